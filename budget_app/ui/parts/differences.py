"""The table of differences: what each future means, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from budget_app.language.kinds import row_name
from budget_app.projection.compare import Measure
from budget_app.projection.result import NEVER
from budget_app.ui.parts.kit import Card, Text, TextRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.projection.compare import Difference
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.view import Manner

MOST_BESIDE = 3
LARGE_TEXT = 1.25
"""Futures stand beside one another as long as they are few or their words small."""


class Differences(Card):
    """A row for each measure, a column for each future."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty table."""
        super().__init__(manner.theme, parent)
        self._manner = manner
        self._cells: dict[tuple[int, int], Text] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(manner.theme.px(16))
        self._grid.setColumnStretch(0, 2)
        self.body.addLayout(self._grid)

    def present(self, outlook: Outlook, names: Sequence[str]) -> None:
        """Show the differences of an outlook under the names of its futures."""
        rows = [("", *names)]
        rows += [self._worded(each, outlook) for each in outlook.comparison.differences]
        if len(names) > MOST_BESIDE and self._manner.theme.scale > LARGE_TEXT:
            rows = _one_under_another(rows)
        for place in [place for place in self._cells if place[0] >= len(rows) or place[1] >= len(rows[0])]:
            self._cells.pop(place).deleteLater()
        for line, row in enumerate(rows):
            for column, words in enumerate(row):
                self._cell(line, column).setText(words)

    def text(self) -> str:
        """The whole table as lines of text, for a screen reader and for copying."""
        lines: dict[int, list[str]] = {}
        for (line, _), cell in sorted(self._cells.items()):
            lines.setdefault(line, []).append(cell.text())
        return "\n".join("; ".join(cells) for cells in lines.values())

    def _cell(self, line: int, column: int) -> Text:
        if (line, column) not in self._cells:
            strong = line == 0 or column == 2  # noqa: PLR2004 - the heading, and our plan
            cell = Text("", TextRole.STRONG if strong else TextRole.BODY, self)
            cell.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(cell, line, column)
            self._grid.setColumnStretch(column, 2 if column == 0 else 1)
            self._cells[line, column] = cell
        return self._cells[line, column]

    def _worded(self, difference: Difference, outlook: Outlook) -> tuple[str, ...]:
        values = (self._value(difference, value, outlook) for value in difference.values)
        return (self._name(difference, outlook), *values)

    def _name(self, difference: Difference, outlook: Outlook) -> str:
        say = self._manner.language.text
        match difference.measure:
            case Measure.SHORT_MONTHS:
                return say("Months with too little money")
            case Measure.SAFE_MONTH:
                return say("Enough put aside for three months")
            case Measure.GOAL_MONTH:
                goal = next(each for each in outlook.household.goals if each.id == difference.goal)
                return row_name(self._manner.language, goal)
            case Measure.DEBT_FREE:
                return say("Free of debt")
            case Measure.SAVINGS_END:
                return say("Put aside at the end")

    def _value(self, difference: Difference, value: int | None, outlook: Outlook) -> str:
        language = self._manner.language
        if value is None:
            return "—"
        match difference.unit:
            case "amount":
                return language.whole_money(value, outlook.household.home)
            case "months":
                of = language.number(outlook.household.horizon)
                return language.text("{count} of {all}", count=language.number(value), all=of)
            case "month":
                if value == NEVER:
                    return language.text("not in these years")
                return language.month(outlook.household.first_month.plus(value))


def _one_under_another(rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Each measure, and under it each future with its value."""
    (_, *names), *measured = rows
    return [
        line
        for name, *values in measured
        for line in ((name, ""), *((f"    {future}", value) for future, value in zip(names, values, strict=True)))
    ]
