"""What a family saves for, in its order of priority, as arrays.

A reserve is so many months of needs: spending marked as a need, in cash, over the twelve months up to the month looked
at (the first eleven months look at the first year). It is kept for the goals that stand after it; of several reserves
the largest so far counts, so a family may keep one month first and three after the roof.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.rows import Purchase, Reserve
from budget_app.projection.result import NEVER
from budget_app.projection.rounding import to_minor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.projection.assumptions import Assumptions
    from budget_app.projection.result import Money

WHEN_AFFORDABLE = None
"""Stands for the month of a goal that waits until it can be paid."""


@dataclass(frozen=True, slots=True)
class Purchases:
    """Goals that are bought, dearest to the family first; months first in the arrays."""

    ids: tuple[str, ...]
    months: tuple[int | None, ...]
    """The month in which each is bought whatever happens, or WHEN_AFFORDABLE."""
    price: NDArray[np.float64]
    """Shape (months, goals, futures)."""
    kept: NDArray[np.float64]
    """The reserve that buying each must leave, shape (months, goals, futures)."""


def year_up_to(amounts: Money) -> Money:
    """The sum of the twelve months up to each month; the first eleven months have that of the first year."""
    sums = np.cumsum(amounts, axis=1)
    sums[:, MONTHS_A_YEAR:] -= sums[:, :-MONTHS_A_YEAR].copy()
    sums[:, : MONTHS_A_YEAR - 1] = sums[:, MONTHS_A_YEAR - 1 : MONTHS_A_YEAR]
    return sums


def reserve_needed(reserve: Reserve, essential_year: Money) -> Money:
    """So many months of needs."""
    return to_minor(essential_year * float(reserve.months) / MONTHS_A_YEAR)


def purchases_of(household: Household, world: Assumptions, essential_year: Money) -> Purchases:
    """The goals to buy that are switched on, have a price, a rate, and no month in the past or beyond the horizon."""
    kept = np.zeros(world.futures.shape)
    ids, months = list[str](), list[int | None]()
    prices, kept_for_each = [np.empty((0, *kept.shape))], [np.empty((0, *kept.shape))]
    for goal in household.goals:
        if isinstance(goal, Reserve):
            kept = np.maximum(kept, reserve_needed(goal, essential_year)) if goal.on else kept
        elif _can_happen(goal, household, world):
            ids.append(goal.id)
            months.append(goal.by.months_after(household.first_month) if goal.by else WHEN_AFFORDABLE)
            prices.append(_price(goal, world)[None])
            kept_for_each.append(kept[None])
    return Purchases(
        tuple(ids),
        tuple(months),
        np.ascontiguousarray(np.concatenate(prices).transpose(2, 0, 1)),
        np.ascontiguousarray(np.concatenate(kept_for_each).transpose(2, 0, 1)),
    )


def _can_happen(goal: Purchase, household: Household, world: Assumptions) -> bool:
    inside = goal.by is None or 0 <= goal.by.months_after(household.first_month) < household.horizon
    return goal.on and goal.price > 0 and goal.currency in world.rates and inside


def _price(goal: Purchase, world: Assumptions) -> Money:
    level = world.price_level(world.growth(goal.price_growth))
    return to_minor(goal.price * level * world.rates[goal.currency])


def goals_reached(
    household: Household,
    bought: Mapping[str, NDArray[np.int64]],
    liquid: Money,
    bridge: Money,
    essential_year: Money,
) -> dict[str, NDArray[np.int64]]:
    """The month of each goal that is switched on, shape (futures,).

    A purchase is reached when it is bought, a reserve in the first month that ends with it and without bridge debt.
    """
    never = np.full(len(liquid), NEVER)
    return {
        goal.id: first_month((liquid >= reserve_needed(goal, essential_year)) & (bridge == 0))
        if isinstance(goal, Reserve)
        else bought.get(goal.id, never)
        for goal in household.goals
        if goal.on
    }


def first_month(holds: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The first month in which something holds, NEVER where it never does; (futures, months) to (futures,)."""
    return np.where(holds.any(axis=1), holds.argmax(axis=1), NEVER)
