"""Changes to the journeys of a household, with the loan that pays for them."""

from dataclasses import replace

from budget_app.model.base import new_id
from budget_app.model.edits.edit import Edit, EditCode
from budget_app.model.edits.rows import facts_changed, row_added, row_changed
from budget_app.model.household import Household
from budget_app.model.journey import Journey
from budget_app.model.rows import Debt


def journey_changed(household: Household, journey: Journey, field: str) -> Edit:
    """Put the journey in its place; a loan that is taken in the month of leaving moves with that month."""
    edit = row_changed(household.id, journey, field)
    former = next(other for other in household.journeys if other.id == journey.id)
    left, leaves = (each.leaves or household.first_month for each in (former, journey))
    if left == leaves:
        return edit
    debts = tuple(
        debt.evolve(taken=leaves, first_payment=None) if debt.id == journey.loan and debt.taken == left else debt
        for debt in household.debts
    )
    if debts == household.debts:
        return edit
    journeys = tuple(journey if other.id == journey.id else other for other in household.journeys)
    return replace(edit, change=facts_changed(household.id, journeys=journeys, debts=debts).change)


def loan_added(household: Household, journey: Journey, loan: Debt) -> Edit:
    """Put a new loan among the debts and let it pay for the journey."""
    journeys = tuple(other.evolve(loan=loan.id) if other.id == journey.id else other for other in household.journeys)
    both = facts_changed(household.id, debts=(*household.debts, loan), journeys=journeys)
    return replace(both, code=EditCode.ADD_ROW, subject=loan.label, merge_key=None)


def journey_compared(household: Household, journey: Journey) -> Edit:
    """Put a copy for another region right after the journey; it does not count until it is chosen."""
    place = next(place for place, other in enumerate(household.journeys) if other.id == journey.id)
    return row_added(household.id, journey.evolve(id=new_id(), on=False, region="", permit=0), place + 1)


def journey_switched(household: Household, journey: Journey) -> Edit:
    """Let a journey count, or not; of the journeys of one person (those of its label) at most one counts."""
    on = not journey.on
    journeys = tuple(
        other.evolve(on=on if other.id == journey.id else other.on and not (on and other.label == journey.label))
        for other in household.journeys
    )
    switched = facts_changed(household.id, journeys=journeys)
    return replace(switched, code=EditCode.SWITCH_ROW, subject=journey.label, merge_key=None)
