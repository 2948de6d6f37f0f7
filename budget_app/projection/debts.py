"""What is owed, month by month: loans handed out, their payments, and what remains to be paid of them.

A loan taken within the horizon is handed out less its fees and the savings held back, which return with its last
payment; goods sold with a margin bring no cash, and their fees are paid. Of a loan taken earlier only the later part is
seen. What is owed is principal: the interest of later months is not owed yet, whatever the method.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from budget_app.projection.loans import loan_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from budget_app.model.period import YearMonth
    from budget_app.model.rows import Debt

    Amounts = NDArray[np.float64]


class DebtMonths(NamedTuple):
    """A debt by month in its own currency, shape (months,) each: handed out or returned, paid, owed at the end."""

    proceeds: Amounts
    service: Amounts
    owed: Amounts


def debt_months(debt: Debt, start: YearMonth, months: int) -> DebtMonths:
    """The months of a debt, counted from `start`, the household's first month."""
    loan = loan_of(debt, start)
    received = loan.received - debt.principal if debt.in_goods else loan.received
    begins = loan.handed_out if debt.taken else -1
    paid_in, last = np.array(loan.months), loan.months[-1]
    proceeds, service, grows = np.zeros(months), np.zeros(months), np.zeros(months + 1)
    if 0 <= begins < months:
        proceeds[begins], service[begins] = max(received, 0), max(-received, 0)
    if 0 <= last < months:
        proceeds[last] += loan.returned
    inside = (paid_in >= 0) & (paid_in < months)
    np.add.at(service, paid_in[inside], np.array(loan.schedule.payments, np.float64)[inside])
    grows[min(max(begins, 0), months)] = debt.principal
    np.subtract.at(grows, np.clip(paid_in, 0, months), loan.schedule.principal)
    return DebtMonths(proceeds, service, np.cumsum(grows[:months]))
