"""Words to make a passphrase of, in a language: easy to write down, read out and type."""

from __future__ import annotations

import secrets
from functools import cache

from budget_app.places import resources

WORDS_OFFERED = 6
_SOURCE_CODE = "en"


@cache
def words_of(language_code: str) -> tuple[str, ...]:
    """All words of a language's list; a language without a list has the English one."""
    path = resources() / "words" / f"{language_code}.txt"
    if not path.exists():
        return words_of(_SOURCE_CODE)
    return tuple(path.read_text(encoding="utf-8").split())


def new_words(language_code: str) -> str:
    """A fresh passphrase: six words, each drawn with the same chance by the system's random numbers."""
    return " ".join(secrets.choice(words_of(language_code)) for _ in range(WORDS_OFFERED))
