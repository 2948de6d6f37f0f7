"""Paying down several debts with a monthly sum beside what is agreed: in which order, how soon, what it saves.

Each month every debt is paid as agreed; the sum, and what an earlier closed debt no longer takes of that month's
agreed payments, go to the first debt of the order that still has something owed. Amounts in home currency are at the
day's rates. A lender who charges interest on the whole sum (flat) is taken to waive that of instalments which are no
longer needed; interest taken first and margins of goods are never given back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import floor
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from budget_app.model.instalments import handed_out
from budget_app.projection.loan_rates import NoRate
from budget_app.projection.loan_schedules import repay
from budget_app.projection.loans import cost_of, terms_of
from budget_app.projection.rounding import whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from budget_app.model.money import Conditions, Currency
    from budget_app.model.period import YearMonth
    from budget_app.model.rows import Debt
    from budget_app.projection.loan_schedules import LoanTerms

_NOTHING_SAVED = ("interest_first", "interest_free", "murabaha", "shop_credit")


class PayoffOrder(StrEnum):
    """Which debt the monthly sum goes to first."""

    AS_AGREED = "as_agreed"
    DEAREST_FIRST = "dearest_first"
    SMALLEST_FIRST = "smallest_first"


@dataclass(frozen=True, slots=True)
class Payoff:
    """What comes of an order: `months` until the last debt is paid, the `interest` of these months in home currency.

    `ends` has the month index of each debt's last payment, in the order in which debts receive the sum; -1 for one that
    was paid before the first month.
    `months_saved` and `interest_saved` are against what is agreed.
    """

    order: PayoffOrder
    months: int
    interest: int
    ends: Mapping[str, int]
    months_saved: int
    interest_saved: int


class _Paid(NamedTuple):
    """What is paid in a month, in home currency, and how much of it is interest."""

    month: int
    payment: int
    interest: int


def dearness(debt: Debt) -> float:
    """The effective yearly rate that paying a debt sooner saves: of interest to come, fees apart."""
    if debt.method in _NOTHING_SAVED:
        return 0.0
    rates = cost_of(debt.evolve(fee=0, fee_share=Decimal(0), held_back=0, extra=())).rates
    return 0.0 if isinstance(rates, NoRate) else rates.effective


@dataclass(frozen=True, slots=True)
class _Owed:
    """A debt with its terms; `rate` is home units for one of its currency."""

    debt: Debt
    begins: int
    terms: LoanTerms
    rate: Fraction

    @property
    def now(self) -> Fraction:
        """What is owed before the first month, in home currency."""
        paid = repay(self.terms)
        earlier = zip(paid.times, paid.schedule.principal, strict=True)
        return self.rate * (self.terms.principal - sum(part for time, part in earlier if time + self.begins < 0))

    @property
    def dearness(self) -> float:
        """The effective yearly rate that paying sooner saves: of interest to come, fees apart."""
        return dearness(self.debt)

    def paid(self, spare: Sequence[int] = ()) -> list[_Paid]:
        """What is paid from the first month on; `spare` is what each month has beside it, in home currency."""
        extra = tuple((month - self.begins, floor(amount / self.rate)) for month, amount in enumerate(spare))
        repaid = repay(replace(self.terms, extra=self.terms.extra + extra))
        rows = zip(repaid.times, repaid.schedule.payments, repaid.schedule.interest, strict=True)
        return [
            _Paid(self.begins + time, self._at_home(payment), self._at_home(interest))
            for time, payment, interest in rows
            if self.begins + time >= 0
        ]

    def _at_home(self, amount: int) -> int:
        return whole(amount * self.rate.numerator, self.rate.denominator)


def payoff_orders(
    debts: Sequence[Debt], monthly: int, conditions: Conditions, home: Currency, start: YearMonth
) -> tuple[Payoff, ...]:
    """Each order, that of `PayoffOrder`; `monthly` is the sum in home currency from the month `start` on.

    Debts that are switched off, or whose currency has no rate, have no part in it.
    """
    owed = [
        _Owed(debt, handed_out(debt, start), terms_of(debt, start), Fraction(rate))
        for debt in debts
        if debt.on and (rate := conditions.rate(debt.currency, home))
    ]
    agreed = _paid_down(PayoffOrder.AS_AGREED, owed, 0, None)
    dearest = sorted(owed, key=attrgetter("dearness"), reverse=True)
    smallest = sorted(owed, key=attrgetter("now"))
    return (
        agreed,
        _paid_down(PayoffOrder.DEAREST_FIRST, dearest, monthly, agreed),
        _paid_down(PayoffOrder.SMALLEST_FIRST, smallest, monthly, agreed),
    )


def _paid_down(order: PayoffOrder, owed: Sequence[_Owed], monthly: int, agreed: Payoff | None) -> Payoff:
    """One debt after the other takes what the ones before it leave of each month's sum."""
    spare = [monthly] * (agreed.months if agreed else 0)
    interest, ends = 0, dict[str, int]()
    for each in owed:
        paid = each.paid(spare)
        if agreed:
            _take(spare, each.paid(), paid)
        interest += sum(row.interest for row in paid)
        ends[each.debt.id] = max((row.month for row in paid), default=-1)
    months = max(ends.values(), default=-1) + 1
    return Payoff(
        order,
        months,
        interest,
        ends,
        agreed.months - months if agreed else 0,
        agreed.interest - interest if agreed else 0,
    )


def _take(spare: list[int], agreed: Sequence[_Paid], paid: Sequence[_Paid]) -> None:
    """Leave in each month what a debt does not take of its agreed payments and of the sum."""
    for row in agreed:
        spare[row.month] += row.payment
    for row in paid:
        spare[row.month] -= row.payment
