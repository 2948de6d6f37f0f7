"""What a venture comes to: worst, likely and best, beside a debt paid off first and the deposit.

Amounts are whole minor units of the home currency at the rate of the day; prices rise as the engine lets them rise. The
months of a venture are `0 ... 12 x years`: the outlay and the first costs stand in the first, what is left is sold in
the last.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from budget_app.model.money import round_half_away
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.rows import AccountKind, ExtraPayment
from budget_app.model.venture import LIKELY, Factors, Herd
from budget_app.projection.accounts import MONTHS_BETWEEN
from budget_app.projection.assumptions import risen
from budget_app.projection.loan_rates import NoRate, yearly_rates
from budget_app.projection.loans import loan_of
from budget_app.projection.payoff import dearness
from budget_app.projection.result import NEVER
from budget_app.projection.rounding import to_minor
from budget_app.projection.ventures import YearSums, began, normal_year, venture_months

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.rows import Account, Debt
    from budget_app.model.venture import Outcome, Venture
    from budget_app.projection.herd import HerdMonths
    from budget_app.projection.loan_rates import YearlyRates

    Amounts = NDArray[np.float64]

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class VentureOutcome:
    """One outcome of a venture; months are counted from the household's first month, NEVER for what does not come."""

    outlay: int
    sales: int
    """What is sold in a normal year, at the prices of the first month."""
    costs: int
    """What is spent in it."""
    margin: int
    """The gross margin of a normal year: sales - costs; the family's own work is not taken off."""
    own_use: int
    """The worth of what the family uses itself in it."""
    per_day: int | None
    """margin / days of own work a year; None where no work is entered."""
    first_money: int
    """The first month with a sale."""
    paid_back: int
    """The first month from which all that came in is never again less than all that went out."""
    left: int
    """All that comes in less all that goes out, what is sold at the end among it."""
    worth: int
    """Net present value in the month of the outlay: Σ flow_t (1-p)^(t/12) / (1+r)^(t/12), r the family's own
    alternative, p the chance a year that everything is lost."""
    rates: YearlyRates | NoRate
    """The internal rate of return: the one rate at which the flows are worth nothing together, or why there is none."""
    break_even_price: float | None
    """The part of the entered prices at which nothing is won or lost: (outlay + Σ costs - closing) / Σ sales."""
    break_even_loss: float | None
    """The part of sales and closing that may be lost: 1 - (outlay + Σ costs) / (Σ sales + closing); of a herd, the
    highest whole share in hundred that may die in a year. None where there is nothing to lose, or too little already.
    """
    flows: Amounts
    """What comes in less what goes out, by month since it began."""
    herd: HerdMonths | None


class DebtFirst(NamedTuple):
    """What the outlay brings when it pays off the dearest debt in that month instead."""

    debt: str
    yearly: float
    saved: int
    """Interest that is not paid."""
    months_sooner: int


class Deposit(NamedTuple):
    """What the outlay earns on the best account in the same years."""

    account: str
    yearly: float
    earned: int


@dataclass(frozen=True, slots=True)
class VentureOutlook:
    """A venture's three outcomes and what the same money would bring otherwise (None where there is no such thing)."""

    worst: VentureOutcome
    likely: VentureOutcome
    best: VentureOutcome
    alternative: float
    """The yearly rate of the family's own alternative: that of the debt or of the account, whichever is higher."""
    debt: DebtFirst | None
    deposit: Deposit | None
    lost_in_all: float
    """The chance that everything is lost within the years: 1 - (1-p)^years."""


def venture_outlook(venture: Venture, household: Household, conditions: Conditions) -> VentureOutlook | None:
    """What a venture comes to; None where its currency has no rate."""
    rate = conditions.rate(venture.currency, household.home)
    if rate is None:
        return None
    outlay = round_half_away(venture.outlay * rate)
    debt, deposit = debt_first(venture, outlay, household, conditions), best_deposit(venture, outlay, household)
    alternative = max(debt.yearly if debt else 0.0, deposit.yearly if deposit else 0.0)
    world = _World(venture, household, conditions, float(rate), alternative)
    worst, likely, best = (world.outcome(told) for told in (venture.worst, LIKELY, venture.best))
    lost = 1 - (1 - float(venture.loss_risk)) ** venture.years
    return VentureOutlook(worst, likely, best, alternative, debt, deposit, lost)


class _Months(NamedTuple):
    """What an outcome costs and brings by month, at home, rounded."""

    costs: Amounts
    sales: Amounts
    closing: Amounts

    @property
    def flows(self) -> Amounts:
        return self.sales + self.closing - self.costs


