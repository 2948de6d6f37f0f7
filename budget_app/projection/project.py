"""The one engine: from a household and the day's conditions to its months."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.scenario import Changes
    from budget_app.projection.result import Projection


def project(household: Household, conditions: Conditions, changes: Changes = ()) -> Projection:
    """The months of a household under some changes: one future without noise."""
    return project_all(household, conditions, [changes])[0]


def project_all(household: Household, conditions: Conditions, changes: Sequence[Changes]) -> tuple[Projection, ...]:
    """One projection for each list of changes, computed together."""
    raise NotImplementedError
