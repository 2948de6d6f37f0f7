"""The ceremony planner: what each feast costs, line by line, and what it became."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.of_rows import picture_of
from budget_app.handouts.blocks import (
    Blanks,
    Block,
    Heading,
    Promise,
    Sheet,
    Table,
    TableColumn,
    TableRow,
    ToWrite,
    Written,
)
from budget_app.handouts.family import title
from budget_app.handouts.foot import foot
from budget_app.language.kinds import row_name

if TYPE_CHECKING:
    from budget_app.handouts.blocks import Cell
    from budget_app.handouts.family import Family
    from budget_app.language.language import Language
    from budget_app.model.rows import Event

_MOST_EVENTS, _MOST_COSTS = 3, 6
_WORDS, _AMOUNT = 2.2, 1.0


def sheet(family: Family) -> Sheet:
    """A table for each event that is counted; a family without events gets one to fill in."""
    language = family.language
    events = [event for event in family.household.events if event.on][:_MOST_EVENTS]
    picture = picture_of(events[0]) if events else "feast"
    blocks: list[Block] = [title(family, language.text("We plan our feasts"), picture)]
    for event in events:
        blocks += [Heading(_heading(language, event)), _planned(language, event)]
    if not events:
        blocks += [
            Blanks((language.text("What we celebrate"), language.text("When"), language.text("How many guests"))),
            _blank(language),
        ]
    blocks += [Heading(language.text("We agreed")), *_promises(language)]
    return Sheet(language.text("We plan our feasts"), language.code, family.easy, tuple(blocks), foot(family))


def _heading(language: Language, event: Event) -> str:
    name = row_name(language, event)
    if event.month is not None:
        return language.text("{event}: {month}", event=name, month=language.month(event.month))
    months = language.listing([language.month_name(month) for month in event.months])
    return language.text("{event}: every year, {months}", event=name, months=months) if months else name


def _columns(language: Language) -> tuple[TableColumn, ...]:
    return (
        TableColumn(language.text("what for"), _WORDS),
        TableColumn(language.text("planned"), _AMOUNT, end=True),
        TableColumn(language.text("what it became"), _AMOUNT),
    )


def _planned(language: Language, event: Event) -> Table:
    """The cost lines, the largest first, the gifts that come back, and all together."""
    costs = sorted(event.costs, key=lambda cost: -cost.amount)
    shown, rest = costs[:_MOST_COSTS], costs[_MOST_COSTS:]
    lines = [(cost.label or row_name(language, event), cost.amount) for cost in shown]
    if rest:
        words = language.plural("and {count} more", "and {count} more", len(rest))
        lines.append((words, sum(cost.amount for cost in rest)))
    rows = [_row(words, language.whole_money(minor, event.currency)) for words, minor in lines]
    total = sum(cost.amount for cost in event.costs)
    if event.gifts:
        gifts = language.whole_money(-event.gifts, event.currency)
        rows.append(_row(language.text("Gifts that come back"), gifts))
    left = language.whole_money(total - event.gifts, event.currency)
    rows.append(_row(language.text("All together"), left, bold=True))
    return Table(_columns(language), tuple(rows))


def _row(words: str, figures: str, *, bold: bool = False) -> TableRow:
    return TableRow((Written(words, bold), Written(figures, bold, end=True), ToWrite()))


def _blank(language: Language) -> Table:
    names = (
        language.text("Food for the guests"),
        language.text("Clothes"),
        language.text("Hall, music, cars"),
        language.text("Gifts to others"),
        "",
        "",
        language.text("All together"),
    )
    return Table(_columns(language), tuple(TableRow((_words(name), ToWrite(), ToWrite())) for name in names))


def _words(name: str) -> Cell:
    return Written(name) if name else ToWrite()


def _promises(language: Language) -> tuple[Promise, ...]:
    return (
        Promise(language.text("We put money aside every month before the feast")),
        Promise(language.text("We borrow nothing for guests")),
        Promise(),
    )
