"""The family: counts, place and time, and what the day assumes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from budget_app.model.household import MemberCount
from budget_app.model.period import YearMonth
from budget_app.reference.stories import sample_workshop
from budget_app.ui.parts.chips import Chips
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.conditions_card import ConditionsCard
from budget_app.ui.parts.kit import Button, Text
from budget_app.ui.parts.month_field import MonthField
from budget_app.ui.parts.stepper import Stepper
from budget_app.ui.parts.tab_order import focusable
from budget_app.ui.parts.typed_field import TypedField
from budget_app.ui.screens.family import Family
from tests.ui.hands import enter
from tests.ui.showing import ENGLISH, Showing, press

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from budget_app.model.money import Rate


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    screen = Family(ENGLISH)
    qtbot.addWidget(screen)
    screen.resize(1170, 900)
    showing = Showing(screen, sample_workshop("en"))
    with qtbot.waitExposed(screen):
        screen.show()
    return showing


def stepper(shown: Showing, name: str) -> Stepper:
    return next(each for each in shown.screen.findChildren(Stepper) if each.accessibleName() == name)


def field(shown: Showing, name: str) -> TypedField:
    return next(each for each in shown.screen.findChildren(TypedField) if each.accessibleName().startswith(name))


def rate(shown: Showing, currency: str) -> Rate:
    return next(rate for rate in shown.document.workshop.conditions.rates if rate.currency == currency)


def words(shown: Showing) -> str:
    return "\n".join(text.text() for text in shown.screen.findChildren(Text) if text.isVisible())


def tab_stops(shown: Showing) -> list[QWidget]:
    """Where Tab goes from the first field on."""
    inside = list(focusable(shown.screen.widget()))
    stops, here = [inside[0]], inside[0].nextInFocusChain()
    while here is not None and here is not inside[0]:
        stops.append(here)
        here = here.nextInFocusChain()
    return [stop for stop in stops if stop in inside]


def test_people_are_counted_with_the_arrow_keys(shown: Showing) -> None:
    press(stepper(shown, "Adults, 18 to 59: men and boys").number, Qt.Key.Key_Up)
    assert MemberCount(band="adult", sex="male", count=2) in shown.household.members
    assert "Together 6 people." in words(shown)


def test_nobody_of_a_band_leaves_no_count_behind(shown: Showing) -> None:
    press(stepper(shown, "Elders, 60 and over: women and girls").number, Qt.Key.Key_Down)
    assert all(member.band != "elder" for member in shown.household.members)


def test_more_abroad_than_people_is_said_beside_the_count_and_kept(shown: Showing) -> None:
    stepper(shown, "How many of them are abroad now").number.setValue(9)
    assert shown.household.abroad == 9
    assert "More people are abroad than belong to the family." in words(shown)


def test_place_month_years_and_money_are_chosen(shown: Showing) -> None:
    chips = shown.screen.findChildren(Chips)[0]
    next(chip for chip in chips.findChildren(Button) if chip.text() == "City").click()
    months = shown.screen.findChildren(MonthField)[0].findChildren(Choice)[0]
    months.setFocus(Qt.FocusReason.TabFocusReason)
    press(months, Qt.Key.Key_Down)
    years = next(each for each in shown.screen.findChildren(Choice) if each.value == 60)
    press(years, Qt.Key.Key_Down)
    assert (shown.household.settlement, shown.household.first_month, shown.household.horizon) == (
        "city",
        YearMonth(2027, 4),
        72,
    )


def test_the_nickname_comes_with_its_warning(shown: Showing) -> None:
    assert "Never a real name." in words(shown)
    enter(field(shown, "Nickname"), "the house by the bridge")
    assert shown.household.nickname == "the house by the bridge"


def test_a_nickname_of_five_hundred_letters_is_refused_at_its_place_and_stays(shown: Showing) -> None:
    enter(field(shown, "Nickname"), "ж" * 500)
    assert "This text has 500 letters; 120 is the most." in words(shown)
    assert field(shown, "Nickname").text() == "ж" * 500
    assert (shown.household.id, "family", "nickname") in shown.screen.drafts


def test_a_rate_is_typed_with_a_comma_or_a_point(shown: Showing) -> None:
    enter(field(shown, "1 rouble"), "0,13")
    assert rate(shown, "RUB").value == Decimal("0.13")


@pytest.mark.parametrize("text", ["abc", "0", "-1", ""])
def test_what_is_no_rate_is_said_under_it_and_the_old_one_counts(shown: Showing, text: str) -> None:
    before, problems = rate(shown, "RUB"), words(shown)
    enter(field(shown, "1 rouble"), text)
    assert rate(shown, "RUB") == before
    assert len(words(shown)) > len(problems)
    assert field(shown, "1 rouble").text() == text


def test_a_missing_rate_can_be_added_and_tab_finds_it_in_its_place(shown: Showing) -> None:
    card = shown.screen.findChildren(ConditionsCard)[0]
    euro = next(action for action in card.add.menu().actions() if action.data() == "EUR")
    euro.trigger()
    assert rate(shown, "EUR").on == shown.document.workshop.held
    stops = tab_stops(shown)
    assert stops.index(field(shown, "1 dollar")) < stops.index(field(shown, "1 euro"))
    assert stops.index(field(shown, "1 euro")) < stops.index(field(shown, "Prices at home"))


def test_prices_may_fall(shown: Showing) -> None:
    enter(field(shown, "Prices at home"), "-2")
    assert shown.document.workshop.conditions.inflation.yearly == Decimal("-0.02")


def test_tab_goes_as_things_stand(shown: Showing) -> None:
    assert tab_stops(shown) == list(focusable(shown.screen.widget()))
