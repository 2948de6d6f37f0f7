"""How each block looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from budget_app.drawing.fitting import elide, fit, wrap
from budget_app.drawing.ladder import ladder
from budget_app.drawing.marks import Box, Mark, Picture, Rectangle, Role, Stroke, line
from budget_app.handouts.amount_layout import lay_amounts, lay_big_numbers
from budget_app.handouts.blocks import (
    AmountRows,
    BigNumbers,
    Blanks,
    Cards,
    Columns,
    Heading,
    Jars,
    Ladder,
    MonthGrid,
    Paragraph,
    Promise,
    Ruler,
    Table,
    Title,
)
from budget_app.handouts.card_layout import lay_cards, lay_ruler
from budget_app.handouts.jar_layout import lay_jars
from budget_app.handouts.laid import Column, Laid, lay_lines
from budget_app.handouts.month_layout import lay_months
from budget_app.handouts.style import LEADING, SMALLEST_WORDS
from budget_app.handouts.table_layout import lay_table, tick

if TYPE_CHECKING:
    from collections.abc import Callable

    from budget_app.handouts.blocks import Block
    from budget_app.handouts.style import Style

_PICTURE = 54.0
_SMALLEST_TITLE = 20.0
_TALLEST_RUNG, _TALLEST_LADDER = 44.0, 448.0
_TICK = 0.95  # of the size of the words
_WRITING_LINE = 0.18  # of the width
_LEFT = 0.52
_MOST_WORDS = 0.65  # of a part, the rest is the line to write on


def lay(block: Block, at: Column, style: Style) -> Laid:
    """A block from the top of a column."""
    return LAYOUTS[type(block)](block, at, style)


def _title(block: Title, at: Column, style: Style) -> Laid:
    side = _PICTURE * style.title / 28
    room = at.width - side - style.gap
    title = fit(block.text, room, style.hand(style.title, bold=True), floor=_SMALLEST_TITLE, lines=2)
    words = lay_lines(title.lines, at, style.hand(title.size, bold=True))
    under = lay_lines(wrap(block.under, room, style.hand(style.body)), at.below(words.bottom), style.hand(style.body))
    picture = Picture(block.picture, at.x + at.width - side, at.y, side)
    return Laid((*words.marks, *under.marks, picture), max(under.bottom, at.y + side))


def _heading(block: Heading, at: Column, style: Style) -> Laid:
    words = fit(block.text, at.width, style.hand(style.heading, bold=True), floor=SMALLEST_WORDS, lines=2)
    laid = lay_lines(words.lines, at, style.hand(words.size, bold=True))
    rule = laid.bottom + 3
    return Laid((*laid.marks, line((at.x, rule), (at.x + at.width, rule), Stroke(Role.INK, 2))), rule + 1)


def _paragraph(block: Paragraph, at: Column, style: Style) -> Laid:
    hand = style.hand(style.body)
    return lay_lines(wrap(block.text, at.width, hand), at, hand)


def _promise(block: Promise, at: Column, style: Style) -> Laid:
    """A box to tick, the words, and a line to write on behind them."""
    hand = style.hand(style.body)
    side, top = hand.size * _TICK, at.y + hand.size * 0.4
    box = Rectangle(at.x, top, side, side, 2, stroke=Stroke(Role.INK, 1.4))
    left, right = at.x + side * 1.7, at.x + at.width
    line_from = right - at.width * _WRITING_LINE if block.words else left
    words = wrap(block.words, line_from - left - hand.size, hand) if block.words else ()
    laid = lay_lines(words, Column(left, top - hand.size * (LEADING - _TICK) / 2, right - left), hand)
    bottom = max(laid.bottom, top + side)
    marks: list[Mark] = [box, *laid.marks, line((line_from, bottom), (right, bottom), Stroke(Role.INK, 0.8))]
    if block.done:
        marks.append(tick(at.x, top, side))
    return Laid(tuple(marks), bottom)


def _blanks(block: Blanks, at: Column, style: Style) -> Laid:
    """Side by side in one size, each with the rest of its part as a line."""
    part = at.width / len(block.words)
    room = part - style.gap
    longest = max(block.words, key=style.hand(style.body).width)
    hand = style.hand(style.body).shrunk(longest, room * _MOST_WORDS, SMALLEST_WORDS)
    bottom = at.y + hand.size * LEADING
    marks: list[Mark] = []
    for place, each in enumerate(block.words):
        left, words = at.x + place * part, elide(each, room * _MOST_WORDS, hand)
        marks.extend(lay_lines((words,), Column(left, at.y, room), hand).marks)
        marks.append(line((left + hand.width(words) + 6, bottom), (left + room, bottom), Stroke(Role.INK)))
    return Laid(tuple(marks), bottom)


def _ladder(block: Ladder, at: Column, style: Style) -> Laid:
    height = min(len(block.rungs) * _TALLEST_RUNG, _TALLEST_LADDER) * style.density
    return Laid(ladder(block.rungs, Box(at.x, at.y, at.width, height), style.measure), at.y + height)


def _columns(block: Columns, at: Column, style: Style) -> Laid:
    width = (at.width - style.gap * 2) * _LEFT
    left = lay(block.left, Column(at.x, at.y, width), style)
    start = at.x + width + style.gap * 2
    right = lay(block.right, Column(start, at.y, at.x + at.width - start), style)
    return Laid(left.marks + right.marks, max(left.bottom, right.bottom))


LAYOUTS: dict[type[Block], Callable[[Any, Column, Style], Laid]] = {
    Title: _title,
    Heading: _heading,
    Paragraph: _paragraph,
    AmountRows: lay_amounts,
    BigNumbers: lay_big_numbers,
    MonthGrid: lay_months,
    Promise: _promise,
    Blanks: _blanks,
    Ladder: _ladder,
    Jars: lay_jars,
    Table: lay_table,
    Cards: lay_cards,
    Ruler: lay_ruler,
    Columns: _columns,
}
