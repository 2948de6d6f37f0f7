"""Loans as a borrower meets them: exact schedules, and what they cost a year.

P is the principal, n the number of instalments, m how many fall in a year, i the interest of one period (the nominal
yearly rate divided by m). All amounts are whole minor units; interest is rounded half away from zero in exact
arithmetic, once per instalment.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import localcontext
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from budget_app.model.money import round_half_away
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.projection.rounding import whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from budget_app.model.rows import Debt, LoanMethod

_DIGITS = 40


@dataclass(frozen=True, slots=True)
class LoanSchedule:
    """What each instalment pays, in order, and what is owed after it; principal sums to what was borrowed."""

    principal: tuple[int, ...]
    interest: tuple[int, ...]

    @property
    def payments(self) -> tuple[int, ...]:
        """Each instalment: principal and interest."""
        return tuple(map(sum, zip(self.principal, self.interest, strict=True)))

    @property
    def balances(self) -> tuple[int, ...]:
        """What is owed after each instalment."""
        owed = sum(self.principal)
        return tuple(owed := owed - paid for paid in self.principal)


class NoRate(StrEnum):
    """Why a loan has no yearly rate."""

    NOTHING_RECEIVED = "nothing_received"
    NO_UNIQUE_RATE = "no_unique_rate"


@dataclass(frozen=True, slots=True)
class YearlyRates:
    """The two names of one rate, as parts of one: nominal `m x i`, effective `(1 + i)^m - 1`."""

    nominal: float
    effective: float


@dataclass(frozen=True, slots=True)
class LoanCost:
    """What a loan costs: its usual instalment (the first), all that is paid, what is paid beyond what was received."""

    instalment: int
    total: int
    cost: int
    rates: YearlyRates | NoRate


def schedule_of(debt: Debt) -> LoanSchedule:
    """The instalments of a debt in its own currency, the last one taking the remainder of rounding."""
    return loan_schedule(debt.principal, debt.rate * debt.every / MONTHS_A_YEAR, debt.instalments, debt.method)


def loan_schedule(principal: int, rate: Decimal, instalments: int, method: LoanMethod) -> LoanSchedule:
    """The instalments of a loan at `rate` a period.

    Annuity: `P i / (1 - (1+i)^-n)`, P/n without interest. Equal principal: P/n and interest on what is owed. Flat:
    P/n and `P f`. Interest only: interest on P, and P with the last. Interest-free: P/n.
    """
    if method == "annuity" and rate:
        return _annuity(principal, rate, instalments)
    at_end = method == "interest_only"
    parts = [*[0] * (instalments - 1), principal] if at_end else _equal_parts(principal, instalments)
    return LoanSchedule(tuple(parts), _interest(principal, parts, rate, method))


def _equal_parts(principal: int, instalments: int) -> list[int]:
    part = whole(principal, instalments)
    paid = [min(part, max(principal - part * place, 0)) for place in range(instalments - 1)]
    return [*paid, principal - sum(paid)]


def _interest(principal: int, parts: Sequence[int], rate: Decimal, method: LoanMethod) -> tuple[int, ...]:
    if method == "interest_free" or not rate:
        return (0,) * len(parts)
    over, under = rate.as_integer_ratio()
    if method == "flat":
        return (whole(principal * over, under),) * len(parts)
    owed, interest = principal, list[int]()
    for part in parts:
        interest.append(whole(owed * over, under))
        owed -= part
    return tuple(interest)


def _annuity(principal: int, rate: Decimal, instalments: int) -> LoanSchedule:
    instalment = annuity_instalment(principal, rate, instalments)
    over, under = rate.as_integer_ratio()
    owed, paid, interest = principal, list[int](), list[int]()
    for _ in range(instalments - 1):
        interest.append(whole(owed * over, under))
        paid.append(min(instalment - interest[-1], owed))
        owed -= paid[-1]
    return LoanSchedule((*paid, owed), (*interest, whole(owed * over, under)))


def annuity_instalment(principal: int, rate: Decimal, instalments: int) -> int:
    """`P i / (1 - (1+i)^-n)`, rounded; the rate a period must not be zero."""
    with localcontext(prec=_DIGITS):
        return round_half_away(principal * rate / (1 - (1 + rate) ** -instalments))


def cost_of(debt: Debt) -> LoanCost:
    """What a debt costs, its fee taken from the sum when it is handed out."""
    payments = schedule_of(debt).payments
    received = debt.principal - debt.fee
    return LoanCost(
        payments[0],
        sum(payments),
        sum(payments) - received,
        yearly_rates([received, *(-payment for payment in payments)], MONTHS_A_YEAR / debt.every),
    )


def yearly_rates(flows: Sequence[float], periods_a_year: float) -> YearlyRates | NoRate:
    """The rate at which payments a period apart are worth nothing together: the root of `sum CF_t / (1+i)^t`.

    A borrower's flows: what is received first, then what is paid with a minus. They have exactly one root above -1
    when their sign changes exactly once (Descartes' rule of signs); otherwise a code, never a number.
    """
    if flows[0] <= 0:
        return NoRate.NOTHING_RECEIVED
    signs = [flow > 0 for flow in flows if flow]
    if sum(earlier != later for earlier, later in pairwise(signs)) != 1:
        return NoRate.NO_UNIQUE_RATE
    if sum(flows) == 0:
        return YearlyRates(0.0, 0.0)
    import pyxirr  # compiled root finding, loaded when the first rate is shown

    rate = pyxirr.irr([flow / flows[0] for flow in flows])  # its tolerance is absolute: large sums would find no root
    if rate is None:
        return NoRate.NO_UNIQUE_RATE
    return YearlyRates(rate * periods_a_year, (1 + rate) ** periods_a_year - 1)
