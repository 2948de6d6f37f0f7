"""A herd, month by month."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.model.venture import LARGEST_HERD, Herd, HerdSale, HerdUse
from budget_app.projection.herd import HerdMonths, herd_months
from budget_app.projection.result import NEVER
from tests import strategies


def herd(**facts: Any) -> Herd:
    return Herd.model_validate(facts)


def of_january(facts: Herd, months: int = 24) -> HerdMonths:
    return herd_months(facts, 1, months)


@given(strategies.herds(), st.integers(1, 12), st.integers(1, 120))
def test_in_every_month_animals_come_from_somewhere_and_go_somewhere(facts: Herd, first: int, months: int) -> None:
    found = herd_months(facts, first, months)
    before = np.concatenate([[facts.females + facts.others], found.heads[:-1]])
    assert np.array_equal(found.heads, before + found.births - found.deaths - found.sold - found.used)
    assert np.array_equal(found.fed, before)


@given(strategies.herds(), st.integers(1, 12))
def test_there_is_never_less_than_no_animal(facts: Herd, first: int) -> None:
    found = herd_months(facts, first, 60)
    for animals in (found.births, found.deaths, found.sold, found.used, found.heads, found.milked):
        assert (animals >= 0).all()
    assert (found.milked <= found.fed).all()


@given(strategies.herds(), st.integers(1, 12))
def test_later_months_change_no_earlier_ones(facts: Herd, first: int) -> None:
    longer, shorter = herd_months(facts, first, 48), herd_months(facts, first, 24)
    assert np.array_equal(longer.heads[:24], shorter.heads)


def test_young_are_born_in_their_month_and_bear_when_they_are_grown() -> None:
    found = of_january(herd(females=4, young=Decimal(2), birth_months=(3,)), 27)
    assert np.flatnonzero(found.births).tolist() == [2, 14, 26]
    assert found.births[[2, 14, 26]].tolist() == [8, 16, 32]
    assert found.milked[[13, 15]].tolist() == [4, 8]


def test_births_are_shared_out_over_their_months() -> None:
    found = of_january(herd(females=5, young=Decimal(1), birth_months=(1, 7), grown_after=24), 12)
    assert (found.births[0], found.births[6]) == (2, 3)


def test_deaths_gather_until_a_whole_animal_dies() -> None:
    found = of_january(herd(others=10, deaths=Decimal("0.2")), 120)
    assert found.deaths[:12].sum() == 2
    assert found.deaths.max() == 1


def test_a_share_of_deaths_of_one_leaves_nobody() -> None:
    found = of_january(herd(females=7, deaths=Decimal(1)), 12)
    assert found.heads.tolist() == [0] * 12
    assert found.died_out == 0


def test_no_more_are_sold_than_there_are_and_the_rest_is_told() -> None:
    found = of_january(herd(females=2, others=1, sales=(HerdSale(month=10, heads=2, price=500),)))
    assert found.sold[[9, 21]].tolist() == [2, 1]
    assert found.proceeds[[9, 21]].tolist() == [1000, 500]
    assert (found.missing, found.died_out) == (1, 21)


def test_males_are_sold_before_the_females_that_bear() -> None:
    sale = (HerdSale(month=2, heads=2, price=1),)
    found = of_january(herd(females=3, others=2, young=Decimal(1), birth_months=(3,), sales=sale), 12)
    assert found.births[2] == 3


def test_the_family_takes_animals_for_its_own_table() -> None:
    found = of_january(herd(others=3, own_use=(HerdUse(month=6, heads=1),)))
    assert found.used.sum() == 2
    assert not found.proceeds.any()


def test_nothing_is_sold_before_the_first_sale() -> None:
    found = of_january(herd(others=9, first_sale=12, sales=(HerdSale(month=3, heads=2, price=1),)))
    assert np.flatnonzero(found.sold).tolist() == [14]


def test_animals_can_be_sold_besides() -> None:
    besides = np.zeros(12, np.int64)
    besides[4] = 2
    found = herd_months(herd(others=5), 1, 12, also_sold=besides)
    assert found.heads[3:6].tolist() == [5, 3, 3]
    assert not found.proceeds.any()


def test_a_herd_that_lives_on_has_not_died_out() -> None:
    assert of_january(herd(females=1)).died_out == NEVER
    assert of_january(herd()).died_out == NEVER


@pytest.mark.parametrize("grown_after", [0, 1, 12])
def test_no_herd_grows_out_of_all_bounds(grown_after: int) -> None:
    found = of_january(herd(females=LARGEST_HERD, young=Decimal(100), grown_after=grown_after, birth_months=(1,)), 120)
    assert found.heads.max() <= LARGEST_HERD
