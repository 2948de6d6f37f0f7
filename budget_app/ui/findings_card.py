"""What the family's figures show by themselves: at most three sentences, each with the way to where it can be tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from budget_app.language.findings import finding_sentence
from budget_app.model.money import MINOR_PER_UNIT
from budget_app.model.steps import Aside, Page, Step
from budget_app.projection.findings import (
    AboveInsured,
    DearLoan,
    DearTransfer,
    Finding,
    HeavyDebts,
    Limits,
    ShortMonth,
    SmallReserve,
    findings,
)
from budget_app.projection.tried import Helped
from budget_app.reference.country import read_country
from budget_app.ui.actions import page_name
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.picture import Picture, icon

if TYPE_CHECKING:
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.view import Manner

MOST = 3
REST = 400
"""Milliseconds without an edit after which figures are looked at: nothing is found on the way of a keystroke."""
SUBJECTS: dict[Step, tuple[type[Finding], ...]] = {
    Step.MONEY_IN: (DearTransfer,),
    Step.DEBTS: (DearLoan,),
    Step.GOALS: (SmallReserve, DearLoan, AboveInsured),
    Step.YEAR: (ShortMonth, Helped, SmallReserve),
    Step.FUTURE: (ShortMonth, Helped, HeavyDebts, DearTransfer, DearLoan, SmallReserve, AboveInsured),
}
"""Which findings stand on which screen."""


class _Line(NamedTuple):
    """A finding in words, and the page where it can be tried, unless that is the screen itself."""

    sentence: str
    page: Page | None


class FindingsCard(Card):
    """Hidden while there is nothing to say."""

    page_asked = Signal(str)

    def __init__(self, manner: Manner, step: Step, parent: QWidget | None = None) -> None:
        """Nothing is found yet."""
        super().__init__(manner.theme, parent)
        self._manner, self._step = manner, step
        self._outlook: Outlook | None = None
        self._lines: list[_Line] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._look)
        self.body.addWidget(Text(manner.language.text("What the figures show"), TextRole.HEADING, self))
        self._column = QVBoxLayout()
        self.body.addLayout(self._column)
        self.hide()

    def present(self, outlook: Outlook) -> None:
        """Look at these figures once no more edits come."""
        if outlook is not self._outlook:
            self._outlook = outlook
            self._rest.start()

    @Slot()
    def _look(self) -> None:
        if self._outlook is None:
            return
        subjects, household = SUBJECTS[self._step], self._outlook.household
        found = [each for each in findings(self._outlook, _limits()) if isinstance(each, subjects)]
        lines = [
            _Line(finding_sentence(self._manner.language, each, household), self._page(each)) for each in found[:MOST]
        ]
        if lines != self._lines:
            self._lines = lines
            self._show_lines()
        self.setVisible(bool(lines))

    def _page(self, finding: Finding) -> Page | None:
        page = _tried_at(finding)
        if isinstance(finding, ShortMonth) and page is self._step:
            return Step.MONEY_IN if finding.direction == "in" else Step.MONEY_OUT
        return None if page is self._step else page

    def _show_lines(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in self._lines:
            self._column.addWidget(self._line(line))

    def _line(self, line: _Line) -> QWidget:
        theme = self._manner.theme
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(Picture(theme, "tool_info", "money_in", side=20))
        row.addWidget(Text(line.sentence, TextRole.BODY, box), 1)
        if line.page is not None:
            words, picture = page_name(line.page)
            name = self._manner.language.text(words)
            button = Button(name, ButtonKind.PLAIN, icon=icon(theme, picture), parent=box)
            button.setObjectName(line.page.value)
            button.clicked.connect(self._leave)
            row.addWidget(button)
        return box

    @Slot()
    def _leave(self) -> None:
        self.page_asked.emit(self.sender().objectName())


def _tried_at(finding: Finding) -> Page:
    """The page where something can be changed about it."""
    match finding:
        case ShortMonth():
            return Step.YEAR
        case Helped(way="spend_less"):
            return Step.FUTURE
        case Helped(way="cheaper_sending") | DearTransfer():
            return Aside.SENDING
        case HeavyDebts() | DearLoan():
            return Aside.PAYOFF
        case Helped() | SmallReserve() | AboveInsured():
            return Step.GOALS
    assert_never(finding)


def _limits() -> Limits:
    """The facts of the country pack."""
    country = read_country()
    return Limits(
        currency=country.currency,
        insured=int(country.insured_limit.value * MINOR_PER_UNIT),
        transfer_average=country.transfer_cost_average.value,
        transfer_most=country.transfer_cost_most.value,
    )
