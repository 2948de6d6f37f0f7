"""The pages as they will be printed, one under another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage, QPaintEvent

    from budget_app.ui.theme import Theme

A4_RATIO = 297 / 210
GAP = 16
WIDEST = 640


class PagePreview(QWidget):
    """White pages with a thin border, as wide as the room allows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """An empty preview."""
        super().__init__(parent)
        self._gap = theme.px(GAP)
        self._widest = theme.px(WIDEST)
        self._border = QColor(theme.palette.edge)
        self._pages: tuple[QImage, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pages(self, pages: Sequence[QImage], description: str) -> None:
        """Show pictures of pages; `description` says their text to a screen reader."""
        self._pages = tuple(pages)
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self.update()

    @property
    def pages(self) -> tuple[QImage, ...]:
        """The pictures shown."""
        return self._pages

    def hasHeightForWidth(self) -> bool:
        """Pages keep their shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all pages at this width."""
        return len(self._pages) * (round(self._page_width(width) * A4_RATIO) + self._gap)

    def sizeHint(self) -> QSize:
        """As wide as a page is shown at most."""
        return QSize(self._widest, self.heightForWidth(self._widest))

    def minimumSizeHint(self) -> QSize:
        """A page that can still be recognised."""
        return QSize(self._widest // 3, self.heightForWidth(self._widest // 3))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's arguments
        """Draw every page into its place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(self._border, 1))
        width = self._page_width(self.width())
        height = width * A4_RATIO
        left = (self.width() - width) / 2
        for index, page in enumerate(self._pages):
            place = QRectF(left, index * (height + self._gap), width, height)
            painter.fillRect(place, Qt.GlobalColor.white)
            painter.drawImage(place, page)
            painter.drawRect(place)

    def _page_width(self, room: int) -> float:
        return min(room - 2, self._widest)
