"""Rows and columns: words, figures, boxes to tick and lines to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from budget_app.drawing.fitting import Fitted, elide, fit, wrap
from budget_app.drawing.marks import Mark, Picture, Polyline, Rectangle, Role, Stroke, Text, line
from budget_app.handouts.blocks import Ticks, ToWrite, Written
from budget_app.handouts.laid import Column, Laid, baseline, lay_lines
from budget_app.handouts.style import LEADING, SMALLEST_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.drawing.marks import Anchor
    from budget_app.handouts.blocks import Cell, Table, TableColumn, TableRow
    from budget_app.handouts.style import Style

_APART = 12.0
_MOST_LINES = 3
_AIR = 6.0
_PICTURE = 0.78  # of the height of a row
_TICK = 0.9  # of the size of the words
_LETTER = 0.6  # of the side of its box
_SMALLEST_HEADING = 9.0
_HEADING = 0.86  # of the body


def lay_table(block: Table, at: Column, style: Style) -> Laid:
    """The headings over a line, then a row under each line."""
    pictured = style.row * _PICTURE + _APART if any(row.picture for row in block.rows) else 0.0
    columns = _columns(block, at, pictured)
    head = _headings(block, columns, style)
    marks: list[Mark] = [*head.marks, line((at.x, head.bottom), (at.x + at.width, head.bottom), Stroke(Role.INK, 1.4))]
    y = head.bottom
    for row in block.rows:
        laid = _row(row, columns, at.below(y), style)
        y = laid.bottom
        marks.extend((*laid.marks, line((at.x, y), (at.x + at.width, y), Stroke(Role.LINE, 0.8))))
    return Laid(tuple(marks), y)


def _columns(block: Table, at: Column, pictured: float) -> list[Column]:
    room = at.width - pictured - _APART * (len(block.columns) - 1)
    whole = sum(column.part for column in block.columns)
    columns: list[Column] = []
    x = at.x + pictured
    for column in block.columns:
        width = room * column.part / whole
        columns.append(Column(x, at.y, width))
        x += width + _APART
    return columns


def _headings(block: Table, columns: Sequence[Column], style: Style) -> Laid:
    """Headings end on one line; a table without any begins with its first row."""
    size = style.body * _HEADING
    fitted = [
        fit(column.heading, place.width, style.hand(size), floor=_SMALLEST_HEADING, lines=2)
        for column, place in zip(block.columns, columns, strict=True)
    ]
    if not any(column.heading for column in block.columns):
        return Laid((), columns[0].y)
    bottom = columns[0].y + max(len(each.lines) * each.size * LEADING for each in fitted) + 3
    marks: list[Mark] = []
    for column, place, words in zip(block.columns, columns, fitted, strict=True):
        top = bottom - 3 - len(words.lines) * words.size * LEADING
        marks.extend(lay_lines(words.lines, place.below(top), style.hand(words.size), _anchor(column)).marks)
    return Laid(tuple(marks), bottom)


def _row(row: TableRow, columns: Sequence[Column], at: Column, style: Style) -> Laid:
    height = max(style.row, *(_needed(cell, place, style) for cell, place in zip(row.cells, columns, strict=True)))
    marks: list[Mark] = []
    if row.picture:
        side = style.row * _PICTURE
        marks.append(Picture(row.picture, at.x, at.y + (height - side) / 2, side))
    for cell, place in zip(row.cells, columns, strict=True):
        marks.extend(_cell(cell, place.below(at.y), height, style))
    return Laid(tuple(marks), at.y + height)


def _needed(cell: Cell, place: Column, style: Style) -> float:
    """The height of the words that need more than one line."""
    if not isinstance(cell, Written):
        return 0.0
    words = _written(cell, place, style)
    return len(words.lines) * words.size * LEADING + _AIR * (len(words.lines) > 1)


def _written(cell: Written, place: Column, style: Style) -> Fitted:
    """Words on as many lines as they need before they become smaller; figures stay on one."""
    size = style.body
    while not cell.end and size > SMALLEST_WORDS:
        hand = style.hand(size, bold=cell.bold)
        lines = wrap(cell.text, place.width, hand)
        if len(lines) <= _MOST_LINES and max(map(hand.width, cell.text.split(" "))) <= place.width:
            return Fitted(lines, size)
        size -= 1
    hand = style.hand(size, bold=cell.bold)
    return fit(cell.text, place.width, hand, floor=SMALLEST_WORDS, lines=1 if cell.end else _MOST_LINES)


def _cell(cell: Cell, place: Column, height: float, style: Style) -> tuple[Mark, ...]:
    match cell:
        case Written():
            words = _written(cell, place, style)
            top = place.y + (height - len(words.lines) * words.size * LEADING) / 2
            hand = style.hand(words.size, bold=cell.bold)
            return lay_lines(words.lines, place.below(top), hand, _anchor(cell)).marks
        case Ticks():
            return _ticks(cell, place, height, style)
        case ToWrite():
            foot = place.y + height - 5
            return (line((place.x, foot), (place.x + place.width, foot), Stroke(Role.INK, 0.8)),)
    assert_never(cell)


def _anchor(of: Written | TableColumn) -> Anchor:
    return "end" if of.end else "start"


def _ticks(cell: Ticks, place: Column, height: float, style: Style) -> tuple[Mark, ...]:
    """Boxes side by side, each in its equal part of the cell; a single letter stands in its box."""
    if all(len(words) == 1 for words in cell.words):
        return _lettered(cell.words, place, height, style)
    size = style.body
    side, part = size * _TICK, place.width / len(cell.words)
    top = place.y + (height - side) / 2
    marks: list[Mark] = []
    for number, words in enumerate(cell.words):
        left = place.x + number * part
        marks.append(Rectangle(left, top, side, side, 2, stroke=Stroke(Role.INK, 1.2)))
        if number < cell.done:
            marks.append(tick(left, top, side))
        if words:
            room = part - side - 8
            hand = style.hand(size).shrunk(words, room, _SMALLEST_HEADING)
            shown = elide(words, room, hand)
            marks.append(Text(left + side + 4, place.y + baseline(height, hand.size), shown, hand.size))
    return tuple(marks)


def _lettered(letters: Sequence[str], place: Column, height: float, style: Style) -> tuple[Mark, ...]:
    part = place.width / len(letters)
    side = min(part - 2, height - 5)
    top = place.y + (height - side) / 2
    hand = style.hand(side * _LETTER)
    marks: list[Mark] = []
    for number, letter in enumerate(letters):
        left = place.x + number * part
        marks.append(Rectangle(left, top, side, side, 2, stroke=Stroke(Role.INK, 0.8)))
        marks.append(Text(left + side / 2, top + baseline(side, hand.size), letter, hand.size, anchor="middle"))
    return tuple(marks)


def tick(x: float, y: float, side: float) -> Polyline:
    """The tick in a box `side` wide from its top left corner."""
    points = ((x + side * 0.2, y + side * 0.5), (x + side * 0.45, y + side * 0.8), (x + side * 0.95, y - side * 0.1))
    return Polyline(points, stroke=Stroke(Role.INK, 2.2))
