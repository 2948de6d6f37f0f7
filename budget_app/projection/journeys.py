"""Journeys for work in a household's months: what they cost, what arrives, and what is done without meanwhile.

Each is counted from the month of leaving, e = 0. In that month the costs before leaving are paid. Abroad he needs
`living + housing + permit` a month; his wage comes in the months `first_wage <= e < months`. What it leaves is sent
home (see `transfers`); what is missing, all of it before the first wage, is paid from home at the reference rate. In
the month e = months he comes home: the way back is paid, what he brings arrives at the reference rate, and he earns at
home from then on. Amounts are as entered: no rise of prices is added to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from budget_app.model.categories import Category
from budget_app.projection.changes import sending
from budget_app.projection.result import LineKey
from budget_app.projection.transfers import provider_rate, received

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.journey import Journey
    from budget_app.model.money import Currency
    from budget_app.model.rows import Debt
    from budget_app.projection.assumptions import Assumptions, Futures
    from budget_app.projection.result import Money

    Floats = NDArray[np.float64]

STAYS_AT_HOME = np.inf
"""The month of leaving in a future in which nobody leaves."""


def leaving(journey: Journey, futures: Futures) -> Floats:
    """The month in which he leaves in each future, STAYS_AT_HOME where he does not; shape (futures,).

    The one place that decides who departs: whatever else hangs on a journey follows from it.
    """
    return np.full(len(futures.changes), journey.leaves_in(futures.start) if journey.on else STAYS_AT_HOME)


class _Stay(NamedTuple):
    """Which months are which, each of shape (futures, months)."""

    departs: NDArray[np.bool_]
    abroad: NDArray[np.bool_]
    paid: NDArray[np.bool_]
    """Abroad, with a wage."""
    returns: NDArray[np.bool_]
    back: NDArray[np.bool_]
    """The month of coming home and all after it."""


def _stay(journey: Journey, futures: Futures) -> _Stay:
    since = np.arange(futures.months) - leaving(journey, futures)[:, None]
    ends = journey.months or np.inf
    abroad = (since >= 0) & (since < ends)
    return _Stay(since == 0, abroad, abroad & (since >= journey.first_wage), since == ends, since >= ends)


def _counted(household: Household, world: Assumptions) -> Iterator[tuple[Journey, _Stay]]:
    """The journeys whose currency has a rate and on which somebody leaves in some future."""
    for journey in household.journeys:
        if journey.currency in world.rates and np.isfinite(leaving(journey, world.futures)).any():
            yield journey, _stay(journey, world.futures)


def journey_lines(household: Household, world: Assumptions) -> tuple[list[LineKey], Floats]:
    """Lines with amounts of shape (lines, futures, months), not rounded.

    For each journey what he earns at home afterwards, what arrives from abroad, and what it takes in each currency.
    """
    keys: list[LineKey] = []
    flows = [np.empty((0, *world.futures.shape))]
    for journey, stay in _counted(household, world):
        if journey.income_after:
            keys.append(LineKey(journey.id, "incomes", "in", currency=household.home))
            flows.append((journey.income_after * stay.back.astype(np.float64))[None])
        keys.append(LineKey(journey.id, "journeys", "in"))
        flows.append(_arrives(journey, stay, world)[None])
        for currency, amounts in _costs(journey, stay, household.home).items():
            if currency in world.rates:
                keys.append(LineKey(journey.id, "journeys", "out", Category.MIGRATION, currency=currency))
                flows.append((amounts * world.rates[currency])[None])
    return keys, np.concatenate(flows)


def _arrives(journey: Journey, stay: _Stay, world: Assumptions) -> Money:
    """What is sent, as received, and what he brings."""
    sent = journey.sent * stay.paid * sending(journey.id, world.futures)
    rate = float(provider_rate(journey.channel, world.day_rates[journey.currency])) * world.moves[journey.currency]
    brought = journey.brings * stay.returns * world.rates[journey.currency]
    return received(sent, journey.channel, rate) + brought


def _costs(journey: Journey, stay: _Stay, home: Currency) -> dict[Currency, Money]:
    """What a journey takes in each currency: before leaving, where the wage does not suffice, and for the way back."""
    nothing = np.zeros(stay.abroad.shape)
    costs: dict[Currency, Money] = {home: nothing + journey.return_cost * stay.returns}
    missing = journey.needed * (stay.abroad & ~stay.paid) + max(-journey.left, 0) * stay.paid
    costs[journey.currency] = costs.get(journey.currency, nothing) + missing
    for cost in journey.costs:
        costs[cost.currency] = costs.get(cost.currency, nothing) + cost.amount * stay.departs
    return costs


def do_without(flows: Floats, keys: Sequence[LineKey], household: Household, world: Assumptions) -> None:
    """Take off the incomes at home what is lost while he is away, never below zero, in place.

    `flows` has shape (lines, futures, months).
    """
    incomes = {income.id: income for income in household.incomes}
    places = {key.row: place for place, key in enumerate(keys) if key.part == "incomes"}
    for journey, stay in _counted(household, world):
        if journey.drops in places and journey.drops in incomes:
            place = places[journey.drops]
            kept: Floats = np.zeros(world.futures.shape)
            if journey.lost is not None:
                lost = journey.lost * world.rates[incomes[journey.drops].currency]
                kept = np.maximum(flows[place] - lost, 0.0)
            flows[place] = np.where(stay.abroad, kept, flows[place])


def pays_for(debt: Debt, household: Household) -> tuple[Journey, ...]:
    """The journeys without which a debt is not taken; none for one that is owed at the first month already."""
    later = debt.taken is not None and debt.taken >= household.first_month
    return tuple(journey for journey in household.journeys if later and journey.loan == debt.id)


def taken(debt: Debt, household: Household, futures: Futures) -> Floats:
    """One in the futures in which a debt is taken, shape (futures, 1).

    One that pays for journeys is taken where somebody leaves on one of them, any other everywhere.
    """
    journeys = pays_for(debt, household)
    if not journeys:
        return np.ones((len(futures.changes), 1))
    departs = np.zeros(len(futures.changes), np.bool_)
    for journey in journeys:
        departs |= np.isfinite(leaving(journey, futures))
    return departs[:, None].astype(np.float64)
