"""What the day assumes for every family: exchange rates, each with its day and who gave it, and the rise of prices."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from budget_app.model.edits.households import conditions_changed
from budget_app.model.money import Conditions, Inflation, Rate
from budget_app.ui.parts.amount_field import CURRENCIES, decimal_field, percent_field
from budget_app.ui.parts.binding import Binding, bound
from budget_app.ui.parts.day_field import DayField
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.picture import icon
from budget_app.ui.parts.tab_order import tab_as_laid_out
from budget_app.ui.parts.tiles import TileLayout
from budget_app.ui.parts.typed_field import Reader, TypedField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.model.money import Currency
    from budget_app.ui.view import Drafts, Manner, View

NARROWEST = 150


def words_field(manner: Manner) -> TypedField:
    """A field for words."""
    return TypedField(manner, Reader(str.strip, str, echoes=False))


class Sourced(QWidget):
    """A figure, its day and who gave it, beside each other."""

    asked = Signal(object, str)
    """The value with a change, and which field changed."""

    def __init__(self, manner: Manner, figure: tuple[str, str, TypedField], name: str) -> None:
        """`figure` is the path, the name and the control of the figure; `name` says what the line is about."""
        super().__init__()
        say = manner.language.text
        path, title, control = figure
        controls = (
            (path, title, control),
            ("on", say("Of which day"), DayField(manner.theme)),
            ("giver", say("Where it comes from"), words_field(manner)),
        )
        self._bindings: list[Binding] = []
        self.tiles = TileLayout(manner.theme.px(12), manner.theme.px(NARROWEST), self, most=3)
        for where, words, widget in controls:
            field = Field(manner.theme, words, widget)
            widget.setAccessibleName(say("{field}, {row}", field=words, row=name))
            binding = bound(widget, where, manner.language, self)
            binding.asked.connect(self.asked)
            binding.remarked.connect(field.remark)
            self._bindings.append(binding)
            self.tiles.addWidget(field)

    def present(self, value: Rate | Inflation, drafts: Drafts, name: str) -> None:
        """Show the figure; what is being typed stays."""
        for binding in self._bindings:
            binding.present(value)
            binding.keep_drafts(drafts, ("", name, binding.path))


class ConditionsCard(Card):
    """Every rate against one home currency, and prices at home."""

    edit_asked = Signal(object)
    """An `Edit` of the workshop's conditions."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the lines that are always there; rates come with the first view."""
        super().__init__(manner.theme, parent)
        say = manner.language.text
        self._manner = manner
        self._conditions = Conditions()
        self._home: Currency = "TJS"
        self._held = date.min
        self._rates: dict[Currency, Sourced] = {}
        self._lines = QVBoxLayout()
        self.add = Button(
            say("Add an exchange rate"), ButtonKind.QUIET, icon=icon(manner.theme, "tool_add", "money_in")
        )
        self.add.setMenu(QMenu(self.add))
        self._prices = Sourced(
            manner,
            ("yearly", say("Prices at home rise a year, %"), percent_field(manner, may_fall=True)),
            say("prices at home"),
        )
        self.body.addWidget(
            Text(say("Exchange rates and prices of this day, the same for every family"), TextRole.HEADING)
        )
        self.body.addLayout(self._lines)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._prices)
        self.add.menu().triggered.connect(self._add_rate)
        self._prices.asked.connect(self._change_prices)

    def present(self, view: View, home: Currency, drafts: Drafts) -> None:
        """Show the conditions of the workshop, as far as they concern this home currency."""
        self._conditions, self._home, self._held = view.workshop.conditions, home, view.workshop.held
        rates = [rate for rate in self._conditions.rates if rate.home == home]
        self._keep_lines([rate.currency for rate in rates], home)
        for rate in rates:
            self._rates[rate.currency].present(rate, drafts, f"{rate.currency} {home}")
        self._prices.present(self._conditions.inflation, drafts, "inflation")

    def _keep_lines(self, currencies: Sequence[Currency], home: Currency) -> None:
        """A line for each rate; the menu offers the other currencies."""
        for gone in self._rates.keys() - set(currencies):
            line = self._rates.pop(gone)
            self._lines.removeWidget(line)
            line.deleteLater()
        for currency in currencies:
            if currency not in self._rates:
                self._rates[currency] = self._line(currency, home)
        menu = self.add.menu()
        menu.clear()
        for code in CURRENCIES:
            if code not in currencies and code != home:
                action = QAction(f"{code}  {self._manner.language.currency_name(code, 1)}", menu)
                action.setData(code)
                menu.addAction(action)
        self.add.setVisible(not menu.isEmpty())

    def _line(self, currency: Currency, home: Currency) -> Sourced:
        language = self._manner.language
        name = language.text(
            "1 {foreign} in {home}",
            foreign=language.currency_name(currency, 1),
            home=language.currency_sign(home),
        )
        line = Sourced(self._manner, ("value", name, decimal_field(self._manner)), currency)
        line.asked.connect(self._change_rate)
        self._lines.addWidget(line)
        tab_as_laid_out(self)
        return line

    def _ask(self, conditions: Conditions) -> None:
        self.edit_asked.emit(conditions_changed(conditions))

    @Slot(object, str)
    def _change_rate(self, rate: Rate) -> None:
        rates = (
            rate if (old.currency, old.home) == (rate.currency, rate.home) else old for old in self._conditions.rates
        )
        self._ask(self._conditions.evolve(rates=tuple(rates)))

    @Slot(object, str)
    def _change_prices(self, inflation: Inflation) -> None:
        self._ask(self._conditions.evolve(inflation=inflation))

    @Slot(QAction)
    def _add_rate(self, action: QAction) -> None:
        rate = Rate(currency=action.data(), home=self._home, value=Decimal(1), on=self._held)
        self._ask(self._conditions.evolve(rates=(*self._conditions.rates, rate)))
