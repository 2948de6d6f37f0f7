"""The paper's pen: draws marks on a page, black on white."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.marks import Circle, LineStyle, Picture, Polyline, Rectangle, Role, Text, Texture
from budget_app.drawing.pictures import picture
from budget_app.drawing.textures import rows_of_dots, segments
from budget_app.handouts.pdf_canvas import EVEN_ODD, NON_ZERO, ROUND, font_name, width_of_one_point

if TYPE_CHECKING:
    from collections.abc import Iterable

    from budget_app.drawing.marks import Fill, Mark, Shape, Stroke
    from budget_app.drawing.pictures import Drawing
    from budget_app.handouts.pdf_canvas import Canvas, Face, Path

THINNEST = 0.8
_GREY = {Role.PAPER: 1.0, Role.LINE: 0.5}
_SPACING = {Texture.HATCH: 5.0, Texture.CROSS: 4.0, Texture.DOTS: 3.2}
_DOT = 1.7
_POINT = 0.01  # as long as a round end needs to be seen
_DASHES: dict[LineStyle, list[float]] = {
    LineStyle.SOLID: [],
    LineStyle.DASHED: [6.0, 4.0],
    LineStyle.DOTTED: [_POINT, 3.5],
    LineStyle.DASH_DOT: [6.0, 3.0, 1.5, 3.0],
    LineStyle.DASH_DOT_DOT: [6.0, 3.0, 1.5, 3.0, 1.5, 3.0],
}


class Writing:
    """One face on paper; measures texts for the layout of marks."""

    def __init__(self, face: Face) -> None:
        self._names = {bold: font_name(face, bold=bold) for bold in (False, True)}

    def font(self, *, bold: bool) -> str:
        """The font's name for the canvas."""
        return self._names[bold]

    def __call__(self, text: str, size: float, *, bold: bool = False) -> float:
        """The width of a text in points."""
        return width_of_one_point(text, self._names[bold]) * size


class PdfPen:
    """Draws on the page a canvas has open; `height` is the page's, in points."""

    def __init__(self, canvas: Canvas, height: float, writing: Writing) -> None:
        self._canvas = canvas
        self._height = height
        self._writing = writing

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
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
        x = mark.x - shift * self._writing(mark.text, mark.size, bold=mark.bold) if shift else mark.x
        self._canvas.setFillGray(_grey(mark.role))
        self._canvas.setFont(self._writing.font(bold=mark.bold), mark.size)
        self._canvas.drawString(x, self._height - mark.y, mark.text)

    def _picture(self, mark: Picture) -> None:
        drawing = picture(mark.name)
        if not self._canvas.hasForm(mark.name):
            _define(self._canvas, drawing)
        scale = mark.side / drawing.side
        self._canvas.saveState()
        self._canvas.setFillGray(_grey(mark.role))
        self._canvas.setStrokeGray(_grey(mark.role))
        self._canvas.transform(scale, 0, 0, -scale, mark.x, self._height - mark.y)
        self._canvas.doForm(mark.name)
        self._canvas.restoreState()

    def _shape(self, mark: Shape) -> None:
        path = self._path(mark)
        solid = mark.fill is not None and mark.fill.texture is Texture.SOLID
        if mark.fill and solid:
            self._canvas.setFillGray(1 - mark.fill.strength * (1 - _grey(mark.fill.role)))
        elif mark.fill:
            self._texture(mark, mark.fill, path)
        if mark.stroke:
            self._set_stroke(mark.stroke)
        if solid or mark.stroke:
            self._canvas.drawPath(path, stroke=int(mark.stroke is not None), fill=int(solid))

    def _path(self, mark: Shape) -> Path:
        path, height = self._canvas.beginPath(), self._height
        match mark:
            case Rectangle(x, y, width, tall, radius) if radius:
                path.roundRect(x, height - y - tall, width, tall, min(radius, width / 2, tall / 2))
            case Rectangle(x, y, width, tall):
                path.rect(x, height - y - tall, width, tall)
            case Circle(x, y, radius):
                path.circle(x, height - y, radius)
            case Polyline(points, closed):
                path.moveTo(points[0][0], height - points[0][1])
                for x, y in points[1:]:
                    path.lineTo(x, height - y)
                if closed:
                    path.close()
        return path

    def _texture(self, mark: Shape, fill: Fill, path: Path) -> None:
        """Lines or dots cut to the shape, on the white of the paper."""
        canvas, height, spacing = self._canvas, self._height, _SPACING[fill.texture]
        canvas.saveState()
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.setStrokeGray(_grey(fill.role))
        canvas.setLineWidth(_DOT if fill.texture is Texture.DOTS else THINNEST)
        if fill.texture is Texture.DOTS:
            canvas.setLineCap(ROUND)
            canvas.setDash([_POINT, spacing - _POINT])
            canvas.lines([(left, height - y, right, height - y) for left, right, y in rows_of_dots(mark, spacing)])
        else:
            lines = segments(mark, fill.texture, spacing)
            canvas.lines([(x1, height - y1, x2, height - y2) for x1, y1, x2, y2 in lines])
        canvas.restoreState()

    def _set_stroke(self, stroke: Stroke) -> None:
        self._canvas.setStrokeGray(_grey(stroke.role))
        self._canvas.setLineWidth(max(THINNEST, stroke.width))
        self._canvas.setLineJoin(ROUND)
        self._canvas.setLineCap(ROUND if stroke.style is LineStyle.DOTTED else 0)
        self._canvas.setDash(_DASHES[stroke.style])


def _grey(role: Role) -> float:
    return _GREY.get(role, 0.0)


def _define(canvas: Canvas, drawing: Drawing) -> None:
    """Keep a picture in the file once, to be shown as often as needed."""
    canvas.beginForm(drawing.name, 0, 0, drawing.side, drawing.side)
    canvas.setLineCap(ROUND)
    canvas.setLineJoin(ROUND)
    for outline in drawing.outlines:
        path = canvas.beginPath()
        for letter, numbers in outline.commands:
            match letter:
                case "M":
                    path.moveTo(*numbers)
                case "L":
                    path.lineTo(*numbers)
                case "C":
                    path.curveTo(*numbers)
                case _:
                    path.close()
        if outline.stroke is not None:
            canvas.setLineWidth(outline.stroke)
        filled = outline.stroke is None
        canvas.drawPath(
            path, stroke=int(not filled), fill=int(filled), fillMode=EVEN_ODD if outline.even_odd else NON_ZERO
        )
    canvas.endForm()
