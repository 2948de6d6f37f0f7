"""The one rounding of money, on arrays: to a whole minor unit, halves away from zero.

A product of a rate and an amount in float64 may land a few units of the last place below the half on which the exact
product falls. What lies within `_GUARD` of its own size below a half counts as the half: five roundings (three
factors made from decimals, two products) stay within it. So the result is that of
`budget_app.model.money.round_half_away` on the exact product whenever that product has a resolution above
`amount x 2**-50`: below a hundred thousand million minor units, four decimals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_GUARD = 2.0**-50
_GUARD_LIMIT = 0.25


def to_minor(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Whole numbers, any shape; whole numbers of any size stay as they are."""
    size = np.abs(values)
    whole = np.floor(size)
    whole += size - whole >= 0.5 - np.minimum(size * _GUARD, _GUARD_LIMIT)
    return np.copysign(whole, values)
