"""All that follows from a household, in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from budget_app.model.problems import ProblemCode
from budget_app.model.rows import Channel
from budget_app.projection.loans import cost_of
from budget_app.projection.outlook import outlook
from tests import strategies
from tests.projection.families import day, debt, family, income, sender

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions

DAY = day(RUB="0.10")


def test_an_outlook_tells_what_arrives_and_what_each_debt_costs() -> None:
    one, loan = sender(1000), debt(500)
    told = outlook(family(remittances=(one,), debts=(loan,)), DAY)
    assert told.transfers[one.id].received == 100
    assert told.loans[loan.id] == cost_of(loan)


def test_a_missing_rate_is_told_once() -> None:
    told = outlook(family(incomes=(income(100, currency="KZT"),)), DAY)
    assert [problem.code for problem in told.problems] == [ProblemCode.RATE_MISSING]


def test_a_sender_without_a_rate_has_a_problem_and_no_transfer() -> None:
    told = outlook(family(remittances=(sender(1000),)), day())
    assert [problem.code for problem in told.problems] == [ProblemCode.RATE_MISSING]
    assert not told.transfers


def test_fees_that_eat_up_the_sum_are_told() -> None:
    one = sender(1000, channel=Channel(cash_out_fee=100))
    told = outlook(family(remittances=(one,)), DAY)
    assert [(problem.code, problem.where) for problem in told.problems] == [
        (ProblemCode.NOTHING_ARRIVES, (one.id, "channel"))
    ]


@given(strategies.households(), strategies.conditions())
def test_every_household_has_an_outlook(household: Household, conditions: Conditions) -> None:
    told = outlook(household, conditions)
    assert set(told.loans) == {loan.id for loan in household.debts}
    assert set(told.comparison.our_plan.indicators.reached) == {goal.id for goal in household.goals}
