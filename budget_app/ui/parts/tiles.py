"""A layout of equal tiles: as many beside each other as the room allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from budget_app.ui.parts.line_layout import LineLayout

if TYPE_CHECKING:
    from budget_app.ui.theme import Theme


class TileLayout(LineLayout):
    """Items of equal width from left to right, line by line; each line is as high as its highest item."""

    def __init__(self, gap: int, narrowest: int, parent: QWidget | None = None, *, most: int = 12) -> None:
        """Leave `gap` pixels between tiles; no tile is narrower than `narrowest`, no line has more than `most`."""
        super().__init__(gap, parent)
        self._narrowest, self._most = narrowest, most
        self.columns = 1
        """How many tiles stand beside each other now."""

    def insert(self, index: int, widget: QWidget) -> None:
        """Put a widget at a place."""
        self.addWidget(widget)
        self.items.insert(index, self.items.pop())

    def expandingDirections(self) -> Qt.Orientation:
        """Tiles share the width and need no more height than they have."""
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        """Two tiles beside each other, where there are two."""
        return QSize(self._narrowest * min(2, max(1, len(self.items))) + self.gap, self.minimumSize().height())

    def _columns(self, width: int) -> int:
        narrowest = max(self._narrowest, self.minimumSize().width())
        return max(1, min(self._most, (width + self.gap) // (narrowest + self.gap)))

    def place(self, room: QRect, *, move: bool) -> int:
        """Walk through the lines; the height they take."""
        shown = [item for item in self.items if not item.isEmpty()]
        columns, y = self._columns(room.width()), room.y()
        width = (room.width() - self.gap * (columns - 1)) // columns
        for start in range(0, len(shown), columns):
            line = shown[start : start + columns]
            height = max(_height(item, width) for item in line)
            if move:
                for place, item in enumerate(line):
                    item.setGeometry(QRect(room.x() + place * (width + self.gap), y, width, height))
            y += height + self.gap
        if move:
            self.columns = columns
        return max(0, y - self.gap - room.y())


def side_by_side(theme: Theme, *widgets: QWidget, narrowest: int = 240) -> QWidget:
    """Widgets in equal tiles, `narrowest` wide at least (a size of the unscaled design)."""
    box = QWidget()
    tiles = TileLayout(theme.px(12), theme.px(narrowest), box, most=len(widgets))
    for widget in widgets:
        tiles.addWidget(widget)
    return box


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
