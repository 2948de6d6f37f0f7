"""A savings group: its levers make edits, its figures follow, its share-out is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSlider

from budget_app.language.language import LANGUAGES
from budget_app.model.base import new_id
from budget_app.model.groups import START, Group, Passbook
from budget_app.model.savings_group import Way
from budget_app.model.steps import Aside
from budget_app.reference.stories import sample_workshop
from budget_app.ui.charts.fund_chart import FundChart
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.group_cycle_card import WayCard
from budget_app.ui.parts.kit import Text
from budget_app.ui.parts.value_table import ValueTable
from budget_app.ui.screens.savings_group import SavingsGroupScreen
from tests.ui.hands import choose, enter, typed
from tests.ui.showing import ENGLISH, Showing, press
from tests.ui.windows import cut, manner, practice_window, settle, unnamed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BOOKS = (Passbook(number=1, shares=12), Passbook(number=2, shares=24, interest=20_00, owed=40_00))


def showing(qtbot: QtBot, *groups: Group) -> Showing:
    screen = SavingsGroupScreen(ENGLISH)
    qtbot.addWidget(screen)
    shown = Showing(screen, sample_workshop("en").evolve(groups=groups))
    screen.resize(1170, 900)
    with qtbot.waitExposed(screen):
        screen.show()
    return shown


def a_group(**facts: Any) -> Group:
    return Group(id=new_id(), **facts)


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    return showing(qtbot, a_group(passbooks=BOOKS))


def group(shown: Showing, place: int = 0) -> Group:
    return shown.document.workshop.groups[place]


def click(shown: Showing, text: str) -> None:
    next(each for each in shown.screen.findChildren(QPushButton) if each.text() == text and each.isVisible()).click()


def told(shown: Showing) -> str:
    texts = (each.text() for each in shown.screen.findChildren(Text) if each.isVisible())
    return "\n".join(texts).replace("\u00a0", " ")


def lever(shown: Showing, name: str) -> QSlider:
    return next(each for each in shown.screen.findChildren(QSlider) if each.accessibleName() == name)


def table(shown: Showing) -> ValueTable:
    return shown.screen.findChildren(ValueTable)[0]


def test_without_a_group_the_screen_teaches_and_begins_one(qtbot: QtBot) -> None:
    shown = showing(qtbot)
    assert "No savings group stands here yet." in told(shown)
    click(shown, "Begin a group")
    assert group(shown).plan == START
    assert "At the end: 31 200 som. put in" in told(shown)


def test_a_lever_changes_the_plan_and_the_figures_follow(shown: Showing) -> None:
    lever(shown, "Members").setValue(10)
    assert group(shown).plan.members == 10
    assert "At the end: 15 600 som. put in" in told(shown)


def test_a_dragged_lever_is_one_step_of_undo(shown: Showing) -> None:
    for members in range(5, 15):
        lever(shown, "Members").setValue(members)
    shown.document.undo()
    assert group(shown).plan == START
    assert lever(shown, "Members").value() == START.members


def test_who_does_not_borrow_gets_no_interest_back(shown: Showing) -> None:
    borrows = next(
        each for each in shown.screen.findChildren(Choice) if each.currentText() == "she borrows in her turn"
    )
    choose(borrows, 1)
    assert not group(shown).plan.own_borrows
    card = shown.screen.findChildren(WayCard)[2]
    assert "She gets 1\u00a0560\u00a0som." in [text.text() for text in card.findChildren(Text)]


def test_a_deposit_stands_beside_the_gain_with_its_source_and_day(shown: Showing) -> None:
    assert "A bank deposit brings 12.1 % a year (National Bank of Tajikistan, 30 September 2025)." in told(shown)


def test_a_meeting_is_told_where_the_keys_point(shown: Showing) -> None:
    press(shown.screen.findChildren(FundChart)[0], Qt.Key.Key_End)
    assert "Meeting 52: the group has" in told(shown)


def test_the_share_out_tells_what_each_has_in_hand(shown: Showing) -> None:
    assert "Gets 253.33 som., less 40 som. owed." in told(shown)
    assert "Check: 339.99 som. in all hands and 0.01 som. left over by rounding are the 340 som. in the box." in told(
        shown
    )


def test_a_passbook_is_typed_and_undone(shown: Showing) -> None:
    enter(typed(table(shown).lines[0].controls["shares"]), "36")
    assert group(shown).passbooks[0].shares == 36
    shown.document.undo()
    assert group(shown).passbooks == BOOKS


def test_enter_on_the_last_line_makes_a_member_with_a_free_number(shown: Showing) -> None:
    press(table(shown).lines[-1].controls["shares"], Qt.Key.Key_Return)
    assert [each.number for each in group(shown).passbooks] == [1, 2, 3]


def test_a_number_that_is_taken_is_refused_in_words_and_kept(shown: Showing) -> None:
    number = typed(table(shown).lines[1].controls["number"])
    enter(number, "1")
    assert number.text() == "1"
    assert group(shown).passbooks == BOOKS
    assert "Another member has this number already." in told(shown)


def test_words_in_an_amount_are_refused_beside_it_and_nothing_is_lost(shown: Showing) -> None:
    enter(typed(table(shown).lines[0].controls["fines"]), "ten")
    assert group(shown).passbooks == BOOKS
    assert "Type only figures, without words or letters." in told(shown)


def test_a_box_that_was_counted_is_checked_against_the_passbooks(shown: Showing) -> None:
    box = next(
        each
        for each in shown.screen.findChildren(type(typed(table(shown).lines[0].controls["fines"])))
        if (each.accessibleName() == "Money counted in the box")
    )
    enter(box, "330")
    assert group(shown).box == 330_00
    assert "▼ By the passbooks the box should hold 340 som.: 10 som. is missing." in told(shown)
    enter(box, "")
    assert group(shown).box is None


def test_a_taken_out_member_is_gone_and_comes_back(shown: Showing) -> None:
    table(shown).lines[0].tab_order[-1].setFocus()
    press(table(shown).lines[0].tab_order[-1], Qt.Key.Key_Space, " ")
    assert [each.number for each in group(shown).passbooks] == [2]
    shown.document.undo()
    assert group(shown).passbooks == BOOKS


def test_another_way_is_a_fact_of_the_group(shown: Showing) -> None:
    click(shown, "The same profit for each member")
    assert group(shown).way is Way.EQUAL_PROFIT


def test_lines_for_all_members_are_made_at_once(qtbot: QtBot) -> None:
    shown = showing(qtbot, a_group())
    click(shown, "Lines for all 20 members")
    assert len(group(shown).passbooks) == len(table(shown).lines) == 20
    assert "Nobody bought shares, so there is nothing to share out." in told(shown)


def test_more_debt_than_fund_is_a_sentence(qtbot: QtBot) -> None:
    shown = showing(qtbot, a_group(passbooks=(Passbook(number=1, shares=1, owed=25_00),)))
    assert "The members owe 15 som. more than the group has." in told(shown)


def test_another_group_can_be_added_chosen_and_deleted(shown: Showing) -> None:
    click(shown, "Another group")
    assert "passbooks the box" not in told(shown)
    which = next(each for each in shown.screen.findChildren(Choice) if each.accessibleName() == "Which group")
    choose(which, 0)
    assert "passbooks the box" in told(shown)
    click(shown, "Delete this group")
    assert [each.passbooks for each in shown.document.workshop.groups] == [()]


@pytest.mark.parametrize("size", [(1366, 768, 1.0), (1024, 600, 2.0)], ids=str)
@pytest.mark.parametrize("code", [writing.code for writing in LANGUAGES])
def test_a_full_group_is_named_and_not_cut(qtbot: QtBot, code: str, size: tuple[int, int, float]) -> None:
    width, height, scale = size
    window = practice_window(manner(code, scale), width, height)
    qtbot.addWidget(window)
    window.session.document.open(window.session.document.workshop.evolve(groups=(a_group(passbooks=BOOKS, box=1),)))
    window.go(Aside.SAVINGS_GROUP.value)
    settle()
    page = window.screen_shown.widget()
    assert page is not None
    assert unnamed(window) == []
    assert cut(window) == []
    assert page.width() <= window.screen_shown.viewport().width()
    window.desk.stop()
