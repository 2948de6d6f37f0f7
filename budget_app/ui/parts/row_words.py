"""The words of a row: its label, what it says under it, and small controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from budget_app.ui.parts.kit import Text, TextRole
from budget_app.ui.parts.label_field import LabelField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from budget_app.ui.view import Manner


INSET = 5
"""How far words stand in, below the edge and padding of the field above them."""


class RowWords(QWidget):
    """A label that is typed, over a quiet line; a label too long for its field stands there whole."""

    def __init__(self, manner: Manner, suggestions: Sequence[str], parent: QWidget) -> None:
        """No words yet."""
        super().__init__(parent)
        self.label = LabelField(manner, suggestions, self)
        self._says = Text("", TextRole.SMALL, self)
        self._says.setContentsMargins(manner.theme.px(INSET), 0, 0, 0)
        self._says.hide()
        self._said = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.label)
        self._column.addWidget(self._says)

    def add(self, control: QWidget) -> None:
        """Put a small control under the words."""
        self._column.addWidget(control)

    def say(self, said: str) -> None:
        """Say this under the label."""
        self._said = said
        name = self.label.text() or self.label.placeholderText()
        whole = "" if self.label.has_room_for(name) else name
        self._says.say("\n".join(filter(None, (whole, said))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A label that fitted may fit no more."""
        super().resizeEvent(event)
        self.say(self._said)
