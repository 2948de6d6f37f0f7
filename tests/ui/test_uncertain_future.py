"""Uncertain futures on the screen: bands behind our plan, a chance in words and houses, and what may go otherwise."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QSlider

from budget_app.drawing.marks import Polyline
from budget_app.model.uncertainty import SCALES, Level, Parameter, Uncertainty
from budget_app.projection.noise import USUAL_FUTURES, noise
from budget_app.projection.uncertainty import TOGETHER, Chance, UncertainFutures, uncertain
from budget_app.reference.stories import sample_workshop
from budget_app.ui.charts.future_chart import FutureChart
from budget_app.ui.charts.houses import Houses
from budget_app.ui.futures_tried import FuturesTried
from budget_app.ui.parts.kit import Text
from budget_app.ui.screens.future import Future
from tests.ui.showing import ENGLISH, Showing, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from budget_app.model.workshop import Workshop

RICH, UNEMPLOYED = 2, 3
SHADED = "shaded: 50 and 90 of 100 futures we tried"


def shown(qtbot: QtBot, workshop: Workshop) -> Showing:
    screen = Future(ENGLISH)
    qtbot.addWidget(screen)
    screen.resize(1100, 800)
    screen.show()
    return Showing(screen, workshop, RICH)


@pytest.fixture
def showing(qtbot: QtBot) -> Showing:
    """The rich family, whose son may send nothing and whose rouble may fall; tried so often as is told at last."""
    made = shown(qtbot, sample_workshop("en"))
    wait(made, qtbot, USUAL_FUTURES)
    return made


@pytest.fixture
def certain(qtbot: QtBot) -> Showing:
    """The same family, and nothing is uncertain."""
    workshop = sample_workshop("en")
    family = workshop.households[RICH]
    senders = tuple(sender.evolve(chance_of_nothing=Decimal(0)) for sender in family.remittances)
    family = family.evolve(remittances=senders, uncertainty=Uncertainty())
    rates = tuple(rate.evolve(volatility=Decimal(0)) for rate in workshop.conditions.rates)
    conditions = workshop.conditions.evolve(rates=rates)
    households = tuple(family if each.id == family.id else each for each in workshop.households)
    made = shown(qtbot, workshop.evolve(households=households, conditions=conditions))
    wait(made, qtbot, None)
    return made


def wait(showing: Showing, qtbot: QtBot, futures: int | None) -> None:
    """Until an answer of so many futures comes."""

    def answers(found: UncertainFutures | None) -> bool:
        return (found.no_short.of if found else None) == futures

    with qtbot.waitSignal(tried(showing).found, check_params_cb=answers):
        pass


def tried(showing: Showing) -> FuturesTried:
    return showing.screen.findChildren(FuturesTried)[0]


def texts(showing: Showing) -> list[str]:
    found = (each.text() for each in showing.screen.findChildren(Text) if each.isVisibleTo(showing.screen))
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in found]


def shaded(showing: Showing) -> bool:
    chart = showing.screen.findChildren(FutureChart)[0].laid_out(600, 300)
    assert chart is not None
    return any(isinstance(mark, Polyline) and mark.fill for mark in chart.marks)


def choose(showing: Showing, name: str, level: str) -> None:
    choice = next(each for each in showing.screen.findChildren(QComboBox) if each.accessibleName() == name)
    press(choice, Qt.Key.Key_Home)
    for _ in range(choice.findText(level)):
        press(choice, Qt.Key.Key_Down)


def expected(showing: Showing) -> UncertainFutures:
    household, conditions = showing.household, showing.document.workshop.conditions
    return uncertain(household, conditions, household.plan, noise(household, conditions))


def test_the_chance_is_that_of_the_engine_in_words_and_in_houses(showing: Showing) -> None:
    of_hundred = round(100 * expected(showing).no_short.share)
    sentence = f"In {of_hundred} of 100 futures we tried there is no short month."
    (houses,) = showing.screen.findChildren(Houses)
    assert sentence in texts(showing)
    assert houses.filled == of_hundred
    assert houses.accessibleName() == sentence


def test_each_goal_has_its_chance(showing: Showing) -> None:
    told = "\n".join(texts(showing))
    for goal in showing.household.goals:
        assert f"{goal.label}: reached in " in told


def test_bands_lie_behind_our_plan_and_go_with_its_line(showing: Showing) -> None:
    assert shaded(showing)
    assert SHADED in texts(showing)
    next(each for each in showing.screen.findChildren(QPushButton) if each.text() == "Our plan").click()
    assert not shaded(showing)
    assert SHADED not in texts(showing)


def test_bands_stay_until_the_new_ones_come(showing: Showing, qtbot: QtBot) -> None:
    lever = showing.screen.findChildren(QSlider)[0]
    lever.setValue(lever.value() + 10)
    assert shaded(showing)
    wait(showing, qtbot, TOGETHER)
    wait(showing, qtbot, USUAL_FUTURES)
    of_hundred = round(100 * expected(showing).no_short.share)
    assert f"In {of_hundred} of 100 futures we tried there is no short month." in texts(showing)


def test_a_lever_that_is_dragged_ends_at_the_newest_plan(showing: Showing, qtbot: QtBot) -> None:
    lever = showing.screen.findChildren(QSlider)[0]
    for value in range(20, 60):
        lever.setValue(value)
    wait(showing, qtbot, USUAL_FUTURES)
    assert showing.screen.findChildren(Houses)[0].filled == round(100 * expected(showing).no_short.share)


def test_the_chance_of_another_family_is_not_told(showing: Showing) -> None:
    showing.place = UNEMPLOYED
    showing.show()
    assert not shaded(showing)
    assert not any("futures we tried there is" in text for text in texts(showing))


def test_bands_of_another_horizon_are_not_drawn(showing: Showing) -> None:
    household = showing.household.evolve(horizon=120)
    others = showing.document.workshop.households
    households = tuple(household if each.id == household.id else each for each in others)
    showing.document.open(showing.document.workshop.evolve(households=households))
    assert not shaded(showing)


def test_where_nothing_is_uncertain_no_chance_is_told(certain: Showing) -> None:
    assert not shaded(certain)
    assert SHADED not in texts(certain)
    assert any(text.startswith("Nothing is uncertain yet") for text in texts(certain))
    assert not certain.screen.findChildren(Houses)[0].isVisibleTo(certain.screen)


def test_a_level_is_chosen_with_its_number_told(certain: Showing, qtbot: QtBot) -> None:
    choose(certain, "How often a month brings nothing", "some")
    assert {each.chance_of_nothing for each in certain.household.remittances} == {
        SCALES[Parameter.NOTHING_SENT][Level.SOME]
    }
    assert "in 10 of 100 months" in texts(certain)
    wait(certain, qtbot, TOGETHER)
    assert shaded(certain)


def test_illness_costs_what_its_lever_says(certain: Showing, qtbot: QtBot) -> None:
    choose(certain, "How often illness or the loss of animals comes", "a lot")
    sliders = certain.screen.findChildren(QSlider)
    next(each for each in sliders if each.accessibleName() == "What an illness would cost").setValue(30)
    illness = certain.household.uncertainty.illness
    assert (illness.chance, illness.cost) == (Decimal("0.25"), 3_000_00)
    wait(certain, qtbot, USUAL_FUTURES)
    assert shaded(certain)


def test_the_sampling_error_of_a_few_futures_is_told(showing: Showing) -> None:
    found = expected(showing)
    few = UncertainFutures(Chance(50, 100), {}, found.bands)
    tried(showing).found.emit(few)
    assert "In 50 of 100 futures we tried, give or take 5, there is no short month." in texts(showing)
