from __future__ import annotations

import io
import time
from math import sin
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter

from budget_app import places
from budget_app.drawing.banknotes import notes_for, row_of_notes
from budget_app.drawing.future_lines import FutureLines, NamedLine, future_lines
from budget_app.drawing.jar import jar
from budget_app.drawing.marks import (
    Box,
    Circle,
    Fill,
    LineStyle,
    Mark,
    Picture,
    Polyline,
    Rectangle,
    Role,
    Stroke,
    Text,
    Texture,
    triangle_down,
)
from budget_app.drawing.pictures import names
from budget_app.drawing.scales import Tick
from budget_app.handouts import pdf_pen
from budget_app.handouts.pdf_canvas import new_canvas
from budget_app.ui.charts import screen_pen
from tests.handouts.pdf_reading import rendered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from PySide6.QtWidgets import QApplication

    Greys = NDArray[np.float64]

SIDE = 128
BLACK = dict.fromkeys(Role, QColor("black")) | {Role.PAPER: QColor("white")}


@pytest.fixture(scope="session")
def noto(qapp: QApplication) -> screen_pen.Writing:
    assert qapp
    QFontDatabase.addApplicationFont(str(places.resources() / "fonts" / "NotoSans-Regular.ttf"))
    QFontDatabase.addApplicationFont(str(places.resources() / "fonts" / "NotoSans-Bold.ttf"))
    return screen_pen.Writing("Noto Sans")


def on_screen(marks: Sequence[Mark], writing: screen_pen.Writing) -> Greys:
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    screen_pen.ScreenPen(painter, BLACK, writing).draw(marks)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, image.bytesPerLine())[:, :SIDE].astype(float)


def on_paper(marks: Sequence[Mark]) -> Greys:
    file = io.BytesIO()
    canvas = new_canvas(file, (SIDE, SIDE), title="", language="en")
    pdf_pen.PdfPen(canvas, SIDE, pdf_pen.Writing("NotoSans")).draw(marks)
    canvas.showPage()
    canvas.save()
    return rendered(file.getvalue())


def difference(one: Greys, other: Greys) -> float:
    """The mean difference of neighbourhoods of 4 by 4, as a part of full black."""
    return float(np.abs(blurred(one) - blurred(other)).mean() / 255)


def blurred(greys: Greys) -> Greys:
    return np.asarray(greys.reshape(SIDE // 4, 4, SIDE // 4, 4).mean(axis=(1, 3)), float)


@pytest.mark.parametrize("name", sorted(names()))
def test_both_pens_draw_the_same_picture(name: str, noto: screen_pen.Writing) -> None:
    marks = [Picture(name, 4, 4, 120)]
    assert on_screen(marks, noto).min() < 64
    assert difference(on_screen(marks, noto), on_paper(marks)) < 0.012


SHAPES: dict[str, list[Mark]] = {
    "rectangle": [Rectangle(10, 20, 90, 60, 8, Fill(Role.INK), Stroke(Role.INK, 3))],
    "border": [Rectangle(10, 20, 90, 60, 0, None, Stroke(Role.INK, 3))],
    "circle": [Circle(64, 50, 30, Fill(Role.INK))],
    "triangle": [triangle_down(20, 30, 60, Role.INK)],
    "line": [Polyline(((10, 10), (60, 90), (120, 30)), stroke=Stroke(Role.INK, 4))],
    "text": [Text(20, 60, "Ҷамъ", 30, bold=True)],
    "text in the middle": [Text(64, 60, "Қӯҳ", 30, anchor="middle")],
    "text to the end": [Text(120, 60, "−1\u202f240", 24, anchor="end")],
}


@pytest.mark.parametrize("shape", SHAPES)
def test_both_pens_draw_the_same_shape(shape: str, noto: screen_pen.Writing) -> None:
    marks = SHAPES[shape]
    assert on_screen(marks, noto).min() < 64
    assert difference(on_screen(marks, noto), on_paper(marks)) < 0.012


@pytest.mark.parametrize("texture", [Texture.HATCH, Texture.CROSS, Texture.DOTS])
@pytest.mark.parametrize("shape", ["circle", "square", "triangle"])
def test_a_texture_fills_its_shape_and_nothing_beside_it(
    texture: Texture, shape: str, noto: screen_pen.Writing
) -> None:
    fill = Fill(Role.INK, texture)
    shapes: dict[str, Mark] = {
        "circle": Circle(64, 64, 40, fill),
        "square": Rectangle(24, 24, 80, 80, fill=fill),
        "triangle": Polyline(((24, 24), (104, 24), (64, 104)), closed=True, fill=fill),
    }
    marks = [shapes[shape]]
    for drawn in (on_paper(marks), on_screen(marks, noto)):
        assert drawn[:20].min() == drawn[:, :20].min() == 255
        assert 60 < drawn[44:76, 52:76].mean() < 235


def test_a_texture_on_paper_is_neither_black_nor_invisible() -> None:
    jars = jar(Box(4, 4, 120, 120), 1, Texture.HATCH)
    assert 0.1 < 1 - on_paper(jars)[40:100, 20:100].mean() / 255 < 0.5


def test_a_solid_line_has_more_ink_than_any_other(noto: screen_pen.Writing) -> None:
    def ink(style: LineStyle, *, paper: bool) -> float:
        marks: list[Mark] = [Polyline(((4, 64), (124, 64)), stroke=Stroke(Role.INK, 3, style))]
        drawn = on_paper(marks) if paper else on_screen(marks, noto)
        return float(255 - drawn.mean())

    for paper in (True, False):
        solid, *broken = (ink(style, paper=paper) for style in LineStyle)
        assert all(solid > each * 1.2 > 0 for each in broken)


def test_a_picture_shown_often_is_in_the_file_once() -> None:
    def size(count: int) -> int:
        file = io.BytesIO()
        canvas = new_canvas(file, (SIDE, SIDE), title="", language="en")
        pen = pdf_pen.PdfPen(canvas, SIDE, pdf_pen.Writing("NotoSans"))
        for _ in range(count):
            pen.draw([Picture("sheep", 4, 4, 120)])
            canvas.showPage()
        canvas.save()
        return len(file.getvalue())

    assert size(2) - size(1) < 700


def test_banknotes_are_drawn_on_both(noto: screen_pen.Writing) -> None:
    marks = row_of_notes(notes_for(3820, "TJS").piles, Box(4, 4, 120, 60), noto)
    assert difference(on_screen(marks, noto), on_paper(marks)) < 0.03


def test_the_future_is_repainted_within_a_frame(noto: screen_pen.Writing) -> None:
    lines = tuple(
        NamedLine(
            style, tuple(500 * rank + 40.0 * month + 300 * sin(month / 2) for month in range(120)), Role.INK, style
        )
        for rank, style in enumerate(LineStyle)
    )
    future = FutureLines(lines, tuple(Tick(month, str(month)) for month in range(0, 120, 12)), "{:.0f}".format)
    marks = future_lines(future, 1000, 360, noto, 13).marks
    image = QImage(1000, 360, QImage.Format.Format_ARGB32_Premultiplied)
    assert min(repaint_seconds(image, marks, noto) for _ in range(7)) < 0.016


def repaint_seconds(image: QImage, marks: Sequence[Mark], writing: screen_pen.Writing) -> float:
    began = time.perf_counter()
    painter = QPainter(image)
    screen_pen.ScreenPen(painter, BLACK, writing).draw(marks)
    painter.end()
    return time.perf_counter() - began
