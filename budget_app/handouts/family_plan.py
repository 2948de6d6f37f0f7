"""Our family's plan: what comes in and goes out, what is left, when to put aside, and what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.marks import Texture
from budget_app.drawing.of_rows import picture_of
from budget_app.handouts.amounts import Amount, folded, spent
from budget_app.handouts.blocks import (
    AmountRow,
    AmountRows,
    BigNumbers,
    Blanks,
    Block,
    Entry,
    Heading,
    Month,
    MonthGrid,
    Paragraph,
    Promise,
    Sheet,
    Sign,
)
from budget_app.handouts.family import goal_box, left_box, title, whole_units
from budget_app.handouts.foot import foot
from budget_app.language.kinds import row_name
from budget_app.language.what_if import change_sentence
from budget_app.model.rows import Debt, Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.handouts.family import Family
    from budget_app.language.language import Language
    from budget_app.model.household import Row
    from budget_app.model.scenario import Change

_ROWS, _ROWS_EASY, _FEWEST_ROWS = 6, 4, 4
_ROWS_AND_PROMISES = 12
"""So many fit one page."""
_PROMISES = 3


def sheet(family: Family) -> Sheet:
    """The sheet, on one page unless the family promised very much."""
    language = family.language
    promises = _promises(family)
    incoming, outgoing = _amounts(family, room=_ROWS_AND_PROMISES - len(promises))
    largest = max((amount.minor for amount in (*incoming, *outgoing)), default=0)
    total_in, total_out = family.money(family.average.total_in), family.money(family.average.total_out)
    blocks: list[Block] = [
        title(family, language.text("Our family’s plan"), "house"),
        Heading(language.text("Money in: {money} a month", money=total_in)),
        _rows(family, incoming, largest, Texture.SOLID),
        Heading(language.text("Money out: {money} a month", money=total_out)),
        _rows(family, outgoing, largest, Texture.HATCH),
        *_results(family),
        Heading(language.text("When to put aside, when to take")),
        _year(family),
        Heading(language.text("We agreed")),
        *promises,
    ]
    return Sheet(language.text("Our family’s plan"), family.language.code, family.easy, tuple(blocks), foot(family))


def _amounts(family: Family, room: int) -> tuple[list[Amount], list[Amount]]:
    """What comes in and what goes out, in so many rows together; what comes in leaves its empty rows to the other."""
    most = _ROWS_EASY if family.easy else _ROWS
    incoming = folded(_incoming(family), min(most, max(_FEWEST_ROWS, room // 2)), family.language)
    return incoming, spent(family, min(most, max(_FEWEST_ROWS, room - len(incoming))))


def _incoming(family: Family) -> list[Amount]:
    rows = {row.id: row for row in family.household.rows_under(family.household.plan)}
    return [
        Amount(picture_of(rows[row]), _source(rows[row], family.language), minor)
        for row, minor in family.average.incoming.items()
    ]


def _source(row: Row, language: Language) -> str:
    """Where money comes from: a sender or work, the gifts at an event, or what is borrowed."""
    name = row_name(language, row)
    match row:
        case Event():
            return language.text("Gifts: {event}", event=name)
        case Debt():
            return language.text("Borrowed: {lender}", lender=name)
        case _:
            return name


def _rows(family: Family, amounts: Sequence[Amount], largest: int, texture: Texture) -> Block:
    """One row an amount; every bar of the sheet has the same scale."""
    if not amounts:
        return Paragraph(family.language.text("Nothing is written here yet."))
    rows = (
        AmountRow(amount.picture, amount.words, amount.minor / largest, family.figures(amount.minor))
        for amount in amounts
    )
    return AmountRows(tuple(rows), texture)


def _results(family: Family) -> list[Block]:
    if family.goal is None:
        return [BigNumbers((left_box(family),)), Blanks((family.language.text("Our goal"),))]
    return [BigNumbers((left_box(family), goal_box(family, family.goal)))]


def _year(family: Family) -> MonthGrid:
    language, measured = family.language, family.plan.indicators
    months = tuple(
        Month(language.month_short(family.plan.projection.month(place).month), _entries(family, put_aside, missing))
        for place, (put_aside, missing) in enumerate(zip(measured.put_aside, measured.missing, strict=True))
    )
    used = {entry.sign for month in months for entry in month.entries}
    return MonthGrid(tuple(Entry(sign, _meaning(sign, language)) for sign in Sign if sign in used), months)


def _entries(family: Family, put_aside: int, missing: int) -> tuple[Entry, ...]:
    signs = ((Sign.PUT_ASIDE, put_aside), (Sign.TAKE, -put_aside), (Sign.MISSING, missing), (Sign.PAY_BACK, -missing))
    return tuple(Entry(sign, family.figures(minor)) for sign, minor in signs if whole_units(minor) > 0)


def _meaning(sign: Sign, language: Language) -> str:
    match sign:
        case Sign.PUT_ASIDE:
            return language.text("put aside")
        case Sign.TAKE:
            return language.text("take")
        case Sign.MISSING:
            return language.text("missing")
        case Sign.PAY_BACK:
            return language.text("pay back")


def _promises(family: Family) -> list[Promise]:
    """What was promised, and empty lines up to the usual number and one more."""
    given = promised(family)
    return given + [Promise()] * max(1, _PROMISES - len(given))


def promised(family: Family) -> list[Promise]:
    """What the plan changes, and what was agreed beside it."""
    language = family.language
    given = [Promise(_change(family, change)) for change in family.household.plan]
    for agreement in family.household.agreements:
        if agreement.on:
            words = row_name(language, agreement)
            if agreement.by:
                words = language.text("{promise}, by {month}", promise=words, month=language.month(agreement.by))
            given.append(Promise(words, done=agreement.done is True))
    return given


def _change(family: Family, change: Change) -> str:
    return change_sentence(family.language, change, family.household)
