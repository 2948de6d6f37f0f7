"""Measures of a projection, each computed here and nowhere else.

Unless a measure says otherwise it looks at the first twelve months, "the year", of one future. Amounts are whole minor
units of the home currency, month indices count from the first month, shares are parts of one. Borrowing is financing:
`income` is what comes in without the proceeds of loans.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from budget_app.model.categories import PLACE, Block, Category, is_food
from budget_app.model.money import round_half_away
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.projection.put_aside import buffer_of
from budget_app.projection.result import NEVER, PLAN_FUTURE
from budget_app.projection.rounding import whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.projection.result import Direction, LineKey, Projection

    _Months = NDArray[np.float64]

Group = TypeVar("Group")
DEBTS, VENTURES = "debts", "ventures"
"""Stand among the categories of spending for debt service and for what ventures cost."""


class Light(StrEnum):
    """How heavy debt service is: below the first, second, third limit, or above all."""

    CALM = "calm"
    WATCH = "watch"
    HEAVY = "heavy"
    DANGER = "danger"


_LIGHTS = tuple(Light)
LIGHT_LIMITS = (0.2, 0.3, 0.5)
"""Debt service as a part of income at which the light changes."""
SAFE_MONTHS = 3
"""So many months of needs in reserve count as safe."""
RUN_OF_MONTHS = 3
"""How many months in a row the worst debt service looks at."""


@dataclass(frozen=True, slots=True)
class DebtService:
    """What debts take of income: `share` is debt service / income, None where there is no income."""

    share: float | None
    light: Light


@dataclass(frozen=True, slots=True)
class Average:
    """A year's averages a month, in whole units of money; the parts sum to the totals.

    `incoming` has each row that brings cash (the gifts of events and loans handed out among them), `outgoing` each
    category of spending, DEBTS and VENTURES; `total_out = sum(outgoing) - saved`, `left = total_in - total_out`.
    """

    total_in: int
    incoming: Mapping[str, int]
    total_out: int
    outgoing: Mapping[Category | str, int]
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
    """Σ own food and own use of ventures; in none of the other figures."""
    year_remittances: int
    """Σ received from senders and from those who leave."""
    remittance_share: float | None
    """year_remittances / income; None without income."""
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
    """What each row brings (incomes, senders, journeys, own food, ventures) or takes (spending, events, debts); rows
    without a line are absent."""
    row_month: Mapping[str, int]
    """What the row brings or takes in the first month in which it brings or takes something."""
    put_aside: tuple[int, ...]
    """For each month of the year what is put aside, or with a minus taken from it, goals apart."""
    missing: tuple[int, ...]
    """For each month of the year how much bridge debt grew (without its interest) or, with a minus, was repaid."""
    average: Average
    """The year's averages a month."""


def indicators(projection: Projection, limits: tuple[float, float, float] = LIGHT_LIMITS) -> Indicators:
    """The measures of the plan's future; debt service is judged by `limits`."""
    plan = _Plan(projection)
    year_in, year_out, year_income = _year(plan.cash_in), _year(plan.cash_out), _year(plan.income)
    return Indicators(
        year_in=year_in,
        year_out=year_out,
        year_left=year_in - year_out,
        year_bought=_year(plan.bought),
        year_income=year_income,
        year_in_kind=plan.year.in_kind,
        year_remittances=_year(plan.remittances),
        remittance_share=_share(_year(plan.remittances), year_income),
        food_share=_food_share(plan.year.outgoing),
        savings_rate=_share(year_income - year_out, year_income),
        lean_months=_indices(plan.left[:MONTHS_A_YEAR] < 0),
        lean_count=int(np.count_nonzero(plan.left < 0)),
        short_months=_indices(plan.short[:MONTHS_A_YEAR]),
        short_count=int(np.count_nonzero(plan.short)),
        first_short=_first(plan.short, NEVER),
        buffer_needed=buffer_of(_whole(plan.left)).needed,
        tightest_month=int(plan.left[:MONTHS_A_YEAR].argmin()),
        tightest_left=int(plan.left[:MONTHS_A_YEAR].min()),
        essential=whole(int(plan.essential_year[0]), MONTHS_A_YEAR),
        reserve_months=_months_of(plan.opening, plan.essential_year[0]),
        reserve_months_end=_months_of(plan.liquid[-1], plan.essential_year[-1]),
        safe_month=_safe_month(plan),
        runway=_first(plan.opening + np.cumsum(plan.left - plan.remittances) < 0, projection.months),
        debt_service=_debt_service(_year(plan.service), year_income, limits),
        debt_service_worst=_worst_debt_service(plan, limits),
        savings_end=int(plan.liquid[-1]),
        savings_end_real=round_half_away(Decimal(plan.liquid[-1] / plan.prices[-1])),
        reached={goal: int(month[PLAN_FUTURE]) for goal, month in projection.reached.items()},
        debt_free=_debt_free(plan.owed),
        row_year=_row_year(plan),
        row_month=_row_month(plan),
        put_aside=_whole(plan.put_aside[:MONTHS_A_YEAR]),
        missing=_whole(np.diff(plan.bridge[:MONTHS_A_YEAR], prepend=0) - plan.bridge_interest[:MONTHS_A_YEAR]),
        average=_average(plan.year, unit=1),
    )


