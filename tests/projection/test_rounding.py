"""Rounding in arrays gives what exact rounding of decimals gives."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.model.money import round_half_away
from budget_app.projection.rounding import one_to_minor, to_minor, whole


@given(st.integers(0, 10**9), st.integers(1, 10**6), st.sampled_from((52, 365, 12)))
def test_an_amount_times_a_rate_rounds_as_the_exact_product(amount: int, ten_thousandths: int, times: int) -> None:
    rate = Decimal(ten_thousandths) / 10_000
    product = np.array(float(amount)) * times / 12 * float(rate)
    assert int(to_minor(product)) == round_half_away(Decimal(amount) * times * rate / 12)


@given(st.integers(0, 10**6), st.integers(0, 10**4))
def test_every_exact_half_goes_up(whole_part: int, thousandths: int) -> None:
    """Products whose exact value ends in a half, which float64 may miss by a little."""
    rate = Decimal(2 * thousandths + 1) / 2000
    amount = 1000 * (2 * whole_part + 1)
    assert int(to_minor(np.array(amount * float(rate)))) == round_half_away(amount * rate)


@pytest.mark.parametrize(
    ("amount", "rate", "rounded"), [(105, "0.1", 11), (115, "0.3", 35), (1.5, "1", 2), (250, "0.009", 2)]
)
def test_halves_that_float64_misses_go_up(amount: float, rate: str, rounded: int) -> None:
    assert to_minor(np.array(amount * float(rate))) == rounded


@given(st.integers(0, 2**47))
def test_whole_amounts_stay_as_they_are(amount: int) -> None:
    assert int(to_minor(np.array(float(amount)))) == amount


@given(st.floats(0, 1e15))
def test_one_amount_is_rounded_as_arrays_are(amount: float) -> None:
    assert one_to_minor(amount) == to_minor(np.array(amount))


@given(st.integers(0, 10**15), st.integers(1, 10**6))
def test_fractions_round_half_away(over: int, under: int) -> None:
    doubled = 2 * over * 500_000 + under * 500_000
    assert whole(over, under) == doubled // (under * 1_000_000)
