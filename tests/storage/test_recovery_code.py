"""The code on the recovery sheet is long, and forgives what hands and eyes do to it."""

from __future__ import annotations

import random
from contextlib import suppress
from math import log2

import pytest

from budget_app.storage.keys import secret_of
from budget_app.storage.passphrase import Passphrase
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.recovery_code import ALPHABET, GROUP, GROUPS, looks_like_a_code, new_recovery_code, read_code

CODE = new_recovery_code()
PRINTED = "-".join(CODE.groups)


def test_a_code_has_150_bits_and_two_letters_that_check_them() -> None:
    assert len(CODE.letters) == GROUP * GROUPS == 32
    assert (len(CODE.letters) - 2) * log2(len(ALPHABET)) == 150


def test_no_two_codes_are_alike() -> None:
    assert len({new_recovery_code().letters for _ in range(1_000)}) == 1_000


@pytest.mark.parametrize("between", ["-", " ", "", "–", " - ", "\u00a0", "."])
def test_a_code_is_read_however_its_groups_are_parted(between: str) -> None:
    assert read_code(between.join(CODE.groups).lower()) == CODE


def test_what_looks_alike_is_taken_for_what_was_meant() -> None:
    alike = {"0": "0OoО", "1": "1IlL", "V": "VUu", "A": "AА", "B": "BВ", "C": "CС", "E": "EЕ", "H": "HН", "M": "MМ"}
    for _ in range(500):
        code = new_recovery_code()
        typed = "".join(random.choice(alike.get(letter, letter)) for letter in code.letters)
        assert read_code(typed) == code


def test_a_wrong_letter_is_noticed_but_for_one_time_in_a_thousand() -> None:
    missed = 0
    for _ in range(2_000):
        code, place = new_recovery_code().letters, random.randrange(GROUP * GROUPS)
        wrong = code[:place] + random.choice(ALPHABET.replace(code[place], "")) + code[place + 1 :]
        with suppress(StorageProblem):
            read_code(wrong)
            missed += 1
    assert missed <= 15


@pytest.mark.parametrize("typed", [PRINTED[:-1], PRINTED + "7", PRINTED[:-1] + "*"], ids=["short", "long", "sign"])
def test_a_letter_missing_or_too_many_is_said_to_be_one(typed: str) -> None:
    with pytest.raises(StorageProblem, match=StorageCode.CODE_MISTYPED):
        read_code(typed)


def test_one_field_takes_a_passphrase_or_a_code() -> None:
    assert secret_of(PRINTED) == CODE
    assert secret_of("apricot stove river winter bridge lamb") == Passphrase("apricot stove river winter bridge lamb")


@pytest.mark.parametrize(
    "words", ["four bell bird baby goat fish lake tree", "tree by the river", "2027 march workshop"]
)
def test_words_are_not_taken_for_a_code(words: str) -> None:
    assert not looks_like_a_code(words)


def test_a_code_with_a_wrong_letter_is_told_from_a_wrong_passphrase() -> None:
    last = "0" if PRINTED[-1] != "0" else "1"
    with pytest.raises(StorageProblem, match=StorageCode.CODE_MISTYPED):
        secret_of(PRINTED[:-1] + last)
