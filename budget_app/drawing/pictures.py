"""Pictures of things and of tools, compiled once from SVG and read when first asked for.

`resources/icons/names.toml` says what each is called and where it comes from.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import NotRequired, TypedDict, cast

from budget_app import places

Command = tuple[str, tuple[float, ...]]
"""`M` or `L` and a point, `C` and three points, `Z` and nothing; all absolute."""

_COMMAND = re.compile(r"([MLCZ])([^MLCZ]*)")


@dataclass(frozen=True, slots=True)
class Outline:
    """One path: filled, or drawn with a round line `stroke` wide."""

    commands: tuple[Command, ...]
    stroke: float | None
    even_odd: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture in a square from (0, 0) to (side, side)."""

    name: str
    side: float
    outlines: tuple[Outline, ...]


class _OutlineData(TypedDict):
    path: str
    stroke: NotRequired[float]
    even_odd: NotRequired[bool]


class _DrawingData(TypedDict):
    side: float
    outlines: list[_OutlineData]


@cache
def _lines() -> dict[str, str]:
    """The JSON of each picture by its name: the file has a line for each, and a start reads only those it shows."""
    lines = (places.resources() / "icons" / "pictures.json").read_text(encoding="utf-8").splitlines()
    named = (line.rstrip(",").partition(": ") for line in lines[1:-1])
    return {name.strip('"'): drawing for name, _, drawing in named}


def names() -> frozenset[str]:
    """Every picture there is."""
    return frozenset(_lines())


@cache
def picture(name: str) -> Drawing:
    """The picture of that name; raises KeyError where there is none."""
    data = cast("_DrawingData", json.loads(_lines()[name]))
    return Drawing(name, data["side"], tuple(_outline(outline) for outline in data["outlines"]))


def _outline(data: _OutlineData) -> Outline:
    commands = tuple((letter, tuple(map(float, values.split()))) for letter, values in _COMMAND.findall(data["path"]))
    return Outline(commands, data.get("stroke"), data.get("even_odd", False))
