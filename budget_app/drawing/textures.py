"""The lines of a texture, the same for every pen; a pen cuts them to the shape.

The lines stand at fixed places of the plane, so two shapes side by side carry one pattern.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from budget_app.drawing.marks import Circle, Polyline, Rectangle, Texture

if TYPE_CHECKING:
    from budget_app.drawing.marks import Shape

Segment = tuple[float, float, float, float]


def bounds(shape: Shape) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a shape, without its border."""
    match shape:
        case Rectangle(x, y, width, height):
            return x, y, x + width, y + height
        case Circle(x, y, radius):
            return x - radius, y - radius, x + radius, y + radius
        case Polyline(points):
            across, down = [x for x, _ in points], [y for _, y in points]
            return min(across), min(down), max(across), max(down)


def segments(shape: Shape, texture: Texture, spacing: float) -> tuple[Segment, ...]:
    """Lines over the box of a shape, `spacing` apart along x; none where the texture has no lines."""
    box = bounds(shape)
    match texture:
        case Texture.HATCH:
            return _falling(box, spacing)
        case Texture.CROSS:
            return _falling(box, spacing) + _rising(box, spacing)
        case Texture.SOLID | Texture.DOTS:
            return ()


def rows_of_dots(shape: Shape, spacing: float) -> tuple[tuple[float, float, float], ...]:
    """Rows over the box of a shape, from left to right at y, with a dot at each `spacing` from the left one.

    Every second row is shifted by half a step.
    """
    left, top, right, bottom = bounds(shape)
    first, last = floor(left / spacing), ceil(right / spacing)
    rows = range(ceil(top / spacing), floor(bottom / spacing) + 1)
    return tuple(((first + row % 2 / 2) * spacing, (last + row % 2 / 2) * spacing, row * spacing) for row in rows)


def _falling(box: tuple[float, float, float, float], spacing: float) -> tuple[Segment, ...]:
    """Lines x - y = k · spacing."""
    left, top, right, bottom = box
    steps = range(ceil((left - bottom) / spacing), floor((right - top) / spacing) + 1)
    return tuple((top + k * spacing, top, bottom + k * spacing, bottom) for k in steps)


def _rising(box: tuple[float, float, float, float], spacing: float) -> tuple[Segment, ...]:
    """Lines x + y = k · spacing."""
    left, top, right, bottom = box
    steps = range(ceil((left + top) / spacing), floor((right + bottom) / spacing) + 1)
    return tuple((k * spacing - top, top, k * spacing - bottom, bottom) for k in steps)
