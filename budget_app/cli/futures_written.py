"""Uncertain futures as JSON of a stable shape, documented by `budget-app futures --help`, and as a table."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from budget_app.cli.as_json import FORMAT, decimals, household_names, problem_names
from budget_app.cli.as_text import aligned, future_name, problem_lines, title
from budget_app.language.kinds import row_name
from budget_app.language.uncertain import chance_words
from budget_app.model.review import review
from budget_app.model.rows import Purchase
from budget_app.projection.uncertainty import PERCENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.cli.as_json import Plain
    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.rows import Goal
    from budget_app.model.scenario import Scenario
    from budget_app.projection.compare import FutureKind
    from budget_app.projection.uncertainty import Chance, UncertainFutures


class Tried(NamedTuple):
    """A told plan and what became of it."""

    kind: FutureKind
    scenario: Scenario | None
    found: UncertainFutures


def as_json(household: Household, conditions: Conditions, tried: Sequence[Tried], seed: int) -> str:
    """The chances of every told plan, in ASCII and ended by a line end."""
    found = {
        "format": FORMAT,
        "household": household_names(household),
        "problems": [problem_names(problem) for problem in review(household, conditions)],
        "tried": tried[0].found.no_short.of,
        "seed": seed,
        "assumed": _assumed(household, conditions),
        "futures": [_future(each, household) for each in tried],
    }
    return json.dumps(found, indent=1) + "\n"


def _assumed(household: Household, conditions: Conditions) -> Plain:
    """Every size that was used, zero where nothing is uncertain."""
    return {
        "exchange": {rate.currency: str(rate.volatility) for rate in conditions.rates if rate.home == household.home},
        "prices": str(conditions.inflation.spread),
        "nothing_sent": {sender.id: str(sender.chance_of_nothing) for sender in household.senders if sender.on},
        **household.uncertainty.model_dump(mode="json"),
    }


def _future(tried: Tried, household: Household) -> Plain:
    found = tried.found
    return {
        "future": tried.kind.value,
        "label": tried.scenario.label if tried.scenario else "",
        "no_short_month": _chance(found.no_short),
        "goals": [_goal(goal, found.goals[goal.id]) for goal in household.goals if goal.id in found.goals],
        "months": [
            {"month": str(household.first_month.plus(month)), "savings": [int(band) for band in bands]}
            for month, bands in enumerate(found.bands.T)
        ],
    }


def _goal(goal: Goal, chance: Chance) -> Plain:
    kind, by = (goal.kind.value, goal.by) if isinstance(goal, Purchase) else (goal.goal, None)
    return {
        "id": goal.id,
        "kind": kind,
        "label": goal.label,
        "by": str(by) if by else None,
        "chance": _chance(chance),
    }


def _chance(chance: Chance) -> Plain:
    return {"n": chance.n, "of": chance.of, "standard_error": decimals(chance.standard_error)}


def as_text(household: Household, conditions: Conditions, tried: Sequence[Tried], language: Language) -> str:
    """A row for each figure and a column for each told plan."""
    of = tried[0].found.no_short.of
    columns = [_column(each, household, language) for each in tried]
    rows = [(cells[0][0], *(cell for _, cell in cells)) for cells in zip(*columns, strict=True)]
    parts = [
        title(household, language),
        language.plural("Of the {count} future we tried:", "Of the {count} futures we tried:", of),
        aligned(rows),
        *problem_lines(household, review(household, conditions), language),
    ]
    return "\n\n".join(parts) + "\n"


def _column(tried: Tried, household: Household, language: Language) -> list[tuple[str, str]]:
    say, found = language.text, tried.found
    money = partial(language.whole_money, currency=household.home)
    chance = partial(chance_words, language)
    return [
        ("", future_name(tried.kind, tried.scenario, language)),
        (say("No month with too little money"), chance(found.no_short)),
        *(
            (say("Goal: {goal}", goal=row_name(language, goal)), chance(found.goals[goal.id]))
            for goal in household.goals
            if goal.id in found.goals
        ),
        *(
            (say("Savings at the end, {percent} of 100 have at most", percent=percent), money(int(band)))
            for percent, band in zip(PERCENTS, found.bands[:, -1], strict=True)
        ),
    ]
