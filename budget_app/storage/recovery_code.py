"""The recovery code: 150 random bits on paper, for the day on which every passphrase is forgotten.

Thirty letters of five bits and two that check them, in eight groups of four. The alphabet is Crockford's: without I, L,
O and U, which a hand writes or reads otherwise. What looks alike is taken for what was meant,
on a Cyrillic keyboard too.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

from nacl.utils import random

from budget_app.storage.problems import StorageCode, StorageProblem

if TYPE_CHECKING:
    from budget_app.storage.passphrase import Cost

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP, GROUPS = 4, 8
_CHECKING = 2
_LENGTH = GROUP * GROUPS
_SALT_SIZE = 16
_FIGURES = frozenset("23456789")
_ALIKE = str.maketrans("OILUОАВСЕНКМРТХУЗ", "011V0ABCEHKMPTXY3", "-–—.·  \u00a0")


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """Thirty-two letters, the last two of which check the others."""

    letters: str = field(repr=False)

    @property
    def groups(self) -> tuple[str, ...]:
        """As it is printed and read out."""
        return tuple(self.letters[place : place + GROUP] for place in range(0, _LENGTH, GROUP))

    def fresh_salt(self, cost: Cost) -> bytes:
        """The parameters of a new slot; a code this long needs no cost."""
        del cost
        return random(_SALT_SIZE)

    def key(self, salt: bytes) -> bytes:
        """The key under that salt; raises `DAMAGED` for a salt that no version wrote."""
        if len(salt) != _SALT_SIZE:
            raise StorageProblem(StorageCode.DAMAGED)
        return blake2b(self.letters.encode(), salt=salt, person=b"recovery code", digest_size=32).digest()


def new_recovery_code() -> RecoveryCode:
    """A fresh code; the few without a figure, which could be words, are passed over."""
    body = ""
    while _FIGURES.isdisjoint(body):
        body = "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH - _CHECKING))
    return RecoveryCode(body + _check(body))


def looks_like_a_code(typed: str) -> bool:
    """Whether a person meant a recovery code: as many letters, or groups of four, and a figure among them."""
    letters = typed.upper().translate(_ALIKE)
    groups = typed.replace("-", " ").split()
    in_groups = len(groups) >= GROUPS - 1 and all(len(group) == GROUP for group in groups)
    known = all(letter in ALPHABET for letter in letters)
    return known and not _FIGURES.isdisjoint(typed) and (in_groups or len(letters) == _LENGTH)


def read_code(typed: str) -> RecoveryCode:
    """The code in what was typed; raises `CODE_MISTYPED` when a letter is wrong, missing or too many."""
    letters = typed.upper().translate(_ALIKE)
    body, check = letters[:-_CHECKING], letters[-_CHECKING:]
    if len(letters) != _LENGTH or not set(letters) <= set(ALPHABET) or _check(body) != check:
        raise StorageProblem(StorageCode.CODE_MISTYPED)
    return RecoveryCode(letters)


def _check(body: str) -> str:
    """Two letters that change, but for one time in 1,024, whatever happens to the others."""
    number = int.from_bytes(blake2b(body.encode(), digest_size=2).digest())
    return ALPHABET[number >> 5 & 31] + ALPHABET[number & 31]
