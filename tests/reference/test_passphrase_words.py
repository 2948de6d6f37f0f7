"""The words of a passphrase are many, plain, and not taken for one another."""

from __future__ import annotations

import re
from math import log2

import pytest

from budget_app.language.language import LANGUAGES
from budget_app.reference.passphrase_words import WORDS_OFFERED, new_words, words_of

CODES = [writing.code for writing in LANGUAGES]
LEAST_BITS = 58


@pytest.mark.parametrize("code", CODES)
def test_six_words_are_as_hard_to_guess_as_is_promised(code: str) -> None:
    assert len(set(words_of(code))) == len(words_of(code))
    assert int(WORDS_OFFERED * log2(len(words_of(code)))) >= LEAST_BITS


@pytest.mark.parametrize("code", CODES)
def test_a_word_is_short_and_of_one_alphabet(code: str) -> None:
    letters = "[a-z]{3,11}" if code == "en" else "[а-яғӣқӯҳҷё]{3,11}"
    assert [word for word in words_of(code) if not re.fullmatch(letters, word)] == []


@pytest.mark.parametrize("code", CODES)
def test_no_word_is_one_letter_from_another(code: str) -> None:
    alike: dict[str, set[str]] = {}
    for word in words_of(code):
        for place in range(len(word) + 1):
            alike.setdefault(f"{word[:place]}?{word[place + 1 :]}", set()).add(word)
            alike.setdefault(f"{word[:place]}?{word[place:]}", set()).add(word)
    assert [words for words in alike.values() if len(words) > 1] == []


@pytest.mark.parametrize("code", CODES)
def test_no_word_becomes_another_when_two_letters_change_places(code: str) -> None:
    words = set(words_of(code))
    swapped = {
        word[:place] + word[place + 1] + word[place] + word[place + 2 :]: word
        for word in words
        for place in range(len(word) - 1)
        if word[place] != word[place + 1]
    }
    assert words & swapped.keys() == set()


@pytest.mark.parametrize("code", CODES)
def test_words_are_drawn_from_the_list_of_the_language_and_never_twice_the_same(code: str) -> None:
    drawn = {new_words(code) for _ in range(50)}
    assert len(drawn) == 50
    assert {word for words in drawn for word in words.split()} <= set(words_of(code))


def test_a_language_without_a_list_has_the_english_words() -> None:
    assert words_of("uz") == words_of("en")
