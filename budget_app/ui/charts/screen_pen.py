"""The screen's pen: draws marks with QPainter in the colours of a palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from budget_app.drawing.marks import Circle, LineStyle, Picture, Polyline, Rectangle, Role, Text, Texture
from budget_app.drawing.textures import rows_of_dots
from budget_app.ui.charts.picture_painter import draw_picture, round_pen
from budget_app.ui.charts.texture_brush import Hatch, hatch_brush

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QBrush

    from budget_app.drawing.marks import Fill, Mark, Shape, Stroke

_SPACING = {Texture.HATCH: 8.0, Texture.CROSS: 8.0, Texture.DOTS: 5.0}
_TEXTURE_LINE = 2.4
_STRIPE_STRENGTH = 0.6
_STYLE = {
    LineStyle.SOLID: Qt.PenStyle.SolidLine,
    LineStyle.DASHED: Qt.PenStyle.DashLine,
    LineStyle.DOTTED: Qt.PenStyle.DotLine,
    LineStyle.DASH_DOT: Qt.PenStyle.DashDotLine,
    LineStyle.DASH_DOT_DOT: Qt.PenStyle.DashDotDotLine,
}


class Writing:
    """The fonts of one family; measures texts for the layout of marks."""

    def __init__(self, family: str) -> None:
        self._family = family
        self._fonts: dict[tuple[int, bool], QFont] = {}

    def font(self, size: float, *, bold: bool = False) -> QFont:
        """The font `size` pixels high."""
        key = (max(1, round(size)), bold)
        if key not in self._fonts:
            font = QFont(self._family)
            font.setPixelSize(key[0])
            font.setBold(bold)
            self._fonts[key] = font
        return self._fonts[key]

    def __call__(self, text: str, size: float, *, bold: bool = False) -> float:
        """The width of a text in pixels."""
        return QFontMetricsF(self.font(size, bold=bold)).horizontalAdvance(text)


class ScreenPen:
    """Draws on a painter that its owner began and will end."""

    def __init__(self, painter: QPainter, palette: Mapping[Role, QColor], writing: Writing) -> None:
        self._painter = painter
        self._palette = palette
        self._writing = writing
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw(self, marks: Iterable[Mark]) -> None:
        """Draw marks, the later over the earlier."""
        for mark in marks:
            match mark:
                case Text():
                    self._text(mark)
                case Picture():
                    self._picture(mark)
                case _:
                    self._shape(mark)

    def _text(self, mark: Text) -> None:
        font = self._writing.font(mark.size, bold=mark.bold)
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
        x = mark.x - shift * self._writing(mark.text, mark.size, bold=mark.bold) if shift else mark.x
        self._painter.setFont(font)
        self._painter.setPen(self._palette[mark.role])
        self._painter.drawText(QPointF(x, mark.y), mark.text)

    def _picture(self, mark: Picture) -> None:
        self._painter.save()
        self._painter.translate(mark.x, mark.y)
        draw_picture(self._painter, mark.name, mark.side, self._palette[mark.role])
        self._painter.restore()

    def _shape(self, mark: Shape) -> None:
        self._painter.setPen(self._line(mark.stroke) if mark.stroke else Qt.PenStyle.NoPen)
        if mark.fill is None or mark.fill.texture is Texture.SOLID:
            self._painter.setBrush(self._ground(mark.fill) if mark.fill else Qt.BrushStyle.NoBrush)
            self._outline(mark)
        else:
            self._texture(mark, mark.fill)
            self._painter.setPen(self._line(mark.stroke) if mark.stroke else Qt.PenStyle.NoPen)
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._outline(mark)

    def _ground(self, fill: Fill) -> QColor:
        colour = QColor(self._palette[fill.role])
        colour.setAlphaF(fill.strength)
        return colour

    def _outline(self, mark: Shape) -> None:
        match mark:
            case Rectangle(x, y, width, height, radius):
                self._painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius)
            case Circle(x, y, radius):
                self._painter.drawEllipse(QPointF(x, y), radius, radius)
            case Polyline(points, closed):
                polygon = QPolygonF([QPointF(x, y) for x, y in points])
                if closed:
                    self._painter.drawPolygon(polygon)
                else:
                    self._painter.drawPolyline(polygon)

    def _texture(self, mark: Shape, fill: Fill) -> None:
        """Light stripes on the colour for hatches, dots of the colour on paper."""
        spacing, path = _SPACING[fill.texture], _clip(mark)
        if fill.texture is not Texture.DOTS:
            self._painter.fillPath(path, self._hatch(fill, spacing))
            return
        self._painter.save()
        self._painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        self._painter.fillPath(path, self._palette[Role.PAPER])
        self._painter.setPen(round_pen(self._palette[fill.role], _TEXTURE_LINE))
        self._painter.drawPoints(_dots(mark, spacing))
        self._painter.restore()

    def _hatch(self, fill: Fill, spacing: float) -> QBrush:
        stripe = QColor(self._palette[Role.PAPER])
        stripe.setAlphaF(_STRIPE_STRENGTH)
        ground = self._palette[fill.role]
        hatch = Hatch(fill.texture, spacing, _TEXTURE_LINE, ground.rgba(), stripe.rgba())
        return hatch_brush(hatch, self._painter.device().devicePixelRatio())

    def _line(self, stroke: Stroke) -> QPen:
        colour, style = self._palette[stroke.role], _STYLE[stroke.style]
        return QPen(colour, stroke.width, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)


def _dots(mark: Shape, spacing: float) -> list[QPointF]:
    return [
        QPointF(left + step * spacing, y)
        for left, right, y in rows_of_dots(mark, spacing)
        for step in range(round((right - left) / spacing) + 1)
    ]


def _clip(mark: Shape) -> QPainterPath:
    path = QPainterPath()
    match mark:
        case Rectangle(x, y, width, height, radius):
            path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
        case Circle(x, y, radius):
            path.addEllipse(QPointF(x, y), radius, radius)
        case Polyline(points):
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
            path.closeSubpath()
    return path
