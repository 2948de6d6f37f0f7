"""One month's money as two bars with their sums: in, solid, above out, hatched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from budget_app.drawing.marks import Fill, Picture, Rectangle, Role, Stroke, Texture
from budget_app.ui.charts.month_chart import role_colours
from budget_app.ui.charts.screen_pen import ScreenPen, Writing
from budget_app.ui.theme import FAMILY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from budget_app.drawing.marks import Mark
    from budget_app.ui.theme import Theme

_LINE, _BAR, _PICTURE, _GAP, _TEXT = 20, 10, 14, 5, 12
_IN = ("tool_arrow_in", Fill(Role.MONEY_IN), None)
_OUT = ("tool_arrow_out", Fill(Role.MONEY_OUT, Texture.HATCH), Stroke(Role.MONEY_OUT, 0.8))


class InAndOut(QWidget):
    """Both bars are drawn against one highest sum, so that the months of a year can be compared."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Two empty bars."""
        super().__init__(parent)
        self._theme = theme
        self._colours = role_colours(theme.palette)
        self._writing = Writing(FAMILY)
        self._sums: tuple[tuple[float, str], ...] = ((0, ""), (0, ""))
        self._widest = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_sums(self, money_in: tuple[float, str], money_out: tuple[float, str], widest: str) -> None:
        """Show each sum as a part of the highest one, and in figures; `widest` are the longest figures of the year."""
        self._sums, self._widest = (money_in, money_out), widest
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines, and room for pictures, a bar as long as the figures, and the figures."""
        px, figures = self._theme.px, self._figures()
        return QSize(round(px(_PICTURE + 2 * _GAP) + 2 * figures), px(2 * _LINE))

    def minimumSizeHint(self) -> QSize:
        """The figures with a short bar."""
        px = self._theme.px
        return QSize(round(px(_PICTURE + 2 * _GAP + _BAR) + self._figures()), px(2 * _LINE))

    def _figures(self) -> float:
        return QFontMetricsF(self._theme.font(_TEXT)).horizontalAdvance(self._widest)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both lines."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ScreenPen(painter, self._colours, self._writing).draw([*self._line(0, *_IN), *self._line(1, *_OUT)])
        painter.setPen(QColor(self._theme.palette.ink))
        painter.setFont(self._theme.font(_TEXT))
        high = self._theme.px(_LINE)
        for line, (_, figures) in enumerate(self._sums):
            room = self.rect().adjusted(0, line * high, 0, 0)
            room.setHeight(high)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figures)
        painter.end()

    def _line(self, line: int, picture: str, fill: Fill, stroke: Stroke | None) -> Iterator[Mark]:
        px = self._theme.px
        middle = px(_LINE) * (line + 0.5)
        side, gap = px(_PICTURE), px(_GAP)
        yield Picture(picture, 0, middle - side / 2, side, Role.QUIET)
        room = self.width() - side - 2 * gap - self._figures()
        part, _ = self._sums[line]
        if part > 0 and room > 0:
            yield Rectangle(side + gap, middle - px(_BAR) / 2, max(2, room * part), px(_BAR), 2, fill, stroke)
