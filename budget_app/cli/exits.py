"""How a command ends: its exit codes, and a refusal with the sentence that explains it."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes; `budget-app --help` documents them."""

    DONE = 0
    DATA = 1
    USAGE = 2
    WORLD = 3
    PASSPHRASE = 4
    INTERRUPTED = 130
    PIPE_CLOSED = 141


class Refused(Exception):  # noqa: N818 - the command is refused; the program did nothing wrong
    """Why a command cannot be done, as a sentence in the person's language."""

    def __init__(self, code: Exit, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
