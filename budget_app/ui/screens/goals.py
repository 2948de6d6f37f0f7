"""Goals: what a family saves for, where it keeps money, and what was agreed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from budget_app.drawing.of_rows import OF_ACCOUNT, OF_GOAL
from budget_app.language.kinds import (
    ACCOUNT_KINDS,
    CREDITINGS,
    GOAL_KINDS,
    account_kind_name,
    crediting_name,
    goal_kind_name,
)
from budget_app.language.marked import marked
from budget_app.model.base import new_id
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.rows import Account, AccountKind, Agreement, GoalKind, Purchase, Reserve
from budget_app.model.steps import Step
from budget_app.projection.progress import progress
from budget_app.projection.result import NEVER, PLAN_FUTURE
from budget_app.ui.findings_card import FindingsCard
from budget_app.ui.parts.amount_field import AmountField, months_field, percent_field
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.month_field import optional_month
from budget_app.ui.parts.row_kind import Ask, Choosable, RowKind
from budget_app.ui.parts.row_layout import columns_of
from budget_app.ui.parts.rows import Headings
from budget_app.ui.screens import said
from budget_app.ui.screens.row_screen import RowScreen
from budget_app.ui.screens.totals import home_money

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.language.language import Language
    from budget_app.model.household import Row
    from budget_app.projection.compare import Future
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.parts.rows import Rows
    from budget_app.ui.view import Manner

_AMOUNT, _MONTH, _RATE, _TOTAL = 142, 300, 92, 112


def _creditings(manner: Manner) -> QWidget:
    return Choice(manner.theme, [(each, crediting_name(manner.language, each)) for each in CREDITINGS])


def _insurance(manner: Manner) -> QWidget:
    say = manner.language.text
    return Choice(manner.theme, [(True, say("insured by the state")), (False, say("not insured"))])


def _doneness(manner: Manner) -> QWidget:
    say = manner.language.text
    return Choice(manner.theme, [(None, say("not visited yet")), (True, say("done")), (False, say("not done"))])


def _said_of_goal(manner: Manner, row: Row, outlook: Outlook) -> str:
    """What it is, where it has words of its own."""
    del outlook
    language = manner.language
    if not row.on:
        return said.switched_off(language)
    if isinstance(row, Reserve):
        return language.text("so many months of what is needed, put aside for illness, lost work, a late transfer")
    return goal_kind_name(language, row.kind) if isinstance(row, Purchase) and row.label else ""


def _reached(manner: Manner, row: Row, outlook: Outlook) -> str:
    """When the goal is reached as today, and by the plan."""
    if not row.on:
        return ""
    language, comparison = manner.language, outlook.comparison
    today, plan = (_month_reached(language, future, row) for future in (comparison.as_today, comparison.our_plan))
    if not plan:
        return language.text("Not reached in the months of this plan, neither as today nor by our plan.")
    if not today:
        return language.text("As today not reached in the months of this plan; by our plan: {plan}.", plan=plan)
    if today == plan:
        return language.text("Reached: {month}.", month=plan)
    return language.text("Reached as today: {today}; by our plan: {plan}.", today=today, plan=plan)


def _month_reached(language: Language, future: Future, row: Row) -> str:
    month = future.indicators.reached.get(row.id, NEVER)
    return "" if month == NEVER else language.month(future.projection.month(month))


def _needed(manner: Manner, row: Row, outlook: Outlook) -> str:
    """What the goal needs at today's prices."""
    plan = outlook.comparison.as_today.projection
    targets = {each.goal.id: each.target for each in progress(outlook.household, outlook.conditions, plan)}
    return home_money(manner, row, outlook, targets.get(row.id))


def _said_of_account(manner: Manner, row: Row, outlook: Outlook) -> str:
    """Where it is, where it has words of its own."""
    del outlook
    language = manner.language
    if not isinstance(row, Account) or not row.on:
        return said.switched_off(language)
    kind = account_kind_name(language, row.kind) if row.label else ""
    return said.beside(kind, language.text("insured by the state") if row.insured else "")


def _after_a_year(manner: Manner, row: Row, outlook: Outlook) -> str:
    """What stands on the account after twelve months, valued at home."""
    balances = outlook.comparison.as_today.projection.accounts.get(row.id)
    amount = None if balances is None else int(balances[PLAN_FUTURE, MONTHS_A_YEAR - 1])
    return home_money(manner, row, outlook, amount)


def _said_of_agreement(manner: Manner, row: Row, outlook: Outlook) -> str:
    """Whether it was done."""
    del outlook
    language = manner.language
    if not row.on:
        return said.switched_off(language)
    if not isinstance(row, Agreement) or row.done is None:
        return ""
    return language.text("done") if row.done else language.text("not done")


def _nothing(manner: Manner, row: Row, outlook: Outlook) -> str:
    del manner, row, outlook
    return ""


def _new_purchase(label: str, kind: GoalKind) -> Purchase:
    return Purchase(id=new_id(), label=label, kind=kind)


def _new_reserve(label: str) -> Reserve:
    return Reserve(id=new_id(), label=label)


def _new_account(label: str, kind: AccountKind) -> Account:
    return Account(id=new_id(), label=label, kind=kind)


