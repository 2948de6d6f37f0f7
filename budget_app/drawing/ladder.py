"""A ladder to colour in: one rung for each sum put aside, the goal on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.drawing.fitting import Hand, fit
from budget_app.drawing.marks import Box, Fill, Mark, Picture, Rectangle, Role, Stroke, Text, Texture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.drawing.marks import Measure

_TALLEST = 38.0
_LARGEST_TEXT = 15.0
_SMALLEST_TEXT = 9.0
_SUM_ROOM = 0.16  # of the ladder's width
_RUNG_ROOM = 0.42
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
    marks: list[Mark] = []
    for index, rung in enumerate(rungs):
        step = Box(box.x, box.y + box.height - (index + 1) * pitch, box.width, pitch)
        marks.extend(_rung(rung, step, measure, last=index == len(rungs) - 1))
    return tuple(marks)


def _rung(rung: Rung, step: Box, measure: Measure, *, last: bool) -> list[Mark]:
    size = min(_LARGEST_TEXT, step.height * 0.5)
    left, width = step.x + step.width * _SUM_ROOM, step.width * _RUNG_ROOM
    inside = Fill(Role.INK, Texture.HATCH) if rung.filled else None
    plank = Rectangle(left, step.y, width, step.height * 0.86, 3, inside, Stroke(Role.INK, 1.5))
    baseline = step.y + step.height * 0.43 + size * 0.35
    number = Hand(measure, size, bold=True).shrunk(rung.total, step.width * _SUM_ROOM - _GAP, size / 2)
    total = Text(left - _GAP, baseline, rung.total, number.size, bold=True, anchor="end")
    beside = Box(left + width + _GAP, step.y, step.x + step.width - left - width - _GAP, step.height * 0.86)
    return [plank, total, *_beside(rung, beside, Hand(measure, size, bold=last))]


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
