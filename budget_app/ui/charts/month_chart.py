"""What both charts are on the screen: a picture of months, and the month under the pointer or the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from budget_app.drawing.marks import Role
from budget_app.ui.charts.screen_pen import ScreenPen, Writing
from budget_app.ui.theme import BASE_PX, FAMILY

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from budget_app.drawing.charts import Chart
    from budget_app.ui.theme import Palette, Theme

NO_MONTH = -1
TEXT_PX = 12


def role_colours(palette: Palette) -> dict[Role, QColor]:
    """The colour of every role of a mark, on a card of this palette."""
    colours = {Role.PAPER: palette.card} | {
        role: str(getattr(palette, role.value)) for role in Role if role is not Role.PAPER
    }
    return {role: QColor(colour) for role, colour in colours.items()}


class MonthChart(QWidget):
    """A chart over months; subclasses lay it out in `laid_out`."""

    month_pointed = Signal(int)
    """The index of the month under the pointer or chosen with the arrow keys; NO_MONTH when it is left."""

    def __init__(self, theme: Theme, height: int, parent: QWidget | None = None) -> None:
        """Make an empty chart, `height` px of the unscaled design high."""
        super().__init__(parent)
        self._colours = role_colours(theme.palette)
        self._focus_colour = QColor(theme.palette.money_in)
        self._height = theme.px(height)
        self.text_size = theme.px(TEXT_PX)
        self.writing = Writing(FAMILY)
        self._chart: Chart | None = None
        self._month = NO_MONTH
        self.setMinimumSize(theme.px(240), self._height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def laid_out(self, width: float, height: float) -> Chart | None:
        """The chart at a size; None while there is nothing to show."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Lay the chart out again when it is next needed, after its facts changed."""
        self._chart = None
        self.update()

    @property
    def month(self) -> int:
        """The month pointed at, or NO_MONTH."""
        return self._month

    def point(self, month: int) -> None:
        """Point at a month, or at none."""
        if month != self._month:
            self._month = month
            self.update()
            self.month_pointed.emit(month)

    def sizeHint(self) -> QSize:
        """As high as asked for, and wide."""
        return QSize(40 * BASE_PX, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name and arguments
        """Draw the marks, the month pointed at, and the focus."""
        chart = self._laid()
        painter = QPainter(self)
        if chart is not None:
            self._shade(painter, chart)
            ScreenPen(painter, self._colours, self.writing).draw(chart.marks)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._focus_colour, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _laid(self) -> Chart | None:
        """The chart at the present size, laid out once."""
        if self._chart is None:
            self._chart = self.laid_out(self.width(), self.height())
        return self._chart

    def _shade(self, painter: QPainter, chart: Chart) -> None:
        if self._month == NO_MONTH:
            return
        middle = chart.months.at(self._month)
        half = max(3.0, abs(chart.months.at(1) - chart.months.at(0)) / 2)
        painter.fillRect(QRectF(middle - half, 0, 2 * half, self.height()), self._colours[Role.LINE])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again at the new size."""
        self._chart = None
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the month under the pointer."""
        chart = self._laid()
        if chart is not None:
            self.point(chart.months.nearest(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing when the pointer leaves."""
        self.point(NO_MONTH)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from month to month, Home and End to the first and last."""
        chart = self._laid()
        if chart is None:
            super().keyPressEvent(event)
            return
        last = round(chart.months.last)
        moves = {
            Qt.Key.Key_Left: max(self._month - 1, 0),
            Qt.Key.Key_Right: min(self._month + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_Escape: NO_MONTH,
        }
        if event.key() in moves:
            self.point(moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
