"""Cards to cut out, and the line that proves the printer did not scale."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from budget_app.drawing.banknotes import banknote
from budget_app.drawing.fitting import ELLIPSIS, fit
from budget_app.drawing.marks import Box, LineStyle, Mark, Picture, Rectangle, Role, Stroke, line
from budget_app.handouts.laid import Column, Laid, lay_lines
from budget_app.handouts.style import INNER, LEADING, MILLIMETRE, SMALLEST_WORDS

if TYPE_CHECKING:
    from budget_app.drawing.fitting import Hand
    from budget_app.handouts.blocks import Card, Cards, Ruler
    from budget_app.handouts.style import Style

_PAD = 10.0
_LARGEST = 96.0
_FOOT_ROOM = 24.0
_PICTURE = 0.42  # of the height of a card
_CUT = Stroke(Role.INK, 0.8, LineStyle.DASHED)


def lay_cards(block: Cards, at: Column, style: Style) -> Laid:
    """Cards as large as so many across and down the rest of the page allow."""
    width, height = at.width / block.across, (INNER.y + INNER.height - _FOOT_ROOM - at.y) / block.down
    marks: list[Mark] = []
    for place, card in enumerate(block.cards):
        row, column = divmod(place, block.across)
        box = Box(at.x + column * width, at.y + row * height, width, height)
        marks.append(Rectangle(box.x, box.y, box.width, box.height, stroke=_CUT))
        marks.extend(_card(card, box, style))
    rows = -(-len(block.cards) // block.across)
    return Laid(tuple(marks), at.y + rows * height)


def _card(card: Card, box: Box, style: Style) -> list[Mark]:
    """From the top down in the middle: note or picture, large words, what stands under them."""
    inside = Box(box.x + _PAD, box.y + _PAD, box.width - 2 * _PAD, box.height - 2 * _PAD)
    if card.note is not None:
        scale = min(inside.width / card.note.width, inside.height / card.note.height)
        left = inside.x + (inside.width - card.note.width * scale) / 2
        top = inside.y + (inside.height - card.note.height * scale) / 2
        return [*banknote(card.note, left, top, scale, style.measure)]
    marks: list[Mark] = []
    at = Column(inside.x, inside.y, inside.width)
    if card.picture:
        side = min(inside.height * _PICTURE, inside.width)
        marks.append(Picture(card.picture, inside.x + (inside.width - side) / 2, at.y, side))
        at = at.below(at.y + side + 6)
    bottom = inside.y + inside.height
    words = style.hand(style.heading if card.under else _LARGEST, bold=True)
    laid = _as_large_as_fits(card.words, at, bottom, words)
    marks.extend(laid.marks)
    if card.under:
        marks.extend(_as_large_as_fits(card.under, at.below(laid.bottom + 4), bottom, style.hand(style.body)).marks)
    return marks


def _as_large_as_fits(words: str, at: Column, bottom: float, hand: Hand) -> Laid:
    """Words in the middle of a column, in `hand` or as much smaller as the rest of the card asks for."""
    room = bottom - at.y
    while True:
        fitted = fit(words, at.width, hand, floor=SMALLEST_WORDS, lines=max(1, int(room / (hand.size * LEADING))))
        fits = hand.size * LEADING <= room and not fitted.lines[-1].endswith(ELLIPSIS)
        if hand.size <= SMALLEST_WORDS or fits:
            return lay_lines(fitted.lines, at, replace(hand, size=fitted.size), "middle")
        hand = replace(hand, size=hand.size - 1)


def lay_ruler(block: Ruler, at: Column, style: Style) -> Laid:
    """The line, a stroke at each centimetre, longer ones at its ends."""
    long, short = style.body, style.body * 0.5
    length = block.millimetres * MILLIMETRE
    marks: list[Mark] = [line((at.x, at.y + long), (at.x + length, at.y + long), Stroke(Role.INK, 1.2))]
    for millimetre in range(0, block.millimetres + 1, 10):
        x = at.x + millimetre * MILLIMETRE
        reach = long if millimetre in (0, block.millimetres) else short
        marks.append(line((x, at.y + long - reach), (x, at.y + long), Stroke(Role.INK, 1.2)))
    return Laid(tuple(marks), at.y + long + 2)