def monthly_average(projection: Projection, unit: int = 1) -> Average:
    """The year's averages a month in whole `unit`s (100: whole somoni), shared out so that parts sum to the total."""
    return _average(_year_of_lines(projection.keys, projection.flows[:, PLAN_FUTURE]), unit)


def days_of_work(price: int, household: Household, conditions: Conditions) -> float | None:
    """How many days of work abroad a price at home costs: price / (daily wage x rate), to a tenth of a day.

    The wage is that of the first sender who names one and whose currency has a rate; None without one.
    """
    for sender in household.remittances:
        rate = conditions.rate(sender.currency, household.home)
        if sender.on and sender.daily_wage and rate:
            return round_half_away(10 * Decimal(price) / (sender.daily_wage * rate)) / 10
    return None


class _YearOfLines(NamedTuple):
    """What each line comes to in the year, and its sums by row, by category, and apart."""

    amounts: tuple[int, ...]
    incoming: Mapping[str, int]
    outgoing: Mapping[Category | str, int]
    in_kind: int
    saved: int


def _year_of_lines(keys: tuple[LineKey, ...], flows: _Months) -> _YearOfLines:
    amounts = _whole(flows[:, :MONTHS_A_YEAR].sum(axis=1))
    incoming: defaultdict[str, int] = defaultdict(int)
    outgoing: defaultdict[Category | str, int] = defaultdict(int)
    apart: defaultdict[Direction, int] = defaultdict(int)
    for key, amount in zip(keys, amounts, strict=True):
        if key.direction == "in":
            incoming[key.row] += amount
        elif key.direction == "out":
            outgoing[key.category or key.part] += amount
        else:
            apart[key.direction] += amount
    return _YearOfLines(amounts, incoming, outgoing, apart["in_kind"], apart["saved"])


def _average(year: _YearOfLines, unit: int) -> Average:
    months = MONTHS_A_YEAR * unit
    incoming, outgoing = _shared(year.incoming, months, unit), _shared(year.outgoing, months, unit)
    saved = unit * whole(year.saved, months)
    total_in, total_out = sum(incoming.values()), sum(outgoing.values()) - saved
    return Average(total_in, incoming, total_out, outgoing, saved, total_in - total_out)


class _Plan:
    """One future of a projection: its months as arrays of shape (months,)."""

    def __init__(self, projection: Projection) -> None:
        self.keys = projection.keys
        self.flows = projection.flows[:, PLAN_FUTURE]
        self.cash_in, self.cash_out, self.left = (
            amounts[PLAN_FUTURE] for amounts in (projection.cash_in, projection.cash_out, projection.left)
        )
        self.put_aside, self.bought, self.liquid = (
            amounts[PLAN_FUTURE] for amounts in (projection.put_aside, projection.bought, projection.liquid)
        )
        self.bridge, self.bridge_interest, self.owed = (
            amounts[PLAN_FUTURE] for amounts in (projection.bridge, projection.bridge_interest, projection.owed)
        )
        self.short, self.prices = projection.short[PLAN_FUTURE], projection.prices[PLAN_FUTURE]
        self.essential_year = projection.essential_year[PLAN_FUTURE]
        self.opening = float(projection.opening[PLAN_FUTURE])
        self.year = _year_of_lines(self.keys, self.flows)
        self.remittances = self._total("remittances", "in") + self._total("journeys", "in")
        self.service = self._total("debts", "out")
        self.income = self.cash_in - self._total("debts", "in")

    def _total(self, part: str, direction: Direction) -> _Months:
        lines = [place for place, key in enumerate(self.keys) if key.part == part and key.direction == direction]
        total: _Months = self.flows[lines].sum(axis=0)
        return total


