"""Money out: spending and events by key and pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from budget_app.model.categories import Category
from budget_app.reference.stories import sample_workshop
from budget_app.ui.parts.list_editor import ListEditor
from budget_app.ui.parts.month_chips import MonthChips
from budget_app.ui.screens.money_out import MoneyOut
from tests.ui.hands import LARGE_FAMILY, amount, asked, choose, enter, line, rows_of, said, typed
from tests.ui.showing import ENGLISH, Showing, press, type_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from budget_app.model.rows import Event

from PySide6.QtCore import Qt

SPENDING, EVENTS = 0, 1


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    screen = MoneyOut(ENGLISH)
    qtbot.addWidget(screen)
    showing = Showing(screen, sample_workshop("en"), LARGE_FAMILY)
    screen.resize(1170, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    return showing


def wedding(shown: Showing) -> Event:
    return shown.household.events[0]


def costs(shown: Showing) -> ListEditor:
    control = line(shown, 0, EVENTS).controls["costs"]
    assert isinstance(control, ListEditor)
    return control


def test_every_spending_and_event_has_its_row(shown: Showing) -> None:
    assert [each.row for each in rows_of(shown, SPENDING).lines] == list(shown.household.spending)
    assert [each.row for each in rows_of(shown, EVENTS).lines] == list(shown.household.events)


def test_a_typed_amount_changes_the_year_of_the_row(shown: Showing) -> None:
    before = said(line(shown, 0))
    enter(amount(shown, 0), "1000")
    assert said(line(shown, 0)) != before


def test_how_much_it_is_needed_is_chosen_beside_the_name(shown: Showing) -> None:
    choose(line(shown, 0).controls["need"], 2)
    assert shown.household.spending[0].need == "can_wait"


def test_a_category_typed_by_its_name_starts_as_the_family_usually_sees_it(shown: Showing) -> None:
    name = rows_of(shown, SPENDING).add_line.name
    type_text(name, "Eating out")
    press(name, Qt.Key.Key_Return)
    made = shown.household.spending[-1]
    assert (made.category, made.need) == (Category.EATING_OUT, "want")


def test_a_price_that_rises_faster_is_typed_behind_more(shown: Showing) -> None:
    field = typed(asked(line(shown, 0), "inflation"))
    enter(field, "12")
    assert str(shown.household.spending[0].inflation) == "0.12"
    enter(field, "")
    assert shown.household.spending[0].inflation is None


def test_a_cost_of_an_event_counts(shown: Showing) -> None:
    before = wedding(shown).costs
    enter(typed(costs(shown).entries[0].controls["amount"]), "10000")
    assert wedding(shown).costs == (before[0].evolve(amount=1_000_000), *before[1:])


def test_a_cost_is_added_and_taken_out(shown: Showing) -> None:
    before = wedding(shown).costs
    costs(shown).add.click()
    assert wedding(shown).costs[:-1] == before
    costs(shown).entries[0].removed.emit()
    assert wedding(shown).costs[:-1] == before[1:]


def test_a_wrong_cost_stays_and_is_told(shown: Showing) -> None:
    field = typed(costs(shown).entries[0].controls["amount"])
    enter(field, "many")
    assert field.text() == "many"
    assert "Type only figures" in said(line(shown, 0, EVENTS))


def test_gifts_that_come_back_are_typed(shown: Showing) -> None:
    enter(typed(line(shown, 0, EVENTS).controls["gifts"]), "7000")
    assert wedding(shown).gifts == 700_000


def test_an_event_that_becomes_yearly_keeps_its_month(shown: Showing) -> None:
    month = wedding(shown).month
    choose(line(shown, 0, EVENTS).controls[""], 1)
    assert month is not None
    assert (wedding(shown).month, wedding(shown).months) == (None, (month.month,))
    chips = line(shown, 0, EVENTS).controls["months"]
    assert isinstance(chips, MonthChips)
    assert chips.isVisible()


def test_an_event_that_becomes_single_falls_into_its_next_month(shown: Showing) -> None:
    choose(line(shown, 1, EVENTS).controls[""], 0)
    event = shown.household.events[1]
    assert event.month is not None
    assert event.month.month in event.months


def test_an_event_without_a_month_says_so(shown: Showing) -> None:
    chips = line(shown, 1, EVENTS).controls["months"]
    assert isinstance(chips, MonthChips)
    for month in chips.months:
        chips.switch(month, on=False)
    assert "No month is chosen" in said(line(shown, 1, EVENTS))
