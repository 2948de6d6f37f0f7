"""Paper and charts against the bare libraries drawing the same marks: reportlab's canvas, and a QPainter.

The first page of one handout includes reading fonts and pictures; the queue is 300 households of two sheets each.
"""

from __future__ import annotations

import io
import subprocess
import sys
import time
import tracemalloc
from math import sin
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from budget_app.drawing.future_lines import FutureLines, NamedLine, future_lines
from budget_app.drawing.marks import LineStyle, Role
from budget_app.drawing.scales import Tick
from budget_app.handouts import pdf
from budget_app.handouts.layout import lay_out
from budget_app.handouts.pdf_canvas import new_canvas
from budget_app.handouts.pdf_pen import PdfPen, Writing
from budget_app.handouts.sheets import SheetKind, make
from budget_app.handouts.style import A4
from budget_app.language.language import language_for
from budget_app.reference.stories import sample_workshop
from budget_app.ui.charts import screen_pen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from budget_app.handouts.blocks import Sheet
    from budget_app.handouts.layout import Page

HOUSEHOLDS = 300
ROUNDS = 3
FIRST_PAGE = """
from budget_app.handouts import pdf, sheets
from budget_app.language.language import language_for
from budget_app.reference.stories import sample_workshop
import time
workshop = sample_workshop("tg")
began = time.perf_counter()
pdf.pages([sheets.make("plan", workshop.households[2], workshop, language_for("tg"))])
print(1000 * (time.perf_counter() - began))
"""


def queue(households: int) -> list[Sheet]:
    workshop, tajik = sample_workshop("tg"), language_for("tg")
    each = [make(kind, family, workshop, tajik) for family in workshop.households for kind in SheetKind]
    return (each * households)[: 2 * households]


def raw_canvas(pages: list[Page]) -> None:
    """The same marks, laid out beforehand."""
    canvas = new_canvas(io.BytesIO(), A4, title="", language="tg")
    pen = PdfPen(canvas, A4[1], Writing("NotoSans"))
    for page in pages:
        pen.draw(page)
        canvas.showPage()
    canvas.save()


def bench_the_first_page() -> None:
    ran = [subprocess.run([sys.executable, "-c", FIRST_PAGE], check=True, capture_output=True) for _ in range(ROUNDS)]
    print(f"first page of one handout, after imports             {min(float(each.stdout) for each in ran):6.1f} ms")


def bench_a_queue_of_handouts() -> None:
    sheets = queue(HOUSEHOLDS)
    pages = [page for sheet in sheets for page in lay_out(sheet, Writing("NotoSans"))]
    ours, raw = list[float](), list[float]()
    for _ in range(ROUNDS):
        began = time.perf_counter()
        raw_canvas(pages)
        between = time.perf_counter()
        pdf.pages(sheets)
        ours.append(time.perf_counter() - between)
        raw.append(between - began)
    print(f"{len(pages)} pages: canvas with the same marks ready        {min(raw):6.2f} s")
    print(
        f"{len(pages)} pages from blocks                              {min(ours):6.2f} s  {min(ours) / min(raw):5.2f} x"
    )


def bench_memory_of_a_queue() -> None:
    for households in (20, 40):
        sheets = queue(households)
        tracemalloc.start()
        size = len(pdf.pages(sheets))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(f"{households} households: peak {peak / 2**20:5.1f} MiB, file {size / 2**20:5.2f} MiB")


def bench_a_repaint_of_the_future(qapp: QApplication) -> None:
    assert qapp
    writing = screen_pen.Writing("Noto Sans")
    lines = tuple(
        NamedLine(
            style, tuple(500 * rank + 40.0 * month + 300 * sin(month / 2) for month in range(120)), Role.INK, style
        )
        for rank, style in enumerate(LineStyle)
    )
    future = FutureLines(lines, tuple(Tick(month, str(month)) for month in range(0, 120, 12)), "{:.0f}".format)
    palette = dict.fromkeys(Role, QColor("black"))
    image = QImage(1000, 360, QImage.Format.Format_ARGB32_Premultiplied)
    taken: list[float] = []
    for _ in range(100):
        began = time.perf_counter()
        painter = QPainter(image)
        screen_pen.ScreenPen(painter, palette, writing).draw(future_lines(future, 1000, 360, writing, 13).marks)
        painter.end()
        taken.append(1000 * (time.perf_counter() - began))
    print(f"the future laid out and painted, 3 x 120 months      {sorted(taken)[50]:6.2f} ms")
