"""All that follows from a household, in one call: what a screen shows after each edit and a handout prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.problems import Problem
    from budget_app.projection.compare import Comparison
    from budget_app.projection.loans import LoanCost
    from budget_app.projection.transfers import Transfer


@dataclass(frozen=True, slots=True)
class Outlook:
    """A household's problems, its futures, what becomes of each sender's usual sum, and what each debt costs."""

    household: Household
    conditions: Conditions
    problems: tuple[Problem, ...]
    comparison: Comparison
    transfers: Mapping[str, Transfer]
    """By sender; those whose currency has no rate are absent."""
    loans: Mapping[str, LoanCost]
    """By debt, in the debt's currency."""


def outlook(household: Household, conditions: Conditions) -> Outlook:
    """What follows from a household under the day's conditions."""
    raise NotImplementedError
