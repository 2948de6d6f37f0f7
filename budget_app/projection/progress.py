"""How far a family's savings of today reach into its goals, in their order of priority."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.model.money import round_half_away
from budget_app.model.rows import Reserve
from budget_app.projection.goals import reserve_needed
from budget_app.projection.result import PLAN_FUTURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.rows import Goal
    from budget_app.projection.result import Projection


@dataclass(frozen=True, slots=True)
class Progress:
    """What a goal needs at the prices of the first month, and how much of it is saved; minor units of home currency."""

    goal: Goal
    target: int
    saved: int


def progress(household: Household, conditions: Conditions, projection: Projection) -> tuple[Progress, ...]:
    """Every goal that is switched on and whose currency has a rate.

    `saved = min(target, max(0, opening - taken))`, where `taken` is what the goals before it need: the prices of
    purchases and, before a purchase, the largest reserve; a reserve holds what a smaller one before it holds.
    """
    opening = int(projection.opening[PLAN_FUTURE])
    found: list[Progress] = []
    for goal in household.goals:
        target = _target(goal, household, conditions, projection)
        if goal.on and target is not None:
            found.append(Progress(goal, target, min(target, max(0, opening - _taken(goal, found)))))
    return tuple(found)


def _target(goal: Goal, household: Household, conditions: Conditions, projection: Projection) -> int | None:
    if isinstance(goal, Reserve):
        return int(reserve_needed(goal, projection.essential_year)[PLAN_FUTURE, 0])
    rate = conditions.rate(goal.currency, household.home)
    return None if rate is None else round_half_away(goal.price * rate)


def _taken(goal: Goal, before: Sequence[Progress]) -> int:
    bought = sum(each.target for each in before if not isinstance(each.goal, Reserve))
    kept = max((each.target for each in before if isinstance(each.goal, Reserve)), default=0)
    return bought if isinstance(goal, Reserve) else bought + kept
