"""What can be done with a row: copy, move, leave out of the count, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from budget_app.ui.parts.picture import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.ui.view import Manner


class RowMenu(QMenu):
    """Opens over the window; it is gone when something was chosen."""

    chosen = Signal(str)
    """`more`, `copy`, `up`, `down`, `switch` or `delete`."""

    def __init__(self, manner: Manner, parent: QWidget, *, on: bool, opened: bool | None) -> None:
        """For a row that counts or not, whose questions behind "more" are shown or not, or which has none."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say = manner.language.text
        if opened is not None:
            self._add(manner, "more", "tool_edit", say("Less about this row") if opened else say("More about this row"))
        self._add(manner, "copy", "tool_copy", say("Copy this row"))
        self._add(manner, "up", "tool_arrow_up", say("Move up"))
        self._add(manner, "down", "tool_arrow_down", say("Move down"))
        if on:
            self._add(manner, "switch", "tool_switch_off", say("And if we drop this?"))
        else:
            self._add(manner, "switch", "tool_switch_on", say("Count it again"))
        self._add(manner, "delete", "tool_delete", say("Delete this row"))
        self.triggered.connect(self._chosen)

    def _add(self, manner: Manner, code: str, picture: str, words: str) -> None:
        action = QAction(icon(manner.theme, picture), words, self)
        action.setData(code)
        self.addAction(action)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
