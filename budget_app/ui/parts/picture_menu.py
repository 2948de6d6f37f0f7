"""A menu of pictures with their words: what a row can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from budget_app.ui.parts.picture import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from budget_app.ui.parts.row_kind import Choosable
    from budget_app.ui.view import Manner


class PictureMenu(QMenu):
    """Opens over the window; it is gone when something was chosen. Long ones stand in columns."""

    chosen = Signal(int)
    """The place of the entry chosen."""

    def __init__(self, manner: Manner, kinds: Sequence[Choosable], parent: QWidget) -> None:
        """Offer these kinds."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, kind in enumerate(kinds):
            action = QAction(icon(manner.theme, kind.picture), manner.language.text(kind.name), self)
            action.setData(place)
            self.addAction(action)
        self.triggered.connect(self._chosen)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.chosen.emit(action.data())
