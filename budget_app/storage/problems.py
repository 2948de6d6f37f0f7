"""What can be wrong with the world around a file, as codes; the language room says them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budget_app.model.problems import Problem


class StorageCode(StrEnum):
    """Why a file could not be opened, read or written."""

    # the place
    MISSING = "missing"
    FOLDER_MISSING = "folder_missing"
    EXISTS = "exists"
    NOT_ALLOWED = "not_allowed"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    DISK_FAILED = "disk_failed"
    SETTINGS_NOT_KEPT = "settings_not_kept"

    # the other program
    IN_USE = "in_use"
    OVERTAKEN = "overtaken"

    # the encrypted file
    NOT_A_WORKSHOP = "not_a_workshop"
    WRONG_PASSPHRASE = "wrong_passphrase"
    CODE_MISTYPED = "code_mistyped"
    TOO_MANY_WAYS = "too_many_ways"
    DAMAGED = "damaged"
    NEWER = "newer"

    # the text of a workshop
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    NOT_JSON = "not_json"
    KEY_REPEATED = "key_repeated"
    NUMBER_UNUSABLE = "number_unusable"
    TEXT_BROKEN = "text_broken"
    FORMAT_MISSING = "format_missing"
    VALUES_REFUSED = "values_refused"


class StorageProblem(Exception):  # noqa: N818 - the world is wrong, not the program; `Problem` is the word for it here
    """A code, the place inside the text where it arose, the values its sentence names, and the model's own problems."""

    def __init__(
        self,
        code: StorageCode,
        where: tuple[str | int, ...] = (),
        values: dict[str, str | int] | None = None,
        problems: tuple[Problem, ...] = (),
    ) -> None:
        super().__init__(code.value)
        self.code = code
        self.where = where
        self.values = values or {}
        self.problems = problems
