"""The same months as today, with the family's plan, and with up to three what-ifs on the plan; and how they differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, NamedTuple

from budget_app.model.scenario import RowDropped
from budget_app.projection.indicators import indicators
from budget_app.projection.project import project_all
from budget_app.projection.result import NEVER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.scenario import Changes, Scenario
    from budget_app.projection.indicators import Indicators
    from budget_app.projection.result import Projection

MOST_SHOCKS = 3
MOST_TOLD = 2 + MOST_SHOCKS
OUR_PLAN_PLACE = 1
"""Where our plan stands among the told futures."""


class FutureKind(StrEnum):
    """Which future is told."""

    AS_TODAY = "as_today"
    OUR_PLAN = "our_plan"
    SHOCK = "shock"


@dataclass(frozen=True, slots=True)
class Future:
    """One told future; `place` is its place among those told, `scenario` what happens in a shock.

    `changes` are all that it was made with.
    """

    place: int
    kind: FutureKind
    scenario: Scenario | None
    changes: Changes
    projection: Projection
    indicators: Indicators


class Measure(StrEnum):
    """The rows of the table of differences."""

    SHORT_MONTHS = "short_months"
    SAFE_MONTH = "safe_month"
    GOAL_MONTH = "goal_month"
    DEBT_FREE = "debt_free"
    SAVINGS_END = "savings_end"


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of the table: a value for each future.

    A count of months of the horizon, the index of a month (NEVER; None where it does not apply: nothing is owed, a goal
    is dropped), or an amount. `goal` is the identity of the goal for GOAL_MONTH.
    """

    measure: Measure
    unit: Literal["months", "month", "amount"]
    values: tuple[int | None, ...]
    goal: str | None = None

    def beside(self, place: int) -> tuple[int | None, ...]:
        """How much more (fewer with a minus) each value is than the one at a place; months later where it is a month.

        None where there is nothing to count: a month that does not come or does not apply, on either side.
        """
        base = self.values[place]
        return tuple(None if base is None or value is None else self._more(value, base) for value in self.values)

    def _more(self, value: int, base: int) -> int | None:
        if self.unit == "month" and NEVER in (value, base) and value != base:
            return None
        return value - base


@dataclass(frozen=True, slots=True)
class Comparison:
    """As today, our plan, and the shocks: up to MOST_SHOCKS what-ifs that are switched on, each on the plan."""

    as_today: Future
    our_plan: Future
    shocks: tuple[Future, ...]
    differences: tuple[Difference, ...]

    @property
    def futures(self) -> tuple[Future, ...]:
        """Those that are told, in the order of the values of `differences`."""
        return self.as_today, self.our_plan, *self.shocks


class Told(NamedTuple):
    """A future to be told: what it is called, and all that changes in it."""

    kind: FutureKind
    scenario: Scenario | None
    changes: Changes


def told(household: Household) -> tuple[Told, ...]:
    """Which futures are told: the shocks are the first what-ifs that are switched on, each stacked on the plan."""
    plan = household.plan
    shocks = [
        Told(FutureKind.SHOCK, scenario, plan + scenario.changes) for scenario in household.what_ifs if scenario.on
    ]
    return Told(FutureKind.AS_TODAY, None, ()), Told(FutureKind.OUR_PLAN, None, plan), *shocks[:MOST_SHOCKS]


def compare(household: Household, conditions: Conditions) -> Comparison:
    """The told futures of a household."""
    each = told(household)
    projections = project_all(household, conditions, [future.changes for future in each])
    futures = tuple(
        Future(place, *future, projection, indicators(projection))
        for place, (future, projection) in enumerate(zip(each, projections, strict=True))
    )
    as_today, our_plan, *shocks = futures
    return Comparison(as_today, our_plan, tuple(shocks), _differences(futures))


def _differences(futures: Sequence[Future]) -> tuple[Difference, ...]:
    measured = [future.indicators for future in futures]
    return (
        Difference(Measure.SHORT_MONTHS, "months", tuple(each.short_count for each in measured)),
        Difference(Measure.SAFE_MONTH, "month", tuple(_safe_month(each) for each in measured)),
        *(
            Difference(Measure.GOAL_MONTH, "month", tuple(_goal_month(goal, each) for each in futures), goal)
            for goal in measured[0].reached
        ),
        Difference(Measure.DEBT_FREE, "month", tuple(each.debt_free for each in measured)),
        Difference(Measure.SAVINGS_END, "amount", tuple(each.savings_end for each in measured)),
    )


def _goal_month(goal: str, future: Future) -> int | None:
    """None where it is not reached because it is dropped."""
    month = future.indicators.reached[goal]
    gone = any(isinstance(change, RowDropped) and change.line == goal for change in future.changes)
    return None if month == NEVER and gone else month


def _safe_month(measured: Indicators) -> int | None:
    """The month from which three months are safe; none where nothing is marked as a need, so that nobody can say."""
    return None if measured.reserve_months is None else measured.safe_month
