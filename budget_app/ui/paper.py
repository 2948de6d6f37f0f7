"""Paper: the pages of a wish as PDF, as pictures, in a file, on a printer; nothing here touches a widget."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from budget_app.handouts.problems import PaperProblem
from budget_app.handouts.written import write_whole
from budget_app.language.language import language_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from budget_app.model.household import Household
    from budget_app.model.workshop import Workshop
    from budget_app.ui.view import PaperWish

__all__ = ["Pages", "PaperProblem", "pages", "pdf_of", "pictures", "print_pdf", "printed", "saved", "text_of"]

SCREEN_DPI, PRINTER_DPI = 110, 300
POINTS_AN_INCH = 72


@dataclass(frozen=True, slots=True)
class Pages:
    """The finished PDF, its pages as pictures, and their text."""

    pdf: bytes
    pictures: tuple[QImage, ...]
    text: str


def pdf_of(household: Household, workshop: Workshop, wish: PaperWish) -> bytes:
    """The PDF of a wish."""
    from budget_app.handouts import pdf, sheets  # reportlab: 190 ms that the first window must not pay

    made = sheets.make(sheets.SheetKind(wish.sheet), household, workshop, language_for(wish.language), easy=wish.easy)
    return pdf.pages([made])


def saved(household: Household, workshop: Workshop, wish: PaperWish, path: Path) -> Path:
    """Write the PDF of a wish to a file, whole or not at all; raises PaperProblem."""
    write_whole(pdf_of(household, workshop, wish), path)
    return path


def printed(household: Household, workshop: Workshop, wish: PaperWish, printer: QPrinter) -> bool:
    """Print the pages of a wish; whether the printer took them."""
    return print_pdf(pdf_of(household, workshop, wish), printer)


def pages(household: Household, workshop: Workshop, wish: PaperWish) -> Pages:
    """The pages of a wish as PDF, pictures and text."""
    document = pdf_of(household, workshop, wish)
    return Pages(document, tuple(pictures(document, SCREEN_DPI)), text_of(document))


def pictures(document: bytes, dpi: int) -> Iterator[QImage]:
    """Each page of a PDF as a grey picture."""
    import pypdfium2  # 40 ms that only paper needs

    with pypdfium2.PdfDocument(document) as opened:
        for page in opened:
            bitmap = page.render(scale=dpi / POINTS_AN_INCH, grayscale=True)
            picture = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8
            )
            yield picture.copy()


def text_of(document: bytes) -> str:
    """The text of a PDF, page after page."""
    import pypdfium2  # 40 ms that only paper needs

    with pypdfium2.PdfDocument(document) as opened:
        return "\n".join(page.get_textpage().get_text_bounded() for page in opened)


def takes_pdf() -> bool:
    """Whether this system's print command takes the PDF itself."""
    return sys.platform != "win32" and shutil.which("lp") is not None


def print_pdf(document: bytes, printer: QPrinter) -> bool:
    """Print on the chosen printer: the PDF itself where the system can, else its pages at 300 dpi; whether it went."""
    if takes_pdf() and printer.outputFormat() is QPrinter.OutputFormat.NativeFormat:
        return _send(document, printer.printerName(), printer.copyCount())
    return _paint(document, printer)


def _send(document: bytes, printer: str, copies: int) -> bool:
    command = ["lp", "-n", str(copies), *(["-d", printer] if printer else []), "-"]
    return subprocess.run(command, input=document, check=False, capture_output=True).returncode == 0


def _paint(document: bytes, printer: QPrinter) -> bool:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, picture in enumerate(pictures(document, PRINTER_DPI)):
        if number:
            printer.newPage()
        painter.drawImage(QRectF(painter.viewport()), picture)
    return painter.end()
