"""In which months an event happens, and how it is moved to another."""

from __future__ import annotations

from datetime import date

import pytest

from budget_app.model.base import new_id
from budget_app.model.edits.edit import EditCode
from budget_app.model.edits.households import new_household
from budget_app.model.edits.rows import event_moved
from budget_app.model.period import YearMonth
from budget_app.model.rows import CostLine, Event, Feast, Moving
from budget_app.model.steps import Step, finished_steps
from budget_app.model.workshop import Workshop
from tests.model.test_steps import IN, OUT

MARCH, APRIL, MAY = YearMonth(2027, 3), YearMonth(2027, 4), YearMonth(2027, 5)
LATER = YearMonth(2028, 2)
WEDDING = Event(id=new_id(), label="wedding", month=MARCH)
NAVRUZ = Event(id=new_id(), months=(3, 9))
EID = Event(id=new_id(), months=(3,), moves=Moving(feast=Feast.EID_AL_FITR, months=(LATER, MARCH, MARCH)))


@pytest.mark.parametrize(
    ("event", "months"),
    [
        (WEDDING, (MARCH,)),
        (NAVRUZ, (MARCH, YearMonth(2027, 9), YearMonth(2028, 3))),
        (EID, (MARCH, LATER)),
        (Event(id=new_id()), ()),
    ],
    ids=("once", "every year", "with a feast", "not placed"),
)
def test_an_event_happens_in_its_months_and_in_no_other(event: Event, months: tuple[YearMonth, ...]) -> None:
    two_years = [YearMonth(2027, 1).plus(index) for index in range(18)]
    assert [month for month in two_years if event.happens_in(month)] == list(months)
    assert event.placed is bool(months)


def test_what_happens_once_goes_to_the_other_month() -> None:
    assert WEDDING.moved(MARCH, MAY).month == MAY


def test_what_happens_every_year_goes_to_the_other_month_of_every_year() -> None:
    assert NAVRUZ.moved(YearMonth(2028, 3), YearMonth(2028, 5)).months == (5, 9)
    assert NAVRUZ.moved(MARCH, YearMonth(2027, 9)).months == (9,)


def test_of_an_event_that_moves_with_a_feast_one_time_goes_to_the_other_month() -> None:
    moved = EID.moved(MARCH, APRIL)
    assert moved.moves == Moving(feast=Feast.EID_AL_FITR, months=(APRIL, LATER))


def test_what_has_no_month_yet_happens_every_year_in_the_month_it_is_put_in() -> None:
    assert Event(id=new_id()).moved(None, MAY).months == (5,)


def test_moving_an_event_is_an_edit_with_a_name_and_moves_one_after_another_merge() -> None:
    household = new_household(1, MARCH).evolve(events=(WEDDING,))
    workshop = Workshop(id=new_id(), title="Khujand", held=date(2027, 3, 1), households=(household,))
    first = event_moved(household.id, WEDDING, MARCH, APRIL)
    second = event_moved(household.id, WEDDING.moved(MARCH, APRIL), APRIL, MAY)
    assert (first.code, first.subject) == (EditCode.MOVE_ROW, "wedding")
    assert first.merge_key == second.merge_key
    assert second.change(first.change(workshop)).households[0].events[0].month == MAY


def test_a_year_is_there_when_money_comes_and_goes_and_every_event_that_counts_has_its_month() -> None:
    family = new_household(1, MARCH).evolve(incomes=(IN,), spending=(OUT,))
    unplaced = Event(id=new_id(), costs=(CostLine(amount=5),))
    assert Step.YEAR in finished_steps(family)
    assert Step.YEAR not in finished_steps(family.evolve(spending=()))
    assert Step.YEAR not in finished_steps(family.evolve(events=(unplaced,)))
    assert Step.YEAR in finished_steps(family.evolve(events=(unplaced.evolve(on=False),)))
    assert Step.YEAR in finished_steps(family.evolve(events=(EID,)))
