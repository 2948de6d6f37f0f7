"""A jar filled to a share: the picture of money kept for one purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.marks import Fill, Mark, Rectangle, Role, Stroke, Texture

if TYPE_CHECKING:
    from budget_app.drawing.marks import Box

_LID = 0.12  # of the jar's height
_INSET = 0.1  # of its width
_CORNER = 0.06
_FULLEST = 0.94  # of the inside


def jar(box: Box, filled: float, texture: Texture) -> tuple[Mark, ...]:
    """A jar as large as the box; `filled` is its full part, from 0 to 1."""
    lid, inset, radius = box.height * _LID, box.width * _INSET, box.width * _CORNER
    full = (box.height - lid) * _FULLEST * min(max(filled, 0), 1)
    content = Rectangle(
        box.x, box.y + box.height - full, box.width, full, min(radius, full / 2), Fill(Role.INK, texture)
    )
    return (
        *((content,) if full else ()),
        Rectangle(box.x, box.y + lid, box.width, box.height - lid, radius, stroke=Stroke(Role.INK, 1.5)),
        Rectangle(box.x + inset, box.y, box.width - 2 * inset, lid, lid * 0.2, Fill(Role.INK)),
    )
