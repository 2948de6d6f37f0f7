"""The program as a whole: from the start screen into a workshop and out again, without losing anything."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog

from budget_app.model.edits.households import renamed
from budget_app.storage import settings
from budget_app.ui.app import Program, manner_of
from budget_app.ui.dialogs.help import HelpDialog
from budget_app.ui.dialogs.question import Question
from budget_app.ui.dialogs.settings import SettingsDialog
from budget_app.ui.parts.kit import Text
from budget_app.ui.shell import WIDTH, Shell
from budget_app.ui.start_forms import KnownWorkshop, NewWorkshop
from tests.storage.samples import CHEAP
from tests.ui.windows import application, cut, settle, unnamed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from budget_app.storage.passphrase import Cost
    from budget_app.ui.start import StartScreen
    from budget_app.ui.window import Workspace

PASSPHRASE = "apricot tree by the river"
DAY = date(2027, 3, 6)
D = TypeVar("D", bound=QDialog)


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Program]:
    """Started, and everything loaded; what goes wrong still fails the test."""
    hook = sys.excepthook
    program = Program(application(), cheap)
    qtbot.addWidget(program.shell)
    program.show_start()
    program.shell.show()
    qtbot.waitUntil(lambda: sys.excepthook is not hook)
    sys.excepthook = hook
    yield program
    if program.workspace is not None:
        program.workspace.desk.stop()
    if program.session is not None:
        program.session.close()


def start(program: Program) -> StartScreen:
    assert program.start is not None
    return program.start


def workspace(program: Program) -> Workspace:
    assert program.workspace is not None
    return program.workspace


def do(program: Program, code: str) -> None:
    workspace(program).actions_by_code[code].trigger()


def title(program: Program) -> str:
    return workspace(program).session.document.workshop.title


def opened(program: Program, kind: type[D]) -> D:
    return program.shell.findChildren(kind)[-1]


def cheap() -> Cost:
    return CHEAP


def begin(program: Program, path: Path, qtbot: QtBot) -> None:
    program.begin(NewWorkshop("Khujand", DAY, "TJS", path, PASSPHRASE))
    qtbot.waitUntil(lambda: program.workspace is not None)


def test_practice_is_ready_with_four_families(program: Program) -> None:
    start(program).practice_asked.emit()
    assert len(workspace(program).session.document.workshop.households) == 4


def test_work_without_saving_begins_with_an_empty_workshop_of_today(program: Program) -> None:
    start(program).unsaved_asked.emit()
    assert "Workshop of" in title(program)
    assert not workspace(program).session.is_saved


def test_a_workshop_is_begun_locked_and_opened_again(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    begin(program, tmp_path / "a.budget", qtbot)
    workspace(program).do(renamed("Isfara"))
    do(program, "lock")
    form = start(program).open_form
    assert form is not None
    settle()
    assert form.isVisible()
    form.passphrase.setText(PASSPHRASE)
    form.passphrase.returnPressed.emit()
    qtbot.waitUntil(lambda: program.workspace is not None)
    assert title(program) == "Isfara"


def test_a_locked_workshop_is_erased_after_a_question_that_enter_leaves(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    begin(program, tmp_path / "a.budget", qtbot)
    do(program, "lock")
    form = start(program).open_form
    assert form is not None
    form.erase.click()
    question = opened(program, Question)
    assert question.cancel.isDefault()
    assert any("a.budget" in label.text() and "lost for good" in label.text() for label in question.findChildren(Text))
    question.cancel.click()
    assert (tmp_path / "a.budget").exists()
    settle()
    form.erase.click()
    opened(program, Question).insist.click()
    assert list(tmp_path.iterdir()) == []
    assert "a.budget is erased." in [label.text() for label in start(program).findChildren(Text)]


@pytest.mark.parametrize("code", ["en", "ru", "tg"])
def test_the_question_before_erasing_is_whole_in_a_small_window_with_large_text(
    program: Program, tmp_path: Path, code: str
) -> None:
    program.change_manner(manner_of(settings.Settings(screen_language=code, text_size=200)))
    program.shell.resize(1024, 600)
    settle()
    start(program).erase_asked.emit(tmp_path / "workshop-2027-03-06.budget")
    settle()
    question = opened(program, Question)
    assert (cut(question), unnamed(question)) == ([], [])
    assert question.width() <= 1024
    assert question.height() <= 600


def test_a_file_that_cannot_be_erased_is_said_to_be_there(program: Program, tmp_path: Path) -> None:
    (tmp_path / "thesis").write_bytes(b"mine")
    start(program).ask_for_passphrase(tmp_path / "thesis")
    start(program).erase_asked.emit(tmp_path / "thesis")
    opened(program, Question).insist.click()
    assert "This is not a workshop file." in [label.text() for label in start(program).findChildren(Text)]
    assert (tmp_path / "thesis").read_bytes() == b"mine"


def test_a_wrong_passphrase_leaves_the_form_with_a_sentence(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    begin(program, tmp_path / "a.budget", qtbot)
    do(program, "lock")
    form = start(program).open_form
    assert form is not None
    program.open(KnownWorkshop(tmp_path / "a.budget", "wrong"))
    said = "The passphrase does not open this workshop."
    qtbot.waitUntil(lambda: form.passphrase.accessibleDescription() == said)


def test_a_file_that_is_there_already_is_not_written_over(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a.budget").write_bytes(b"mine")
    start(program).ask_for_new()
    form = start(program).new_form
    assert form is not None
    program.begin(NewWorkshop("Khujand", DAY, "TJS", tmp_path / "a.budget", PASSPHRASE))
    taken = "A file with this name is already there. Choose another name."
    qtbot.waitUntil(lambda: any(label.text() == taken for label in form.findChildren(Text)))
    assert program.workspace is None
    assert (tmp_path / "a.budget").read_bytes() == b"mine"


def test_closing_asks_once_before_what_is_in_memory_only_is_lost(program: Program) -> None:
    program.practise()
    workspace(program).do(renamed("Isfara"))
    program.shell.close()
    question = opened(program, Question)
    assert question.cancel.isDefault()
    question.cancel.click()
    assert program.shell.isVisible()
    program.shell.close()
    opened(program, Question).insist.click()
    assert not program.shell.isVisible()


def test_closing_an_untouched_practice_workshop_asks_nothing(program: Program) -> None:
    program.practise()
    program.shell.close()
    assert not program.shell.isVisible()


def test_closing_waits_for_the_save(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    begin(program, tmp_path / "a.budget", qtbot)
    workspace(program).do(renamed("Isfara"))
    file = workspace(program).session.file
    program.shell.close()
    assert not program.shell.isVisible()
    assert file is not None
    assert file.workshop.title == "Isfara"


def test_closing_asks_when_the_last_change_cannot_be_saved(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    begin(program, tmp_path / "a.budget", qtbot)
    (tmp_path / "a.budget").rename(tmp_path / "away.budget")
    workspace(program).do(renamed("Isfara"))
    program.shell.close()
    assert program.shell.isVisible()
    opened(program, Question).cancel.click()
    (tmp_path / "away.budget").rename(tmp_path / "a.budget")
    program.shell.close()
    assert not program.shell.isVisible()


def test_a_language_chosen_in_the_bar_rebuilds_the_window_and_is_kept(program: Program) -> None:
    program.practise()
    workspace(program).do(renamed("Isfara"))
    program.change_manner(manner_of(settings.Settings(screen_language="ru")))
    assert workspace(program).screen_shown.title.text() == "Семьи"
    assert title(program) == "Isfara"
    assert settings.load().screen_language == "ru"


def test_qt_own_buttons_speak_the_language(program: Program) -> None:
    program.change_manner(manner_of(settings.Settings(screen_language="ru")))
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Отмена"
    program.change_manner(manner_of(settings.Settings(screen_language="en")))


def test_text_grows_and_shrinks_by_keys_as_far_as_it_goes(program: Program) -> None:
    program.practise()
    for _ in range(9):
        do(program, "larger")
    assert program.manner.theme.scale == 2.0
    for _ in range(9):
        do(program, "smaller")
    assert program.manner.theme.scale == 1.0


def test_settings_are_used_together(program: Program) -> None:
    program.practise()
    do(program, "settings")
    dialog = opened(program, SettingsDialog)
    dialog.looks.present("contrast")
    dialog.sizes.present(1.5)
    dialog.use.click()
    assert (program.manner.theme.appearance, program.manner.theme.scale) == ("contrast", 1.5)
    assert settings.load().theme is settings.Theme.CONTRAST


@pytest.mark.parametrize("code", ["en", "ru", "tg"])
@pytest.mark.parametrize("action", ["settings", "help"])
def test_every_dialog_is_whole_in_every_language(program: Program, code: str, action: str) -> None:
    program.change_manner(manner_of(settings.Settings(screen_language=code, text_size=200)))
    program.shell.resize(1024, 600)
    program.practise()
    do(program, action)
    settle()
    dialog = opened(program, HelpDialog if action == "help" else SettingsDialog)
    assert (cut(dialog), unnamed(dialog)) == ([], [])
    assert dialog.height() <= 600


def test_an_unknown_language_of_the_system_becomes_english() -> None:
    assert manner_of(settings.Settings(screen_language="xx")).language.code == "en"


def test_no_folder_that_was_looked_into_is_remembered(
    program: Program, own_home: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    begin(program, tmp_path / "a.budget", qtbot)
    workspace(program).keeping.choose_elsewhere()
    dialog = opened(program, QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.reject()
    settle()
    written = [path for path in own_home.rglob("*") if path.is_file() and path.suffix != ".budget"]
    assert [path for path in written if str(tmp_path) in path.read_text(errors="replace")] == []


def test_on_a_screen_no_larger_than_the_window_nothing_lies_below_its_edge(qtbot: QtBot) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    shell.show()
    room = shell.screen().availableSize()
    assert room.width() < WIDTH
    assert shell.isMaximized()
