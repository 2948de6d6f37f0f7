"""The month's order: interest, what is left, accounts, bridge debt, goals (steps 1 and 4 to 6).

The arrays in here have the month first, (months, …, futures), so that a month is one piece of memory.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from budget_app.projection.goals import WHEN_AFFORDABLE
from budget_app.projection.result import NEVER
from budget_app.projection.rounding import to_minor

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from budget_app.projection.accounts import Accounts
    from budget_app.projection.goals import Purchases

    Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Balances:
    """What the months come to. The first three: (months, accounts, futures), in each account's currency."""

    interest: Floats
    moved: Floats
    balance: Floats
    put_aside: Floats
    """Step 4 into accounts, negative out of them; this and what follows: (months, futures), home currency."""
    bought: Floats
    bridge: Floats
    bridge_interest: Floats
    short: NDArray[np.bool_]
    reached: NDArray[np.int64]
    """The month in which each purchase is made, shape (purchases, futures)."""


def balances(left: Floats, accounts: Accounts, purchases: Purchases, bridge_interest: float) -> Balances:
    """Go through the months; `left` has shape (months, futures), the interest is that of bridge debt a month."""
    purse = _Purse(accounts, left.shape)
    bridge = _Bridge(left.shape, bridge_interest)
    shop = _Shop(purchases, left.shape)
    rises, falls = np.maximum(left, 0), np.maximum(-left, 0)
    rise_somewhere, fall_somewhere = _somewhere(rises), _somewhere(falls)
    put_aside = np.zeros(left.shape)
    for month in range(len(left)):
        purse.earn_interest(month)
        bridge.charge_interest(month)
        if rise_somewhere[month]:
            put_aside[month] = bridge.repay(rises[month])
            purse.put(month, put_aside[month])
        if fall_somewhere[month]:
            missing = purse.take(month, falls[month])
            bridge.lend(month, missing)
            put_aside[month] -= falls[month] - missing
        if shop.tempts(month, purse):
            shop.buy(month, purse, bridge)
        purse.close(month)
        bridge.close(month)
    return Balances(
        purse.interest,
        purse.moved,
        purse.balance,
        put_aside,
        shop.bought,
        bridge.debt,
        bridge.interest,
        bridge.short,
        shop.reached,
    )


def _somewhere(amounts: Floats) -> list[bool]:
    """Whether a month's amount is above zero in some future."""
    return [bool(amount) for amount in amounts.max(axis=1)]


class _Purse:
    """The accounts as they stand now, `held` (accounts, futures) in their own currencies."""

    def __init__(self, accounts: Accounts, shape: tuple[int, ...]) -> None:
        months, futures = shape
        self.accounts = accounts
        self.interest, self.moved, self.balance = np.zeros((3, months, len(accounts.ids), futures))
        self.held = accounts.opening.copy()
        self._earned = np.zeros_like(self.held)
        self._earns = bool(accounts.interest.any())
        self._kept_back = None if accounts.credited.all() else 1 - accounts.credited
        self._foreign = np.flatnonzero(
            [currency != accounts.currencies[accounts.cash] for currency in accounts.currencies]
        )
        self._plans = bool(accounts.put_aside.any())
        prices = accounts.put_aside * (np.ones((months, 1, futures)) if accounts.value is None else accounts.value)
        self._prices = to_minor(prices)
        self._prices_up_to = np.add.accumulate(self._prices, axis=1)

    def close(self, month: int) -> None:
        self.balance[month] = self.held

    def earn_interest(self, month: int) -> None:
        if self._earns:
            paid = earned = self._earned + self.held * self.accounts.interest
            if self._kept_back is not None:
                self._earned = earned * self._kept_back[month]
                paid = earned * self.accounts.credited[month]
            self.interest[month] = to_minor(paid)
            self.held = self.held + self.interest[month]

    def at_home(self, month: int) -> Floats:
        """What each account is worth at home, (accounts, futures)."""
        value = self.accounts.value
        return self.held if value is None else to_minor(self.held * value[month])

    def put(self, month: int, spare: Floats) -> None:
        """Fill the accounts as the savings plan says, as far as `spare` (futures,) goes; the rest is cash."""
        rest = spare
        if self._plans:
            prices, up_to = self._prices[month], self._prices_up_to[month]
            paid = _poured(spare, prices, up_to)
            self._move(month, self._bought_for(month, paid, prices, self.accounts.put_aside))
            rest = np.maximum(spare - up_to[-1], 0)
        self.held[self.accounts.cash] += rest
        self.moved[month, self.accounts.cash] += rest

    def take(self, month: int, need: Floats) -> Floats:
        """Draw the accounts in their order; what is still missing of `need` (futures,)."""
        worth = self.at_home(month)
        up_to = np.add.accumulate(worth, axis=0)
        taken = _poured(need, worth, up_to)
        self._move(month, -self._bought_for(month, taken, worth, self.held))
        missing: Floats = np.maximum(need - up_to[-1], 0)
        return missing

    def _bought_for(self, month: int, part: Floats, worth: Floats, own: Floats) -> Floats:
        """What a part of `worth` at home is in the accounts' own currencies, where all of it is `own`."""
        value, foreign = self.accounts.value, self._foreign
        if value is None or not np.count_nonzero(part[foreign]):
            return part
        some, all_of_it = part[foreign], own[foreign]
        exchanged = np.minimum(to_minor(some / value[month, foreign]), all_of_it)
        bought = part.copy()
        bought[foreign] = np.where((some < worth[foreign]) | (some == 0), exchanged, all_of_it)
        return bought

    def _move(self, month: int, own: Floats) -> None:
        self.held = self.held + own
        self.moved[month] += own