def _new_agreement(label: str) -> Agreement:
    return Agreement(id=new_id(), label=label)


def _grows(account: Any) -> bool:
    return bool(account.rate)


PURCHASES = tuple(
    Choosable(kind, OF_GOAL[kind], name, partial(_new_purchase, kind=kind))
    for kind, name in GOAL_KINDS.items()
    if kind is not GoalKind.RESERVE
)
RESERVE_CHOICE = Choosable(None, OF_GOAL[GoalKind.RESERVE], GOAL_KINDS[GoalKind.RESERVE], _new_reserve)
PURCHASE = RowKind(
    cells=(
        (Ask("price", marked("Price today"), AmountField, currency="currency"),),
        (Ask("by", marked("By when"), partial(optional_month, none=marked("as soon as there is money"))),),
    ),
    details=(
        Ask(
            "price_growth",
            marked("Its price rises a year, %"),
            partial(percent_field, may_fall=True, may_be_empty=True),
            marked("Empty: like all prices"),
        ),
    ),
    says=_said_of_goal,
    total=_needed,
    follows=_reached,
    kinds=PURCHASES,
    hue="goal",
    tint="tint_goal",
)
RESERVE = RowKind(
    cells=((Ask("months", marked("Months of what is needed"), months_field),), ()),
    details=(),
    says=_said_of_goal,
    total=_needed,
    follows=_reached,
    hue="good",
    tint="tint_in",
)
ACCOUNTS = tuple(
    Choosable(kind, OF_ACCOUNT[kind], name, partial(_new_account, kind=kind)) for kind, name in ACCOUNT_KINDS.items()
)
ACCOUNT = RowKind(
    cells=(
        (Ask("balance", marked("Money there today"), AmountField, currency="currency"),),
        (Ask("put_aside", marked("Put aside each month"), AmountField, currency="currency"),),
        (Ask("rate", marked("Rate a year, %"), percent_field),),
    ),
    details=(
        Ask("credited", marked("How it grows"), _creditings, when=_grows),
        Ask("insured", marked("Is it insured"), _insurance),
    ),
    says=_said_of_account,
    total=_after_a_year,
    kinds=ACCOUNTS,
)
AGREEMENTS = (Choosable(None, "handshake", marked("What we agreed"), _new_agreement),)
AGREEMENT = RowKind(
    cells=((Ask("by", marked("By when"), partial(optional_month, none=marked("no month is set"))),),),
    details=(Ask("done", marked("At the visit"), _doneness),),
    says=_said_of_agreement,
    total=_nothing,
)


class Goals(RowScreen):
    """Goals in their order of priority, the places of money in the order they are drawn from, and agreements."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build three cards of rows."""
        say = manner.language.text
        super().__init__(
            manner,
            say("Goals"),
            say("What the family saves for; what matters most stands first. Move a row with Alt and an arrow key."),
            parent,
        )
        self._goals = self._goal_rows()
        self._accounts = self._account_rows()
        self._agreements = self._agreement_rows()
        self._findings = FindingsCard(manner, Step.GOALS, self)
        self._findings.page_asked.connect(self.page_asked)
        self.body.addWidget(self._findings)
        self.body.addStretch(1)

    def _goal_rows(self) -> Rows:
        say, px = self.manner.language.text, self.manner.theme.px
        headings = Headings(
            say("What for"),
            (say("Price today"), say("By when")),
            say("Needed"),
            say("Add a goal — type a name, or choose a picture"),
        )
        columns = columns_of(self.manner.theme, (px(_AMOUNT), px(_MONTH)), _TOTAL, captions=True)
        return self.add_rows({Purchase: PURCHASE, Reserve: RESERVE}, (RESERVE_CHOICE, *PURCHASES), columns, headings)

    def _account_rows(self) -> Rows:
        say, px = self.manner.language.text, self.manner.theme.px
        headings = Headings(
            say("Where"),
            (say("Money there today"), say("Put aside each month"), say("Rate a year, %")),
            say("After a year"),
            say("Add a place — type a name, or choose a picture"),
        )
        columns = columns_of(self.manner.theme, (px(_AMOUNT), px(_AMOUNT), px(_RATE)), _TOTAL, captions=True)
        rows = self.add_rows({Account: ACCOUNT}, ACCOUNTS, columns, headings)
        lead = say("When money is missing, the first place is used first.")
        self.add_part(say("Where we keep money"), lead, rows)
        return rows

    def _agreement_rows(self) -> Rows:
        say, px = self.manner.language.text, self.manner.theme.px
        headings = Headings(say("What we agreed"), (say("By when"),), "", say("Add what we agreed"))
        columns = columns_of(self.manner.theme, (px(_MONTH),), 0)
        rows = self.add_rows({Agreement: AGREEMENT}, AGREEMENTS, columns, headings)
        lead = say("A few promises in the family’s own words. They are printed on its page.")
        self.add_part(say("Agreements"), lead, rows)
        return rows

    def present_outlook(self, outlook: Outlook) -> None:
        """Show goals, places of money and agreements."""
        household = outlook.household
        self.show_rows(
            outlook,
            (self._goals, household.goals),
            (self._accounts, household.accounts),
            (self._agreements, household.agreements),
        )
        self._findings.present(outlook)
