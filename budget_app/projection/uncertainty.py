"""Thousands of futures of one plan: how many have no short month, how many reach each goal, where savings lie.

What is uncertain is drawn once (`noise`); then each plan, each what-if and each move of a slider goes through the same
futures (`uncertain`). All at zero gives exactly the plan in every future. Money is kept in float64, exact to the minor
unit as far as the plan is; only the savings that are sorted into bands are rounded to float32, 24 binary digits, which
sorts twice as fast and leaves whole minor units below 167,000 home units as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.coping import CopingStep
from budget_app.model.rows import Purchase, Reserve
from budget_app.projection.accounts import accounts_of
from budget_app.projection.assumptions import assumptions
from budget_app.projection.cashflow import cashflow
from budget_app.projection.changes import dropped
from budget_app.projection.coping import MonthlyCash, coping_of
from budget_app.projection.exposure import Block, Hanging, essential_year, exposures, present, price_factors
from budget_app.projection.goals import (
    WHEN_AFFORDABLE,
    purchases_of,
    reserve_needed,
    savings_enough,
    year_up_to,
)
from budget_app.projection.noise import currency_panel
from budget_app.projection.result import NEVER
from budget_app.projection.wide import Wish, wide_months

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.scenario import Changes
    from budget_app.projection.noise import Noise
    from budget_app.projection.wide import WideMonths

    Floats = NDArray[np.float64]
    Panels = Mapping[str, NDArray[np.float32]]
    Truths = NDArray[np.bool_]

PERCENTS = (5, 25, 50, 75, 95)
"""So many of a hundred futures have at most the savings of a band."""
TOGETHER = 2048
"""How many futures go through the months together: their arrays fit the processor's cache."""
_MOST_SHOWN = 2.0**53


@dataclass(frozen=True, slots=True)
class Chance:
    """In `n` of the `of` futures tried; `of` is above zero."""

    n: int
    of: int

    @property
    def share(self) -> float:
        """As a part of one."""
        return self.n / self.of

    @property
    def standard_error(self) -> float:
        """How far the share may lie from that of endless futures: `sqrt(p (1 - p) / of)`, the binomial's."""
        return sqrt(self.n * (self.of - self.n) / self.of) / self.of


@dataclass(frozen=True, slots=True)
class UncertainFutures:
    """What became of one plan in all futures.

    `no_short` is without a short month within the horizon. A goal with a fixed month is reached when that month ends
    without bridge debt, any other when it is bought or the reserve is full within the horizon. `bands` has the liquid
    savings at each month's end below or at which so many of a hundred futures lie (the nearest rank, so a band is the
    savings of one of the futures): shape (len(PERCENTS), months), whole minor units of the home currency.
    """

    no_short: Chance
    goals: Mapping[str, Chance]
    bands: Floats


def uncertain(household: Household, conditions: Conditions, changes: Changes, noise: Noise) -> UncertainFutures:
    """The futures of a household under some changes; `noise` was drawn for the same household and conditions."""
    return Trials(household, conditions, noise).under(changes)


class Trials:
    """One household in the same futures, plan after plan: what a plan shares with the one before is computed once."""

    def __init__(self, household: Household, conditions: Conditions, noise: Noise) -> None:
        self._household = household
        self._conditions = conditions
        self._noise = noise
        self._blocks = [_block(noise, start) for start in range(0, noise.futures, TOGETHER)]

    def under(self, changes: Changes) -> UncertainFutures:
        """The futures under some changes."""
        futures, household = self._noise.futures, self._household
        plan = _Plan(household, self._conditions, changes, self._noise)
        savings, no_short = np.empty((household.horizon, futures), np.float32), 0
        reached = dict.fromkeys((goal.id for goal in household.goals if goal.on), 0)
        for start, block in zip(range(0, futures, TOGETHER), self._blocks, strict=True):
            months, found = plan.months(block)
            no_short += int(np.count_nonzero(~months.bridge.any(axis=0)))
            for goal, there in found.items():
                reached[goal] += int(np.count_nonzero(there))
            with np.errstate(over="ignore"):
                savings[:, start : start + TOGETHER] = months.liquid
        chances = {goal: Chance(n, futures) for goal, n in reached.items()}
        return UncertainFutures(Chance(no_short, futures), chances, _bands(savings))


