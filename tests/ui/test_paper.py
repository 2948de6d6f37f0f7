"""From a wish to pages on the screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from budget_app.reference.stories import sample_workshop
from budget_app.ui import paper
from budget_app.ui.view import PaperWish

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("sheet", ["plan", "goal_ladder"])
@pytest.mark.parametrize("language", ["en", "ru", "tg"])
def test_the_pages_shown_are_those_of_the_pdf(sheet: str, language: str) -> None:
    workshop = sample_workshop(language)
    made = paper.pages(workshop.households[0], workshop, PaperWish((sheet,), language))
    with pypdfium2.PdfDocument(made.pdf) as document:
        assert len(document) == len(made.pictures) > 0
    darkest = min(
        picture.pixelColor(x, y).lightness()
        for picture in made.pictures
        for x in range(0, 900, 7)
        for y in range(0, 1200, 7)
    )
    assert darkest < 60
    assert made.text.strip()


def test_a_printer_without_a_print_command_gets_pictures_of_the_pages(qtbot: QtBot, tmp_path: Path) -> None:  # noqa: ARG001
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    workshop = sample_workshop("en")
    document = paper.pdf_of(workshop.households[0], workshop, PaperWish(("plan",), "en"))
    assert paper.print_pdf(document, printer)
    made = (tmp_path / "printed.pdf").read_bytes()
    with pypdfium2.PdfDocument(document) as asked, pypdfium2.PdfDocument(made) as printed:
        assert len(printed) == len(asked)
        sizes = [page.render(grayscale=True) for page in (asked[0], printed[0])]
        assert sizes[1].width == pytest.approx(sizes[0].width, abs=2)
        assert sizes[1].height == pytest.approx(sizes[0].height, abs=2)
