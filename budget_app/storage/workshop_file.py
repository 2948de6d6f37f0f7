"""A workshop in its encrypted file: made, opened, saved and closed."""

from __future__ import annotations

import threading
import time
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from budget_app.storage import container, keys, schema
from budget_app.storage.database import Database, Row
from budget_app.storage.header import Header
from budget_app.storage.passphrase import Cost, Passphrase
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.versions import Saved

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from budget_app.model.workshop import Workshop
    from budget_app.storage.keys import Keys, Secret

BETWEEN_VERSIONS = 600.0
_USUAL_COST = Cost()


def create(path: Path, passphrase: str, workshop: Workshop, cost: Cost = _USUAL_COST) -> WorkshopFile:
    """A new file that the passphrase opens, durable on return; raises `StorageProblem` and then leaves no file."""
    secret = Passphrase(passphrase)
    unlocked = keys.new_keys().with_way(secret, cost)
    _prove(unlocked, secret)
    return _created(path, unlocked, workshop)


def open_file(path: Path, typed: str) -> WorkshopFile:
    """The file under a passphrase or the recovery code, for reading only when `read_only` says why.

    Raises `StorageProblem` and then has changed nothing.
    """
    return open_unlocked(path, keys.unlock(container.read_header(path).slots, keys.secret_of(typed)))


def open_unlocked(path: Path, unlocked: Keys) -> WorkshopFile:
    """The file whose data key is known already, as `open_file`; a change of that key that was cut short is ended.

    The key before the change comes first: a journal that waits to be undone is written under that one.
    """
    if not unlocked.next_key:
        return _opened(path, unlocked)
    try:
        file = _opened(path, unlocked.unchanged())
    except StorageProblem as problem:
        if problem.code is not StorageCode.DAMAGED:
            raise
        file = _opened(path, unlocked.changed())
    file.settle_keys()
    return file


def _opened(path: Path, unlocked: Keys) -> WorkshopFile:
    database = Database(path, unlocked.data_key)
    with database.closed_on_problems():
        read_only = _why_read_only(database)
        row = database.read()
        file = WorkshopFile(path, unlocked, database, row, _unpacked(row.body))
    file.read_only = read_only
    return file


class WorkshopFile:
    """The open file of one workshop; several threads may use it, each waits for its turn.

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
        self._keys_due = False
        self._turn = threading.RLock()

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

    def change_keys(self, typed: str, change: Callable[[Keys], Keys], new: Secret | None = None) -> None:
        """Change who can open the file, and with it the data key; all or nothing, durable on return.

        `typed` is a passphrase or code that opens the file now, `new` the secret of a way that is added. Every slot is
        read back and opened before it is written. Raises `StorageProblem`: `WRONG_PASSPHRASE`, or what the world says.
        """
        own = keys.secret_of(typed)
        with self._held() as database:
            header = container.read_header(self.path)
            confirmed = keys.unlock(header.slots, own)
            if confirmed.data_key != self.unlocked.data_key:
                raise StorageProblem(StorageCode.OVERTAKEN)
            passing = change(_renewed(confirmed, own)).changing(keys.new_data_key())
            for proved in (passing, passing.changed()):
                _prove(proved, new or own)
            container.write_header(self.path, header.next(passing.slots))
            self._keys_due = True
            database.rekey(passing.next_key)
            self.unlocked = passing.changed()
            self._settle()
            self._hold(database)

    def settle_keys(self) -> None:
        """Let the slots hold the data key in use and no other, where the file can be written."""
        with self._turn:
            self._keys_due = True
            if self._database is not None and self._database.holds:
                self._settle()

    def close(self) -> None:
        """Give the file back; what was not saved stays unsaved."""
        with self._turn:
            if self._database is not None:
                self._database.close()
                self._database = None

    @contextmanager
    def _held(self) -> Generator[Database]:
        """The database with the writer's lock; what goes wrong with it closes it. Raises `OVERTAKEN`."""
        with self._turn:
            try:
                yield self._connected()
            except StorageProblem:
                self.close()
                raise

    def _connected(self) -> Database:
        if self._database is None:
            self._database = Database(self.path, self.unlocked.data_key)
        if not self._database.holds:
            self._hold(self._database)
        if self._keys_due:
            self._settle()
        return self._database

    def _hold(self, database: Database) -> None:
        database.hold()
        found = database.read()
        if found not in (self._row, self._tried):
            raise StorageProblem(StorageCode.OVERTAKEN)
        self._row = found
        self.read_only = None

    def _settle(self) -> None:
        """Write the slots as they are to be; before that is done nothing is written under a changed key."""
        header = container.read_header(self.path)
        if header.slots != self.unlocked.slots:
            container.write_header(self.path, header.next(self.unlocked.slots))
        self._keys_due = False


def _renewed(unlocked: Keys, own: Secret) -> Keys:
    """The keys with the own slot in today's form, under which the data key can be changed."""
    if unlocked.own is None or unlocked.own.kind != keys.SlotKind.PASSPHRASE_ALONE:
        return unlocked
    return unlocked.without(unlocked.own).with_way(own, _USUAL_COST)


def _prove(unlocked: Keys, secret: Secret) -> None:
    """Read the slots back as they will stand in the file, and open them; raises `WRONG_PASSPHRASE`."""
    found = keys.unlock(Header.unpack(Header(1, unlocked.slots).pack() * 2).slots, secret)
    if (found.data_key, found.next_key) != (unlocked.data_key, unlocked.next_key):
        raise StorageProblem(StorageCode.WRONG_PASSPHRASE)


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
