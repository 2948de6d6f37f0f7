"""The jar of a village's project on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from budget_app.drawing.pledge_jar import pledge_jar
from budget_app.ui.charts.month_chart import TEXT_PX, role_colours
from budget_app.ui.charts.screen_pen import ScreenPen, Writing
from budget_app.ui.theme import FAMILY

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from budget_app.drawing.pledge_jar import PledgeJar
    from budget_app.ui.view import Manner

WIDE, HIGH = 300, 220


class PledgeJarPicture(QWidget):
    """Its accessible name says what it shows."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """No jar yet."""
        super().__init__(parent)
        self._colours = role_colours(manner.theme.palette)
        self._text = manner.theme.px(TEXT_PX)
        self._jar: PledgeJar | None = None
        self.setFixedSize(manner.theme.px(WIDE), manner.theme.px(HIGH))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_jar(self, jar: PledgeJar, words: str) -> None:
        """Fill the jar, and say what it means."""
        self.setAccessibleName(words)
        if jar != self._jar:
            self._jar = jar
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name and arguments
        """Draw the jar."""
        if self._jar is not None:
            writing = Writing(FAMILY)
            marks = pledge_jar(self._jar, self.width(), self.height(), writing, self._text)
            ScreenPen(QPainter(self), self._colours, writing).draw(marks)
