"""What a family saves for, in its order of priority, as arrays.

A reserve is so many months of needs: spending marked as a need, in cash, over the twelve months up to the month looked
at (the first eleven months look at the first year). It is kept for the goals that stand after it; of several reserves
the largest so far counts, so a family may keep one month first and three after the roof.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.rows import Purchase, Reserve
from budget_app.model.scenario import GoalMoved
from budget_app.projection.changes import dropped
from budget_app.projection.result import NEVER
from budget_app.projection.rounding import to_minor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.period import YearMonth
    from budget_app.projection.assumptions import Assumptions, Futures
    from budget_app.projection.coping import Coping
    from budget_app.projection.result import Money

WHEN_AFFORDABLE = -(10**6)
"""Stands for the month of a goal that waits until it can be paid."""
WHATEVER_HAPPENS = -np.inf
"""Stands for the savings from which a goal is bought whose month has come; what is missing is borrowed."""


@dataclass(frozen=True, slots=True)
class Purchases:
    """Goals that are bought, dearest to the family first; months first in the arrays."""

    ids: tuple[str, ...]
    months: NDArray[np.int64]
    """The month in which each is to be bought, or WHEN_AFFORDABLE; shape (goals, futures)."""
    price: NDArray[np.float64]
    """Shape (months, goals, futures)."""
    kept: NDArray[np.float64]
    """The reserve that buying each must leave, shape (months, goals, futures)."""
    off: NDArray[np.bool_]
    """The months in which each is dropped, shape (months, goals, futures)."""

    def enough(self, coping: Coping) -> NDArray[np.float64]:
        """See `savings_enough`; shape (months, goals, futures)."""
        return savings_enough(self.months, self.price, self.kept, self.off, coping)


def savings_enough(
    wanted: NDArray[np.int64],
    price: NDArray[np.float64],
    kept: NDArray[np.float64],
    off: NDArray[np.bool_],
    coping: Coping,
) -> NDArray[np.float64]:
    """From which savings a goal is bought, months first in all arrays but `wanted`, the month it is wanted in.

    One that waits needs its price and the reserve. One whose month comes is bought WHATEVER_HAPPENS, or, where the
    family postpones goals, from that month on as soon as its price is there. Infinite in all other months.
    """
    waiting = price + kept
    if (wanted != WHEN_AFFORDABLE).any():
        month = np.arange(len(price)).reshape(-1, *[1] * (price.ndim - 1))
        at_last = waiting if coping.leaves_reserve else price
        comes = (month >= wanted) & (wanted >= 0) if coping.postpones else month == wanted
        fixed = np.where(comes, at_last if coping.postpones else WHATEVER_HAPPENS, np.inf)
        waiting = np.where(wanted == WHEN_AFFORDABLE, waiting, fixed)
    return np.where(off, np.inf, waiting) if off.any() else waiting


def year_up_to(amounts: Money) -> Money:
    """The sum of the twelve months up to each month; the first eleven months have that of the first year."""
    sums = np.cumsum(amounts, axis=1)
    sums[:, MONTHS_A_YEAR:] -= sums[:, :-MONTHS_A_YEAR].copy()
    sums[:, : MONTHS_A_YEAR - 1] = sums[:, MONTHS_A_YEAR - 1 : MONTHS_A_YEAR]
    return sums


def reserve_needed(reserve: Reserve, essential_year: Money) -> Money:
    """So many months of needs."""
    return to_minor(essential_year * float(reserve.months) / MONTHS_A_YEAR)


class _Wanted(NamedTuple):
    """One goal to buy; `months` (futures,), the others (futures, months)."""

    goal: str
    months: NDArray[np.int64]
    price: Money
    kept: Money
    off: NDArray[np.bool_]


def purchases_of(household: Household, world: Assumptions, essential_year: Money) -> Purchases:
    """The goals to buy that are switched on, have a price, a rate, and in some future a month within the horizon."""
    off, kept, found = dropped(world.futures), np.zeros(world.futures.shape), list[_Wanted]()
    for goal in household.goals:
        gone = off.get(goal.id, np.zeros(world.futures.shape, np.bool_))
        if isinstance(goal, Reserve):
            kept = np.maximum(kept, np.where(gone, 0.0, reserve_needed(goal, essential_year))) if goal.on else kept
        elif goal.on and goal.price > 0 and goal.currency in world.rates:
            months = _wanted_in(goal, world.futures)
            if (months != NEVER).any():
                found.append(_Wanted(goal.id, months, _price(goal, world), kept, gone))
    return Purchases(
        tuple(each.goal for each in found),
        np.array([each.months for each in found], np.int64).reshape(-1, len(kept)),
        _months_first([each.price for each in found], world),
        _months_first([each.kept for each in found], world),
        _months_first([each.off for each in found], world).astype(np.bool_),
    )


def _months_first(amounts: Sequence[NDArray[np.generic]], world: Assumptions) -> NDArray[np.float64]:
    """Amounts (futures, months) of each goal as (months, goals, futures)."""
    return np.ascontiguousarray(np.array(amounts, np.float64).reshape(-1, *world.futures.shape).transpose(2, 0, 1))


def _wanted_in(goal: Purchase, futures: Futures) -> NDArray[np.int64]:
    """The month in which each future wants to buy it, WHEN_AFFORDABLE, or NEVER outside the horizon."""
    months = np.full(len(futures.changes), _month(goal.by, futures))
    for future, change in futures.made(GoalMoved):
        if change.line == goal.id:
            months[future] = _month(change.by, futures)
    return months


def _month(by: YearMonth | None, futures: Futures) -> int:
    if by is None:
        return WHEN_AFFORDABLE
    month = by.months_after(futures.start)
    return month if 0 <= month < futures.months else NEVER


def _price(goal: Purchase, world: Assumptions) -> Money:
    level = world.price_level(world.growth(goal.price_growth))
    return to_minor(goal.price * level * world.rates[goal.currency])


def goals_reached(
    household: Household,
    bought: Mapping[str, NDArray[np.int64]],
    free: Money,
    essential_year: Money,
    off: Mapping[str, NDArray[np.bool_]],
) -> dict[str, NDArray[np.int64]]:
    """The month of each goal that is switched on, shape (futures,).

    A purchase is reached when it is bought, a reserve in the first month that ends with it and without bridge debt and
    in which it is not dropped. `free` are the savings at each month's end, below zero where bridge debt is left.
    """
    never, nowhere = np.full(len(free), NEVER), np.zeros(free.shape, np.bool_)
    return {
        goal.id: first_month((free >= reserve_needed(goal, essential_year)) & ~off.get(goal.id, nowhere))
        if isinstance(goal, Reserve)
        else bought.get(goal.id, never)
        for goal in household.goals
        if goal.on
    }


def first_month(holds: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The first month in which something holds, NEVER where it never does; (futures, months) to (futures,)."""
    return np.where(holds.any(axis=1), holds.argmax(axis=1), NEVER)
