"""A layout that puts widgets side by side and begins a new line where the room ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

from budget_app.ui.parts.line_layout import LineLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FlowLayout(LineLayout):
    """Items from left to right, line by line, each as large as it wants to be."""

    def __init__(self, gap: int, parent: QWidget | None = None, line_gap: int | None = None) -> None:
        """Leave `gap` pixels between items, and between lines as well unless `line_gap` says otherwise."""
        super().__init__(gap, parent)
        self._line_gap = gap if line_gap is None else line_gap

    def line_width(self) -> int:
        """The width that all items take beside each other."""
        widths = [item.sizeHint().width() for item in self.items]
        return sum(widths) + self.gap * max(0, len(widths) - 1)

    def place(self, room: QRect, *, move: bool) -> int:
        """Walk through the items; the height they take."""
        x, y, line = room.x(), room.y(), 0
        for item in self.items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint().boundedTo(QSize(max(room.width(), item.minimumSize().width()), 1 << 24))
            if x > room.x() and x + size.width() > room.right() + 1:
                x, y, line = room.x(), y + line + self._line_gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.gap
            line = max(line, size.height())
        return y + line - room.y()
