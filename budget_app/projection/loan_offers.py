"""Offers of a loan side by side, each as the family would meet it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.money import round_half_away
from budget_app.projection.indicators import days_of_work
from budget_app.projection.loans import LoanCost, cost_of
from budget_app.projection.project import project
from budget_app.projection.result import PLAN_FUTURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.rows import Debt


@dataclass(frozen=True, slots=True)
class Offer:
    """What one offer costs, and what the family's plan becomes with it.

    `short_months` are the months of the plan with the loan in which money is missing, as indices, `newly_short` those
    of them that are not short without it. `days_of_work` abroad are what the cost of the loan takes. The three are None
    without a household; the last also without a wage or a rate.
    """

    debt: Debt
    cost: LoanCost
    short_months: tuple[int, ...] | None = None
    newly_short: tuple[int, ...] | None = None
    days_of_work: float | None = None


def compare_offers(offers: Sequence[Debt], household: Household | None, conditions: Conditions) -> tuple[Offer, ...]:
    """The offers in their order.

    An offer without a month of its own is taken in the household's first month. One that the household already has
    among its debts takes that one's place.
    """
    if household is None:
        return tuple(Offer(offer, cost_of(offer)) for offer in offers)
    return tuple(_for_family(as_taken(offer, household), household, conditions) for offer in offers)


def as_taken(offer: Debt, household: Household) -> Debt:
    """The offer as a debt of the family: taken in its first month where it names no month of its own."""
    first = household.first_month
    if offer.taken:
        return offer.evolve(on=True)
    later = offer.first_payment if offer.first_payment and offer.first_payment >= first else None
    return offer.evolve(on=True, taken=first, first_payment=later)


def _for_family(offer: Debt, household: Household, conditions: Conditions) -> Offer:
    others = tuple(debt for debt in household.debts if debt.id != offer.id)
    short = _short_months(household, (*others, offer), conditions)
    without = _short_months(household, others, conditions)
    cost = cost_of(offer, household.first_month)
    return Offer(
        offer,
        cost,
        short,
        tuple(month for month in short if month not in without),
        _days_of_work(cost.cost, offer, household, conditions),
    )


def _short_months(household: Household, debts: tuple[Debt, ...], conditions: Conditions) -> tuple[int, ...]:
    together = household.model_copy(update={"debts": debts})  # one row above the limit of a household does no harm
    short = project(together, conditions, household.plan).short[PLAN_FUTURE]
    return tuple(np.flatnonzero(short).tolist())


def _days_of_work(cost: int, offer: Debt, household: Household, conditions: Conditions) -> float | None:
    rate = conditions.rate(offer.currency, household.home)
    return days_of_work(round_half_away(cost * rate), household, conditions) if rate else None
