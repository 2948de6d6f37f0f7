"""The one rounding of money, on arrays and on fractions: to a whole minor unit, halves away from zero.

A product of a rate and an amount in float64 may land a few units of the last place below the half on which the exact
product falls. So each value is first raised by 2**-50 of its own size, more than five roundings lose (three factors
made from decimals, two products). The result is that of `budget_app.model.money.round_half_away` on the exact product
whenever that product has no digit smaller than 2**-50 of it: below a hundred thousand million minor units, four
decimals. Whole numbers below 2**48 stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_RAISED = 1 + 2.0**-50


def to_minor(values: NDArray[np.float64], out: NDArray[np.float64] | None = None) -> NDArray[np.float64]:
    """Amounts that are not negative, any shape, to whole minor units; in a new array, or in `out` of the same shape."""
    return np.floor(np.add(np.multiply(values, _RAISED, out=out), 0.5, out=out), out=out)


def one_to_minor(amount: float) -> float:
    """The same for one amount."""
    return (amount * _RAISED + 0.5) // 1.0


def whole(over: int, under: int) -> int:
    """The fraction of two whole numbers, neither of them negative, to a whole number; exact at any size."""
    return (2 * over + under) // (2 * under)
