"""The family's year as a picture: the month pointed at is told in words, and all of them to who does not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from budget_app.projection.outlook import outlook
from budget_app.reference.stories import sample_workshop
from budget_app.ui.charts.year_bars import YearBars
from budget_app.ui.parts.kit import Text
from budget_app.ui.parts.year_card import YearCard
from tests.ui.hands import LARGE_FAMILY
from tests.ui.showing import ENGLISH, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def card(qtbot: QtBot) -> YearCard:
    widget = YearCard(ENGLISH)
    qtbot.addWidget(widget)
    workshop = sample_workshop("en")
    widget.present(outlook(workshop.households[LARGE_FAMILY], workshop.conditions))
    widget.resize(900, 240)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def bars(card: YearCard) -> YearBars:
    found = card.findChild(YearBars)
    assert isinstance(found, YearBars)
    found.repaint()
    return found


def told(card: YearCard) -> str:
    return "\n".join(text.text() for text in card.findChildren(Text)).replace("\u00a0", " ")


def test_the_month_under_the_pointer_is_told_in_words(card: YearCard) -> None:
    chart = bars(card)
    QTest.mouseMove(chart, QPoint(chart.width() // 24, 40))
    assert "March 2027: in" in told(card)
    assert "is missing" in told(card)


def test_arrow_keys_go_from_month_to_month(card: YearCard) -> None:
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left):
        press(bars(card), key)
    assert "January 2028: in" in told(card)


def test_every_month_is_told_to_who_does_not_see(card: YearCard) -> None:
    words = bars(card).accessibleDescription()
    assert all(f"{month} 20" in words for month in ("March", "July", "December", "February"))
