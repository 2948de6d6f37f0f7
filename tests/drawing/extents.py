"""How far marks reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.marks import Picture, Text
from budget_app.drawing.textures import bounds

if TYPE_CHECKING:
    from budget_app.drawing.marks import Mark, Measure

Extent = tuple[float, float, float, float]
_TOUCH = 0.01


def extent(mark: Mark, measure: Measure) -> Extent:
    """Left, top, right, bottom; of a text, from the height of its capitals to its baseline."""
    match mark:
        case Text():
            width = measure(mark.text, mark.size, bold=mark.bold)
            left = mark.x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
            return left, mark.y - 0.72 * mark.size, left + width, mark.y
        case Picture():
            return mark.x, mark.y, mark.x + mark.side, mark.y + mark.side
        case _:
            return bounds(mark)


def overlap(one: Extent, other: Extent) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > _TOUCH and down > _TOUCH
