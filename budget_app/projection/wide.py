"""The month's order for thousands of futures: what `balance` does, without its ledgers, to the same minor unit.

One account after the other instead of all at once, so that what an account never does (earn, take its part of the plan,
change its value) costs nothing, and a month of a block of futures stays in the processor's cache.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from budget_app.model.coping import CopingStep
from budget_app.projection.goals import WHATEVER_HAPPENS, WHEN_AFFORDABLE
from budget_app.projection.result import NEVER
from budget_app.projection.rounding import to_minor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from budget_app.projection.accounts import Accounts
    from budget_app.projection.coping import Coping, MonthlyCash

    Floats = NDArray[np.float64]


class Wish(NamedTuple):
    """A goal to buy: its month or WHEN_AFFORDABLE, its price, and from which savings it is bought (`savings_enough`).

    The amounts have shape (months, futures or 1).
    """

    month: int
    price: Floats
    enough: Floats


@dataclass(frozen=True, slots=True)
class WideMonths:
    """`liquid` and `bridge` as in `Projection`, months first: (months, futures); `reached` (wishes, futures)."""

    liquid: Floats
    bridge: Floats
    reached: NDArray[np.int64]


def wide_months(
    cash: MonthlyCash, accounts: Accounts, values: Sequence[Floats | None], wishes: Sequence[Wish], coping: Coping
) -> WideMonths:
    """Go through the months.

    `values` are what one unit of each account is worth at home, (months, futures or 1), None for the home currency.
    """
    left = cash.left
    months, futures = left.shape
    purse = [_Kept(accounts, place, value, futures) for place, value in enumerate(values)]
    state = _State(purse, accounts.cash, cash.wants, coping)
    goals = [_Goal(wish, futures) for wish in wishes]
    liquid, bridge = np.empty(left.shape), np.zeros(left.shape)
    rises, falls = np.maximum(left, 0), np.maximum(-left, 0)
    rise_somewhere, fall_somewhere = np.max(rises, axis=1) > 0, np.max(falls, axis=1) > 0
    for month in range(months):
        state.begin(month)
        if rise_somewhere[month]:
            state.save(month, rises[month])
        if fall_somewhere[month]:
            state.cover(month, falls[month])
        liquid[month] = state.liquid(month)
        for goal in goals:
            if goal.bought(month, state, liquid[month]):
                liquid[month] = state.liquid(month)
        if state.owing:
            bridge[month] = state.owed
    reached = np.array([goal.reached for goal in goals], np.int64).reshape(len(goals), futures)
    return WideMonths(liquid, bridge, reached)


class _Kept:
    """One account: what is `held` in its own currency, (futures,)."""

    def __init__(self, accounts: Accounts, place: int, value: Floats | None, futures: int) -> None:
        self.held = np.full(futures, accounts.opening[place, 0])
        self._earned = np.zeros(futures)
        self._interest = float(accounts.interest[place, 0])
        self._credited = accounts.credited[:, place, 0]
        self._carries = not self._credited.all()
        self._put_aside = float(accounts.put_aside[place, 0])
        self._value = value

    def earn(self, month: int) -> None:
        """Earn interest, and have it paid out in its months."""
        if not self._interest:
            return
        earned = self.held * self._interest
        if self._carries:
            earned += self._earned
            self._earned = earned * (1 - self._credited[month])
        if self._credited[month]:
            self.held += to_minor(earned, out=earned)

    def worth(self, month: int) -> Floats:
        """At home."""
        if self._value is None:
            return self.held
        worth = self.held * self._value[month]
        return to_minor(worth, out=worth)

    def fill(self, month: int, spare: Floats) -> None:
        """Put in what the savings plan says, as far as `spare` goes, and take it off `spare`."""
        if not self._put_aside:
            return
        price = self._put_aside if self._value is None else to_minor(self._put_aside * self._value[month])
        paid = np.minimum(spare, price)
        self.held += self._exchanged(month, paid, price, self._put_aside)
        spare -= paid

    def pay(self, month: int, need: Floats) -> None:
        """Take out what is there, as far as it is needed, and take it off `need`."""
        worth = self.worth(month)
        paid = np.minimum(need, worth)
        self.held -= self._exchanged(month, paid, worth, self.held)
        need -= paid

    def _exchanged(self, month: int, part: Floats, worth: Floats | float, own: Floats | float) -> Floats:
        """What a part of `worth` at home is in the account's currency, where all of it is `own`."""
        if self._value is None:
            return part
        exchanged = np.minimum(to_minor(part / self._value[month]), own)
        return np.where((part < worth) | (part == 0), exchanged, own)


