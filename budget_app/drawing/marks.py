"""The few marks everything is drawn with.

A mark says what it means by a role; the pen knows which colour that is. A fill has a texture beside its role, so that
no colour ever stands alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol

Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


class Role(StrEnum):
    """What a mark stands for."""

    INK = "ink"
    QUIET = "quiet"
    PAPER = "paper"
    LINE = "line"
    MONEY_IN = "money_in"
    MONEY_OUT = "money_out"
    GOAL = "goal"
    ABROAD = "abroad"
    SHORT = "short"


class Texture(StrEnum):
    """How an area is filled."""

    SOLID = "solid"
    HATCH = "hatch"
    CROSS = "cross"
    DOTS = "dots"


class LineStyle(StrEnum):
    """How a line runs."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DASH_DOT = "dash_dot"
    DASH_DOT_DOT = "dash_dot_dot"


@dataclass(frozen=True, slots=True)
class Box:
    """A place for something to be drawn in."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Fill:
    """The inside of a shape; what is drawn with a `strength` below one lets through what is under it."""

    role: Role
    texture: Texture = Texture.SOLID
    strength: float = 1


@dataclass(frozen=True, slots=True)
class Stroke:
    """The border of a shape, or a line."""

    role: Role
    width: float = 1
    style: LineStyle = LineStyle.SOLID


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle from its top left corner."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0
    fill: Fill | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around its centre."""

    x: float
    y: float
    radius: float
    fill: Fill | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Polyline:
    """A line through points, or the polygon they close."""

    points: tuple[Point, ...]
    closed: bool = False
    fill: Fill | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """One line of plain text; `y` is its baseline."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    anchor: Anchor = "start"
    role: Role = Role.INK


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of that name in a square `side` wide, from its top left corner; see `pictures`."""

    name: str
    x: float
    y: float
    side: float
    role: Role = Role.INK


Shape = Rectangle | Circle | Polyline
Mark = Shape | Text | Picture


class Measure(Protocol):
    """How wide a pen writes a text."""

    def __call__(self, text: str, size: float, *, bold: bool = False) -> float:
        """The width in the plane's units."""
        ...


def line(start: Point, end: Point, stroke: Stroke) -> Polyline:
    """A straight line."""
    return Polyline((start, end), stroke=stroke)


def triangle_down(x: float, y: float, side: float, role: Role) -> Polyline:
    """The mark ▼ of a month that needs money put aside, `side` wide, its top left corner at (x, y)."""
    return Polyline(((x, y), (x + side, y), (x + side / 2, y + side * 0.8)), closed=True, fill=Fill(role))
