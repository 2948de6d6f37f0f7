"""The start screen: what can be begun, and what is said when it cannot."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from budget_app.reference.passphrase_words import words_of
from budget_app.ui.parts.kit import Button, Tile
from budget_app.ui.parts.passphrase import NewPassphrase, strength
from budget_app.ui.start import StartScreen
from budget_app.ui.start_forms import KnownWorkshop, NewForm, NewWorkshop, OpenForm, free_path, own_folder, waiting_time
from tests.ui.showing import press, type_text
from tests.ui.windows import cut, dressed, manner, settle, unnamed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from budget_app.ui.view import Manner

GOOD = "apricot tree by the river"


@pytest.fixture
def start(qtbot: QtBot) -> StartScreen:
    screen = StartScreen(manner())
    qtbot.addWidget(screen)
    screen.show()
    return screen


@pytest.fixture
def new_form(start: StartScreen) -> NewForm:
    start.ask_for_new()
    assert start.new_form is not None
    return start.new_form


@pytest.fixture
def open_form(start: StartScreen, tmp_path: Path) -> OpenForm:
    start.ask_for_passphrase(tmp_path / "a.budget")
    assert start.open_form is not None
    return start.open_form


def button(form: NewForm | OpenForm, name: str) -> Button:
    return next(each for each in form.findChildren(Button) if each.text() == name)


def told(form: NewForm | OpenForm) -> Iterator[str]:
    return (label.text() for label in form.findChildren(QLabel) if label.isVisible())


def test_four_large_buttons_say_what_can_be_begun(start: StartScreen) -> None:
    names = [tile.accessibleName() for tile in start.findChildren(Tile)]
    assert names == [
        "Start a workshop",
        "Open a workshop",
        "Practise with the sample families",
        "Work without saving",
    ]


@pytest.mark.parametrize("code", ["en", "ru", "tg"])
@pytest.mark.parametrize(("width", "scale"), [(1366, 1.0), (1024, 2.0)])
def test_nothing_is_cut_or_without_a_name(qtbot: QtBot, code: str, width: int, scale: float) -> None:
    dressed(manner(code, scale))
    screen = StartScreen(manner(code, scale))
    qtbot.addWidget(screen)
    screen.resize(width, 600)
    screen.show()
    for page in (screen.show_welcome, screen.ask_for_new):
        page()
        if screen.new_form is not None:
            screen.new_form.passphrase.offer.click()
        settle()
        assert (cut(screen), unnamed(screen)) == ([], [])


def test_a_language_is_one_click_away(start: StartScreen) -> None:
    asked: list[Manner] = []
    start.manner_asked.connect(asked.append)
    next(each for each in start.findChildren(Button) if each.text() == "Русский").click()
    assert [wish.language.code for wish in asked] == ["ru"]


def test_a_workshop_needs_a_title_and_the_same_good_passphrase_twice(new_form: NewForm) -> None:
    asked: list[NewWorkshop] = []
    new_form.start_asked.connect(asked.append)
    new_form.title.setText("Khujand")
    new_form.passphrase.first.setText(GOOD)
    new_form.passphrase.second.setText(GOOD)
    button(new_form, "Start").click()
    path = own_folder() / f"workshop-{new_form.day.day.isoformat()}.budget"
    assert asked == [NewWorkshop("Khujand", new_form.day.day, "TJS", path, GOOD)]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("", GOOD, GOOD), "Give the workshop a title, such as the village and the month."),
        (("A", "short", "short"), "At least 14 letters: a few words that you remember and nobody guesses."),
        (("A", "a" * 18, "a" * 18), "Too easy to guess: use more different letters, and no rows of them."),
        (("A", GOOD, GOOD + "s"), "The two passphrases are not the same."),
    ],
)
def test_what_is_missing_is_said_under_its_field(
    new_form: NewForm, qtbot: QtBot, typed: tuple[str, str, str], sentence: str
) -> None:
    fields = (new_form.title, new_form.passphrase.first, new_form.passphrase.second)
    for field, text in zip(fields, typed, strict=True):
        field.setText(text)
    with qtbot.assertNotEmitted(new_form.start_asked):
        button(new_form, "Start").click()
    assert sentence in told(new_form)


def test_working_without_saving_needs_no_passphrase(new_form: NewForm) -> None:
    asked: list[NewWorkshop] = []
    new_form.start_asked.connect(asked.append)
    new_form.title.setText("Khujand")
    button(new_form, "Work without saving").click()
    assert asked == [NewWorkshop("Khujand", new_form.day.day, "TJS")]


def test_what_is_lost_with_the_passphrase_is_said_before(new_form: NewForm) -> None:
    assert any("if it is forgotten, every plan in it is lost" in text for text in told(new_form))


def test_the_passphrase_of_a_file_is_asked_with_enter(open_form: OpenForm, tmp_path: Path) -> None:
    asked: list[KnownWorkshop] = []
    open_form.open_asked.connect(asked.append)
    open_form.passphrase.setText(GOOD)
    press(open_form.passphrase, Qt.Key.Key_Return)
    assert asked == [KnownWorkshop(tmp_path / "a.budget", GOOD)]


def test_a_wrong_passphrase_is_said_under_the_field_and_stays_there_to_be_changed(open_form: OpenForm) -> None:
    open_form.passphrase.setText("wrong")
    open_form.refuse("The passphrase does not open this workshop.", wrong_passphrase=True)
    assert "The passphrase does not open this workshop." in told(open_form)
    assert open_form.passphrase.selectedText() != ""


def test_after_five_wrong_passphrases_each_has_to_wait_longer(open_form: OpenForm) -> None:
    for _ in range(4):
        open_form.refuse("No.", wrong_passphrase=True)
    assert button(open_form, "Open").isEnabled()
    open_form.refuse("No.", wrong_passphrase=True)
    assert not button(open_form, "Open").isEnabled()
    assert "No. Try again in 1 second." in told(open_form)
    assert [waiting_time(failures) for failures in (4, 5, 6, 7, 30)] == [0, 1, 2, 4, 60]


def test_trouble_with_the_file_itself_costs_no_try(open_form: OpenForm) -> None:
    for _ in range(9):
        open_form.refuse("There is no such file.", wrong_passphrase=False)
    assert button(open_form, "Open").isEnabled()


def test_another_language_keeps_what_was_typed(new_form: NewForm, start: StartScreen, qtbot: QtBot) -> None:
    new_form.title.setText("Khujand")
    new_form.passphrase.first.setText("half a pass")
    russian = StartScreen(manner("ru"))
    qtbot.addWidget(russian)
    russian.show()
    russian.resume(start)
    assert russian.new_form is not None
    assert russian.new_form.isVisible()
    assert (russian.new_form.title.text(), russian.new_form.passphrase.first.text()) == ("Khujand", "half a pass")


def test_a_file_name_says_the_day_and_is_free(tmp_path: Path) -> None:
    day = date(2027, 3, 6)
    (tmp_path / "workshop-2027-03-06.budget").touch()
    assert free_path(tmp_path, day).name == "workshop-2027-03-06-2.budget"


@pytest.mark.parametrize(
    ("passphrase", "words"),
    [
        ("thirteen char", "short"),
        ("abababababababab", "weak"),
        ("qwertyuiop asdfghjkl", "weak"),
        ("12345678901234567890123456", "weak"),
        ("пароль пароль пароль пароль", "weak"),
        ("fourteen chars", "good"),
        (GOOD, "strong"),
    ],
)
def test_strength_is_length_and_letters_that_nobody_expects(passphrase: str, words: str) -> None:
    assert strength(passphrase) == words


@pytest.mark.parametrize("code", ["en", "ru", "tg"])
def test_words_are_offered_in_the_language_of_the_screen_and_shown_to_be_written_down(qtbot: QtBot, code: str) -> None:
    part = NewPassphrase(manner(code))
    qtbot.addWidget(part)
    part.show()
    part.offer.click()
    words = part.accepted()
    assert set(words.split()) <= set(words_of(code))
    assert words in [label.text() for label in part.findChildren(QLabel) if label.isVisible()]
    assert strength(words) == "strong"


def test_offered_words_go_from_sight_when_another_passphrase_is_typed(qtbot: QtBot) -> None:
    part = NewPassphrase(manner())
    qtbot.addWidget(part)
    part.show()
    part.offer.click()
    words = part.accepted()
    type_text(part.first, "a")
    assert words not in [label.text() for label in part.findChildren(QLabel) if label.isVisible()]