def _block(noise: Noise, start: int) -> Block:
    some = slice(start, min(start + TOGETHER, noise.futures))
    return Block({name: panel[:, some] for name, panel in noise.panels.items()}, some.stop - some.start)


class _Plan:
    """One plan: all that is certain of it, and its months in some futures."""

    def __init__(self, household: Household, conditions: Conditions, changes: Changes, noise: Noise) -> None:
        world = assumptions(household, conditions, [changes])
        flow = cashflow(household, world)
        self._household = household
        self._exposures = exposures(household, world, flow, noise.panels)
        self._accounts = accounts_of(household, world)
        self._purchases = purchases_of(household, world, year_up_to(flow.essential))
        self._coping = coping_of(household.coping, household.bridge_rate)
        self._dropped = {goal: off[0] for goal, off in dropped(world.futures).items()}

    def months(self, block: Block) -> tuple[WideMonths, dict[str, Truths]]:
        """The months, and for each goal in which futures it is reached."""
        needed = self._needed(block)
        wishes, values = self._wishes(block, needed), self._values(block.panels)
        left = self._exposures.left(block)
        wants = self._exposures.to_give_up(block) if CopingStep.CUT_WANTS in self._coping.covers else None
        months = wide_months(MonthlyCash(left, wants), self._accounts, values, [*wishes.values()], self._coping)
        return months, self._reached(months, wishes, needed)

    def _needed(self, block: Block) -> dict[str, Floats]:
        """What each reserve needs, (months, futures or 1)."""
        reserves = [goal for goal in self._household.goals if isinstance(goal, Reserve) and goal.on]
        if not reserves:
            return {}
        year = block.total("essential_year", self._exposures.essential, essential_year)
        return {reserve.id: reserve_needed(reserve, year) for reserve in reserves}

    def _wishes(self, block: Block, needed: Mapping[str, Floats]) -> dict[str, Wish]:
        kept, wishes = np.zeros((self._household.horizon, 1)), dict[str, Wish]()
        for goal in self._household.goals:
            if goal.id in needed:
                kept = np.maximum(kept, np.where(self._off(goal.id), 0.0, needed[goal.id]))
            elif isinstance(goal, Purchase) and goal.id in self._purchases.ids:
                place = self._purchases.ids.index(goal.id)
                price = Hanging(self._household.horizon)
                price.add(self._purchases.price[:, place, 0], present(price_factors(goal), block.panels))
                wishes[goal.id] = self._wish(place, block.total(goal.id, price), kept)
        return wishes

    def _wish(self, place: int, price: Floats, kept: Floats) -> Wish:
        """The goal at a place among the purchases."""
        month = self._purchases.months[place]
        return Wish(
            int(month[0]), price, savings_enough(month, price, kept, self._purchases.off[:, place], self._coping)
        )

    def _off(self, goal: str) -> Truths:
        """In which months the plan drops a goal, (months, 1)."""
        off: Truths = self._dropped.get(goal, np.zeros(self._household.horizon, np.bool_)).reshape(-1, 1)
        return off

    def _values(self, panels: Panels) -> list[Floats | None]:
        """What one unit of each account is worth at home."""
        accounts = self._accounts
        return [
            None
            if accounts.value is None or currency == self._household.home
            else accounts.value[:, place] * panels.get(currency_panel(currency), 1.0)
            for place, currency in enumerate(accounts.currencies)
        ]

    def _reached(
        self, months: WideMonths, wishes: Mapping[str, Wish], needed: Mapping[str, Floats]
    ) -> dict[str, Truths]:
        clear = months.bridge == 0
        found = {
            goal: ((months.liquid >= enough) & clear & ~self._off(goal)).any(axis=0) for goal, enough in needed.items()
        }
        for (goal, wish), month in zip(wishes.items(), months.reached, strict=True):
            waits = wish.month == WHEN_AFFORDABLE
            found[goal] = month != NEVER if waits else (month == wish.month) & clear[wish.month]
        return found


def _bands(savings: NDArray[np.float32]) -> Floats:
    """The nearest ranks of each month, shape (months, futures) to (bands, months); sorts in place."""
    savings.sort(axis=1)
    futures = savings.shape[1]
    ranks = [-(-percent * futures // 100) - 1 for percent in PERCENTS]
    bands = np.minimum(savings[:, ranks].T.astype(np.float64), _MOST_SHOWN)
    bands.flags.writeable = False
    return bands
