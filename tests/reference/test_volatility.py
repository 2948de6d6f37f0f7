from __future__ import annotations

from datetime import date
from decimal import Decimal
from math import log, sqrt

import pytest

from budget_app.reference.country import read_country, starting_conditions
from budget_app.reference.volatility import DAYS_A_MONTH, volatility

Dated = tuple[date, Decimal]


def _series(*values: str, years_apart: int = 1) -> list[Dated]:
    return [(date(2001 + 4 * years_apart * place, 1, 1), Decimal(value)) for place, value in enumerate(values)]


def test_a_single_day_says_nothing_about_volatility() -> None:
    assert volatility(_series("0.1")) == 0
    assert volatility([*_series("0.1"), *_series("0.2")]) == 0


def test_a_rate_that_stays_has_no_volatility() -> None:
    assert volatility(_series("0.1", "0.1", "0.1")) == 0


def test_volatility_is_what_it_moved_over_the_root_of_the_months() -> None:
    expected = log(2) / sqrt(1461 / DAYS_A_MONTH)
    assert float(volatility(_series("0.1", "0.2"))) == pytest.approx(expected, abs=0.0005)


def test_up_and_down_count_alike_and_do_not_cancel() -> None:
    there_and_back = volatility(_series("0.1", "0.2", "0.1"))
    assert there_and_back == volatility(_series("0.1", "0.2", "0.4")) == volatility(_series("0.4", "0.2", "0.1"))
    assert there_and_back > 0


def test_volatility_stays_within_what_a_rate_may_have() -> None:
    assert volatility([(date(2020, 1, 1), Decimal(1)), (date(2020, 1, 2), Decimal(1000))]) == Decimal("0.5")


def test_a_new_workshop_starts_with_the_volatility_of_the_dated_series() -> None:
    rates = starting_conditions(read_country()).rates
    assert {rate.currency: rate.volatility for rate in rates} == {"RUB": Decimal("0.065"), "USD": Decimal("0.056")}
