"""The data key of a file, wrapped in slots: one slot for each way to open the file.

A slot is a kind, the parameters of that kind, and the data key sealed with XChaCha20-Poly1305 under a key that only the
right secret gives. Kind and parameters are authenticated with the seal, so neither can be changed unseen.
"""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from dataclasses import dataclass, field
from enum import IntEnum
from struct import Struct
from time import perf_counter
from typing import TYPE_CHECKING, Self

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.utils import random

from budget_app.storage.problems import StorageCode, StorageProblem

if TYPE_CHECKING:
    from collections.abc import Iterable

KEY_SIZE = 32
_NONCE_SIZE: int = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
_PURPOSE = b"family-budget slot 1"
_DERIVATION = Struct(">II16s")
_MOST_PASSES = 64
_MOST_MEMORY = 256 << 20
_MEBIBYTE = 1 << 20
AIM = 1.0
"""How long a derivation should take, in seconds: little for who opens the file in the morning, much for who guesses."""


class SlotKind(IntEnum):
    """How a slot is opened; a kind this version does not know is kept as it is."""

    PASSPHRASE = 1


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs with Argon2id: passes over the memory, and the memory in bytes."""

    passes: int = 3
    memory: int = 64 << 20


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the data key, as it stands in the file."""

    kind: int
    parameters: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Keys:
    """What an unlocked file is opened, saved and copied with."""

    slots: tuple[Slot, ...]
    data_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Derivation:
    """How a passphrase becomes a key: Argon2id of RFC 9106 with one lane."""

    cost: Cost
    salt: bytes

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
        return _DERIVATION.pack(self.cost.passes, self.cost.memory, self.salt)

    def key(self, passphrase: str) -> bytes:
        return argon2id.kdf(
            KEY_SIZE, folded(passphrase).encode(), self.salt, opslimit=self.cost.passes, memlimit=self.cost.memory
        )


def new_data_key() -> bytes:
    """256 random bits that encrypt one file."""
    return random(KEY_SIZE)


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
    _Derivation(cost, bytes(argon2id.SALTBYTES)).key("")
    return perf_counter() - start


def _whole_mebibytes(size: float) -> int:
    return int(size) // _MEBIBYTE * _MEBIBYTE


def folded(passphrase: str) -> str:
    """The passphrase as every keyboard and hand types it: composed letters, one case, single spaces."""
    composed = unicodedata.normalize("NFKC", passphrase)
    return " ".join(unicodedata.normalize("NFKC", composed.casefold()).split())


def passphrase_slot(data_key: bytes, passphrase: str, cost: Cost) -> Slot:
    """Seal the data key so that the passphrase opens it."""
    derivation = _Derivation(cost, random(argon2id.SALTBYTES))
    return _sealed(data_key, derivation.key(passphrase), SlotKind.PASSPHRASE, derivation.pack())


def unlock(slots: Iterable[Slot], passphrase: str) -> bytes:
    """The data key out of the first slot the passphrase opens; raises `WRONG_PASSPHRASE` when none does."""
    for slot in slots:
        if slot.kind == SlotKind.PASSPHRASE:
            key = _opened(slot, _Derivation.unpack(slot.parameters).key(passphrase))
            if key is not None:
                return key
    raise StorageProblem(StorageCode.WRONG_PASSPHRASE)


def _sealed(data_key: bytes, wrapping_key: bytes, kind: SlotKind, parameters: bytes) -> Slot:
    nonce = random(_NONCE_SIZE)
    cover = _cover(kind, parameters)
    return Slot(
        kind, parameters, nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(data_key, cover, nonce, wrapping_key)
    )


def _opened(slot: Slot, wrapping_key: bytes) -> bytes | None:
    nonce, sealed = slot.sealed[:_NONCE_SIZE], slot.sealed[_NONCE_SIZE:]
    cover = _cover(slot.kind, slot.parameters)
    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, cover, nonce, wrapping_key)
    except CryptoError:
        return None


def _cover(kind: int, parameters: bytes) -> bytes:
    return _PURPOSE + bytes([kind]) + parameters
