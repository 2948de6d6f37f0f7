"""What is done with journeys: changed with their loan, compared, switched."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from budget_app.model.base import new_id
from budget_app.model.edits.edit import EditCode
from budget_app.model.edits.households import new_household
from budget_app.model.edits.journeys import journey_changed, journey_compared, journey_switched, loan_added
from budget_app.model.journey import Journey
from budget_app.model.rows import Debt
from budget_app.model.workshop import Workshop
from tests.model.test_limits import MARCH

MARCH_DAY = date(2027, 3, 1)

if TYPE_CHECKING:
    from budget_app.model.edits.edit import Edit
    from budget_app.model.household import Household


def family(*journeys: Journey, debts: tuple[Debt, ...] = ()) -> Household:
    return new_household(1, MARCH).evolve(journeys=journeys, debts=debts)


def journey(**facts: Any) -> Journey:
    return Journey(id=new_id(), label="son", wage=90_000, **facts)


def after(edit: Edit, household: Household) -> Household:
    workshop = Workshop(id=new_id(), title="x", held=MARCH_DAY, households=(household,))
    return edit.change(workshop).households[0]


def test_a_loan_taken_in_the_month_of_leaving_moves_with_it() -> None:
    loan = Debt(id=new_id(), principal=5, taken=MARCH)
    away = journey(loan=loan.id)
    later, before = away.evolve(leaves=MARCH.plus(3)), family(away, debts=(loan,))
    household = after(journey_changed(before, later, "leaves"), before)
    assert household.debts[0].taken == MARCH.plus(3)
    assert household.journeys == (later,)


def test_a_loan_taken_in_another_month_stays() -> None:
    loan = Debt(id=new_id(), principal=5, taken=MARCH.plus(1))
    away = journey(loan=loan.id)
    before = family(away, debts=(loan,))
    household = after(journey_changed(before, away.evolve(leaves=MARCH.plus(3)), "leaves"), before)
    assert household.debts == (loan,)


def test_a_new_loan_stands_among_the_debts_and_pays_for_the_journey() -> None:
    loan, before = Debt(id=new_id(), label="for going"), family(journey())
    edit = loan_added(before, before.journeys[0], loan)
    household = after(edit, before)
    assert (household.debts, household.journeys[0].loan) == ((loan,), loan.id)
    assert (edit.code, edit.subject, edit.merge_key) == (EditCode.ADD_ROW, "for going", None)


def test_a_journey_to_compare_stands_beside_the_first_and_does_not_count() -> None:
    first, other = journey(region="Moscow", permit=7), journey()
    before = family(first, other)
    household = after(journey_compared(before, first), before)
    copy = household.journeys[1]
    assert (copy.on, copy.region, copy.permit, copy.wage) == (False, "", 0, 90_000)
    assert [household.journeys[0], household.journeys[2]] == [first, other]


def test_of_the_journeys_of_one_person_one_counts() -> None:
    here, there = journey(region="Moscow"), journey(region="Tula", on=False)
    wife = journey().evolve(label="wife")
    before = family(here, there, wife)
    household = after(journey_switched(before, there), before)
    assert [each.on for each in household.journeys] == [False, True, True]
    back = after(journey_switched(household, household.journeys[1]), household)
    assert [each.on for each in back.journeys] == [False, False, True]
