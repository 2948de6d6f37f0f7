"""The family's year: its bars with their key, and the month pointed at in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from budget_app.drawing.marks import Fill, Mark, Rectangle, Role, Stroke, Texture, triangle_down
from budget_app.drawing.year_bars import MonthBars
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.projection.result import PLAN_FUTURE
from budget_app.ui.charts.month_chart import NO_MONTH
from budget_app.ui.charts.year_bars import YearBars
from budget_app.ui.parts.chart_key import chart_key
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Card, Text, TextRole

if TYPE_CHECKING:
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.view import Manner


def _solid(side: float) -> Mark:
    return Rectangle(0, 0, side, side, 2, Fill(Role.MONEY_IN))


def _hatched(side: float) -> Mark:
    return Rectangle(0, 0, side, side, 2, Fill(Role.MONEY_OUT, Texture.HATCH), Stroke(Role.MONEY_OUT, 0.8))


def _short(side: float) -> Mark:
    return triangle_down(0, side * 0.1, side, Role.SHORT)


class YearCard(Card):
    """The bars with their key, and under them the month pointed at in words."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty year."""
        super().__init__(manner.theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        say = manner.language.text
        self._manner = manner
        self._outlook: Outlook | None = None
        self._bars = YearBars(manner, self)
        self._told = Text("", TextRole.QUIET, self)
        top = FlowLayout(manner.theme.px(12))
        heading = Text(say("The family's year"), TextRole.HEADING, self)
        heading.setWordWrap(False)
        top.addWidget(heading)
        for mark, words in (
            (_solid, say("in")),
            (_hatched, say("out")),
            (_short, say("months that need money put aside beforehand")),
        ):
            top.addWidget(chart_key(manner, mark, words, self))
        self.body.addLayout(top)
        self.body.addWidget(self._bars)
        self.body.addWidget(self._told)
        self._bars.month_pointed.connect(self._tell)

    def present(self, outlook: Outlook) -> None:
        """Show the household's first year as it is today."""
        self._outlook = outlook
        today = outlook.comparison.as_today
        plan, language = today.projection, self._manner.language
        self._bars.show_months(
            tuple(
                MonthBars(
                    language.month_short(plan.month(index).month),
                    float(plan.cash_in[PLAN_FUTURE, index]),
                    float(plan.cash_out[PLAN_FUTURE, index]),
                    index in today.indicators.lean_months,
                )
                for index in range(MONTHS_A_YEAR)
            )
        )
        self._bars.setAccessibleDescription(" ".join(self._sentence(outlook, index) for index in range(MONTHS_A_YEAR)))
        self._tell(self._bars.month)

    @Slot(int)
    def _tell(self, month: int) -> None:
        if self._outlook is None:
            return
        if month == NO_MONTH:
            self._told.setText(self._manner.language.text("Point at a month, or use the arrow keys, to read it."))
        else:
            self._told.setText(self._sentence(self._outlook, month))

    def _sentence(self, outlook: Outlook, index: int) -> str:
        """A month of the year in words."""
        plan, language = outlook.comparison.as_today.projection, self._manner.language
        left = int(plan.left[PLAN_FUTURE, index])
        places = {
            "month": language.month(plan.month(index)),
            "money_in": language.whole_money(int(plan.cash_in[PLAN_FUTURE, index]), plan.home),
            "money_out": language.whole_money(int(plan.cash_out[PLAN_FUTURE, index]), plan.home),
            "money": language.whole_money(abs(left), plan.home),
        }
        if left < 0:
            return language.text("{month}: in {money_in}, out {money_out}, {money} is missing.", **places)
        return language.text("{month}: in {money_in}, out {money_out}, {money} is left.", **places)
