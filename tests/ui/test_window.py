"""The window around the screens: steps, undo, household, notice, strip, and how the workshop is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from budget_app.model.edits.households import household_deleted, renamed
from budget_app.model.edits.rows import family_changed
from budget_app.model.steps import Aside, Step, step_of
from budget_app.storage.passphrase import Cost
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.workshop_file import create, open_file
from budget_app.ui.parts.kit import Button, Text
from budget_app.ui.parts.stepper import Stepper
from budget_app.ui.session import Session, new_workshop, practice_session
from budget_app.ui.steps import StepButton
from tests.ui.windows import application, manner, practice_window, settle, window_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from budget_app.model.household import Household
    from budget_app.ui.window import Workspace

CHEAP = Cost(1, 8192)
PASSPHRASE = "apricot tree by the river"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Workspace]:
    window = practice_window(manner())
    qtbot.addWidget(window)
    yield window
    window.desk.stop()


@pytest.fixture
def kept(qtbot: QtBot, tmp_path: Path, day: date) -> Iterator[Workspace]:
    """A window on a workshop in a file."""
    file = create(tmp_path / "a.budget", PASSPHRASE, new_workshop("Khujand", day, "TJS", "en"), CHEAP)
    window = window_of(Session(file.workshop, file, application()), manner())
    qtbot.addWidget(window)
    yield window
    window.desk.stop()
    window.session.close()


@pytest.fixture
def day() -> date:
    return practice_session("en", application()).document.workshop.held


def household(window: Workspace) -> Household:
    found = window.session.household
    assert found is not None
    return found


def words(widget: QWidget) -> str:
    return "\n".join(text.text() for text in widget.findChildren(Text) if text.isVisible()).replace("\u00a0", " ")


def do(window: Workspace, code: str) -> None:
    window.actions_by_code[code].trigger()


def way(window: Workspace, code: str) -> Button:
    """The button of the screen's head that leads to a page."""
    return next(button for button in window.screen_shown.findChildren(Button) if button.objectName() == code)


def answer(window: Workspace, name: str) -> None:
    next(button for button in window.notice.findChildren(Button) if button.text() == name).click()


def test_the_strip_tells_the_year_of_the_household(window: Workspace) -> None:
    told = words(window.strip)
    assert "Money in, a year\n24 633 som." in told
    assert "+6 895 som." in told
    assert "September −164 som." in told


def test_page_keys_go_from_household_to_household_and_stop_at_the_ends(window: Workspace) -> None:
    for code, number in (("next", 2), ("next", 3), ("previous", 2), ("previous", 1), ("previous", 1)):
        do(window, code)
        assert household(window).number == number
    assert window.top.households.text() == "Household 01"


def test_control_and_a_figure_go_to_a_step(window: Workspace) -> None:
    for figure, step in zip("1234567890", Step, strict=False):
        assert window.actions_by_code[step.value].shortcut().toString() == f"Ctrl+{figure}"
        do(window, step.value)
        assert window.stack.currentWidget() is window.screen_shown
        assert window.session.page == step


@pytest.mark.parametrize("aside", Aside)
def test_a_page_beside_a_step_is_reached_from_its_head_and_leads_back(window: Workspace, aside: Aside) -> None:
    step = step_of(aside)
    window.go(step.value)
    way(window, aside.value).click()
    assert window.session.page == aside
    assert window.stack.currentWidget() is window.screen_shown
    marked = [button for button in window.steps.findChildren(StepButton) if button.isChecked()]
    assert [button.text() for button in marked] == [window.actions_by_code[step.value].text()]
    way(window, step.value).click()
    assert window.session.page == step


@pytest.mark.parametrize("aside", Aside)
def test_a_page_beside_a_step_is_in_the_menu(window: Workspace, aside: Aside) -> None:
    do(window, aside.value)
    assert window.session.page == aside
    assert window.screen_shown.accessibleName() == window.actions_by_code[aside.value].text()


def test_a_page_beside_a_step_of_families_needs_one(window: Workspace) -> None:
    for each in window.session.document.workshop.households:
        window.do(household_deleted(each))
    do(window, Aside.PAYOFF.value)
    assert window.session.page == Step.HOUSEHOLDS


def test_undo_and_redo_say_what_they_do(window: Workspace) -> None:
    assert not window.actions_by_code["undo"].isEnabled()
    window.do(renamed("Isfara"))
    assert window.actions_by_code["undo"].text() == "Undo: new name of the workshop"
    assert window.top.undo.accessibleName() == "Undo: new name of the workshop"
    do(window, "undo")
    assert window.top.title.text() == "Teaching families"
    do(window, "redo")
    assert window.top.title.text() == "Isfara"


def test_a_title_that_is_refused_is_told_and_the_old_one_comes_back(window: Workspace) -> None:
    window.top.title.setText("")
    window.top.title.setModified(True)
    window.top.title.editingFinished.emit()
    assert "A name is needed here." in words(window.notice)
    assert window.top.title.text() == "Teaching families"