class _World:
    """A venture under the conditions of the day."""

    def __init__(
        self, venture: Venture, household: Household, conditions: Conditions, rate: float, alternative: float
    ) -> None:
        self._venture = venture
        self._begin = began(venture, household.first_month)
        self._first = household.first_month.month + self._begin
        self._rate = rate
        months = self._begin + np.arange(venture.years * MONTHS_A_YEAR + 1)
        growth = conditions.inflation.yearly if venture.growth is None else venture.growth
        self._level = risen(growth, months) * rate
        kept = (1 - float(venture.loss_risk)) / (1 + alternative)
        self._discount = np.power(kept, (months - self._begin) / MONTHS_A_YEAR)

    def outcome(self, told: Outcome) -> VentureOutcome:
        """One outcome."""
        months, venture = venture_months(self._venture, self._first, told), self._venture
        found = self._priced(venture, told)
        year = normal_year(venture, months)
        if not isinstance(venture.course, Herd):
            year = _in_parts(venture, self._first, told)
        days, margin = venture.labour.days_a_year, self._home(year.sales - year.costs)
        return VentureOutcome(
            outlay=int(to_minor(venture.outlay * self._level[:1])[0]),
            sales=self._home(year.sales),
            costs=self._home(year.costs),
            margin=margin,
            own_use=self._home(year.own_use),
            per_day=round_half_away(margin / days) if days else None,
            first_money=self._index(_first(found.sales > 0)),
            paid_back=self._index(_back(found.flows)),
            left=int(found.flows.sum()),
            worth=round_half_away(Decimal(float((found.flows * self._discount).sum()))),
            rates=yearly_rates((-found.flows).tolist(), MONTHS_A_YEAR),
            break_even_price=_break_even_price(found),
            break_even_loss=self._deaths(told) if isinstance(venture.course, Herd) else _break_even_loss(found),
            flows=found.flows,
            herd=months.herd,
        )

    def _priced(self, venture: Venture, told: Outcome) -> _Months:
        months = venture_months(venture, self._first, told)
        costs, sales, closing = (
            to_minor(amounts * self._level) for amounts in (months.costs, months.sales, months.closing)
        )
        costs[0] += to_minor(venture.outlay * self._level[:1])[0]
        return _Months(costs, sales, closing)

    def _home(self, amount: float) -> int:
        return round_half_away(Decimal(amount * self._rate))

    def _index(self, month: int) -> int:
        return month if month == NEVER else self._begin + month

    def _deaths(self, told: Outcome) -> float | None:
        """By bisection over whole shares in hundred."""
        factors = told if isinstance(told, Factors) else LIKELY
        low, high = NEVER, HUNDRED + 1
        while high - low > 1:
            middle = (low + high) // 2
            share = Decimal(middle) / HUNDRED
            if self._priced(self._venture, factors.evolve(deaths=share)).flows.sum() >= 0:
                low = middle
            else:
                high = middle
        return None if low == NEVER else low / HUNDRED


def _in_parts(venture: Venture, first: int, told: Outcome) -> YearSums:
    """A normal year in the parts of an outcome."""
    likely = normal_year(venture, venture_months(venture, first))
    if isinstance(told, Factors):
        return YearSums(likely.sales * float(told.sales), likely.costs * float(told.costs), likely.own_use)
    sales = likely.sales if told.sales is None or not likely.sales else float(told.sales)
    costs = likely.costs if told.costs is None or not likely.costs else float(told.costs)
    return YearSums(sales, costs, likely.own_use)


def _first(holds: NDArray[np.bool_]) -> int:
    return int(holds.argmax()) if holds.any() else NEVER


def _back(flows: Amounts) -> int:
    """The month after the last one at whose end more had gone out than come in."""
    missing = np.flatnonzero(np.cumsum(flows) < 0)
    last = int(missing[-1]) if len(missing) else -1
    return NEVER if last + 1 == len(flows) else last + 1


def _break_even_price(found: _Months) -> float | None:
    sold = float(found.sales.sum())
    return max(float(found.costs.sum() - found.closing.sum()), 0.0) / sold if sold else None


def _break_even_loss(found: _Months) -> float | None:
    comes = float(found.sales.sum() + found.closing.sum())
    spent = float(found.costs.sum())
    return 1 - spent / comes if comes and spent <= comes else None


def debt_first(venture: Venture, outlay: int, household: Household, conditions: Conditions) -> DebtFirst | None:
    """The dearest debt that is still being paid in the month of the outlay, paid down by the outlay."""
    month = max(began(venture, household.first_month), 0)
    owing = [debt for debt in household.debts if debt.on and _owed_in(debt, month, household) and dearness(debt) > 0]
    dearest = max(owing, key=dearness, default=None)
    rate = conditions.rate(dearest.currency, household.home) if dearest else None
    if dearest is None or not rate or not outlay:
        return None
    extra = ExtraPayment(month=household.first_month.plus(month), amount=round_half_away(outlay / rate))
    sooner = dearest.model_copy(update={"extra": (*dearest.extra, extra)})
    before, after = (loan_of(each, household.first_month) for each in (dearest, sooner))
    saved = sum(before.schedule.interest) - sum(after.schedule.interest)
    return DebtFirst(dearest.id, dearness(dearest), round_half_away(saved * rate), before.months[-1] - after.months[-1])


def _owed_in(debt: Debt, month: int, household: Household) -> bool:
    loan = loan_of(debt, household.first_month)
    return debt.principal > 0 and loan.handed_out <= month < loan.months[-1]


def best_deposit(venture: Venture, outlay: int, household: Household) -> Deposit | None:
    """The account of the family with the highest yearly rate."""
    paying = [account for account in household.accounts if account.on and account.rate and _takes_money(account)]
    best = max(paying, key=_effective, default=None)
    if best is None:
        return None
    earned = outlay * ((1 + _effective(best)) ** venture.years - 1)
    return Deposit(best.id, _effective(best), round_half_away(Decimal(earned)))


def _takes_money(account: Account) -> bool:
    return account.kind is not AccountKind.CASH


def _effective(account: Account) -> float:
    if account.credited == "effective":
        return float(account.rate)
    times = MONTHS_A_YEAR / MONTHS_BETWEEN[account.credited]
    return float((1 + float(account.rate) / times) ** times - 1)
