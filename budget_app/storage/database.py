"""The encrypted database behind the header: the document, and earlier versions of it.

Every setting is one of the measured ones: a DELETE journal with EXTRA syncs lost no acknowledged save in 300 power
cuts. A program that may write holds SQLite's RESERVED lock from opening to closing, so a second one sees at once that
it may only read; the system frees the lock of a killed program.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Protocol, cast

import apsw

from budget_app.storage.container import CIPHER_VFS, world_problems
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.versions import Saved, outdated

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from pathlib import Path

TABLES = 1
_LAYOUT = f"""
CREATE TABLE document (
  id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL, saved_at INTEGER NOT NULL,
  body BLOB NOT NULL, digest BLOB NOT NULL
) STRICT;
CREATE TABLE version (
  sequence INTEGER PRIMARY KEY, saved_at INTEGER NOT NULL, body BLOB NOT NULL, digest BLOB NOT NULL
) STRICT;
PRAGMA user_version = {TABLES};
"""
_COLUMNS = "sequence, saved_at, body, digest"
_WRITE = f"INSERT OR REPLACE INTO document (id, {_COLUMNS}) VALUES (1, ?, ?, ?, ?)"
_KEEP = f"INSERT OR REPLACE INTO version ({_COLUMNS}) VALUES (?, ?, ?, ?)"
_PATIENCE_MS = 5_000
_SETTINGS: dict[str, str | int] = {
    "journal_mode": "DELETE",
    "synchronous": "EXTRA",
    "fullfsync": 1,
    "temp_store": "MEMORY",
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
}


@dataclass(frozen=True, slots=True)
class Row:
    """A workshop as kept: which save it is, and its body."""

    saved: Saved
    body: bytes

    def columns(self) -> tuple[int, int, bytes, bytes]:
        """As in the tables; BLAKE2b-256 of number and body, so that a mixture of two saves is not taken for one."""
        digest = blake2b(self.saved.sequence.to_bytes(8) + self.body, digest_size=32).digest()
        return self.saved.sequence, self.saved.at, self.body, digest


class Database:
    """The keyed connection to a file that is there; none is ever made. Everything raises `StorageProblem`."""

    def __init__(self, path: Path, data_key: bytes) -> None:
        self._path = path
        with world_problems(path):
            opened = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE, vfs=CIPHER_VFS)
            self._connection = cast("_Connection", opened)
        with self.closed_on_problems(), world_problems(path):
            self._prepare(data_key)

    @property
    def holds(self) -> bool:
        """Whether the writer's lock is ours."""
        return self._connection.in_transaction

    def close(self) -> None:
        """Free the lock; what was not written is not."""
        self._connection.close()

    @contextmanager
    def closed_on_problems(self) -> Generator[None]:
        """Close when what is done inside raises a `StorageProblem`."""
        try:
            yield
        except StorageProblem:
            self.close()
            raise

    def hold(self) -> None:
        """Take the lock of the one writer; raises `IN_USE` at once when another program has it, or `READ_ONLY`."""
        self._connection.set_busy_timeout(0)
        try:
            self._execute("BEGIN IMMEDIATE")
        finally:
            self._connection.set_busy_timeout(_PATIENCE_MS)
        if self._connection.readonly("main") or not os.access(self._path.parent, os.W_OK):
            self._execute("ROLLBACK")
            raise StorageProblem(StorageCode.READ_ONLY)

    def lay_out(self) -> None:
        """Make the tables; the caller holds the lock."""
        self._execute(_LAYOUT)

    def read(self) -> Row:
        """The document; raises `NEWER` for the tables of a newer program, `DAMAGED` for a body not saved so."""
        for (tables,) in self._execute("PRAGMA user_version"):
            if isinstance(tables, int) and tables > TABLES:
                raise StorageProblem(StorageCode.NEWER)
        return _only(self._execute(f"SELECT {_COLUMNS} FROM document"))

    def write(self, row: Row, *, keep_last: bool) -> None:
        """Put the row in the place of the last one, durable on return; the caller holds the lock.

        `keep_last` makes a version of the last one, after it was read back and found whole.
        """
        if keep_last:
            self._execute(_KEEP, self.read().columns())
            for version in outdated(self.versions()):
                self._execute("DELETE FROM version WHERE sequence = ?", (version.sequence,))
        self._execute(_WRITE, row.columns())
        self._execute("COMMIT")
        with suppress(StorageProblem):  # written all the same; the next write meets the other program
            self.hold()

    def rekey(self, data_key: bytes) -> None:
        """Write every page anew under another key, all or none of them; the caller holds the lock and loses it."""
        self._execute("ROLLBACK")
        self._execute(f"PRAGMA rekey = \"x'{data_key.hex()}'\"")

    def versions(self) -> list[Saved]:
        """The earlier versions, oldest first."""
        found = self._execute("SELECT sequence, saved_at FROM version ORDER BY sequence")
        return [Saved(sequence, at) for sequence, at in found if isinstance(sequence, int) and isinstance(at, int)]

    def version(self, sequence: int) -> Row:
        """An earlier version; raises `DAMAGED` when there is none, or another one than was kept."""
        return _only(self._execute(f"SELECT {_COLUMNS} FROM version WHERE sequence = ?", (sequence,)))

    def _execute(self, statement: str, values: tuple[int | bytes, ...] = ()) -> list[tuple[object, ...]]:
        with world_problems(self._path):
            return list(self._connection.execute(statement, values))

    def _prepare(self, data_key: bytes) -> None:
        self._connection.pragma("cipher", "chacha20")
        self._connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
        self._connection.set_busy_timeout(_PATIENCE_MS)
        self._connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        for name, value in _SETTINGS.items():
            self._connection.pragma(name, value)


def _only(found: list[tuple[object, ...]]) -> Row:
    match found:
        case [(int(sequence), int(saved_at), bytes(body), _)]:
            row = Row(Saved(sequence, saved_at), body)
            if row.columns() == found[0]:
                return row
        case _:
            pass
    raise StorageProblem(StorageCode.DAMAGED)


class _Connection(Protocol):
    """What is used of apsw's connection, whose own types name a `Buffer` that Python 3.11 does not have."""

    in_transaction: bool

    def close(self) -> None: ...
    def execute(self, statements: str, bindings: tuple[int | bytes, ...] = ...) -> Iterable[tuple[object, ...]]: ...
    def pragma(self, name: str, value: str | int = ...) -> object: ...
    def readonly(self, name: str) -> bool: ...
    def set_busy_timeout(self, milliseconds: int) -> None: ...
    def config(self, op: int, *args: int) -> int: ...
