"""When the amounts of rows fall: every kind of schedule as amounts per month, all rows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from budget_app.model.period import ALL_MONTHS, MONTHS_A_YEAR, YearMonth
from budget_app.model.schedule import Bounded, ByMonth, Daily, EachMonth, Once, Schedule, Weekly

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

WEEKS_A_YEAR = 52
DAYS_A_YEAR = 365
_EVERY_MONTH = (1,) * MONTHS_A_YEAR
_LONG_AGO, _FAR_AHEAD = -(10**6), 10**6


class Pattern(NamedTuple):
    """One amount and the months it falls on; month indices count from the household's first month.

    `weights` has a factor for each month of the year, January first; `every` so many months
    count from `anchor`; `times_a_year` is how often the amount falls in
    a year in which every month is chosen: 12, or 52 a week, 365 a day.
    """

    amount: int
    weights: tuple[int, ...] = _EVERY_MONTH
    first: int = _LONG_AGO
    last: int = _FAR_AHEAD
    every: int = 1
    anchor: int = 0
    steps: tuple[tuple[int, int], ...] = ()
    times_a_year: int = MONTHS_A_YEAR


def chosen(months: tuple[int, ...]) -> tuple[int, ...]:
    """One for each chosen month of the year, zero for the others, January first."""
    if months == ALL_MONTHS:
        return _EVERY_MONTH
    return tuple(int(month in months) for month in ALL_MONTHS)


def pattern_of(schedule: Schedule, start: YearMonth) -> Pattern:
    """The schedule as a pattern counted from `start`, the household's first month."""
    if isinstance(schedule, Once):
        return once(schedule.amount, schedule.month, start)
    first, last = _window(schedule, start)
    if isinstance(schedule, ByMonth):
        return Pattern(1, schedule.amounts, first, last)
    return Pattern(
        schedule.amount,
        chosen(schedule.months),
        first,
        last,
        schedule.every if isinstance(schedule, EachMonth) else 1,
        0 if schedule.first is None else first,
        tuple((step.start.months_after(start), step.amount) for step in schedule.steps),
        _times_a_year(schedule),
    )


def once(amount: int, month: YearMonth, start: YearMonth) -> Pattern:
    """The amount in one month and never again."""
    index = month.months_after(start)
    return Pattern(amount, first=index, last=index)


def in_months(amount: int, months: Iterable[YearMonth], start: YearMonth) -> Pattern:
    """The amount in each of these months, which stand in order, and in no other."""
    indices = [month.months_after(start) for month in months]
    steps = ((begins, each) for index in indices for begins, each in ((index, amount), (index + 1, 0)))
    return Pattern(0, steps=tuple(steps))


def _times_a_year(schedule: Schedule) -> int:
    if isinstance(schedule, Weekly):
        return WEEKS_A_YEAR
    return DAYS_A_YEAR if isinstance(schedule, Daily) else MONTHS_A_YEAR


def _window(schedule: Bounded, start: YearMonth) -> tuple[int, int]:
    first = _LONG_AGO if schedule.first is None else schedule.first.months_after(start)
    last = _FAR_AHEAD if schedule.last is None else schedule.last.months_after(start)
    return first, last


def amounts_each_time(patterns: Sequence[Pattern], start: YearMonth, months: int) -> NDArray[np.float64]:
    """What falls each time, by month: shape (patterns, months); a weekly amount is what falls each week."""
    index = np.arange(months)
    weights = np.array([pattern.weights for pattern in patterns], np.float64).reshape(-1, MONTHS_A_YEAR)
    falls = (index >= _column(pattern.first for pattern in patterns)) & (
        index <= _column(pattern.last for pattern in patterns)
    )
    amounts = np.tile(_column(pattern.amount for pattern in patterns), months)
    for row, pattern in enumerate(patterns):
        for begins, amount in pattern.steps:
            amounts[row, max(begins, 0) :] = amount
    skips = [row for row, pattern in enumerate(patterns) if pattern.every > 1]
    every, anchor = (_column(getattr(patterns[row], name) for row in skips) for name in ("every", "anchor"))
    falls[skips] &= (index - anchor) % every == 0
    amounts *= falls
    amounts *= weights[:, (index + start.month - 1) % MONTHS_A_YEAR]
    return amounts


def _column(numbers: Iterable[int]) -> NDArray[np.float64]:
    return np.fromiter(numbers, np.float64)[:, None]


def times_a_year(patterns: Sequence[Pattern]) -> NDArray[np.float64]:
    """How often each amount falls in a year in which every month is chosen: shape (patterns, 1)."""
    return _column(pattern.times_a_year for pattern in patterns)


def amounts_by_month(patterns: Sequence[Pattern], start: YearMonth, months: int) -> NDArray[np.float64]:
    """What falls in each month, not rounded: shape (patterns, months); a week counts 52/12, a day 365/12."""
    return amounts_each_time(patterns, start, months) * times_a_year(patterns) / MONTHS_A_YEAR
