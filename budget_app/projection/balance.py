"""The month's order: interest, what is left, accounts, bridge debt, goals (steps 1 and 4 to 6).

One future after the other in plain numbers: a plan and its what-ifs are so few that a month's arrays would cost five
times as much. `wide` goes through thousands of futures in the same order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.coping import CopingStep
from budget_app.projection.goals import WHATEVER_HAPPENS, WHEN_AFFORDABLE
from budget_app.projection.result import NEVER
from budget_app.projection.rounding import one_to_minor, to_minor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from budget_app.projection.accounts import Accounts
    from budget_app.projection.coping import Coping, MonthlyCash
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
    given_up: Floats
    """Wants that are not bought because money is missing."""
    bridge: Floats
    bridge_interest: Floats
    short: NDArray[np.bool_]
    reached: NDArray[np.int64]
    """The month in which each purchase is made, shape (purchases, futures)."""


def balances(cash: MonthlyCash, accounts: Accounts, purchases: Purchases, coping: Coping) -> Balances:
    """Go through the months."""
    left, wants = cash.left, cash.left * 0 if cash.wants is None else cash.wants
    enough = purchases.enough(coping)
    gone = [
        _Months(accounts, _goals(purchases, enough, future), coping, future).through(
            left[:, future].tolist(), wants[:, future].tolist()
        )
        for future in range(left.shape[1])
    ]
    balance = np.array([[kept.balance for kept in each.purse] for each in gone]).transpose(2, 1, 0)
    interest = np.array([[kept.interest for kept in each.purse] for each in gone]).transpose(2, 1, 0)
    return Balances(
        interest,
        np.diff(balance, axis=0, prepend=accounts.opening[None]) - interest,
        balance,
        _by_month([each.put_aside for each in gone]),
        _by_month([each.bought for each in gone]),
        _by_month([each.given_up for each in gone]),
        _by_month([each.bridge for each in gone]),
        _by_month([each.bridge_interest for each in gone]),
        np.array([each.short for each in gone]).T,
        np.array([[goal.reached for goal in each.goals] for each in gone], np.int64).T,
    )


def _by_month(futures: Sequence[Sequence[float]]) -> Floats:
    return np.array(futures, np.float64).T


class _Kept:
    """One account in one future: what is `held`, in its own currency."""

    def __init__(self, accounts: Accounts, place: int, future: int) -> None:
        months = len(accounts.credited)
        self.held = float(accounts.opening[place, future])
        self.balance: list[float] = []
        self.interest = [0.0] * months
        self.rate = float(accounts.interest[place, 0])
        self.put_aside = float(accounts.put_aside[place, 0])
        self._credited: list[float] = accounts.credited[:, place, 0].tolist()
        self._earned = 0.0
        self._value: list[float] | None = None
        self._prices = [self.put_aside] * months
        if accounts.value is not None and accounts.currencies[place] != accounts.currencies[accounts.cash]:
            value = accounts.value[:, place, future]
            self._value = value.tolist()
            self._prices = to_minor(self.put_aside * value).tolist()

    def earn(self, month: int) -> None:
        """Earn interest, and have it paid out in its months."""
        self._earned += self.held * self.rate
        if self._credited[month]:
            self.interest[month] = paid = one_to_minor(self._earned)
            self.held += paid
            self._earned = 0.0

    def worth(self, month: int) -> float:
        """At home."""
        return self.held if self._value is None else one_to_minor(self.held * self._value[month])

    def fill(self, month: int, spare: float) -> float:
        """Put in what the savings plan says, as far as `spare` goes; what is left of it."""
        price = self._prices[month]
        if spare < price:
            self.held += self._exchanged(month, spare, self.put_aside)
            return 0.0
        if price:
            self.held += self.put_aside
        return spare - price

    def pay(self, month: int, need: float) -> float:
        """Take out what is there, as far as it is needed; what is still missing."""
        worth = self.worth(month)
        if need < worth:
            self.held -= self._exchanged(month, need, self.held)
            return 0.0
        if worth:
            self.held = 0.0
        return need - worth

    def _exchanged(self, month: int, part: float, own: float) -> float:
        """What a part of an amount is in the account's currency, where the whole amount is `own`."""
        return part if self._value is None else min(one_to_minor(part / self._value[month]), own)


class _Goal:
    """A goal in one future, and from which savings it is bought in each month (`savings_enough`)."""

    def __init__(self, price: list[float], enough: list[float], *, fixed: bool) -> None:
        self.reached = NEVER
        self.price = price
        self.fixed = fixed
        self._enough = enough

    def comes(self, month: int, means: float, owed: float) -> bool:
        """Whether it is bought in this month with what it can be paid with."""
        enough = self._enough[month]
        return means >= enough and (not owed or enough == WHATEVER_HAPPENS)


