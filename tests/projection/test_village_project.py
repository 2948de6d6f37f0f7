"""A village's project: what is promised and paid month by month, and when the work can start."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from budget_app.model.base import new_id
from budget_app.model.money import Conditions, Rate
from budget_app.model.village_project import BudgetLine, Pledge, VillageProject
from budget_app.projection.village_project import Standing, standing
from tests.strategies import FIRST_MONTH as MARCH

APRIL, MAY = MARCH.plus(1), MARCH.plus(2)
ROUBLES = Conditions(rates=(Rate(currency="RUB", home="TJS", value=Decimal("0.1125"), on=date(2027, 3, 1)),))


def line(amount: int, **facts: Any) -> BudgetLine:
    return BudgetLine(id=new_id(), amount=amount, **facts)


def pledge(household: int | None, amount: int, **facts: Any) -> Pledge:
    return Pledge(id=new_id(), household=household, amount=amount, **facts)


def stands(lines: tuple[BudgetLine, ...], *pledges: Pledge, **facts: Any) -> Standing:
    project = VillageProject(id=new_id(), first_month=MARCH, lines=lines, pledges=pledges, **facts)
    return standing(project, ROUBLES)


PIPES, PUMP = line(300_00, first=True), line(700_00)


def test_the_work_starts_in_the_first_month_that_covers_the_budget() -> None:
    found = stands((PIPES, PUMP), *(pledge(number, 250_00, months=(MARCH, APRIL)) for number in (1, 2)))
    assert (found.budget, found.pledged, found.missing) == (1000_00, 1000_00, 0)
    assert (found.whole.paid, found.whole.month) == (False, APRIL)
    assert found.stage is not None
    assert (found.stage.needed, found.stage.month) == (300_00, MARCH)


def test_one_unit_less_and_the_work_does_not_start() -> None:
    found = stands((PUMP,), pledge(1, 699_99, months=(APRIL,)))
    assert (found.whole.month, found.missing) == (None, 1)


def test_what_is_in_hand_counts_before_anybody_pays() -> None:
    found = stands((PIPES,), in_hand=300_00)
    assert (found.whole.paid, found.whole.month, found.missing) == (True, MARCH, 0)


def test_what_is_paid_is_there_now() -> None:
    found = stands((PIPES, PUMP), pledge(1, 150_00, months=(MARCH, APRIL, MAY), paid=(MARCH, APRIL)))
    assert (found.paid, found.there) == (300_00, 300_00)
    assert found.stage is not None
    assert (found.stage.paid, found.whole.paid) == (True, False)


def test_without_a_first_stage_there_is_only_the_whole() -> None:
    assert stands((PUMP,)).stage is None


def test_months_between_pledges_stand_in_the_course_too() -> None:
    found = stands((PUMP,), pledge(1, 100_00, months=(MARCH,)), pledge(2, 50_00, months=(MAY,)), in_hand=1_00)
    assert [(each.month, each.pledged, each.together) for each in found.months] == [
        (MARCH, 100_00, 101_00),
        (APRIL, 0, 101_00),
        (MAY, 50_00, 151_00),
    ]


def test_pledges_of_one_household_are_added_and_others_stand_behind() -> None:
    found = stands(
        (PUMP,),
        pledge(None, 40_00, months=(MARCH,), label="workers in Moscow"),
        pledge(9, 10_00, months=(MARCH,), paid=(MARCH,)),
        pledge(2, 20_00, months=(MARCH,)),
        pledge(9, 30_00, months=(MAY,)),
    )
    assert [(each.household, each.label, each.pledged, each.paid, each.left) for each in found.givers] == [
        (2, "", 20_00, 0, 20_00),
        (9, "", 40_00, 10_00, 30_00),
        (None, "workers in Moscow", 40_00, 0, 40_00),
    ]


def test_money_from_abroad_is_counted_at_the_rate_of_the_day() -> None:
    found = stands((PUMP,), pledge(None, 1_000_05, months=(MARCH, APRIL), currency="RUB", abroad=True))
    assert found.pledged == 2 * 112_51
    assert found.uncounted == ()


def test_a_pledge_without_a_rate_is_not_counted_and_named() -> None:
    tenge = pledge(4, 1_000_00, months=(MARCH,), paid=(MARCH,), currency="KZT")
    found = stands((PUMP,), tenge)
    assert (found.pledged, found.paid, found.uncounted) == (0, 0, (tenge,))


def test_an_empty_project_needs_nothing() -> None:
    found = stands(())
    assert (found.budget, found.missing, found.givers) == (0, 0, ())


@st.composite
def pledges(draw: st.DrawFn) -> Pledge:
    months = draw(st.sets(st.integers(0, 20), max_size=6).map(sorted))
    paid = draw(st.sets(st.sampled_from(months))) if months else set[int]()
    return pledge(
        draw(st.none() | st.integers(1, 3)),
        draw(st.integers(0, 500_00)),
        months=tuple(map(MARCH.plus, months)),
        paid=tuple(map(MARCH.plus, paid)),
        currency=draw(st.sampled_from(("TJS", "RUB", "KZT"))),
    )


@given(st.lists(pledges(), max_size=5), st.lists(st.integers(0, 900_00), max_size=3), st.integers(0, 300_00))
def test_months_and_givers_add_up_to_the_same_sums(given: list[Pledge], costs: list[int], in_hand: int) -> None:
    found = stands(tuple(map(line, costs)), *given, in_hand=in_hand)
    for each in (found.months, found.givers):
        assert sum(part.pledged for part in each) == found.pledged
        assert sum(part.paid for part in each) == found.paid <= found.pledged
    assert found.months[-1].together == in_hand + found.pledged
    assert (found.whole.month is None) == bool(found.missing)
