"""When the holidays of the coming years fall."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from budget_app.model.base import new_id
from budget_app.model.period import YearMonth
from budget_app.model.rows import Event, Feast
from budget_app.reference.holidays import Holiday, feast_months, holidays_in, moving_with

# First days as they are estimated in two calendars that agree: holidays 0.109 for Tajikistan, and Umm al-Qura.
FEASTS = {
    Holiday.EID_AL_FITR: ("2027-03-09", "2028-02-26", "2029-02-14", "2033-01-02", "2033-12-23", "2036-11-19"),
    Holiday.EID_AL_ADHA: ("2027-05-16", "2028-05-05", "2029-04-24", "2033-03-11", "2034-03-01", "2036-02-07"),
}


@pytest.mark.parametrize(("holiday", "day"), [(feast, day) for feast, days in FEASTS.items() for day in days])
def test_a_feast_of_the_lunar_year_falls_on_its_estimated_day(holiday: Holiday, day: str) -> None:
    expected = date.fromisoformat(day)
    found = [each for each in holidays_in(YearMonth(expected.year, expected.month)) if each.holiday is holiday]
    assert [(each.day, each.estimated) for each in found] == [(expected, True)]


def test_navruz_and_the_first_day_of_school_stand_still_and_are_not_estimated() -> None:
    for year in (2000, 2027, 2199):
        (navruz,) = [each for each in holidays_in(YearMonth(year, 3)) if each.holiday is Holiday.NAVRUZ]
        (school,) = [each for each in holidays_in(YearMonth(year, 9)) if each.holiday is Holiday.SCHOOL_START]
        assert (navruz.day, navruz.estimated) == (date(year, 3, 21), False)
        assert (school.day, school.estimated) == (date(year, 9, 1), False)


def test_a_year_may_have_a_feast_twice() -> None:
    assert feast_months(Feast.EID_AL_FITR, YearMonth(2033, 1), 1) == (YearMonth(2033, 1), YearMonth(2033, 12))


def test_a_feast_comes_every_eleventh_or_twelfth_month_or_so_over_a_whole_plan() -> None:
    months = feast_months(Feast.EID_AL_ADHA, YearMonth(2027, 1), 10)
    gaps = {later.months_after(earlier) for earlier, later in pairwise(months)}
    assert gaps == {11, 12}
    assert (months[0], months[-1]) == (YearMonth(2027, 5), YearMonth(2036, 2))


def test_the_months_of_a_feast_begin_with_the_plan() -> None:
    assert feast_months(Feast.EID_AL_FITR, YearMonth(2027, 4), 2) == (YearMonth(2028, 2), YearMonth(2029, 2))


def test_what_nobody_has_computed_yet_is_left_out() -> None:
    assert feast_months(Feast.EID_AL_FITR, YearMonth(2090, 1)) == ()
    assert feast_months(Feast.EID_AL_FITR, YearMonth(2000, 1), 1)


def test_an_event_that_moves_has_its_months_for_any_plan() -> None:
    moving = moving_with(Event(id=new_id(), months=(3,)), Feast.EID_AL_FITR, YearMonth(2027, 3))
    assert moving.happens_in(YearMonth(2027, 3))
    assert moving.happens_in(YearMonth(2028, 2))
    assert not moving.happens_in(YearMonth(2028, 3))
    assert moving.moves is not None
    assert moving.moves.months[-1].months_after(YearMonth(2027, 3)) > 120
