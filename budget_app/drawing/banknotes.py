"""Banknotes and coins, drawn schematically: the number large, sizes in order, a simple motif; never a facsimile."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from budget_app import places
from budget_app.drawing.fitting import Hand
from budget_app.drawing.marks import Circle, Mark, Picture, Rectangle, Role, Stroke, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.drawing.marks import Box, Measure

_GAP = 6.0
_COUNT_ROOM = 56.0  # for "×12" beside a pile, in millimetres of a note
_COUNT_TEXT = 34.0


@dataclass(frozen=True, slots=True)
class Banknote:
    """A note or coin: its worth in whole units, its size in millimetres, and the picture on a note."""

    worth: int
    kind: Literal["note", "coin"]
    width: float
    height: float
    motif: str = ""


@dataclass(frozen=True, slots=True)
class Pile:
    """So many of the same note."""

    note: Banknote
    count: int


@dataclass(frozen=True, slots=True)
class Notes:
    """Piles, the largest worth first, and what they leave of the amount."""

    piles: tuple[Pile, ...]
    rest: int


@cache
def banknotes(currency: str) -> tuple[Banknote, ...]:
    """What people have in their hands, the largest worth first; empty where we have no drawings."""
    file = places.resources() / "banknotes" / f"{currency}.toml"
    if not file.is_file():
        return ()
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["banknotes"]
    return tuple(sorted((Banknote(**row) for row in rows), key=lambda note: -note.worth))


def notes_for(amount: int, currency: str, most: int = 6) -> Notes:
    """An amount of whole units in few notes, as at most `most` pictures.

    Where single notes are too many they lie in piles, and where piles are too many the smallest are left as the rest.
    """
    rest, piles = amount, list[Pile]()
    for note in banknotes(currency):
        count, rest = divmod(rest, note.worth)
        if count:
            piles.append(Pile(note, count))
    if sum(pile.count for pile in piles) <= most:
        return Notes(tuple(Pile(pile.note, 1) for pile in piles for _ in range(pile.count)), rest)
    shown = tuple(piles[:most])
    return Notes(shown, amount - sum(pile.note.worth * pile.count for pile in shown))


def row_of_notes(piles: Sequence[Pile], box: Box, measure: Measure) -> tuple[Mark, ...]:
    """Piles side by side at one scale, as large as the box allows, from its left edge."""
    if not piles:
        return ()
    needed = sum(_width(pile) for pile in piles)
    tallest = max(pile.note.height for pile in piles)
    scale = min((box.width - _GAP * (len(piles) - 1)) / needed, box.height / tallest)
    marks: list[Mark] = []
    x = box.x
    for pile in piles:
        marks.extend(_pile(pile, x, box.y + (tallest - pile.note.height) * scale, scale, measure))
        x += _width(pile) * scale + _GAP
    return tuple(marks)


def _width(pile: Pile) -> float:
    """In millimetres."""
    return pile.note.width + (_COUNT_ROOM if pile.count > 1 else 0)


def _pile(pile: Pile, x: float, y: float, scale: float, measure: Measure) -> tuple[Mark, ...]:
    drawn = banknote(pile.note, x, y, scale, measure)
    if pile.count == 1:
        return drawn
    count = f"×{pile.count}"
    hand = Hand(measure, _COUNT_TEXT * scale, bold=True).shrunk(count, (_COUNT_ROOM - 6) * scale, 3 * scale)
    beside, middle = x + (pile.note.width + 3) * scale, y + pile.note.height / 2 * scale
    return (*drawn, Text(beside, middle + hand.size * 0.35, count, hand.size, bold=True))


def banknote(note: Banknote, x: float, y: float, scale: float, measure: Measure) -> tuple[Mark, ...]:
    """One note or coin from its top left corner; `scale` is the plane's units in a millimetre."""
    return _coin(note, x, y, scale) if note.kind == "coin" else _note(note, x, y, scale, measure)


def _coin(note: Banknote, x: float, y: float, scale: float) -> tuple[Mark, ...]:
    radius = note.width * scale / 2
    size = radius * 0.9
    return (
        Circle(x + radius, y + radius, radius, stroke=Stroke(Role.INK, 1.5)),
        Circle(x + radius, y + radius, radius * 0.8, stroke=Stroke(Role.INK, 0.8)),
        Text(x + radius, y + radius + size * 0.35, str(note.worth), size, bold=True, anchor="middle"),
    )


def _note(note: Banknote, x: float, y: float, scale: float, measure: Measure) -> tuple[Mark, ...]:
    width, height = note.width * scale, note.height * scale
    inset = height * 0.08
    number = str(note.worth)
    hand = Hand(measure, height * 0.5, bold=True).shrunk(number, width * 0.5, height * 0.2)
    return (
        Rectangle(x, y, width, height, height * 0.06, stroke=Stroke(Role.INK, 1.5)),
        Rectangle(x + inset, y + inset, width - 2 * inset, height - 2 * inset, stroke=Stroke(Role.INK, 0.8)),
        Text(x + inset * 2.2, y + height / 2 + hand.size * 0.36, number, hand.size, bold=True),
        Picture(note.motif, x + width * 0.62, y + height * 0.2, height * 0.6),
    )
