"""Paper: the pages of a wish as PDF, as pictures, in a file, on a printer; nothing here touches a widget."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QRectF
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from budget_app.handouts.problems import PaperProblem
from budget_app.handouts.written import write_whole
from budget_app.language.language import language_for
from budget_app.language.sheet_names import FOR_THE_FAMILY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from budget_app.model.household import Household
    from budget_app.model.workshop import Workshop
    from budget_app.ui.view import PaperWish

__all__ = [
    "Pages",
    "PaperProblem",
    "pages",
    "pdf_of",
    "pictures",
    "print_pdf",
    "printed",
    "saved",
    "saved_pictures",
    "text_of",
]

SCREEN_DPI, PHONE_DPI, PRINTER_DPI = 110, 150, 300
POINTS_AN_INCH = 72


@dataclass(frozen=True, slots=True)
class Pages:
    """The finished PDF, its pages as pictures, and their text."""

    pdf: bytes
    pictures: tuple[QImage, ...]
    text: str


def pdf_of(household: Household, workshop: Workshop, wish: PaperWish) -> bytes:
    """The PDF of a wish: household after household, then once what the room needs."""
    from budget_app.handouts import pdf, sheets  # reportlab: 190 ms that the first window must not pay

    kinds = [sheets.SheetKind(code) for code in wish.sheets]
    households = workshop.households if wish.for_all else (household,)
    pairs = [(each, kind) for each in households for kind in kinds if kind in FOR_THE_FAMILY]
    pairs += [(household, kind) for kind in kinds if kind not in FOR_THE_FAMILY]
    language = language_for(wish.language)
    return pdf.pages([sheets.make(kind, each, workshop, language, easy=wish.easy) for each, kind in pairs])


def saved(household: Household, workshop: Workshop, wish: PaperWish, path: Path) -> Path:
    """Write the PDF of a wish to a file, whole or not at all; raises PaperProblem."""
    write_whole(pdf_of(household, workshop, wish), path)
    return path


def saved_pictures(household: Household, workshop: Workshop, wish: PaperWish, path: Path) -> Path:
    """Write each page of a wish as a picture, the first as `path`, beside it -2, -3 …; raises PaperProblem."""
    for number, picture in enumerate(pictures(pdf_of(household, workshop, wish), PHONE_DPI), start=1):
        place = path if number == 1 else path.with_stem(f"{path.stem}-{number}")
        write_whole(_png(picture), place)
    return path


def _png(picture: QImage) -> bytes:
    room = QBuffer()
    room.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(room, QByteArray(b"png")).write(picture)
    return bytes(room.data().data())


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
