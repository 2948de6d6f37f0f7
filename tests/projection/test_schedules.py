"""Every kind of schedule falls on the months it says."""

from __future__ import annotations

import pytest

from budget_app.model.period import YearMonth
from budget_app.model.schedule import ByMonth, Daily, EachMonth, Once, Schedule, Step, Weekly, Yearly
from budget_app.projection.schedules import amounts_by_month, pattern_of

MARCH = YearMonth(2027, 3)


def _months(schedule: Schedule, months: int = 14) -> list[float]:
    found: list[float] = amounts_by_month([pattern_of(schedule, MARCH)], MARCH, months)[0].tolist()
    return found


def test_each_month_falls_in_the_chosen_months_of_the_year() -> None:
    assert _months(EachMonth(amount=5, months=(3, 4, 12))) == [5, 5, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 5, 5]


def test_no_month_chosen_means_nothing_falls() -> None:
    assert not any(_months(EachMonth(amount=5, months=())))


def test_every_third_month_counts_from_the_households_first_month() -> None:
    assert _months(EachMonth(amount=5, every=3)) == [5, 0, 0] * 4 + [5, 0]


def test_every_third_month_counts_from_the_schedules_first_month() -> None:
    schedule = EachMonth(amount=5, every=3, first=YearMonth(2027, 5))
    assert _months(schedule) == [0, 0, 5] * 4 + [0, 0]


def test_every_fifth_month_may_have_begun_before_the_household() -> None:
    schedule = EachMonth(amount=5, every=5, first=YearMonth(2027, 1))
    assert _months(schedule, 8) == [0, 0, 0, 5, 0, 0, 0, 0]


def test_a_first_and_a_last_month_are_both_included() -> None:
    schedule = EachMonth(amount=5, first=YearMonth(2027, 4), last=YearMonth(2027, 6))
    assert _months(schedule, 6) == [0, 5, 5, 5, 0, 0]


def test_steps_change_the_amount_from_their_month_on() -> None:
    steps = Step(start=YearMonth(2026, 1), amount=6), Step(start=YearMonth(2027, 5), amount=7)
    assert _months(EachMonth(amount=5, steps=steps), 4) == [6, 6, 7, 7]


def test_by_month_has_an_amount_for_each_month_of_the_year() -> None:
    amounts = tuple(range(1, 13))
    assert _months(ByMonth(amounts=amounts)) == [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4]


def test_once_falls_in_one_month() -> None:
    assert _months(Once(month=YearMonth(2028, 3), amount=9)) == [0] * 12 + [9, 0]
    assert not any(_months(Once(month=YearMonth(2027, 2), amount=9)))


def test_a_month_has_fifty_two_twelfths_of_a_week() -> None:
    assert _months(Weekly(amount=300), 12) == [1300] * 12


def test_a_month_has_three_hundred_and_sixty_five_twelfths_of_a_day() -> None:
    assert _months(Daily(amount=12, months=(3, 5)), 4) == [365, 0, 365, 0]


def test_yearly_falls_in_its_months_of_every_year() -> None:
    assert _months(Yearly(amount=7, months=(4,)), 26) == ([0, 7] + [0] * 10) * 2 + [0, 7]


@pytest.mark.parametrize("rows", [0, 1, 3])
def test_many_rows_are_worked_out_at_once(rows: int) -> None:
    patterns = [pattern_of(EachMonth(amount=place), MARCH) for place in range(rows)]
    assert amounts_by_month(patterns, MARCH, 24).shape == (rows, 24)
