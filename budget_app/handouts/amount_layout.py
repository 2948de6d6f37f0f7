"""Amounts as rows with bars, and large in boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.banknotes import row_of_notes
from budget_app.drawing.fitting import fit
from budget_app.drawing.marks import Box, Fill, Mark, Picture, Rectangle, Role, Stroke, Text, Texture, line
from budget_app.handouts.laid import Column, Laid, baseline, lay_lines
from budget_app.handouts.style import LEADING, SMALLEST_WORDS

if TYPE_CHECKING:
    from budget_app.handouts.blocks import AmountRow, AmountRows, BigNumber, BigNumbers
    from budget_app.handouts.style import Style

_MOST_LINES = 3
_AIR = 6.0  # around words on several lines
_BAR_FROM, _BAR_WIDTH, _BAR_HEIGHT = 0.55, 0.27, 0.5
_THINNEST_BAR = 1.5
_FIGURES = 0.16  # of the width
_SMALLEST_BIG = 16.0
_NOTES = 22.0
_BAR, _BEFORE_BAR = 12.0, 14.0
_MOST_FIGURES = 0.6  # of a box, the rest is for the bar
_BOX_GAP = 5.0


def lay_amounts(block: AmountRows, at: Column, style: Style) -> Laid:
    """Rows with a thin line under each."""
    marks: list[Mark] = []
    y = at.y
    for row in block.rows:
        laid = _row(row, at.below(y), block.texture, style)
        y = laid.bottom
        marks.extend((*laid.marks, line((at.x, y), (at.x + at.width, y), Stroke(Role.LINE, 0.8))))
    return Laid(tuple(marks), y)


def _row(row: AmountRow, at: Column, texture: Texture, style: Style) -> Laid:
    side = style.row * 0.8
    left = at.x + side + 10
    bar_from = at.x + at.width * _BAR_FROM
    words = fit(row.words, bar_from - left - 8, style.hand(style.body), floor=SMALLEST_WORDS, lines=_MOST_LINES)
    written_height = len(words.lines) * words.size * LEADING
    height = max(style.row, written_height + _AIR * (len(words.lines) > 1))
    top = at.y + (height - written_height) / 2
    written = lay_lines(words.lines, Column(left, top, 0), style.hand(words.size))
    figures = style.hand(style.body, bold=True).shrunk(row.figures, at.width * _FIGURES, SMALLEST_WORDS)
    bar = Box(bar_from, at.y + height * (1 - _BAR_HEIGHT) / 2, at.width * _BAR_WIDTH, height * _BAR_HEIGHT)
    marks: list[Mark] = [
        Picture(row.picture, at.x, at.y + (height - side) / 2, side),
        *written.marks,
        *_bar(row.share, bar, texture),
        Text(
            at.x + at.width, at.y + baseline(height, figures.size), row.figures, figures.size, bold=True, anchor="end"
        ),
    ]
    return Laid(tuple(marks), at.y + height)


def _bar(share: float, box: Box, texture: Texture) -> tuple[Mark, ...]:
    if share <= 0:
        return ()
    width = max(_THINNEST_BAR, box.width * min(share, 1))
    return (Rectangle(box.x, box.y, width, box.height, 0, Fill(Role.INK, texture), Stroke(Role.INK, 0.8)),)


def lay_big_numbers(block: BigNumbers, at: Column, style: Style) -> Laid:
    """Boxes of one height side by side."""
    width = (at.width - style.gap * (len(block.numbers) - 1)) / len(block.numbers)
    columns = [Column(at.x + place * (width + style.gap), at.y, width) for place in range(len(block.numbers))]
    inside = [_number(number, column, style) for number, column in zip(block.numbers, columns, strict=True)]
    bottom = max(laid.bottom for laid in inside)
    frames = tuple(
        Rectangle(column.x, column.y, column.width, bottom - column.y, 8, stroke=Stroke(Role.INK, 2))
        for column in columns
    )
    return Laid((*frames, *(mark for laid in inside for mark in laid.marks)), bottom)


def _number(number: BigNumber, box: Column, style: Style) -> Laid:
    pad = style.body * 0.8
    at = Column(box.x + pad, box.y + pad * 0.5, box.width - 2 * pad)
    words = fit(number.words, at.width, style.hand(style.body), floor=SMALLEST_WORDS, lines=2)
    laid = lay_lines(words.lines, at, style.hand(words.size))
    big = style.hand(style.big, bold=True).shrunk(number.figures, at.width * _MOST_FIGURES, _SMALLEST_BIG)
    figures = lay_lines((number.figures,), at.below(laid.bottom - big.size * 0.08), big)
    under = fit(number.under, at.width, style.hand(style.body), floor=SMALLEST_WORDS, lines=2)
    below = lay_lines(under.lines, at.below(figures.bottom - big.size * 0.12), style.hand(under.size))
    marks, y = [*laid.marks, *figures.marks, *below.marks], below.bottom
    if number.share is not None:
        left = at.x + big.width(number.figures) + _BEFORE_BAR
        middle = laid.bottom + big.size * 0.5
        bar = Box(left, middle - _BAR / 2, at.x + at.width - left, _BAR)
        marks.extend(_part_of_whole(number.share, bar))
    if number.piles:
        marks.extend(row_of_notes(number.piles, Box(at.x, y + _BOX_GAP, at.width, _NOTES), style.measure))
        y += _BOX_GAP + _NOTES
    return Laid(tuple(marks), y + pad * 0.7)


def _part_of_whole(share: float, box: Box) -> tuple[Mark, ...]:
    """A bar whose filled part is the share."""
    frame = Rectangle(box.x, box.y, box.width, box.height, 0, stroke=Stroke(Role.INK, 0.8))
    return (*_bar(share, box, Texture.SOLID), frame)
