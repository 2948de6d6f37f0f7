"""The sheets there are, and how one is made for a family."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from budget_app.handouts import (
    agreements,
    before_leaving,
    blank_form,
    can_carry,
    ceremony,
    debt_calendar,
    diary,
    family_plan,
    goal_ladder,
    loan_cost,
    pieces,
    sending,
)
from budget_app.handouts.family import Family
from budget_app.projection.compare import compare

if TYPE_CHECKING:
    from collections.abc import Callable

    from budget_app.handouts.blocks import Sheet
    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.workshop import Workshop


class SheetKind(StrEnum):
    """What a family may take home, and what the room needs beside it."""

    PLAN = "plan"
    GOAL_LADDER = "goal_ladder"
    DEBT_CALENDAR = "debt_calendar"
    LOAN_COST = "loan_cost"
    CAN_CARRY = "can_carry"
    SENDING = "sending"
    BEFORE_LEAVING = "before_leaving"
    CEREMONY = "ceremony"
    DIARY = "diary"
    AGREEMENTS = "agreements"
    BLANK_FORM = "blank_form"
    BANKNOTES = "banknotes"
    NUMBERS = "numbers"
    TEST_PAGE = "test_page"


_MAKERS: dict[SheetKind, Callable[[Family], Sheet]] = {
    SheetKind.PLAN: family_plan.sheet,
    SheetKind.GOAL_LADDER: goal_ladder.sheet,
    SheetKind.DEBT_CALENDAR: debt_calendar.sheet,
    SheetKind.LOAN_COST: loan_cost.sheet,
    SheetKind.CAN_CARRY: can_carry.sheet,
    SheetKind.SENDING: sending.sheet,
    SheetKind.BEFORE_LEAVING: before_leaving.sheet,
    SheetKind.CEREMONY: ceremony.sheet,
    SheetKind.DIARY: diary.sheet,
    SheetKind.AGREEMENTS: agreements.sheet,
    SheetKind.BLANK_FORM: blank_form.sheet,
    SheetKind.BANKNOTES: pieces.banknote_set,
    SheetKind.NUMBERS: pieces.household_numbers,
    SheetKind.TEST_PAGE: pieces.test_page,
}


def make(kind: SheetKind, household: Household, workshop: Workshop, language: Language, *, easy: bool = False) -> Sheet:
    """A sheet for a household under the workshop's conditions; `easy` is the form for easy reading."""
    family = Family(household, workshop, compare(household, workshop.conditions), language, easy)
    return _MAKERS[kind](family)
