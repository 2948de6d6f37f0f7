"""How uncertain a family's months are, parameter by parameter: the number there is, and the edit that sets another."""

from dataclasses import replace
from decimal import Decimal

from budget_app.model.edits.edit import Edit
from budget_app.model.edits.households import conditions_changed
from budget_app.model.edits.rows import facts_changed, family_changed
from budget_app.model.household import Household
from budget_app.model.money import Conditions
from budget_app.model.uncertainty import Parameter, Spreads, Uncertainty


def size(household: Household, conditions: Conditions, parameter: Parameter) -> Decimal:
    """The number of a parameter; the largest where several rows, rates or costs have one each."""
    uncertainty = household.uncertainty
    match parameter:
        case Parameter.EXCHANGE:
            found = [rate.volatility for rate in conditions.rates if rate.home == household.home]
        case Parameter.PRICES:
            found = [conditions.inflation.spread]
        case Parameter.INCOMES:
            found = [uncertainty.incomes.sure, uncertainty.incomes.likely, uncertainty.incomes.unsure]
        case Parameter.NOTHING_SENT:
            found = [sender.chance_of_nothing for sender in household.senders]
        case Parameter.SPELL:
            found = [uncertainty.spell]
        case Parameter.RARE:
            found = [uncertainty.illness.chance, uncertainty.animal_loss.chance]
    return max(found, default=Decimal(0))


def size_changed(household: Household, conditions: Conditions, parameter: Parameter, size: Decimal) -> Edit:
    """Set the number of a parameter everywhere it stands; income that is sure stays as entered."""
    uncertainty = household.uncertainty
    match parameter:
        case Parameter.EXCHANGE:
            rates = (rate.evolve(volatility=size) if rate.home == household.home else rate for rate in conditions.rates)
            return conditions_changed(conditions.evolve(rates=tuple(rates)))
        case Parameter.PRICES:
            return conditions_changed(conditions.evolve(inflation=conditions.inflation.evolve(spread=size)))
        case Parameter.NOTHING_SENT:
            senders = tuple(sender.evolve(chance_of_nothing=size) for sender in household.remittances)
            journeys = tuple(journey.evolve(chance_of_nothing=size) for journey in household.journeys)
            return facts_changed(household.id, remittances=senders, journeys=journeys)
        case Parameter.INCOMES:
            changed = uncertainty.evolve(incomes=Spreads(likely=size, unsure=size))
        case Parameter.SPELL:
            changed = uncertainty.evolve(spell=size)
        case Parameter.RARE:
            illness, animals = uncertainty.illness.evolve(chance=size), uncertainty.animal_loss.evolve(chance=size)
            changed = uncertainty.evolve(illness=illness, animal_loss=animals)
    return uncertainty_changed(household.id, changed, parameter)


def uncertainty_changed(household_id: str, uncertainty: Uncertainty, field: str) -> Edit:
    """Set what may go otherwise; `field` is what changed, so that a dragged slider merges."""
    edit = family_changed(household_id, "uncertainty", uncertainty)
    return replace(edit, merge_key=(household_id, "uncertainty", field))
