"""What is owed, month by month: loans handed out, their payments, and what remains to be paid of them.

A loan taken within the horizon is handed out less its fees and the savings held back, which return with its last
payment; goods sold with a margin bring no cash, and their fees are paid. Of a loan taken earlier only the later part is
seen. What is owed is principal: the interest of later months is not owed yet, whatever the method.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from budget_app.model.scenario import LoanTaken
from budget_app.projection.changes import dropped
from budget_app.projection.journeys import taken
from budget_app.projection.lines import Lines
from budget_app.projection.loans import loan_of
from budget_app.projection.result import LineKey
from budget_app.projection.rounding import to_minor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.period import YearMonth
    from budget_app.model.rows import Debt
    from budget_app.projection.assumptions import Assumptions
    from budget_app.projection.result import Direction, Money

    Amounts = NDArray[np.float64]


class DebtMonths(NamedTuple):
    """A debt by month in its own currency, shape (months,) each: handed out or returned, paid, owed at the end."""

    proceeds: Amounts
    service: Amounts
    owed: Amounts


def debt_lines(household: Household, world: Assumptions) -> tuple[Lines, Money]:
    """Loans handed out and debt service, and what is owed at the month's end, rounded.

    Those of a change count in its future only; a loan with the identity of another shares its lines.
    """
    found: dict[LineKey, Money] = {}
    owed, off = np.zeros(world.futures.shape), dropped(world.futures)

    def add(debt: Debt, direction: Direction, futures: slice, amounts: Money) -> None:
        key = LineKey(debt.id, "debts", direction)
        found.setdefault(key, np.zeros(world.futures.shape))[futures] += amounts

    for debt, futures in _owing(household, world):
        months = debt_months(debt, household.first_month, household.horizon)
        rates = (world.rates[debt.currency] * taken(debt, household, world.futures))[futures]
        if months.proceeds.any():
            add(debt, "in", futures, months.proceeds * rates)
        add(debt, "out", futures, months.service * rates)
        remains = to_minor(months.owed * rates)
        owed[futures] += np.where(off[debt.id][futures], 0.0, remains) if debt.id in off else remains
    return Lines([*found], np.array([*found.values()]).reshape(-1, *world.futures.shape)), owed


def _owing(household: Household, world: Assumptions) -> Iterator[tuple[Debt, slice]]:
    """The debts that are switched on and have a rate, and in which futures each is owed."""
    every = [(debt, slice(None)) for debt in household.debts]
    for future, change in world.futures.made(LoanTaken):
        every.append((as_taken(change.debt, household.first_month), slice(future, future + 1)))
    return ((debt, futures) for debt, futures in every if debt.on and debt.currency in world.rates)


def as_taken(debt: Debt, start: YearMonth) -> Debt:
    """A new loan in the month in which it is handed out: where it has none, in the first month."""
    if debt.taken:
        return debt
    first = debt.first_payment if debt.first_payment and debt.first_payment >= start else None
    return debt.evolve(taken=start, first_payment=first)


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
