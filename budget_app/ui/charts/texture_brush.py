"""Hatches as a tile that Qt repeats: drawing their lines anew takes forty times as long."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform

from budget_app.drawing.marks import Rectangle, Texture
from budget_app.drawing.textures import segments


@dataclass(frozen=True, slots=True)
class Hatch:
    """Lines `width` wide, `spacing` apart along x, of the colour `stripe` on `ground`, both as `QColor.rgba`."""

    texture: Texture
    spacing: float
    width: float
    ground: int
    stripe: int


@cache
def hatch_brush(hatch: Hatch, ratio: float) -> QBrush:
    """The brush for a device of so many pixels to a unit.

    Its tile begins at the origin of the plane, where `segments` has its lines too.
    """
    side = round(hatch.spacing * ratio)
    tile = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(QColor.fromRgba(hatch.ground))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(ratio, ratio)
    painter.setPen(QPen(QColor.fromRgba(hatch.stripe), hatch.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    around = Rectangle(-hatch.spacing, -hatch.spacing, 3 * hatch.spacing, 3 * hatch.spacing)
    painter.drawLines([QLineF(*segment) for segment in segments(around, hatch.texture, hatch.spacing)])
    painter.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush
