"""What a block becomes: marks from a place downwards, and how far they reach."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from budget_app.drawing.marks import Mark, Text
from budget_app.handouts.style import ASCENT, LEADING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.drawing.fitting import Hand
    from budget_app.drawing.marks import Anchor

_PLACES: dict[Anchor, float] = {"start": 0, "middle": 0.5, "end": 1}


@dataclass(frozen=True, slots=True)
class Column:
    """A place for blocks: its left and top, and its width."""

    x: float
    y: float
    width: float

    def below(self, y: float) -> Column:
        """The same column further down."""
        return replace(self, y=y)


@dataclass(frozen=True, slots=True)
class Laid:
    """Marks in their places; `bottom` is where the next thing may begin."""

    marks: tuple[Mark, ...]
    bottom: float


def lay_lines(lines: Sequence[str], at: Column, hand: Hand, anchor: Anchor = "start") -> Laid:
    """Lines of words under one another from the top of a column, at its start, in its middle or at its end."""
    pitch = hand.size * LEADING
    x = at.x + at.width * _PLACES[anchor]
    marks = tuple(
        Text(x, at.y + place * pitch + baseline(pitch, hand.size), words, hand.size, hand.bold, anchor)
        for place, words in enumerate(lines)
    )
    return Laid(marks, at.y + len(lines) * pitch)


def baseline(height: float, size: float) -> float:
    """From the top of a row to the baseline of words that stand in its middle."""
    return (height + size * ASCENT) / 2
