"""Who has paid: a tick for each month that a household promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from budget_app.language.village_project import giver_name
from budget_app.model.period import YearMonth
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.tab_order import tab_as_laid_out

if TYPE_CHECKING:
    from budget_app.model.village_project import Pledge, VillageProject
    from budget_app.ui.view import Manner


class PaidCard(Card):
    """Pledges without months have no line."""

    changed = Signal(object)
    """The changed pledge."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """No pledges yet."""
        super().__init__(manner.theme, parent)
        say = manner.language.text
        self._manner = manner
        self._pledges: dict[str, Pledge] = {}
        self._shape: list[tuple[str, str, tuple[YearMonth, ...]]] = []
        self._ticks: dict[tuple[str, str], Button] = {}
        self._lines: QWidget | None = None
        self.body.addWidget(Text(say("Who has paid"), TextRole.HEADING, self))
        self.body.addWidget(Text(say("Press a month when its money has come."), TextRole.QUIET, self))

    def present(self, project: VillageProject) -> None:
        """Show the pledges of a project."""
        promised = [pledge for pledge in project.pledges if pledge.months]
        self._pledges = {pledge.id: pledge for pledge in promised}
        language = self._manner.language
        shape = [(each.id, giver_name(language, each.household, each.label), each.months) for each in promised]
        if shape != self._shape:
            self._shape = shape
            self._build()
        for (pledge_id, month), tick in self._ticks.items():
            pledge = self._pledges[pledge_id]
            self._show(tick, pledge, YearMonth.parse(month), paid=YearMonth.parse(month) in pledge.paid)
        self.setVisible(bool(promised))

    def _build(self) -> None:
        if self._lines is not None:
            self._lines.hide()
            self.body.removeWidget(self._lines)
            self._lines.deleteLater()
        self._ticks.clear()
        self._lines = QWidget(self)
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        for pledge_id, name, months in self._shape:
            column.addWidget(Text(name, TextRole.STRONG, self._lines))
            flow = FlowLayout(self._manner.theme.px(8))
            for month in months:
                flow.addWidget(self._tick(pledge_id, month))
            column.addLayout(flow)
        self.body.addWidget(self._lines)
        tab_as_laid_out(self)

    def _tick(self, pledge_id: str, month: YearMonth) -> Button:
        tick = self._ticks[pledge_id, str(month)] = Button("", ButtonKind.CHIP, parent=self._lines)
        tick.setCheckable(True)
        tick.setObjectName(f"{pledge_id} {month}")
        tick.clicked.connect(self._pressed)
        return tick

    def _show(self, tick: Button, pledge: Pledge, month: YearMonth, *, paid: bool) -> None:
        language = self._manner.language
        short = f"{language.month_short(month.month)} {month.year}"
        tick.setChecked(paid)
        tick.setText(f"✓ {short}" if paid else short)
        places = {
            "who": giver_name(language, pledge.household, pledge.label),
            "month": language.month(month),
            "money": language.money(pledge.amount, pledge.currency),
        }
        if paid:
            tick.setAccessibleName(language.text("{who}, {month}: {money} paid", **places))
        else:
            tick.setAccessibleName(language.text("{who}, {month}: {money} not paid yet", **places))

    @Slot()
    def _pressed(self) -> None:
        pledge_id, month = self.sender().objectName().split(" ")
        pledge, period = self._pledges[pledge_id], YearMonth.parse(month)
        paid = set(pledge.paid) ^ {period}
        self.changed.emit(pledge.evolve(paid=tuple(sorted(paid))))
