"""How uncertain a family's months are: sizes that a person sees, changes, and can set to zero.

How far exchange rates and prices may stray belongs to the day's conditions (`Rate.volatility`, `Inflation.spread`), the
chance that a sender sends nothing to the sender. Everything starts at zero, unless a dated series tells more.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from budget_app.model.base import Value
from budget_app.model.money import Minor, Share

Spread = Share
"""The standard deviation of an amount as a part of its mean."""


class Spreads(Value, frozen=True):
    """How far a harvest or casual income strays from what was entered, by how likely it was said to be."""

    sure: Spread = Decimal(0)
    likely: Spread = Decimal(0)
    unsure: Spread = Decimal(0)


class RareCost(Value, frozen=True):
    """What seldom comes: the chance that it comes in a year, and its cost at today's prices in home currency."""

    chance: Share = Decimal(0)
    cost: Minor = 0


class Uncertainty(Value, frozen=True):
    """What may go otherwise in one family.

    `spell` is how many months a sender is without work at a stretch, on average; 0: each month for itself.
    """

    incomes: Spreads = Spreads()
    spell: Annotated[Decimal, Field(ge=0, le=60, allow_inf_nan=False)] = Decimal(0)
    illness: RareCost = RareCost()
    animal_loss: RareCost = RareCost()


class Level(StrEnum):
    """A size in plain words."""

    NONE = "none"
    LITTLE = "little"
    SOME = "some"
    LOT = "lot"


class Parameter(StrEnum):
    """What has a size: each names the numbers behind its levels."""

    EXCHANGE = "exchange"
    PRICES = "prices"
    INCOMES = "incomes"
    NOTHING_SENT = "nothing_sent"
    SPELL = "spell"
    RARE = "rare"


def _scale(little: str, some: str, lot: str) -> dict[Level, Decimal]:
    return {level: Decimal(size) for level, size in zip(Level, ("0", little, some, lot), strict=True)}


SCALES: dict[Parameter, dict[Level, Decimal]] = {
    Parameter.EXCHANGE: _scale("0.02", "0.05", "0.1"),
    Parameter.PRICES: _scale("0.02", "0.05", "0.1"),
    Parameter.INCOMES: _scale("0.1", "0.3", "0.6"),
    Parameter.NOTHING_SENT: _scale("0.05", "0.1", "0.25"),
    Parameter.SPELL: _scale("2", "4", "8"),
    Parameter.RARE: _scale("0.05", "0.1", "0.25"),
}
"""Steps for the hand, not facts: volatility a month, spread a year, spread, chance a month, months, chance a year."""


def level_of(parameter: Parameter, size: Decimal) -> Level:
    """The level whose number is nearest; none only for zero itself."""
    if not size:
        return Level.NONE
    scale = SCALES[parameter]
    return min(list(Level)[1:], key=lambda level: abs(scale[level] - size))
