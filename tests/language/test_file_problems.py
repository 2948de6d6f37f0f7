from __future__ import annotations

import pytest

from budget_app.language.file_problems import FILE_PROBLEMS, file_problem_sentence
from budget_app.language.language import language_for
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.schema import decode

BROKEN_TEXTS = {
    StorageCode.TOO_LARGE: b"{" + b" " * 5_000_000,
    StorageCode.TOO_DEEP: b'{"format":' + b"[" * 40 + b"]" * 40 + b"}",
    StorageCode.NOT_JSON: b'{"format": 1,',
    StorageCode.KEY_REPEATED: b'{"format": 1, "format": 1}',
    StorageCode.NUMBER_UNUSABLE: b'{"format": NaN}',
    StorageCode.TEXT_BROKEN: b'{"format": "\xff"}',
    StorageCode.FORMAT_MISSING: b"{}",
    StorageCode.NEWER: b'{"format": 99}',
    StorageCode.VALUES_REFUSED: b'{"format": 1}',
}


def test_every_code_has_a_sentence() -> None:
    assert set(FILE_PROBLEMS) == {code.value for code in StorageCode}


@pytest.mark.parametrize(("code", "text"), BROKEN_TEXTS.items())
def test_the_sentence_has_the_values_it_names(code: StorageCode, text: bytes) -> None:
    with pytest.raises(StorageProblem) as caught:
        decode(text)
    sentence = file_problem_sentence(language_for("en"), caught.value.code, caught.value.values)
    assert caught.value.code is code
    assert "{" not in sentence


def test_numbers_in_a_sentence_are_grouped() -> None:
    sentence = file_problem_sentence(language_for("en"), "too_large", {"limit": 5_000_000, "length": 6_000_000})
    assert "5\u00a0000\u00a0000 bytes" in sentence
