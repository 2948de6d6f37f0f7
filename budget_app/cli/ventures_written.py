"""What a household's ventures come to, as JSON of a stable shape, documented by `budget-app project --help`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.projection.loan_rates import NoRate
from budget_app.projection.result import NEVER
from budget_app.projection.venture_outcome import venture_outlook

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.venture import Venture
    from budget_app.projection.venture_outcome import VentureOutcome

    Plain = dict[str, object]


def ventures_plain(household: Household, conditions: Conditions) -> list[Plain]:
    """Each venture, whether it is switched on or not; null where its currency has no rate."""
    return [_venture(venture, household, conditions) for venture in household.ventures]


def _venture(venture: Venture, household: Household, conditions: Conditions) -> Plain:
    found = venture_outlook(venture, household, conditions)
    named: Plain = {"id": venture.id, "kind": venture.kind.value, "label": venture.label, "on": venture.on}
    if found is None:
        return named | dict.fromkeys(("worst", "likely", "best", "debt_first", "deposit"))
    return named | {
        "worst": _outcome(found.worst, household),
        "likely": _outcome(found.likely, household),
        "best": _outcome(found.best, household),
        "debt_first": found.debt and {"debt": found.debt.debt, "saved": found.debt.saved},
        "deposit": found.deposit and {"account": found.deposit.account, "earned": found.deposit.earned},
    }


def _outcome(outcome: VentureOutcome, household: Household) -> Plain:
    return {
        "outlay": outcome.outlay,
        "year_sales": outcome.sales,
        "year_costs": outcome.costs,
        "margin": outcome.margin,
        "per_day": outcome.per_day,
        "first_money_month": _named(outcome.first_money, household),
        "paid_back_month": _named(outcome.paid_back, household),
        "left": outcome.left,
        "npv": outcome.worth,
        "irr": outcome.rates.value if isinstance(outcome.rates, NoRate) else _part(outcome.rates.effective),
        "break_even_price": None if outcome.break_even_price is None else _part(outcome.break_even_price),
        "break_even_loss": None if outcome.break_even_loss is None else _part(outcome.break_even_loss),
        "herd": [] if outcome.herd is None else outcome.herd.heads[11::12].tolist(),
    }


def _named(index: int, household: Household) -> str:
    return "never" if index == NEVER else str(household.first_month.plus(index))


def _part(number: float) -> str:
    return f"{number:.4f}"
