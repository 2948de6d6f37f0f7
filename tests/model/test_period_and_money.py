"""Months and amounts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from budget_app.model.money import Conditions, Rate, round_half_away
from budget_app.model.period import YearMonth
from tests.model.test_limits import MARCH

months = st.builds(YearMonth, st.integers(2001, 2150), st.integers(1, 12))


@given(months, st.integers(-12, 400))
def test_counting_months_forward_and_back_agrees(month: YearMonth, count: int) -> None:
    assert month.plus(count).months_after(month) == count


@given(months)
def test_a_month_is_read_back_as_it_was_written(month: YearMonth) -> None:
    assert YearMonth.parse(str(month)) == month


@pytest.mark.parametrize("text", ["2027-00", "2027-13", "27-03", "1999-12", "2027-3", "", "2027-03-01"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        Rate.model_validate({"currency": "RUB", "home": "TJS", "value": Decimal(1), "on": text})


@pytest.mark.parametrize(("value", "whole"), [("0.5", 1), ("-0.5", -1), ("2.5", 3), ("1.4999", 1), ("-1.4999", -1)])
def test_halves_are_rounded_away_from_zero(value: str, whole: int) -> None:
    assert round_half_away(Decimal(value)) == whole


def test_no_rate_is_ever_assumed() -> None:
    assert Conditions().rate("RUB", "TJS") is None
    assert Conditions().rate("TJS", "TJS") == 1


def test_months_before_and_after_are_in_order() -> None:
    assert MARCH.plus(-1) < MARCH < MARCH.plus(1)
