"""One file carries all: 8 KiB of key slots in the clear, then the encrypted database.

SQLite3 Multiple Ciphers leaves 16 clear bytes (its salt), too few for slots; slots in a file beside it are lost when
a person copies one file to a stick; slots at the end are overwritten when the database grows. So a VFS under the
cipher's own moves every offset of the main file by 8 KiB (two pages; 0.1 ms a save); locks, journal and syncs stay
SQLite's. Slots pass through the system's VFS too: on POSIX closing any other handle of a file drops SQLite's locks.
"""

from __future__ import annotations

from contextlib import contextmanager
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, Protocol, cast

import apsw

from budget_app.storage.header import COPY_SIZE, HEADER_SIZE, Header
from budget_app.storage.problems import StorageCode, StorageProblem

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from typing_extensions import Buffer

PAGE_SIZE = 4096
_MODE = 0o600
_CIPHER_PREFIX = "multipleciphers-"
SYSTEM_VFS = next(name.removeprefix(_CIPHER_PREFIX) for name in apsw.vfs_names() if name.startswith(_CIPHER_PREFIX))
_OWN_VFS = "family-budget"
CIPHER_VFS = _CIPHER_PREFIX + _OWN_VFS
"""The name under which a connection opens the database of a workshop file."""


class _DatabaseFile(apsw.VFSFile):
    """The main file, seen without its header."""

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - SQLite's name
        return super().xRead(amount, offset + HEADER_SIZE)

    def xWrite(self, data: Buffer, offset: int) -> None:  # noqa: N802 - SQLite's name
        super().xWrite(data, offset + HEADER_SIZE)  # pyright: ignore[reportUnknownMemberType]  # stub without `Buffer`

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - SQLite's name
        super().xTruncate(newsize + HEADER_SIZE)

    def xFileSize(self) -> int:  # noqa: N802 - SQLite's name
        return max(0, super().xFileSize() - HEADER_SIZE)


class WorkshopVfs(apsw.VFS):
    """The system's own VFS, with the main file moved behind the header."""

    def __init__(self) -> None:
        super().__init__(_OWN_VFS, SYSTEM_VFS)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - SQLite's name
        """The file of that name, behind its header where it is the main one."""
        kind = _DatabaseFile if flags[0] & apsw.SQLITE_OPEN_MAIN_DB else apsw.VFSFile
        return kind(SYSTEM_VFS, name, flags)


_VFS = WorkshopVfs()


def read_start(path: Path) -> bytes:
    """The first 8 KiB of a file, or all of a shorter one; raises what `require_file` and `world_problems` raise."""
    require_file(path)
    with world_problems(path), _raw(path, apsw.SQLITE_OPEN_READONLY) as file:
        return file.xRead(min(HEADER_SIZE, file.xFileSize()), 0)


def read_header(path: Path) -> Header:
    """The key slots of a workshop file; raises `DAMAGED` as well when no whole page of the database follows."""
    found = Header.unpack(read_start(path))
    if path.stat().st_size < HEADER_SIZE + PAGE_SIZE:
        raise StorageProblem(StorageCode.DAMAGED)
    return found


def create_empty(path: Path) -> None:
    """An empty file for this user alone, in a folder that is there; raises `EXISTS` and never overwrites."""
    require_folder(path)
    with world_problems(path):
        path.touch(_MODE, exist_ok=False)


def write_header(path: Path, new: Header) -> None:
    """Write the copy that does not count, make it durable, then the other."""
    copy = new.pack()
    with world_problems(path), _raw(path, apsw.SQLITE_OPEN_READWRITE) as file:
        for place in (new.place, COPY_SIZE - new.place):
            file.xWrite(copy, place)
            file.xSync(apsw.SQLITE_SYNC_FULL)


def require_folder(path: Path) -> None:
    """Raise `FOLDER_MISSING` unless the folder of the file is there."""
    if not S_ISDIR(_mode(path.parent)):
        raise StorageProblem(StorageCode.FOLDER_MISSING)


def require_file(path: Path) -> None:
    """Raise `FOLDER_MISSING`, `MISSING` or `NOT_A_WORKSHOP` unless an ordinary file is there."""
    require_folder(path)
    mode = _mode(path)
    if not mode:
        raise StorageProblem(StorageCode.MISSING)
    if not S_ISREG(mode):
        raise StorageProblem(StorageCode.NOT_A_WORKSHOP)


@contextmanager
def world_problems(path: Path) -> Generator[None]:
    """Turn what the disk and the database say into a `StorageProblem`."""
    try:
        yield
    except (apsw.Error, OSError) as error:
        raise StorageProblem(_code(error, path)) from error


@contextmanager
def _raw(path: Path, access: int) -> Generator[_RawFile]:
    file = cast("_RawFile", apsw.VFSFile(SYSTEM_VFS, str(path), [access | apsw.SQLITE_OPEN_MAIN_DB, 0]))
    try:
        yield file
    finally:
        file.xClose()


class _RawFile(Protocol):
    """What is used of a file of the system's VFS, whose own types name a `Buffer` that Python 3.11 does not have."""

    def xRead(self, amount: int, offset: int) -> bytes: ...  # noqa: N802 - SQLite's names
    def xWrite(self, data: bytes, offset: int) -> None: ...  # noqa: N802
    def xSync(self, flags: int) -> None: ...  # noqa: N802
    def xFileSize(self) -> int: ...  # noqa: N802
    def xClose(self) -> None: ...  # noqa: N802


_CODES: dict[type[Exception], StorageCode] = {
    apsw.FullError: StorageCode.DISK_FULL,
    apsw.BusyError: StorageCode.IN_USE,
    apsw.LockedError: StorageCode.IN_USE,
    apsw.ReadOnlyError: StorageCode.READ_ONLY,
    apsw.NotADBError: StorageCode.DAMAGED,
    apsw.CorruptError: StorageCode.DAMAGED,
    apsw.SQLError: StorageCode.DAMAGED,
    apsw.ConstraintError: StorageCode.DAMAGED,
    apsw.PermissionsError: StorageCode.NOT_ALLOWED,
    PermissionError: StorageCode.NOT_ALLOWED,
    FileExistsError: StorageCode.EXISTS,
}


def _code(error: Exception, path: Path) -> StorageCode:
    if not S_ISDIR(_mode(path.parent)):
        return StorageCode.FOLDER_MISSING
    if not _mode(path) or getattr(error, "extendedresult", 0) == apsw.SQLITE_READONLY_DBMOVED:
        return StorageCode.MISSING
    if isinstance(error, apsw.CantOpenError):
        return StorageCode.NOT_ALLOWED
    return next((code for kind, code in _CODES.items() if isinstance(error, kind)), StorageCode.DISK_FAILED)


def _mode(path: Path) -> int:
    """What kind of thing is there, as `stat` says it; 0 for nothing, or nothing that can be reached."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0
