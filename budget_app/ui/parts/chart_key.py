"""The key of a chart: a small sample of a mark, and the word for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from budget_app.ui.charts.month_chart import role_colours
from budget_app.ui.charts.screen_pen import ScreenPen, Writing
from budget_app.ui.parts.kit import Text, TextRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from budget_app.drawing.marks import Mark
    from budget_app.ui.view import Manner

_KEY = 10


class Sample(QWidget):
    """A mark as large as a letter."""

    def __init__(self, manner: Manner, mark: Callable[[float], Mark], parent: QWidget) -> None:
        """Show what `mark` makes for a side in pixels."""
        super().__init__(parent)
        self._colours = role_colours(manner.theme.palette)
        self._mark = mark
        side = manner.theme.px(_KEY)
        self.setFixedSize(side, side + manner.theme.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample, a little lower than the top, where the word's letters stand."""
        del event
        painter = QPainter(self)
        painter.translate(0, self.height() - self.width())
        ScreenPen(painter, self._colours, Writing("")).draw([self._mark(self.width())])
        painter.end()


def chart_key(manner: Manner, mark: Callable[[float], Mark], words: str, parent: QWidget) -> QWidget:
    """What `mark` makes for a side in pixels, and the words for it, already in the screen's language."""
    pair = QWidget(parent)
    layout = QHBoxLayout(pair)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(manner.theme.px(5))
    layout.addWidget(Sample(manner, mark, pair))
    text = Text(words, TextRole.SMALL, pair)
    text.setWordWrap(False)
    layout.addWidget(text)
    return pair
