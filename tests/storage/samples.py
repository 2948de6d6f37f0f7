"""Workshops to keep, and a derivation cheap enough to run hundreds of times."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from budget_app.model.base import new_id
from budget_app.model.edits.households import new_household
from budget_app.model.period import YearMonth
from budget_app.model.rows import Income, Spending
from budget_app.model.workshop import Workshop
from budget_app.storage import workshop_file
from budget_app.storage.passphrase import Cost

if TYPE_CHECKING:
    from pathlib import Path

    from budget_app.model.household import Household
    from budget_app.storage.workshop_file import WorkshopFile

CHEAP = Cost(passes=1, memory=8192)
PASSPHRASE = "apricot stove river winter bridge lamb"


def household(number: int, rows: int = 3) -> Household:
    """A household with `rows` incomes and as many spending rows."""
    empty = new_household(number, YearMonth(2027, 3))
    return empty.evolve(
        incomes=tuple(Income(id=new_id(), label=f"Ғалла {place}") for place in range(rows)),
        spending=tuple(Spending(id=new_id(), label=f"flour {place}") for place in range(rows)),
    )


def workshop(title: str = "Khujand", households: int = 1, rows: int = 3) -> Workshop:
    """A workshop of alike households."""
    seats = tuple(household(number, rows) for number in range(1, households + 1))
    return Workshop(id=new_id(), title=title, held=date(2027, 3, 1), households=seats)


def new_file(folder: Path, title: str = "Khujand") -> WorkshopFile:
    """A workshop file in the folder, opened by `PASSPHRASE`."""
    return workshop_file.create(folder / "day.budget", PASSPHRASE, workshop(title), CHEAP)
