"""Loans as a borrower meets them: a debt's months, and what it costs.

Months are counted from `start`, the household's first month. A debt that stands alone needs none: what it says of its
own months is enough, see `own_start`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.instalments import DAYS_A_YEAR, handed_out, instalment_months
from budget_app.model.money import round_half_away
from budget_app.model.period import MONTHS_A_YEAR, YearMonth
from budget_app.projection.loan_rates import NoRate, YearlyRates, dated_rates, yearly_rates
from budget_app.projection.loan_schedules import LoanSchedule, LoanTerms, repay

if TYPE_CHECKING:
    from budget_app.model.rows import Debt

_REMEMBERED = 64
"""So many loans, and their costs, are not computed again: an edit seldom changes a debt, and one takes half a ms."""


@dataclass(frozen=True, slots=True)
class Loan:
    """What becomes of a debt, in its own currency; `months` are those of the payments in `schedule`.

    `received` is the principal less fees, savings held back and interest taken first (below zero where they are more
    than it); `returned` are the savings, with the last payment. `instalment` is the first after the grace.
    """

    handed_out: int
    months: tuple[int, ...]
    schedule: LoanSchedule
    received: int
    returned: int
    instalment: int

    def flows(self) -> dict[int, int]:
        """What the borrower receives (and, with a minus, pays) in each month that has something."""
        flows = {self.handed_out: self.received}
        for month, payment in zip(self.months, self.schedule.payments, strict=True):
            flows[month] = flows.get(month, 0) - payment
        flows[self.months[-1]] += self.returned
        return flows


@dataclass(frozen=True, slots=True)
class LoanCost:
    """What a loan costs, in minor units of its currency.

    `instalment` is the usual one (the first after the grace), `total` all that is paid: instalments, fees and interest
    taken first. `cost = total - principal`; held-back savings are none, they come back. `cost_of_100` is what each 100
    borrowed cost, None where nothing is borrowed.
    """

    instalment: int
    total: int
    cost: int
    rates: YearlyRates | NoRate
    received: int
    cost_of_100: float | None


def own_start(debt: Debt) -> YearMonth:
    """Where the months of a debt that stands alone begin.

    The month it was taken, else of its first payment, else of its first extra payment; without any, the month after its
    season, of no particular year.
    """
    dated = debt.taken or debt.first_payment or min((extra.month for extra in debt.extra), default=None)
    return dated or YearMonth(2001, max(debt.season, default=MONTHS_A_YEAR) % MONTHS_A_YEAR + 1)


def terms_of(debt: Debt, start: YearMonth) -> LoanTerms:
    """The terms of a debt, its times in months since it was handed out."""
    begins = handed_out(debt, start)
    return LoanTerms(
        debt.principal,
        Fraction(debt.rate) / MONTHS_A_YEAR,
        tuple(month - begins for month in instalment_months(debt, start)),
        debt.method,
        debt.margin,
        0 if debt.method == "shop_credit" else debt.grace,
        debt.grace_interest == "capitalised",
        tuple((extra.month.months_after(start) - begins, extra.amount) for extra in debt.extra),
    )


@lru_cache(maxsize=_REMEMBERED)
def loan_of(debt: Debt, start: YearMonth | None = None) -> Loan:
    """The payments of a debt, the last instalment taking the remainder of rounding."""
    start = start or own_start(debt)
    begins, terms = handed_out(debt, start), terms_of(debt, start)
    repaid = repay(terms)
    payments = repaid.schedule.payments
    usual = (paid for time, paid in zip(repaid.times, payments, strict=True) if time >= terms.times[terms.grace])
    return Loan(
        begins,
        tuple(begins + time for time in repaid.times),
        repaid.schedule,
        debt.principal - debt.fees - debt.held_back - terms.interest_first,
        debt.held_back,
        next(usual, payments[-1]),
    )


def schedule_of(debt: Debt, start: YearMonth | None = None) -> LoanSchedule:
    """What each payment of a debt pays of principal and of interest."""
    return loan_of(debt, start).schedule


@lru_cache(maxsize=_REMEMBERED)
def cost_of(debt: Debt, start: YearMonth | None = None) -> LoanCost:
    """What a debt costs."""
    start = start or own_start(debt)
    loan = loan_of(debt, start)
    paid = sum(loan.schedule.payments)
    cost = paid - loan.received - loan.returned
    return LoanCost(
        loan.instalment,
        debt.principal + cost,
        cost,
        _rates(debt, loan, start),
        loan.received,
        100 * cost / debt.principal if debt.principal else None,
    )


def late_penalty(debt: Debt, amount: int, days: int) -> int:
    """What paying an amount so many days late costs: `amount x penalty x days`, rounded."""
    return round_half_away(amount * debt.penalty * days)


def _rates(debt: Debt, loan: Loan, start: YearMonth) -> YearlyRates | NoRate:
    """Regular payments have m = 12 / every; what a shop sells on credit is paid once, `(K/C)^(365/d) - 1`.

    Others have XIRR, as if each were made on the first day of its month.
    """
    if debt.method == "shop_credit" and not debt.extra:
        return yearly_rates([loan.received, loan.returned - sum(loan.schedule.payments)], DAYS_A_YEAR / debt.days)
    flows = loan.flows()
    if debt.season or any((month - loan.handed_out) % debt.every for month in flows):
        first = np.datetime64(str(start), "M")
        return dated_rates((first + np.array([*flows])).astype("datetime64[D]"), [*flows.values()])
    grid = range(loan.handed_out, loan.months[-1] + 1, debt.every)
    return yearly_rates([flows.get(month, 0) for month in grid], MONTHS_A_YEAR / debt.every)
