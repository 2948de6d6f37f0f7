"""What a trainer types to open a file, and what one guess at it costs."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from dataclasses import dataclass, field
from struct import Struct
from time import perf_counter
from typing import Self

from nacl.pwhash import argon2id
from nacl.utils import random

from budget_app.storage.problems import StorageCode, StorageProblem

KEY_SIZE = 32
AIM = 1.0
"""How long a derivation should take, in seconds: little for who opens the file in the morning, much for who guesses."""
_DERIVATION = Struct(">II16s")
_MOST_PASSES = 64
_MOST_MEMORY = 256 << 20
_MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs with Argon2id: passes over the memory, and the memory in bytes."""

    passes: int = 3
    memory: int = 64 << 20


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a passphrase becomes a key: Argon2id of RFC 9106 with one lane."""

    cost: Cost
    salt: bytes

    @classmethod
    def fresh(cls, cost: Cost) -> Self:
        """With a salt of its own."""
        return cls(cost, random(argon2id.SALTBYTES))

    @classmethod
    def unpack(cls, parameters: bytes) -> Self:
        """Read back what `pack` gave; raises `DAMAGED` on a length or a cost that no version wrote."""
        if len(parameters) != _DERIVATION.size:
            raise StorageProblem(StorageCode.DAMAGED)
        passes, memory, salt = _DERIVATION.unpack(parameters)
        if not 0 < passes <= _MOST_PASSES or not argon2id.MEMLIMIT_MIN <= memory <= _MOST_MEMORY:
            raise StorageProblem(StorageCode.DAMAGED)
        return cls(Cost(passes, memory), salt)

    def pack(self) -> bytes:
        """As it stands in a slot."""
        return _DERIVATION.pack(self.cost.passes, self.cost.memory, self.salt)

    def key(self, passphrase: str) -> bytes:
        """32 bytes that only this passphrase gives."""
        return argon2id.kdf(
            KEY_SIZE, folded(passphrase).encode(), self.salt, opslimit=self.cost.passes, memlimit=self.cost.memory
        )


@dataclass(frozen=True, slots=True)
class Passphrase:
    """Words that a trainer knows; in what case and with how many spaces does not matter."""

    words: str = field(repr=False)

    def fresh_salt(self, cost: Cost) -> bytes:
        """The parameters under which a new slot derives its key."""
        return Derivation.fresh(cost).pack()

    def key(self, salt: bytes) -> bytes:
        """The key under those parameters; raises `DAMAGED` for parameters that no version wrote."""
        return Derivation.unpack(salt).key(self.words)


def folded(passphrase: str) -> str:
    """The passphrase as every keyboard and hand types it: composed letters, one case, single spaces."""
    composed = unicodedata.normalize("NFKC", passphrase)
    return " ".join(unicodedata.normalize("NFKC", composed.casefold()).split())


def calibrated(aim: float = AIM) -> Cost:
    """What this computer works through in about `aim` seconds: more memory up to 256 MiB, and then more passes.

    Never less than the usual cost, however slow the computer is; no more where it has not the memory.
    """
    usual = Cost()
    rate = aim / _seconds(usual)
    memory = _whole_mebibytes(min(_MOST_MEMORY, max(1.0, rate) * usual.memory))
    passes = int(usual.passes * rate * usual.memory / memory)
    dear = Cost(min(max(usual.passes, passes), _MOST_PASSES), memory)
    with suppress(RuntimeError, MemoryError):
        _seconds(Cost(1, memory))
        return dear
    return usual


def _seconds(cost: Cost) -> float:
    start = perf_counter()
    Derivation(cost, bytes(argon2id.SALTBYTES)).key("")
    return perf_counter() - start


def _whole_mebibytes(size: float) -> int:
    return int(size) // _MEBIBYTE * _MEBIBYTE
