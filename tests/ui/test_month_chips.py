"""The twelve months as chips: click, drag, arrow keys, Space, and what is read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from budget_app.language.language import language_for
from budget_app.ui.parts.month_chips import PITCH, MonthChips
from budget_app.ui.theme import Theme
from budget_app.ui.view import Manner
from tests.ui.showing import ENGLISH, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def chips(qtbot: QtBot) -> MonthChips:
    widget = MonthChips(ENGLISH)
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    return widget


def middle(month: int) -> QPoint:
    return QPoint((month - 1) * PITCH + PITCH // 2, 20)


def test_a_click_switches_a_month_on_and_off(chips: MonthChips) -> None:
    for chosen in ((3,), ()):
        QTest.mouseClick(chips, LEFT, pos=middle(3))
        assert chips.months == chosen


def test_dragging_paints_months(chips: MonthChips) -> None:
    QTest.mousePress(chips, LEFT, pos=middle(4))
    for month in (5, 6, 7):
        QTest.mouseMove(chips, middle(month))
    QTest.mouseRelease(chips, LEFT, pos=middle(7))
    QTest.mouseMove(chips, middle(9))
    assert chips.months == (4, 5, 6, 7)


def test_dragging_from_a_chosen_month_leaves_months_out(chips: MonthChips) -> None:
    chips.present((1, 2, 3, 12))
    QTest.mousePress(chips, LEFT, pos=middle(2))
    QTest.mouseMove(chips, middle(3))
    QTest.mouseMove(chips, middle(4))
    assert chips.months == (1, 12)


def test_arrow_keys_and_space_choose_months(chips: MonthChips) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_End, Qt.Key.Key_Space, Qt.Key.Key_Right):
        press(chips, key)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Space):
        press(chips, key)
    assert chips.months == (1, 2, 12)


def test_the_chosen_months_are_read_out(chips: MonthChips) -> None:
    chips.present((7, 8))
    assert chips.accessibleDescription() == "January is not chosen. Chosen: July and August."


def test_all_months_and_none_are_read_out_as_such(chips: MonthChips) -> None:
    assert "no month" in chips.accessibleDescription()
    chips.present(tuple(range(1, 13)))
    assert "every month of the year" in chips.accessibleDescription()


def test_showing_months_asks_for_nothing(chips: MonthChips, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chips.changed):
        chips.present((1, 2))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_in_half_the_width_the_months_stand_in_two_lines(qtbot: QtBot, scale: float) -> None:
    widget = MonthChips(Manner(language_for("ru"), Theme(scale=scale)))
    qtbot.addWidget(widget)
    width = widget.minimumSizeHint().width()
    widget.resize(width, widget.heightForWidth(width))
    places = {widget.month_at(x, y) for x in range(2, width, 5) for y in range(2, widget.height(), 5)}
    assert places == set(range(1, 13))
