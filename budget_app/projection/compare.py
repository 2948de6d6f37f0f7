"""The same months as today, with the family's plan, and with one shock on the plan; and how they differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from budget_app.projection.indicators import indicators
from budget_app.projection.project import project_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.scenario import Changes, Scenario
    from budget_app.projection.indicators import Indicators
    from budget_app.projection.result import Projection


class FutureKind(StrEnum):
    """Which future is told."""

    AS_TODAY = "as_today"
    OUR_PLAN = "our_plan"
    SHOCK = "shock"


@dataclass(frozen=True, slots=True)
class Future:
    """One told future; `scenario` is what happens in a shock."""

    kind: FutureKind
    scenario: Scenario | None
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

    A count of months of the horizon, the index of a month (NEVER; None where it does not apply), or an amount.
    `goal` is the identity of the goal for GOAL_MONTH.
    """

    measure: Measure
    unit: Literal["months", "month", "amount"]
    values: tuple[int | None, ...]
    goal: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """As today, our plan, and the shock (None where no what-if is switched on)."""

    as_today: Future
    our_plan: Future
    shock: Future | None
    differences: tuple[Difference, ...]

    @property
    def futures(self) -> tuple[Future, ...]:
        """Those that are told, in the order of the values of `differences`."""
        return (self.as_today, self.our_plan) + ((self.shock,) if self.shock else ())


def told(household: Household) -> tuple[tuple[FutureKind, Scenario | None, Changes], ...]:
    """Which futures are told, and the changes of each: the shock is the first what-if switched on, on the plan."""
    plan = household.plan
    shocks = [(FutureKind.SHOCK, scenario, plan + scenario.changes) for scenario in household.what_ifs if scenario.on]
    return ((FutureKind.AS_TODAY, None, ()), (FutureKind.OUR_PLAN, None, plan), *shocks[:1])


def compare(household: Household, conditions: Conditions) -> Comparison:
    """The told futures of a household."""
    futures_told = told(household)
    projections = project_all(household, conditions, [changes for _, _, changes in futures_told])
    futures = [
        Future(kind, scenario, projection, indicators(projection))
        for (kind, scenario, _), projection in zip(futures_told, projections, strict=True)
    ]
    shock = futures[2] if futures[2:] else None
    return Comparison(futures[0], futures[1], shock, _differences([future.indicators for future in futures]))


def _differences(measured: Sequence[Indicators]) -> tuple[Difference, ...]:
    return (
        Difference(Measure.SHORT_MONTHS, "months", tuple(each.short_count for each in measured)),
        Difference(Measure.SAFE_MONTH, "month", tuple(_safe_month(each) for each in measured)),
        *(
            Difference(Measure.GOAL_MONTH, "month", tuple(each.reached[goal] for each in measured), goal)
            for goal in measured[0].reached
        ),
        Difference(Measure.DEBT_FREE, "month", tuple(each.debt_free for each in measured)),
        Difference(Measure.SAVINGS_END, "amount", tuple(each.savings_end for each in measured)),
    )


def _safe_month(measured: Indicators) -> int | None:
    """The month from which three months are safe; none where nothing is marked as a need, so that nobody can say."""
    return None if measured.reserve_months is None else measured.safe_month
