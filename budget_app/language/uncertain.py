"""How chances and the sizes of what is uncertain are said."""

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

_WHOLE = 100
_SMALL_ERROR = 0.01


def level_words(language: "Language", level: Level) -> str:
    """None, a little, some, a lot."""
    return language.context("how much", LEVELS[level])


def chance_words(language: "Language", chance: "Chance") -> str:
    """A chance as people say it, with its sampling error where that is above one in a hundred.

    What is neither none nor all of the futures is never said to be.
    """
    if chance.standard_error > _SMALL_ERROR:
        return language.text(
            "{chance}, give or take {error}",
            chance=language.chance(_of_hundred(chance)),
            error=language.number(round(_WHOLE * chance.standard_error)),
        )
    if chance.n and not _of_hundred(chance):
        return language.text("fewer than 1 of 100")
    if chance.n < chance.of and _of_hundred(chance) == _WHOLE:
        return language.text("more than 99 of 100")
    return language.chance(_of_hundred(chance))


def _of_hundred(chance: "Chance") -> int:
    return (2 * _WHOLE * chance.n + chance.of) // (2 * chance.of)
