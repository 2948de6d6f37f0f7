"""A card of rows: what is asked of each, and a last line that makes a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from budget_app.language.wording import problem_sentence
from budget_app.model.edits.rows import row_added, row_changed, row_copied, row_deleted, row_moved
from budget_app.model.household import PART_OF
from budget_app.ui.parts.add_line import AddLine
from budget_app.ui.parts.kit import Card, Text, TextRole
from budget_app.ui.parts.row_layout import Place, RowLayout
from budget_app.ui.parts.row_line import LABEL, RowLine
from budget_app.ui.parts.row_words import INSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from budget_app.model.household import Household, Row
    from budget_app.model.problems import Problem
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.parts.row_kind import Choosable, RowKind
    from budget_app.ui.parts.row_layout import Columns
    from budget_app.ui.view import Drafts, Manner


@dataclass(frozen=True, slots=True)
class Headings:
    """The words of a card in the screen's language: over its columns, and on its last line."""

    words: str
    cells: tuple[str, ...]
    total: str
    add: str


class Rows(Card):
    """Rows by their identity: what is being typed stays when the others change."""

    edit_asked = Signal(object)
    """An `Edit`."""
    stepped = Signal(QWidget)
    """The cursor went to this row by key, so it has to be in sight."""

    def __init__(  # noqa: PLR0913 - each argument is one part of the card
        self,
        manner: Manner,
        kinds: Mapping[type[Row], RowKind],
        addable: Sequence[Choosable],
        *,
        columns: Columns,
        headings: Headings,
        parent: QWidget,
    ) -> None:
        """An empty card for rows of these types."""
        super().__init__(manner.theme, parent, padding=0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._manner, self._kinds, self._columns = manner, kinds, columns
        self._addable = addable
        self._household: Household | None = None
        self._drafts: Drafts = {}
        self._lines: dict[str, RowLine] = {}
        self._tab_order: list[QWidget] = []
        self.body.setSpacing(0)
        self._header = self._made_header(headings)
        self.add_line = AddLine(manner, addable, headings.add, self)
        self.body.addWidget(self._header)
        self.body.addWidget(self.add_line)
        self.add_line.asked.connect(self._new)
        self.add_line.up_asked.connect(self._to_last)

    def _made_header(self, headings: Headings) -> QWidget:
        header = QFrame(self)
        header.setObjectName("row")
        layout = RowLayout(replace(self._columns, lowest=0), header)
        texts: list[tuple[str, Place | int]] = [
            (headings.words, Place.WORDS),
            *zip(headings.cells, range(99), strict=False),
        ]
        for words, place in [*texts, (headings.total, Place.TOTAL)]:
            text = Text(words, TextRole.SMALL, header)
            if place is Place.TOTAL:
                text.setAlignment(Qt.AlignmentFlag.AlignRight)
            elif place is Place.WORDS:
                text.setContentsMargins(self._manner.theme.px(INSET), 0, 0, 0)
            layout.put(text, place)
        return header

    def keep_drafts(self, drafts: Drafts) -> None:
        """Where text that is no value is kept."""
        self._drafts = drafts

    @property
    def lines(self) -> tuple[RowLine, ...]:
        """The rows from top to bottom."""
        return tuple(self._lines.values())

    def present(self, rows: Sequence[Row], outlook: Outlook, problems: Mapping[str, Sequence[Problem]]) -> None:
        """Show these rows; those that stand here already stay the widgets they are."""
        household = outlook.household
        if self._household is None or household.id != self._household.id:
            self._remove(set(self._lines))
            part = PART_OF[type(self._addable[-1].new(""))]
            self.add_line.keep_drafts(self._drafts, (household.id, "", part))
        self._household = household
        self._remove(set(self._lines) - {row.id for row in rows})
        for row in rows:
            if row.id not in self._lines:
                self._lines[row.id] = self._made(row)
        self._order([row.id for row in rows])
        for row in rows:
            doubts = [problem_sentence(self._manner.language, problem) for problem in problems.get(row.id, ())]
            self._lines[row.id].present(row, outlook, doubts)
        self._let_tab_through()

    def _made(self, row: Row) -> RowLine:
        line = RowLine(self._manner, self._kinds[type(row)], self._columns, self)
        if self._household is not None:
            line.keep_drafts(self._drafts, self._household.id, row.id)
        line.changed.connect(self._change)
        line.acted.connect(self._act)
        line.down_asked.connect(self._down)
        line.up_asked.connect(self._up)
        self.body.insertWidget(self.body.count() - 1, line)
        return line

    def _remove(self, ids: set[str]) -> None:
        for row_id in ids:
            line = self._lines.pop(row_id)
            line.hide()
            self.body.removeWidget(line)
            line.deleteLater()

    def _order(self, ids: list[str]) -> None:
        if list(self._lines) == ids:
            return
        self._lines = {row_id: self._lines[row_id] for row_id in ids}
        for place, line in enumerate(self._lines.values(), start=1):
            if self.body.indexOf(line) != place:
                self.body.removeWidget(line)
                self.body.insertWidget(place, line)

    def _let_tab_through(self) -> None:
        """From left to right, row by row, to the last line; the order changes when rows get new controls."""
        order = [control for line in self._lines.values() for control in line.tab_order]
        order.append(self.add_line.name)
        if order != self._tab_order:
            self._tab_order = order
            for before, after in pairwise(order):
                QWidget.setTabOrder(before, after)

    @Slot(object, str)
    def _change(self, row: Row, path: str) -> None:
        if self._household is not None:
            self.edit_asked.emit(row_changed(self._household.id, row, path))

    @Slot(str, object)
    def _act(self, code: str, row: Row) -> None:
        if self._household is None:
            return
        household_id = self._household.id
        part = [each.id for each in getattr(self._household, PART_OF[type(row)])]
        place = part.index(row.id)
        if code == "copy":
            self.edit_asked.emit(row_copied(household_id, row))
        elif code == "delete":
            self._delete(row)
        elif code == "up" and place > 0:
            self.edit_asked.emit(row_moved(household_id, row, place - 1))
        elif code == "down" and place + 1 < len(part):
            self.edit_asked.emit(row_moved(household_id, row, place + 1))

    def _delete(self, row: Row) -> None:
        """The cursor goes to the row that takes the place, or to the last line."""
        ids = list(self._lines)
        following = ids[ids.index(row.id) + 1 :] or ids[: ids.index(row.id)][-1:]
        if self._household is not None:
            self.edit_asked.emit(row_deleted(self._household.id, row))
        if following and following[0] in self._lines:
            self._go(following[0], LABEL)
        else:
            self.add_line.setFocus()

    @Slot(object, bool)
    def _new(self, row: Row, named: bool) -> None:
        """Ask for the row; the cursor goes to what is asked next about it."""
        if self._household is not None:
            self.edit_asked.emit(row_added(self._household.id, row))
            first = next(iter(self._kinds[type(row)].cells), ())
            self._go(row.id, first[0].path if named and first else LABEL)

    def _go(self, row_id: str, path: str) -> None:
        if row_id in self._lines:
            line = self._lines[row_id]
            line.focus(path)
            self.stepped.emit(line)

    @Slot(str)
    def _down(self, path: str) -> None:
        """The next row; after the last one a new row."""
        ids = list(self._lines)
        place = self._place_of_sender() + 1
        if place < len(ids):
            self._go(ids[place], path)
        else:
            kind = next((each for each in self._addable if type(each.new("")) is self._last_type()), self._addable[-1])
            self._new(kind.new(""), named=False)

    def _last_type(self) -> type:
        rows = [line.row for line in self._lines.values()]
        return type(rows[-1])

    @Slot(str)
    def _up(self, path: str) -> None:
        place = self._place_of_sender() - 1
        if place >= 0:
            self._go(list(self._lines)[place], path)

    @Slot()
    def _to_last(self) -> None:
        if self._lines:
            self._go(list(self._lines)[-1], LABEL)

    def _place_of_sender(self) -> int:
        return next(place for place, line in enumerate(self._lines.values()) if line is self.sender())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words over the columns go where the columns go."""
        super().resizeEvent(event)
        self._header.setVisible(self.width() >= self._columns.wide)
