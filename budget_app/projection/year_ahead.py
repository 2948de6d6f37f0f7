"""One year of a plan as a family looks at it: its lean months, and what carries them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.model.period import MONTHS_A_YEAR
from budget_app.projection.put_aside import buffer_of, put_aside_before
from budget_app.projection.result import PLAN_FUTURE

if TYPE_CHECKING:
    from budget_app.projection.put_aside import Buffer
    from budget_app.projection.result import Projection


@dataclass(frozen=True, slots=True)
class YearAhead:
    """Twelve months of a plan, fewer where it ends before; month indices count from the first month of the plan."""

    months: range
    lean: tuple[int, ...]
    """Months in which in < out."""
    lacking: int
    """What these lack together."""
    buffer: Buffer
    """What must be there when the year begins so that no month of it lacks money; `lowest` is an index of the plan."""
    saved: int
    """What will be there: savings less what the shop and relatives lent, before the first month of the year."""
    aside: tuple[int, ...]
    """For each month of the year what to put aside in it for later lean months, of this year or the next."""
    missing: int
    """What the lean months of the year lack and no earlier month of the plan can carry."""


def years_of(months: int) -> int:
    """How many years a plan of so many months has, the last of them perhaps not whole."""
    return -(-months // MONTHS_A_YEAR)


def year_ahead(projection: Projection, year: int) -> YearAhead:
    """A year of the plan, 0 for the first one."""
    left = [int(amount) for amount in projection.left[PLAN_FUTURE].tolist()]
    first = year * MONTHS_A_YEAR
    months = range(first, min(first + MONTHS_A_YEAR, projection.months))
    carried, buffer = put_aside_before(left), buffer_of(left[first : months.stop])
    lean = tuple(month for month in months if left[month] < 0)
    return YearAhead(
        months=months,
        lean=lean,
        lacking=-sum(left[month] for month in lean),
        buffer=buffer._replace(lowest=first + buffer.lowest),
        saved=int(projection.afloat[PLAN_FUTURE, first - 1] if first else projection.opening[PLAN_FUTURE]),
        aside=carried.aside[first : months.stop],
        missing=sum(carried.missing[first : months.stop]),
    )
