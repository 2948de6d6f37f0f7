"""The screen of each page, loaded when it is first shown, and the ways between a step and what stands beside it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from budget_app.model.steps import Aside, Page, Step, beside, step_of
from budget_app.ui.actions import page_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.ui.screens.screen import Screen
    from budget_app.ui.view import Manner

SCREENS: dict[Page, tuple[str, str]] = {
    Step.HOUSEHOLDS: ("households", "Households"),
    Step.FAMILY: ("family", "Family"),
    Step.MONEY_IN: ("money_in", "MoneyIn"),
    Step.MONEY_OUT: ("money_out", "MoneyOut"),
    Step.DEBTS: ("debts", "Debts"),
    Step.GOALS: ("goals", "Goals"),
    Step.VENTURES: ("ventures", "Ventures"),
    Step.MIGRATION: ("migration", "Migration"),
    Step.YEAR: ("year", "Year"),
    Step.FUTURE: ("future", "Future"),
    Step.HANDOUT: ("handout", "Handout"),
    Aside.SAVINGS_GROUP: ("savings_group", "SavingsGroupScreen"),
    Aside.VILLAGE_PROJECT: ("village_project", "VillageProjectScreen"),
    Aside.SENDING: ("sending", "SendingScreen"),
    Aside.OFFERS: ("offers", "OffersScreen"),
    Aside.PAYOFF: ("payoff", "PayoffScreen"),
}
"""The module and the class of each page's screen."""


def screen_of(page: Page, manner: Manner, parent: QWidget) -> Screen:
    """A new screen for a page; its head leads to what stands beside it, or back to its step."""
    module, name = SCREENS[page]
    kind = getattr(import_module(f"budget_app.ui.screens.{module}"), name)
    screen, say = cast("Screen", kind(manner, parent)), manner.language.text
    for aside in beside(page):
        words, picture = page_name(aside)
        screen.lead_to(aside.value, say(words), picture)
    if isinstance(page, Aside):
        step = step_of(page)
        screen.lead_back(step.value, say("Back to: {step}", step=say(page_name(step)[0])))
    return screen
