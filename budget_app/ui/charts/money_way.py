"""The way of money on the screen, from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from budget_app.drawing.chain import money_way
from budget_app.ui.charts.month_chart import role_colours
from budget_app.ui.charts.screen_pen import ScreenPen, Writing
from budget_app.ui.theme import FAMILY

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from budget_app.drawing.chain import MoneyWay
    from budget_app.ui.theme import Theme

HEIGHT, NARROWEST = 280, 300
TEXT_PX = 13


class MoneyWayPicture(QWidget):
    """Stations and what is paid at the end; its accessible description says the same in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing on its way yet."""
        super().__init__(parent)
        self._colours = role_colours(theme.palette)
        self._size = theme.px(TEXT_PX)
        self._writing = Writing(FAMILY)
        self._way: MoneyWay | None = None
        self.setFixedHeight(theme.px(HEIGHT))
        self.setMinimumWidth(theme.px(NARROWEST))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def way(self) -> MoneyWay | None:
        """What is drawn."""
        return self._way

    def show_way(self, way: MoneyWay, words: str) -> None:
        """Draw this way; `words` say the same."""
        self.setAccessibleDescription(words)
        if way != self._way:
            self._way = way
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name and arguments
        """Draw the marks."""
        if self._way is not None:
            painter = QPainter(self)
            marks = money_way(self._way, self.width(), self.height(), self._writing, self._size)
            ScreenPen(painter, self._colours, self._writing).draw(marks)
            painter.end()
