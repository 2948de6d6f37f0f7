"""How the parts of a row stand: in columns where there is room, in lines where there is not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

if TYPE_CHECKING:
    from budget_app.ui.theme import Theme

NARROWEST_WORDS = 190
PICTURE, MENU, LOWEST, CAPTION = 38, 36, 40, 18
_MANY = 1_000


class Place(Enum):
    """Where a part of a row stands, cells apart."""

    PICTURE = "picture"
    WORDS = "words"
    TOTAL = "total"
    MENU = "menu"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Columns:
    """The widths of a card's columns in pixels, the same in every row."""

    cells: tuple[int, ...]
    total: int
    picture: int
    menu: int
    words: int
    gap: int
    padding: int
    lowest: int
    caption: int
    """The room over each cell for its name, where the columns do not stand beside each other; 0 without one."""

    @property
    def wide(self) -> int:
        """The width from which on all columns stand beside each other."""
        columns = (self.picture, self.words, *self.cells, self.total, self.menu)
        return sum(columns) + self.gap * (len(columns) - 1) + 2 * self.padding


def columns_of(theme: Theme, cells: tuple[int, ...], total: int, *, captions: bool = False) -> Columns:
    """Columns of these widths, sizes of the unscaled design except the cells', which are pixels."""
    px = theme.px
    caption = px(CAPTION) if captions else 0
    return Columns(cells, px(total), px(PICTURE), px(MENU), px(NARROWEST_WORDS), px(10), px(14), px(LOWEST), caption)


class RowLayout(QLayout):
    """Picture, words, cells, total, menu; below them, from the words on, what has to be said about the row."""

    def __init__(self, columns: Columns, parent: QWidget) -> None:
        """Stand in these columns."""
        self._heights: dict[int, int] = {}
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._columns = columns
        self._items: list[QLayoutItem] = []
        self._places: list[Place | int] = []

    def put(self, widget: QWidget, place: Place | int) -> None:
        """Add a part; a number is the cell it stands in. Of the parts of one cell only one may be visible."""
        self._places.append(place)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item that `put` gave a place."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at a place out, or none."""
        if not 0 <= index < len(self._items):
            return None
        del self._places[index]
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """A row takes the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """A narrow row needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at this width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """A part wants another size, so the heights that are known hold no more."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, room: QRect) -> None:
        """Put every part into its place."""
        super().setGeometry(room)
        self._arrange(room, move=True)

    def sizeHint(self) -> QSize:
        """All columns beside each other."""
        return QSize(self._columns.wide, self._columns.lowest)

    def minimumSize(self) -> QSize:
        """The widest part on a line of its own."""
        widest = max((item.minimumSize().width() for _, item in self._shown()), default=0)
        return QSize(widest + 2 * self._columns.padding, self._columns.lowest)

    def _shown(self) -> list[tuple[Place | int, QLayoutItem]]:
        """What is visible, the cells in their order before the rest."""
        pairs = zip(self._places, self._items, strict=True)
        shown = [(place, item) for place, item in pairs if not item.isEmpty()]
        return sorted(shown, key=_before_the_rest)

    def _arrange(self, room: QRect, *, move: bool) -> int:
        columns = self._columns
        padding = columns.padding * 2 // 3
        shown = list(self._shown())
        y = room.y() + padding
        if room.width() >= columns.wide:
            y = self._line(shown, self._across(room), y, move=move)
        else:
            edges = self._across_without_cells(room)
            y = self._line(shown, edges, y, move=move)
            below: list[tuple[Place | int, QLayoutItem]] = [
                (place, item) for place, item in shown if place not in edges and place is not Place.BELOW
            ]
            y = self._flow(below, room, y + columns.gap // 2, move=move)
        left = self._left(room)
        below_room = QRect(left, y, room.right() + 1 - columns.padding - left, 0)
        y = _stack([item for place, item in shown if place is Place.BELOW], below_room, columns.gap // 2, move=move)
        return y + padding - room.y()

    def _across(self, room: QRect) -> dict[Place | int, tuple[int, int]]:
        """The left edge and width of every column."""
        c = self._columns
        words = room.width() - (c.wide - c.words)
        order: list[tuple[Place | int, int]] = [(Place.PICTURE, c.picture), (Place.WORDS, words)]
        order += list(enumerate(c.cells))
        order += [(Place.TOTAL, c.total), (Place.MENU, c.menu)]
        return _edges(order, room.x() + c.padding, c.gap)

    def _across_without_cells(self, room: QRect) -> dict[Place | int, tuple[int, int]]:
        """The first of several lines; the total leaves it where the words need its room."""
        c = self._columns
        words = room.width() - 2 * c.padding - c.picture - c.menu - 2 * c.gap
        ends = [(Place.MENU, c.menu)]
        if words - c.total - c.gap >= c.words:
            words -= c.total + c.gap
            ends = [(Place.TOTAL, c.total), *ends]
        return _edges([(Place.PICTURE, c.picture), (Place.WORDS, words), *ends], room.x() + c.padding, c.gap)

    def _left(self, room: QRect) -> int:
        """Where cells and what stands below begin: under the words, or, without the room for it, under the picture."""
        c = self._columns
        under_words = room.x() + c.padding + c.picture + c.gap
        needed = sum(c.cells) + c.gap * (len(c.cells) - 1)
        enough = room.right() + 1 - c.padding - under_words >= needed
        return under_words if enough else room.x() + c.padding

    def _line(
        self,
        shown: list[tuple[Place | int, QLayoutItem]],
        edges: dict[Place | int, tuple[int, int]],
        y: int,
        *,
        move: bool,
    ) -> int:
        """One line of columns, each in the middle of its height; the lower edge."""
        parts = [(item, *edges[place]) for place, item in shown if place in edges]
        heights = [_height(item, width) for item, _, width in parts]
        line = max([self._columns.lowest, *heights])
        if move:
            for (item, x, width), height in zip(parts, heights, strict=True):
                item.setGeometry(QRect(x, y + (line - height) // 2, width, height))
        return y + line

    def _flow(self, cells: list[tuple[Place | int, QLayoutItem]], room: QRect, y: int, *, move: bool) -> int:
        """The cells line by line, under the words, or under the picture where the words' room is too narrow."""
        c, left = self._columns, self._left(room)
        right = room.right() + 1 - c.padding
        x, line = left, 0
        for place, item in cells:
            width = min(c.cells[place] if isinstance(place, int) else c.total, right - left)
            if x > left and x + width > right:
                x, y, line = left, y + line + c.gap // 2, 0
            if place is Place.TOTAL:
                width = right - x
            height = _height(item, width)
            if move:
                item.setGeometry(QRect(x, y + c.caption, width, height))
            x, line = x + width + c.gap, max(line, height + c.caption)
        return y + line


def _before_the_rest(part: tuple[Place | int, QLayoutItem]) -> int:
    return part[0] if isinstance(part[0], int) else _MANY


def _edges(order: list[tuple[Place | int, int]], x: int, gap: int) -> dict[Place | int, tuple[int, int]]:
    edges: dict[Place | int, tuple[int, int]] = {}
    for place, width in order:
        edges[place] = (x, width)
        x += width + gap
    return edges


def _stack(items: list[QLayoutItem], room: QRect, gap: int, *, move: bool) -> int:
    """Items under each other over the whole width; the lower edge."""
    y = room.y()
    for item in items:
        height = _height(item, room.width())
        if move:
            item.setGeometry(QRect(room.x(), y + gap, room.width(), height))
        y += gap + height
    return y


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return max(item.sizeHint().height(), item.minimumSize().height())
