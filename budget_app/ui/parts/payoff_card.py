"""One order of paying debts down: when the family is free, what it saves, and which debt ends when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from budget_app.language.kinds import row_name
from budget_app.language.wording import payoff_order_name
from budget_app.projection.payoff import PayoffOrder
from budget_app.ui.parts.kit import Card, Text, TextRole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.projection.payoff import Payoff
    from budget_app.ui.view import Manner

GOOD = "good"


class PayoffCard(Card):
    """The figures of an order in words, and its debts in the order in which the sum reaches them."""

    def __init__(self, manner: Manner, order: PayoffOrder, parent: QWidget | None = None) -> None:
        """A card for one of the orders."""
        super().__init__(manner.theme, parent)
        self._manner, language = manner, manner.language
        self._free, self._saved = Text("", TextRole.LARGE, self), Text("", TextRole.BODY, self)
        self._best, self._interest = Text("", TextRole.STRONG, self), Text("", TextRole.QUIET, self)
        self._best.setProperty("mood", GOOD)
        self._ends: list[tuple[Text, Text]] = []
        self._table = QGridLayout()
        self._table.setColumnStretch(0, 1)
        self._table.setHorizontalSpacing(manner.theme.px(12))
        self.body.addWidget(Text(payoff_order_name(language, order), TextRole.HEADING, self))
        self.body.addWidget(Text(_reason(language, order), TextRole.QUIET, self))
        for text in (self._free, self._best, self._saved, self._interest):
            self.body.addWidget(text)
        self.body.addLayout(self._table)
        self.body.addStretch(1)

    def present(self, found: Payoff, household: Household, best: str) -> None:
        """Show what comes of the order; `best` says in what it is the best, or nothing."""
        language, start = self._manner.language, household.first_month
        self._free.setVisible(found.months > 0)
        self._free.setText(language.text("Last payment: {month}", month=language.month(start.plus(found.months - 1))))
        self._best.setVisible(bool(best))
        self._best.setText(f"✓ {best}")
        self._saved.say(_saved(language, found, household))
        money = language.whole_money(found.interest, household.home)
        self._interest.say(language.text("Interest until then: {money}", money=money))
        self._show_ends(found, household)

    def _show_ends(self, found: Payoff, household: Household) -> None:
        language, debts = self._manner.language, {debt.id: debt for debt in household.debts}
        while len(self._ends) < len(found.ends):
            self._add_line()
        for name, end in self._ends[len(found.ends) :]:
            name.say()
            end.say()
        for (name, end), (debt, month) in zip(self._ends, found.ends.items(), strict=False):
            name.say(row_name(language, debts[debt]))
            end.say(language.month(household.first_month.plus(month)) if month >= 0 else language.text("paid already"))

    def _add_line(self) -> None:
        line = Text("", TextRole.SMALL, self), Text("", TextRole.SMALL, self)
        for column, text in enumerate(line):
            self._table.addWidget(text, len(self._ends), column)
        self._ends.append(line)


def _reason(language: Language, order: PayoffOrder) -> str:
    match order:
        case PayoffOrder.AS_AGREED:
            return language.text("Nothing more is paid: each debt ends when it was agreed.")
        case PayoffOrder.DEAREST_FIRST:
            return language.text("The sum goes to the debt that costs most a year, then to the next.")
        case PayoffOrder.SMALLEST_FIRST:
            return language.text(
                "The sum goes to the debt of which least is left: one is soon gone, and that gives heart."
            )


def _saved(language: Language, found: Payoff, household: Household) -> str:
    if found.order is PayoffOrder.AS_AGREED:
        return ""
    if not found.months_saved and not found.interest_saved:
        return language.text("No sooner and no cheaper than agreed.")
    return language.text(
        "{months} sooner, {money} less interest.",
        months=language.months(found.months_saved),
        money=language.whole_money(found.interest_saved, household.home),
    )
