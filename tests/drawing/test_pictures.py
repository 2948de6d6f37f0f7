from __future__ import annotations

import tomllib
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import pytest

from budget_app import places
from budget_app.drawing.of_rows import (
    OF_ACCOUNT,
    OF_ANIMAL,
    OF_CATEGORY,
    OF_EVENT,
    OF_GOAL,
    OF_INCOME,
    OF_VENTURE,
    picture_of,
)
from budget_app.drawing.pictures import Drawing, Outline, names, picture
from budget_app.model.categories import Category
from budget_app.model.rows import (
    Account,
    AccountKind,
    Agreement,
    Debt,
    Event,
    EventKind,
    GoalKind,
    Income,
    IncomeKind,
    Purchase,
    Remittance,
    Reserve,
    Spending,
)

if TYPE_CHECKING:
    from budget_app.model.household import Row
from budget_app.model.venture import AnimalKind, Herd, Venture, VentureKind

HAIR = 0.15
SOME = "0123456789abcdef"


def reach(outline: Outline) -> tuple[list[float], list[float]]:
    """All points of the path's curves, sampled, with half the line's width on both sides."""
    across: list[float] = []
    down: list[float] = []
    here = (0.0, 0.0)
    for letter, numbers in outline.commands:
        points = [here, *zip(numbers[::2], numbers[1::2], strict=True)]
        for step in range(9):
            x, y = bezier(points, step / 8) if letter == "C" else points[-1]
            across.append(x)
            down.append(y)
        here = points[-1]
    half = (outline.stroke or 0) / 2
    return [*(x - half for x in across), *(x + half for x in across)], [
        *(y - half for y in down),
        *(y + half for y in down),
    ]


def bezier(points: list[tuple[float, float]], at: float) -> tuple[float, float]:
    while len(points) > 1:
        points = [(x1 + (x2 - x1) * at, y1 + (y2 - y1) * at) for (x1, y1), (x2, y2) in pairwise(points)]
    return points[0]


def lies_inside(drawing: Drawing) -> bool:
    reaches = [reach(outline) for outline in drawing.outlines]
    values = list(chain.from_iterable(chain(across, down) for across, down in reaches))
    return min(values) >= -HAIR and max(values) <= drawing.side + HAIR


@pytest.mark.parametrize("name", sorted(names()))
def test_every_picture_lies_inside_its_square(name: str) -> None:
    assert lies_inside(picture(name))


@pytest.mark.parametrize("name", sorted(names()))
def test_every_path_starts_with_a_move_and_has_whole_commands(name: str) -> None:
    lengths = {"M": 2, "L": 2, "C": 6, "Z": 0}
    for outline in picture(name).outlines:
        assert outline.commands[0][0] == "M"
        assert all(len(numbers) == lengths[letter] for letter, numbers in outline.commands)


def test_what_is_compiled_is_what_is_named() -> None:
    table = tomllib.loads((places.resources() / "icons" / "names.toml").read_text(encoding="utf-8"))
    assert names() == {name for source in table.values() for name in source}


def test_an_unknown_picture_is_refused() -> None:
    with pytest.raises(KeyError):
        picture("pig")


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (Income(id=SOME, kind=IncomeKind.WAGE), "wage"),
        (Remittance(id=SOME), "plane_arrival"),
        (Spending(id=SOME, category=Category.FLOUR), "flour"),
        (Event(id=SOME, kind=EventKind.WEDDING), "wedding"),
        (Debt(id=SOME), "bank"),
        (Account(id=SOME), "cash_box"),
        (Purchase(id=SOME, kind=GoalKind.CAR), "car"),
        (Reserve(id=SOME), "umbrella"),
        (Venture(id=SOME, kind=VentureKind.ORCHARD), "orchard"),
        (Venture(id=SOME, course=Herd(animal=AnimalKind.COW)), "cow"),
        (Agreement(id=SOME), "handshake"),
    ],
)
def test_a_row_is_pictured_by_what_it_is(row: Row, name: str) -> None:
    assert picture_of(row) == name


def test_every_kind_of_row_has_a_picture() -> None:
    tables = (OF_ACCOUNT, OF_ANIMAL, OF_CATEGORY, OF_EVENT, OF_GOAL, OF_INCOME, OF_VENTURE)
    assert [set(table) for table in tables] == [
        set(kinds) for kinds in (AccountKind, AnimalKind, Category, EventKind, GoalKind, IncomeKind, VentureKind)
    ]
    assert {name for table in tables for name in table.values()} <= names()
