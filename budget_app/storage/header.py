"""The header of a workshop file: two copies of its key slots, A and B, 4096 bytes each.

A copy is: mark, format, number of slots, generation, the slots, zeros, BLAKE2b-256 of all before it. The newest whole
copy counts. A change writes the copy that does not count, makes it durable, then writes the other: a power cut leaves
one whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from operator import itemgetter
from struct import Struct
from typing import Self

from budget_app.storage.keys import Slot
from budget_app.storage.problems import StorageCode, StorageProblem

COPY_SIZE = 4096
HEADER_SIZE = 2 * COPY_SIZE
MARK = b"\x93BUDGET\n"
FORMAT = 1

_START = Struct(">8sHHQ")
_SLOT = Struct(">BHH")
_DIGEST_SIZE = 32
_ROOM = COPY_SIZE - _DIGEST_SIZE


@dataclass(frozen=True, slots=True)
class Header:
    """The slots of a file, and how many times they were changed."""

    generation: int
    slots: tuple[Slot, ...]

    @classmethod
    def unpack(cls, start: bytes) -> Self:
        """The newest whole copy in the first bytes of a file; raises `NOT_A_WORKSHOP`, `DAMAGED` or `NEWER`."""
        if not is_marked(start):
            raise StorageProblem(StorageCode.NOT_A_WORKSHOP)
        whole = [copy for copy in (start[:COPY_SIZE], start[COPY_SIZE:HEADER_SIZE]) if _is_whole(copy)]
        if not whole:
            raise StorageProblem(StorageCode.DAMAGED)
        return cls(*max(map(_unpack_copy, whole), key=itemgetter(0)))

    def next(self, slots: tuple[Slot, ...]) -> Header:
        """The header that replaces this one."""
        return Header(self.generation + 1, slots)

    @property
    def place(self) -> int:
        """Where this generation is written first: over the copy before the last."""
        return COPY_SIZE * (self.generation % 2)

    def pack(self) -> bytes:
        """One copy; raises ValueError for more slots than fit (about 40 of 100 bytes)."""
        content = _START.pack(MARK, FORMAT, len(self.slots), self.generation)
        content += b"".join(_pack_slot(slot) for slot in self.slots)
        if len(content) > _ROOM:
            raise ValueError(len(self.slots))
        content = content.ljust(_ROOM, b"\0")
        return content + _digest(content)


def is_marked(start: bytes) -> bool:
    """Whether either copy in the first bytes of a file says that it is a workshop file."""
    return start.startswith(MARK) or start[COPY_SIZE:].startswith(MARK)


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST_SIZE).digest()


def _is_whole(copy: bytes) -> bool:
    return len(copy) == COPY_SIZE and copy.startswith(MARK) and _digest(copy[:_ROOM]) == copy[_ROOM:]


def _pack_slot(slot: Slot) -> bytes:
    return _SLOT.pack(slot.kind, len(slot.parameters), len(slot.sealed)) + slot.parameters + slot.sealed


def _unpack_copy(copy: bytes) -> tuple[int, tuple[Slot, ...]]:
    _, number, count, generation = _START.unpack_from(copy)
    if number > FORMAT:
        raise StorageProblem(StorageCode.NEWER)
    slots: list[Slot] = []
    at = _START.size
    for _ in range(count):
        slot, at = _unpack_slot(copy, at)
        slots.append(slot)
    return generation, tuple(slots)


def _unpack_slot(copy: bytes, at: int) -> tuple[Slot, int]:
    if at + _SLOT.size > _ROOM:
        raise StorageProblem(StorageCode.DAMAGED)
    kind, parameters, sealed = _SLOT.unpack_from(copy, at)
    middle = at + _SLOT.size + parameters
    end = middle + sealed
    if end > _ROOM:
        raise StorageProblem(StorageCode.DAMAGED)
    return Slot(kind, copy[at + _SLOT.size : middle], copy[middle:end]), end
