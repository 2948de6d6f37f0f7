"""An answer asked backwards works, and one unit less or more does not."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from budget_app.model.rows import Debt
from budget_app.model.scenario import GoalMoved, LoanTaken, SaveMore, TransfersChange, TransfersStop
from budget_app.projection.project import project
from budget_app.projection.solve import NoAnswer, Solver, Survival
from tests import strategies
from tests.projection.families import JANUARY, cash, day, family, identity, income, purchase, reserve, sender, spending

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions

DAY = day(RUB="0.10")
ROOF = purchase(1200)
SAVES = family(horizon=24, incomes=(income(200),), spending=(spending(150),), goals=(ROOF,))
FEW = settings(max_examples=15)


def test_the_monthly_saving_that_pays_a_goal_by_its_month() -> None:
    """50 are left each month; 1,200 in twelve months take 100."""
    assert Solver(SAVES, DAY).monthly_saving(ROOF.id, JANUARY.plus(11)) == 50
    assert Solver(SAVES, DAY).monthly_saving(ROOF.id, JANUARY.plus(23)) == 0
    assert Solver(SAVES, DAY).monthly_saving(ROOF.id, JANUARY.plus(4)) is NoAnswer.NOT_REACHED


def test_what_the_plan_saves_already_is_not_asked_again() -> None:
    planned = SAVES.evolve(plan=(SaveMore(amount=20),))
    assert Solver(planned, DAY).monthly_saving(ROOF.id, JANUARY.plus(11)) == 30


def test_a_goal_with_a_month_of_its_own_is_to_be_paid_without_borrowing() -> None:
    wedding = ROOF.evolve(by=JANUARY.plus(2))
    assert Solver(SAVES.evolve(goals=(wedding,)), DAY).monthly_saving(ROOF.id, JANUARY.plus(11)) == 50


def test_a_reserve_can_be_asked_for_too() -> None:
    kept = reserve(2)
    assert Solver(SAVES.evolve(goals=(kept,)), DAY).monthly_saving(kept.id, JANUARY.plus(2)) == 50


def test_the_first_month_for_a_given_saving() -> None:
    assert Solver(SAVES, DAY).earliest_month(ROOF.id, 0) == JANUARY.plus(23)
    assert Solver(SAVES, DAY).earliest_month(ROOF.id, 50) == JANUARY.plus(11)
    dear = SAVES.evolve(goals=(ROOF.evolve(price=10**9),))
    assert Solver(dear, DAY).earliest_month(ROOF.id, 50) is NoAnswer.NOT_REACHED


def test_a_goal_that_is_not_there_has_no_answer() -> None:
    assert Solver(SAVES, DAY).monthly_saving(identity(), JANUARY) is NoAnswer.NO_GOAL
    off = SAVES.evolve(goals=(ROOF.evolve(on=False),))
    assert Solver(off, DAY).earliest_month(ROOF.id, 5) is NoAnswer.NO_GOAL


def test_the_largest_instalment_is_what_is_left() -> None:
    bare = SAVES.evolve(goals=())
    assert Solver(bare, DAY).largest_instalment(JANUARY, 24) == 50
    assert Solver(bare, DAY).largest_instalment(JANUARY.plus(12), 12) == 100
    assert Solver(bare.evolve(accounts=(cash(240),)), DAY).largest_instalment(JANUARY, 24) == 60


def test_an_instalment_after_the_months_of_the_plan_has_no_limit() -> None:
    assert Solver(SAVES, DAY).largest_instalment(JANUARY.plus(30), 12) is NoAnswer.NO_LIMIT


def test_a_plan_that_is_short_already_bears_nothing() -> None:
    short = family(spending=(spending(100),), remittances=(sender(100),))
    assert Solver(short, DAY).largest_instalment(JANUARY, 12) is NoAnswer.ALREADY_SHORT
    assert Solver(short, DAY).fall_survived() == Survival(NoAnswer.ALREADY_SHORT, NoAnswer.ALREADY_SHORT)


def test_the_fall_of_what_is_sent_that_the_plan_survives() -> None:
    """100 arrive and 60 are needed: 40 of 100 may be missing; 120 at home last two months without any."""
    lives = family(spending=(spending(60),), remittances=(sender(1000),), accounts=(cash(120),))
    assert Solver(lives.evolve(accounts=()), DAY).fall_survived() == Survival(40, 0)
    assert Solver(lives, DAY).fall_survived().months == 2
    assert Solver(lives, DAY).fall_survived(JANUARY.plus(1)).months == 2


def test_who_needs_nothing_from_abroad_survives_without_any() -> None:
    assert Solver(SAVES, DAY).fall_survived() == Survival(100, 24)


@FEW
@given(strategies.households(rows_a_part=2), strategies.conditions())
def test_the_saving_works_and_one_unit_less_does_not(household: Household, conditions: Conditions) -> None:
    by = household.first_month.plus(household.horizon // 2)
    for goal in household.goals:
        saving = Solver(household, conditions).monthly_saving(goal.id, by)
        if isinstance(saving, int):
            reached = [_month(household, conditions, goal.id, amount) for amount in (saving, saving - 1)]
            assert 0 <= reached[0] <= household.horizon // 2
            assert not saving or not 0 <= reached[1] <= household.horizon // 2
            assert Solver(household, conditions).earliest_month(goal.id, saving) == household.first_month.plus(
                reached[0]
            )


def _month(household: Household, conditions: Conditions, goal: str, saving: int) -> int:
    return int(project(household, conditions, (GoalMoved(line=goal), SaveMore(amount=saving))).reached[goal][0])


@FEW
@given(strategies.households(rows_a_part=2), strategies.conditions())
def test_the_instalment_works_and_one_unit_more_does_not(household: Household, conditions: Conditions) -> None:
    first = household.first_month.plus(3)
    instalment = Solver(household, conditions).largest_instalment(first, 6)
    if isinstance(instalment, int):
        short = [
            bool(project(household, conditions, (LoanTaken(debt=_goods(6 * amount, first)),)).short.any())
            for amount in (instalment, instalment + 1)
        ]
        assert short == [False, True]


def _goods(price: int, first: object) -> Debt:
    terms = {"taken": first, "first_payment": first, "instalments": 6, "method": "murabaha"}
    return Debt.model_validate({"id": identity(), "principal": price, **terms})


@FEW
@given(strategies.households(rows_a_part=2), strategies.conditions())
def test_the_fall_is_survived_and_one_more_is_not(household: Household, conditions: Conditions) -> None:
    found = Solver(household, conditions).fall_survived()

    def short(*changes: TransfersChange | TransfersStop) -> bool:
        return bool(project(household, conditions, changes).short.any())

    if isinstance(found.percent, int):
        assert not short(TransfersChange(factor=1 - Decimal(found.percent) / 100))
        assert found.percent == 100 or short(TransfersChange(factor=1 - Decimal(found.percent + 1) / 100))
    if isinstance(found.months, int):
        assert not found.months or not short(TransfersStop(months=found.months))
        assert found.months == household.horizon or short(TransfersStop(months=found.months + 1))


@pytest.mark.parametrize("horizon", [12, 120])
def test_the_shortest_and_the_longest_plan_have_answers(horizon: int) -> None:
    solver = Solver(SAVES.evolve(horizon=horizon), DAY)
    assert solver.monthly_saving(ROOF.id, JANUARY.plus(11)) == 50
    assert solver.fall_survived() == Survival(100, horizon)
