"""Make a workshop unreadable for ever and take its file away; no passphrase is needed for that."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from budget_app.storage import container
from budget_app.storage.header import HEADER_SIZE, is_marked
from budget_app.storage.problems import StorageCode, StorageProblem

if TYPE_CHECKING:
    from pathlib import Path

_CHUNK = 1 << 20


def erase(path: Path) -> None:
    """Write over the keys first, then over the rest, then remove the file and its journal.

    Raises `NOT_A_WORKSHOP` for any other file, which stays as it is, and what the world says. From the first durable
    write on nobody opens the file again, whatever happens next.
    """
    if not is_marked(container.read_start(path)):
        raise StorageProblem(StorageCode.NOT_A_WORKSHOP)
    with container.world_problems(path):
        _overwrite(path)
        path.unlink()
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def _overwrite(path: Path) -> None:
    size = path.stat().st_size
    with path.open("r+b", buffering=0) as file:
        for start, length in ((0, HEADER_SIZE), (HEADER_SIZE, size - HEADER_SIZE)):
            file.seek(start)
            for done in range(0, length, _CHUNK):
                file.write(bytes(min(_CHUNK, length - done)))
            os.fsync(file.fileno())
        file.truncate(0)
