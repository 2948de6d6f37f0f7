from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.drawing.charts import Axis, Chart, round_steps, spread
from budget_app.drawing.future_lines import Band, FutureLines, NamedLine, future_lines
from budget_app.drawing.marks import LineStyle, Polyline, Rectangle, Role, Text, Texture
from budget_app.drawing.scales import Tick
from budget_app.drawing.year_bars import MonthBars, year_bars
from tests.drawing.extents import extent, overlap
from tests.drawing.writing import measure

AMOUNTS = st.floats(0, 1e9)
STYLES = tuple(LineStyle)


def months(*amounts: tuple[float, float], short: bool = False) -> tuple[MonthBars, ...]:
    return tuple(
        MonthBars(f"M{index}", money_in, money_out, short) for index, (money_in, money_out) in enumerate(amounts)
    )


def texts_overlap(chart: Chart) -> bool:
    texts = [extent(mark, measure) for mark in chart.marks if isinstance(mark, Text)]
    return any(overlap(one, other) for one, other in combinations(texts, 2))


def stays_inside(chart: Chart, width: float, height: float) -> bool:
    reaches = [extent(mark, measure) for mark in chart.marks]
    return all(x1 >= -0.1 and y1 >= -0.1 and x2 <= width + 0.1 and y2 <= height + 0.1 for x1, y1, x2, y2 in reaches)


def bars(chart: Chart) -> list[Rectangle]:
    return [mark for mark in chart.marks if isinstance(mark, Rectangle)]


@given(st.lists(st.tuples(st.floats(1, 1e9), st.floats(1, 1e9)), min_size=12, max_size=12))
def test_bars_are_as_high_as_their_amounts(amounts: list[tuple[float, float]]) -> None:
    chart = year_bars(months(*amounts), 600, 140, measure)
    unit = bars(chart)[0].height / amounts[0][0]
    assert [bar.height for bar in bars(chart)] == pytest.approx([amount * unit for pair in amounts for amount in pair])


def test_what_comes_in_is_solid_and_what_goes_out_is_hatched() -> None:
    fills = [bar.fill for bar in bars(year_bars(months((5, 3)), 600, 140, measure))]
    assert [(fill.role, fill.texture) for fill in fills if fill] == [
        (Role.MONEY_IN, Texture.SOLID),
        (Role.MONEY_OUT, Texture.HATCH),
    ]


def test_a_month_without_money_has_no_bar() -> None:
    assert bars(year_bars(months((0, 0), (0, 0)), 600, 140, measure)) == []


@given(st.integers(40, 1200), st.lists(st.booleans(), min_size=12, max_size=12), st.integers(1, 12))
def test_every_short_month_is_marked_and_no_names_touch(width: int, short: list[bool], length: int) -> None:
    year = tuple(MonthBars("М" * length, 5, 4, flag) for flag in short)
    chart = year_bars(year, width, 140, measure)
    assert sum(isinstance(mark, Polyline) and mark.closed for mark in chart.marks) == sum(short)
    assert not texts_overlap(chart)


@given(st.integers(0, 11))
def test_the_month_under_the_pointer_is_found_on_the_bars(month: int) -> None:
    chart = year_bars(months(*[(5, 4)] * 12), 600, 140, measure)
    assert chart.months.nearest(chart.months.at(month) + 20) == month


def test_a_pointer_beside_the_chart_finds_its_first_or_last_month() -> None:
    chart = year_bars(months(*[(5, 4)] * 12), 600, 140, measure)
    assert (chart.months.nearest(-50), chart.months.nearest(9999)) == (0, 11)


FUTURES = st.integers(1, 3).flatmap(
    lambda count: st.integers(12, 120).flatmap(
        lambda length: st.lists(
            st.tuples(
                st.text("абвгд ", min_size=1, max_size=60),
                st.lists(st.floats(-1e8, 1e8), min_size=length, max_size=length),
            ),
            min_size=count,
            max_size=count,
        )
    )
)


