"""The command `futures`: how each told plan fares in thousands of uncertain futures."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from budget_app.cli.exits import Exit
from budget_app.cli.futures_written import Tried, as_json, as_text
from budget_app.cli.workshops import household_of, workshop_of
from budget_app.projection.compare import told
from budget_app.projection.noise import noise
from budget_app.projection.uncertainty import uncertain

if TYPE_CHECKING:
    from budget_app.cli.arguments import Asked
    from budget_app.language.language import Language

_BACK, _ERASE = "\r", "\x1b[K"


def futures(asked: Asked, language: Language) -> Exit:
    """Write the chances of every told plan, all in the same futures."""
    workshop = workshop_of(asked, language)
    household, conditions = household_of(workshop, asked.household, language), workshop.conditions
    plans = told(household)
    _progress(0, len(plans), language)
    drawn = noise(household, conditions, asked.futures, asked.seed)
    found: list[Tried] = []
    for done, (kind, scenario, changes) in enumerate(plans, 1):
        found.append(Tried(kind, scenario, uncertain(household, conditions, changes, drawn)))
        _progress(done, len(plans), language)
    if asked.json:
        sys.stdout.write(as_json(household, conditions, found, asked.seed))
    else:
        sys.stdout.write(as_text(household, conditions, found, language))
    return Exit.DONE


def _progress(done: int, plans: int, language: Language) -> None:
    """How many plans are done, on a terminal; the line goes when all are."""
    if sys.stderr.isatty():
        line = language.text("Trying futures: {done} of {all}", done=done, all=plans) if done < plans else ""
        sys.stderr.write(f"{_BACK}{line}{_ERASE}")
        sys.stderr.flush()
