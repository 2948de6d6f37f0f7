"""What a family does, step by step, in a month in which money is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from pydantic import ValidationError

from budget_app.model.coping import USUAL_COPING, CopingStep
from budget_app.model.schedule import Once
from budget_app.projection.project import project
from budget_app.projection.result import GIVEN_UP
from tests import strategies
from tests.projection.families import JANUARY, cash, day, family, income, purchase, reserve, spending

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.scenario import Changes
    from budget_app.projection.result import Projection

DAY = day()
RESERVE, WANTS, GOALS, BORROW = CopingStep
APRIL = JANUARY.plus(3)


def _lives(*coping: CopingStep, **parts: Any) -> Projection:
    """100 come, 80 go to needs and 50 to wants: 30 are missing each month; 100 lie at home."""
    facts = {
        "incomes": (income(100),),
        "spending": (spending(80), spending(50, need="want")),
        "accounts": (cash(100),),
    }
    return project(family(coping=coping, **facts | parts), DAY)


def test_as_usual_the_reserve_goes_first_and_then_the_shop_lends() -> None:
    lived = _lives(*USUAL_COPING)
    assert lived.liquid[0, :5].tolist() == [70, 40, 10, 0, 0]
    assert lived.bridge[0, :5].tolist() == [0, 0, 0, 20, 50]


def test_wants_are_given_up_only_as_far_as_money_is_missing() -> None:
    lived = _lives(WANTS, RESERVE)
    (line,) = (line for line in lived.lines if line.row == GIVEN_UP)
    assert line.amounts[0].tolist() == [30] * 12
    assert lived.cash_out[0].tolist() == [100] * 12
    assert not lived.short.any()
    assert (lived.liquid == 100).all()


def test_what_wants_do_not_cover_comes_from_the_next_step() -> None:
    lived = _lives(WANTS, RESERVE, spending=(spending(120), spending(15, need="want")))
    assert lived.liquid[0, :6].tolist() == [80, 60, 40, 20, 0, 0]
    assert lived.bridge[0, 5] == 20


def test_the_reserve_may_go_before_wants() -> None:
    lived = _lives(RESERVE, WANTS)
    assert lived.liquid[0, :5].tolist() == [70, 40, 10, 0, 0]
    assert lived.cash_out[0, :5].tolist() == [130, 130, 130, 110, 100]
    assert not lived.bridge.any()


@pytest.mark.parametrize("coping", [(), (BORROW, RESERVE, WANTS)])
def test_who_borrows_first_keeps_what_was_put_aside(coping: tuple[CopingStep, ...]) -> None:
    lived = _lives(*coping)
    assert (lived.liquid == 100).all()
    assert lived.bridge[0, :3].tolist() == [30, 60, 90]


def test_needs_and_what_can_wait_are_never_given_up() -> None:
    lived = _lives(WANTS, spending=(spending(130), spending(10, need="can_wait")))
    assert lived.cash_out[0, 0] == 140


def test_a_goal_whose_month_comes_without_its_money_waits() -> None:
    wedding = purchase(500, by=APRIL)
    parts = {"spending": (), "goals": (wedding,), "accounts": ()}
    waits, borrows = _lives(RESERVE, GOALS, **parts), _lives(*USUAL_COPING, **parts)
    assert (waits.reached[wedding.id][0], borrows.reached[wedding.id][0]) == (4, 3)
    assert [bool(lived.short.any()) for lived in (waits, borrows)] == [False, True]


def test_a_goal_that_can_be_paid_does_not_wait() -> None:
    wedding = purchase(400, by=APRIL)
    lived = _lives(RESERVE, GOALS, spending=(), goals=(wedding,), accounts=())
    assert lived.reached[wedding.id][0] == 3


def test_a_goal_waits_for_the_reserve_only_where_waiting_comes_first() -> None:
    kept, wedding = reserve(2), purchase(60, by=APRIL)
    parts = {"spending": (spending(80),), "goals": (kept, wedding)}
    assert _lives(RESERVE, GOALS, **parts).reached[wedding.id][0] == 3
    assert _lives(GOALS, RESERVE, **parts).reached[wedding.id][0] == 5


def test_wants_are_given_up_for_a_goal_that_does_not_wait() -> None:
    wedding = purchase(150, by=APRIL)
    parts = {"spending": (spending(50, need="want"),), "goals": (wedding,), "accounts": (), "incomes": (income(75),)}
    first, never = _lives(WANTS, GOALS, **parts), _lives(GOALS, WANTS, **parts)
    assert (first.reached[wedding.id][0], never.reached[wedding.id][0]) == (3, 5)
    assert first.cash_out[0, :5].tolist() == [50, 50, 50, 0, 50]
    assert not first.bridge.any()


def test_a_goal_in_its_month_takes_wants_before_more_is_borrowed() -> None:
    wedding = purchase(150, by=APRIL)
    lived = _lives(WANTS, spending=(spending(50, need="want"),), goals=(wedding,), accounts=(), incomes=(income(60),))
    assert lived.bridge[0, 3] == 60
    assert lived.cash_out[0, 3] == 0


def test_the_same_step_twice_is_refused() -> None:
    with pytest.raises(ValidationError):
        family(coping=(RESERVE, RESERVE))


@given(strategies.households_and_changes(), strategies.conditions())
def test_wants_given_up_never_take_more_than_the_plan_spends(
    world: tuple[Household, Changes], conditions: Conditions
) -> None:
    household = world[0].evolve(coping=(WANTS, GOALS, RESERVE))
    lived = project(household, conditions, world[1])
    debts = sum((line.amounts for line in lived.lines if line.part == "debts" and line.direction == "out"), np.zeros(1))
    assert (lived.cash_out >= debts).all()


@given(strategies.households_and_changes(), strategies.conditions())
def test_a_family_that_does_without_before_it_borrows_owes_less(
    world: tuple[Household, Changes], conditions: Conditions
) -> None:
    household = world[0].evolve(goals=(), accounts=())
    with_wants = project(household.evolve(coping=(RESERVE, WANTS)), conditions, world[1])
    as_usual = project(household.evolve(coping=USUAL_COPING), conditions, world[1])
    assert (with_wants.bridge <= as_usual.bridge).all()


def test_a_month_that_is_not_short_keeps_its_wants() -> None:
    lived = _lives(WANTS, RESERVE, incomes=(income(200), income(Once(month=APRIL, amount=0))))
    assert lived.cash_out[0].tolist() == [130] * 12
