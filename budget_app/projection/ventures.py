"""Ventures in the household's months: what each costs, sells and gives to the own table.

A venture has a line of cash in (sales), one of cash out (the outlay in its month, and costs) and, where the family uses
some of it, one in kind, at `amount x price level x rate`, rounded once. Every venture has lines; those of a venture
that does not run are zero. Whether and when it runs in each future is said in `running` and `beginnings` alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.venture import LIKELY, Factors, Herd, MonthByMonth, NormalYear
from budget_app.projection.herd import herd_months
from budget_app.projection.result import LineKey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.period import YearMonth
    from budget_app.model.venture import Course, Outcome, Venture
    from budget_app.projection.assumptions import Assumptions, Futures
    from budget_app.projection.herd import HerdMonths
    from budget_app.projection.result import Money

    Amounts = NDArray[np.float64]


class VentureMonths(NamedTuple):
    """A venture by month since it began, at the prices of the household's first month, in its own currency.

    Each has shape (12 x years + 1,): in the month after the years what is left is sold. `costs` are without the outlay,
    `closing` is that last sale and zero before; it is not among the `sales`.
    """

    costs: Amounts
    sales: Amounts
    own_use: Amounts
    closing: Amounts
    herd: HerdMonths | None


def running(venture: Venture, futures: Futures) -> Money:
    """One in the months in which a venture runs, zero in the others, (futures, months): what scenarios start and stop.

    It multiplies all lines of the venture, the outlay and the closing sale among them.
    """
    return np.full(futures.shape, float(venture.on))


def beginnings(venture: Venture, futures: Futures) -> NDArray[np.int64]:
    """The month in which a venture begins in each future, (futures,), below zero before the first month."""
    return np.full(len(futures.changes), began(venture, futures.start))


def began(venture: Venture, start: YearMonth) -> int:
    """The month in which a venture begins as entered, counted from the household's first month."""
    return venture.start.months_after(start) if venture.start else 0


def venture_lines(household: Household, world: Assumptions) -> tuple[list[LineKey], NDArray[np.float64]]:
    """The lines of all ventures whose currency has a rate, not rounded: (lines, futures, months)."""
    keys: list[LineKey] = []
    flows = [np.empty((0, *world.futures.shape))]
    for venture in household.ventures:
        if venture.currency in world.rates:
            level = world.price_level(world.growth(venture.growth)) * world.rates[venture.currency]
            level *= running(venture, world.futures)
            for key, amounts in _lines(venture, world.futures):
                keys.append(key)
                flows.append((amounts * level)[None])
    return keys, np.concatenate(flows)


def _lines(venture: Venture, futures: Futures) -> Iterator[tuple[LineKey, Money]]:
    """Its lines at the prices of the first month, (futures, months) each."""
    sales, costs, own_use = (np.zeros(futures.shape) for _ in range(3))
    begins = beginnings(venture, futures)
    for begin in np.unique(begins).tolist():
        months = venture_months(venture, futures.start.month + begin)
        own = slice(max(begin, 0), max(min(begin + len(months.sales), futures.months), 0))
        since = slice(own.start - begin, max(own.stop - begin, own.start - begin))
        concerned = begins == begin
        sales[concerned, own] = (months.sales + months.closing)[since]
        costs[concerned, own] = (months.costs + outlay_by_month(venture, len(months.costs)))[since]
        own_use[concerned, own] = months.own_use[since]
    yield LineKey(venture.id, "ventures", "in"), sales
    yield LineKey(venture.id, "ventures", "out"), costs
    if own_use.any():
        yield LineKey(venture.id, "ventures", "in_kind"), own_use


def outlay_by_month(venture: Venture, months: int) -> Amounts:
    """What it costs to begin, in the first of so many months."""
    return np.concatenate([[float(venture.outlay)], np.zeros(months - 1)])


def venture_months(venture: Venture, first: int, outcome: Outcome = LIKELY) -> VentureMonths:
    """The months of a venture that begins in a month of the year; `first` counts from January and may pass December."""
    first = (first - 1) % MONTHS_A_YEAR + 1
    parts = _parts(venture, first, outcome)
    months = venture.years * MONTHS_A_YEAR
    course = _course(venture.course, first, months, parts.deaths)
    closing = np.zeros(months + 1)
    closing[-1] = venture.value_at_end + course.left * parts.sales
    return VentureMonths(
        _ended(course.costs * parts.costs),
        _ended(course.sales * parts.sales),
        _ended(course.own_use),
        closing,
        course.herd,
    )