class _State:
    """All accounts in the order in which they are drawn, what the shop and relatives lent, and wants to give up."""

    def __init__(self, purse: Sequence[_Kept], cash: int, wants: Floats | None, coping: Coping) -> None:
        self.owed = np.zeros_like(purse[cash].held)
        self.coping = coping
        self.owing = False
        self._purse = purse
        self._cash = purse[cash]
        self._wants = wants
        self._left_to_give_up = np.zeros_like(self.owed)

    def begin(self, month: int) -> None:
        """Interest on accounts and on bridge debt, and the month's wants."""
        for kept in self._purse:
            kept.earn(month)
        if self.owing and self.coping.interest:
            self.owed += to_minor(self.owed * self.coping.interest)
        if self._wants is not None:
            self._left_to_give_up[:] = self._wants[month]

    def save(self, month: int, rise: Floats) -> None:
        """Repay, put aside, keep the rest as cash; `rise` is used up."""
        if self.owing:
            repaid = np.minimum(self.owed, rise)
            self.owed -= repaid
            rise -= repaid
            self.owing = bool(self.owed.any())
        for kept in self._purse:
            kept.fill(month, rise)
        self._cash.held += rise

    def cover(self, month: int, need: Floats) -> None:
        """Find a sum in the order in which the family copes; `need` is used up."""
        for step in self.coping.covers:
            if step is CopingStep.CUT_WANTS:
                self._give_up(need)
            else:
                self._draw(month, need)
        self._borrow(need)

    def pay_for_goal(self, month: int, price: Floats) -> None:
        """From savings, then from wants where the family gives any up; `price` is used up."""
        self._draw(month, price)
        if CopingStep.CUT_WANTS in self.coping.covers:
            self._give_up(price)
        self._borrow(price)

    def means(self, liquid: Floats) -> Floats:
        """What a goal with a month can be paid with."""
        return liquid + self._left_to_give_up if self.coping.gives_up_first else liquid

    def _draw(self, month: int, need: Floats) -> None:
        """Draw the accounts in their order."""
        for kept in self._purse:
            if not need.any():
                return
            kept.pay(month, need)

    def _give_up(self, need: Floats) -> None:
        given = np.minimum(need, self._left_to_give_up)
        self._left_to_give_up -= given
        need -= given

    def _borrow(self, need: Floats) -> None:
        if need.any():
            self.owed += need
            self.owing = True

    def liquid(self, month: int) -> Floats:
        """What all accounts are worth at home."""
        total = self._purse[0].worth(month)
        for kept in self._purse[1:]:
            total = total + kept.worth(month)
        return total


class _Goal:
    """A goal and the futures in which it is not bought yet."""

    def __init__(self, wish: Wish, futures: int) -> None:
        self.reached = np.full(futures, NEVER)
        self._fixed = wish.month != WHEN_AFFORDABLE
        self._price = wish.price
        self._enough = wish.enough
        self._comes = (wish.enough[:, 0] < np.inf).tolist()
        self._whatever_happens = (wish.enough[:, 0] == WHATEVER_HAPPENS).tolist()
        self._open = np.ones(futures, np.bool_)
        self._wanted = True

    def bought(self, month: int, state: _State, liquid: Floats) -> bool:
        """Buy it where its month or its money has come; whether that is so in some future."""
        if not self._comes[month] or not self._wanted:
            return False
        now = self._open
        if not self._whatever_happens[month]:
            now = (state.means(liquid) if self._fixed else liquid) >= self._enough[month]
            now &= self._open
            if state.owing:
                now &= state.owed == 0
        if not now.any():
            return False
        state.pay_for_goal(month, np.where(now, self._price[month], 0.0))
        self.reached[now] = month
        self._open = self._open & ~now
        self._wanted = bool(self._open.any())
        return True
