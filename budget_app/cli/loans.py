"""What one debt costs, payment by payment: as JSON documented by `budget-app loan --help`, or as tables."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Annotated, NamedTuple

from pydantic import Field, TypeAdapter

from budget_app.cli.as_json import FORMAT, RATE_PLACES, decimals
from budget_app.cli.as_text import DASH, aligned
from budget_app.cli.workshops import text_of
from budget_app.language.kinds import loan_method_name, row_name
from budget_app.language.wording import no_rate_sentence
from budget_app.model.period import LAST_YEAR, MONTHS_A_YEAR, YearMonth
from budget_app.model.rows import Debt
from budget_app.projection.loan_rates import NoRate
from budget_app.projection.loans import cost_of, late_penalty, loan_of, own_start
from budget_app.storage import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.cli.arguments import Asked
    from budget_app.cli.as_json import Plain
    from budget_app.language.language import Language
    from budget_app.projection.loans import LoanCost


FEWEST_OFFERS, MOST_OFFERS = 2, 4


class _Payment(NamedTuple):
    """A line of the schedule; `month` is empty where the debt names no month, or one too far to be named."""

    number: int
    after_months: int
    month: YearMonth | None
    payment: int
    principal: int
    interest: int
    owed: int


def debts_of(asked: Asked) -> tuple[Debt, ...]:
    """The debt in the file asked for, or the offers; raises `StorageProblem`."""
    limits = Field(min_length=FEWEST_OFFERS, max_length=MOST_OFFERS)
    offers: TypeAdapter[tuple[Debt, ...]] = TypeAdapter(Annotated[tuple[Debt, ...], limits])
    return schema.decode_rows(text_of(asked), Debt, offers)


def loan_json(debt: Debt, days_late: int | None) -> str:
    """A debt's cost and schedule, in ASCII and ended by a line end."""
    schedule = [payment._asdict() | {"month": payment.month and str(payment.month)} for payment in _schedule(debt)]
    found = {"format": FORMAT, **cost_names(debt, cost_of(debt), days_late), "schedule": schedule}
    return json.dumps(found, indent=1) + "\n"


def cost_names(debt: Debt, cost: LoanCost, days_late: int | None) -> Plain:
    """What a debt costs; `late_penalty` is that of one payment."""
    rates = {"nominal": None, "effective": None} if isinstance(cost.rates, NoRate) else asdict(cost.rates)
    return {
        "label": debt.label,
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
        "days_late": days_late,
        "late_penalty": days_late and late_penalty(debt, cost.instalment, days_late),
    }


def loan_text(debt: Debt, days_late: int | None, language: Language) -> str:
    """What a debt is and costs, then its payments."""
    say, cost = language.text, cost_of(debt)
    heading = say("{row}: {sentence}", row=row_name(language, debt), sentence=loan_method_name(language, debt.method))
    told = [(name, figure) for name, figure in figures(debt, cost, days_late, language) if figure != DASH]
    no_rate = [no_rate_sentence(language, cost.rates)] if isinstance(cost.rates, NoRate) else []
    return "\n\n".join([heading, aligned(told), *no_rate, aligned(_table(debt, language))]) + "\n"


def figures(debt: Debt, cost: LoanCost, days_late: int | None, language: Language) -> list[tuple[str, str]]:
    """What each figure of a debt is called, and the figure; a dash where there is none."""
    say = language.text
    money = partial(language.money, currency=debt.currency)
    return [
        (say("Borrowed"), money(debt.principal)),
        (say("Received"), money(cost.received)),
        (say("Each payment"), money(cost.instalment)),
        (say("Paid in all"), money(cost.total)),
        (say("It costs"), money(cost.cost)),
        *_rates(cost, language),
        *_late(debt, cost, days_late, language),
    ]


def _rates(cost: LoanCost, language: Language) -> Iterator[tuple[str, str]]:
    say, rates = language.text, None if isinstance(cost.rates, NoRate) else cost.rates
    yield say("Each 100 borrowed cost"), DASH if cost.cost_of_100 is None else language.number(cost.cost_of_100, 2)
    yield say("Nominal rate a year"), language.percent(rates.nominal, 2) if rates else DASH
    yield say("Effective rate a year"), language.percent(rates.effective, 2) if rates else DASH


def _late(debt: Debt, cost: LoanCost, days: int | None, language: Language) -> Iterator[tuple[str, str]]:
    if days is not None:
        penalty = language.money(late_penalty(debt, cost.instalment, days), debt.currency)
        yield language.plural("One payment {count} day late", "One payment {count} days late", days), penalty


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
    dated = debt.taken or debt.first_payment or debt.extra
    return month_at(index, start) if dated else None


def month_at(index: int, start: YearMonth) -> YearMonth | None:
    """The month so many months after `start`, where the calendar goes so far."""
    last = YearMonth(LAST_YEAR, MONTHS_A_YEAR)
    return start.plus(index) if index <= last.months_after(start) else None
