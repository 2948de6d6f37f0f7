"""What is odd is kept, and told at its place."""

from datetime import date
from decimal import Decimal

import pytest

from budget_app.model.base import new_id
from budget_app.model.edits.households import new_household
from budget_app.model.household import MemberCount, Row
from budget_app.model.money import Conditions, Rate
from budget_app.model.problems import ProblemCode
from budget_app.model.review import review
from budget_app.model.rows import Debt, Event, ExtraPayment, Income, Purchase, Remittance
from budget_app.model.scenario import LoanTaken, RowDropped, SaveMore, Scenario
from budget_app.model.schedule import ByMonth, EachMonth, Once, Yearly
from tests.model.test_limits import MARCH

ROUBLE = Conditions(rates=(Rate(currency="RUB", home="TJS", value=Decimal("0.1125"), on=date(2025, 9, 29)),))


def doubts(**parts: tuple[Row, ...]) -> list[tuple[ProblemCode, object]]:
    """Codes and fields of what is odd about a household with these rows."""
    household = new_household(1, MARCH).evolve(**parts)
    return [(problem.code, problem.where[-1]) for problem in review(household, ROUBLE)]


def test_an_empty_household_has_nothing_odd() -> None:
    assert doubts() == []


def test_a_missing_rate_is_named_at_the_line_that_needs_it() -> None:
    household = new_household(1, MARCH).evolve(remittances=(Remittance(id=new_id(), schedule=EachMonth(amount=5)),))
    (problem,) = review(household, Conditions())
    assert (problem.code, problem.where) == (ProblemCode.RATE_MISSING, (household.remittances[0].id, "currency"))
    assert problem.values == {"currency": "RUB"}
    assert review(household, ROUBLE) == ()


@pytest.mark.parametrize(
    ("schedule", "code"),
    [
        (EachMonth(amount=500, months=()), ProblemCode.NO_MONTH_CHOSEN),
        (Yearly(amount=500), ProblemCode.NO_MONTH_CHOSEN),
        (EachMonth(), ProblemCode.NO_AMOUNT),
        (ByMonth(), ProblemCode.NO_AMOUNT),
        (Once(month=MARCH.plus(60), amount=5), ProblemCode.OUTSIDE_HORIZON),
        (Once(month=MARCH.plus(-1), amount=5), ProblemCode.OUTSIDE_HORIZON),
    ],
)
def test_a_schedule_that_brings_nothing_says_so(schedule: EachMonth, code: ProblemCode) -> None:
    assert doubts(incomes=(Income(id=new_id(), schedule=schedule),)) == [(code, "schedule")]


def test_a_row_switched_off_has_no_doubts() -> None:
    assert doubts(incomes=(Income(id=new_id(), on=False),)) == []


def test_a_goal_in_the_past_is_told() -> None:
    goal = Purchase(id=new_id(), price=100, by=MARCH.plus(-1))
    assert doubts(goals=(goal,)) == [(ProblemCode.GOAL_IN_PAST, "by")]


@pytest.mark.parametrize(("instalments", "told"), [(60, False), (61, True)])
def test_a_debt_longer_than_the_years_shown_is_told(instalments: int, told: bool) -> None:
    debt = Debt(id=new_id(), principal=100, instalments=instalments)
    assert doubts(debts=(debt,)) == ([(ProblemCode.DEBT_BEYOND_HORIZON, "instalments")] if told else [])


def test_the_last_payment_of_a_season_is_looked_for_in_its_months() -> None:
    debt = Debt(id=new_id(), principal=100, instalments=6, season=(10,))
    assert doubts(debts=(debt,)) == [(ProblemCode.DEBT_BEYOND_HORIZON, "instalments")]
    assert doubts(debts=(debt.evolve(instalments=5),)) == []


def test_a_last_payment_beyond_the_calendar_is_told_too() -> None:
    debt = Debt(id=new_id(), principal=100, instalments=360, every=12)
    household = new_household(1, MARCH).evolve(debts=(debt,))
    assert review(household, ROUBLE)[0].values == {"month": "2199-12"}


def test_fees_that_take_the_whole_loan_are_told() -> None:
    debt = Debt(id=new_id(), principal=1000, fee=500, fee_share=Decimal("0.2"), held_back=300)
    assert doubts(debts=(debt,)) == [(ProblemCode.NOTHING_HANDED_OUT, "fee")]
    assert doubts(debts=(debt.evolve(held_back=299),)) == []


@pytest.mark.parametrize(("month", "told"), [(-1, True), (0, False), (11, False), (12, True)])
def test_an_extra_payment_when_nothing_is_owed_is_told(month: int, told: bool) -> None:
    extra = ExtraPayment(month=MARCH.plus(month), amount=100)
    debt = Debt(id=new_id(), principal=1000, taken=MARCH, extra=(extra,))
    assert doubts(debts=(debt,)) == ([(ProblemCode.EXTRA_OUTSIDE_DEBT, "extra")] if told else [])


def test_an_event_without_cost_and_month_is_told() -> None:
    assert doubts(events=(Event(id=new_id()),)) == [
        (ProblemCode.NO_AMOUNT, "costs"),
        (ProblemCode.NO_MONTH_CHOSEN, "months"),
    ]


def test_more_people_abroad_than_in_the_family_is_told() -> None:
    household = new_household(1, MARCH).evolve(members=(MemberCount(band="adult", sex="male", count=1),), abroad=2)
    assert [problem.code for problem in review(household, ROUBLE)] == [ProblemCode.ABROAD_MORE_THAN_PEOPLE]


def test_a_change_of_a_row_that_is_gone_is_told_at_its_place() -> None:
    loan, gone = LoanTaken(debt=Debt(id=new_id())), RowDropped(line=new_id())
    known = RowDropped(line=loan.debt.id)
    what_if, off = (Scenario(id=new_id(), on=on, changes=(gone,)) for on in (True, False))
    household = new_household(1, MARCH).evolve(plan=(loan, SaveMore(amount=5), known, gone), what_ifs=(what_if, off))
    found = [(problem.code, problem.where) for problem in review(household, ROUBLE)]
    assert found == [(ProblemCode.CHANGED_ROW_GONE, ("plan", 3)), (ProblemCode.CHANGED_ROW_GONE, (what_if.id, 0))]
