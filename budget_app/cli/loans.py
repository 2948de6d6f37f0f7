"""What one debt costs, payment by payment: as JSON documented by `budget-app loan --help`, or as tables."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from budget_app.cli.as_json import FORMAT, RATE_PLACES, decimals
from budget_app.cli.as_text import aligned
from budget_app.cli.workshops import text_of
from budget_app.language.kinds import loan_method_name, row_name
from budget_app.language.wording import no_rate_sentence
from budget_app.model.period import LAST_YEAR, MONTHS_A_YEAR, YearMonth
from budget_app.model.rows import Debt
from budget_app.projection.loan_rates import NoRate
from budget_app.projection.loans import cost_of, loan_of, own_start
from budget_app.storage import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.cli.arguments import Asked
    from budget_app.language.language import Language
    from budget_app.projection.loans import LoanCost


class _Payment(NamedTuple):
    """A line of the schedule; `month` is empty where the debt names no month, or one too far to be named."""

    number: int
    after_months: int
    month: YearMonth | None
    payment: int
    principal: int
    interest: int
    owed: int


def debt_of(asked: Asked) -> Debt:
    """The debt in the file asked for; raises `StorageProblem`."""
    return schema.decode_row(text_of(asked), Debt)


def loan_json(debt: Debt) -> str:
    """A debt's cost and schedule, in ASCII and ended by a line end."""
    cost = cost_of(debt)
    rates = {"nominal": None, "effective": None} if isinstance(cost.rates, NoRate) else asdict(cost.rates)
    found = {
        "format": FORMAT,
        "currency": debt.currency,
        "method": debt.method,
        "principal": debt.principal,
        "fees": debt.fees,
        "held_back": debt.held_back,
        "received": cost.received,
        "instalment": cost.instalment,
        "total": cost.total,
        "cost": cost.cost,
        "cost_of_100": decimals(cost.cost_of_100),
        **{name: decimals(rate, RATE_PLACES) for name, rate in rates.items()},
        "no_rate": cost.rates if isinstance(cost.rates, NoRate) else None,
        "schedule": [
            payment._asdict() | {"month": payment.month and str(payment.month)} for payment in _schedule(debt)
        ],
    }
    return json.dumps(found, indent=1) + "\n"


def loan_text(debt: Debt, language: Language) -> str:
    """What a debt is and costs, then its payments."""
    say, cost = language.text, cost_of(debt)
    money = partial(language.money, currency=debt.currency)
    figures = [
        (say("Borrowed"), money(debt.principal)),
        (say("Received"), money(cost.received)),
        (say("Each payment"), money(cost.instalment)),
        (say("Paid in all"), money(cost.total)),
        (say("It costs"), money(cost.cost)),
        *_rates(cost, language),
    ]
    heading = say("{row}: {sentence}", row=row_name(language, debt), sentence=loan_method_name(language, debt.method))
    no_rate = [no_rate_sentence(language, cost.rates)] if isinstance(cost.rates, NoRate) else []
    return "\n\n".join([heading, aligned(figures), *no_rate, aligned(_table(debt, language))]) + "\n"


def _rates(cost: LoanCost, language: Language) -> Iterator[tuple[str, str]]:
    say = language.text
    if cost.cost_of_100 is not None:
        yield say("Each 100 borrowed cost"), language.number(cost.cost_of_100, 2)
    if not isinstance(cost.rates, NoRate):
        yield say("Nominal rate a year"), language.percent(cost.rates.nominal, 2)
        yield say("Effective rate a year"), language.percent(cost.rates.effective, 2)


def _table(debt: Debt, language: Language) -> list[tuple[str, ...]]:
    say = language.text
    money = partial(language.amount, currency=debt.currency)
    head = (say("Month"), say("Payment"), say("Of the debt"), say("Interest"), say("Owed"))
    return [head, *(_line(payment, money, language) for payment in _schedule(debt))]


def _line(payment: _Payment, money: partial[str], language: Language) -> tuple[str, ...]:
    month = language.month(payment.month) if payment.month else language.number(payment.after_months)
    return month, *map(money, (payment.payment, payment.principal, payment.interest, payment.owed))


def _schedule(debt: Debt) -> Iterator[_Payment]:
    start, loan = own_start(debt), loan_of(debt)
    rows = zip(
        loan.months,
        loan.schedule.payments,
        loan.schedule.principal,
        loan.schedule.interest,
        loan.schedule.balances,
        strict=True,
    )
    for number, (month, *amounts) in enumerate(rows, start=1):
        yield _Payment(number, month - loan.handed_out, _named(month, start, debt), *amounts)


def _named(index: int, start: YearMonth, debt: Debt) -> YearMonth | None:
    """The month at an index, where the debt says a month and the calendar goes so far."""
    last = YearMonth(LAST_YEAR, MONTHS_A_YEAR)
    dated = debt.taken or debt.first_payment or debt.extra
    return start.plus(index) if dated and index <= last.months_after(start) else None
