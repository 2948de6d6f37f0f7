"""Draws a picture with QPainter; apart from the pen, so that buttons can have pictures before charts are loaded."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from budget_app.drawing.pictures import picture

if TYPE_CHECKING:
    from budget_app.drawing.pictures import Outline


def draw_picture(painter: QPainter, name: str, side: float, colour: QColor) -> None:
    """Draw the picture in the square `side` wide at the painter's origin; the painter's scale is not restored."""
    scale = side / picture(name).side
    painter.scale(scale, scale)
    for path, stroke in _paths(name):
        if stroke is None:
            painter.fillPath(path, colour)
        else:
            painter.strokePath(path, round_pen(colour, stroke))


def round_pen(colour: QColor, width: float) -> QPen:
    """A pen with round ends and corners."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


@cache
def _paths(name: str) -> tuple[tuple[QPainterPath, float | None], ...]:
    return tuple((_path(outline), outline.stroke) for outline in picture(name).outlines)


def _path(outline: Outline) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill if outline.even_odd else Qt.FillRule.WindingFill)
    for letter, numbers in outline.commands:
        match letter:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "C":
                path.cubicTo(*numbers)
            case _:
                path.closeSubpath()
    return path