def _poured(amount: Floats, room: Floats, room_up_to: Floats) -> Floats:
    """An amount (futures,) poured into rooms (accounts, futures), each filled before the next; with their sums."""
    return np.minimum(np.maximum(amount - room_up_to + room, 0), room)


class _Bridge:
    """What the shop and relatives lend."""

    def __init__(self, shape: tuple[int, ...], interest: float) -> None:
        self.debt, self.interest = np.zeros((2, *shape))
        self.short = np.zeros(shape, np.bool_)
        self.owed = np.zeros(shape[1])
        self._interest = interest

    def close(self, month: int) -> None:
        self.debt[month] = self.owed

    def charge_interest(self, month: int) -> None:
        if self._interest:
            self.interest[month] = to_minor(self.owed * self._interest)
            self.owed = self.owed + self.interest[month]

    def repay(self, spare: Floats) -> Floats:
        """What remains of `spare` after repaying."""
        repaid = np.minimum(self.owed, spare)
        self.owed = self.owed - repaid
        return spare - repaid

    def lend(self, month: int, missing: Floats) -> None:
        self.owed = self.owed + missing
        self.short[month] |= missing > 0


class _Shop:
    """The goals not bought yet. A fixed month comes whatever happens and may leave the month short."""

    def __init__(self, purchases: Purchases, shape: tuple[int, ...]) -> None:
        self.purchases = purchases
        self.bought = np.zeros(shape)
        self.reached = np.full((len(purchases.ids), shape[1]), NEVER)
        self._enough = purchases.price + purchases.kept
        for goal, fixed in enumerate(purchases.months):
            if fixed is not WHEN_AFFORDABLE:
                self._enough[:, goal] = np.inf
                self._enough[fixed, goal] = -np.inf

    def tempts(self, month: int, purse: _Purse) -> bool:
        """Whether some goal may be bought this month, bridge debt apart."""
        if not self.purchases.ids:
            return False
        return bool(np.count_nonzero(np.add.reduce(purse.at_home(month), axis=0) >= self._enough[month]))

    def buy(self, month: int, purse: _Purse, bridge: _Bridge) -> None:
        """Go through the goals by priority."""
        for goal, fixed in enumerate(self.purchases.months):
            now = np.add.reduce(purse.at_home(month), axis=0) >= self._enough[month, goal]
            if fixed is WHEN_AFFORDABLE:
                now &= bridge.owed == 0
            if now.any():
                paid = np.where(now, self.purchases.price[month, goal], 0.0)
                bridge.lend(month, purse.take(month, paid))
                self.bought[month] += paid
                self.reached[goal, now] = month
                self._enough[month:, goal, now] = np.inf
