"""A household's figures as JSON of a stable shape, documented by `budget-app project --help`."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from budget_app.cli.journeys_written import journeys_plain
from budget_app.cli.ventures_written import ventures_plain
from budget_app.projection.result import NEVER, PLAN_FUTURE

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.problems import Problem
    from budget_app.projection.compare import Future
    from budget_app.projection.indicators import Indicators
    from budget_app.projection.outlook import Outlook
    from budget_app.projection.result import Projection

FORMAT: Final = 1
RATE_PLACES: Final = 10
"""Decimals of a yearly rate."""
_MONTH_ARRAYS = {
    "in": "cash_in",
    "out": "cash_out",
    "left": "left",
    "interest": "interest",
    "bought": "bought",
    "savings": "liquid",
    "bridge_debt": "bridge",
    "debts": "owed",
}

Plain = dict[str, object]


def as_json(outlook: Outlook) -> str:
    """What follows from a household, in ASCII and ended by a line end."""
    household = outlook.household
    found = {
        "format": FORMAT,
        "household": household_names(household),
        "problems": [problem_names(problem) for problem in outlook.problems],
        "futures": [_future(future, household) for future in outlook.comparison.futures],
        "journeys": journeys_plain(household, outlook.conditions),
        "ventures": ventures_plain(household, outlook.conditions),
    }
    return json.dumps(found, indent=1) + "\n"


def household_names(household: Household) -> Plain:
    """Whose figures these are."""
    return {
        "number": household.number,
        "code": household.code,
        "currency": household.home,
        "first_month": str(household.first_month),
        "months": household.horizon,
    }


def problem_names(problem: Problem) -> Plain:
    """What is odd, and where."""
    return {"code": problem.code.value, "where": list(problem.where), "values": dict(problem.values)}


def _future(future: Future, household: Household) -> Plain:
    measured, projection = future.indicators, future.projection
    return {
        "future": future.kind.value,
        "label": future.scenario.label if future.scenario else "",
        "year": _year(measured, projection),
        "horizon": _horizon(measured, projection),
        "goals": _goals(measured, projection, household),
        "months": [_month(projection, index) for index in range(projection.months)],
    }


def _year(measured: Indicators, projection: Projection) -> Plain:
    return {
        "in": measured.year_in,
        "out": measured.year_out,
        "left": measured.year_left,
        "bought": measured.year_bought,
        "in_kind": measured.year_in_kind,
        "remittances": measured.year_remittances,
        "remittance_share": decimals(measured.remittance_share),
        "food_share": decimals(measured.food_share),
        "savings_rate": decimals(measured.savings_rate),
        "debt_share": decimals(measured.debt_service.share),
        "lean_months": [_named(month, projection) for month in measured.lean_months],
        "tightest_month": _named(measured.tightest_month, projection),
        "tightest_left": measured.tightest_left,
    }


def _horizon(measured: Indicators, projection: Projection) -> Plain:
    return {
        "short_months": measured.short_count,
        "first_short_month": _named(measured.first_short, projection),
        "buffer_needed": measured.buffer_needed,
        "safe_month": _named(measured.safe_month, projection),
        "debt_free_month": None if measured.debt_free is None else _named(measured.debt_free, projection),
        "runway_months": measured.runway,
        "savings_end": measured.savings_end,
    }


def _goals(measured: Indicators, projection: Projection, household: Household) -> list[Plain]:
    return [
        {
            "id": goal.id,
            "kind": goal.kind.value if goal.goal == "purchase" else goal.goal,
            "label": goal.label,
            "month": _named(measured.reached[goal.id], projection),
        }
        for goal in household.goals
        if goal.id in measured.reached
    ]


def _month(projection: Projection, index: int) -> Plain:
    amounts = {name: int(getattr(projection, array)[PLAN_FUTURE, index]) for name, array in _MONTH_ARRAYS.items()}
    return {"month": _named(index, projection), **amounts, "short": bool(projection.short[PLAN_FUTURE, index])}


def _named(index: int, projection: Projection) -> str:
    return "never" if index == NEVER else str(projection.month(index))


def decimals(number: float | None, places: int = 4) -> str | None:
    """A part of one, or another number, with so many decimals."""
    return None if number is None else str(Decimal(repr(number)).quantize(Decimal(1).scaleb(-places)))
