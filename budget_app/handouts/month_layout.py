"""The year's months in a grid: what to put aside, what to take, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.fitting import Hand
from budget_app.drawing.marks import (
    Box,
    Fill,
    Mark,
    Picture,
    Rectangle,
    Role,
    Stroke,
    Text,
    triangle_down,
)
from budget_app.handouts.blocks import Sign
from budget_app.handouts.laid import Laid, baseline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.handouts.blocks import Entry, Month, MonthGrid
    from budget_app.handouts.laid import Column
    from budget_app.handouts.style import Style

_IN_A_ROW = 6
_PICTURES = {Sign.PUT_ASIDE: "tool_arrow_right", Sign.TAKE: "tool_arrow_left", Sign.PAY_BACK: "tool_debt"}
_NEEDY = {Sign.TAKE, Sign.MISSING}
_SMALLEST = 8.0
_SIGN = 1.3  # a sign and the space behind it, as a multiple of the size
_TEXT = 0.9  # of the body
_HEAD, _ENTRY = 1.4, 1.3  # heights as multiples of the size


def lay_months(block: MonthGrid, at: Column, style: Style) -> Laid:
    """The legend, then rows of six months; a month that needs money has its name white on black."""
    legend = _legend(block.legend, at, style)
    gap = 5.0
    width = (at.width - gap * (_IN_A_ROW - 1)) / _IN_A_ROW
    size = style.body * _TEXT
    entries = max((len(month.entries) for month in block.months), default=1)
    height = size * (_HEAD + _ENTRY * max(1, entries) + 0.2)
    marks = list(legend.marks)
    for place, month in enumerate(block.months):
        row, column = divmod(place, _IN_A_ROW)
        cell = Box(at.x + column * (width + gap), legend.bottom + row * (height + gap), width, height)
        marks.extend(_month(month, cell, style.hand(size)))
    rows = -(-len(block.months) // _IN_A_ROW)
    return Laid(tuple(marks), legend.bottom + rows * (height + gap) - gap)


def _legend(entries: Sequence[Entry], at: Column, style: Style) -> Laid:
    """What each sign means, side by side in one size."""
    size = style.body * _TEXT
    height, apart = size * 1.8, size * 1.2
    room = at.width - len(entries) * (size * _SIGN + apart)
    hand = style.hand(size).shrunk("".join(entry.words for entry in entries), room, _SMALLEST)
    marks: list[Mark] = []
    x = at.x
    for entry in entries:
        marks.append(_sign(entry.sign, x, at.y + (height - size) / 2, size))
        marks.append(Text(x + size * _SIGN, at.y + baseline(height, hand.size), entry.words, hand.size))
        x += size * _SIGN + hand.width(entry.words) + apart
    return Laid(tuple(marks), at.y + height)


def _month(month: Month, cell: Box, hand: Hand) -> list[Mark]:
    needy = any(entry.sign in _NEEDY for entry in month.entries)
    head = hand.size * _HEAD
    name = Hand(hand.measure, hand.size, bold=True).shrunk(month.name, cell.width - 8, _SMALLEST)
    middle, base = cell.x + cell.width / 2, cell.y + baseline(head, name.size)
    role = Role.PAPER if needy else Role.INK
    marks: list[Mark] = [Rectangle(cell.x, cell.y, cell.width, cell.height, 2, stroke=Stroke(Role.INK, 1))]
    if needy:
        marks.append(Rectangle(cell.x, cell.y, cell.width, head, 2, Fill(Role.INK)))
    marks.append(Text(middle, base, month.name, name.size, bold=True, anchor="middle", role=role))
    for place, entry in enumerate(month.entries):
        marks.extend(_entry(entry, cell, cell.y + head + place * hand.size * _ENTRY, hand))
    return marks


def _entry(entry: Entry, cell: Box, y: float, hand: Hand) -> tuple[Mark, Mark]:
    """The sign and figures, together in the middle of the cell."""
    height, side = hand.size * _ENTRY, hand.size * 0.95
    small = hand.shrunk(entry.words, cell.width - side - 10, _SMALLEST)
    left = cell.x + (cell.width - side - 3 - small.width(entry.words)) / 2
    words = Text(left + side + 3, y + baseline(height, small.size), entry.words, small.size)
    return _sign(entry.sign, left, y + (height - side) / 2, side), words


def _sign(sign: Sign, x: float, y: float, side: float) -> Mark:
    if sign is Sign.MISSING:
        return triangle_down(x, y + side * 0.15, side * 0.9, Role.INK)
    return Picture(_PICTURES[sign], x, y, side)
