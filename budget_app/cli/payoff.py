"""The command `payoff`: a household's debts paid down with a monthly sum, in each order."""

from __future__ import annotations

import json
import sys
from functools import partial
from typing import TYPE_CHECKING

from budget_app.cli.as_json import FORMAT, household_names, problem_names
from budget_app.cli.as_text import DASH, aligned, problem_lines, title
from budget_app.cli.exits import Exit
from budget_app.cli.loans import month_at
from budget_app.cli.workshops import household_of, workshop_of
from budget_app.language.kinds import row_name
from budget_app.language.wording import payoff_order_name
from budget_app.model.review import review
from budget_app.projection.payoff import payoff_orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.cli.arguments import Asked
    from budget_app.cli.as_json import Plain
    from budget_app.cli.as_text import Row
    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.period import YearMonth
    from budget_app.model.problems import Problem
    from budget_app.projection.payoff import Payoff


def payoff(asked: Asked, language: Language) -> Exit:
    """Write when the debts end and what interest is saved, in each order."""
    workshop = workshop_of(asked, language)
    household, conditions = household_of(workshop, asked.household, language), workshop.conditions
    orders = payoff_orders(household.debts, asked.monthly, conditions, household.home, household.first_month)
    doubts = _doubts(household, conditions)
    if asked.json:
        sys.stdout.write(_json(household, asked.monthly, orders, doubts))
    else:
        sys.stdout.write(_text(household, asked.monthly, orders, doubts, language))
    return Exit.DONE


def _doubts(household: Household, conditions: Conditions) -> list[Problem]:
    """What is odd in the debts; one without a rate has no part in the orders."""
    debts = {debt.id for debt in household.debts}
    return [problem for problem in review(household, conditions) if problem.where[0] in debts]


def _json(household: Household, monthly: int, orders: Sequence[Payoff], doubts: Sequence[Problem]) -> str:
    found = {
        "format": FORMAT,
        "household": household_names(household),
        "problems": [problem_names(problem) for problem in doubts],
        "monthly": monthly,
        "orders": [_order(order, household) for order in orders],
    }
    return json.dumps(found, indent=1) + "\n"


def _order(order: Payoff, household: Household) -> Plain:
    labels = {debt.id: debt.label for debt in household.debts}
    ends = {debt: _last_payment(index, household) for debt, index in order.ends.items()}
    return {
        "order": order.order,
        "months": order.months,
        "interest": order.interest,
        "months_saved": order.months_saved,
        "interest_saved": order.interest_saved,
        "debts": [
            {"id": debt, "label": labels[debt], "last_payment": month and str(month)} for debt, month in ends.items()
        ],
    }


def _text(
    household: Household, monthly: int, orders: Sequence[Payoff], doubts: Sequence[Problem], language: Language
) -> str:
    money = language.money(monthly, household.home)
    told = [
        language.text("{money} a month beside what is agreed:", money=money),
        aligned(_saved(orders, household, language)),
        aligned(_ends(orders, household, language)),
    ]
    parts = told if orders[0].ends else [language.text("There is no debt to pay down.")]
    lines = problem_lines(household, doubts, language)
    return "\n\n".join([title(household, language), *parts, *lines]) + "\n"


def _saved(orders: Sequence[Payoff], household: Household, language: Language) -> list[Row]:
    say, money = language.text, partial(language.money, currency=household.home)
    rows = [
        (
            payoff_order_name(language, order.order),
            language.number(order.months),
            money(order.interest),
            language.number(order.months_saved),
            money(order.interest_saved),
        )
        for order in orders
    ]
    return [("", say("Months"), say("Interest"), say("Months saved"), say("Interest saved")), *rows]


def _ends(orders: Sequence[Payoff], household: Household, language: Language) -> list[Row]:
    """The last payment of each debt, a column for each order."""
    names = [payoff_order_name(language, order.order) for order in orders]
    rows = [
        (
            row_name(language, debt),
            *(_month(_last_payment(order.ends[debt.id], household), language) for order in orders),
        )
        for debt in household.debts
        if debt.id in orders[0].ends
    ]
    return [(language.text("Last payment"), *names), *rows]


def _month(month: YearMonth | None, language: Language) -> str:
    return language.month(month) if month else DASH


def _last_payment(index: int, household: Household) -> YearMonth | None:
    """None for a debt paid before the first month, and beyond the calendar."""
    return month_at(index, household.first_month) if index >= 0 else None
