"""The way of money: how high its stations are, and that no words touch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.drawing.chain import MoneyWay, Share, Station, money_way
from budget_app.drawing.marks import Rectangle, Role, Text, Texture
from tests.drawing.extents import extent, overlap
from tests.drawing.writing import measure

WAY = MoneyWay(
    (
        Station("wage", "Wage abroad", "60 000 rub.", 6000),
        Station("food", "Living there", "−45 000 rub.", 6000, 4500),
        Station("jar", "Stays there", "500 rub.", 1500, 500, lost=False),
        Station("plane_arrival", "Arrives", "1 000 som.", 1000, role=Role.MONEY_IN),
    ),
    "Pays at home",
    (Share("Flour and bread", "700 som.", 700), Share("School", "300 som.", 300)),
)


def columns(way: MoneyWay) -> list[Rectangle]:
    return [mark for mark in money_way(way, 900, 300, measure, 13) if isinstance(mark, Rectangle)]


def test_heights_stand_for_amounts() -> None:
    wage, goes_on, living = columns(WAY)[:3]
    assert living.height / wage.height == pytest.approx(0.75)
    assert goes_on.height + living.height == pytest.approx(wage.height)


def test_what_is_lost_is_hatched_and_what_stays_is_dotted() -> None:
    textures = [mark.fill.texture for mark in columns(WAY)[:5] if mark.fill]
    assert textures == [Texture.SOLID, Texture.SOLID, Texture.HATCH, Texture.SOLID, Texture.DOTS]


def test_a_small_loss_can_still_be_seen() -> None:
    way = MoneyWay((Station("bank", "Fee", "−1 rub.", 10_000, 1),), "Pays", ())
    assert columns(way)[1].height == 2


def test_nothing_on_its_way_draws_no_columns() -> None:
    assert columns(MoneyWay((Station("bank", "Fee", "0 rub.", 0, 0),), "Pays", ())) == []


@given(st.integers(0, 9), st.floats(560, 1200), st.floats(240, 400), st.integers(1, 10**9))
def test_the_picture_stays_in_its_box_and_no_words_touch(shares: int, width: float, height: float, most: int) -> None:
    paid = tuple(Share("Flour and bread of the month", "1 234 som.", most / (shares + 1)) for _ in range(shares))
    stations = tuple(Station("wage", "What living takes", "−60 000 rub.", most, most / 3) for _ in range(6))
    marks = money_way(MoneyWay(stations, "Pays at home, a month", paid), width, height, measure, 13)
    reaches = [extent(mark, measure) for mark in marks]
    assert all(x1 >= -0.1 and y1 >= -0.1 and x2 <= width + 0.1 and y2 <= height + 0.1 for x1, y1, x2, y2 in reaches)
    texts = [extent(mark, measure) for mark in marks if isinstance(mark, Text)]
    assert not any(overlap(one, other) for place, one in enumerate(texts) for other in texts[:place])
