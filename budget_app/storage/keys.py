"""The data key of a file, wrapped in slots: one slot for each way to open the file.

A slot's secret (a passphrase, a recovery code) gives a private key of X25519. The data key is sealed for the public
one. So a new data key can be sealed again for every way that stays, without asking anybody, and one that was taken
away opens nothing that is written later. Who has no secret can seal as
well: each slot therefore also keeps, under its own secret, a token that all ways of the file share, and marks with it
what it holds. A slot without that mark opens nothing.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from enum import IntEnum
from hashlib import blake2b
from hmac import compare_digest
from struct import Struct
from typing import TYPE_CHECKING

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    crypto_box_seal,
    crypto_box_seal_open,
    crypto_scalarmult_base,
)
from nacl.exceptions import CryptoError
from nacl.utils import random

from budget_app.storage.passphrase import KEY_SIZE, Cost, Passphrase
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.recovery_code import RecoveryCode, looks_like_a_code, read_code

if TYPE_CHECKING:
    from collections.abc import Iterable

Secret = Passphrase | RecoveryCode
_NONCE_SIZE: int = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
_TOKEN_SEALED = _NONCE_SIZE + KEY_SIZE + 16
_LAST = Struct(f">I{KEY_SIZE}s{_TOKEN_SEALED}s")
_MARK_SIZE = 32
_DAY = 24 * 60 * 60
MOST_WAYS = 10
"""As many slots as one copy of the header holds while each of them seals two keys."""


class SlotKind(IntEnum):
    """How a slot is opened; a kind this version does not know is kept as it is."""

    PASSPHRASE_ALONE = 1
    """As the first files had it: the data key itself under the passphrase; still read, no longer written."""
    PASSPHRASE = 2
    RECOVERY = 3


_KIND_OF: dict[type[Secret], SlotKind] = {Passphrase: SlotKind.PASSPHRASE, RecoveryCode: SlotKind.RECOVERY}


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the data key, as it stands in the file."""

    kind: int
    parameters: bytes
    sealed: bytes

    @property
    def made_on(self) -> int | None:
        """The day on which it was made, counted from 1970; none for the oldest kind."""
        if self.kind not in _KIND_OF.values() or len(self.parameters) < _LAST.size:
            return None
        return int(_LAST.unpack(self.parameters[-_LAST.size :])[0])


@dataclass(frozen=True, slots=True)
class Keys:
    """What an unlocked file is opened, saved and copied with.

    `next_key` is there while the data key is being changed: the file opens under one of the two. `own` is the slot that
    was opened.
    """

    slots: tuple[Slot, ...]
    data_key: bytes = field(repr=False)
    token: bytes = field(repr=False)
    next_key: bytes = field(default=b"", repr=False)
    own: Slot | None = None

    def with_way(self, secret: Secret, cost: Cost) -> Keys:
        """One more way to open the file, which becomes the own one; raises `TOO_MANY_WAYS`."""
        if len(self.slots) >= MOST_WAYS:
            raise StorageProblem(StorageCode.TOO_MANY_WAYS)
        slot = _new_slot(self, secret, cost)
        return replace(self, slots=(*self.slots, slot), own=slot)

    def without(self, slot: Slot) -> Keys:
        """One way less. Who knew it may still know the data key: change that as well."""
        return replace(self, slots=tuple(other for other in self.slots if other != slot))

    def changing(self, data_key: bytes) -> Keys:
        """Every slot holds both keys, until the file is written under the other one."""
        return self._sealed_again(replace(self, next_key=data_key))

    def unchanged(self) -> Keys:
        """Every slot holds only the key before the change."""
        return self._sealed_again(replace(self, next_key=b""))

    def changed(self) -> Keys:
        """Every slot holds only the other key."""
        return self._sealed_again(replace(self, data_key=self.next_key or self.data_key, next_key=b""))

    def _sealed_again(self, after: Keys) -> Keys:
        slots = {
            slot: _sealed(after, slot.kind, slot.parameters) for slot in self.slots if slot.kind in _KIND_OF.values()
        }
        return replace(after, slots=tuple(slots.values()), own=slots.get(self.own) if self.own else None)


