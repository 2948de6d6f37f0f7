"""Debts: what is owed to whom, how it is paid back, and what that costs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, assert_never

from budget_app.drawing.of_rows import OF_LENDER
from budget_app.language.kinds import (
    GRACE_INTERESTS,
    LENDER_KINDS,
    LOAN_METHODS,
    grace_interest_name,
    lender_name,
    loan_method_name,
)
from budget_app.language.marked import marked
from budget_app.language.wording import no_rate_sentence
from budget_app.model.base import new_id
from budget_app.model.rows import Debt, ExtraPayment, LenderKind
from budget_app.model.steps import Step
from budget_app.projection.indicators import Light
from budget_app.projection.journeys import pays_for
from budget_app.projection.loan_rates import NoRate
from budget_app.projection.loans import loan_of
from budget_app.projection.result import NEVER
from budget_app.ui.findings_card import FindingsCard
from budget_app.ui.parts.amount_field import AmountField, count_field, percent_field
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.kit import Card, Text, TextRole
from budget_app.ui.parts.list_editor import Entry, ListEditor
from budget_app.ui.parts.month_chips import MonthChips
from budget_app.ui.parts.month_field import MonthField, optional_month
from budget_app.ui.parts.row_kind import Ask, Choosable, RowKind
from budget_app.ui.parts.row_layout import columns_of
from budget_app.ui.parts.rows import Headings
from budget_app.ui.screens import said
from budget_app.ui.screens.row_screen import RowScreen
from budget_app.ui.screens.totals import NOT_COUNTED

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.language.language import Language
    from budget_app.model.household import Row
    from budget_app.model.money import Currency
    from budget_app.model.period import YearMonth
    from budget_app.projection.loans import LoanCost
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.view import Manner

_AMOUNT, _METHOD, _COST, _NUMBER, _TOTAL = 142, 272, 128, 92, 112
_SOON = 3
"""So many months from now a first extra payment is offered."""


def _methods(manner: Manner) -> QWidget:
    return Choice(manner.theme, [(method, loan_method_name(manner.language, method)) for method in LOAN_METHODS])


def _grace_interests(manner: Manner) -> QWidget:
    names = [(interest, grace_interest_name(manner.language, interest)) for interest in GRACE_INTERESTS]
    return Choice(manner.theme, names)


def _has_interest(debt: Any) -> bool:
    return not debt.in_goods and debt.method != "interest_free"


def _in_goods(debt: Any) -> bool:
    return bool(debt.in_goods)


def _in_parts(debt: Any) -> bool:
    return bool(debt.method != "shop_credit")


def _at_once(debt: Any) -> bool:
    return not _in_parts(debt)


def _has_grace(debt: Any) -> bool:
    return _in_parts(debt) and debt.grace > 0 and _has_interest(debt)


def _extras(manner: Manner) -> QWidget:
    return ListEditor(manner.language.text("One more payment"), partial(_extra, manner), _next_extra)


def _extra(manner: Manner, parent: QWidget) -> Entry:
    month, amount = MonthField(manner), AmountField(manner)
    month.setAccessibleName(manner.language.text("In which month"))
    amount.setAccessibleName(manner.language.text("How much more is paid"))
    return Entry(manner, (("month", month), ("amount", amount)), parent)


def _next_extra(extra: tuple[ExtraPayment, ...], start: YearMonth) -> ExtraPayment:
    return ExtraPayment(month=extra[-1].month.plus(1) if extra else start.plus(_SOON))


def _said(manner: Manner, row: Row, outlook: Outlook) -> str:
    """To whom it is owed, where the row has words of its own."""
    del outlook
    language = manner.language
    if not isinstance(row, Debt) or not row.on:
        return said.switched_off(language)
    return lender_name(language, row.lender) if row.label else ""


def _follows(manner: Manner, row: Row, outlook: Outlook) -> str:
    """The instalment, what is paid in all, both names of the rate, and when the family is free of it."""
    cost = outlook.loans.get(row.id)
    if not isinstance(row, Debt) or not row.on or not row.principal or cost is None:
        return ""
    language, start = manner.language, outlook.household.first_month
    journeys = pays_for(row, outlook.household)
    if journeys and not any(journey.on for journey in journeys):
        return language.text("Not counted: it pays for a journey that does not count in the plan.")
    loan = loan_of(row, start)
    last = start.plus(max(month for month, paid in zip(loan.months, loan.schedule.payments, strict=True) if paid))
    free = language.text("Last payment: {month}.", month=language.month(last))
    return " ".join(filter(None, (_paid(language, cost, row.currency), _rate(language, cost), free)))


def _paid(language: Language, cost: LoanCost, currency: Currency) -> str:
    instalment = language.money(cost.instalment, currency)
    if not cost.cost:
        return language.text("{instalment} each time; no more is paid than was borrowed.", instalment=instalment)
    return language.text(
        "{instalment} each time; {cost} more is paid than was borrowed.",
        instalment=instalment,
        cost=language.money(cost.cost, currency),
    )


def _rate(language: Language, cost: LoanCost) -> str:
    if isinstance(cost.rates, NoRate):
        return no_rate_sentence(language, cost.rates)
    if not cost.rates.effective:
        return ""
    return language.text(
        "The rate a year is {nominal} nominal, {effective} effective.",
        nominal=language.percent(cost.rates.nominal, 1),
        effective=language.percent(cost.rates.effective, 1),
    )


def _total(manner: Manner, row: Row, outlook: Outlook) -> str:
    """All that is paid."""
    cost = outlook.loans.get(row.id)
    if not isinstance(row, Debt) or not row.on or cost is None:
        return NOT_COUNTED
    return manner.language.whole_money(cost.total, row.currency)


def _new_debt(label: str, lender: LenderKind) -> Debt:
    return Debt(id=new_id(), label=label, lender=lender)


CHOICES = tuple(
    Choosable(lender, OF_LENDER[lender], name, partial(_new_debt, lender=lender))
    for lender, name in LENDER_KINDS.items()
)
DEBT = RowKind(
    cells=(
        (Ask("principal", marked("What is owed"), AmountField, currency="currency"),),
        (Ask("method", marked("How it is paid back"), _methods),),
        (
            Ask("rate", marked("Rate a year, %"), percent_field, when=_has_interest),
            Ask("margin", marked("What the seller adds"), AmountField, when=_in_goods, currency="currency"),
        ),
        (
            Ask("instalments", marked("Payments"), count_field, when=_in_parts),
            Ask("days", marked("After so many days"), count_field, when=_at_once),
        ),
    ),
    details=(
        Ask("taken", marked("Month it is taken"), partial(optional_month, none=marked("owed already today"))),
        Ask("first_payment", marked("First payment"), partial(optional_month, none=marked("as soon as it begins"))),
        Ask("every", marked("A payment every so many months"), count_field, when=_in_parts),
        Ask(
            "season",
            marked("Paid only in these months"),
            MonthChips,
            marked("None chosen: every so many months"),
            when=_in_parts,
        ),
        Ask("grace", marked("Pause at the start, in payments"), count_field, when=_in_parts),
        Ask("grace_interest", marked("During the pause"), _grace_interests, when=_has_grace),
        Ask("fee", marked("Fee at the start"), AmountField, currency="currency"),
        Ask("fee_share", marked("Fee at the start, % of the sum"), percent_field),
        Ask("held_back", marked("Kept back by the lender as savings"), AmountField, currency="currency"),
        Ask("penalty", marked("For each day late, %"), percent_field),
        Ask("extra", marked("Payments beside the usual ones"), _extras, when=_in_parts, currency="currency"),
    ),
    says=_said,
    total=_total,
    follows=_follows,
    kinds=CHOICES,
    kind_path="lender",
    hue="goal",
    tint="tint_goal",
)


class Debts(RowScreen):
    """The rows of what is owed, and how heavy it all is together."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the card of rows and the card that tells of all debts."""
        say, px = manner.language.text, manner.theme.px
        super().__init__(
            manner,
            say("Debts"),
            say(
                "All that the family owes: to a bank, the shop, a relative. A debt it will take later belongs here too."
            ),
            parent,
        )
        headings = Headings(
            say("To whom"),
            (say("What is owed"), say("How it is paid back"), say("Rate, or markup"), say("Payments, or days")),
            say("Paid in all"),
            say("Add a debt — type a name, or choose a picture"),
        )
        columns = columns_of(manner.theme, (px(_AMOUNT), px(_METHOD), px(_COST), px(_NUMBER)), _TOTAL, captions=True)
        self._rows = self.add_rows({Debt: DEBT}, CHOICES, columns, headings)
        self._together = Card(manner.theme, self)
        self._free, self._weight = Text("", TextRole.HEADING, self), Text("", TextRole.BODY, self)
        self._together.body.addWidget(self._free)
        self._together.body.addWidget(self._weight)
        self.body.addWidget(self._together)
        self._findings = FindingsCard(manner, Step.DEBTS, self)
        self._findings.page_asked.connect(self.page_asked)
        self.body.addWidget(self._findings)
        self.body.addStretch(1)

    def present_outlook(self, outlook: Outlook) -> None:
        """Show what is owed, and what follows of it all."""
        household = outlook.household
        self.show_rows(outlook, (self._rows, household.debts))
        self._together.setVisible(bool(household.debts))
        self._free.setText(self._debt_free(outlook))
        self._weight.setText(self._weighed(outlook))
        self._findings.present(outlook)

    def _debt_free(self, outlook: Outlook) -> str:
        language, free = self.manner.language, outlook.comparison.as_today.indicators.debt_free
        if free is None:
            return language.text("No debt is counted.")
        if free == NEVER:
            return language.text("The family is not free of debts in the months of this plan.")
        month = outlook.comparison.as_today.projection.month(free)
        return language.text("Free of all debts: {month}", month=language.month(month))

    def _weighed(self, outlook: Outlook) -> str:
        """What payments take of what comes in, in the worst three months, and how heavy that is."""
        language, worst = self.manner.language, outlook.comparison.as_today.indicators.debt_service_worst
        if worst.share is None:
            return (
                language.text("Nothing comes in, so nothing can be paid back.") if worst.light is Light.DANGER else ""
            )
        share = language.percent(worst.share)
        match worst.light:
            case Light.CALM:
                return language.text(
                    "Payments take at most {share} of what comes in: this can be carried.", share=share
                )
            case Light.WATCH:
                return language.text("Payments take up to {share} of what comes in: keep an eye on it.", share=share)
            case Light.HEAVY:
                return language.text("Payments take up to {share} of what comes in: this is heavy.", share=share)
            case Light.DANGER:
                return language.text("Payments take up to {share} of what comes in: this is dangerous.", share=share)
        assert_never(worst.light)
