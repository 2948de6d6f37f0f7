"""The future's screen: its levers make edits, its chart and table tell what follows."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QSlider

from budget_app.model.categories import Category
from budget_app.model.edits.rows import plan_changed
from budget_app.model.scenario import CurrencyMoves, SaveMore, SpendLess, TransfersStop
from budget_app.reference.stories import sample_workshop
from budget_app.ui.charts.future_chart import FutureChart
from budget_app.ui.charts.month_chart import NO_MONTH
from budget_app.ui.parts.kit import Text
from budget_app.ui.screens.future import Future
from tests.ui.showing import ENGLISH, Showing, press

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
    screen.resize(1100, 800)
    screen.show()
    return Showing(screen, workshop.evolve(households=households), RICH)


def slider(shown: Showing, name: str) -> QSlider:
    return next(each for each in shown.screen.findChildren(QSlider) if each.accessibleName() == name)


def click(shown: Showing, text: str) -> None:
    next(each for each in shown.screen.findChildren(QPushButton) if each.text() == text).click()


def texts(shown: Showing) -> list[str]:
    QApplication.processEvents()  # what was added since is shown now
    shown_texts = (each.text() for each in shown.screen.findChildren(Text) if each.isVisible())
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in shown_texts]


def test_the_lever_of_saving_becomes_the_plan(shown: Showing) -> None:
    slider(shown, "Put aside more each month").setValue(20)
    assert shown.household.plan == (SaveMore(amount=200_00),)
    assert "200 som." in texts(shown)


def test_a_dragged_lever_is_one_step_of_undo(shown: Showing) -> None:
    lever = slider(shown, "Put aside more each month")
    for value in range(1, 30):
        lever.setValue(value)
    shown.document.undo()
    assert shown.household.plan == ()
    assert lever.value() == 0


def test_the_lever_at_zero_takes_saving_out_of_the_plan(shown: Showing) -> None:
    lever = slider(shown, "Put aside more each month")
    lever.setValue(20)
    lever.setValue(0)
    assert shown.household.plan == ()


def test_spending_less_starts_with_a_line_the_family_does_not_need(shown: Showing) -> None:
    click(shown, "+ Spend less on something")
    (change,) = shown.household.plan
    assert isinstance(change, SpendLess)
    line = next(row for row in shown.household.spending if row.id == change.line)
    assert line.need != "need"


def test_another_line_and_share_can_be_chosen(shown: Showing) -> None:
    click(shown, "+ Spend less on something")
    press(shown.screen.findChildren(QComboBox)[0], Qt.Key.Key_Home)
    slider(shown, "How much less").setValue(5)
    assert shown.household.plan == (SpendLess(share=Decimal("0.25")),)


def test_a_plan_about_a_category_keeps_it_while_its_share_moves(shown: Showing) -> None:
    change = SpendLess(share=Decimal("0.5"), category=Category.TOBACCO, start=shown.household.first_month.plus(3))
    shown.document.do(plan_changed(shown.household.id, (change,)))
    assert shown.screen.findChildren(QComboBox)[0].currentText() == "Tobacco and nos"
    slider(shown, "How much less").setValue(20)
    assert shown.household.plan == (change.evolve(share=Decimal(1)),)


def test_a_line_to_spend_less_on_is_taken_out_again(shown: Showing) -> None:
    slider(shown, "Put aside more each month").setValue(20)
    click(shown, "+ Spend less on something")
    next(b for b in shown.screen.findChildren(QPushButton) if b.accessibleName() == "Do not spend less on this").click()
    assert shown.household.plan == (SaveMore(amount=200_00),)


def test_months_without_money_from_abroad_show_a_third_future(shown: Showing) -> None:
    click(shown, "No money from abroad")
    slider(shown, "For how long").setValue(9)
    (scenario,) = shown.household.what_ifs
    assert isinstance(scenario.changes[0], TransfersStop)
    assert scenario.changes[0].months == 9
    assert "Nothing arrives from abroad for 9 months" in texts(shown)


def test_a_moving_rouble_keeps_its_sign(shown: Showing) -> None:
    click(shown, "The rouble changes")
    slider(shown, "The rouble changes by").setValue(-20)
    change = shown.household.what_ifs[0].changes[0]
    assert isinstance(change, CurrencyMoves)
    assert change.share == Decimal("-0.2")
    assert "−20 %" in texts(shown)


def test_a_shock_switched_off_is_kept_but_not_told(shown: Showing) -> None:
    click(shown, "No money from abroad")
    click(shown, "Nothing")
    assert [each.on for each in shown.household.what_ifs] == [False]
    click(shown, "The rouble changes")
    assert [each.on for each in shown.household.what_ifs] == [True]


def test_the_month_under_the_arrow_keys_is_told_in_words(shown: Showing) -> None:
    chart = shown.screen.findChildren(FutureChart)[0]
    chart.grab()
    press(chart, Qt.Key.Key_Home)
    first = shown.household.first_month
    told = next(text for text in texts(shown) if text.startswith(ENGLISH.language.month(first)))
    assert "As today: " in told
    assert "Our plan: " in told
    press(chart, Qt.Key.Key_Escape)
    assert chart.month == NO_MONTH


def test_the_pointer_finds_the_last_month(shown: Showing) -> None:
    chart = shown.screen.findChildren(FutureChart)[0]
    QApplication.processEvents()  # the page gets its scroll bar
    QTest.mouseMove(chart, QPoint(chart.width() - 2, 20))
    assert chart.month == shown.household.horizon - 1


def test_a_chip_hides_its_line_and_its_words(shown: Showing) -> None:
    click(shown, "As today")
    chart = shown.screen.findChildren(FutureChart)[0]
    chart.grab()
    press(chart, Qt.Key.Key_Home)
    assert not any("As today: " in text for text in texts(shown))


def test_an_empty_household_has_a_future_too(qtbot: QtBot) -> None:
    workshop = sample_workshop("en")
    empty = workshop.households[0].evolve(
        **dict.fromkeys(("remittances", "incomes", "spending", "events", "debts", "accounts", "goals", "plan"), ())
    )
    screen = Future(ENGLISH)
    qtbot.addWidget(screen)
    screen.show()
    Showing(screen, workshop.evolve(households=(empty,)))
    assert not screen.grab().isNull()


def test_ten_years_and_one_are_drawn(shown: Showing) -> None:
    for horizon in (12, 120):
        household = shown.household.evolve(horizon=horizon)
        workshop = shown.document.workshop
        others = tuple(household if each.id == household.id else each for each in workshop.households)
        shown.document.open(workshop.evolve(households=others))
        assert not shown.screen.grab().isNull()
