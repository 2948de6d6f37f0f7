"""Families in an uncertain world, for the tests of uncertain futures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from budget_app.model.rows import IncomeKind
from budget_app.model.uncertainty import RareCost, Spreads, Uncertainty
from budget_app.projection.noise import noise
from budget_app.projection.uncertainty import uncertain

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.scenario import Changes
    from budget_app.projection.uncertainty import UncertainFutures

FEW = 300
HARD = Uncertainty(
    incomes=Spreads(sure=Decimal("0.1"), likely=Decimal("0.3"), unsure=Decimal("0.6")),
    spell=Decimal(4),
    illness=RareCost(chance=Decimal("0.2"), cost=300_000),
    animal_loss=RareCost(chance=Decimal("0.1"), cost=200_000),
)


def stray(conditions: Conditions, volatility: str = "0.065", spread: str = "0.05") -> Conditions:
    """The same day with uncertain rates and prices."""
    rates = tuple(rate.evolve(volatility=Decimal(volatility)) for rate in conditions.rates)
    return conditions.evolve(rates=rates, inflation=conditions.inflation.evolve(spread=Decimal(spread)))


def unsettled(household: Household, nothing: str = "0.1", uncertainty: Uncertainty = HARD) -> Household:
    """The same family with everything uncertain that can be."""
    senders = tuple(sender.evolve(chance_of_nothing=Decimal(nothing)) for sender in household.remittances)
    kinds = (IncomeKind.HARVEST, IncomeKind.DAY_LABOUR)
    incomes = tuple(income.evolve(kind=kinds[place % 2]) for place, income in enumerate(household.incomes))
    return household.evolve(uncertainty=uncertainty, remittances=senders, incomes=incomes)


def tried(
    household: Household, conditions: Conditions, changes: Changes = (), futures: int = FEW, seed: int = 1
) -> UncertainFutures:
    """The futures of a household."""
    return uncertain(household, conditions, changes, noise(household, conditions, futures, seed))
