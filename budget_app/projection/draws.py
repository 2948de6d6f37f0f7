"""Random numbers that are the same on every machine, for every scenario and every size of the sample.

Philox (Salmon, Moraes, Dror and Shaw 2011) counts: its key is the seed and the name of a stream, its counter a block of
futures. So a draw depends on nothing that was drawn before it, more futures or months follow after the first ones, and
a stream that is not needed costs nothing. Only the raw bits of numpy's generator are taken, which numpy promises to
keep; its normal deviates it does not. A draw is one of 65,536 equally likely numbers, and stands for the middle of its
part of a distribution: factors come from tables of that many entries. Their few logarithms and powers may differ in the
last place between processors, so tables are rounded to 2**-20 and kept in float32, which holds them exactly below 16.
What is done to factors later (products, sums, rounding) is the same everywhere by IEEE 754.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Table = NDArray[np.float32]
    """A factor for each number that can be drawn, shape (65536,)."""
    Factors = NDArray[np.float32]
    Draws = NDArray[np.uint16]

NUMBERS = 2**16
BLOCK = 2048
_DRAWS_A_WORD = 4
_STEP = 2.0**20


def draws(seed: int, stream: str, rows: int, futures: int) -> Draws:
    """Equally likely numbers below 65,536, shape (rows, futures); `seed` is below 2**64."""
    key = np.array([seed, _key(stream)], np.uint64)
    drawn = np.empty((rows, futures), np.uint16)
    for block, start in enumerate(range(0, futures, BLOCK)):
        room = drawn[:, start : start + BLOCK]
        room[:] = _block(key, block, rows)[:, : room.shape[1]]
    return drawn


def _key(stream: str) -> int:
    return int.from_bytes(blake2b(stream.encode(), digest_size=8).digest(), "little")


def _block(key: NDArray[np.uint64], block: int, rows: int) -> Draws:
    counting = np.random.Philox(key=key, counter=np.array([0, block, 0, 0], np.uint64))
    words = counting.random_raw(rows * BLOCK // _DRAWS_A_WORD)
    return words.astype("<u8", copy=False).view("<u2").reshape(rows, BLOCK)


def looked_up(numbers: Draws, table: Table) -> Factors:
    """The factor of each number, row by row: a row and the table fit the processor's cache."""
    factors = np.empty(numbers.shape, np.float32)
    for row, found in zip(numbers, factors, strict=True):
        table.take(row.astype(np.intp), out=found, mode="clip")
    return factors


@cache
def _normal() -> NDArray[np.float64]:
    """The standard normal deviate in the middle of each of 65,536 equally likely parts."""
    upper = [NormalDist().inv_cdf((place + 0.5) / NUMBERS) for place in range(NUMBERS // 2, NUMBERS)]
    return np.array([-value for value in reversed(upper)] + upper)


def _rounded(factors: NDArray[np.float64]) -> Table:
    table = (np.rint(factors * _STEP) / _STEP).astype(np.float32)
    table.flags.writeable = False
    return table


@cache
def steps(volatility: float) -> Table:
    """Factors of one month of a random walk: `exp(volatility z)`; their median is 1, so the plan is in the middle."""
    return _rounded(np.exp(volatility * _normal()))


@cache
def around_mean(spread: float) -> Table:
    """Log-normal factors of mean 1 and standard deviation `spread`: `exp(s z - s^2/2)`, `s^2 = ln(1 + spread^2)`."""
    variance = np.log1p(spread**2)
    return _rounded(np.exp(np.sqrt(variance) * _normal() - variance / 2))


@cache
def price_steps(yearly: float, spread: float) -> Table:
    """What a month's prices rise beside their mean where a year's rise is normal around `yearly`, never below -1.

    `((1 + yearly + spread z) / (1 + yearly))^(1/12)`.
    """
    return _rounded(np.power(np.maximum(1 + spread * _normal() / (1 + yearly), 0.0), 1 / 12))


def below(chance: float) -> int:
    """The number below which a draw falls with this chance, to the nearest of 65,536."""
    return round(chance * NUMBERS)
