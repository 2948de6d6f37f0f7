"""What is owed, month by month: loans handed out, their instalments, and what remains to be paid of them.

A loan taken within the horizon is handed out less its fee; of one taken earlier only the later part is seen. What is
owed is principal: the interest of later months is not owed yet, whatever the method.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from budget_app.projection.loans import schedule_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from budget_app.model.period import YearMonth
    from budget_app.model.rows import Debt

    Amounts = NDArray[np.float64]


class DebtMonths(NamedTuple):
    """A debt by month in its own currency, shape (months,) each: handed out, paid, owed at the month's end."""

    proceeds: Amounts
    service: Amounts
    owed: Amounts


def debt_months(debt: Debt, start: YearMonth, months: int) -> DebtMonths:
    """The months of a debt, counted from `start`, the household's first month."""
    schedule = schedule_of(debt)
    taken = debt.taken.months_after(start) if debt.taken else -1
    proceeds, service, grows = np.zeros(months), np.zeros(months), np.zeros(months + 1)
    if 0 <= taken < months:
        proceeds[taken] = max(debt.principal - debt.fee, 0)
    paid_in = first_instalment(debt, start) + debt.every * np.arange(debt.instalments)
    inside = (paid_in >= 0) & (paid_in < months)
    service[paid_in[inside]] = np.array(schedule.payments, np.float64)[inside]
    grows[min(max(taken, 0), months)] = debt.principal
    np.subtract.at(grows, np.clip(paid_in, 0, months), schedule.principal)
    return DebtMonths(proceeds, service, np.cumsum(grows[:months]))


def first_instalment(debt: Debt, start: YearMonth) -> int:
    """The month index of the first instalment.

    What is owed at the first month and has no date of being taken is paid from that month on: a first payment in the
    past says only in which months the instalments fall.
    """
    if debt.first_payment:
        month = debt.first_payment.months_after(start)
        return month % debt.every if month < 0 and not debt.taken else month
    return debt.taken.months_after(start) + 1 if debt.taken else 0
