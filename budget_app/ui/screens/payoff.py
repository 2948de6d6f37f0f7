"""Paying down debts: a monthly sum beside what is agreed, and which debt it should go to first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from budget_app.model.money import MINOR_PER_UNIT
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.steps import Step
from budget_app.projection.payoff import PayoffOrder, payoff_orders
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.lever import Lever
from budget_app.ui.parts.payoff_card import PayoffCard
from budget_app.ui.parts.tiles import side_by_side
from budget_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from budget_app.model.household import Household
    from budget_app.projection.outlook import Outlook
    from budget_app.projection.payoff import Payoff
    from budget_app.ui.view import Manner, View

STEP = 10 * MINOR_PER_UNIT
SMALLEST_TOP = 500 * MINOR_PER_UNIT
DRAFT = "payoff.monthly"


class PayoffScreen(Screen):
    """A lever for the sum, and a card for each order. The sum is tried, not kept: it stands among the drafts."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the lever, the cards, and what stands here while nothing is owed."""
        say = manner.language.text
        super().__init__(
            manner,
            say("Paying down debts"),
            say("If a little more is paid every month: which debt it should go to first, and what that saves."),
            parent,
        )
        self._outlook: Outlook | None = None
        self._sum = Lever(manner.theme, say("So much more every month, beside what is agreed"), self._money, self)
        self._left = Text("", TextRole.QUIET, self)
        lever = Card(manner.theme, self)
        lever.body.addWidget(self._sum)
        lever.body.addWidget(self._left)
        self._cards = {order: PayoffCard(manner, order) for order in PayoffOrder}
        self._orders = side_by_side(manner.theme, *self._cards.values(), narrowest=260)
        self._lever, self._nothing = lever, self._made_nothing()
        for widget in (self._nothing, lever, self._orders):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._sum.moved.connect(self._try)

    def _made_nothing(self) -> Card:
        say = self.manner.language.text
        card = Card(self.manner.theme, self, padding=24)
        card.body.addWidget(Text(say("There is no debt to pay down."), TextRole.HEADING, card))
        card.body.addWidget(
            Text(
                say(
                    "Write at “Debts” what the family owes, for instance 3 000 to the bank and 400 to the shop. "
                    "Here you see then which of them to pay off first."
                ),
                TextRole.QUIET,
                card,
            )
        )
        there = Button(say("Write down a debt"), ButtonKind.PRIMARY, parent=card)
        there.setObjectName(Step.DEBTS.value)
        there.clicked.connect(self.ask_for_page)
        card.body.addWidget(there, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def begin(self) -> None:
        """Begin at the lever."""
        if self._lever.isHidden():
            super().begin()
        else:
            self._sum.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        """Show the orders of the household in view."""
        if view.outlook is not None:
            self._outlook = view.outlook
            month = view.outlook.comparison.as_today.indicators.year_in // MONTHS_A_YEAR
            self._sum.span(0, max(SMALLEST_TOP, month // 2), STEP)
            self._sum.place(self._tried(view.outlook))
            self._show()

    def _tried(self, outlook: Outlook) -> int:
        """The sum tried last with this household, or half of what is left in a month."""
        kept = self.drafts.get((outlook.household.id, "", DRAFT))
        half = max(0, outlook.comparison.as_today.indicators.year_left) // (2 * MONTHS_A_YEAR)
        return int(kept) if kept else half // STEP * STEP

    @Slot(int)
    def _try(self, monthly: int) -> None:
        if self._outlook is not None:
            self.drafts[self._outlook.household.id, "", DRAFT] = str(monthly)
            self._show()

    def _show(self) -> None:
        if self._outlook is None:
            return
        household = self._outlook.household
        found = payoff_orders(
            household.debts, self._sum.value, self._outlook.conditions, household.home, household.first_month
        )
        owing = bool(found[0].months)
        self._nothing.setVisible(not owing)
        self._lever.setVisible(owing)
        self._orders.setVisible(owing)
        self._left.say(self._what_is_left(self._outlook))
        for order in found:
            self._cards[order.order].present(order, household, self._praise(order, found))

    def _what_is_left(self, outlook: Outlook) -> str:
        language, left = self.manner.language, outlook.comparison.as_today.indicators.year_left // MONTHS_A_YEAR
        if left <= 0:
            return language.text("Nothing is left in an average month: a sum for debts has to be found first.")
        money = language.whole_money(left, outlook.household.home)
        return language.text("{money} is left in an average month.", money=money)

    def _praise(self, order: Payoff, found: Sequence[Payoff]) -> str:
        """In what an order is better than the others."""
        say = self.manner.language.text
        cheapest = all(order.interest <= other.interest for other in found)
        soonest = all(order.months <= other.months for other in found)
        if not order.months_saved and not order.interest_saved:
            return ""
        if cheapest and soonest:
            return say("Costs least and ends soonest")
        if cheapest:
            return say("Costs least")
        return say("Ends soonest") if soonest else ""

    def _money(self, minor: int) -> str:
        home: Household | None = self._outlook.household if self._outlook else None
        return self.manner.language.money(minor, home.home if home else "TJS")
