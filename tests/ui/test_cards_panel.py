"""Cards of what may happen: chosen, drawn, moved, priced, switched off, three at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QSlider

from budget_app.language.what_if import CARD_TITLES
from budget_app.model.scenario import ExtraCost, IncomeChanges, TransfersStop
from budget_app.reference.cards import read_cards
from budget_app.reference.stories import sample_workshop
from budget_app.ui.charts.future_chart import FutureChart
from budget_app.ui.parts.cards_panel import CardsPanel
from budget_app.ui.parts.kit import Text
from budget_app.ui.screens.future import Future
from tests.ui.showing import ENGLISH, Showing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RICH = 2


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    """The future of the rich family, without a plan and what-ifs of its own."""
    workshop = sample_workshop("en")
    family = workshop.households[RICH].evolve(plan=(), what_ifs=())
    households = tuple(family if each.id == family.id else each for each in workshop.households)
    screen = Future(ENGLISH)
    qtbot.addWidget(screen)
    screen.resize(1100, 900)
    screen.show()
    return Showing(screen, workshop.evolve(households=households), RICH)


def panel(shown: Showing) -> CardsPanel:
    return shown.screen.findChildren(CardsPanel)[0]


def button(shown: Showing, text: str) -> QPushButton:
    buttons = panel(shown).findChildren(QPushButton)
    return next(each for each in buttons if text in (each.text(), each.accessibleName()))


def choose(shown: Showing, title: str) -> None:
    menu = button(shown, "Choose a card").menu()
    next(action for action in menu.actions() if action.text() == title).trigger()


def slider(shown: Showing, name: str) -> QSlider:
    return next(each for each in panel(shown).findChildren(QSlider) if each.accessibleName() == name)


def said(shown: Showing) -> str:
    QApplication.processEvents()
    return " ".join(each.text() for each in panel(shown).findChildren(Text) if each.isVisible())


def test_every_card_can_be_chosen(shown: Showing) -> None:
    titles = [action.text() for action in button(shown, "Choose a card").menu().actions()]
    assert titles == list(CARD_TITLES) == [card.title for card in read_cards()]


def test_a_chosen_card_becomes_a_what_if_a_year_from_now_and_a_line_of_the_chart(shown: Showing) -> None:
    choose(shown, "Work abroad is lost")
    (scenario,) = shown.household.what_ifs
    (change,) = scenario.changes
    assert isinstance(change, TransfersStop)
    assert (scenario.on, change.start) == (True, shown.household.first_month.plus(12))
    assert "Work abroad is lost" in shown.screen.findChildren(FutureChart)[0].accessibleDescription()


def test_a_card_moves_to_another_month_and_lasts_as_long(shown: Showing) -> None:
    choose(shown, "Someone falls ill")
    slider(shown, "From which month").setValue(20)
    cost, loss = shown.household.what_ifs[0].changes
    assert isinstance(cost, ExtraCost)
    assert isinstance(loss, IncomeChanges)
    assert cost.start == loss.start == cost.end == loss.end == shown.household.first_month.plus(20)


def test_what_a_card_costs_is_set_by_hand(shown: Showing) -> None:
    choose(shown, "A wedding in the family")
    slider(shown, "What it costs").setValue(160)
    (cost,) = shown.household.what_ifs[0].changes
    assert isinstance(cost, ExtraCost)
    assert cost.amount == 800_000
    assert "8\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}som." in said(shown)


def test_a_card_is_switched_off_and_on_and_taken_out(shown: Showing) -> None:
    choose(shown, "Prices rise")
    button(shown, "Prices rise").click()
    assert [each.on for each in shown.household.what_ifs] == [False]
    button(shown, "Prices rise").click()
    assert [each.on for each in shown.household.what_ifs] == [True]
    next(
        each for each in panel(shown).findChildren(QPushButton) if each.accessibleName() == "Take this card out"
    ).click()
    assert shown.household.what_ifs == ()


def test_a_fourth_card_is_refused_in_words_until_one_is_switched_off(shown: Showing) -> None:
    for title in CARD_TITLES[:4]:
        choose(shown, title)
    assert len(shown.household.what_ifs) == 3
    assert "Three stand beside the plan already" in said(shown)
    button(shown, CARD_TITLES[0]).click()
    assert "Three stand beside the plan already" not in said(shown)
    choose(shown, CARD_TITLES[3])
    assert [each.on for each in shown.household.what_ifs] == [False, True, True, True]
    button(shown, CARD_TITLES[0]).click()
    assert not shown.household.what_ifs[0].on
    assert not button(shown, CARD_TITLES[0]).isChecked()


def test_a_drawn_card_is_one_that_the_family_does_not_hold(shown: Showing) -> None:
    for _ in range(3):
        button(shown, "+ Draw a card").click()
    labels = {each.label for each in shown.household.what_ifs}
    assert len(labels) == 3
    assert labels <= set(CARD_TITLES)


def test_a_lever_that_makes_another_what_if_of_a_card_takes_its_name_away(shown: Showing) -> None:
    choose(shown, "No entry to Russia")
    next(each for each in shown.screen.findChildren(QPushButton) if each.text() == "The rouble changes").click()
    assert shown.household.what_ifs[0].label == ""
