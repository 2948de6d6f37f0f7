"""Where money is kept: the accounts that count, as arrays in the order in which they are drawn.

The rest of the savings plan goes to cash: the first account of cash in the home currency, or, where the family lists
none, a cash account of our own that stands before all others and is drawn first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.rows import Account, AccountKind, Crediting
from budget_app.projection.result import CASH

if TYPE_CHECKING:
    from decimal import Decimal

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.money import Currency
    from budget_app.projection.assumptions import Assumptions

MONTHS_BETWEEN: dict[Crediting, int] = {"effective": 1, "monthly": 1, "quarterly": 3, "yearly": MONTHS_A_YEAR}
"""How many months lie between two payments of interest."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """Amounts are in each account's own currency; `cash` is the place of the account that takes the rest."""

    ids: tuple[str, ...]
    currencies: tuple[Currency, ...]
    cash: int
    opening: NDArray[np.float64]
    """Shape (accounts, futures)."""
    day_value: NDArray[np.float64]
    """What one unit is worth at home at the rate of the day, shape (accounts, 1)."""
    put_aside: NDArray[np.float64]
    """What the savings plan puts in each month, shape (accounts, 1)."""
    interest: NDArray[np.float64]
    """Interest a month as a part of one, shape (accounts, 1)."""
    credited: NDArray[np.float64]
    """One in the months that pay out the interest earned since the last payment, shape (months, accounts, 1)."""
    value: NDArray[np.float64] | None
    """What one unit is worth at home, shape (months, accounts, futures); None where all are kept in home currency."""


def accounts_of(household: Household, world: Assumptions) -> Accounts:
    """The accounts that are switched on and have a rate."""
    kept = [account for account in household.accounts if account.on and account.currency in world.rates]
    if not any(_takes_the_rest(account, household.home) for account in kept):
        kept.insert(0, Account.model_construct(id=CASH, currency=household.home))
    abroad = any(account.currency != household.home for account in kept)
    months = np.arange(1, household.horizon + 1)
    between = np.array([MONTHS_BETWEEN[account.credited] for account in kept])
    return Accounts(
        ids=tuple(account.id for account in kept),
        currencies=tuple(account.currency for account in kept),
        cash=next(place for place, account in enumerate(kept) if _takes_the_rest(account, household.home)),
        opening=np.repeat(_column([account.balance for account in kept]), len(world.futures.changes), axis=1),
        day_value=_column([world.day_rates[account.currency] for account in kept]),
        put_aside=_column([account.put_aside for account in kept]),
        interest=_column([_monthly_interest(account) for account in kept]),
        credited=(months[:, None] % between == 0).astype(np.float64)[:, :, None],
        value=np.array([world.rates[account.currency] for account in kept]).transpose(2, 0, 1) if abroad else None,
    )


def _takes_the_rest(account: Account, home: Currency) -> bool:
    return account.kind is AccountKind.CASH and account.currency == home


def _monthly_interest(account: Account) -> float:
    return monthly(account.rate) if account.credited == "effective" else float(account.rate) / MONTHS_A_YEAR


def monthly(yearly: Decimal) -> float:
    """`(1 + yearly)^(1/12) - 1`."""
    return float(np.expm1(np.log1p(float(yearly)) / MONTHS_A_YEAR))


def _column(numbers: list[int] | list[float] | list[Decimal]) -> NDArray[np.float64]:
    return np.array([float(number) for number in numbers])[:, None]
