"""All that follows from a household, in one call: what a screen shows after each edit and a handout prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.model.problems import Problem, ProblemCode
from budget_app.model.review import review
from budget_app.projection.compare import Comparison, compare
from budget_app.projection.loans import LoanCost, cost_of
from budget_app.projection.transfers import Transfer, transfer, usual_transfer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions


@dataclass(frozen=True, slots=True)
class Outlook:
    """A household's problems, its futures, what becomes of each sender's usual sum, and what each debt costs."""

    household: Household
    conditions: Conditions
    problems: tuple[Problem, ...]
    comparison: Comparison
    transfers: Mapping[str, Transfer]
    """By sender; those whose currency has no rate are absent."""
    loans: Mapping[str, LoanCost]
    """By debt, in the debt's currency."""


def outlook(household: Household, conditions: Conditions) -> Outlook:
    """What follows from a household under the day's conditions."""
    transfers = _transfers(household, conditions)
    return Outlook(
        household,
        conditions,
        review(household, conditions) + tuple(_nothing_arrives(household, transfers)),
        compare(household, conditions),
        transfers,
        {debt.id: cost_of(debt, household.first_month) for debt in household.debts},
    )


def _transfers(household: Household, conditions: Conditions) -> dict[str, Transfer]:
    usual = {sender.id: usual_transfer(sender, conditions, household.home) for sender in household.remittances}
    for journey in household.journeys:
        rate = conditions.rate(journey.currency, household.home)
        usual[journey.id] = transfer(journey.sent, journey.channel, rate) if rate else None
    return {sender: found for sender, found in usual.items() if found}


def _nothing_arrives(household: Household, transfers: Mapping[str, Transfer]) -> Iterator[Problem]:
    """Fees that eat up the whole sum."""
    for sender in household.senders:
        found = transfers.get(sender.id)
        if sender.on and found and found.sent and not found.received:
            yield Problem(ProblemCode.NOTHING_ARRIVES, (sender.id, "channel"))
