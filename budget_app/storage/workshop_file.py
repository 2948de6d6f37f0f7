"""A workshop in its encrypted file: made, opened, saved and closed."""

from __future__ import annotations

import time
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from budget_app.storage import container, keys, schema
from budget_app.storage.database import Database, Row
from budget_app.storage.header import Header
from budget_app.storage.keys import Cost, Keys
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.versions import Saved

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from budget_app.model.workshop import Workshop

BETWEEN_VERSIONS = 600.0
_USUAL_COST = Cost()


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
    database = Database(path, unlocked.data_key)
    with database.closed_on_problems():
        read_only = _why_read_only(database)
        row = database.read()
        file = WorkshopFile(path, unlocked, database, row, _unpacked(row.body))
    file.read_only = read_only
    return file


class WorkshopFile:
    """The open file of one workshop; one thread at a time uses it.

    A failed save drops the connection and the next one connects anew, so a file that comes back is used again. It is
    never written when it holds a save that was not made here.
    """

    def __init__(self, path: Path, unlocked: Keys, database: Database, row: Row, workshop: Workshop) -> None:
        self.path = path
        self.read_only: StorageCode | None = None
        """Why it cannot be written; saving tries all the same."""
        self.workshop = workshop
        """As last saved."""
        self.unlocked = unlocked
        self._database: Database | None = database
        self._row = self._tried = row
        self._version_due = 0.0

    @property
    def saved(self) -> Saved:
        """The last save known to be durable."""
        return self._row.saved

    def save(self, workshop: Workshop) -> Saved:
        """Durable on return. Raises `StorageProblem`: then nothing acknowledged is lost, and it may be tried again."""
        with self._held() as database:
            self._tried = _following(self._row.saved, _packed(workshop))
            keep_last = time.monotonic() >= self._version_due
            database.write(self._tried, keep_last=keep_last)
        self._row = self._tried
        self.workshop = workshop
        if keep_last:
            self._version_due = time.monotonic() + BETWEEN_VERSIONS
        return self.saved

    def save_elsewhere(self, path: Path, workshop: Workshop) -> WorkshopFile:
        """A new file with the same keys, for when this one cannot be written; this one stays open."""
        return _created(path, self.unlocked, workshop)

    def versions(self) -> list[Saved]:
        """The earlier versions in the file, oldest first: as it was opened, and every ten minutes of change."""
        with self._held() as database:
            return database.versions()

    def version(self, sequence: int) -> Workshop:
        """The workshop as it was at that save; raises `DAMAGED` when it is not kept."""
        with self._held() as database:
            return _unpacked(database.version(sequence).body)

    def close(self) -> None:
        """Give the file back; what was not saved stays unsaved."""
        if self._database is not None:
            self._database.close()
            self._database = None

    @contextmanager
    def _held(self) -> Generator[Database]:
        """The database with the writer's lock; what goes wrong with it closes it. Raises `OVERTAKEN`."""
        try:
            yield self._connected()
        except StorageProblem:
            self.close()
            raise

    def _connected(self) -> Database:
        if self._database is None:
            self._database = Database(self.path, self.unlocked.data_key)
        if not self._database.holds:
            self._database.hold()
            found = self._database.read()
            if found not in (self._row, self._tried):
                raise StorageProblem(StorageCode.OVERTAKEN)
            self._row = found
            self.read_only = None
        return self._database


def _created(path: Path, unlocked: Keys, workshop: Workshop) -> WorkshopFile:
    container.create_empty(path)
    row = _following(Saved(0, 0), _packed(workshop))
    try:
        container.write_header(path, Header(1, unlocked.slots))
        database = Database(path, unlocked.data_key)
        with database.closed_on_problems():
            database.hold()
            database.lay_out()
            database.write(row, keep_last=False)
    except StorageProblem:
        path.unlink(missing_ok=True)
        raise
    return WorkshopFile(path, unlocked, database, row, workshop)


def _why_read_only(database: Database) -> StorageCode | None:
    try:
        database.hold()
    except StorageProblem as problem:
        if problem.code in {StorageCode.IN_USE, StorageCode.READ_ONLY}:
            return problem.code
        raise
    return None


def _following(last: Saved, body: bytes) -> Row:
    return Row(Saved(last.sequence + 1, int(time.time())), body)


def _packed(workshop: Workshop) -> bytes:
    return zlib.compress(schema.encode(workshop))


def _unpacked(body: bytes) -> Workshop:
    try:
        text = zlib.decompressobj().decompress(body, schema.LARGEST_KEPT)
    except zlib.error:
        raise StorageProblem(StorageCode.DAMAGED) from None
    return schema.decode_kept(text)
