"""What a loan costs a year: the rate at which all that is received and paid is worth nothing together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from budget_app.model.period import MONTHS_A_YEAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    Root = Callable[[list[float]], float | None]
    Worth = Callable[[float, list[float]], float | None]

LARGEST_RATE = 1e15
"""A yearly rate above this is not told."""


class NoRate(StrEnum):
    """Why a loan has no yearly rate."""

    NOTHING_RECEIVED = "nothing_received"
    NO_UNIQUE_RATE = "no_unique_rate"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class YearlyRates:
    """The two names of one rate, as parts of one: nominal `m x i`, effective `(1 + i)^m - 1`."""

    nominal: float
    effective: float


def yearly_rates(flows: Sequence[float], periods_a_year: float) -> YearlyRates | NoRate:
    """The rates of payments one period apart: i is the root of `sum CF_t / (1+i)^t`, m the periods a year.

    A borrower's flows: what is received first, then what is paid with a minus; a code where they have no single rate.
    """
    import pyxirr  # compiled root finding, loaded when the first rate is shown

    found = _rate(flows, partial(pyxirr.irr, silent=True), pyxirr.npv)
    return found if isinstance(found, NoRate) else _named(found, periods_a_year)


def dated_rates(days: NDArray[np.datetime64], flows: Sequence[float]) -> YearlyRates | NoRate:
    """The rates of payments on any days: the effective one is XIRR, actual/365; nominal is twelve times its month's."""
    import pyxirr  # as above

    def worth(rate: float, scaled: list[float]) -> float | None:
        return pyxirr.xnpv(rate, days, scaled)

    effective = _rate(flows, partial(pyxirr.xirr, days, silent=True), worth)
    if isinstance(effective, NoRate):
        return effective
    return _named((1 + effective) ** (1 / MONTHS_A_YEAR) - 1, MONTHS_A_YEAR)


def _rate(flows: Sequence[float], root: Root, worth: Worth) -> float | NoRate:
    """The one rate of the flows.

    There is exactly one above -1 when the flows change their sign once (Descartes). When their running sum does, and
    more is paid than received, there is exactly one above 0 (Norstrom 1972): that of a loan whose savings held back
    are more than its last instalment. Otherwise a code, never a number.
    """
    if flows[0] <= 0:
        return NoRate.NOTHING_RECEIVED
    scaled = [flow / flows[0] for flow in flows]  # the solver's tolerance is absolute: large sums would find no root
    if _changes_of_sign(flows) == 1:
        rate = root(scaled) if sum(flows) else 0.0
        return NoRate.NO_UNIQUE_RATE if rate is None else rate
    if _changes_of_sign(accumulate(flows)) == 1 and sum(flows) < 0:
        return _above_zero(scaled, worth)
    return NoRate.NO_UNIQUE_RATE


def _above_zero(flows: list[float], worth: Worth) -> float:
    """The root above zero, by bisection: a solver may find the one below, which nobody pays."""
    low, high = 0.0, 1.0
    while (worth(high, flows) or 0.0) < 0:
        high *= 2
    while low < (middle := (low + high) / 2) < high:
        if (worth(middle, flows) or 0.0) < 0:
            low = middle
        else:
            high = middle
    return high


def _changes_of_sign(amounts: Iterable[float]) -> int:
    signs = [amount > 0 for amount in amounts if amount]
    return sum(earlier != later for earlier, later in pairwise(signs))


def _named(rate: float, periods_a_year: float) -> YearlyRates | NoRate:
    try:
        effective = (1 + rate) ** periods_a_year - 1
    except OverflowError:
        return NoRate.TOO_LARGE
    return NoRate.TOO_LARGE if effective > LARGEST_RATE else YearlyRates(rate * periods_a_year, effective)
