from __future__ import annotations

import pytest

from budget_app.drawing.houses import houses


@pytest.mark.parametrize("filled", [0, 1, 71, 100])
def test_as_many_houses_are_full_as_futures_end_well(filled: int) -> None:
    drawn = houses(filled, 150)
    assert len(drawn) == 100
    assert [house.fill is not None for house in drawn] == [True] * filled + [False] * (100 - filled)


def test_every_house_stands_in_a_place_of_its_own_inside_the_square() -> None:
    places = [(min(x for x, _ in house.points), min(y for _, y in house.points)) for house in houses(50, 150)]
    assert len(set(places)) == 100
    assert all(0 <= x <= 150 and 0 <= y <= 150 for house in houses(50, 150) for x, y in house.points)
