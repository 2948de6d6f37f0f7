"""The blank form: the same rows, pictures and order as the screens, to fill in by hand when there is no power."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from budget_app.drawing.of_rows import OF_CATEGORY, OF_GOAL, OF_INCOME, OF_LENDER
from budget_app.handouts.blocks import (
    Blanks,
    Block,
    Heading,
    Sheet,
    Table,
    TableColumn,
    TableRow,
    Ticks,
    Title,
    ToWrite,
    Written,
)
from budget_app.handouts.foot import foot
from budget_app.language.kinds import AGE_BANDS, CATEGORIES, GOAL_KINDS, INCOME_KINDS, LENDER_KINDS, SEXES
from budget_app.model.period import ALL_MONTHS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from budget_app.handouts.family import Family
    from budget_app.language.language import Language

Kind = TypeVar("Kind", bound=StrEnum)
_WORDS, _AMOUNT, _MONTHS = 2.3, 1.1, 4.2
_OWN_ROWS = 2
_SENDERS = 2


def sheet(family: Family) -> Sheet:
    """Family, money in, money out, debts, goals; with free lines at the end of each."""
    language = family.language
    name = language.text("Form of the family’s year")
    blocks: list[Block] = [
        Title(name, language.text("The rows are those of the screen: type them in one by one."), "books"),
        Blanks((language.text("Household number"), language.text("First month"))),
        Heading(language.text("Family")),
        _people(language),
        Blanks((language.text("Abroad"),)),
        Heading(language.text("Money in")),
        _by_month(language, _incoming(language)),
        Heading(language.text("Money out")),
        _by_month(language, _pictured(language, CATEGORIES, OF_CATEGORY)),
        Heading(language.text("Debts")),
        _debts(language),
        Heading(language.text("Goals")),
        _goals(language),
    ]
    return Sheet(name, language.code, family.easy, tuple(blocks), foot(family))


def _people(language: Language) -> Table:
    columns = (TableColumn("", 2.0), *(TableColumn(language.text(name), 1.0) for name in SEXES.values()))
    rows = (TableRow((Written(language.text(band)), ToWrite(), ToWrite())) for band in AGE_BANDS.values())
    return Table(columns, tuple(rows))


def _incoming(language: Language) -> list[tuple[str, str]]:
    senders = [("plane_arrival", language.text("Money from abroad"))] * _SENDERS
    return senders + _pictured(language, INCOME_KINDS, OF_INCOME)


def _pictured(language: Language, names: Mapping[Kind, str], pictures: Mapping[Kind, str]) -> list[tuple[str, str]]:
    return [(pictures[kind], language.text(name)) for kind, name in names.items()]


def _by_month(language: Language, rows: list[tuple[str, str]]) -> Table:
    """Words, amount, and the months of the year to tick."""
    columns = (
        TableColumn("", _WORDS),
        TableColumn(language.text("how much"), _AMOUNT),
        TableColumn(language.text("in which months"), _MONTHS),
    )
    letters = tuple(language.month_letter(month) for month in ALL_MONTHS)
    named = [TableRow((Written(words), ToWrite(), Ticks(letters)), picture) for picture, words in rows]
    free = [TableRow((ToWrite(), ToWrite(), Ticks(letters)))] * _OWN_ROWS
    return Table(columns, (*named, *free))


def _debts(language: Language) -> Table:
    columns = (
        TableColumn("", _WORDS),
        TableColumn(language.text("how much"), 1.2),
        TableColumn(language.text("one payment"), 1.2),
        TableColumn(language.text("how many"), 1.0),
        TableColumn(language.text("rate a year"), 1.0),
    )
    rows = (
        TableRow((Written(words), *[ToWrite()] * 4), picture)
        for picture, words in _pictured(language, LENDER_KINDS, OF_LENDER)
    )
    return Table(columns, tuple(rows))


def _goals(language: Language) -> Table:
    columns = (
        TableColumn("", _WORDS),
        TableColumn(language.text("how much"), 1.2),
        TableColumn(language.text("by when"), 1.2),
        TableColumn(language.text("saved so far"), 1.2),
    )
    rows = (
        TableRow((Written(words), *[ToWrite()] * 3), picture)
        for picture, words in _pictured(language, GOAL_KINDS, OF_GOAL)
    )
    return Table(columns, tuple(rows))
