"""What a plan shows by itself, as values: a sentence, a figure, and the row where something can be tried.

Nothing here advises a lender, a service or a way of life: each finding is a fact of the family's own figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.model.money import round_half_away
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.projection.indicators import Light
from budget_app.projection.loan_rates import YearlyRates
from budget_app.projection.result import NEVER, PLAN_FUTURE
from budget_app.projection.tried import Helped, most_helpful

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from budget_app.model.money import Currency
    from budget_app.model.rows import Account, Remittance
    from budget_app.projection.outlook import Outlook
    from budget_app.projection.result import Direction, Projection

CHEAPER_BY = 0.05
"""By so much a loan's effective rate must exceed what savings earn to be told."""
SMALLEST_RESERVE = 1
"""So many months of needs in reserve are the least that is not told."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a country's dated facts say: the insured sum in minor units, and the UN target for the cost of sending."""

    currency: Currency
    insured: int
    transfer_average: Decimal
    transfer_most: Decimal


@dataclass(frozen=True, slots=True)
class ShortMonth:
    """The first month in which money is missing, and the line that departs most from its usual month to the worse."""

    month: int
    missing: int
    row: str | None
    direction: Direction
    amount: int
    """What the line takes in that month, or brings less than usual."""


@dataclass(frozen=True, slots=True)
class DearTransfer:
    """A sender whose fee and margin are above the most that the UN target allows."""

    row: str
    cost: float
    aimed: Decimal


@dataclass(frozen=True, slots=True)
class HeavyDebts:
    """Debt service as a part of a year's income; None where there is no income."""

    share: float | None


@dataclass(frozen=True, slots=True)
class DearLoan:
    """A loan that costs more a year than savings beside it earn."""

    row: str
    account: str
    loan_rate: float
    savings_rate: float


@dataclass(frozen=True, slots=True)
class AboveInsured:
    """An insured account that holds more, in minor units of home currency, than the state insures."""

    row: str
    limit: int
    above: int


@dataclass(frozen=True, slots=True)
class SmallReserve:
    """Savings that last less than a month of needs."""

    month_of_needs: int
    saved: int


Finding = ShortMonth | Helped | HeavyDebts | DearTransfer | DearLoan | SmallReserve | AboveInsured


def findings(outlook: Outlook, limits: Limits) -> tuple[Finding, ...]:
    """All that is found, what weighs most first; the plan of the family is looked at."""
    helped = most_helpful(outlook, limits.transfer_average)
    return (
        *_short_month(outlook),
        *((helped,) if helped else ()),
        *_heavy_debts(outlook),
        *_dear_transfers(outlook, limits),
        *_dear_loan(outlook),
        *_small_reserve(outlook),
        *_above_insured(outlook, limits),
    )


def _short_month(outlook: Outlook) -> Iterator[ShortMonth]:
    plan = outlook.comparison.our_plan
    month = plan.indicators.first_short
    if month == NEVER:
        return
    bridge, interest = plan.projection.bridge[PLAN_FUTURE], plan.projection.bridge_interest[PLAN_FUTURE]
    before = bridge[month - 1] if month else 0.0
    row, direction, amount = _departure(plan.projection, month)
    yield ShortMonth(month, int(bridge[month] - before - interest[month]), row, direction, amount)


def _departure(projection: Projection, month: int) -> tuple[str | None, Direction, int]:
    """The line with the largest `amount - usual` of what goes out, or `usual - amount` of what comes in.

    Usual is the mean of the twelve months of the plan's year that the month belongs to.
    """
    first = month - month % MONTHS_A_YEAR
    year = projection.flows[:, PLAN_FUTURE, first : first + MONTHS_A_YEAR]
    worse = year[:, month - first] - year.mean(axis=1)
    best: tuple[float, str | None, Direction, int] = (0.0, None, "out", 0)
    for key, departs, amount in zip(projection.keys, worse.tolist(), year[:, month - first].tolist(), strict=True):
        if key.direction == "out" and departs > best[0]:
            best = (departs, key.row, "out", int(amount))
        elif key.direction == "in" and -departs > best[0]:
            best = (-departs, key.row, "in", round(-departs))
    return best[1:]


def _heavy_debts(outlook: Outlook) -> Iterator[HeavyDebts]:
    service = outlook.comparison.our_plan.indicators.debt_service
    if service.light in (Light.HEAVY, Light.DANGER):
        yield HeavyDebts(service.share)


def _dear_transfers(outlook: Outlook, limits: Limits) -> Iterator[DearTransfer]:
    """The dearest sender."""
    costs = {row.id: outlook.transfers[row.id].world_bank_cost for row in _sending(outlook)}
    dearest = max(costs, key=lambda row: costs[row], default="")
    if dearest and costs[dearest] > float(limits.transfer_most):
        yield DearTransfer(dearest, costs[dearest], limits.transfer_average)


def _sending(outlook: Outlook) -> list[Remittance]:
    return [row for row in outlook.household.remittances if row.on and row.id in outlook.transfers]


def _dear_loan(outlook: Outlook) -> Iterator[DearLoan]:
    """The dearest loan beside the largest savings that earn less."""
    rates = {row.id: outlook.loans[row.id].rates for row in outlook.household.debts if row.on and row.principal}
    effective = {row: rate.effective for row, rate in rates.items() if isinstance(rate, YearlyRates)}
    dearest = max(effective, key=lambda row: effective[row], default="")
    savings = [row for row in outlook.household.accounts if row.on and row.balance]
    cheap = [row for row in savings if dearest and float(row.rate) + CHEAPER_BY < effective[dearest]]
    if cheap:
        account = max(cheap, key=lambda row: _worth(outlook, row))
        yield DearLoan(dearest, account.id, effective[dearest], float(account.rate))


def _small_reserve(outlook: Outlook) -> Iterator[SmallReserve]:
    plan = outlook.comparison.our_plan
    months = plan.indicators.reserve_months
    if months is not None and months < SMALLEST_RESERVE:
        yield SmallReserve(plan.indicators.essential, int(plan.projection.opening[PLAN_FUTURE]))


def _above_insured(outlook: Outlook, limits: Limits) -> Iterator[AboveInsured]:
    """The largest account that the state insures only in part; limits in another currency say nothing."""
    insured = [row for row in outlook.household.accounts if row.on and row.insured]
    account = max(insured, key=lambda row: _worth(outlook, row), default=None)
    if account is not None and outlook.household.home == limits.currency:
        above = _worth(outlook, account) - limits.insured
        if above > 0:
            yield AboveInsured(account.id, limits.insured, above)


def _worth(outlook: Outlook, account: Account) -> int:
    rate = outlook.conditions.rate(account.currency, outlook.household.home)
    return 0 if rate is None else round_half_away(account.balance * rate)
