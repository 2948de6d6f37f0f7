"""Paying down debts: what a monthly sum saves in each order."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from budget_app.model.base import new_id
from budget_app.model.rows import Debt
from budget_app.model.steps import Step
from budget_app.reference.stories import sample_workshop
from budget_app.ui.parts.kit import Button, Text
from budget_app.ui.parts.lever import Lever
from budget_app.ui.parts.payoff_card import PayoffCard
from budget_app.ui.screens.payoff import PayoffScreen
from tests.ui.showing import ENGLISH, Showing, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DEAR = Debt(id=new_id(), label="bank", principal=1000_00, method="interest_only", rate=Decimal("0.24"), instalments=10)
FREE = Debt(id=new_id(), label="brother", principal=100_00, method="interest_free", instalments=10)


def showing(qtbot: QtBot, *debts: Debt) -> Showing:
    workshop = sample_workshop("en")
    family = workshop.households[0].evolve(debts=debts)
    screen = PayoffScreen(ENGLISH)
    qtbot.addWidget(screen)
    shown = Showing(screen, workshop.evolve(households=(family,)))
    screen.resize(1170, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    return shown


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    return showing(qtbot, FREE, DEAR)


def lever(shown: Showing) -> Lever:
    return shown.screen.findChildren(Lever)[0]


def told(shown: Showing, card: int) -> str:
    texts = shown.screen.findChildren(PayoffCard)[card].findChildren(Text)
    return "\n".join(text.text() for text in texts if text.isVisible()).replace("\u00a0", " ")


def move_to(shown: Showing, tens: int) -> None:
    slider = lever(shown).focusProxy()
    assert slider is not None
    press(slider, Qt.Key.Key_Home)
    for _ in range(tens):
        press(slider, Qt.Key.Key_Right)


def test_the_dearest_first_saves_most_and_says_so(shown: Showing) -> None:
    move_to(shown, 50)
    assert "Interest until then: 200 som." in told(shown, 0)
    assert "7 months sooner, 170 som. less interest." in told(shown, 1)
    assert "✓ Costs least" in told(shown, 1)
    assert "✓ Costs least" not in told(shown, 2)


def test_debts_stand_in_the_order_in_which_the_sum_reaches_them(shown: Showing) -> None:
    move_to(shown, 50)
    dearest, smallest = told(shown, 1), told(shown, 2)
    assert dearest.index("bank") < dearest.index("brother")
    assert smallest.index("brother") < smallest.index("bank")


def test_without_a_sum_nothing_is_praised(shown: Showing) -> None:
    move_to(shown, 0)
    assert "No sooner and no cheaper than agreed." in told(shown, 1)
    assert "✓" not in told(shown, 1) + told(shown, 2)


def test_the_sum_tried_comes_back_in_a_screen_built_anew(shown: Showing, qtbot: QtBot) -> None:
    move_to(shown, 7)
    other = PayoffScreen(ENGLISH)
    qtbot.addWidget(other)
    other.drafts = shown.screen.drafts
    again = Showing(other, shown.document.workshop)
    assert lever(again).value == 70_00


def test_without_debts_it_says_what_to_write_and_leads_there(qtbot: QtBot) -> None:
    shown = showing(qtbot)
    (there,) = (button for button in shown.screen.findChildren(Button) if button.isVisible())
    asked: list[str] = []
    shown.screen.page_asked.connect(asked.append)
    there.click()
    assert asked == [Step.DEBTS]


def test_a_debt_paid_already_is_no_trouble(qtbot: QtBot) -> None:
    start = sample_workshop("en").households[0].first_month
    shown = showing(qtbot, FREE.evolve(taken=start.plus(-20), first_payment=start.plus(-19)), DEAR)
    assert "paid already" in told(shown, 0)
