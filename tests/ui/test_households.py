"""The families of the day as cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from budget_app.model.edits.households import household_deleted
from budget_app.model.edits.rows import family_changed
from budget_app.ui.parts.household_card import HouseholdCard
from budget_app.ui.parts.kit import Text
from budget_app.ui.screens.households import Households
from tests.ui.showing import press
from tests.ui.windows import manner, practice_window, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from budget_app.ui.window import Workspace


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Workspace]:
    window = practice_window(manner())
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: "som." in words(card(window, 3)))
    yield window
    window.desk.stop()


def screen(window: Workspace) -> Households:
    assert isinstance(window.screen_shown, Households)
    return window.screen_shown


def card(window: Workspace, seat: int) -> HouseholdCard:
    wanted = window.session.document.workshop.households[seat].id
    return next(each for each in window.findChildren(HouseholdCard) if each.household.id == wanted)


def mouse(card: HouseholdCard, kind: QEvent.Type, place: QPointF) -> None:
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, card.mapToGlobal(place), left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(card, event)


def words(card: HouseholdCard) -> str:
    return "\n".join(text.text() for text in card.findChildren(Text) if not text.isHidden()).replace("\u00a0", " ")


def numbers(window: Workspace) -> list[int]:
    return [household.number for household in window.session.document.workshop.households]


def test_a_card_tells_number_people_and_what_is_left_with_its_sign_and_word(window: Workspace) -> None:
    assert words(card(window, 0)).splitlines()[:2] == ["01", "5 people · 1 abroad"]
    assert "left to put aside, a year\n+6 895 som." in words(card(window, 0))
    assert "missing, a year\n−6 827 som." in words(card(window, 1))
    assert "none abroad" in words(card(window, 3))


def test_a_card_says_all_of_it_to_a_screen_reader(window: Workspace) -> None:
    name = card(window, 1).accessibleName().replace("\u00a0", " ")
    assert "02" in name
    assert "missing, a year −6 827 som." in name


def test_enter_opens_the_family(window: Workspace) -> None:
    press(card(window, 1), Qt.Key.Key_Return)
    assert (window.session.page, window.session.household_id) == ("family", card(window, 1).household.id)


def test_arrow_keys_go_through_the_cards(window: Workspace) -> None:
    card(window, 0).setFocus()
    for key, seat in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, 0), (Qt.Key.Key_Left, 0), (Qt.Key.Key_Down, 3)):
        focused = window.focusWidget()
        assert focused is not None
        press(focused, key)
        assert window.focusWidget() is card(window, seat)


def test_control_and_an_arrow_move_the_household_and_the_focus_goes_with_it(window: Workspace) -> None:
    moved = card(window, 0)
    moved.setFocus()
    press(moved, Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ControlModifier)
    assert numbers(window) == [2, 1, 3, 4]
    assert window.focusWidget() is moved
    press(moved, Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.ControlModifier)
    press(moved, Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.ControlModifier)
    assert numbers(window) == [1, 2, 3, 4]


def test_delete_takes_the_card_away_and_the_focus_goes_to_its_neighbour(window: Workspace) -> None:
    card(window, 1).setFocus()
    press(card(window, 1), Qt.Key.Key_Delete)
    assert numbers(window) == [1, 3, 4]
    assert window.focusWidget() is card(window, 1)


def test_after_the_last_card_the_focus_goes_to_the_one_before(window: Workspace) -> None:
    card(window, 3).setFocus()
    press(card(window, 3), Qt.Key.Key_Delete)
    assert window.focusWidget() is card(window, 2)


def test_a_copy_stands_behind_its_original_under_a_free_number_and_without_the_nickname(window: Workspace) -> None:
    card(window, 0).wished.emit("copy", card(window, 0).household.id)
    assert numbers(window) == [1, 5, 2, 3, 4]
    assert card(window, 1).household.nickname == ""


def test_a_card_dragged_over_another_takes_its_place(window: Workspace) -> None:
    moved = card(window, 0)
    way = card(window, 2).geometry().center() - moved.geometry().center()
    grip = QPointF(moved.rect().center())
    mouse(moved, QEvent.Type.MouseButtonPress, grip)
    mouse(moved, QEvent.Type.MouseMove, grip + QPointF(way))
    mouse(moved, QEvent.Type.MouseButtonRelease, grip)
    assert numbers(window) == [2, 3, 1, 4]
    settle()
    assert window.session.page == "households"
    assert moved.x() > card(window, 1).x()


def test_a_practice_family_can_be_added(window: Workspace) -> None:
    menu = screen(window).stories
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert numbers(window) == [1, 2, 3, 4, 5]
    assert card(window, 4).household.practice


def test_a_card_changes_with_its_household_and_the_others_stay(window: Workspace, qtbot: QtBot) -> None:
    other = card(window, 1)
    window.do(family_changed(card(window, 0).household.id, "abroad", 0))
    assert "none abroad" in words(card(window, 0))
    assert card(window, 1) is other
    qtbot.waitUntil(lambda: "+6 895 som." in words(card(window, 0)))


def test_an_empty_list_says_what_belongs_there(window: Workspace) -> None:
    for household in window.session.document.workshop.households:
        window.do(household_deleted(household))
    told = "\n".join(text.text() for text in screen(window).findChildren(Text) if text.isVisible())
    assert "New household" in told
    assert "0 households" in told