class YearSums(NamedTuple):
    """What is sold, spent and used in a normal year."""

    sales: float
    costs: float
    own_use: float


def normal_year(venture: Venture, months: VentureMonths) -> YearSums:
    """A year after the first sale, or the last one entered; of a herd, the average of all its years."""
    if isinstance(venture.course, Herd):
        sold, spent, used = (float(amounts.sum()) for amounts in (months.sales, months.costs, months.own_use))
        return YearSums(sold / venture.years, spent / venture.years, used / venture.years)
    return _entered_year(venture.course)


def _entered_year(course: NormalYear | MonthByMonth) -> YearSums:
    if isinstance(course, NormalYear):
        return YearSums(sum(course.sales), course.costs * MONTHS_A_YEAR, course.own_use * MONTHS_A_YEAR)
    last = course.years[-1]
    return YearSums(sum(last.sales), sum(last.costs), sum(last.own_use))


class _Parts(NamedTuple):
    """An outcome as parts of the likely one, and the share of a herd that dies where it is another."""

    sales: float
    costs: float
    deaths: float | None = None


def _parts(venture: Venture, first: int, outcome: Outcome) -> _Parts:
    """Figures beside a likely sum of nothing change nothing."""
    if isinstance(outcome, Factors):
        deaths = None if outcome.deaths is None else float(outcome.deaths)
        return _Parts(float(outcome.sales), float(outcome.costs), deaths)
    year = normal_year(venture, venture_months(venture, first))
    return _Parts(_part(outcome.sales, year.sales), _part(outcome.costs, year.costs))


def _part(figure: int | None, likely: float) -> float:
    return 1.0 if figure is None or not likely else figure / likely


class _Course(NamedTuple):
    """What the months of a course come to, and what is left at their end."""

    costs: Amounts
    sales: Amounts
    own_use: Amounts
    left: float = 0.0
    herd: HerdMonths | None = None


def _course(course: Course, first: int, months: int, deaths: float | None) -> _Course:
    match course:
        case NormalYear():
            return _normal(course, first, months)
        case MonthByMonth():
            return _entered(course, first, months)
        case Herd():
            return _of_herd(course, first, months, deaths)


def _normal(course: NormalYear, first: int, months: int) -> _Course:
    sells = np.arange(months) >= course.first_sale
    sales = np.array(course.sales, np.float64)[_of_year(first, months)]
    return _Course(np.full(months, float(course.costs)), sales * sells, np.where(sells, float(course.own_use), 0.0))


def _entered(course: MonthByMonth, first: int, months: int) -> _Course:
    year = np.minimum(np.arange(months) // MONTHS_A_YEAR, len(course.years) - 1)
    place = year, _of_year(first, months)
    costs, sales, own_use = (
        np.array([getattr(one, name) for one in course.years], np.float64)[place]
        for name in ("costs", "sales", "own_use")
    )
    return _Course(costs, sales, own_use)


def _of_herd(course: Herd, first: int, months: int, deaths: float | None) -> _Course:
    herd = herd_months(course, first, months, deaths)
    of_year = _of_year(first, months) + 1
    eats, gives, kept = (
        holds.astype(np.float64)
        for holds in (np.isin(of_year, course.feed_months), np.isin(of_year, course.product_months), herd.fed > 0)
    )
    fed, milked, used = (heads.astype(np.float64) for heads in (herd.fed, herd.milked, herd.used))
    return _Course(
        fed * eats * float(course.feed) + kept * float(course.costs),
        herd.proceeds + milked * gives * float(course.product),
        used * float(course.value),
        float(herd.heads[-1]) * course.value,
        herd,
    )


def _of_year(first: int, months: int) -> NDArray[np.int64]:
    """The month of the year of each month, January 0."""
    return (np.arange(months) + first - 1) % MONTHS_A_YEAR


def _ended(amounts: Amounts) -> Amounts:
    """The months, and after them nothing."""
    return np.append(amounts, 0.0)
