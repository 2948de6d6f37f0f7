"""Real windows and a real page as pictures, from the sample workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from budget_app.language.language import language_for
from budget_app.reference.stories import sample_workshop
from budget_app.ui import paper
from budget_app.ui.session import practice_session
from budget_app.ui.theme import Theme, dress, load_fonts
from budget_app.ui.view import Manner, PaperWish
from budget_app.ui.window import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QImage

SCREENS = ("money_in", "future")
SIZE = (1366, 768)
SETTLED = 2_000  # milliseconds until nothing moves any more and all futures are tried
FAMILY_WITH_THE_ORCHARD = 2
PAGE_LANGUAGE = "tg"
PAGE_DPI = 80


def make(folder: Path) -> Iterator[Path]:
    """Write the pictures into a folder; each is given when it is there."""
    folder.mkdir(parents=True, exist_ok=True)
    yield from _screens(folder)
    yield from _page(folder)


def _screens(folder: Path) -> Iterator[Path]:
    application = QApplication([])
    application.setStyle("Fusion")
    load_fonts()
    manner = Manner(language_for("en"), Theme())
    dress(application, manner.theme)
    session = practice_session("en", application)
    session.household_id = session.document.workshop.households[FAMILY_WITH_THE_ORCHARD].id
    workspace = Workspace(session, manner)
    workspace.resize(*SIZE)
    workspace.show()
    for step in SCREENS:
        workspace.go(step)
        workspace.screen_shown.setFocus()
        QTest.qWait(SETTLED)
        yield _kept(workspace.grab().toImage(), folder / f"{step}.png")
    workspace.close()


def _page(folder: Path) -> Iterator[Path]:
    workshop = sample_workshop(PAGE_LANGUAGE)
    family = workshop.households[FAMILY_WITH_THE_ORCHARD]
    document = paper.pdf_of(family, workshop, PaperWish(("plan",), PAGE_LANGUAGE))
    first = next(paper.pictures(document, PAGE_DPI))
    yield _kept(first, folder / f"plan_{PAGE_LANGUAGE}.png")


def _kept(picture: QImage, path: Path) -> Path:
    if not picture.save(str(path)):
        raise OSError(f"{path} could not be written")
    return path
