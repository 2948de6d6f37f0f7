"""A venture told in another form, without losing what was entered where the other form has room for it."""

from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.venture import Course, Herd, MonthByMonth, NormalYear, Venture, VentureYear


def with_form(venture: Venture, form: str) -> Venture:
    """The same venture with a course of another form."""
    if venture.course.form == form:
        return venture
    return venture.evolve(course=_told_as(venture.course, form, venture))


def _told_as(course: Course, form: str, venture: Venture) -> Course:
    if form == "month_by_month" and isinstance(course, NormalYear):
        return month_by_month(course, venture)
    if form == "normal_year" and isinstance(course, MonthByMonth):
        last = course.years[-1]
        costs, own_use = (sum(amounts) // MONTHS_A_YEAR for amounts in (last.costs, last.own_use))
        return NormalYear(costs=costs, sales=last.sales, own_use=own_use)
    if form == "herd":
        return Herd()
    return MonthByMonth() if form == "month_by_month" else NormalYear()


def month_by_month(course: NormalYear, venture: Venture) -> MonthByMonth:
    """One normal year as months: the years up to the first sale, then the normal one."""
    usual = VentureYear(
        costs=(course.costs,) * MONTHS_A_YEAR, sales=course.sales, own_use=(course.own_use,) * MONTHS_A_YEAR
    )
    waiting, begun = divmod(course.first_sale, MONTHS_A_YEAR)
    first = venture.start.month if venture.start else 1
    sells = tuple((month - first) % MONTHS_A_YEAR >= begun for month in range(1, MONTHS_A_YEAR + 1))
    beginning = usual.evolve(
        sales=tuple(sale * sold for sale, sold in zip(usual.sales, sells, strict=True)),
        own_use=tuple(use * sold for use, sold in zip(usual.own_use, sells, strict=True)),
    )
    nothing = usual.evolve(sales=(0,) * MONTHS_A_YEAR, own_use=(0,) * MONTHS_A_YEAR)
    years = (*[nothing] * waiting, *([beginning] if begun else []), usual)
    return MonthByMonth(years=years[-10:])
