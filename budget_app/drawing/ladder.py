"""A ladder to colour in: one rung for each sum put aside, the goal on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.drawing.fitting import Hand, fit
from budget_app.drawing.marks import Box, Fill, Mark, Picture, Rectangle, Role, Stroke, Text, Texture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.drawing.marks import Measure

_TALLEST = 44.0
_LARGEST_TEXT = 15.0
_SMALLEST_TEXT = 8.0
_SUM_ROOM = 0.3  # of the ladder's width, at most
_PLANK = 0.5  # of what the sums leave, where something stands beside the planks
_THICK = 0.86  # of the height of a step
_GAP = 10.0


@dataclass(frozen=True, slots=True)
class Rung:
    """One step: its sum, whether it is already climbed, and what stands beside it."""

    total: str
    filled: bool = False
    note: str = ""
    picture: str = ""


def ladder(rungs: Sequence[Rung], box: Box, measure: Measure) -> tuple[Mark, ...]:
    """Rungs from the lowest, at the bottom of the box, upwards; what is beside the last one is bold."""
    pitch = min(_TALLEST, box.height / len(rungs))
    size = min(_LARGEST_TEXT, pitch * 0.5)
    longest = max((rung.total for rung in rungs), key=len)
    total = Hand(measure, size, bold=True).shrunk(longest, box.width * _SUM_ROOM, _SMALLEST_TEXT)
    left = total.width(longest) + _GAP
    plank = _PLANK if any(rung.note or rung.picture for rung in rungs) else 1
    marks: list[Mark] = []
    for index, rung in enumerate(rungs):
        y = box.y + box.height - (index + 1) * pitch
        step = Box(box.x + left, y, (box.width - left) * plank, pitch * _THICK)
        beside = Box(step.x + step.width + _GAP, y, box.x + box.width - step.x - step.width - _GAP, step.height)
        marks.extend(_rung(rung, step, total.size))
        marks.extend(_beside(rung, beside, Hand(measure, size, bold=index == len(rungs) - 1)))
    return tuple(marks)


def _rung(rung: Rung, step: Box, size: float) -> tuple[Mark, Mark]:
    inside = Fill(Role.INK, Texture.HATCH) if rung.filled else None
    plank = Rectangle(step.x, step.y, step.width, step.height, 3, inside, Stroke(Role.INK, 1.5))
    baseline = step.y + step.height / 2 + size * 0.35
    return plank, Text(step.x - _GAP, baseline, rung.total, size, bold=True, anchor="end")


def _beside(rung: Rung, box: Box, hand: Hand) -> list[Mark]:
    marks: list[Mark] = []
    x = box.x
    if rung.picture:
        marks.append(Picture(rung.picture, x, box.y, box.height))
        x += box.height + _GAP
    if rung.note:
        lines = 2 if box.height > 2.4 * _SMALLEST_TEXT else 1
        fitted = fit(rung.note, box.x + box.width - x, hand, floor=min(hand.size, _SMALLEST_TEXT), lines=lines)
        middle = box.y + box.height / 2 + fitted.size * (0.35 - 0.6 * (len(fitted.lines) - 1))
        marks.extend(
            Text(x, middle + 1.2 * fitted.size * index, line, fitted.size, hand.bold)
            for index, line in enumerate(fitted.lines)
        )
    return marks
