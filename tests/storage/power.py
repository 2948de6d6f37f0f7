"""Record every write of a piece of work, then cut the power after each, with and without what a cache lost.

A recording VFS lies under the program's own: it notes creations, writes, cuts, syncs and deletions in their order. The
states that a cut can leave are played back from the notes: what was synced is there; of what was not, in each sector of
512 bytes either the old or the new. The power goes at every moment: after each step, and in the middle of it.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import apsw

from budget_app.storage import container

if TYPE_CHECKING:
    from collections.abc import Iterator

SECTOR = 512
_RECORDING = "recording"
_SYSTEM = container.SYSTEM_VFS
_KEPT: list[apsw.VFS] = []
Disk = dict[str, bytes]


@dataclass(frozen=True)
class Step:
    """One thing done to the file of this name; `size` is the length it is cut to, `place` where `data` is written."""

    what: str
    name: str
    place: int = 0
    data: bytes = b""


class _RecordingFile(apsw.VFSFile):
    def __init__(self, steps: list[Step], name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._steps = steps
        path = name.filename() if isinstance(name, apsw.URIFilename) else name or ""
        self._name = Path(path).name
        new = not Path(path).exists()
        super().__init__(_SYSTEM, name, flags)
        if new:
            steps.append(Step("create", self._name))

    def xWrite(self, data: Any, offset: int) -> None:
        super().xWrite(data, offset)  # pyright: ignore[reportUnknownMemberType]  # stub without `Buffer`
        self._steps.append(Step("write", self._name, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:
        super().xTruncate(newsize)
        self._steps.append(Step("cut", self._name, newsize))

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._steps.append(Step("sync", self._name))


class _RecordingVfs(apsw.VFS):
    def __init__(self, steps: list[Step]) -> None:
        self._steps = steps
        super().__init__(_RECORDING, _SYSTEM)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        return _RecordingFile(self._steps, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self._steps.append(Step("delete", Path(filename).name, int(syncdir)))


def record() -> list[Step]:
    """From now on, and before any file was opened, note what this process does to files."""
    steps: list[Step] = []
    _KEPT.append(_RecordingVfs(steps))
    container.SYSTEM_VFS = _RECORDING
    _KEPT.append(container.WorkshopVfs())
    return steps


@dataclass
class _Sinking:
    """The disk while the steps are done: what is safe, and for each file what a cache still holds."""

    safe: Disk
    cached: dict[str, list[Step]] = field(default_factory=dict)

    def do(self, step: Step) -> None:
        if step.what == "sync":
            self.safe = _done(self.safe, self.cached.pop(step.name, []))
        elif step.what == "delete" and step.place:
            self.cached.pop(step.name, None)
            self.safe.pop(step.name, None)
        else:
            self.cached.setdefault(step.name, []).append(step)

    def after_a_cut(self, chance: random.Random) -> Iterator[Disk]:
        """The disk with nothing of the cache written, with all of it, and with any part of it."""
        yield dict(self.safe)
        if not self.cached:
            return
        waiting = [step for steps in self.cached.values() for step in steps]
        yield _done(self.safe, waiting)
        for likely in (0.2, 0.5, 0.8):
            lucky = [step for step in _in_sectors(waiting) if step.what != "write" or chance.random() < likely]
            yield _done(self.safe, lucky)


def cuts(before: Disk, steps: list[Step], seed: int) -> Iterator[tuple[int, Disk]]:
    """Every disk that a cut can leave, with the number of steps that were done."""
    chance = random.Random(seed)
    disk = _Sinking(dict(before))
    for done, step in enumerate(steps):
        disk.do(step)
        for left in disk.after_a_cut(chance):
            yield done + 1, left


def held(folder: Path) -> Disk:
    """The files of a folder as they are."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def laid(disk: Disk, folder: Path) -> None:
    """Make the folder hold these files and no others."""
    for path in folder.iterdir():
        path.unlink()
    for name, content in disk.items():
        (folder / name).write_bytes(content)


def _in_sectors(steps: list[Step]) -> Iterator[Step]:
    for step in steps:
        if step.what != "write":
            yield step
            continue
        for start in range(0, len(step.data), SECTOR):
            yield Step("write", step.name, step.place + start, step.data[start : start + SECTOR])


def _done(disk: Disk, steps: list[Step]) -> Disk:
    after = {name: bytearray(content) for name, content in disk.items()}
    for step in steps:
        if step.what == "delete":
            after.pop(step.name, None)
            continue
        content = after.setdefault(step.name, bytearray())
        if step.what == "write":
            content.extend(bytes(max(0, step.place - len(content))))
            content[step.place : step.place + len(step.data)] = step.data
        elif step.what == "cut":
            del content[step.place :]
    return {name: bytes(content) for name, content in after.items()}
