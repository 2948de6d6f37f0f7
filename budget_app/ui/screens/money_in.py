"""Money in: what is sent from abroad, and what is earned or given at home."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from budget_app.drawing.of_rows import OF_INCOME
from budget_app.language.kinds import (
    INCOME_KINDS,
    LIKELIHOODS,
    channel_name,
    income_kind_name,
    likelihood_name,
)
from budget_app.language.marked import marked
from budget_app.model.base import new_id
from budget_app.model.rows import Channel, ChannelKind, Income, IncomeKind, Remittance
from budget_app.model.steps import Step
from budget_app.ui.findings_card import FindingsCard
from budget_app.ui.parts.amount_field import AmountField, percent_field
from budget_app.ui.parts.channel_asks import CHANNEL_ASKS
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.row_kind import Ask, Choosable, RowKind
from budget_app.ui.parts.schedule_asks import (
    SCHEDULE_BELOW,
    SCHEDULE_CELLS,
    SCHEDULE_DETAILS,
    schedule_columns,
    schedule_headings,
)
from budget_app.ui.parts.year_card import YearCard
from budget_app.ui.screens import said
from budget_app.ui.screens.row_screen import RowScreen
from budget_app.ui.screens.totals import year_total

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.language.language import Language
    from budget_app.model.household import Row
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.view import Manner


def _likelihoods(manner: Manner) -> Choice:
    return Choice(
        manner.theme, [(likelihood, likelihood_name(manner.language, likelihood)) for likelihood in LIKELIHOODS]
    )


GROWTH = Ask(
    "growth",
    marked("Grows a year, %"),
    partial(percent_field, may_fall=True),
    marked("With a minus when it becomes smaller"),
)
SENDING_DETAILS = (
    *CHANNEL_ASKS,
    Ask("chance_of_nothing", marked("How many of 100 months bring nothing"), partial(percent_field, unit="")),
    Ask("daily_wage", marked("Wage for a day of work abroad"), AmountField, currency="currency"),
    GROWTH,
)


def _said_of_remittance(manner: Manner, row: Row, outlook: Outlook) -> str:
    """How it is sent, what that costs, what arrives."""
    language = manner.language
    if not isinstance(row, Remittance) or not row.on:
        return said.switched_off(language)
    return said.beside(
        _said_of_sending(language, row, outlook), said.of_schedule(language, row), said.of_growth(language, row)
    )


def _said_of_sending(language: Language, row: Remittance, outlook: Outlook) -> str:
    channel = channel_name(language, row.channel.kind)
    transfer = outlook.transfers.get(row.id)
    if transfer is None or not transfer.sent:
        return channel
    return language.text(
        "{channel} · fee {fee} · rate loss {loss} · {money} arrives",
        channel=channel,
        fee=language.percent(transfer.fee_share, 1),
        loss=language.percent(transfer.rate_loss, 1),
        money=language.whole_money(transfer.received, outlook.household.home),
    )


def _said_of_income(manner: Manner, row: Row, outlook: Outlook) -> str:
    """What it is, how sure, and when."""
    del outlook
    language = manner.language
    if not isinstance(row, Income) or not row.on:
        return said.switched_off(language)
    what = income_kind_name(language, row.kind) if row.label else ""
    if row.in_kind:
        what = language.text("eaten at home, never cash: counted apart from the money")
    sure = likelihood_name(language, row.likelihood) if row.likelihood == "unsure" else ""
    return said.beside(what, sure, said.of_schedule(language, row), said.of_growth(language, row))


def _new_income(label: str, kind: IncomeKind) -> Income:
    return Income(id=new_id(), kind=kind, label=label)


def _new_remittance(label: str) -> Remittance:
    return Remittance(id=new_id(), label=label, channel=Channel(kind=ChannelKind.BANK_APP))


INCOME_CHOICES = tuple(
    Choosable(kind, OF_INCOME[kind], name, partial(_new_income, kind=kind)) for kind, name in INCOME_KINDS.items()
)
REMITTANCE = RowKind(
    cells=SCHEDULE_CELLS,
    details=SENDING_DETAILS + SCHEDULE_DETAILS,
    says=_said_of_remittance,
    total=year_total,
    below=SCHEDULE_BELOW,
    hue="abroad",
    tint="tint_abroad",
)
INCOME = RowKind(
    cells=SCHEDULE_CELLS,
    details=(Ask("likelihood", marked("How sure"), _likelihoods), GROWTH, *SCHEDULE_DETAILS),
    says=_said_of_income,
    total=year_total,
    kinds=INCOME_CHOICES,
    below=SCHEDULE_BELOW,
)
KINDS: dict[type[Row], RowKind] = {Remittance: REMITTANCE, Income: INCOME}
ADDABLE = (Choosable(None, "plane_arrival", marked("Money from abroad"), _new_remittance), *INCOME_CHOICES)


class MoneyIn(RowScreen):
    """The rows of what comes in, and the family's year."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the card of rows and the card of the year."""
        say = manner.language.text
        super().__init__(
            manner,
            say("Money in"),
            say("Write what really arrives in the hand. Months without money matter as much as months with it."),
            parent,
        )
        add = say("Add income — type a name, or choose a picture")
        headings = schedule_headings(manner, say("Where from"), add)
        self._rows = self.add_rows(KINDS, ADDABLE, schedule_columns(manner), headings)
        self._year = YearCard(manner, self)
        self.body.addWidget(self._year)
        self._findings = FindingsCard(manner, Step.MONEY_IN, self)
        self._findings.page_asked.connect(self.page_asked)
        self.body.addWidget(self._findings)
        self.body.addStretch(1)

    def present_outlook(self, outlook: Outlook) -> None:
        """Show what comes in."""
        household = outlook.household
        self.show_rows(outlook, (self._rows, (*household.remittances, *household.incomes)))
        self._year.present(outlook)
        self._findings.present(outlook)