def _goals(purchases: Purchases, enough: Floats, future: int) -> list[_Goal]:
    fixed = (purchases.months[:, future] != WHEN_AFFORDABLE).tolist()
    return [
        _Goal(purchases.price[:, place, future].tolist(), enough[:, place, future].tolist(), fixed=fixed[place])
        for place in range(len(purchases.ids))
    ]


class _Months:
    """One future: accounts in the order in which they are drawn, goals, and what the shop and relatives lent."""

    def __init__(self, accounts: Accounts, goals: list[_Goal], coping: Coping, future: int) -> None:
        months = len(accounts.credited)
        self.purse = [_Kept(accounts, place, future) for place in range(len(accounts.ids))]
        self.goals = goals
        self.put_aside, self.bought, self.bridge_interest, self.given_up = ([0.0] * months for _ in range(4))
        self.bridge: list[float] = []
        self.short = [False] * months
        self._wanted = self.goals
        self._cash = self.purse[accounts.cash]
        self._earning = [kept for kept in self.purse if kept.rate]
        self._planned = [kept for kept in self.purse if kept.put_aside]
        self._coping = coping
        self._owed = 0.0
        self._to_give_up = 0.0

    def through(self, left: Sequence[float], wants: Sequence[float]) -> _Months:
        """Go through the months with what is left in each, and its wants that may be given up."""
        for month, amount in enumerate(left):
            self._to_give_up = wants[month]
            self._earn(month)
            if amount > 0:
                self.put_aside[month] = self._save(month, amount)
            elif amount < 0:
                self.put_aside[month] = -self._cover(month, -amount)
            if self._wanted:
                self._buy(month)
            self.bridge.append(self._owed)
            for kept in self.purse:
                kept.balance.append(kept.held)
        return self

    def _earn(self, month: int) -> None:
        """Interest on accounts and on bridge debt."""
        for kept in self._earning:
            kept.earn(month)
        if self._owed and self._coping.interest:
            self.bridge_interest[month] = added = one_to_minor(self._owed * self._coping.interest)
            self._owed += added

    def _save(self, month: int, spare: float) -> float:
        """Repay, put aside as the savings plan says, keep the rest as cash; what remained after repaying."""
        repaid = min(self._owed, spare)
        self._owed -= repaid
        rest = remained = spare - repaid
        for kept in self._planned:
            rest = kept.fill(month, rest)
        self._cash.held += rest
        return remained

    def _cover(self, month: int, need: float) -> float:
        """Find a sum in the order in which the family copes; what of it comes from the accounts."""
        taken = 0.0
        for step in self._coping.covers:
            if step is CopingStep.CUT_WANTS:
                need = self._give_up(month, need)
            else:
                missing = self._draw(month, need)
                taken, need = taken + need - missing, missing
        self._borrow(month, need)
        return taken

    def _draw(self, month: int, need: float) -> float:
        """Draw the accounts in their order; what is still missing."""
        for kept in self.purse:
            if not need:
                return need
            need = kept.pay(month, need)
        return need

    def _give_up(self, month: int, need: float) -> float:
        """Do without wants of the month; what is still missing."""
        given = min(need, self._to_give_up)
        self._to_give_up -= given
        self.given_up[month] += given
        return need - given

    def _borrow(self, month: int, need: float) -> None:
        if need:
            self._owed += need
            self.short[month] = True

    def _buy(self, month: int) -> None:
        """Go through the goals by priority."""
        liquid = self._liquid(month)
        for goal in self._wanted:
            if goal.comes(month, self._means(goal, liquid), self._owed):
                price = goal.price[month]
                self._pay_for_goal(month, price)
                self.bought[month] += price
                goal.reached = month
                liquid = self._liquid(month)
                self._wanted = [other for other in self._wanted if other is not goal]

    def _means(self, goal: _Goal, liquid: float) -> float:
        """What a goal can be paid with: savings, and wants where they are given up for it."""
        return liquid + self._to_give_up if goal.fixed and self._coping.gives_up_first else liquid

    def _pay_for_goal(self, month: int, price: float) -> None:
        """Savings are there for goals: they come first; wants are given up before more is borrowed."""
        missing = self._draw(month, price)
        if CopingStep.CUT_WANTS in self._coping.covers:
            missing = self._give_up(month, missing)
        self._borrow(month, missing)

    def _liquid(self, month: int) -> float:
        """What all accounts are worth at home."""
        return sum([kept.worth(month) for kept in self.purse])
