"""Exact repayment of a loan: what each payment pays of principal and of interest.

P is the principal, n the number of instalments, i the interest of one unit of time. Annuity: `P i / (1 - (1+i)^-n)`, or
`P / sum of the discount factors` where instalments lie apart unevenly; P/n without interest. Equal principal: P/n and
interest on what is owed. Flat: P/n and an n-th of `P f time`. Interest only: interest on what is owed, P with the last.
Interest first and interest-free: P/n. Murabaha and shop credit: (P+M)/n. All amounts are whole minor units; interest
is rounded half away from zero in exact arithmetic, once per payment.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from budget_app.model.money import round_half_away
from budget_app.projection.rounding import whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.model.rows import LoanMethod

_DIGITS = 40
_ON_WHAT_IS_OWED = ("annuity", "equal_principal", "interest_only")
_WITH_MARGIN = ("murabaha", "shop_credit")


@dataclass(frozen=True, slots=True)
class LoanSchedule:
    """What each payment pays, in order, and what is owed after it; principal sums to what was borrowed.

    Interest that is capitalised is paid by what it adds to the principal owed: that principal has a minus.
    """

    principal: tuple[int, ...]
    interest: tuple[int, ...]

    @property
    def payments(self) -> tuple[int, ...]:
        """Each payment: principal and interest."""
        return tuple(map(sum, zip(self.principal, self.interest, strict=True)))

    @property
    def balances(self) -> tuple[int, ...]:
        """What is owed after each payment."""
        owed = sum(self.principal)
        return tuple(owed := owed - paid for paid in self.principal)


@dataclass(frozen=True, slots=True)
class LoanTerms:
    """A loan of `principal` at `rate` for one unit of time; `times` say when instalments fall after it is handed out.

    `margin` is what a seller adds to the cost. In the first `grace` instalments no principal is paid; interest is
    paid, or capitalised. `extra` are payments (time, amount) that leave the instalments as they are: the loan ends
    sooner. They pay principal, and where none is left, the interest due.
    """

    principal: int
    rate: Fraction
    times: tuple[int, ...]
    method: LoanMethod
    margin: int = 0
    grace: int = 0
    capitalised: bool = False
    extra: tuple[tuple[int, int], ...] = ()

    @property
    def interest_first(self) -> int:
        """What is taken when the loan is handed out: `P f time`."""
        return self.flat_interest(1) if self.method == "interest_first" else 0

    def flat_interest(self, parts: int) -> int:
        """One of so many parts of `P f time`."""
        over, under = self.rate.as_integer_ratio()
        return whole(self.principal * self.times[-1] * over, under * parts)


@dataclass(frozen=True, slots=True)
class Repayment:
    """When each payment is made, and what it pays: instalments, and extra payments between or right after them."""

    times: tuple[int, ...]
    schedule: LoanSchedule


def loan_schedule(principal: int, rate: Decimal, instalments: int, method: LoanMethod) -> LoanSchedule:
    """The instalments of a loan at `rate` a period, one period apart."""
    return repay(LoanTerms(principal, Fraction(rate), tuple(range(1, instalments + 1)), method)).schedule


def repay(terms: LoanTerms) -> Repayment:
    """How a loan is repaid; the last instalment takes the remainder of rounding."""
    if terms.method in _WITH_MARGIN:
        return _with_margin(terms)
    ledger = _Ledger(terms)
    for place, when in enumerate(terms.times):
        ledger.pay_extra(before=when)
        if ledger.closed_early:
            break
        ledger.pay_instalment(place, when)
    times, principal, interest = zip(*ledger.paid, strict=True)
    return Repayment(times, LoanSchedule(principal, interest))


def _with_margin(terms: LoanTerms) -> Repayment:
    """Cost and margin are owed together; each payment pays of both in their proportion."""
    price = terms.principal + terms.margin
    repaid = repay(replace(terms, principal=price, method="interest_free"))
    payments = repaid.schedule.payments
    cost = [0, *(whole(terms.principal * paid, price or 1) for paid in accumulate(payments))]
    principal = tuple(later - earlier for earlier, later in pairwise(cost))
    margin = tuple(paid - part for paid, part in zip(payments, principal, strict=True))
    return Repayment(repaid.times, LoanSchedule(principal, margin))


def level_instalment(owed: int, rate: Fraction, gaps: Sequence[int]) -> int:
    """The same instalment after each gap of time: `owed / sum of the discount factors`, rounded."""
    with localcontext(prec=_DIGITS):
        exact = Decimal(rate.numerator) / rate.denominator
        factor, worth = Decimal(1), Decimal(0)
        for gap in gaps:
            factor /= 1 + exact * gap
            worth += factor
        return round_half_away(owed / worth)


class _Ledger:
    """What is owed now, and what was paid: (time, principal, interest)."""

    def __init__(self, terms: LoanTerms) -> None:
        self.terms = terms
        self.paid: list[tuple[int, int, int]] = []
        self._over, self._under = terms.rate.as_integer_ratio()
        self._owed, self._now, self._instalment = terms.principal, 0, 0
        self._accrued = 0
        """What is owed, summed over the time since the last instalment."""
        self._paid_ahead = 0
        """Interest of that time which extra payments have paid."""
        self._coming = sorted(extra for extra in terms.extra if extra[0] >= 0 and extra[1] > 0)
        self._shortened = False

    @property
    def closed_early(self) -> bool:
        """Whether extra payments left nothing to pay."""
        return self._shortened and not self._owed and not self._interest_due

    def pay_extra(self, before: int) -> None:
        """Make the extra payments that come earlier, as long as something is owed."""
        while (self._owed or self._interest_due) and self._coming and self._coming[0][0] < before:
            when, amount = self._coming.pop(0)
            self._wait(when)
            principal = min(amount, self._owed)
            interest = min(amount - principal, self._interest_due)
            self._paid_ahead += interest
            self._shortened = True
            self._pay(principal, interest)

    def pay_instalment(self, place: int, when: int) -> None:
        """Make the instalment at a place of the plan."""
        self._wait(when)
        flat = self.terms.method == "flat"
        interest = self.terms.flat_interest(len(self.terms.times)) if flat else self._interest_due
        self._accrued = self._paid_ahead = 0
        self._pay(self._principal(place, interest), interest)

    @property
    def _interest_due(self) -> int:
        return whole(self._accrued * self._over, self._under) - self._paid_ahead

    def _wait(self, when: int) -> None:
        if self.terms.method in _ON_WHAT_IS_OWED:
            self._accrued += self._owed * (when - self._now)
        self._now = when

    def _pay(self, principal: int, interest: int) -> None:
        self._owed -= principal
        self.paid.append((self._now, principal, interest))

    def _principal(self, place: int, interest: int) -> int:
        method = self.terms.method
        if place == len(self.terms.times) - 1:
            return self._owed
        if place < self.terms.grace:
            return -interest if self.terms.capitalised else 0
        if place == self.terms.grace:
            self._instalment = self._usual(place)
        if method == "interest_only":
            return 0
        return max(min(self._instalment - (interest if method == "annuity" else 0), self._owed), 0)

    def _usual(self, place: int) -> int:
        """What every instalment from this place on pays: all of it for an annuity, otherwise of principal."""
        if self.terms.method == "annuity":
            gaps = [later - earlier for earlier, later in pairwise((0, *self.terms.times)[place:])]
            return level_instalment(self._owed, self.terms.rate, gaps)
        return whole(self._owed, len(self.terms.times) - place)
