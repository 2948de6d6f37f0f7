"""A screen of cards whose rows a family fills in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from budget_app.ui.parts.kit import Text, TextRole
from budget_app.ui.parts.rows import Rows
from budget_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from budget_app.model.household import Row
    from budget_app.model.problems import Problem
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.parts.row_kind import Choosable, RowKind
    from budget_app.ui.parts.row_layout import Columns
    from budget_app.ui.parts.rows import Headings
    from budget_app.ui.view import View


class RowScreen(Screen):
    """Cards of rows under each other; subclasses say which rows stand in which card, and what follows below."""

    def add_rows(
        self,
        kinds: Mapping[type[Row], RowKind],
        addable: Sequence[Choosable],
        columns: Columns,
        headings: Headings,
    ) -> Rows:
        """A new card at the end of the page."""
        rows = Rows(self.manner, kinds, addable, columns=columns, headings=headings, parent=self)
        rows.edit_asked.connect(self.edit_asked)
        rows.stepped.connect(self.bring_into_sight)
        rows.add_line.name.textEdited.connect(self._show_adding)
        self.body.addWidget(rows)
        return rows

    def begin(self) -> None:
        """Begin at the line that adds: typing replaces nothing, and the page scrolls there when something is typed."""
        self.findChildren(Rows)[0].add_line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_adding(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self.bring_into_sight(sender)

    def add_part(self, heading: str, lead: str, first: QWidget) -> None:
        """A heading and a line before a card that stands on the page already."""
        place = self.body.indexOf(first)
        for text, role in ((lead, TextRole.QUIET), (heading, TextRole.HEADING)):
            if text:
                self.body.insertWidget(place, Text(text, role, self))

    def present(self, view: View) -> None:
        """Show the household in view."""
        if view.outlook is not None:
            self.present_outlook(view.outlook)

    def present_outlook(self, outlook: Outlook) -> None:
        """Show what a household has and what follows from it."""
        raise NotImplementedError

    def show_rows(self, outlook: Outlook, *cards: tuple[Rows, Sequence[Row]]) -> None:
        """Show rows in their cards, each with its doubts."""
        doubts: dict[str, list[Problem]] = {}
        for problem in outlook.problems:
            doubts.setdefault(str(problem.where[0]), []).append(problem)
        for card, rows in cards:
            card.keep_drafts(self.drafts)
            card.present(rows, outlook, doubts)
