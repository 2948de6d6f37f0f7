"""What may happen: cards to draw in front of a class, each a ready what-if; and the deck."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any

from budget_app.model.base import new_id
from budget_app.model.rows import IncomeKind
from budget_app.model.scenario import ExtraCost, IncomeChanges, LastingChange, Scenario, TimedChange
from budget_app.places import resources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from budget_app.model.household import Household
    from budget_app.model.period import YearMonth
    from budget_app.model.scenario import Change, Changes

_SOME_ID = "0" * 16


@dataclass(frozen=True, slots=True)
class Source:
    """What a card's size rests on: in words, of which day, who gave it and how sure it is (as in the country packs)."""

    value: str
    date: str
    source: str
    sure: str


@dataclass(frozen=True, slots=True)
class Card:
    """A card; `title` is a message of the catalogue, `lasts` how many months it holds (None: for good).

    `asks` when somebody has to type an amount, which stands at zero. `example` marks sizes of the game, which claim
    nothing about any family; a card without a source that is no example has no size of its own.
    """

    id: str
    picture: str
    title: str
    changes: Changes
    lasts: int | None
    asks: bool
    example: bool
    source: Source | None


@cache
def read_cards() -> tuple[Card, ...]:
    """Every card, in the order of the file."""
    text = (resources() / "cards" / "cards.toml").read_text(encoding="utf-8")
    return tuple(_card(entry) for entry in tomllib.loads(text)["card"])


def _card(entry: dict[str, Any]) -> Card:
    scenario = Scenario.model_validate_json(json.dumps({"id": _SOME_ID, "changes": entry["changes"]}))
    return Card(
        entry["id"],
        entry["picture"],
        entry["title"],
        scenario.changes,
        entry.get("lasts"),
        entry.get("asks", False),
        entry.get("example", False),
        Source(**entry["source"]) if "source" in entry else None,
    )


def played(card: Card, household: Household, month: YearMonth, label: str = "", amount: int = 0) -> Scenario:
    """The card as a what-if of a household from a month on, under a new identity.

    `amount`, in minor units of the home currency, is what a card that asks for one costs. A failed harvest concerns the
    harvests of the household where it has any, else all that is earned at home.
    """
    changes = [at for change in card.changes for at in _at(change, card, household, month)]
    costs = (change.evolve(amount=amount) if isinstance(change, ExtraCost) else change for change in changes)
    return Scenario(id=new_id(), label=label, changes=tuple(costs))


def _at(change: Change, card: Card, household: Household, month: YearMonth) -> Iterator[Change]:
    if isinstance(change, LastingChange):
        end = month.plus(card.lasts - 1) if card.lasts else None
        change = change.evolve(start=month, end=end)
    elif isinstance(change, TimedChange):
        change = change.evolve(start=month)
    harvests = [income.id for income in household.incomes if income.kind is IncomeKind.HARVEST]
    if card.id == "harvest_fails" and isinstance(change, IncomeChanges) and harvests:
        yield from (change.evolve(line=harvest) for harvest in harvests[:10])
    else:
        yield change


def deck(seed: int, cards: Sequence[Card] | None = None) -> tuple[Card, ...]:
    """The cards shuffled: the same seed gives the same order on every machine. Drawing takes them one by one."""
    order = [*(read_cards() if cards is None else cards)]
    Random(seed).shuffle(order)
    return tuple(order)
