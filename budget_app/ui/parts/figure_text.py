"""A figure in a column of a fixed width: a long one is written smaller, so that no digit is ever cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter

from budget_app.ui.parts.kit import Text, TextRole
from budget_app.ui.theme import BASE_PX

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from budget_app.ui.theme import Theme

SMALLEST = 8


class FigureText(Text):
    """Bold, at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """No figure yet."""
        super().__init__("", TextRole.STRONG, parent)
        self._theme = theme
        self.setWordWrap(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write as large as the width allows."""
        del event
        fonts = [self._theme.font(size, bold=True) for size in range(BASE_PX, SMALLEST - 1, -1)]
        fitting = (font for font in fonts if QFontMetrics(font).horizontalAdvance(self.text()) <= self.width())
        painter = QPainter(self)
        painter.setFont(next(fitting, fonts[-1]))
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
