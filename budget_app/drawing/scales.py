"""What stands around the marks of a chart: a grid of amounts, and named months."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.drawing.marks import Role, Stroke, Text, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.drawing.charts import Axis
    from budget_app.drawing.fitting import Hand
    from budget_app.drawing.marks import Mark

GAP = 8.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A month with words under it."""

    month: int
    name: str


def grid(steps: Sequence[float], labels: Sequence[str], amounts: Axis, months: Axis, size: float) -> list[Mark]:
    """A thin line for each amount, the one of zero thicker, and its label at the left."""
    marks: list[Mark] = []
    for step, label in zip(steps, labels, strict=True):
        y = amounts.at(step)
        stroke = Stroke(Role.QUIET, 1.4) if step == 0 else Stroke(Role.LINE, 0.8)
        marks.append(line((months.start, y), (months.end, y), stroke))
        marks.append(Text(months.start - GAP, y + size * 0.35, label, size, anchor="end", role=Role.QUIET))
    return marks


def month_ticks(ticks: Sequence[Tick], months: Axis, bottom: float, width: float, hand: Hand) -> list[Mark]:
    """A short line for each tick, and its words where they do not touch the words before."""
    marks: list[Mark] = []
    free_from = 0.0
    for tick in ticks:
        x = months.at(tick.month)
        marks.append(line((x, bottom), (x, bottom + 4), Stroke(Role.QUIET, 0.8)))
        wide = hand.width(tick.name)
        start = min(max(x - wide / 2, 0), width - wide)
        if start >= free_from:
            marks.append(Text(start, bottom + hand.size * 1.6, tick.name, hand.size, role=Role.QUIET))
            free_from = start + wide + GAP
    return marks
