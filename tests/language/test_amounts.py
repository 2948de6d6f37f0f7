"""Typed numbers are read as people mean them, or refused with the reason."""

import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.language.amounts import echo, read_amount, read_decimal, read_whole
from budget_app.language.arithmetic import AmountProblem
from budget_app.language.language import LANGUAGES, language_for
from budget_app.model.money import LARGEST_MINOR

TYPED: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "tables" / "typed.toml").read_text(encoding="utf-8")
)
CODES = [writing.code for writing in LANGUAGES]
MINOR = st.integers(-LARGEST_MINOR, LARGEST_MINOR)
SIGNS = "0123456789٣۱１ .,'’\u00a0\u202f٫٬+-*/()−×÷eEnaif_%$½²\u202e\u200f\ud800\n"


@pytest.mark.parametrize("row", TYPED["amounts"], ids=lambda row: repr(row["typed"]))
def test_an_amount_is_read_as_in_the_table(row: dict[str, Any]) -> None:
    assert read_amount(row["typed"]) == row.get("minor", row.get("problem"))


@pytest.mark.parametrize("row", TYPED["counts"], ids=lambda row: repr(row["typed"]))
def test_a_count_is_read_as_in_the_table(row: dict[str, Any]) -> None:
    assert read_whole(row["typed"]) == row.get("count", row.get("problem"))


@pytest.mark.parametrize("row", TYPED["rates"], ids=lambda row: repr(row["typed"]))
def test_a_rate_is_read_as_in_the_table(row: dict[str, Any]) -> None:
    assert str(read_decimal(row["typed"])) == row.get("rate", row.get("problem"))


def test_the_table_has_every_problem() -> None:
    shown = {row["problem"] for rows in TYPED.values() for row in rows if "problem" in row}
    assert shown == set(AmountProblem)


@given(MINOR, st.sampled_from(CODES))
def test_a_written_amount_is_read_back_in_every_language(minor: int, code: str) -> None:
    assert read_amount(language_for(code).amount(minor, "TJS"), may_be_negative=True) == minor


@given(st.decimals(-1_000_000, 1_000_000, places=4), st.sampled_from(CODES))
def test_a_written_rate_is_read_back_in_every_language(rate: Decimal, code: str) -> None:
    assert read_decimal(language_for(code).number(rate, 4), may_be_negative=True) == rate


@given(st.integers(-(10**12), 10**12), st.sampled_from(CODES))
def test_a_written_count_is_read_back_in_every_language(count: int, code: str) -> None:
    assert read_whole(language_for(code).number(count), may_be_negative=True) == count


@given(st.text(max_size=100) | st.text(SIGNS, max_size=100))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert isinstance(read_amount(text), int | AmountProblem)
    assert isinstance(read_whole(text), int | AmountProblem)
    assert isinstance(read_decimal(text), Decimal | AmountProblem)


@given(st.text(SIGNS, max_size=12))
def test_nothing_negative_comes_in_unasked(text: str) -> None:
    assert isinstance(minor := read_amount(text), AmountProblem) or minor >= 0


@given(st.lists(st.tuples(st.sampled_from("+-*"), st.integers(0, 999)), max_size=8), st.integers(0, 999))
def test_arithmetic_is_exact(steps: list[tuple[str, int]], first: int) -> None:
    text = f"{first}" + "".join(sign + str(number) for sign, number in steps)
    exact = Fraction(eval(text))  # Python is the independent reference for figures made here
    read = read_amount(text, may_be_negative=True)
    assert read == (exact * 100 if abs(exact) * 100 <= LARGEST_MINOR else AmountProblem.TOO_LARGE)


def test_halves_of_a_minor_unit_go_away_from_zero() -> None:
    assert read_amount("0,125") == 13
    assert read_amount("-0,125", may_be_negative=True) == -13


def test_the_deepest_brackets_that_fit_are_read() -> None:
    assert read_amount("(" * 39 + "5" + ")" * 39) == 500


@pytest.mark.parametrize(
    ("typed", "understood", "shown"),
    [
        ("1 234,50", "1 234,50", ""),
        ("1234.5", "1 234,50", ""),
        ("1\u202f234", "1\u00a0234", ""),
        ("350", "350", ""),
        ("350,", "350", ""),
        ("۳۵۰", "350", ""),
        ("1.000", "1 000", "= 1 000"),
        ("350*4", "1 400", "= 1 400"),
        ("1,234.50", "1 234,50", "= 1 234,50"),
        ("0.125", "0,13", "= 0,13"),
        ("007", "7", "= 7"),
    ],
)
def test_what_was_understood_is_shown_where_it_differs(typed: str, understood: str, shown: str) -> None:
    assert echo(typed, understood) == shown
