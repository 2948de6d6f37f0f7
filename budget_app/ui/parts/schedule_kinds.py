"""From one kind of schedule to another, keeping the amounts and months as far as the other kind can hold them."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from budget_app.model.money import round_half_away
from budget_app.model.period import ALL_MONTHS, MONTHS_A_YEAR, YearMonth
from budget_app.model.schedule import ByMonth, Daily, EachMonth, Once, Weekly, Yearly
from budget_app.projection.schedules import DAYS_A_YEAR, WEEKS_A_YEAR

if TYPE_CHECKING:
    from budget_app.model.schedule import Schedule, ScheduleKind


def as_kind(schedule: Schedule, kind: ScheduleKind, start: YearMonth) -> Schedule:
    """The schedule told in another kind; `start` is the household's first month."""
    if kind == schedule.kind:
        return schedule
    amount, months = _amount(schedule), _months(schedule)
    bounds = (None, None) if isinstance(schedule, Once) else (schedule.first, schedule.last)
    if kind == "by_month":
        return ByMonth(amounts=_amounts(schedule), first=bounds[0], last=bounds[1])
    if kind == "once":
        return Once(month=_next(months, start), amount=amount)
    if kind == "yearly":
        months = () if months == ALL_MONTHS else months
    steps = () if isinstance(schedule, ByMonth | Once) else schedule.steps
    return _STEPPED[kind](amount=amount, months=months or _usual(kind), first=bounds[0], last=bounds[1], steps=steps)


_STEPPED: dict[ScheduleKind, type[EachMonth | Weekly | Daily | Yearly]] = {
    "each_month": EachMonth,
    "weekly": Weekly,
    "daily": Daily,
    "yearly": Yearly,
}


def _usual(kind: ScheduleKind) -> tuple[int, ...]:
    """The months a new schedule has; those of what comes once a year have to be chosen."""
    return () if kind == "yearly" else ALL_MONTHS


def _amount(schedule: Schedule) -> int:
    """The amount; where months differ, the one that stands there most often."""
    if not isinstance(schedule, ByMonth):
        return schedule.amount
    counted = Counter(amount for amount in schedule.amounts if amount)
    return max(counted, key=lambda amount: (counted[amount], amount), default=0)


def _months(schedule: Schedule) -> tuple[int, ...]:
    match schedule:
        case ByMonth():
            return tuple(month for month in ALL_MONTHS if schedule.amounts[month - 1])
        case Once():
            return (schedule.month.month,)
        case _:
            return schedule.months


def _amounts(schedule: Schedule) -> tuple[int, ...]:
    """What falls in each month of the year."""
    times = {"weekly": WEEKS_A_YEAR, "daily": DAYS_A_YEAR}.get(schedule.kind, MONTHS_A_YEAR)
    amount = round_half_away(Decimal(_amount(schedule) * times) / MONTHS_A_YEAR)
    months = _months(schedule)
    return tuple(amount if month in months else 0 for month in ALL_MONTHS)


def _next(months: tuple[int, ...], start: YearMonth) -> YearMonth:
    """The first of the months that comes at or after the start."""
    return next((start.plus(k) for k in range(MONTHS_A_YEAR) if start.plus(k).month in months), start)
