"""Which days of the coming years gather a family or cost it money: Navruz, the two feasts, the first day of school.

The feasts of the lunar year follow the Umm al-Qura calendar (`hijridate`, known up to November 2077). They are
estimates: the new moon decides, a day earlier or later.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from budget_app.model.period import YearMonth
from budget_app.model.rows import Moving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.model.rows import Event, Feast


class Holiday(StrEnum):
    """A day of the year's calendar."""

    NAVRUZ = "navruz"
    SCHOOL_START = "school_start"
    EID_AL_FITR = "eid_al_fitr"
    EID_AL_ADHA = "eid_al_adha"


@dataclass(frozen=True, slots=True)
class HolidayDate:
    """A holiday's first day in one year, and whether it is estimated."""

    holiday: Holiday
    day: date
    estimated: bool

    @property
    def month(self) -> YearMonth:
        """The month in which it falls."""
        return YearMonth(self.day.year, self.day.month)


FIXED: dict[Holiday, tuple[int, int]] = {Holiday.NAVRUZ: (3, 21), Holiday.SCHOOL_START: (9, 1)}
"""Month and day: the spring equinox, as the United Nations date it (A/RES/64/253), and the first day of school."""
LUNAR: dict[Holiday, tuple[int, int]] = {Holiday.EID_AL_FITR: (10, 1), Holiday.EID_AL_ADHA: (12, 10)}
"""Month and day of the lunar year: 1 Shawwal and 10 Dhu al-Hijja."""
YEARS_AHEAD = 30
"""So many years an event that moves with a feast is given its months for: longer than any plan, begun in any year."""


def holidays_in(month: YearMonth) -> tuple[HolidayDate, ...]:
    """The holidays of a month, in order."""
    found = (each for each in _holidays_of(month.year) if each.day.month == month.month)
    return tuple(sorted(found, key=lambda each: each.day))


def feast_months(feast: Feast, start: YearMonth, years: int = YEARS_AHEAD) -> tuple[YearMonth, ...]:
    """The months in which a feast falls from `start` on; none where nobody has computed them yet."""
    holiday = Holiday(feast.value)
    months = (each.month for year in range(years + 1) for each in _holidays_of(start.year + year, holiday))
    return tuple(month for month in months if 0 <= month.months_after(start) < 12 * years)


def moving_with(event: Event, feast: Feast, start: YearMonth) -> Event:
    """The event in the months of a feast, in every year from `start` on."""
    return event.evolve(month=None, moves=Moving(feast=feast, months=feast_months(feast, start)))


def _holidays_of(year: int, *only: Holiday) -> tuple[HolidayDate, ...]:
    return tuple(each for each in _all_of(year) if not only or each.holiday in only)


@cache
def _all_of(year: int) -> tuple[HolidayDate, ...]:
    fixed = (HolidayDate(holiday, date(year, *day), estimated=False) for holiday, day in FIXED.items())
    lunar = (
        HolidayDate(holiday, day, estimated=True)
        for holiday, (month, day_of_month) in LUNAR.items()
        for day in _days(year, month, day_of_month)
    )
    return (*fixed, *lunar)


def _days(year: int, lunar_month: int, lunar_day: int) -> Iterator[date]:
    """The days of a year on which a day of the lunar year falls: one, at times two, seldom none."""
    from hijridate import Hijri  # needed by a calendar only; the start of the program is measured
    from hijridate.ummalqura import GREGORIAN_RANGE, HIJRI_RANGE  # as above

    if not GREGORIAN_RANGE[0][0] < year <= GREGORIAN_RANGE[1][0]:
        return
    before = (year - 622) * 33 // 32
    for lunar_year in range(before - 1, min(before + 3, HIJRI_RANGE[1][0] + 1)):
        found = Hijri(lunar_year, lunar_month, lunar_day).to_gregorian()
        if found.year == year:
            yield date(found.year, found.month, found.day)
