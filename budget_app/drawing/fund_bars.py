"""A group's fund from meeting to meeting: what lies in the box, what is lent out above it, and what was put in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.drawing.charts import Axis, Chart, round_steps
from budget_app.drawing.fitting import Hand
from budget_app.drawing.marks import Fill, LineStyle, Mark, Polyline, Rectangle, Role, Stroke, Texture
from budget_app.drawing.scales import GAP, Tick, grid, month_ticks

if TYPE_CHECKING:
    from collections.abc import Callable

    from budget_app.drawing.marks import Measure

IN_BOX = Fill(Role.MONEY_IN)
LENT = Fill(Role.GOAL, Texture.HATCH)
PUT_IN = Stroke(Role.INK, 2, LineStyle.DOTTED)
_BAR = 0.78  # of a meeting's width


@dataclass(frozen=True, slots=True)
class FundBar:
    """One meeting: the money in the box, what members owe, and all that was put in until then."""

    box: float
    owed: float
    saved: float


@dataclass(frozen=True, slots=True)
class FundBars:
    """What the chart says; there is at least one meeting."""

    bars: tuple[FundBar, ...]
    ticks: tuple[Tick, ...]
    amount: Callable[[float], str]
    """The words of an amount on the scale."""


def fund_bars(fund: FundBars, width: float, height: float, measure: Measure, text_size: float = 12) -> Chart:
    """A bar for each meeting, the box below and what is lent above, and a dotted line of what was put in."""
    hand = Hand(measure, text_size)
    bottom = height - text_size * 2.2
    highest = max(max(bar.box + bar.owed, bar.saved) for bar in fund.bars)
    steps = round_steps(0, highest, max(2, int(bottom / (text_size * 3))))
    labels = [fund.amount(step) for step in steps]
    left = max(map(hand.width, labels)) + GAP
    wide = (width - left) / len(fund.bars)
    meetings = Axis(0, len(fund.bars) - 1, left + wide / 2, width - wide / 2)
    amounts = Axis(steps[0], steps[-1], bottom, text_size * 0.7)
    marks: list[Mark] = [
        *grid(steps, labels, amounts, Axis(0, 1, left, width), text_size),
        *month_ticks(fund.ticks, meetings, bottom, width, hand),
    ]
    for index, bar in enumerate(fund.bars):
        marks.extend(_bar(bar, meetings.at(index), wide * _BAR, amounts))
    marks.append(_put_in(fund.bars, meetings, amounts))
    return Chart(tuple(marks), meetings, amounts)


def _bar(bar: FundBar, middle: float, wide: float, amounts: Axis) -> list[Mark]:
    both = ((0.0, bar.box, IN_BOX, None), (bar.box, bar.box + bar.owed, LENT, Stroke(Role.GOAL, 0.8)))
    return [
        Rectangle(middle - wide / 2, amounts.at(top), wide, amounts.at(low) - amounts.at(top), 0, fill, stroke)
        for low, top, fill, stroke in both
        if top > low
    ]


def _put_in(bars: tuple[FundBar, ...], meetings: Axis, amounts: Axis) -> Polyline:
    return Polyline(tuple((meetings.at(i), amounts.at(bar.saved)) for i, bar in enumerate(bars)), stroke=PUT_IN)
