"""What a journey comes to: a few figures, sentences, journeys side by side, and coming home sooner or later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from budget_app.language.journeys import (
    coming_home_sentences,
    journey_name,
    month_or_never,
    outcome_sentences,
)
from budget_app.ui.parts.kit import Card, Text, TextRole
from budget_app.ui.parts.season_bars import SeasonBars
from budget_app.ui.parts.tiles import TileLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.journey import Journey
    from budget_app.projection.journey_outcome import ComingHome, JourneyOutcome
    from budget_app.ui.view import Manner

_NARROWEST = 140
_NARROW_TABLE = 560
_NOTHING = "—"
MOST_BESIDE, _BESIDE_NARROW = 3, 2
"""So many journeys stand beside each other, where there is room and where there is little."""


class _Figure(QWidget):
    """A name with a large figure below."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = name
        self.name, self.value = Text(name, TextRole.SMALL, self), Text("", TextRole.LARGE, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.name)
        column.addWidget(self.value)
        column.addStretch(1)


class ResultCard(Card):
    """The figures of one journey in plain words."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Nothing is worked out yet."""
        super().__init__(manner.theme, parent)
        self._language = manner.language
        say = manner.language.text
        self._before = _Figure(say("Needed before the first wage"), self)
        self._arrives = _Figure(say("Arrives at home a month"), self)
        self._paid_back = _Figure(say("All of it earned back"), self)
        self._with_debt = say("All of it earned back, debt included")
        self._bars = SeasonBars(manner, self)
        self._told, self._home = Text("", TextRole.BODY, self), Text("", TextRole.BODY, self)
        tiles = TileLayout(manner.theme.px(12), manner.theme.px(_NARROWEST))
        for figure in (self._before, self._arrives, self._paid_back):
            tiles.addWidget(figure)
        self.body.addWidget(Text(say("What it comes to"), TextRole.HEADING, self))
        self.body.addLayout(tiles)
        self.body.addWidget(self._bars)
        self.body.addWidget(self._told)
        self.body.addWidget(self._home)
        self.body.addWidget(
            Text(say("Worked out from what was typed; it does not say whether to go."), TextRole.HINT, self)
        )

    def present(self, outcome: JourneyOutcome | None, home: ComingHome | None, household: Household) -> None:
        """Show what a journey comes to."""
        language, money = self._language, household.home
        if outcome is None:
            for figure in (self._before, self._arrives, self._paid_back):
                figure.value.setText(_NOTHING)
            self._told.say(language.text("It cannot be worked out yet: a rate or a month is missing."))
            self._home.say()
            self._bars.hide()
            return
        self._paid_back.name.setText(self._paid_back.words if outcome.debt_paid is None else self._with_debt)
        self._before.value.setText(language.whole_money(outcome.before_first_wage, money))
        self._arrives.value.setText(language.whole_money(outcome.month.received, money))
        self._paid_back.value.setText(month_or_never(language, outcome.paid_back, household))
        self._bars.show_season(outcome, money)
        self._told.say("\n".join(outcome_sentences(language, outcome, household)))
        self._home.say("\n".join(coming_home_sentences(language, home, money)) if home else "")


class CompareCard(Card):
    """A row for each figure, a column for each journey; where there is no room the names stand over the figures."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty table."""
        super().__init__(manner.theme, parent)
        self._language = manner.language
        self._narrow, self._narrowest = False, manner.theme.px(_NARROW_TABLE)
        self._cells: dict[tuple[int, int], Text] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(manner.theme.px(16))
        self.body.addWidget(Text(manner.language.text("Side by side"), TextRole.HEADING, self))
        self.body.addLayout(self._grid)

    def present(self, found: Sequence[tuple[Journey, JourneyOutcome | None]], household: Household) -> None:
        """Show journeys beside each other, the first ones where there are many; a single one has nothing beside it."""
        self.setVisible(len(found) > 1)
        columns = [_column(self._language, *each, household) for each in found[:MOST_BESIDE]]
        words = [_names(self._language), *columns]
        for place in [place for place in self._cells if place[1] >= len(words)]:
            self._cells.pop(place).deleteLater()
        for column, lines in enumerate(words):
            for line, text in enumerate(lines):
                self._cell(line, column).setText(text)
        self._place()

    def text(self) -> str:
        """The table as lines of text."""
        lines: dict[int, list[str]] = {}
        for (line, _), cell in sorted(self._cells.items()):
            lines.setdefault(line, []).append(cell.text())
        return "\n".join("; ".join(cells) for cells in lines.values())

    def _cell(self, line: int, column: int) -> Text:
        if (line, column) not in self._cells:
            cell = Text("", TextRole.STRONG if line == 0 else TextRole.BODY, self)
            cell.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self._cells[line, column] = cell
        return self._cells[line, column]

    def _place(self) -> None:
        """Put every cell where it belongs; a narrow table has two journeys beside each other."""
        for (line, column), cell in self._cells.items():
            cell.setVisible(not self._narrow or column <= _BESIDE_NARROW)
            if not self._narrow:
                self._grid.addWidget(cell, line, column)
            elif column == 0:
                self._grid.addWidget(cell, 2 * line, 0, 1, _BESIDE_NARROW)
            elif column <= _BESIDE_NARROW:
                self._grid.addWidget(cell, 2 * line + 1, column - 1)
        columns = max((column for _, column in self._cells), default=0) + 1
        for column in range(MOST_BESIDE + 1):
            self._grid.setColumnStretch(column, int(column < (_BESIDE_NARROW if self._narrow else columns)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names over figures where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < self._narrowest
        if narrow != self._narrow:
            self._narrow = narrow
            self._place()


def _names(language: Language) -> list[str]:
    say = language.text
    return [
        "",
        say("Wage a month"),
        say("Living there and a room"),
        say("Permit to work a month"),
        say("Arrives at home a month"),
        say("Needed before the first wage"),
        say("All of it earned back"),
        say("Left when it is over"),
        say("Left if nobody leaves"),
    ]


def _column(language: Language, journey: Journey, outcome: JourneyOutcome | None, household: Household) -> list[str]:
    abroad = (journey.wage, journey.living + journey.housing, journey.permit)
    typed = [journey_name(language, journey), *(language.whole_money(each, journey.currency) for each in abroad)]
    if outcome is None:
        return [*typed, *[_NOTHING] * 5]
    paid_back = month_or_never(language, outcome.paid_back, household)
    arrives, before, leaves, staying = (
        language.whole_money(each, household.home)
        for each in (outcome.month.received, outcome.before_first_wage, outcome.leaves, outcome.staying)
    )
    return [*typed, arrives, before, paid_back, leaves, staying]
