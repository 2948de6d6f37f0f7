"""Reads a PDF back: its pages as pictures, its words with their places."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PDFIUM: Any = import_module("pypdfium2")  # carries no types


def rendered(pdf: bytes, page: int = 0, scale: float = 1) -> NDArray[np.float64]:
    """The page's greys, 0 black and 255 white, `scale` pixels for a point."""
    with _PDFIUM.PdfDocument(pdf) as document:
        greys = document[page].render(scale=scale, grayscale=True).to_numpy()
    return np.asarray(greys, np.float64).reshape(greys.shape[:2])


def text(pdf: bytes, page: int = 0) -> str:
    """The page's words, as copied from a reader."""
    with _PDFIUM.PdfDocument(pdf) as document:
        return str(document[page].get_textpage().get_text_range())


def page_count(pdf: bytes) -> int:
    with _PDFIUM.PdfDocument(pdf) as document:
        return len(document)
