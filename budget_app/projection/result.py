"""What a projection is: read-only arrays of shape (futures, months), in minor units of the home currency.

Arrays are float64 that hold whole numbers: sums of money are exact up to 2**53 minor units.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    from budget_app.model.categories import Category
    from budget_app.model.household import Part
    from budget_app.model.money import Currency
    from budget_app.model.period import YearMonth

    Money = NDArray[np.float64]
    """Shape (futures, months), whole minor units of the home currency."""

NEVER = -1
"""The month index of what does not happen within the horizon."""
PLAN_FUTURE = 0
"""The one future of a projection without noise."""

Direction = Literal["in", "out", "in_kind"]


@dataclass(frozen=True, slots=True)
class LineFlow:
    """What one row brings or takes, month by month, as received at home; never negative."""

    row: str
    part: Part
    direction: Direction
    amounts: Money
    category: Category | None = None


@dataclass(frozen=True, slots=True)
class Projection:
    """The months of a household, in one future or many.

    `cash_in` and `cash_out` are steps 2 and 3 of the month, `left` is their difference; `bought` is what goals take
    after that (step 5). `liquid` is the sum of all accounts at the month's end, `accounts` each of them by identity
    (`CASH` stands for cash at home that no account names); `bridge` is what the shop and relatives lent at the month's
    end, `owed` all debts with it. `reached[goal]` is the index of the month, NEVER when it is not reached,
    of shape (futures,).
    """

    first_month: YearMonth
    months: int
    home: Currency
    lines: tuple[LineFlow, ...]
    interest: Money
    cash_in: Money
    cash_out: Money
    left: Money
    bought: Money
    liquid: Money
    accounts: Mapping[str, Money]
    bridge: Money
    owed: Money
    short: NDArray[np.bool_]
    reached: Mapping[str, NDArray[np.int64]]

    def month(self, index: int) -> YearMonth:
        """The month at an index of the arrays."""
        return self.first_month.plus(index)


CASH = "cash"
