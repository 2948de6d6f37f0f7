"""The sheets there are, and how one is made for a family."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from budget_app.handouts import family_plan, goal_ladder
from budget_app.handouts.family import Family
from budget_app.projection.compare import compare

if TYPE_CHECKING:
    from budget_app.handouts.blocks import Sheet
    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.workshop import Workshop


class SheetKind(StrEnum):
    """What a family may take home."""

    PLAN = "plan"
    GOAL_LADDER = "goal_ladder"


def make(kind: SheetKind, household: Household, workshop: Workshop, language: Language, *, easy: bool = False) -> Sheet:
    """A sheet for a household under the workshop's conditions; `easy` is the form for easy reading."""
    plan = compare(household, workshop.conditions).our_plan
    family = Family(household, workshop.held, workshop.conditions, plan, language, easy)
    return _MAKERS[kind](family)


_MAKERS = {SheetKind.PLAN: family_plan.sheet, SheetKind.GOAL_LADDER: goal_ladder.sheet}
