"""A layout of equal tiles: as many beside each other as the room allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

if TYPE_CHECKING:
    from budget_app.ui.theme import Theme


class TileLayout(QLayout):
    """Items of equal width from left to right, line by line; each line is as high as its highest item."""

    def __init__(self, gap: int, narrowest: int, parent: QWidget | None = None, *, most: int = 12) -> None:
        """Leave `gap` pixels between tiles; no tile is narrower than `narrowest`, no line has more than `most`."""
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._gap, self._narrowest, self._most = gap, narrowest, most
        self._items: list[QLayoutItem] = []

    @property
    def columns(self) -> int:
        """How many tiles stand beside each other now."""
        return self._columns(self.geometry().width())

    def insert(self, index: int, widget: QWidget) -> None:
        """Put a widget at a place."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at a place out, or none."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Tiles share the width and need no more height than they have."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """A narrow room needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at this width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, room: QRect) -> None:
        """Put every item into its place."""
        super().setGeometry(room)
        self._place(room, move=True)

    def sizeHint(self) -> QSize:
        """Two tiles beside each other, where there are two."""
        return QSize(self._narrowest * min(2, max(1, len(self._items))) + self._gap, self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """One tile."""
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _columns(self, width: int) -> int:
        narrowest = max(self._narrowest, self.minimumSize().width())
        return max(1, min(self._most, (width + self._gap) // (narrowest + self._gap)))

    def _place(self, room: QRect, *, move: bool) -> int:
        """Walk through the lines; the height they take."""
        shown = [item for item in self._items if not item.isEmpty()]
        columns, y = self._columns(room.width()), room.y()
        width = (room.width() - self._gap * (columns - 1)) // columns
        for start in range(0, len(shown), columns):
            line = shown[start : start + columns]
            height = max(_height(item, width) for item in line)
            if move:
                for place, item in enumerate(line):
                    item.setGeometry(QRect(room.x() + place * (width + self._gap), y, width, height))
            y += height + self._gap
        return max(0, y - self._gap - room.y())


def side_by_side(theme: Theme, *widgets: QWidget, narrowest: int = 240) -> QWidget:
    """Widgets in equal tiles, `narrowest` wide at least (a size of the unscaled design)."""
    box = QWidget()
    tiles = TileLayout(theme.px(12), theme.px(narrowest), box, most=len(widgets))
    for widget in widgets:
        tiles.addWidget(widget)
    return box


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
