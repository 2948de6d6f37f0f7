"""What own work comes to: a few large figures, the bad, the usual and the good case, and the same money otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from budget_app.language.journeys import month_or_never
from budget_app.language.ventures import beside_sentences, outcome_sentences, yearly_return
from budget_app.ui.parts.kit import Card, Text, TextRole
from budget_app.ui.parts.tiles import TileLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.venture import Venture
    from budget_app.projection.venture_outcome import VentureOutcome, VentureOutlook
    from budget_app.ui.view import Manner

_NARROWEST, _NARROW_TABLE = 130, 430
_NOTHING = "—"
_CASES = 3


class _Figure(QWidget):
    """A name with a large figure below."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.value = Text(_NOTHING, TextRole.LARGE, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Text(name, TextRole.SMALL, self))
        column.addWidget(self.value)
        column.addStretch(1)


class VentureResult(Card):
    """The figures of one venture in plain words."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Nothing is worked out yet."""
        super().__init__(manner.theme, parent)
        self._language = manner.language
        say = manner.language.text
        names = (
            say("It costs to begin"),
            say("First money"),
            say("The money is back"),
            say("Left in a normal year"),
            say("A day of own work brings"),
        )
        self.figures = [_Figure(name, self) for name in names]
        self.told, self.beside = Text("", TextRole.BODY, self), Text("", TextRole.BODY, self)
        tiles = TileLayout(manner.theme.px(12), manner.theme.px(_NARROWEST))
        for figure in self.figures:
            tiles.addWidget(figure)
        self.body.addWidget(Text(say("What it comes to"), TextRole.HEADING, self))
        self.body.addLayout(tiles)
        self.body.addWidget(self.told)
        self.body.addWidget(Text(say("The same money otherwise"), TextRole.STRONG, self))
        self.body.addWidget(self.beside)
        self.body.addWidget(
            Text(say("Worked out from what was typed; it does not say whether to do it."), TextRole.HINT, self)
        )

    def present(self, found: VentureOutlook | None, venture: Venture, household: Household) -> None:
        """Show what a venture comes to."""
        language = self._language
        if found is None or venture.empty:
            for figure in self.figures:
                figure.value.setText(_NOTHING)
            self.told.say(language.text("Type what it costs to begin and what it sells; the rest follows."))
            self.beside.say(_NOTHING)
            return
        likely = found.likely
        figures = (
            language.whole_money(likely.outlay, household.home),
            month_or_never(language, likely.first_money, household),
            month_or_never(language, likely.paid_back, household),
            language.whole_money(likely.margin, household.home),
            _NOTHING if likely.per_day is None else language.whole_money(likely.per_day, household.home),
        )
        for figure, words in zip(self.figures, figures, strict=True):
            figure.value.setText(words)
        self.told.say("\n".join(outcome_sentences(language, found, venture, household)))
        self.beside.say("\n".join(beside_sentences(language, found, household)))


class CasesCard(Card):
    """A row for each figure, a column for the bad, the usual and the good case; narrow, the names stand over them."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty table."""
        super().__init__(manner.theme, parent)
        self._language = manner.language
        self._narrowest, self._narrow = manner.theme.px(_NARROW_TABLE), False
        say = manner.language.text
        names = (
            "",
            say("Left in a normal year"),
            say("The money is back"),
            "",
            say("Worth today"),
            say("Brings a year"),
        )
        self._names = [Text(name, TextRole.SMALL, self) for name in names]
        self.cells = [[Text("", TextRole.BODY, self) for _ in range(_CASES)] for _ in names]
        for cell, head in zip(self.cells[0], (say("▼ Bad"), say("Usual"), say("▲ Good")), strict=True):
            cell.setText(head)
            cell.setProperty("role", TextRole.STRONG.value)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(manner.theme.px(12))
        self.body.addWidget(Text(say("Bad, usual and good"), TextRole.HEADING, self))
        self.body.addLayout(self._grid)
        hint = say("Worth today: what is left, counted as if the money could pay off the debt or lie on the account.")
        self.body.addWidget(Text(hint, TextRole.HINT, self))
        self._place()

    def present(self, found: VentureOutlook | None, venture: Venture, household: Household) -> None:
        """Show the three cases."""
        self.setVisible(found is not None and not venture.empty)
        if found is None:
            return
        language = self._language
        self._names[3].say(language.text("Left after {years} years", years=venture.years))
        for column, outcome in enumerate((found.worst, found.likely, found.best)):
            for line, words in enumerate(_column(language, outcome, household), 1):
                self.cells[line][column].setText(words)

    def _place(self) -> None:
        lines = zip(self._names, self.cells, strict=True)
        for line, (name, cells) in enumerate(lines):
            name.setVisible(bool(name.text()))
            if self._narrow:
                self._grid.addWidget(name, 2 * line, 0, 1, _CASES)
            else:
                self._grid.addWidget(name, line, 0)
            for column, cell in enumerate(cells):
                place = (2 * line + 1, column) if self._narrow else (line, column + 1)
                self._grid.addWidget(cell, *place, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names over figures where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < self._narrowest
        if narrow != self._narrow:
            self._narrow = narrow
            self._place()


def _column(language: Language, outcome: VentureOutcome, household: Household) -> tuple[str, ...]:
    money = household.home
    return (
        language.whole_money(outcome.margin, money),
        month_or_never(language, outcome.paid_back, household),
        language.whole_money(outcome.left, money),
        language.whole_money(outcome.worth, money),
        yearly_return(language, outcome),
    )
