"""How chances and the sizes of what is uncertain are said."""

from decimal import Decimal
from typing import TYPE_CHECKING

from budget_app.language.marked import marked, marked_in
from budget_app.model.uncertainty import Level, Parameter

if TYPE_CHECKING:
    from budget_app.language.language import Language
    from budget_app.projection.uncertainty import Chance

LEVELS: dict[Level, str] = {
    Level.NONE: marked_in("how much", "none"),
    Level.LITTLE: marked_in("how much", "a little"),
    Level.SOME: marked_in("how much", "some"),
    Level.LOT: marked_in("how much", "a lot"),
}
"""Said with the context "how much"."""

PARAMETERS: dict[Parameter, str] = {
    Parameter.EXCHANGE: marked("How much exchange rates move"),
    Parameter.PRICES: marked("How much the rise of prices differs from year to year"),
    Parameter.INCOMES: marked("How much harvest and casual income differ"),
    Parameter.NOTHING_SENT: marked("How often a month brings nothing"),
    Parameter.SPELL: marked("How long work is lost for"),
    Parameter.RARE: marked("How often illness or the loss of animals comes"),
}

NUMBERS: dict[Parameter, str] = {
    Parameter.EXCHANGE: marked("{size} a month, up or down, for every family"),
    Parameter.PRICES: marked("{size} a year, more or less, for every family"),
    Parameter.INCOMES: marked("{size} more or less; what is sure stays"),
    Parameter.NOTHING_SENT: marked("in {size} months"),
    Parameter.SPELL: marked("{size} at a stretch"),
    Parameter.RARE: marked("in {size} years"),
}
"""The number behind a level."""

_WHOLE = 100
_SMALL_ERROR = 0.01


def level_words(language: "Language", level: Level) -> str:
    """None, a little, some, a lot."""
    return language.context("how much", LEVELS[level])


def size_words(language: "Language", parameter: Parameter, size: Decimal) -> str:
    """The number behind a level; nothing where it is zero."""
    if not size:
        return ""
    return language.text(NUMBERS[parameter], size=_written(language, parameter, size))


def _written(language: "Language", parameter: Parameter, size: Decimal) -> str:
    match parameter:
        case Parameter.NOTHING_SENT | Parameter.RARE:
            return language.chance(round(_WHOLE * size))
        case Parameter.SPELL:
            return language.months(round(size))
        case _:
            return language.percent(size)


def no_short_words(language: "Language", chance: "Chance") -> str:
    """In how many futures there is no short month, as a sentence."""
    if chance.standard_error > _SMALL_ERROR:
        return language.text(
            "In {chance} futures we tried, give or take {error}, there is no short month.",
            chance=_without_error(language, chance),
            error=_error(language, chance),
        )
    return language.text(
        "In {chance} futures we tried there is no short month.", chance=_without_error(language, chance)
    )


def chance_words(language: "Language", chance: "Chance") -> str:
    """A chance as people say it, with its sampling error where that is above one in a hundred."""
    if chance.standard_error > _SMALL_ERROR:
        return language.text(
            "{chance}, give or take {error}",
            chance=_without_error(language, chance),
            error=_error(language, chance),
        )
    return _without_error(language, chance)


def _error(language: "Language", chance: "Chance") -> str:
    return language.number(round(_WHOLE * chance.standard_error))


def _without_error(language: "Language", chance: "Chance") -> str:
    """What is neither none nor all of the futures is never said to be."""
    if chance.n and not of_hundred(chance):
        return language.text("fewer than 1 of 100")
    if chance.n < chance.of and of_hundred(chance) == _WHOLE:
        return language.text("more than 99 of 100")
    return language.chance(of_hundred(chance))


def of_hundred(chance: "Chance") -> int:
    """The nearest whole number of a hundred futures."""
    return (2 * _WHOLE * chance.n + chance.of) // (2 * chance.of)
