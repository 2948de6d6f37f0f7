"""The year's screen: a picture of twelve months, and events that are moved in it by hand and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from budget_app.model.base import new_id
from budget_app.model.edits.households import new_household
from budget_app.model.money import Conditions
from budget_app.model.period import YearMonth
from budget_app.model.rows import CostLine, Event, EventKind, Feast, Income, IncomeKind, Moving, Spending
from budget_app.model.scenario import SaveMore
from budget_app.model.schedule import EachMonth, Yearly
from budget_app.reference.stories import sample_workshop
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.event_menu import EventMenu
from budget_app.ui.parts.kit import Text
from budget_app.ui.parts.year_board import YearBoard
from budget_app.ui.screens.year import Year
from tests.ui.hands import choose
from tests.ui.showing import ENGLISH, Showing, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from budget_app.model.household import Household
    from budget_app.ui.parts.event_chip import EventChip
    from budget_app.ui.parts.month_tile import MonthTile

MARCH = YearMonth(2027, 3)
WEDDING = Event(
    id=new_id(), label="wedding", kind=EventKind.WEDDING, month=YearMonth(2027, 9), costs=(CostLine(amount=900_00),)
)
EID = Event(id=new_id(), label="", kind=EventKind.EID, months=(3,), costs=(CostLine(amount=100_00),))
FAMILY = new_household(7, MARCH).evolve(
    horizon=24,
    incomes=(
        Income(id=new_id(), kind=IncomeKind.WAGE, schedule=EachMonth(amount=500_00)),
        Income(id=new_id(), label="apricots", kind=IncomeKind.HARVEST, schedule=Yearly(amount=100_00, months=(7,))),
    ),
    spending=(Spending(id=new_id(), schedule=EachMonth(amount=400_00)),),
    events=(WEDDING, EID),
)


def year_of(household: Household, qtbot: QtBot) -> Showing:
    workshop = sample_workshop("en")
    screen = Year(ENGLISH)
    qtbot.addWidget(screen)
    screen.resize(1160, 900)
    screen.show()
    shown = Showing(screen, workshop.evolve(households=(household,), conditions=Conditions()))
    QApplication.processEvents()
    return shown


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    return year_of(FAMILY, qtbot)


def board(shown: Showing) -> YearBoard:
    found = shown.screen.findChild(YearBoard)
    assert isinstance(found, YearBoard)
    return found


def tile(shown: Showing, month: YearMonth) -> MonthTile:
    found = board(shown).tile_of(month)
    assert found is not None
    return found


def chip(shown: Showing, event: Event) -> EventChip:
    return next(each for each in board(shown).chips if each.happening.event.id == event.id)


def months_of(shown: Showing, event: Event) -> list[YearMonth | None]:
    return [each.happening.month for each in board(shown).chips if each.happening.event.id == event.id]


def row(shown: Showing, event: Event) -> Event:
    return next(each for each in shown.household.events if each.id == event.id)


def words(shown: Showing) -> str:
    QApplication.processEvents()
    visible = (each.text() for each in shown.screen.findChildren(Text) if each.isVisible())
    return "\n".join(visible).replace("\u00a0", " ")


def carry(chip: EventChip, to: MonthTile, *, drop: bool = True) -> None:
    """Press on an event and pull it to the middle of a tile, as a hand does."""
    start, end = chip.rect().center(), chip.mapFromGlobal(to.mapToGlobal(to.rect().center()))
    QTest.mousePress(chip, Qt.MouseButton.LeftButton, pos=start)
    for place in (start + QPoint(30, 0), end):
        at = QPointF(place)
        everywhere = QPointF(chip.mapToGlobal(place))
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            at,
            everywhere,
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier(0),
        )
        QApplication.sendEvent(chip, move)
    if drop:
        QTest.mouseRelease(chip, Qt.MouseButton.LeftButton, pos=end)


def click(shown: Showing, name: str) -> None:
    next(
        each for each in shown.screen.findChildren(QPushButton) if name in (each.text(), each.accessibleName())
    ).click()


def test_a_year_has_twelve_months_from_the_familys_first(shown: Showing) -> None:
    months = [each.facts.month for each in board(shown).tiles if each.facts]
    assert months == [MARCH.plus(index) for index in range(12)]


def test_a_lean_month_has_a_mark_and_a_word(shown: Showing) -> None:
    lean = "\n".join(each.text() for each in tile(shown, YearMonth(2027, 9)).findChildren(Text))
    assert "▼" in lean
    assert "is missing" in lean
    calm = "\n".join(each.text() for each in tile(shown, YearMonth(2027, 10)).findChildren(Text))
    assert "▼" not in calm
    assert "is left" in calm


def test_every_month_is_told_to_who_does_not_see_with_all_that_happens_in_it(shown: Showing) -> None:
    told = tile(shown, MARCH).accessibleName().replace("\u00a0", " ")
    assert told == "March 2027: in 500 som., out 500 som., 0 som. is left. Idi Ramazon (about 9). Navruz (21). Eid."
    assert "apricots" in tile(shown, YearMonth(2027, 7)).accessibleName()
    assert "School begins (1)" in tile(shown, YearMonth(2027, 9)).accessibleName()


def test_what_to_put_aside_stands_in_the_months_before_the_lean_one(shown: Showing) -> None:
    asides = [each.facts.aside for each in board(shown).tiles if each.facts]
    assert sum(asides[:6]) == 600_00
    assert "▼ Lean months: September" in words(shown)
    assert "800 som. more goes out than comes in" in words(shown)
    assert "When this year begins, 200 som. must be there already: the lowest point is the end of September." in words(
        shown
    )
    assert "200 som. is missing" in words(shown)
    assert "No earlier month has enough over for 200 som. of it." in words(shown)


def test_an_event_is_dragged_to_another_month_which_is_an_edit_that_can_be_undone(shown: Showing) -> None:
    carry(chip(shown, WEDDING), tile(shown, YearMonth(2027, 11)))
    assert row(shown, WEDDING).month == YearMonth(2027, 11)
    assert months_of(shown, WEDDING) == [YearMonth(2027, 11)]
    shown.document.undo()
    assert months_of(shown, WEDDING) == [YearMonth(2027, 9)]


def test_while_it_is_dragged_the_month_under_it_is_marked_and_escape_takes_it_back(shown: Showing) -> None:
    target, dragged = tile(shown, YearMonth(2027, 11)), chip(shown, WEDDING)
    carry(dragged, target, drop=False)
    assert target.property("target") == "true"
    press(dragged, Qt.Key.Key_Escape)
    assert target.property("target") == "false"
    QTest.mouseRelease(dragged, Qt.MouseButton.LeftButton)
    assert row(shown, WEDDING).month == YearMonth(2027, 9)


def test_an_event_let_go_beside_the_months_stays_where_it_was(shown: Showing) -> None:
    dragged = chip(shown, WEDDING)
    carry(dragged, tile(shown, YearMonth(2027, 11)), drop=False)
    QTest.mouseRelease(dragged, Qt.MouseButton.LeftButton, pos=QPoint(-5000, -5000))
    assert row(shown, WEDDING).month == YearMonth(2027, 9)


def test_alt_and_an_arrow_move_an_event_and_the_focus_goes_with_it(shown: Showing) -> None:
    shown.screen.activateWindow()
    moved = chip(shown, WEDDING)
    moved.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        press(chip(shown, WEDDING), key, modifier=Qt.KeyboardModifier.AltModifier)
    assert row(shown, WEDDING).month == YearMonth(2027, 5)
    assert chip(shown, WEDDING).hasFocus()
    shown.document.undo()
    assert row(shown, WEDDING).month == YearMonth(2027, 9)


def test_an_event_stops_at_the_ends_of_the_year(shown: Showing) -> None:
    press(chip(shown, EID), Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert row(shown, EID).months == (3,)


def test_a_click_offers_every_month_and_the_way_to_its_row(shown: Showing, qtbot: QtBot) -> None:
    chip(shown, WEDDING).click()
    menu = shown.screen.findChild(EventMenu)
    assert isinstance(menu, EventMenu)
    names = [action.text() for action in menu.actions() if action.text()]
    assert names[:2] == ["March 2027", "April 2027"]
    next(action for action in menu.actions() if action.text() == "December 2027").trigger()
    assert row(shown, WEDDING).month == YearMonth(2027, 12)
    with qtbot.waitSignal(shown.screen.page_asked, check_params_cb="money_out".__eq__):
        menu.actions()[-1].trigger()
    menu.close()


def test_arrow_keys_go_from_month_to_month_and_tab_stops_at_one(shown: Showing) -> None:
    shown.screen.activateWindow()
    tile(shown, MARCH).setFocus(Qt.FocusReason.TabFocusReason)
    press(tile(shown, MARCH), Qt.Key.Key_Right)
    assert tile(shown, YearMonth(2027, 4)).hasFocus()
    press(tile(shown, YearMonth(2027, 4)), Qt.Key.Key_Down)
    assert tile(shown, YearMonth(2027, 10)).hasFocus()
    stops = [each for each in board(shown).tiles if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [tile(shown, YearMonth(2027, 10))]


def test_another_year_shows_its_own_months_and_no_event_of_the_first(shown: Showing) -> None:
    click(shown, "The year after")
    assert next(each.facts.month for each in board(shown).tiles if each.facts) == YearMonth(2028, 3)
    assert months_of(shown, WEDDING) == []
    assert months_of(shown, EID) == [YearMonth(2028, 3)]


def test_the_last_year_of_a_plan_may_be_short(qtbot: QtBot) -> None:
    shown = year_of(FAMILY.evolve(horizon=17), qtbot)
    click(shown, "The year after")
    assert len(board(shown).tiles) == 5


def test_our_plan_is_told_where_there_is_one(qtbot: QtBot) -> None:
    shown = year_of(FAMILY.evolve(plan=(SaveMore(amount=50_00),)), qtbot)
    before = tile(shown, MARCH).accessibleName()
    choose(next(each for each in shown.screen.findChildren(Choice) if "our plan" in each.accessibleName()), 1)
    assert tile(shown, MARCH).accessibleName() != before


def test_an_event_that_stands_still_is_offered_to_move_with_its_feast(shown: Showing) -> None:
    assert "stands still while the feast moves" in words(shown)
    click(shown, "Let it move with Idi Ramazon")
    moves = row(shown, EID).moves
    assert moves is not None
    assert moves.feast is Feast.EID_AL_FITR
    assert months_of(shown, EID) == [MARCH, YearMonth(2028, 2)]
    assert "stands still" not in words(shown)


def test_one_time_of_a_moving_event_can_be_moved_and_the_others_stay(qtbot: QtBot) -> None:
    moving = EID.evolve(moves=Moving(feast=Feast.EID_AL_FITR, months=(MARCH, YearMonth(2028, 2))))
    shown = year_of(FAMILY.evolve(events=(moving,)), qtbot)
    press(chip(shown, moving), Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.AltModifier)
    assert months_of(shown, moving) == [YearMonth(2027, 4), YearMonth(2028, 2)]


def test_an_event_without_a_month_waits_above_the_year_to_be_dragged_into_it(qtbot: QtBot) -> None:
    shown = year_of(FAMILY.evolve(events=(EID.evolve(months=()),)), qtbot)
    waiting = next(
        each for each in shown.screen.findChildren(QPushButton) if each.accessibleName() == "Eid, no month yet"
    )
    assert waiting.isVisible()
    carry(waiting, tile(shown, YearMonth(2027, 5)))  # type: ignore[arg-type] # it is an event's chip
    assert row(shown, EID).months == (5,)


def test_a_family_without_money_is_told_where_to_begin(qtbot: QtBot) -> None:
    shown = year_of(new_household(7, MARCH), qtbot)
    assert "No money is written down yet" in words(shown)
    with qtbot.waitSignal(shown.screen.page_asked, check_params_cb="money_in".__eq__):
        click(shown, "Money in")


def test_the_feasts_of_every_year_of_the_plan_are_told_as_estimates(shown: Showing) -> None:
    assert "about 9 March" in words(shown)
    assert "about 26 February" in words(shown)
    assert "estimated" in words(shown)
