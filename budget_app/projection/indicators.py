"""Measures of a projection, each computed here and nowhere else.

Unless a measure says otherwise it looks at the first twelve months, "the year", of one future. Amounts are whole minor
units of the home currency, month indices count from the first month, shares are parts of one. Borrowing is financing:
`income` is what comes in without the proceeds of loans.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from budget_app.model.categories import Category
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.projection.result import Projection


class Light(StrEnum):
    """How heavy debt service is: below the first, second, third limit, or above all."""

    CALM = "calm"
    WATCH = "watch"
    HEAVY = "heavy"
    DANGER = "danger"


LIGHT_LIMITS = (0.2, 0.3, 0.5)
"""Debt service as a part of income at which the light changes."""
SAFE_MONTHS = 3
"""So many months of needs in reserve count as safe."""


@dataclass(frozen=True, slots=True)
class DebtService:
    """What debts take of income: `share` is debt service / income, None where there is no income."""

    share: float | None
    light: Light


@dataclass(frozen=True, slots=True)
class Average:
    """A year's averages a month, whole `unit`s of money; the parts sum to the totals.

    `incoming` has a row's identity each (events' gifts and loans among them), `outgoing` a category each, `debts` what
    debt service takes; `total_out = sum(outgoing) + debts - saved`, `left = total_in - total_out`.
    """

    total_in: int
    incoming: Mapping[str, int]
    total_out: int
    outgoing: Mapping[Category, int]
    debts: int
    saved: int
    left: int


@dataclass(frozen=True, slots=True)
class Indicators:
    """What a family, a trainer and a report want to know of a projection."""

    year_in: int
    """Σ cash in."""
    year_out: int
    """Σ cash out (what goals take stands apart, in `year_bought`)."""
    year_left: int
    """year_in - year_out."""
    year_bought: int
    """Σ what goals took."""
    year_income: int
    """year_in less the proceeds of loans."""
    year_in_kind: int
    """Σ own food; in none of the other figures."""
    remittance_share: float | None
    """Σ received from senders / income; None without income."""
    food_share: float | None
    """Σ food / Σ consumption (COICOP divisions 01 to 13), in cash; None without consumption."""
    savings_rate: float | None
    """(income - cash out) / income; None without income."""
    lean_months: tuple[int, ...]
    """Months of the year in which in < out."""
    lean_count: int
    """The same over the horizon."""
    short_months: tuple[int, ...]
    """Months of the year in which money was missing and bridge debt was taken."""
    short_count: int
    """The same over the horizon."""
    first_short: int
    """The first such month of the horizon; NEVER without one."""
    buffer_needed: int
    """max(0, -min_t Σ_{k≤t} (in - out)) over the horizon."""
    tightest_month: int
    """The month of the year in which least is left; the first of equals."""
    tightest_left: int
    """What is left in it."""
    essential: int
    """Needs a month: what spending marked as a need costs in the year, over 12."""
    reserve_months: float | None
    """Savings before the first month / essential; None where nothing is marked as a need."""
    reserve_months_end: float | None
    """Savings at the end / needs a month of the last twelve months."""
    safe_month: int
    """The first month that ends with SAFE_MONTHS months of needs and no bridge debt; NEVER without one."""
    runway: int
    """Months that savings last without remittances: the first t at which
    opening + Σ_{k≤t} (in - remittances - out) < 0; the whole horizon when that never happens."""
    debt_service: DebtService
    """Σ debt service / income, the year."""
    debt_service_worst: DebtService
    """The highest of Σ debt service / Σ income over three months in a row of the year."""
    savings_end: int
    """Savings at the end of the horizon."""
    savings_end_real: int
    """savings_end / level of prices at home in the last month: in money of the first month."""
    reached: Mapping[str, int]
    """The month each goal is reached, NEVER when it is not."""
    debt_free: int | None
    """The first month that ends without debts and bridge debt and is followed by no other; NEVER; None where nothing is
    ever owed."""
    row_year: Mapping[str, int]
    """What each row brings (incomes, senders, own food) or takes (spending, events, debts) in the year; rows without a
    line are absent."""
    row_month: Mapping[str, int]
    """What the row brings or takes in the first month in which it brings or takes something."""
    put_aside: tuple[int, ...]
    """For each month of the year what is put aside, or with a minus taken from it, goals apart."""
    missing: tuple[int, ...]
    """For each month of the year how much bridge debt grew (without its interest) or, with a minus, was repaid."""
    average: Average
    """The year's averages a month."""


def indicators(
    projection: Projection,
    household: Household,
    conditions: Conditions,
    limits: tuple[float, float, float] = LIGHT_LIMITS,
) -> Indicators:
    """The measures of the plan's future."""
    raise NotImplementedError


def monthly_average(projection: Projection, unit: int = 1) -> Average:
    """The year's averages a month in whole `unit`s (100: whole somoni), shared out so that parts sum to the total."""
    raise NotImplementedError


def days_of_work(price: int, household: Household, conditions: Conditions) -> float | None:
    """How many days of work abroad a price at home costs: price / (daily wage x rate), to a tenth of a day.

    The wage is that of the first sender who names one and whose currency has a rate; None without one.
    """
    raise NotImplementedError
