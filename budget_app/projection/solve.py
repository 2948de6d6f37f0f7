"""Answers asked backwards: what it takes to reach something, found by trying candidates on the one engine.

Candidates are futures of one call, each with one change beside the plan. An amount is found to the minor unit by
narrowing down: between a candidate that fails and one that works a grid of others is tried; the first of them that
works, and the one before it, are the next bounds. So the answer works, and one unit less (one unit more, where it is to
be as large as it can) does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.money import LARGEST_MINOR
from budget_app.model.rows import Debt
from budget_app.model.scenario import GoalMoved, LoanTaken, SaveMore, TransfersChange, TransfersStop
from budget_app.projection.project import project_together
from budget_app.projection.result import NEVER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.period import YearMonth
    from budget_app.model.scenario import Change
    from budget_app.projection.result import Projection

    Truths = NDArray[np.bool_]
    Try = Callable[[Sequence[int]], Truths]
    """Which candidates are what is looked for."""

GRID = 24
"""So many candidates are tried together."""
HUNDREDTHS = 100
_TRIED_LOAN = "f" * 16


class NoAnswer(StrEnum):
    """Why there is no amount and no month to tell."""

    NOT_REACHED = "not_reached"
    """Even without all spending that can be left, the goal is not reached."""
    ALREADY_SHORT = "already_short"
    """The plan has months with too little money already."""
    NO_LIMIT = "no_limit"
    """Nothing in the months of the plan limits it."""
    NO_GOAL = "no_goal"
    """The goal is not there, switched off, or without price or rate."""


@dataclass(frozen=True, slots=True)
class Survival:
    """What the plan survives without a short month.

    `percent` less of what is sent, in whole hundredths, 100 where it survives without any; `months` without any of it.
    """

    percent: int | NoAnswer
    months: int | NoAnswer


class Solver:
    """Asks a household's plan under the day's conditions."""

    def __init__(self, household: Household, conditions: Conditions) -> None:
        self._household = household
        self._conditions = conditions

    def monthly_saving(self, goal: str, by: YearMonth) -> int | NoAnswer:
        """The least that is to be put aside more every month, so that a goal can be paid by then, or a reserve is full.

        Minor units of the home currency. A goal with a month of its own is taken as one that waits for its money.
        """
        last = by.months_after(self._household.first_month)

        def reached(savings: Sequence[int]) -> Truths:
            months = self._goal_months(goal, savings)
            in_time: Truths = (months != NEVER) & (months <= last)
            return in_time

        if not self._has(goal):
            return NoAnswer.NO_GOAL
        plan = self._under([None])
        found = _least(min(int(plan.cash_out.max()), LARGEST_MINOR), reached)
        return NoAnswer.NOT_REACHED if found is None else found

    def earliest_month(self, goal: str, saving: int) -> YearMonth | NoAnswer:
        """The first month in which a goal can be paid when so much more is put aside every month."""
        if not self._has(goal):
            return NoAnswer.NO_GOAL
        month = int(self._goal_months(goal, [saving])[0])
        return NoAnswer.NOT_REACHED if month == NEVER else self._household.first_month.plus(month)

    def largest_instalment(self, first: YearMonth, instalments: int) -> int | NoAnswer:
        """The largest that can be paid every month from `first` on, so many times, without a short month.

        What was borrowed is spent on its purpose and stands in no month.
        """

        def short(amounts: Sequence[int]) -> Truths:
            loans = [LoanTaken(debt=self._loan(amount, first, instalments)) for amount in amounts]
            return self._short(loans)

        plan = self._under([None])
        most = int(plan.opening[0] + plan.cash_in.sum() + plan.liquid.max()) + 1
        return _largest(min(most, LARGEST_MINOR // instalments), short)

    def fall_survived(self, start: YearMonth | None = None) -> Survival:
        """How much less may be sent from `start` on (the first month where empty), and for how many months nothing."""

        def short_with_less(percents: Sequence[int]) -> Truths:
            factors = [Decimal(HUNDREDTHS - percent) / HUNDREDTHS for percent in percents]
            return self._short([TransfersChange(start=start, factor=factor) for factor in factors])

        def short_without(months: Sequence[int]) -> Truths:
            return self._short([TransfersStop(start=start, months=count) if count else None for count in months])

        percent, months = _largest(HUNDREDTHS, short_with_less), _largest(self._household.horizon, short_without)
        return Survival(
            HUNDREDTHS if percent is NoAnswer.NO_LIMIT else percent,
            self._household.horizon if months is NoAnswer.NO_LIMIT else months,
        )

    def _has(self, goal: str) -> bool:
        return goal in self._under([GoalMoved(line=goal)]).reached

    def _goal_months(self, goal: str, savings: Sequence[int]) -> NDArray[np.int64]:
        waits = GoalMoved(line=goal)
        return self._under([SaveMore(amount=saving) for saving in savings], waits).reached[goal]

    def _short(self, changes: Sequence[Change | None]) -> Truths:
        short: Truths = np.logical_or.reduce(self._under(changes).short, axis=1)
        return short

    def _under(self, changes: Sequence[Change | None], *always: Change) -> Projection:
        """A future for each change beside the plan; without one, the plan."""
        plan = (*self._household.plan, *always)
        lists = [plan if change is None else (*plan, change) for change in changes]
        return project_together(self._household, self._conditions, lists)

    def _loan(self, instalment: int, first: YearMonth, instalments: int) -> Debt:
        """Goods without a markup bring no cash; each instalment is the same, and prices do not move it."""
        return Debt(
            id=_TRIED_LOAN,
            currency=self._household.home,
            method="murabaha",
            principal=instalment * instalments,
            taken=first,
            first_payment=first,
            instalments=instalments,
        )


def _least(most: int, works: Try) -> int | None:
    """The least whole number from 0 to `most` that works, one less of which does not; None where none is found."""
    fails, tried = -1, _spread(0, most)
    while True:
        found = works(tried)
        if not found.any():
            return None
        place = int(found.argmax())
        fails = tried[place - 1] if place else fails
        if tried[place] - fails == 1:
            return tried[place]
        tried = _spread(fails + 1, tried[place])


def _largest(most: int, fails: Try) -> int | NoAnswer:
    """The largest whole number up to `most` that does not fail, one more of which does."""
    least = _least(most, fails)
    if least is None:
        return NoAnswer.NO_LIMIT
    return least - 1 if least else NoAnswer.ALREADY_SHORT


def _spread(low: int, high: int) -> list[int]:
    """Whole numbers from low to high, both included, evenly spread."""
    parts = min(GRID - 1, high - low)
    return [low + (high - low) * part // parts for part in range(parts + 1)] if parts else [low]
