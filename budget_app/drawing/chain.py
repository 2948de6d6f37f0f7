"""Money on its way from left to right: what each station takes of it, and what the rest pays where it arrives.

Every station is a column as high as the money that comes to it; what leaves there stands on top, hatched where it is
gone, dotted where it stays with the sender. The next column begins as high as what goes on. At the end stand the things
that are paid, one upon the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.drawing.charts import spread
from budget_app.drawing.fitting import Fitted, Hand, elide, fit
from budget_app.drawing.marks import Fill, Mark, Picture, Rectangle, Role, Stroke, Text, Texture, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.drawing.marks import Measure

_SMALLEST = 0.72  # of the size of words
_LINE = 1.25
_PICTURE = 1.7
_GAP = 0.35  # between columns and between parts of the head, of the size of words
_THINNEST = 2.0
_STACK = 0.5  # of the width of the last column, beside which its words stand
_STACK_COLUMNS = 2.4
_WORD_LINES = 3
_ROOM_FOR_WORDS = 5  # of the size of words, with less of it nothing is said
NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Station:
    """One column: its words and figures, how much money comes to it, and how much of that leaves there.

    Amounts are all in one unit, whatever the figures say.
    """

    picture: str
    words: str
    figures: str
    comes: float
    leaves: float = 0
    role: Role = Role.ABROAD
    lost: bool = True
    """Whether what leaves is gone; else it stays with the sender."""


@dataclass(frozen=True, slots=True)
class Share:
    """One of the things paid at the end."""

    words: str
    figures: str
    amount: float


@dataclass(frozen=True, slots=True)
class MoneyWay:
    """The stations from left to right; what is paid under the words of the last column."""

    stations: tuple[Station, ...]
    end: str
    shares: tuple[Share, ...]


def money_way(way: MoneyWay, width: float, height: float, measure: Measure, size: float) -> tuple[Mark, ...]:
    """The picture in a box of this size."""
    gap = size * _GAP
    column = (width - gap * len(way.stations)) / (len(way.stations) + _STACK_COLUMNS)
    end = len(way.stations) * (column + gap)
    hand = Hand(measure, size)
    heads = [_Head(each.picture, each.words, each.figures, each.role, column, hand) for each in way.stations]
    heads.append(_Head("house", way.end, "", Role.INK, width - end, hand))
    lines = max(len(head.said.lines) for head in heads)
    top = max(head.bottom(lines) for head in heads) + gap
    most = max((station.comes for station in way.stations), default=0)
    scale = (height - top) / most if most > 0 else 0
    marks: list[Mark] = [line((0, height - 0.5), (width, height - 0.5), Stroke(Role.LINE))]
    for place, head in enumerate(heads):
        marks.extend(head.marks(place * (column + gap), lines))
    for place, station in enumerate(way.stations):
        marks.extend(_column(station, place * (column + gap), column, height, scale))
    marks.extend(_stack(way.shares, _Place(end, width - end, top, height), scale, hand))
    return tuple(marks)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the last column stands: from `top` to `bottom`."""

    x: float
    width: float
    top: float
    bottom: float


class _Head:
    """What stands over a column: a picture, words on a few lines, figures with their currency below if need be."""

    def __init__(self, picture: str, words: str, figures: str, role: Role, width: float, hand: Hand) -> None:  # noqa: PLR0913, PLR0917 - each is one part of the head
        floor = hand.size * _SMALLEST
        self._picture, self._role, self._size = picture, role, hand.size
        self.said = fit(words, width, hand, floor=floor, lines=_WORD_LINES)
        number, _, sign = figures.rpartition(NO_BREAK_SPACE)
        bold = Hand(hand.measure, hand.size, bold=True)
        self._figures = fit(f"{number} {sign}", width, bold, floor=floor, lines=2) if number else Fitted((), hand.size)

    def bottom(self, lines: int) -> float:
        """How high it is where words take so many lines."""
        return self._size * (_PICTURE + _GAP + _LINE * (lines + len(self._figures.lines)))

    def marks(self, x: float, lines: int) -> list[Mark]:
        """It, with its left edge at `x`."""
        y = self._size * (_PICTURE + _GAP + 0.7)
        figures = _lines(self._figures, x, y + lines * self._size * _LINE, Role.INK, bold=True)
        side = self._size * _PICTURE
        return [Picture(self._picture, x, 0, side, self._role), *_lines(self.said, x, y, Role.QUIET), *figures]


def _lines(said: Fitted, x: float, y: float, role: Role, *, bold: bool = False) -> list[Mark]:
    step = said.size * _LINE
    return [Text(x, y + place * step, each, said.size, bold, role=role) for place, each in enumerate(said.lines)]


def _column(station: Station, x: float, width: float, bottom: float, scale: float) -> list[Mark]:
    """What goes on, and on top of it what leaves."""
    comes, leaves = station.comes * scale, max(0.0, station.leaves) * scale
    if leaves:
        leaves = max(leaves, min(_THINNEST, comes))
    goes_on = comes - leaves
    marks: list[Mark] = []
    if goes_on > 0:
        marks.append(Rectangle(x, bottom - goes_on, width, goes_on, fill=Fill(station.role)))
    if leaves > 0:
        role, texture = (Role.MONEY_OUT, Texture.HATCH) if station.lost else (station.role, Texture.DOTS)
        fill, border = Fill(role, texture), Stroke(role, 0.8)
        marks.append(Rectangle(x, bottom - comes, width, leaves, fill=fill, stroke=border))
    return marks


def _stack(shares: Sequence[Share], place: _Place, scale: float, hand: Hand) -> list[Mark]:
    """Blocks upon each other, each with a line to its words at the right."""
    block, pad = place.width * _STACK / _STACK_COLUMNS, hand.size * _GAP
    left = place.x + block + 3 * pad
    small = Hand(hand.measure, hand.size * 0.9)
    step = small.size * _LINE
    fitting = max(1, int((place.bottom - place.top) // step))
    told = shares[:fitting]
    marks: list[Mark] = []
    middles: list[float] = []
    bottom = place.bottom
    for number, share in enumerate(shares):
        height = share.amount * scale
        texture = Texture.SOLID if number % 2 == 0 else Texture.DOTS
        fill, border = Fill(Role.MONEY_IN, texture), Stroke(Role.PAPER, 1)
        marks.append(Rectangle(place.x, bottom - height, block, height, fill=fill, stroke=border))
        middles.append(bottom - height / 2)
        bottom -= height
    if not told:
        return marks
    wanted = [middle + small.size * 0.35 for middle in middles[: len(told)]]
    lines = spread(wanted, step, place.top + small.size, place.bottom - small.size * 0.2) if len(told) > 1 else wanted
    for share, middle, y in zip(told, middles, lines, strict=False):
        stroke = Stroke(Role.LINE, 1)
        marks.append(line((place.x + block + 2, middle), (left - pad, y - small.size * 0.35), stroke))
        marks.extend(_said(share, left, y, place.x + place.width - left, small))
    return marks


def _said(share: Share, x: float, y: float, width: float, hand: Hand) -> list[Mark]:
    """The amount, and the words where there is room for some."""
    strong = Hand(hand.measure, hand.size, bold=True).shrunk(share.figures, width, hand.size * _SMALLEST)
    taken = strong.width(share.figures) + hand.size * 0.5
    marks: list[Mark] = [Text(x, y, share.figures, strong.size, bold=True)]
    if width - taken > hand.size * _ROOM_FOR_WORDS:
        marks.append(Text(x + taken, y, elide(share.words, width - taken, hand), hand.size, role=Role.QUIET))
    return marks
