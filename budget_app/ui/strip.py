"""The strip at the foot: the numbers that always matter, and when the workshop was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Text, TextRole, restyle

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from budget_app.projection.indicators import Indicators
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.view import Manner, View

NOTHING = "—"


class Figure(QWidget):
    """A name and a number, above each other or side by side."""

    def __init__(self, manner: Manner, name: str, parent: QWidget) -> None:
        """Show no number yet."""
        super().__init__(parent)
        self._name = Text(name, TextRole.SMALL, self)
        self._name.setWordWrap(False)
        self._number = Text(NOTHING, TextRole.NUMBER, self)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._gap, self._flat = manner.theme.px(8), False
        self._box.addWidget(self._name)
        self._box.addWidget(self._number)

    def show_number(self, number: str, mood: str = "") -> None:
        """Show a number; the mood (`good`, `short`) colours it, its sign says the same."""
        self._number.setText(number)
        if self._number.property("mood") != mood:
            self._number.setProperty("mood", mood)
            restyle(self._number)

    def lie(self, *, flat: bool) -> None:
        """Put the number beside its name, or below it."""
        if flat == self._flat:
            return
        self._flat = flat
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(self._gap if flat else 0)
        self._number.setProperty("flat", "true" if flat else "false")
        restyle(self._number)


class Strip(QFrame):
    """Six figures in a line; where there is no room for them they lie flat, in as many lines as needed."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the figures, empty."""
        super().__init__(parent)
        self.setObjectName("strip")
        say, px = manner.language.text, manner.theme.px
        self._manner = manner
        self.year_in = Figure(manner, say("Money in, a year"), self)
        self.year_out = Figure(manner, say("Money out, a year"), self)
        self.left = Figure(manner, say("Left to put aside"), self)
        self.tightest = Figure(manner, say("Tightest month"), self)
        self.abroad = Figure(manner, say("From abroad"), self)
        self._figures = (self.year_in, self.year_out, self.left, self.tightest, self.abroad)
        self._kept = Text("", TextRole.SMALL, self)
        self._kept.setWordWrap(False)
        self._gap = px(28)
        self._flow = FlowLayout(self._gap, line_gap=px(4))
        self._room = QWidget(self)
        self._shown = (self.year_in, self.year_out, self.left, self._room, self.tightest, self.abroad, self._kept)
        for widget in self._shown:
            self._flow.addWidget(widget)
        self._around = around = QVBoxLayout(self)
        around.setContentsMargins(px(26), px(8), px(26), px(8))
        around.addLayout(self._flow)
        self._arrange()

    def present(self, view: View) -> None:
        """Show the year of the household in view."""
        if view.outlook is None or view.household is None or _empty(view.outlook):
            for figure in self._figures:
                figure.show_number(NOTHING)
            self._arrange()
            return
        found = view.outlook.comparison.as_today.indicators
        language, home = self._manner.language, view.household.home
        self.year_in.show_number(language.whole_money(found.year_in, home))
        self.year_out.show_number(language.whole_money(found.year_out, home))
        self.left.show_number(language.signed_whole_money(found.year_left, home), _mood(found.year_left))
        self.tightest.show_number(self._tightest(view, found), _mood(found.tightest_left))
        share = found.remittance_share
        self.abroad.show_number(NOTHING if share is None else language.percent(share))
        self._arrange()

    def tell_kept(self, sentence: str, *, trouble: bool = False) -> None:
        """Say when the workshop was saved, or why not."""
        self._kept.setText(sentence)
        self._kept.setProperty("mood", "short" if trouble else "")
        restyle(self._kept)
        self._arrange()

    def _tightest(self, view: View, found: Indicators) -> str:
        language = self._manner.language
        if view.household is None:
            return NOTHING
        month = view.household.first_month.plus(found.tightest_month).month
        money = language.signed_whole_money(found.tightest_left, view.household.home)
        return language.text("{month} {money}", month=language.month_name(month), money=money)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the figures in the new room."""
        super().resizeEvent(event)
        self._arrange()

    def be_short(self, *, short: bool) -> None:
        """Keep to what is left and to the tightest month, where the window is low."""
        for widget in (self.year_in, self.year_out, self.abroad):
            widget.setVisible(not short)
        self._arrange()

    def _arrange(self) -> None:
        """Stand in one line with the free room in the middle; lie flat where one line is too short."""
        self._lie(flat=False)
        self._room.setFixedSize(1, 1)
        margins = self._around.contentsMargins()
        shown = [widget for widget in self._shown if not widget.isHidden()]
        needed = sum(widget.sizeHint().width() for widget in shown if widget is not self._room)
        free = self.width() - margins.left() - margins.right() - needed - (len(shown) - 1) * self._gap
        if free < 0:
            self._lie(flat=True)
        self._room.setVisible(free >= 0)
        self._room.setFixedSize(max(1, free), 1)

    def _lie(self, *, flat: bool) -> None:
        for figure in self._figures:
            figure.lie(flat=flat)


def _empty(outlook: Outlook) -> bool:
    """Whether no money comes or goes yet."""
    found = outlook.comparison.as_today.indicators
    return not found.year_in and not found.year_out


def _mood(amount: int) -> str:
    return "good" if amount >= 0 else "short"
