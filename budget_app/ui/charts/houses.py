"""The picture of a chance on the screen: ten by ten small houses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from budget_app.drawing.houses import houses
from budget_app.ui.charts.month_chart import role_colours
from budget_app.ui.charts.screen_pen import ScreenPen, Writing
from budget_app.ui.theme import FAMILY

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from budget_app.ui.theme import Theme

SIDE = 150


class Houses(QWidget):
    """A house for each of a hundred futures; its accessible name says what the filled ones mean."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """A hundred empty houses."""
        super().__init__(parent)
        self._colours = role_colours(theme.palette)
        self._filled = 0
        self.setFixedSize(theme.px(SIDE), theme.px(SIDE))

    @property
    def filled(self) -> int:
        """How many houses are full."""
        return self._filled

    def fill(self, filled: int, words: str) -> None:
        """Fill so many houses, and say what they mean."""
        self.setAccessibleName(words)
        if filled != self._filled:
            self._filled = filled
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name and arguments
        """Draw the houses."""
        painter = QPainter(self)
        ScreenPen(painter, self._colours, Writing(FAMILY)).draw(houses(self._filled, self.width()))
