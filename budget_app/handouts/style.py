"""The sizes of a page, in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.drawing.fitting import Hand
from budget_app.drawing.marks import Box

if TYPE_CHECKING:
    from budget_app.drawing.marks import Measure

MILLIMETRE = 72 / 25.4
A4 = (210 * MILLIMETRE, 297 * MILLIMETRE)
MARGIN = 16 * MILLIMETRE
INNER = Box(MARGIN, MARGIN, A4[0] - 2 * MARGIN, A4[1] - 2 * MARGIN)

FOOT = 9.0
SMALLEST_WORDS = 11.0
LEADING = 1.25
"""From line to line, as a multiple of the size."""
ASCENT = 0.75
"""From the top of the highest letters to the baseline, likewise."""


@dataclass(frozen=True, slots=True)
class Style:
    """Sizes of writing, and how close things stand: `density` 1 is airy, less is closer."""

    measure: Measure
    body: float
    heading: float
    title: float
    big: float
    density: float

    @property
    def row(self) -> float:
        """The height of a row."""
        return self.body * 2.2 * self.density

    @property
    def gap(self) -> float:
        """Between one block and the next."""
        return self.body * self.density

    @property
    def promise_gap(self) -> float:
        """Between promises, which carry their own line."""
        return self.gap * 0.3

    def hand(self, size: float, *, bold: bool = False) -> Hand:
        """A hand of this style's face."""
        return Hand(self.measure, size, bold)


def style_of(measure: Measure, density: float, *, easy: bool) -> Style:
    """The style of a sheet's face."""
    if easy:
        return Style(measure, body=17, heading=20, title=32, big=38, density=density)
    return Style(measure, body=14, heading=17, title=28, big=30, density=density)