def future(lines: list[tuple[str, list[float]]]) -> FutureLines:
    named = tuple(
        NamedLine(name, tuple(values), Role.INK, style) for (name, values), style in zip(lines, STYLES, strict=False)
    )
    ticks = tuple(Tick(month, f"{2027 + month // 12}") for month in range(0, len(lines[0][1]), 12))
    return FutureLines(named, ticks, lambda amount: f"{amount:.0f}")


@given(FUTURES, st.integers(400, 1300), st.integers(160, 600))
def test_no_words_of_the_future_touch_or_leave_the_chart(
    lines: list[tuple[str, list[float]]], width: int, height: int
) -> None:
    chart = future_lines(future(lines), width, height, measure)
    assert not texts_overlap(chart)
    assert stays_inside(chart, width, height)


def test_each_line_has_a_style_of_its_own() -> None:
    chart = future_lines(future([(name, [0.0, 5.0, 7.0]) for name in "abc"]), 800, 300, measure)
    lines = [mark for mark in chart.marks if isinstance(mark, Polyline) and len(mark.points) == 3]
    assert [line.stroke.style for line in lines if line.stroke] == list(STYLES[:3])


def test_a_line_stands_where_the_scale_says() -> None:
    chart = future_lines(future([("plan", [0.0, 30.0, -10.0])]), 800, 300, measure)
    line = next(mark for mark in chart.marks if isinstance(mark, Polyline) and len(mark.points) == 3)
    assert line.points == tuple(
        (chart.months.at(month), chart.amounts.at(amount)) for month, amount in enumerate((0, 30, -10))
    )
    assert chart.amounts.at(30) < chart.amounts.at(0) < chart.amounts.at(-10)


def test_bands_lie_behind_the_lines_where_the_scale_says() -> None:
    band = Band((-40.0, 0.0), (10.0, 90.0), Role.INK)
    facts = replace(future([("plan", [0.0, 30.0])]), bands=(band,))
    chart = future_lines(facts, 800, 300, measure)
    area = next(mark for mark in chart.marks if isinstance(mark, Polyline))
    heights = [y for _, y in area.points]
    assert area.fill
    assert area.fill.strength < 1
    assert heights == [chart.amounts.at(amount) for amount in (10, 90, 0, -40)]
    assert stays_inside(chart, 800, 300)


def test_zero_is_always_on_the_scale() -> None:
    chart = future_lines(future([("plan", [700.0] * 12)]), 800, 300, measure)
    assert "0" in [mark.text for mark in chart.marks if isinstance(mark, Text)]


def test_a_future_of_nothing_is_a_line_at_zero() -> None:
    chart = future_lines(future([("plan", [0.0] * 12)]), 800, 300, measure)
    assert stays_inside(chart, 800, 300)


@given(st.floats(-1e9, 0), st.floats(0.01, 1e9), st.integers(2, 12))
def test_round_steps_span_all_values_in_few_steps(low: float, high: float, most: int) -> None:
    steps = round_steps(low, high, most)
    assert steps[0] <= low * (1 - 1e-9)
    assert steps[-1] >= high * (1 - 1e-9)
    assert len(steps) <= most + 2


@given(st.lists(st.floats(0, 100), min_size=1, max_size=5))
def test_spread_places_keep_their_order_and_their_distance(wanted: list[float]) -> None:
    places = sorted(spread(wanted, 20, 0, 100))
    assert places[0] >= 0
    assert places[-1] <= 100
    assert all(after - before >= 20 - 1e-6 for before, after in pairwise(places))


def test_spread_leaves_alone_what_already_stands_apart() -> None:
    assert spread([80, 10, 45], 20, 0, 100) == (80, 10, 45)


def test_spread_refuses_more_than_fits() -> None:
    with pytest.raises(ValueError, match="too many"):
        spread([1, 2, 3], 60, 0, 100)


def test_a_scale_of_one_value_stands_at_its_start() -> None:
    assert (Axis(4, 4, 10, 20).at(4), Axis(4, 4, 10, 10).nearest(10)) == (10, 4)
