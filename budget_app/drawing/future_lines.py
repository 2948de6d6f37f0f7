"""The future: up to five named lines of an amount over months, each with a style of its own, and bands behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.drawing.charts import Axis, Chart, round_steps, spread
from budget_app.drawing.fitting import Hand, elide
from budget_app.drawing.marks import Fill, LineStyle, Mark, Polyline, Role, Stroke, Text
from budget_app.drawing.scales import GAP, Tick, grid, month_ticks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from budget_app.drawing.marks import Measure, Point

_LINE_HEIGHT = 1.3
_NAME_ROOM = 0.3  # of the chart's width
_BAND = 0.17


@dataclass(frozen=True, slots=True)
class NamedLine:
    """One future: an amount at the end of each month."""

    name: str
    values: tuple[float, ...]
    role: Role
    style: LineStyle = LineStyle.SOLID
    width: float = 2.2


@dataclass(frozen=True, slots=True)
class Band:
    """Between which amounts a part of the futures lies, at the end of each month; where bands overlap it is darker."""

    low: tuple[float, ...]
    high: tuple[float, ...]
    role: Role


@dataclass(frozen=True, slots=True)
class FutureLines:
    """What the chart says; every line has the same number of months."""

    lines: tuple[NamedLine, ...]
    ticks: tuple[Tick, ...]
    amount: Callable[[float], str]
    """The words of an amount on the scale."""
    bands: tuple[Band, ...] = ()
    """As many months as the lines."""


def future_lines(future: FutureLines, width: float, height: float, measure: Measure, text_size: float = 12) -> Chart:
    """Lines over a thin grid, their names at their ends."""
    hand = Hand(measure, text_size)
    bold = Hand(measure, text_size, bold=True)
    bottom = height - text_size * 2.2
    steps = _steps(future, most=max(2, int(bottom / (text_size * 3))))
    labels = [future.amount(step) for step in steps]
    left = max(map(hand.width, labels)) + GAP
    names = [elide(each.name, width * _NAME_ROOM, bold) for each in future.lines]
    right = width - max(map(bold.width, names), default=0) - GAP
    amounts = Axis(steps[0], steps[-1], bottom, text_size * 0.7)
    months = Axis(0, max((len(each.values) for each in future.lines), default=1) - 1, left, right)
    marks: list[Mark] = [
        *(_area(each, months, amounts) for each in future.bands),
        *grid(steps, labels, amounts, months, text_size),
        *month_ticks(future.ticks, months, bottom, width, hand),
        *(_line(each, months, amounts) for each in future.lines),
        *_names(future.lines, names, amounts, right, text_size),
    ]
    return Chart(tuple(marks), months, amounts)


def _steps(future: FutureLines, most: int) -> tuple[float, ...]:
    """Round amounts that span every value and zero."""
    lows = [each.values for each in future.lines] + [each.low for each in future.bands]
    highs = [each.values for each in future.lines] + [each.high for each in future.bands]
    low, high = min(map(min, lows), default=0), max(map(max, highs), default=0)
    return round_steps(min(low, 0), max(high, 0), most)


def _line(each: NamedLine, months: Axis, amounts: Axis) -> Polyline:
    return Polyline(_points(each.values, months, amounts), stroke=Stroke(each.role, each.width, each.style))


def _area(band: Band, months: Axis, amounts: Axis) -> Polyline:
    """From month to month along the high amounts, and back along the low."""
    points = _points(band.high, months, amounts) + _points(band.low, months, amounts)[::-1]
    return Polyline(points, closed=True, fill=Fill(band.role, strength=_BAND))


def _points(values: Sequence[float], months: Axis, amounts: Axis) -> tuple[Point, ...]:
    return tuple((months.at(index), amounts.at(value)) for index, value in enumerate(values))


def _names(lines: Sequence[NamedLine], names: Sequence[str], amounts: Axis, right: float, size: float) -> list[Mark]:
    """Each line's name at its end, pushed apart where lines end close together."""
    low, high = sorted((amounts.start, amounts.end))
    centres = spread([amounts.at(each.values[-1]) for each in lines], size * _LINE_HEIGHT, low, high)
    return [
        Text(right + GAP, centre + size * 0.35, name, size, bold=True, role=each.role)
        for each, name, centre in zip(lines, names, centres, strict=True)
    ]