def secret_of(typed: str) -> Secret:
    """A recovery code where it looks like one, else a passphrase; raises `CODE_MISTYPED`."""
    return read_code(typed) if looks_like_a_code(typed) else Passphrase(typed)


def new_keys() -> Keys:
    """256 random bits that encrypt one file, and no way to them yet."""
    return Keys((), random(KEY_SIZE), random(KEY_SIZE))


def new_data_key() -> bytes:
    """Another 256 bits for a file."""
    return random(KEY_SIZE)


def unlock(slots: Iterable[Slot], secret: Secret) -> Keys:
    """The keys out of the first slot that the secret opens; raises `WRONG_PASSPHRASE` when none does."""
    slots = tuple(slots)
    for slot in slots:
        found = _unlocked(slots, slot, secret)
        if found is not None:
            return found
    raise StorageProblem(StorageCode.WRONG_PASSPHRASE)


def _unlocked(slots: tuple[Slot, ...], slot: Slot, secret: Secret) -> Keys | None:
    if slot.kind == SlotKind.PASSPHRASE_ALONE and isinstance(secret, Passphrase):
        data_key = _opened(slot.sealed, secret.key(slot.parameters), b"family-budget slot 1\1" + slot.parameters)
        token = blake2b(data_key or b"", person=b"token", digest_size=KEY_SIZE).digest()
        return Keys(slots, data_key, token, own=slot) if data_key else None
    if slot.kind == _KIND_OF[type(secret)] and len(slot.parameters) > _LAST.size:
        return _unlocked_for(slots, slot, secret.key(slot.parameters[: -_LAST.size]))
    return None


def _unlocked_for(slots: tuple[Slot, ...], slot: Slot, private: bytes) -> Keys | None:
    _, public, token_sealed = _LAST.unpack(slot.parameters[-_LAST.size :])
    token = _opened(token_sealed, private, _cover(slot.kind, slot.parameters[: -len(token_sealed)]))
    box, mark = slot.sealed[:-_MARK_SIZE], slot.sealed[-_MARK_SIZE:]
    if token is None or not compare_digest(mark, _mark(token, slot.kind, slot.parameters, box)):
        return None
    try:
        keys = crypto_box_seal_open(box, public, private)
    except CryptoError:
        return None
    return Keys(slots, keys[:KEY_SIZE], token, keys[KEY_SIZE:], slot)


def _new_slot(keys: Keys, secret: Secret, cost: Cost) -> Slot:
    kind, salt = _KIND_OF[type(secret)], secret.fresh_salt(cost)
    private = secret.key(salt)
    public = crypto_scalarmult_base(private)
    made_on = int(time.time()) // _DAY
    cover = _cover(kind, salt + _LAST.pack(made_on, public, b"")[:-_TOKEN_SEALED])
    nonce = random(_NONCE_SIZE)
    token_sealed = nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(keys.token, cover, nonce, private)
    return _sealed(keys, kind, salt + _LAST.pack(made_on, public, token_sealed))


def _sealed(keys: Keys, kind: int, parameters: bytes) -> Slot:
    public = _LAST.unpack(parameters[-_LAST.size :])[1]
    box = crypto_box_seal(keys.data_key + keys.next_key, public)
    return Slot(kind, parameters, box + _mark(keys.token, kind, parameters, box))


def _mark(token: bytes, kind: int, parameters: bytes, box: bytes) -> bytes:
    return blake2b(_cover(kind, parameters) + box, key=token, digest_size=_MARK_SIZE).digest()


def _opened(sealed: bytes, wrapping_key: bytes, cover: bytes) -> bytes | None:
    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed[_NONCE_SIZE:], cover, sealed[:_NONCE_SIZE], wrapping_key
        )
    except CryptoError:
        return None


def _cover(kind: int, parameters: bytes) -> bytes:
    return b"family-budget slot 2" + bytes([kind]) + parameters
