"""Which steps have what they need."""

from __future__ import annotations

import pytest

from budget_app.model.base import new_id
from budget_app.model.edits.households import new_household
from budget_app.model.household import MemberCount
from budget_app.model.journey import Journey
from budget_app.model.period import YearMonth
from budget_app.model.rows import CostLine, Debt, Event, Income, Purchase, Reserve, Spending
from budget_app.model.scenario import SaveMore
from budget_app.model.schedule import ByMonth, EachMonth, Once
from budget_app.model.steps import PAGES, STEPS_OF_A_FAMILY, Aside, Page, Step, beside, finished_steps, page_of, step_of

EMPTY = new_household(1, YearMonth(2027, 3))
IN = Income(id=new_id(), schedule=EachMonth(amount=100))
OUT = Spending(id=new_id(), schedule=EachMonth(amount=100))


def finished(**facts: object) -> frozenset[Step]:
    return finished_steps(EMPTY.evolve(**facts))


def test_an_empty_household_has_nothing_finished() -> None:
    assert finished_steps(EMPTY) == frozenset()


def test_people_finish_the_family() -> None:
    assert finished(members=(MemberCount(band="adult", sex="female", count=1),)) == {Step.FAMILY}
    assert Step.FAMILY not in finished(members=(MemberCount(band="adult", sex="female", count=0),))


def test_a_row_without_an_amount_or_switched_off_finishes_nothing() -> None:
    assert Step.MONEY_IN not in finished(incomes=(Income(id=new_id()),))
    assert Step.MONEY_IN not in finished(incomes=(IN.evolve(on=False),))
    assert Step.MONEY_IN in finished(incomes=(IN,))


def test_every_kind_of_schedule_can_hold_the_amount() -> None:
    by_month = OUT.evolve(schedule=ByMonth(amounts=(0,) * 11 + (5,)))
    once = OUT.evolve(schedule=Once(month=YearMonth(2027, 5), amount=5))
    event = Event(id=new_id(), costs=(CostLine(amount=5),))
    for part, row in (("spending", by_month), ("spending", once), ("events", event)):
        assert Step.MONEY_OUT in finished(**{part: (row,)})


def test_a_family_without_debts_has_that_step_behind_it_when_money_is_entered() -> None:
    assert Step.DEBTS not in finished(incomes=(IN,))
    assert Step.DEBTS in finished(incomes=(IN,), spending=(OUT,))


def test_a_debt_without_its_sum_is_not_finished() -> None:
    assert Step.DEBTS not in finished(incomes=(IN,), spending=(OUT,), debts=(Debt(id=new_id()),))
    assert Step.DEBTS in finished(debts=(Debt(id=new_id(), principal=100),))


def test_a_price_or_a_reserve_finishes_the_goals() -> None:
    assert Step.GOALS in finished(goals=(Reserve(id=new_id()),))
    assert Step.GOALS in finished(goals=(Purchase(id=new_id(), price=1),))
    assert Step.GOALS not in finished(goals=(Purchase(id=new_id()),))


def test_the_handout_waits_for_family_money_and_goals() -> None:
    whole = EMPTY.evolve(
        members=(MemberCount(band="adult", sex="male", count=1),),
        incomes=(IN,),
        spending=(OUT,),
        goals=(Reserve(id=new_id()),),
    )
    assert finished_steps(whole) == set(STEPS_OF_A_FAMILY) - {Step.FUTURE}
    assert finished_steps(whole.evolve(plan=(SaveMore(amount=1),))) == set(STEPS_OF_A_FAMILY)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_its_code_and_belongs_to_one_step(page: Page) -> None:
    assert page_of(page.value) is page
    assert (step_of(page) is page) == isinstance(page, Step)


def test_every_aside_stands_beside_its_step_only() -> None:
    found = [(step, aside) for step in PAGES for aside in beside(step)]
    assert [aside for _, aside in sorted(found, key=lambda pair: [*Aside].index(pair[1]))] == [*Aside]
    assert all(step is step_of(aside) for step, aside in found)


def test_an_unknown_code_is_no_page() -> None:
    with pytest.raises(ValueError, match="attic"):
        page_of("attic")


def test_a_family_that_nobody_leaves_has_migration_behind_it_with_its_goals() -> None:
    rest: dict[str, object] = {"incomes": (IN,), "spending": (OUT,)}
    assert Step.MIGRATION not in finished(**rest)
    assert Step.MIGRATION in finished(**rest, goals=(Reserve(id=new_id()),))


def test_a_journey_without_a_wage_is_not_finished() -> None:
    assert Step.MIGRATION not in finished(journeys=(Journey(id=new_id()),))
    assert Step.MIGRATION in finished(journeys=(Journey(id=new_id(), wage=1),))
