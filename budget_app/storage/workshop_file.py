"""A workshop in its encrypted file: made, opened, saved and closed."""

from __future__ import annotations

import os
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import apsw

from budget_app.storage import container, database, keys, schema
from budget_app.storage.database import Row
from budget_app.storage.header import Header
from budget_app.storage.keys import Cost, Keys
from budget_app.storage.problems import StorageCode, StorageProblem

if TYPE_CHECKING:
    from pathlib import Path

    from budget_app.model.workshop import Workshop

_LARGEST_TEXT = 64 << 20
_USUAL_COST = Cost()


@dataclass(frozen=True, slots=True)
class Saved:
    """A durable save: its number in the life of the file, and when it was (seconds since 1970)."""

    sequence: int
    at: int


def create(path: Path, passphrase: str, workshop: Workshop, cost: Cost = _USUAL_COST) -> WorkshopFile:
    """A new file that the passphrase opens, durable on return; raises `StorageProblem` and then leaves no file."""
    data_key = keys.new_data_key()
    slots = (keys.passphrase_slot(data_key, passphrase, cost),)
    if keys.unlock(Header.unpack(Header(1, slots).pack() * 2).slots, passphrase) != data_key:
        raise StorageProblem(StorageCode.WRONG_PASSPHRASE)
    return _created(path, Keys(slots, data_key), workshop)


def open_file(path: Path, passphrase: str) -> WorkshopFile:
    """The file, for reading only when `read_only` says why; raises `StorageProblem` and changes nothing."""
    slots = container.read_header(path).slots
    return open_unlocked(path, Keys(slots, keys.unlock(slots, passphrase)))


def open_unlocked(path: Path, unlocked: Keys) -> WorkshopFile:
    """The file whose data key is known already, as `open_file`."""
    container.read_header(path)
    connection = database.connect(path, unlocked.data_key)
    try:
        with container.world_problems(path):
            read_only = _why_read_only(path, connection)
            row = database.read(connection)
        file = WorkshopFile(path, unlocked, connection, row, _unpacked(row.body))
    except StorageProblem:
        connection.close()
        raise
    if read_only:
        file.read_only = read_only
        file.close()
    return file


class WorkshopFile:
    """The open file of one workshop; one thread at a time uses it.

    A failed save drops the connection and the next one connects anew, so a file that comes back is used again. It is
    never written when it holds a save that was not made here.
    """

    def __init__(self, path: Path, unlocked: Keys, connection: apsw.Connection, row: Row, workshop: Workshop) -> None:
        self.path = path
        self.read_only: StorageCode | None = None
        self.workshop = workshop
        """As last saved."""
        self.unlocked = unlocked
        self._connection: apsw.Connection | None = connection
        self._row = self._tried = row

    @property
    def saved(self) -> Saved:
        """The last save known to be durable."""
        return Saved(self._row.sequence, self._row.saved_at)

    def save(self, workshop: Workshop) -> Saved:
        """Durable on return. Raises `StorageProblem`: then nothing acknowledged is lost, and it may be tried again."""
        if self.read_only:
            raise StorageProblem(self.read_only)
        try:
            with container.world_problems(self.path):
                self._write(_packed(workshop))
        except StorageProblem:
            self.close()
            raise
        self.workshop = workshop
        return self.saved

    def save_elsewhere(self, path: Path, workshop: Workshop) -> WorkshopFile:
        """A new file with the same keys, for when this one cannot be written; this one stays open."""
        return _created(path, self.unlocked, workshop)

    def close(self) -> None:
        """Give the file back; what was not saved stays unsaved."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _write(self, body: bytes) -> None:
        connection = self._connected()
        self._tried = _following(self._row, body)
        database.write(connection, self._tried)
        self._row = self._tried
        with suppress(apsw.BusyError):  # saved all the same; the next save meets the other program
            database.hold(connection)

    def _connected(self) -> apsw.Connection:
        """The connection that holds the writer's lock, made anew if need be; raises `OVERTAKEN`."""
        if self._connection is None:
            container.read_header(self.path)
            self._connection = database.connect(self.path, self.unlocked.data_key)
        if not self._connection.in_transaction:
            database.hold(self._connection)
            found = database.read(self._connection)
            if found not in (self._row, self._tried):
                raise StorageProblem(StorageCode.OVERTAKEN)
            self._row = found
        return self._connection


def _created(path: Path, unlocked: Keys, workshop: Workshop) -> WorkshopFile:
    container.create_empty(path)
    try:
        container.write_header(path, Header(1, unlocked.slots))
        connection = database.connect(path, unlocked.data_key)
        row = _following(Row(0, 0, b""), _packed(workshop))
        with container.world_problems(path):
            database.hold(connection)
            database.lay_out(connection)
            database.write(connection, row)
            database.hold(connection)
    except StorageProblem:
        path.unlink(missing_ok=True)
        raise
    return WorkshopFile(path, unlocked, connection, row, workshop)


def _why_read_only(path: Path, connection: apsw.Connection) -> StorageCode | None:
    """Take the writer's lock, or say why it cannot be had; SQLite's journal needs the folder as well."""
    try:
        database.hold(connection)
    except apsw.BusyError:
        return StorageCode.IN_USE
    writable = os.access(path.parent, os.W_OK) and not connection.readonly("main")
    return None if writable else StorageCode.READ_ONLY


def _following(row: Row, body: bytes) -> Row:
    return Row(row.sequence + 1, int(time.time()), body)


def _packed(workshop: Workshop) -> bytes:
    return zlib.compress(schema.encode(workshop))


def _unpacked(body: bytes) -> Workshop:
    try:
        text = zlib.decompressobj().decompress(body, _LARGEST_TEXT)
    except zlib.error:
        raise StorageProblem(StorageCode.DAMAGED) from None
    return schema.decode(text, _LARGEST_TEXT)
