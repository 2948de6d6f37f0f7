"""A jar on the screen, filled to a share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from budget_app.drawing.jar import jar
from budget_app.drawing.marks import Box, Texture
from budget_app.ui.charts.month_chart import role_colours
from budget_app.ui.charts.screen_pen import ScreenPen, Writing
from budget_app.ui.theme import FAMILY

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from budget_app.ui.theme import Theme

_WIDTH, _HEIGHT = 56, 64


class JarPicture(QWidget):
    """A jar filled to a share."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """An empty jar."""
        super().__init__(parent)
        self._colours = role_colours(theme.palette)
        self._filled, self._texture = 0.0, Texture.SOLID
        self.setFixedSize(theme.px(_WIDTH), theme.px(_HEIGHT))

    def fill(self, filled: float, texture: Texture) -> None:
        """Fill it to a part from 0 to 1."""
        self._filled, self._texture = filled, texture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name and arguments
        """Draw the jar."""
        painter = QPainter(self)
        box = Box(1, 1, self.width() - 2, self.height() - 2)
        ScreenPen(painter, self._colours, Writing(FAMILY)).draw(jar(box, self._filled, self._texture))
        painter.end()
