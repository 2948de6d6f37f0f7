"""Families for the sheets: a teaching one, one with one row, one with thirty, with labels as long as wished."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from budget_app.model.categories import Category
from budget_app.model.household import Household
from budget_app.model.money import Conditions, Inflation, Rate
from budget_app.model.period import YearMonth
from budget_app.model.rows import Agreement, Debt, Income, Purchase, Remittance, Reserve, Spending
from budget_app.model.schedule import EachMonth
from budget_app.model.workshop import Workshop

ONE_ROW = Household(
    id="00000000000000aa",
    code="23456Q",
    number=7,
    first_month=YearMonth(2027, 3),
    incomes=(Income(id="0000000000000001", label="Ш", schedule=EachMonth(amount=100_000)),),
)


def row_id(place: int) -> str:
    return f"{place:016x}"


def label(length: int, place: int) -> str:
    words = f"{place} Қарзи модарбузурги ҳамсоя ва ғаллаи Ӯротеппаи ҷанубӣ барои тӯи фарзандони мо "
    return (words * 2)[:length].strip()


def many_rows(rows: int, length: int = 12, promises: int = 3) -> Household:
    each = range(rows)
    return ONE_ROW.evolve(
        remittances=tuple(
            Remittance(id=row_id(100 + place), label=label(length, place), schedule=EachMonth(amount=900_000 + place))
            for place in each
        ),
        incomes=tuple(
            Income(id=row_id(200 + place), label=label(length, place), schedule=EachMonth(amount=90_000 - place))
            for place in each
        ),
        spending=tuple(
            Spending(id=row_id(300 + place), category=tuple(Category)[place % 32], schedule=EachMonth(amount=80_000))
            for place in each
        ),
        debts=tuple(
            Debt(id=row_id(400 + place), label=label(length, place), principal=500_000 + place) for place in each
        ),
        goals=(
            Reserve(id=row_id(500)),
            Purchase(id=row_id(501), label=label(length, 1), price=1_234_500_00),
        ),
        agreements=tuple(
            Agreement(id=row_id(600 + place), label=label(length, place), by=YearMonth(2028, 11), done=place % 2 == 0)
            for place in range(promises)
        ),
    )


def workshop(*households: Household) -> Workshop:
    conditions = Conditions(
        rates=(
            Rate(currency="RUB", home="TJS", value=Decimal("0.1125"), on=date(2025, 9, 29), giver="Бонки миллӣ"),
            Rate(currency="USD", home="TJS", value=Decimal("9.4063"), on=date(2025, 9, 29)),
        ),
        inflation=Inflation(yearly=Decimal("0.034"), on=date(2025, 3, 31), giver="Бонки миллӣ"),
    )
    return Workshop(
        id="00000000000000bb", title="Хуҷанд", held=date(2027, 3, 6), conditions=conditions, households=households
    )
