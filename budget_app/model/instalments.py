"""In which months the instalments of a debt fall, counted from the household's first month."""

from budget_app.model.period import MONTHS_A_YEAR, YearMonth
from budget_app.model.rows import Debt

DAYS_A_YEAR = 365


def handed_out(debt: Debt, start: YearMonth) -> int:
    """The month from which interest runs, as an index from `start`.

    That of taking the loan. Of a loan without it, one period before its first instalment (a month before, in a season),
    but never later than the first month, at which it is owed. What a shop sold on credit is bought in the first month.
    """
    if debt.taken:
        return debt.taken.months_after(start)
    if debt.method == "shop_credit":
        return 0
    return min(instalment_months(debt, start)[0] - (1 if debt.season else debt.every), 0)


def instalment_months(debt: Debt, start: YearMonth) -> tuple[int, ...]:
    """The month of each instalment in order, as an index from `start`.

    What is owed at the first month and has no month of being taken is paid from that month on: a first payment in the
    past says only in which months the instalments fall. What a shop sells on credit has one instalment.
    """
    first = _first(debt, start)
    if debt.method == "shop_credit":
        return (first,)
    if debt.season:
        return _in_season(debt, first, start)
    return tuple(range(first, first + debt.instalments * debt.every, debt.every))


def _first(debt: Debt, start: YearMonth) -> int:
    """The month from which instalments fall."""
    taken = debt.taken.months_after(start) if debt.taken else None
    if debt.first_payment:
        month = debt.first_payment.months_after(start)
        return month % debt.every if month < 0 and taken is None else month
    if debt.method == "shop_credit":
        return (taken or 0) + round(debt.days * MONTHS_A_YEAR / DAYS_A_YEAR)
    return 0 if taken is None else taken + (1 if debt.season else debt.every)


def _in_season(debt: Debt, first: int, start: YearMonth) -> tuple[int, ...]:
    years = -(-debt.instalments // len(debt.season)) + 1
    months = range(first, first + MONTHS_A_YEAR * years)
    falls = [month for month in months if (month + start.month - 1) % MONTHS_A_YEAR + 1 in debt.season]
    return tuple(falls[: debt.instalments])