def test_a_deleted_household_comes_back_from_the_line(window: Workspace) -> None:
    window.do(household_deleted(household(window)))
    assert "deleting household 01" in words(window.notice)
    assert household(window).number == 2
    answer(window, "Undo")
    assert len(window.session.document.workshop.households) == 4
    assert not window.notice.isVisible()


def test_without_households_only_their_list_is_there(window: Workspace) -> None:
    window.go(Step.FAMILY.value)
    for each in window.session.document.workshop.households:
        window.do(household_deleted(each))
    assert window.session.page == Step.HOUSEHOLDS
    assert "—" in words(window.strip)
    do(window, Step.MONEY_IN.value)
    assert window.session.page == Step.HOUSEHOLDS


def test_a_new_household_opens_at_its_first_field(window: Workspace) -> None:
    do(window, "new_household")
    assert (window.session.page, household(window).number) == (Step.FAMILY, 5)
    first = window.screen_shown.findChildren(Stepper)[0]
    assert window.focusWidget() is first.number


def test_another_language_keeps_step_household_history_drafts_and_focus(window: Workspace, qtbot: QtBot) -> None:
    do(window, "next")
    window.go(Step.FAMILY.value)
    window.do(family_changed(household(window).id, "abroad", 0))
    steppers = window.screen_shown.findChildren(Stepper)
    steppers[2].number.setFocus(Qt.FocusReason.TabFocusReason)
    window.session.drafts[household(window).id, "row", "field"] = "12x"
    window.remember()
    russian = window_of(window.session, manner("ru"))
    qtbot.addWidget(russian)
    russian.resume()
    assert (russian.session.page, household(russian).number) == (Step.FAMILY, 2)
    assert russian.screen_shown.drafts == {(household(russian).id, "row", "field"): "12x"}
    assert russian.focusWidget() is russian.screen_shown.findChildren(Stepper)[2].number
    assert russian.screen_shown.title.text() == "Семья"
    do(russian, "undo")
    assert household(russian).abroad == 1
    russian.desk.stop()


def test_where_a_step_was_scrolled_to_is_where_it_comes_back(window: Workspace) -> None:
    window.go(Step.FAMILY.value)
    settle()
    bar = window.screen_shown.verticalScrollBar()
    bar.setValue(40)
    window.go(Step.HOUSEHOLDS.value)
    window.go(Step.FAMILY.value)
    settle()
    assert bar.value() == 40


def test_a_narrow_window_shows_steps_without_words_and_a_low_one_hides_the_menu_in_a_button(window: Workspace) -> None:
    window.resize(620, 400)
    settle()
    assert not window.menus.isVisible()
    assert "Money in, a year" not in words(window.strip)
    assert window.steps.width() < 120


def test_where_one_line_is_too_short_the_figures_lie_beside_their_names(window: Workspace) -> None:
    height = window.strip.year_in.height()
    window.resize(700, 768)
    settle()
    assert window.strip.year_in.height() < height


def test_in_memory_only_is_said_all_the_time(window: Workspace) -> None:
    assert "not saved: in memory only" in words(window.strip)


def test_saved_is_said_after_the_file_holds_the_change(kept: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(kept.session.kept):
        kept.do(renamed("Isfara"))
        do(kept, "save")
    assert "saved " in words(kept.strip)
    kept.session.close()
    assert open_file(tmp_path / "a.budget", PASSPHRASE).workshop.title == "Isfara"


def test_a_failed_save_stays_told_until_it_works_again(kept: Workspace) -> None:
    kept.session.kept.emit(StorageProblem(StorageCode.DISK_FULL))
    assert "Not saved. The disk is full." in words(kept.notice)
    assert "not saved" in words(kept.strip)
    saved = kept.session.file.saved if kept.session.file else None
    kept.session.kept.emit(saved)
    assert not kept.notice.isVisible()


def test_try_again_saves(kept: Workspace, qtbot: QtBot) -> None:
    kept.session.kept.emit(StorageProblem(StorageCode.DISK_FULL))
    with qtbot.waitSignal(kept.session.kept):
        answer(kept, "Try again")
    assert not kept.notice.isVisible()


def test_saved_elsewhere_the_work_goes_on_there(kept: Workspace, tmp_path: Path) -> None:
    kept.do(renamed("Isfara"))
    kept.session.save_elsewhere(tmp_path / "b.budget")
    kept.do(renamed("Panjakent"))
    kept.session.close()
    assert open_file(tmp_path / "b.budget", PASSPHRASE).workshop.title == "Panjakent"


@pytest.mark.usefixtures("kept")
def test_a_file_that_another_program_holds_is_for_reading_only(tmp_path: Path, qtbot: QtBot) -> None:
    second = open_file(tmp_path / "a.budget", PASSPHRASE)
    reading = window_of(Session(second.workshop, second, application()), manner())
    qtbot.addWidget(reading)
    assert "This workshop is open in another window." in words(reading.notice)
    reading.do(renamed("Isfara"))
    assert reading.session.document.workshop.title == "Isfara"
    assert open_file(tmp_path / "a.budget", PASSPHRASE).workshop.title == "Khujand"
    reading.desk.stop()
    reading.session.close()
