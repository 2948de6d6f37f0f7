"""The family's year: for every month what comes in, solid, beside what goes out, hatched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.drawing.charts import Axis, Chart
from budget_app.drawing.fitting import Hand
from budget_app.drawing.marks import Fill, Mark, Rectangle, Role, Stroke, Text, Texture, line, triangle_down

if TYPE_CHECKING:
    from budget_app.drawing.marks import Measure

SMALLEST_TEXT = 8.0
_BAR = 0.28  # of a month's width
_WIDEST_BAR = 22.0
_LABEL_ROOM = 0.92  # of a month's width


@dataclass(frozen=True, slots=True)
class MonthBars:
    """One month: its name, what comes in and goes out, and whether it needs money put aside before it."""

    name: str
    money_in: float
    money_out: float
    short: bool


def year_bars(
    months: tuple[MonthBars, ...], width: float, height: float, measure: Measure, text_size: float = 12
) -> Chart:
    """Bars over the names of the months; ▼ stands at months that need money put aside."""
    slot = width / len(months)
    columns = Axis(0, len(months) - 1, slot / 2, width - slot / 2)
    base = height - text_size * 1.6
    highest = max((max(month.money_in, month.money_out) for month in months), default=0) or 1
    amounts = Axis(0, highest, base, 1)
    bar = min(slot * _BAR, _WIDEST_BAR)
    marks: list[Mark] = []
    for index, month in enumerate(months):
        marks.extend(_bars(month, columns.at(index), bar, amounts))
    marks.append(line((0, base), (width, base), Stroke(Role.QUIET, 0.8)))
    marks.extend(_names(months, columns, slot, height - text_size * 0.4, Hand(measure, text_size)))
    return Chart(tuple(marks), columns, amounts)


def _bars(month: MonthBars, middle: float, bar: float, amounts: Axis) -> list[Mark]:
    both = (
        (month.money_in, middle - bar - 1, Fill(Role.MONEY_IN), None),
        (month.money_out, middle + 1, Fill(Role.MONEY_OUT, Texture.HATCH), Stroke(Role.MONEY_OUT, 0.8)),
    )
    return [
        Rectangle(x, amounts.at(amount), bar, amounts.start - amounts.at(amount), min(2, bar / 4), fill, stroke)
        for amount, x, fill, stroke in both
        if amount > 0
    ]


def _names(months: tuple[MonthBars, ...], columns: Axis, slot: float, baseline: float, hand: Hand) -> list[Mark]:
    """Names in one size that fits them all, every second or third name where even the smallest does not."""
    room = slot * _LABEL_ROOM
    widest = max((month.name for month in months), key=hand.width)
    small = Hand(hand.measure, hand.size, bold=True).shrunk(widest, room - hand.size, SMALLEST_TEXT)
    needed = small.width(widest) + small.size
    every = max(1, -int(-needed // room))
    marks: list[Mark] = []
    for index, month in enumerate(months):
        marks.extend(_name(month, columns.at(index), baseline, small, named=index % every == 0))
    return marks


def _name(month: MonthBars, middle: float, baseline: float, hand: Hand, *, named: bool) -> list[Mark]:
    side = hand.size * 0.6 if month.short else 0.0
    gap = hand.size * 0.3 if month.short and named else 0.0
    text = hand.measure(month.name, hand.size, bold=month.short) if named else 0.0
    left = middle - (side + gap + text) / 2
    role = Role.SHORT if month.short else Role.QUIET
    marks: list[Mark] = []
    if month.short:
        marks.append(triangle_down(left, baseline - side * 0.9, side, role))
    if named:
        marks.append(Text(left + side + gap, baseline, month.name, hand.size, month.short, "start", role))
    return marks
