"""Sheets of paper as one PDF: the same bytes each time, and nothing in them about the family but what is printed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from budget_app.handouts.layout import lay_out
from budget_app.handouts.pdf_canvas import new_canvas
from budget_app.handouts.pdf_pen import PdfPen, Writing
from budget_app.handouts.style import A4
from budget_app.handouts.written import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from budget_app.handouts.blocks import Sheet


def pages(sheets: Sequence[Sheet]) -> bytes:
    """A PDF with all pages of at least one sheet, on A4."""
    file = io.BytesIO()
    canvas = new_canvas(file, A4, title=sheets[0].title, language=sheets[0].language)
    for sheet in sheets:
        writing = Writing("EasyReading" if sheet.easy else "NotoSans")
        pen = PdfPen(canvas, A4[1], writing)
        for page in lay_out(sheet, writing):
            pen.draw(page)
            canvas.showPage()
    canvas.save()
    return file.getvalue()


def write(sheets: Sequence[Sheet], path: Path) -> None:
    """Write the PDF to a file, whole or not at all; raises PaperProblem where the world does not allow it."""
    write_whole(pages(sheets), path)
