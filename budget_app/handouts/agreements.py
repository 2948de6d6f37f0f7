"""What we agreed, and the card for the visits afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.handouts.blocks import (
    BigNumbers,
    Blanks,
    Block,
    Heading,
    Sheet,
    Table,
    TableColumn,
    TableRow,
    Ticks,
    ToWrite,
    Written,
)
from budget_app.handouts.family import goal_box, left_box, title
from budget_app.handouts.family_plan import promised
from budget_app.handouts.foot import foot

if TYPE_CHECKING:
    from budget_app.handouts.family import Family
    from budget_app.language.language import Language

_FEWEST, _VISITS = 5, (3, 6, 12)
_PROMISE, _DONE, _NOTE = 2.0, 1.9, 1.2


def sheet(family: Family) -> Sheet:
    """Each promise with boxes for yes, partly and no, and a place for each visit."""
    language = family.language
    numbers = (left_box(family), *((goal_box(family, family.goal),) if family.goal else ()))
    blocks: list[Block] = [
        title(family, language.text("What we agreed"), "handshake"),
        BigNumbers(numbers),
        _promises(family),
        Heading(language.text("The visits")),
        _visits(language),
        Blanks((language.text("Where to ask"),)),
    ]
    return Sheet(language.text("What we agreed"), language.code, family.easy, tuple(blocks), foot(family))


def _promises(family: Family) -> Table:
    language = family.language
    columns = (
        TableColumn(language.text("we promise"), _PROMISE),
        TableColumn(language.text("done?"), _DONE),
        TableColumn(language.text("what happened"), _NOTE),
    )
    answers = language.text("yes"), language.text("partly"), language.text("no")
    rows = [
        TableRow((Written(promise.words), Ticks(answers, done=int(promise.done)), ToWrite()))
        for promise in promised(family)
    ]
    rows += [TableRow((ToWrite(), Ticks(answers), ToWrite()))] * max(1, _FEWEST - len(rows))
    return Table(columns, tuple(rows))


def _visits(language: Language) -> Table:
    columns = (
        TableColumn("", 1.0),
        TableColumn(language.text("day"), 1.0),
        TableColumn(language.text("saved so far"), 1.0),
        TableColumn(language.text("owed"), 1.0),
    )
    rows = (
        TableRow(
            (
                Written(language.plural("after {count} month", "after {count} months", months)),
                ToWrite(),
                ToWrite(),
                ToWrite(),
            )
        )
        for months in _VISITS
    )
    return Table(columns, tuple(rows))
