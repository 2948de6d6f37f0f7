from __future__ import annotations

from hashlib import blake2b

import numpy as np
import pytest

from budget_app.projection.draws import BLOCK, NUMBERS, around_mean, below, draws, price_steps, steps

WORD = 2**64


def test_the_same_seed_and_stream_give_the_same_numbers() -> None:
    assert np.array_equal(draws(1, "prices", 12, 500), draws(1, "prices", 12, 500))


@pytest.mark.parametrize(("seed", "stream"), [(2, "prices"), (1, "harvest")])
def test_another_seed_or_stream_gives_other_numbers(seed: int, stream: str) -> None:
    assert (draws(1, "prices", 12, 500) != draws(seed, stream, 12, 500)).mean() > 0.99


def _philox(counter: list[int], key: list[int]) -> list[int]:
    """Philox4x64-10 by the book (Salmon, Moraes, Dror and Shaw 2011, figure 2)."""
    a, b, c, d = counter
    for turn in range(10):
        left, right = 0xD2E7470EE14C6C93 * a, 0xCA5A826395121157 * c
        first, second = (key[0] + turn * 0x9E3779B97F4A7C15) % WORD, (key[1] + turn * 0xBB67AE8584CAA73B) % WORD
        a, b, c, d = (right >> 64) ^ b ^ first, right % WORD, (left >> 64) ^ d ^ second, left % WORD
    return [a, b, c, d]


@pytest.mark.parametrize("block", [0, 3])
def test_the_numbers_are_the_generator_of_the_book_from_its_lowest_bits(block: int) -> None:
    key = int.from_bytes(blake2b(b"prices", digest_size=8).digest(), "little")
    words = _philox([1, block, 0, 0], [7, key])
    expected = [word >> shift & 0xFFFF for word in words for shift in (0, 16, 32, 48)]
    assert draws(7, "prices", 1, (block + 1) * BLOCK)[0, block * BLOCK :][:16].tolist() == expected


@pytest.mark.parametrize("futures", [1, BLOCK, BLOCK + 1, 3 * BLOCK])
def test_more_futures_extend_the_first_ones(futures: int) -> None:
    assert np.array_equal(draws(1, "prices", 3, futures), draws(1, "prices", 3, 4 * BLOCK)[:, :futures])


def test_more_months_extend_the_first_ones() -> None:
    assert np.array_equal(draws(1, "prices", 12, 3000), draws(1, "prices", 120, 3000)[:12])


def test_the_numbers_are_spread_evenly_and_know_nothing_of_each_other() -> None:
    drawn = draws(7, "harvest", 120, 10_000).astype(np.float64) / NUMBERS
    assert drawn.mean() == pytest.approx(0.5, abs=0.001)
    assert drawn.var() == pytest.approx(1 / 12, abs=0.001)
    assert abs(np.corrcoef(drawn[0], drawn[1])[0, 1]) < 0.04
    assert abs(np.corrcoef(drawn[:, 0], drawn[:, 1])[0, 1]) < 0.4


def test_a_walk_goes_up_as_often_as_down() -> None:
    table = steps(0.065)
    assert np.log(table).mean() == pytest.approx(0, abs=1e-6)
    assert np.log(table).std() == pytest.approx(0.065, rel=1e-3)


@pytest.mark.parametrize("spread", [0.1, 0.5, 1.0])
def test_income_strays_around_its_mean(spread: float) -> None:
    table = around_mean(spread)
    assert table.mean() == pytest.approx(1, abs=1e-3)
    assert table.std() == pytest.approx(spread, rel=0.02)


def test_a_year_of_steps_is_a_rise_around_its_mean() -> None:
    risen = 1.1 * price_steps(0.1, 0.03) ** 12 - 1
    assert risen.mean() == pytest.approx(0.1, abs=1e-4)
    assert risen.std() == pytest.approx(0.03, rel=1e-3)


def test_prices_never_fall_below_nothing() -> None:
    assert price_steps(-0.9, 0.5).min() == 0


@pytest.mark.parametrize("table", [steps(0.0), around_mean(0.0), price_steps(0.1, 0.0)])
def test_nothing_strays_by_zero(table: np.ndarray) -> None:
    assert (table == 1).all()


def test_a_table_is_rounded_so_that_the_last_place_of_a_logarithm_does_not_show() -> None:
    scaled = around_mean(0.3) * 2**20
    assert np.array_equal(scaled, np.rint(scaled))


@pytest.mark.parametrize(("chance", "numbers"), [(0.0, 0), (0.5, 32768), (1.0, 65536)])
def test_a_chance_is_so_many_of_the_numbers(chance: float, numbers: int) -> None:
    assert below(chance) == numbers
