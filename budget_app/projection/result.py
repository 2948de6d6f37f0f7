"""What a projection is: read-only arrays of shape (futures, months), in minor units of the home currency.

Arrays are float64 that hold whole numbers: sums of money are exact up to 2**53 minor units.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    from budget_app.model.categories import Category, Need
    from budget_app.model.household import Part
    from budget_app.model.money import Currency
    from budget_app.model.period import YearMonth

    Money = NDArray[np.float64]
    """Shape (futures, months), whole minor units of the home currency."""

NEVER = -1
"""The month index of what does not happen within the horizon."""
PLAN_FUTURE = 0
"""The one future of a projection without noise."""
CASH = "cash"
"""Stands among the accounts for cash at home where no account of the family names it."""
SAVED = "saved"
"""Stands among the rows for what the plan spends less every month."""
GIVEN_UP = "given_up"
"""Stands among the rows for wants that are not bought in months in which money is missing."""
MORE = "more"
"""Stands among the rows for what a plan or a what-if puts aside less every month, and spends."""
EXTRA = "extra"
"""Stands among the rows for what a plan or a what-if costs more."""

Direction = Literal["in", "out", "in_kind", "saved"]
"""`saved` is taken off what goes out: cash out is the sum of `out` lines less the `saved` lines."""


class LineKey(NamedTuple):
    """Whose money a line is: a row has one line, an event or a debt up to two (one in, one out).

    A journey has more: what it takes in each currency, what arrives, and what is earned at home afterwards, as income.
    `currency` is given where it need not be that of the row.
    """

    row: str
    part: Part | Literal["plan"]
    direction: Direction
    category: Category | None = None
    need: Need | None = None
    currency: Currency | None = None


@dataclass(frozen=True, slots=True)
class LineFlow:
    """What one row brings or takes, month by month, as received at home; never negative."""

    row: str
    part: Part | Literal["plan"]
    direction: Direction
    amounts: Money
    category: Category | None = None
    need: Need | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """One account in its own currency, minor units; `opening` has shape (futures,), the others (futures, months).

    In every month `balance = balance of the month before + interest + moved`; `moved` is what was put in less what
    was taken out.
    """

    currency: Currency
    opening: NDArray[np.float64]
    interest: Money
    moved: Money
    balance: Money


@dataclass(frozen=True, slots=True)
class Projection:
    """The months of a household, in one future or many.

    `cash_in` and `cash_out` are steps 2 and 3 of the month, `left` is their difference; `put_aside` is what step 4 put
    into accounts (negative: took out of them) and `bought` what goals take after that (step 5). `liquid` is the sum of
    all accounts at the month's end, `opening` (futures,) the same before the first month, `accounts` each of them by
    identity (`CASH` stands for cash at home that no account names), valued at home; `ledgers` are the same accounts in
    their own currencies. `bridge` is what the shop and relatives lent at the month's end, `owed` all debts with it. A
    month is `short` when money was missing and bridge debt was taken. `reached[goal]` is the index of the month, NEVER
    when it is not reached, of shape (futures,). `essential_year` is what needs (spending marked as a need) cost in the
    twelve months up to this one; the first eleven months look at the first year. `prices` is the level of prices at
    home, 1 in the first month.

    The accounts of foreign currency change in value with the rate. That is neither money in nor money out: it stands
    apart in `revaluation`, with the rounding between currencies, and is zero where all accounts are kept in the home
    currency. Every month, to the minor unit:
    `liquid = liquid before + interest + left - bought + (bridge - bridge before - bridge_interest) + revaluation`.
    """

    first_month: YearMonth
    months: int
    home: Currency
    keys: tuple[LineKey, ...]
    flows: NDArray[np.float64]
    """The amounts of all lines, shape (lines, futures, months), in the order of `keys`."""
    interest: Money
    cash_in: Money
    cash_out: Money
    left: Money
    put_aside: Money
    bought: Money
    opening: NDArray[np.float64]
    liquid: Money
    revaluation: Money
    accounts: Mapping[str, Money]
    ledgers: Mapping[str, Ledger]
    bridge: Money
    bridge_interest: Money
    owed: Money
    short: NDArray[np.bool_]
    reached: Mapping[str, NDArray[np.int64]]
    essential_year: Money
    prices: NDArray[np.float64]

    @property
    def lines(self) -> tuple[LineFlow, ...]:
        """Every line with its amounts, in the order of the household's parts."""
        return tuple(
            LineFlow(key.row, key.part, key.direction, amounts, key.category, key.need)
            for key, amounts in zip(self.keys, self.flows, strict=True)
        )

    @property
    def afloat(self) -> Money:
        """Savings less what the shop and relatives lent, at each month's end: below zero when more is missing."""
        return self.liquid - self.bridge

    def month(self, index: int) -> YearMonth:
        """The month at an index of the arrays."""
        return self.first_month.plus(index)
