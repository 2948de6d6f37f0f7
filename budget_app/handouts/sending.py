"""What he sends, what arrives: each sender's usual sum, what the way takes, and what each way takes today."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from budget_app.drawing.marks import Texture
from budget_app.handouts.blocks import (
    AmountRow,
    AmountRows,
    Blanks,
    Block,
    Heading,
    Paragraph,
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
from budget_app.language.kinds import channel_name, row_name
from budget_app.projection.sending import sent_home

if TYPE_CHECKING:
    from budget_app.handouts.family import Family
    from budget_app.language.language import Language
    from budget_app.model.quotes import DayQuote
    from budget_app.projection.sending import Sent

_MOST_SENDERS = 2
_BLANK_WAYS = 3
_WAY, _AMOUNT = 1.8, 1.0


def sheet(family: Family) -> Sheet:
    """The first senders; the ways of the day for the first one, or a table to ask for them."""
    language = family.language
    sent = sent_home(family.household, family.conditions, family.plan.indicators.row_year)
    blocks: list[Block] = [title(family, language.text("What he sends, what arrives"), "plane_arrival")]
    for each in sent[:_MOST_SENDERS]:
        blocks += _sender(family, each)
    if not sent:
        blocks.append(Blanks((language.text("Who sends"), language.text("How much"))))
    blocks += [Heading(language.text("We compare ways to send")), _ways(family, sent)]
    blocks += [
        Promise(language.text("We compare by what arrives, not by the fee")),
        Promise(language.text("We send seldom and more at once, where each time costs a fee")),
    ]
    return Sheet(language.text("What he sends, what arrives"), language.code, family.easy, tuple(blocks), foot(family))


def _sender(family: Family, sent: Sent) -> list[Block]:
    """What is handed over, what arrives of it and what does not, in home currency on one scale."""
    language, once = family.language, sent.now.once
    worth = max(round(once.paid * sent.reference), once.received, 1)
    lost = max(worth - once.received, 0)
    over = language.text("{money} each time", money=language.whole_money(once.paid, sent.sender.currency))

    def bar(minor: int) -> tuple[float, str]:
        return minor / worth, family.figures(minor)

    return [
        Heading(language.text("{name}: {value}", name=row_name(language, sent.sender), value=over)),
        AmountRows((AmountRow("plane_arrival", language.text("Arrives at home"), *bar(once.received)),), Texture.SOLID),
        AmountRows((AmountRow("bank", language.text("Fee and worse rate"), *bar(lost)),), Texture.HATCH),
        Paragraph(_of_a_hundred(language, once.received, worth)),
    ]


def _of_a_hundred(language: Language, received: int, worth: int) -> str:
    arrives = Decimal(received) / Decimal(worth) * 100
    return language.text(
        "Of every 100 handed over there, {arrive} arrive here.",
        arrive=language.number(arrives, 1 if arrives % 1 else 0),
    )


def _ways(family: Family, sent: tuple[Sent, ...]) -> Table:
    """What would arrive of the first sender's sum by each quote of the day, and what would be lost."""
    language = family.language
    columns = (
        TableColumn(language.text("way to send"), _WAY),
        TableColumn(language.text("asked on"), _AMOUNT),
        TableColumn(language.text("arrives"), _AMOUNT, end=True),
        TableColumn(language.text("lost on the way"), _AMOUNT, end=True),
    )
    quotes = [quote for quote in family.workshop.quotes if sent and quote.currency == sent[0].sender.currency]
    rows = [_quoted(family, sent[0], quote) for quote in quotes]
    return Table(columns, (*rows, *[TableRow((ToWrite(),) * len(columns))] * max(1, _BLANK_WAYS - len(rows))))


def _quoted(family: Family, sent: Sent, quote: DayQuote) -> TableRow:
    language = family.language
    name = quote.label or channel_name(language, quote.channel.kind)
    told = sent.told(quote, name).once
    cells = (
        Written(name),
        Written(language.date(quote.on)),
        Written(family.figures(told.received), bold=True, end=True),
        Written(family.figures(told.loss), end=True),
    )
    return TableRow(cells)
