"""A chance as a picture: a hundred small houses in ten rows, as many filled as futures of a hundred end well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.marks import Fill, Polyline, Role, Stroke

if TYPE_CHECKING:
    from budget_app.drawing.marks import Point

ROWS = COLUMNS = 10
_HOUSE: tuple[Point, ...] = ((0.14, 0.88), (0.14, 0.46), (0.5, 0.12), (0.86, 0.46), (0.86, 0.88))
"""Walls and a roof in a square one wide."""


def houses(filled: int, side: float) -> tuple[Polyline, ...]:
    """The houses in a square `side` wide, row by row; the first `filled` are full, the others only an outline."""
    return tuple(_house(place, side / COLUMNS, full=place < filled) for place in range(ROWS * COLUMNS))


def _house(place: int, wide: float, *, full: bool) -> Polyline:
    row, column = divmod(place, COLUMNS)
    points = tuple(((column + x) * wide, (row + y) * wide) for x, y in _HOUSE)
    role = Role.MONEY_IN if full else Role.QUIET
    return Polyline(points, closed=True, fill=Fill(role) if full else None, stroke=Stroke(role, wide / 16))
