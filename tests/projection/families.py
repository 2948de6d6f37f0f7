"""Short ways to write a family down in a test."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from budget_app.model.household import Household
from budget_app.model.money import Conditions, Currency, Inflation, Rate
from budget_app.model.period import YearMonth
from budget_app.model.rows import Account, AccountKind, Debt, Income, Purchase, Remittance, Reserve, Spending
from budget_app.model.schedule import EachMonth, Schedule
from budget_app.model.venture import Course, Venture
from tests.strategies import CODE

JANUARY = YearMonth(2027, 1)
_numbers = count(1)


def identity() -> str:
    """One not used before."""
    return f"{next(_numbers):016x}"


def family(**parts: Any) -> Household:
    """A household of twelve months from January 2027 with some parts."""
    facts: dict[str, Any] = {"id": identity(), "code": CODE, "number": 1, "first_month": JANUARY, "horizon": 12}
    return Household(**facts | parts)


def each_month(amount: int, **when: Any) -> EachMonth:
    """An amount each month, in minor units."""
    return EachMonth(amount=amount, **when)


def _schedule(amount: int | Schedule) -> Schedule:
    return each_month(amount) if isinstance(amount, int) else amount


def income(amount: int | Schedule, **facts: Any) -> Income:
    """Money earned at home."""
    return Income(id=identity(), schedule=_schedule(amount), **facts)


def sender(amount: int | Schedule, **facts: Any) -> Remittance:
    """Money sent in roubles."""
    return Remittance(id=identity(), schedule=_schedule(amount), **facts)


def spending(amount: int | Schedule, **facts: Any) -> Spending:
    """Money spent on needs."""
    return Spending(id=identity(), schedule=_schedule(amount), **facts)


def cash(balance: int = 0, **facts: Any) -> Account:
    """Cash at home."""
    return Account(id=identity(), balance=balance, **facts)


def deposit(balance: int = 0, **facts: Any) -> Account:
    """A bank deposit."""
    return Account(id=identity(), kind=AccountKind.BANK_DEPOSIT, balance=balance, **facts)


def debt(principal: int, **terms: Any) -> Debt:
    """A loan."""
    return Debt(id=identity(), principal=principal, **terms)


def purchase(price: int, **facts: Any) -> Purchase:
    """Something to buy."""
    return Purchase(id=identity(), price=price, **facts)


def reserve(months: int) -> Reserve:
    """Some months of needs."""
    return Reserve(id=identity(), months=Decimal(months))


def venture(course: Course, **facts: Any) -> Venture:
    """Own work that is part of the plan."""
    plan: dict[str, Any] = {"on": True}
    return Venture(id=identity(), course=course, **plan | facts)


def day(inflation: str = "0", **rates: str) -> Conditions:
    """A day's inflation and rates: `day(RUB="0.11")`."""
    return Conditions(
        rates=tuple(_rate(currency, value) for currency, value in rates.items()),
        inflation=Inflation(yearly=Decimal(inflation)),
    )


def _rate(currency: Any, value: str) -> Rate:
    known: Currency = currency
    return Rate(currency=known, home="TJS", value=Decimal(value), on=date(2027, 1, 1))
