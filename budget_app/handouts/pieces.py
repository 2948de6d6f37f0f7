"""What the room needs: banknotes to count with, numbers for the seats, a page that tests the printer."""

from __future__ import annotations

from itertools import cycle, islice
from typing import TYPE_CHECKING

from budget_app.drawing.banknotes import banknotes
from budget_app.drawing.marks import Texture
from budget_app.handouts.blocks import (
    AmountRow,
    AmountRows,
    Block,
    Card,
    Cards,
    Paragraph,
    Promise,
    Ruler,
    Sheet,
    Title,
)
from budget_app.handouts.foot import foot

if TYPE_CHECKING:
    from budget_app.handouts.family import Family

_NOTES_ACROSS, _NOTES_DOWN = 2, 7
_SEATS_ACROSS, _SEATS_DOWN = 2, 4
_SEATS = 24
_LINE = 100
_BARS = (1.0, 0.5, 0.25)


def banknote_set(family: Family) -> Sheet:
    """Every note and coin of the home currency at least once, the smaller ones more often."""
    language = family.language
    known = banknotes(family.household.home)
    name = language.text("Money to count with")
    if not known:
        unknown = Paragraph(language.text("There are no drawings of this money yet."))
        return Sheet(name, language.code, family.easy, (Title(name, "", "banknotes"), unknown), foot(family))
    room = _NOTES_ACROSS * _NOTES_DOWN
    again = islice(cycle(reversed(known)), max(0, room - len(known)))
    notes = sorted((*known, *again), key=lambda note: -note.worth)[:room]
    cards = Cards(tuple(Card("", note=note) for note in notes), _NOTES_ACROSS, _NOTES_DOWN)
    return Sheet(name, language.code, family.easy, (cards,), foot(family))


def household_numbers(family: Family) -> Sheet:
    """A card for each seat: the workshop's households, or the usual number of seats where there is none yet."""
    language = family.language
    seats = [household.number for household in family.workshop.households] or list(range(1, _SEATS + 1))
    name = language.text("Numbers of the households")
    room = _SEATS_ACROSS * _SEATS_DOWN
    cards = [Card(f"{seat:02}", picture="house") for seat in seats]
    pages = (tuple(cards[first : first + room]) for first in range(0, len(cards), room))
    blocks = tuple(Cards(page, _SEATS_ACROSS, _SEATS_DOWN) for page in pages)
    return Sheet(name, language.code, family.easy, blocks, foot(family))


def test_page(family: Family) -> Sheet:
    """A line of 100 mm, the textures, and the smallest letters."""
    language = family.language
    name = language.text("Test page for the printer")
    names = {
        Texture.SOLID: language.text("black"),
        Texture.HATCH: language.text("lines"),
        Texture.CROSS: language.text("crossed lines"),
        Texture.DOTS: language.text("dots"),
    }
    textures = tuple(
        AmountRows(tuple(AmountRow("bread", name, share, language.percent(share)) for share in _BARS), texture)
        for texture, name in names.items()
    )
    blocks: tuple[Block, ...] = (
        Title(name, language.text("Print it once before the pages of the families."), "tool_printer"),
        Paragraph(language.text("This line is 100 mm long. If it is shorter, the printer made the page smaller.")),
        Ruler(_LINE),
        *textures,
        Promise(language.text("The line is 100 mm long")),
        Promise(language.text("Lines, dots and black can be told apart")),
        Promise(language.text("The smallest letters at the foot can be read")),
    )
    return Sheet(name, language.code, family.easy, blocks, foot(family))
