"""A workshop as text: the same one comes back, and nothing hostile comes in."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app import places
from budget_app.model.problems import ProblemCode
from budget_app.storage import schema
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.upgrades import Step, upgraded
from tests.storage.samples import workshop

WORKSHOP = workshop(households=2)
TEXT = schema.encode(WORKSHOP).decode()
PUBLISHED = places.resources() / "workshop.schema.json"


def problem_of(text: str | bytes) -> StorageProblem:
    with pytest.raises(StorageProblem) as problem:
        schema.decode(text if isinstance(text, bytes) else text.encode())
    return problem.value


def changed(**fields: Any) -> str:
    return json.dumps(json.loads(TEXT) | fields)


def test_what_was_written_is_read() -> None:
    assert schema.decode(TEXT.encode()) == schema.decode_kept(TEXT.encode()) == WORKSHOP


@pytest.mark.parametrize("households", [0, 1, 3])
def test_the_text_is_all_that_the_model_says(households: int) -> None:
    kept = workshop(households=households)
    assert json.loads(schema.encode(kept)) == kept.model_dump(mode="json")


def test_what_was_kept_by_a_newer_program_is_named() -> None:
    with pytest.raises(StorageProblem, match=StorageCode.NEWER):
        schema.decode_kept(changed(format=2).encode())


def test_a_mark_of_byte_order_and_space_around_do_not_matter() -> None:
    assert schema.decode(b"\xef\xbb\xbf \n" + TEXT.encode() + b"\n") == WORKSHOP


def test_the_text_says_its_format_first() -> None:
    assert TEXT.startswith('{"format":1,')


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", StorageCode.NOT_JSON),
        ("{", StorageCode.NOT_JSON),
        ("Salom", StorageCode.NOT_JSON),
        ("[]", StorageCode.FORMAT_MISSING),
        ("1", StorageCode.FORMAT_MISSING),
        ("{}", StorageCode.FORMAT_MISSING),
        ('{"format": "1"}', StorageCode.FORMAT_MISSING),
        ('{"format": true}', StorageCode.FORMAT_MISSING),
        ('{"format": 0}', StorageCode.FORMAT_MISSING),
        ('{"format": 2}', StorageCode.NEWER),
        ('{"format": 1}', StorageCode.VALUES_REFUSED),
        ('{"format": 1, "format": 1}', StorageCode.KEY_REPEATED),
        ('{"format": 1, "x": NaN}', StorageCode.NUMBER_UNUSABLE),
        ('{"format": 1, "x": -Infinity}', StorageCode.NUMBER_UNUSABLE),
        ('{"format": 1, "x": 1e999}', StorageCode.NUMBER_UNUSABLE),
        ('{"format": 1, "x": ' + "9" * 10_000 + "}", StorageCode.NUMBER_UNUSABLE),
        ('{"format": 1, "x": "\\ud800"}', StorageCode.TEXT_BROKEN),
        ('{"format": 1, "\\udfff": 1}', StorageCode.TEXT_BROKEN),
        (b'{"format": 1, "x": "\xff"}', StorageCode.TEXT_BROKEN),
        ('{"format": 1, "x": ' + "[" * 40 + "]" * 40 + "}", StorageCode.TOO_DEEP),
        ("[" * 1_000_000, StorageCode.TOO_DEEP),
        ('{"a":' * 500_000, StorageCode.TOO_DEEP),
        ('"' + "a" * schema.LARGEST_IMPORT + '"', StorageCode.TOO_LARGE),
    ],
)
def test_hostile_text_is_refused_with_its_code(text: str | bytes, code: StorageCode) -> None:
    assert problem_of(text).code is code


def test_the_place_of_broken_text_is_named() -> None:
    problem = problem_of('{\n "format": 1,\n x}')
    assert problem.values == {"line": 3, "column": 2}


def test_the_place_of_a_repeated_key_is_named() -> None:
    problem = problem_of('{"format": 1, "households": [{}, {"home": 1, "home": 2}]}')
    assert (problem.where, problem.values) == (("households", 1), {"found": "home"})


def test_the_limits_of_the_model_are_named_with_their_place() -> None:
    problem = problem_of(changed(title=""))
    assert [(inner.code, inner.where) for inner in problem.problems] == [(ProblemCode.NAME_EMPTY, ("title",))]


@pytest.mark.parametrize(("number", "found"), [("1e999", "inf"), ("NaN", "nan"), ("9" * 10_000, "…")])
def test_an_unusable_number_is_named(number: str, found: str) -> None:
    assert problem_of('{"format": 1, "x": ' + number + "}").values == {"found": found}


def test_a_newer_format_names_both_numbers() -> None:
    assert problem_of(changed(format=7)).values == {"format": 7, "known": 1}


def test_an_unknown_field_is_refused() -> None:
    assert problem_of(changed(surname="Rahmonov")).problems[0].where == ("surname",)


@given(st.integers(0, len(TEXT.encode()) - 1), st.binary(max_size=6))
def test_a_damaged_text_is_refused_or_is_a_workshop(place: int, junk: bytes) -> None:
    whole = TEXT.encode()
    try:
        read = schema.decode(whole[:place] + junk + whole[place + len(junk) :])
    except StorageProblem:
        return
    assert schema.decode(schema.encode(read)) == read


def test_older_formats_are_carried_step_by_step() -> None:
    steps: dict[int, Step] = {
        1: lambda found: {"title": found["name"]},
        2: lambda found: found | {"title": found["title"].upper()},
    }
    assert upgraded({"format": 1, "name": "Isfara"}, 3, steps) == {"format": 3, "title": "ISFARA"}
    assert upgraded({"format": 3, "title": "x"}, 3, steps) == {"format": 3, "title": "x"}


def test_the_published_schema_is_fresh() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema.json_schema()
