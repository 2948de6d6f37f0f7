"""The future: three lines over the coming years, levers that move them, and the table of differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from budget_app.model.steps import Step
from budget_app.projection.compare import MOST_TOLD, OUR_PLAN_PLACE, FutureKind
from budget_app.projection.result import PLAN_FUTURE
from budget_app.ui.charts.future_chart import FutureChart, line_icon
from budget_app.ui.charts.month_chart import NO_MONTH
from budget_app.ui.findings_card import FindingsCard
from budget_app.ui.futures_tried import FuturesTried
from budget_app.ui.parts.cards_panel import CardsPanel, happening_name
from budget_app.ui.parts.differences import Differences
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.plan_panel import PlanPanel
from budget_app.ui.parts.shock_panel import ShockPanel
from budget_app.ui.parts.sureness_card import SurenessCard
from budget_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from budget_app.projection.compare import Future as ToldFuture
    from budget_app.projection.outlook import Outlook
    from budget_app.projection.uncertainty import UncertainFutures
    from budget_app.ui.view import Manner, View

NARROW = 860


class Future(Screen):
    """As today, our plan, and what-ifs on it; told together, drawn together."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the chips, the chart, the levers and the table."""
        say = manner.language.text
        super().__init__(
            manner,
            say("Future"),
            say("What the family's savings may look like, month by month. Nobody knows the future; try what may come."),
            parent,
        )
        self._outlook: Outlook | None = None
        self._chips = [self._chip(place) for place in range(MOST_TOLD)]
        self._chart = FutureChart(manner, self)
        self._shaded = Text(say("shaded: 50 and 90 of 100 futures we tried"), TextRole.SMALL, self)
        self._told = Text("", TextRole.BODY, self)
        self._plan = PlanPanel(manner, self)
        self._shock = ShockPanel(manner, self)
        self._cards = CardsPanel(manner, self)
        self._sureness = SurenessCard(manner, self)
        self._differences = Differences(manner, self)
        self._futures = FuturesTried(self)
        self._found: UncertainFutures | None = None
        self._findings = FindingsCard(manner, Step.FUTURE, self)
        self._findings.page_asked.connect(self.page_asked)
        self._build()
        self._chart.month_pointed.connect(self._tell_month)
        self._plan.edit_asked.connect(self.edit_asked)
        self._shock.edit_asked.connect(self.edit_asked)
        self._cards.edit_asked.connect(self.edit_asked)
        self._sureness.edit_asked.connect(self.edit_asked)
        self._futures.found.connect(self._tell_found)

    def _chip(self, place: int) -> Button:
        chip = Button("", ButtonKind.CHIP, icon=line_icon(place, self.manner.theme), parent=self)
        chip.setCheckable(True)
        chip.setChecked(True)
        chip.toggled.connect(self._draw)
        return chip

    def _build(self) -> None:
        px = self.manner.theme.px
        chips = FlowLayout(px(8))
        for chip in self._chips:
            chips.addWidget(chip)
        card = Card(self.manner.theme, self)
        card.body.addWidget(self._chart)
        card.body.addWidget(self._shaded)
        card.body.addWidget(self._told)
        told = QVBoxLayout()
        told.setSpacing(px(12))
        told.addWidget(card)
        told.addWidget(self._differences)
        told.addStretch(1)
        levers = QVBoxLayout()
        levers.setSpacing(px(12))
        levers.addWidget(self._plan)
        levers.addWidget(self._shock)
        levers.addWidget(self._cards)
        levers.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(12))
        self._columns.addLayout(told, 7)
        self._columns.addLayout(levers, 3)
        self.body.addLayout(chips)
        self.body.addLayout(self._columns)
        self.body.addWidget(self._sureness)
        self.body.addWidget(self._findings)
        self.body.addStretch(1)

    def present(self, view: View) -> None:
        """Show the futures of the household in view."""
        former, self._outlook = self._outlook, view.outlook
        if view.outlook is None:
            return
        self._findings.present(view.outlook)
        household = view.outlook.household
        if former is None or former.household.id != household.id:
            self._found = None
        self._sureness.present(household, view.outlook.conditions)
        self._futures.ask(household, view.outlook.conditions)
        self._plan.present(household, view.outlook.comparison.as_today.indicators.year_in)
        self._shock.present(household)
        self._cards.present(household)
        futures = view.outlook.comparison.futures
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(futures))
        for future in futures:
            self._chips[future.place].setText(self._name(future))
        self._differences.present(view.outlook, [self._name(each) for each in futures])
        self._draw()

    @Slot()
    def _draw(self) -> None:
        if self._outlook is not None:
            shown = [each for each in self._outlook.comparison.futures if self._chips[each.place].isChecked()]
            self._chart.show_futures([(self._name(each), each) for each in shown])
            self._shade()
            self._chart.setAccessibleDescription(self._differences.text())
            self._tell_month(self._chart.month)

    @Slot(object)
    def _tell_found(self, found: UncertainFutures | None) -> None:
        """Say and shade what was found in the futures tried."""
        self._found = found
        self._sureness.tell(found)
        self._shade()

    def _shade(self) -> None:
        """Bands behind the line of our plan, where it is drawn."""
        found = self._found if self._chips[OUR_PLAN_PLACE].isChecked() else None
        self._chart.show_bands(found)
        self._shaded.setVisible(found is not None)

    @Slot(int)
    def _tell_month(self, month: int) -> None:
        """Say the month pointed at: what each future has then."""
        if self._outlook is None:
            return
        language, household = self.manner.language, self._outlook.household
        if month == NO_MONTH or month >= household.horizon:
            self._told.setText(language.text("Point at a month, or use the arrow keys, to read it."))
            return
        parts = [
            language.text(
                "{future}: {money}",
                future=self._name(each),
                money=language.whole_money(int(each.projection.afloat[PLAN_FUTURE, month]), household.home),
            )
            for each in self._outlook.comparison.futures
            if self._chips[each.place].isChecked()
        ]
        name = language.month(household.first_month.plus(month))
        self._told.setText(language.text("{month} — {futures}", month=name, futures="; ".join(parts)))

    def _name(self, future: ToldFuture) -> str:
        say = self.manner.language.text
        match future.kind:
            case FutureKind.AS_TODAY:
                return say("As today")
            case FutureKind.OUR_PLAN:
                return say("Our plan")
            case FutureKind.SHOCK:
                return self._shock_name(future)

    def _shock_name(self, future: ToldFuture) -> str:
        if self._outlook is None or future.scenario is None:
            return ""
        return happening_name(self.manner, future.scenario, self._outlook.household)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, one under another where there is not."""
        super().resizeEvent(event)
        narrow = self.width() < self.manner.theme.px(NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
