"""Pictures by their name, as icons of buttons and as widgets; drawn once for each size and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QSizePolicy, QWidget

from budget_app.ui.charts.picture_painter import draw_picture

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from budget_app.ui.theme import Hue, Theme

_INSIDE = 0.58
_ROUND = 0.22


def pixmap(name: str, colour: str, side: int) -> QPixmap:
    """The picture `side` pixels high in one colour, as sharp as the screen shows it."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    key = f"{name} {colour} {side} {ratio}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = _drawn(name, colour, side, ratio)
        QPixmapCache.insert(key, found)
    return found


def icon(theme: Theme, name: str, hue: Hue = "ink", side: int = 20) -> QIcon:
    """The picture as a button's icon; `side` is a size of the unscaled design."""
    return QIcon(pixmap(name, getattr(theme.palette, hue), theme.px(side)))


def before_words(picture: QPixmap, gap: int) -> QPixmap:
    """The picture with `gap` empty pixels after it: Qt's own style leaves four before a button's words."""
    ratio = picture.devicePixelRatio()
    spaced = QPixmap(picture.width() + round(gap * ratio), picture.height())
    spaced.setDevicePixelRatio(ratio)
    spaced.fill(Qt.GlobalColor.transparent)
    painter = QPainter(spaced)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return spaced


class Picture(QWidget):
    """A picture beside words, on a tinted square where `tint` is given. It says nothing that the words do not."""

    def __init__(self, theme: Theme, name: str, hue: Hue = "ink", *, side: int = 24, tint: Hue | None = None) -> None:
        """Show the picture `side` high, a size of the unscaled design."""
        super().__init__()
        self._theme, self._name, self._hue, self._tint = theme, name, hue, tint
        self.setFixedSize(theme.px(side), theme.px(side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, name: str) -> None:
        """Show another picture."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square and the picture inside it."""
        del event
        painter = QPainter(self)
        palette, side = self._theme.palette, self.width()
        if self._tint:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(palette, self._tint)))
            painter.drawRoundedRect(QRectF(self.rect()), side * _ROUND, side * _ROUND)
        inside = round(side * _INSIDE) if self._tint else side
        edge = (side - inside) // 2
        painter.drawPixmap(edge, edge, pixmap(self._name, getattr(palette, self._hue), inside))
        painter.end()


def _drawn(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    drawn = QPixmap(round(side * ratio), round(side * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_picture(painter, name, side, QColor(colour))
    painter.end()
    return drawn
