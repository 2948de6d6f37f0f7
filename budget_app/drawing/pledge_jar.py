"""A jar that fills for a project: what is there, what is promised above it, and how high it has to stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.drawing.fitting import Hand, elide
from budget_app.drawing.marks import Fill, LineStyle, Mark, Rectangle, Role, Stroke, Text, Texture, line

if TYPE_CHECKING:
    from budget_app.drawing.marks import Measure

_JAR = 0.42  # of the width; the rest is for the words of the levels
_LID = 0.1  # of the height
_FULLEST = 0.92  # of the inside, for the highest level
_GAP = 8.0
THERE = Fill(Role.MONEY_IN)
PROMISED = Fill(Role.GOAL, Texture.HATCH)


@dataclass(frozen=True, slots=True)
class Level:
    """An amount to be reached, and its words."""

    amount: float
    words: str


@dataclass(frozen=True, slots=True)
class PledgeJar:
    """What the jar says: amounts that are there and promised, and at most two levels."""

    there: float
    promised: float
    levels: tuple[Level, ...]


def pledge_jar(
    jar: PledgeJar, width: float, height: float, measure: Measure, text_size: float = 12
) -> tuple[Mark, ...]:
    """The jar at the left, its levels as dashed lines with their words at the right."""
    wide, lid = width * _JAR, height * _LID
    bottom, inside = height - 2, (height - lid) * _FULLEST - 2
    highest = max([level.amount for level in jar.levels] + [jar.there + jar.promised, 1])
    scale = inside / highest
    there, promised = jar.there * scale, jar.promised * scale
    hand = Hand(measure, text_size)
    marks: list[Mark] = []
    if promised:
        top = bottom - there - promised
        marks.append(Rectangle(2, top, wide - 4, promised, 0, PROMISED, Stroke(Role.GOAL, 0.8)))
    if there:
        marks.append(Rectangle(2, bottom - there, wide - 4, there, 0, THERE))
    marks.append(Rectangle(1, lid, wide - 2, bottom - lid, 8, stroke=Stroke(Role.INK, 2)))
    marks.append(Rectangle(wide * 0.1, 1, wide * 0.8, lid, 3, Fill(Role.INK)))
    for level in jar.levels:
        y = bottom - level.amount * scale
        marks.append(line((0, y), (wide + _GAP, y), Stroke(Role.INK, 1.6, LineStyle.DASHED)))
        words = elide(level.words, width - wide - 2 * _GAP, hand)
        marks.append(Text(wide + 2 * _GAP, y + text_size * 0.35, words, text_size))
    return tuple(marks)
