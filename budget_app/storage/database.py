"""The encrypted database behind the header, with the document in it.

Every setting is one of the measured ones: a DELETE journal with EXTRA syncs lost no acknowledged save in 300 power
cuts. A program that may write holds SQLite's RESERVED lock from opening to closing, so a second one sees at once that
it may only read; the system frees the lock of a killed program.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

import apsw

from budget_app.storage.container import CIPHER_VFS, world_problems
from budget_app.storage.problems import StorageCode, StorageProblem

if TYPE_CHECKING:
    from pathlib import Path

TABLES = 1
_LAYOUT = f"""
CREATE TABLE document (
  id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL, saved_at INTEGER NOT NULL,
  body BLOB NOT NULL, digest BLOB NOT NULL
) STRICT;
PRAGMA user_version = {TABLES};
"""
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
    """The document as kept: its sequence number, when it was saved (seconds since 1970), its body."""

    sequence: int
    saved_at: int
    body: bytes

    @property
    def digest(self) -> bytes:
        """BLAKE2b-256 of the sequence number and the body: a mixture of two saves is not taken for one."""
        return blake2b(self.sequence.to_bytes(8) + self.body, digest_size=32).digest()


def connect(path: Path, data_key: bytes) -> apsw.Connection:
    """The keyed connection of a file that is there; never creates one. Raises what `world_problems` raises."""
    with world_problems(path):
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE, vfs=CIPHER_VFS)
        try:
            _prepare(connection, data_key)
        except apsw.Error:
            connection.close()
            raise
    return connection


def _prepare(connection: apsw.Connection, data_key: bytes) -> None:
    connection.pragma("cipher", "chacha20")
    connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
    connection.set_busy_timeout(_PATIENCE_MS)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    for name, value in _SETTINGS.items():
        connection.pragma(name, value)


def lay_out(connection: apsw.Connection) -> None:
    """Make the tables, inside a transaction of the caller."""
    connection.execute(_LAYOUT)


def hold(connection: apsw.Connection) -> None:
    """Take the lock of the one writer; raises `apsw.BusyError` at once when another program has it."""
    connection.set_busy_timeout(0)
    try:
        connection.execute("BEGIN IMMEDIATE")
    finally:
        connection.set_busy_timeout(_PATIENCE_MS)


def read(connection: apsw.Connection) -> Row:
    """The document; raises `NEWER` for tables of a newer version and `DAMAGED` for a body that is not the one saved."""
    if connection.pragma("user_version") > TABLES:
        raise StorageProblem(StorageCode.NEWER)
    match connection.execute("SELECT sequence, saved_at, body, digest FROM document").fetchall():
        case [(int(sequence), int(saved_at), bytes(body), digest)]:
            row = Row(sequence, saved_at, body)
        case _:
            raise StorageProblem(StorageCode.DAMAGED)
    if row.digest != digest:
        raise StorageProblem(StorageCode.DAMAGED)
    return row


def write(connection: apsw.Connection, row: Row) -> None:
    """Put the row in the place of the last one, durable on return; the caller holds the lock and takes it again."""
    connection.execute(
        "INSERT OR REPLACE INTO document (id, sequence, saved_at, body, digest) VALUES (1, ?, ?, ?, ?)",
        (row.sequence, row.saved_at, row.body, row.digest),
    )
    connection.execute("COMMIT")
