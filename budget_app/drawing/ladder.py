"""A ladder to colour in: one rung for each sum put aside, the goal on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.drawing.fitting import Hand
from budget_app.drawing.marks import Box, Fill, Mark, Rectangle, Role, Stroke, Text, Texture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.drawing.marks import Measure

_TALLEST = 44.0
_LARGEST_TEXT = 15.0
_SMALLEST_TEXT = 8.0
_SUM_ROOM = 0.3  # of the ladder's width, at most
_THICK = 0.86  # of the height of a step
_GAP = 10.0


@dataclass(frozen=True, slots=True)
class Rung:
    """One step: its sum, and whether it is already climbed."""

    total: str
    filled: bool = False


def ladder(rungs: Sequence[Rung], box: Box, measure: Measure) -> tuple[Mark, ...]:
    """Rungs from the lowest, at the bottom of the box, upwards, each with its sum at its left."""
    pitch = min(_TALLEST, box.height / len(rungs))
    size = min(_LARGEST_TEXT, pitch * 0.5)
    longest = max((rung.total for rung in rungs), key=len)
    total = Hand(measure, size, bold=True).shrunk(longest, box.width * _SUM_ROOM, _SMALLEST_TEXT)
    left = total.width(longest) + _GAP
    marks: list[Mark] = []
    for index, rung in enumerate(rungs):
        y = box.y + box.height - (index + 1) * pitch
        step = Box(box.x + left, y, box.width - left, pitch * _THICK)
        marks.extend(_rung(rung, step, total.size))
    return tuple(marks)


def _rung(rung: Rung, step: Box, size: float) -> tuple[Mark, Mark]:
    inside = Fill(Role.INK, Texture.HATCH) if rung.filled else None
    plank = Rectangle(step.x, step.y, step.width, step.height, 3, inside, Stroke(Role.INK, 1.5))
    baseline = step.y + step.height / 2 + size * 0.35
    return plank, Text(step.x - _GAP, baseline, rung.total, size, bold=True, anchor="end")