def _food_share(outgoing: Mapping[Category | str, int]) -> float | None:
    bought = [(category, amount) for category, amount in outgoing.items() if isinstance(category, Category)]
    consumed = sum(amount for category, amount in bought if not isinstance(PLACE[category], Block))
    return _share(sum(amount for category, amount in bought if is_food(category)), consumed)


def _year(amounts: _Months) -> int:
    return int(amounts[:MONTHS_A_YEAR].sum())


def _whole(amounts: _Months) -> tuple[int, ...]:
    return tuple(map(int, amounts.tolist()))


def _share(part: int, of: int) -> float | None:
    return part / of if of else None


def _indices(holds: NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple(np.flatnonzero(holds).tolist())


def _first(holds: NDArray[np.bool_], otherwise: int) -> int:
    return int(holds.argmax()) if holds.any() else otherwise


def _months_of(savings: float, essential_year: float) -> float | None:
    return float(savings * MONTHS_A_YEAR / essential_year) if essential_year else None


def _safe_month(plan: _Plan) -> int:
    enough = plan.liquid * MONTHS_A_YEAR >= SAFE_MONTHS * plan.essential_year
    return _first(enough & (plan.essential_year > 0) & (plan.bridge == 0), NEVER)


def _debt_service(service: int, income: int, limits: tuple[float, ...]) -> DebtService:
    if income <= 0:
        return DebtService(None, Light.DANGER if service else Light.CALM)
    return DebtService(service / income, _LIGHTS[bisect_right(limits, service / income)])


def _worst_debt_service(plan: _Plan, limits: tuple[float, ...]) -> DebtService:
    runs = zip(_sums_of_runs(plan.service), _sums_of_runs(plan.income), strict=True)
    service, income = max(runs, key=_heaviness)
    return _debt_service(service, income, limits)


def _sums_of_runs(amounts: _Months) -> list[int]:
    year = _whole(amounts[:MONTHS_A_YEAR])
    return [sum(year[first : first + RUN_OF_MONTHS]) for first in range(MONTHS_A_YEAR - RUN_OF_MONTHS + 1)]


def _heaviness(run: tuple[int, int]) -> float:
    service, income = run
    if income <= 0:
        return math.inf if service else -1.0
    return service / income


def _debt_free(owed: _Months) -> int | None:
    indebted = np.flatnonzero(owed)
    if not len(indebted):
        return None
    return int(indebted[-1]) + 1 if indebted[-1] + 1 < len(owed) else NEVER


_BESIDE = frozenset(
    {("events", "in"), ("debts", "in"), ("journeys", "out"), ("ventures", "out"), ("ventures", "in_kind")}
)
"""Lines that their rows are not about: the gifts of events, loans handed out, what ventures cost and give to eat."""


@lru_cache(maxsize=4)
def _own_lines(keys: tuple[LineKey, ...]) -> dict[str, int]:
    """The place of the line that is what its row is about.

    Not the gifts of events, nor loans handed out, nor what a journey or a venture takes, but what arrives of it.
    """
    return {
        key.row: place
        for place, key in enumerate(keys)
        if key.part != "plan" and (key.part, key.direction) not in _BESIDE
    }


def _row_year(plan: _Plan) -> dict[str, int]:
    return {row: plan.year.amounts[place] for row, place in _own_lines(plan.keys).items()}


def _row_month(plan: _Plan) -> dict[str, int]:
    first = (plan.flows != 0).argmax(axis=1)
    amounts = _whole(plan.flows[np.arange(len(first)), first])
    return {row: amounts[place] for row, place in _own_lines(plan.keys).items()}


def _shared(parts: Mapping[Group, int], months: int, unit: int) -> dict[Group, int]:
    """Each part over `months` in whole units; the largest remainders make up the rounded total (Hamilton's method)."""
    down = {group: amount // months for group, amount in parts.items()}
    lacking = whole(sum(parts.values()), months) - sum(down.values())
    by_remainder = sorted(parts, key=lambda group: -(parts[group] % months))
    return {group: unit * (down[group] + (group in by_remainder[:lacking])) for group in parts}
