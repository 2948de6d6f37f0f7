"""The handout's screen and the desk behind it: the right pages, kept where a person chose."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QPushButton, QWidget

from budget_app.reference.stories import sample_workshop
from budget_app.ui.paper_desk import PaperDesk
from budget_app.ui.parts.page_preview import PagePreview
from budget_app.ui.screens.handout import Handout
from budget_app.ui.session import Session
from tests.ui.showing import ENGLISH, Showing, press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def screen(qtbot: QtBot) -> Iterator[Handout]:
    """The handout of the first teaching family, with a desk that makes its pages."""
    window = QWidget()
    qtbot.addWidget(window)
    shown = Handout(ENGLISH, window)
    session = Session(sample_workshop("en"), None, window)
    desk = PaperDesk(session, ENGLISH, window)
    desk.serve(shown)
    shown.setProperty("desk", desk)
    window.resize(900, 700)
    window.show()
    Showing(shown, session.document.workshop)
    yield shown
    desk.stop()


def preview(screen: Handout) -> PagePreview:
    return screen.findChildren(PagePreview)[0]


def words(screen: Handout, qtbot: QtBot, expected: str) -> str:
    """The text of the pages once they say what is expected."""
    qtbot.waitUntil(lambda: expected in preview(screen).accessibleDescription())
    return preview(screen).accessibleDescription()


def click(screen: Handout, text: str) -> None:
    next(each for each in screen.findChildren(QPushButton) if each.text() == text).click()


def test_the_plan_is_shown_first(screen: Handout, qtbot: QtBot) -> None:
    assert "24\N{NO-BREAK SPACE}633" not in words(screen, qtbot, "Our family’s plan")
    assert len(preview(screen).pages) >= 1


def test_another_sheet_is_shown_when_chosen(screen: Handout, qtbot: QtBot) -> None:
    click(screen, "Goal ladder with jars")
    words(screen, qtbot, "The ladder to our goal")


def test_several_sheets_stand_one_after_the_other(screen: Handout, qtbot: QtBot) -> None:
    click(screen, "Weekly diary")
    both = words(screen, qtbot, "Our money this week")
    assert "Our family’s plan" in both


def test_without_a_sheet_nothing_can_be_printed_and_it_is_said(screen: Handout) -> None:
    click(screen, "Our family’s plan")
    assert any(label.text() == "Choose at least one page." for label in screen.findChildren(type(screen.lead)))
    assert not next(each for each in screen.findChildren(QPushButton) if each.text() == "Print").isEnabled()


def test_pages_are_saved_as_pictures_to_send(screen: Handout, qtbot: QtBot, tmp_path: Path) -> None:
    click(screen, "Weekly diary")
    click(screen, "Save as pictures")
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog))
    desk: PaperDesk = screen.property("desk")
    with qtbot.waitSignal(desk.said):
        dialog.fileSelected.emit(str(tmp_path / "page.png"))
    dialog.close()
    pictures = [QImage(str(tmp_path / name)) for name in ("page.png", "page-2.png")]
    assert all(picture.height() > picture.width() > 1_000 for picture in pictures)


def test_all_households_stand_in_one_file(screen: Handout, qtbot: QtBot, tmp_path: Path) -> None:
    click(screen, "For all households")
    click(screen, "Test page for the printer")
    click(screen, "Save as PDF")
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog))
    assert Path(dialog.selectedFiles()[0]).name == "plan-en.pdf"
    desk: PaperDesk = screen.property("desk")
    with qtbot.waitSignal(desk.said):
        dialog.fileSelected.emit(str(tmp_path / "all.pdf"))
    dialog.close()
    with pypdfium2.PdfDocument((tmp_path / "all.pdf").read_bytes()) as document:
        said = [page.get_textpage().get_text_range() for page in document]
    assert [f"Family {number:02}" in page for number, page in enumerate(said[:-1], start=1)] == [True] * 4
    assert "100 mm" in said[-1]


def test_the_page_speaks_its_own_language(screen: Handout, qtbot: QtBot) -> None:
    press(screen.findChildren(QComboBox)[0], Qt.Key.Key_Down)
    assert screen.wish.language == "ru"
    words(screen, qtbot, "План нашей семьи")


def test_the_page_is_saved_where_it_was_chosen(screen: Handout, qtbot: QtBot, tmp_path: Path) -> None:
    click(screen, "Save as PDF")
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog))
    assert Path(dialog.selectedFiles()[0]).name == "01-plan-en.pdf"
    said: list[str] = []
    desk: PaperDesk = screen.property("desk")
    desk.said.connect(said.append)
    with qtbot.waitSignal(desk.said):
        dialog.fileSelected.emit(str(tmp_path / "Оила.pdf"))
    dialog.close()
    assert str(tmp_path / "Оила.pdf") in said[0]
    with pypdfium2.PdfDocument((tmp_path / "Оила.pdf").read_bytes()) as document:
        assert "Our family’s plan" in document[0].get_textpage().get_text_range()


def test_a_folder_that_went_away_is_told_under_the_choices(screen: Handout, qtbot: QtBot, tmp_path: Path) -> None:
    click(screen, "Save as PDF")
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog))
    dialog.fileSelected.emit(str(tmp_path / "gone" / "plan.pdf"))
    dialog.close()
    qtbot.waitUntil(lambda: any("no such folder" in label.text() for label in screen.findChildren(type(screen.lead))))


def test_without_a_printer_the_next_step_is_told(screen: Handout) -> None:
    click(screen, "Print")
    assert any("No printer" in label.text() for label in screen.findChildren(type(screen.lead)))
