from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.drawing.jar import jar
from budget_app.drawing.ladder import Rung, ladder
from budget_app.drawing.marks import Box, Circle, Polyline, Rectangle, Text, Texture
from budget_app.drawing.textures import bounds, rows_of_dots, segments
from tests.drawing.extents import extent, overlap
from tests.drawing.writing import measure

JAR = Box(10, 20, 100, 110)


def content(filled: float) -> list[Rectangle]:
    rectangles = [mark for mark in jar(JAR, filled, Texture.DOTS) if isinstance(mark, Rectangle)]
    return [mark for mark in rectangles if mark.fill and mark.fill.texture is Texture.DOTS]


def test_a_jar_is_filled_in_proportion_from_its_bottom() -> None:
    half, full = content(0.5)[0], content(1)[0]
    assert full.height == pytest.approx(2 * half.height)
    assert half.y + half.height == full.y + full.height == 130


def test_an_empty_jar_has_no_content_and_an_overfull_one_does_not_spill() -> None:
    assert content(0) == []
    assert content(7) == content(1)


@given(st.integers(1, 24), st.floats(250, 700), st.floats(300, 700))
def test_a_ladder_stays_in_its_box_and_no_words_touch(count: int, width: float, height: float) -> None:
    rungs = [Rung(f"{step} 000 000") for step in range(1, count + 1)]
    marks = ladder(rungs, Box(0, 0, width, height), measure)
    reaches = [extent(mark, measure) for mark in marks]
    assert all(x1 >= -0.1 and y1 >= -1 and x2 <= width + 0.1 and y2 <= height + 0.1 for x1, y1, x2, y2 in reaches)
    texts = [extent(mark, measure) for mark in marks if isinstance(mark, Text)]
    assert not any(overlap(one, other) for index, one in enumerate(texts) for other in texts[:index])


def test_the_ladder_is_climbed_from_below() -> None:
    marks = ladder([Rung("100", filled=True), Rung("200")], Box(0, 0, 400, 300), measure)
    low, high = (mark for mark in marks if isinstance(mark, Rectangle))
    assert low.y > high.y
    assert low.fill
    assert not high.fill


SQUARE = Rectangle(0, 0, 30, 30)


def test_hatches_fall_and_crosses_also_rise() -> None:
    assert all(y2 > y1 and x2 > x1 for x1, y1, x2, y2 in segments(SQUARE, Texture.HATCH, 5))
    assert len(segments(SQUARE, Texture.CROSS, 5)) == 2 * len(segments(SQUARE, Texture.HATCH, 5))
    assert segments(SQUARE, Texture.SOLID, 5) == ()


def test_neighbours_carry_one_pattern() -> None:
    right = Rectangle(30, 0, 30, 30)
    shared = set(segments(SQUARE, Texture.HATCH, 5)) & set(segments(right, Texture.HATCH, 5))
    assert shared
    assert {y for _, _, y in rows_of_dots(SQUARE, 5)} == {y for _, _, y in rows_of_dots(right, 5)}


def test_bounds_hold_every_point() -> None:
    assert bounds(Circle(5, 5, 2)) == (3, 3, 7, 7)
    assert bounds(Polyline(((1, 9), (4, 2), (0, 3)))) == (0, 2, 4, 9)
