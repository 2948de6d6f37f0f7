"""The weekly diary: what came and went each day, written down by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.of_rows import OF_CATEGORY
from budget_app.handouts.blocks import (
    Blanks,
    Block,
    Heading,
    Paragraph,
    Sheet,
    Table,
    TableColumn,
    TableRow,
    ToWrite,
    Written,
)
from budget_app.handouts.family import title
from budget_app.handouts.foot import foot
from budget_app.language.kinds import category_name
from budget_app.language.marked import marked
from budget_app.model.categories import Category

if TYPE_CHECKING:
    from budget_app.handouts.family import Family

DAYS = (marked("Mon"), marked("Tue"), marked("Wed"), marked("Thu"), marked("Fri"), marked("Sat"), marked("Sun"))
"""The days of the week in two or three letters."""
_USUAL = (
    Category.FLOUR,
    Category.FOOD,
    Category.MEAT,
    Category.VEGETABLES,
    Category.TRANSPORT,
    Category.PHONE,
    Category.MEDICINE,
    Category.SCHOOL,
)
_MOST = 8
_WORDS, _DAY = 2.6, 1.0


def sheet(family: Family) -> Sheet:
    """What the family spends most often on, with a place for each day; the usual things where nothing is known."""
    language = family.language
    days = tuple(TableColumn(language.text(day), _DAY) for day in DAYS)
    columns = (TableColumn("", _WORDS), *days)
    coming = TableRow((Written(language.text("Money in")), *_empty(len(DAYS))), "tool_arrow_in")
    going = [
        TableRow((Written(category_name(language, category)), *_empty(len(DAYS))), OF_CATEGORY[category])
        for category in _categories(family)
    ]
    others = TableRow((Written(language.text("Everything else")), *_empty(len(DAYS))), "other")
    together = TableRow((Written(language.text("Out, all together"), bold=True), *_empty(len(DAYS))), "tool_arrow_out")
    blocks: list[Block] = [
        title(family, language.text("Our money this week"), "books"),
        Blanks((language.text("Week from"), language.text("to"))),
        Table(columns, (coming, *going, others, together)),
        Heading(language.text("At the end of the week")),
        Blanks((language.text("Came in"), language.text("Went out"), language.text("Left"))),
        Paragraph(language.text("Write every evening, in whole somoni. What is written is not forgotten.")),
    ]
    return Sheet(language.text("Our money this week"), language.code, family.easy, tuple(blocks), foot(family))


def _categories(family: Family) -> list[Category]:
    """Those the family spends most on, in the order of the form."""
    spent = [(minor, key) for key, minor in family.average.outgoing.items() if isinstance(key, Category) and minor]
    largest = {key for _, key in sorted(spent, key=lambda each: -each[0])[:_MOST]}
    return [category for category in Category if category in (largest or _USUAL)]


def _empty(count: int) -> tuple[ToWrite, ...]:
    return (ToWrite(),) * count
