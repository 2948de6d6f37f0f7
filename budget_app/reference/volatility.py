"""How far an exchange rate strays, from its dated series."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from math import log, sqrt
from typing import TYPE_CHECKING

from budget_app.model.period import MONTHS_A_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

DAYS_A_MONTH = 365.25 / MONTHS_A_YEAR
_MOST = Decimal("0.5")
_STEP = Decimal("0.001")


def volatility(series: Sequence[tuple[date, Decimal]]) -> Decimal:
    """The realised volatility a month of dated rates in their order, to three decimals; 0 for a single day.

    `sqrt(sum of ln(r_i / r_(i-1))^2 / months from the first day to the last)`: realised variance (Andersen, Bollerslev,
    Diebold and Labys 2003) of a random walk without drift, whose days may lie any time apart. Series of extreme days
    make it larger than daily ones would.
    """
    days = (series[-1][0] - series[0][0]).days
    if not days:
        return Decimal(0)
    moved = sum(log(later / earlier) ** 2 for (_, earlier), (_, later) in pairwise(series))
    return min(Decimal(sqrt(moved * DAYS_A_MONTH / days)).quantize(_STEP), _MOST)
