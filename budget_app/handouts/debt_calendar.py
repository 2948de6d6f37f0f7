"""The debt calendar: what is paid back in which month, with a box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.handouts.blocks import (
    BigNumber,
    BigNumbers,
    Block,
    Paragraph,
    Sheet,
    Table,
    TableColumn,
    TableRow,
    Ticks,
    ToWrite,
    Written,
)
from budget_app.handouts.family import title, whole_units
from budget_app.handouts.foot import foot
from budget_app.language.kinds import row_name
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.projection.result import NEVER, PLAN_FUTURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.handouts.blocks import Cell
    from budget_app.handouts.family import Family

_MOST_DEBTS = 3
_BLANK_DEBTS = 2
_MONTH, _AMOUNT, _PAID = 1.5, 1.25, 0.7


def sheet(family: Family) -> Sheet:
    """The sheet; a family that owes nothing gets an empty one."""
    language = family.language
    blocks: list[Block] = [title(family, language.text("When we pay our debts"), "debt")]
    owed = [(name, months) for name, months in _payments(family) if any(months)]
    if owed:
        blocks.append(BigNumbers((_this_year(family, owed), _free(family))))
    blocks += [_table(family, owed), Paragraph(language.text("Tick each payment on the day it is made."))]
    return Sheet(language.text("When we pay our debts"), language.code, family.easy, tuple(blocks), foot(family))


def _payments(family: Family) -> list[tuple[str, list[int]]]:
    """Each debt with what the plan pays of it in the year's months, in whole units; the smaller ones together."""
    names = {debt.id: row_name(family.language, debt) for debt in family.household.debts}
    found = [
        (names[line.row], [whole_units(int(minor)) for minor in line.amounts[PLAN_FUTURE, :MONTHS_A_YEAR]])
        for line in family.plan.projection.lines
        if line.part == "debts" and line.direction == "out" and line.row in names
    ]
    found = sorted((each for each in found if any(each[1])), key=lambda each: -sum(each[1]))
    if len(found) <= _MOST_DEBTS:
        return found
    kept, rest = found[: _MOST_DEBTS - 1], found[_MOST_DEBTS - 1 :]
    words = family.language.plural("{count} other", "{count} others", len(rest))
    return [*kept, (words, [sum(month) for month in zip(*(months for _, months in rest), strict=True)])]


def _this_year(family: Family, owed: Sequence[tuple[str, list[int]]]) -> BigNumber:
    total = sum(sum(months) for _, months in owed)
    currency = family.language.currency_name(family.household.home, total)
    words = family.language.text("We pay in twelve months")
    return BigNumber(words, family.language.number(total), currency)


def _free(family: Family) -> BigNumber:
    language, free = family.language, family.plan.indicators.debt_free
    words = language.text("Free of all debts")
    if free is None:
        return BigNumber(words, "✓", "")
    if free == NEVER:
        last = family.plan.projection.month(family.plan.projection.months - 1)
        return BigNumber(words, "—", language.text("later than {month}", month=language.month(last)))
    month = family.plan.projection.month(free)
    return BigNumber(words, language.month_short(month.month) + f" {month.year}", language.month(month))


def _table(family: Family, owed: Sequence[tuple[str, list[int]]]) -> Table:
    language = family.language
    names = [name for name, _ in owed] or [""] * _BLANK_DEBTS
    together = [TableColumn(language.text("together"), _AMOUNT, end=True)] if len(names) > 1 else []
    columns = (
        TableColumn(language.text("month"), _MONTH),
        *(TableColumn(name, _AMOUNT, end=True) for name in names),
        *together,
        TableColumn(language.text("paid"), _PAID),
    )
    rows = (_row(family, place, [months[place] for _, months in owed], len(names)) for place in range(MONTHS_A_YEAR))
    return Table(columns, tuple(rows))


def _row(family: Family, place: int, payments: Sequence[int], columns: int) -> TableRow:
    """A month; one without payments has nothing to tick."""
    language = family.language
    month: Cell = Written(language.month(family.plan.projection.month(place)))
    if not payments:
        sums = columns + (columns > 1)
        return TableRow((month, *[ToWrite() for _ in range(sums)], Ticks()))
    cells: list[Cell] = [Written(language.number(paid) if paid else "", end=True) for paid in payments]
    total = sum(payments)
    if columns > 1:
        cells.append(Written(language.number(total) if total else "", bold=True, end=True))
    return TableRow((month, *cells, Ticks() if total else Written("")))
