"""Jars under one another, each with its picture, its words and its amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.fitting import fit
from budget_app.drawing.jar import jar
from budget_app.drawing.marks import Box, Mark, Picture
from budget_app.handouts.laid import Column, Laid, lay_lines
from budget_app.handouts.style import SMALLEST_WORDS

if TYPE_CHECKING:
    from budget_app.handouts.blocks import Jar, Jars
    from budget_app.handouts.style import Style

_JAR_WIDTH, _JAR_HEIGHT = 84.0, 92.0


def lay_jars(block: Jars, at: Column, style: Style) -> Laid:
    """Jars from the top down."""
    marks: list[Mark] = []
    y = at.y
    for each in block.jars:
        laid = _jar(each, at.below(y), style)
        marks.extend(laid.marks)
        y = laid.bottom + style.gap
    return Laid(tuple(marks), y - style.gap)


def _jar(each: Jar, at: Column, style: Style) -> Laid:
    width, height = _JAR_WIDTH, _JAR_HEIGHT * style.density
    left = at.x + width + 12
    beside = Column(left, at.y, at.x + at.width - left)
    side = height * 0.36
    words = fit(each.words, beside.width, style.hand(style.body), floor=SMALLEST_WORDS, lines=2)
    said = lay_lines(words.lines, beside.below(at.y + side + 4), style.hand(words.size))
    hand = style.hand(style.heading, bold=True).shrunk(each.figures, beside.width, SMALLEST_WORDS)
    figures = lay_lines((each.figures,), beside.below(said.bottom), hand)
    drawn = jar(Box(at.x, at.y, width, height), each.filled, each.texture)
    picture = Picture(each.picture, left, at.y, side)
    return Laid((*drawn, picture, *said.marks, *figures.marks), max(at.y + height, figures.bottom))
