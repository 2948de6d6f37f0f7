"""A workshop from any file that holds one: encrypted, or plain JSON."""

from __future__ import annotations

from codecs import BOM_UTF8
from enum import StrEnum
from typing import TYPE_CHECKING

from budget_app.storage import container, schema
from budget_app.storage.header import is_marked
from budget_app.storage.problems import StorageCode, StorageProblem

if TYPE_CHECKING:
    from pathlib import Path

    from budget_app.model.workshop import Workshop


class FileKind(StrEnum):
    """How a workshop is kept."""

    ENCRYPTED = "encrypted"
    PLAIN = "plain"


def kind_of(path: Path) -> FileKind:
    """What the first bytes say; raises `NOT_A_WORKSHOP` and what the place has against reading."""
    start = container.read_start(path)
    if is_marked(start):
        return FileKind.ENCRYPTED
    if start.removeprefix(BOM_UTF8).lstrip().startswith(b"{"):
        return FileKind.PLAIN
    raise StorageProblem(StorageCode.NOT_A_WORKSHOP)


def read_plain(path: Path) -> Workshop:
    """The workshop in a JSON file, read as hostile input; raises the problems of `schema.decode`."""
    return schema.decode(read_text(path))


def read_text(path: Path) -> bytes:
    """What stands in a file, up to a byte more than can be read in; raises what the place has against reading."""
    container.require_file(path)
    with container.world_problems(path), path.open("rb") as file:
        return file.read(schema.LARGEST_IMPORT + 1)
