"""Money in, as hands use it: typing, Enter, Esc, the row's menu, undo."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from budget_app.language.kinds import SCHEDULE_KINDS
from budget_app.model.edits.households import household_copied
from budget_app.model.rows import Income, IncomeKind, Remittance
from budget_app.model.schedule import ByMonth, EachMonth, Once
from budget_app.reference.stories import sample_workshop
from budget_app.ui.parts.by_month_grid import ByMonthGrid
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.kit import Text
from budget_app.ui.parts.list_editor import ListEditor
from budget_app.ui.parts.month_chips import MonthChips
from budget_app.ui.parts.rows import Rows
from budget_app.ui.screens.money_in import MoneyIn
from tests.ui.hands import LARGE_FAMILY, amount, asked, choose, enter, label, line, rows_of, said, typed
from tests.ui.showing import ENGLISH, Showing, press, type_text

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from pytestqt.qtbot import QtBot


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    screen = MoneyIn(ENGLISH)
    qtbot.addWidget(screen)
    showing = Showing(screen, sample_workshop("en"), LARGE_FAMILY)
    screen.resize(1170, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    return showing


def sender(shown: Showing) -> Remittance:
    return shown.household.remittances[0]


def sent(shown: Showing) -> int:
    schedule = sender(shown).schedule
    assert isinstance(schedule, EachMonth)
    return schedule.amount


@pytest.mark.parametrize(
    ("typed", "minor"),
    [
        ("1 234,5", 123450),
        ("350*4", 140000),
        ("1.000", 100000),
        ("۱۲۳۴", 123400),
        ("1200/12", 10000),
        ("0", 0),
    ],
)
def test_what_is_typed_counts_at_once(shown: Showing, typed: str, minor: int) -> None:
    enter(amount(shown), typed)
    assert sent(shown) == minor


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("abc", "Type only figures"),
        ("1e9", "without the letter e"),
        ("-5", "less than zero"),
        ("123456789012345", "too large"),
        ("1,23,4", "two ways"),
    ],
)
def test_what_is_no_amount_stays_with_a_sentence_under_it(shown: Showing, typed: str, told: str) -> None:
    enter(amount(shown), typed)
    amount(shown, 1).setFocus(Qt.FocusReason.TabFocusReason)
    assert amount(shown).text() == typed
    assert told in said(line(shown, 0))


@pytest.mark.parametrize("typed", ["1e9", "5x", "12-", "123456789012345"])
def test_the_beginning_of_a_wrong_text_does_not_count(shown: Showing, typed: str) -> None:
    enter(amount(shown), typed)
    assert (sent(shown), amount(shown).text()) == (2_000_000, typed)


def test_a_sum_shows_what_was_understood_and_then_stands_as_that(shown: Showing) -> None:
    enter(amount(shown), "350*4")
    assert "= 1\u00a0400" in said(line(shown, 0))
    amount(shown, 1).setFocus(Qt.FocusReason.TabFocusReason)
    assert amount(shown).text() == "1\u00a0400"
    assert "=" not in said(line(shown, 0))


def test_typing_replaces_what_stood_there(shown: Showing) -> None:
    enter(amount(shown), "7")
    assert sent(shown) == 700


def test_esc_brings_back_what_stood_there(shown: Showing) -> None:
    enter(amount(shown), "7")
    press(amount(shown), Qt.Key.Key_Escape)
    assert (sent(shown), amount(shown).text()) == (2_000_000, "20\u00a0000")


def test_esc_takes_a_wrong_text_back_with_its_sentence(shown: Showing) -> None:
    enter(amount(shown), "abc")
    press(amount(shown), Qt.Key.Key_Escape)
    assert amount(shown).text() == "20\u00a0000"
    assert "figures" not in said(line(shown, 0))


def test_typing_a_number_is_one_step_of_undo(shown: Showing) -> None:
    enter(amount(shown), "1500")
    shown.document.undo()
    assert (sent(shown), amount(shown).text()) == (2_000_000, "20\u00a0000")


def test_redo_shows_the_typed_amount_again(shown: Showing) -> None:
    enter(amount(shown), "1500")
    shown.document.undo()
    shown.document.redo()
    assert amount(shown).text() == "1\u00a0500"


def test_the_cursor_stays_while_others_change(shown: Showing) -> None:
    field = amount(shown)
    enter(field, "1500")
    field.setCursorPosition(1)
    shown.show()
    assert (field.text(), field.cursorPosition()) == ("1500", 1)


def test_a_wrong_text_is_there_again_when_the_screen_is_built_anew(shown: Showing, qtbot: QtBot) -> None:
    enter(amount(shown), "about 500")
    again = MoneyIn(ENGLISH)
    qtbot.addWidget(again)
    again.drafts = shown.screen.drafts
    other = Showing(again, shown.document.workshop, LARGE_FAMILY)
    assert amount(other).text() == "about 500"
    assert "figures" in said(line(other, 0))


def test_a_text_made_right_leaves_no_draft(shown: Showing) -> None:
    enter(amount(shown), "5x")
    assert shown.screen.drafts
    press(amount(shown), Qt.Key.Key_Backspace)
    assert not shown.screen.drafts


def test_a_label_of_five_hundred_letters_stays_and_is_counted(shown: Showing) -> None:
    before = sender(shown).label
    long = "Сын 👨‍🌾 " * 60
    label(shown).setFocus(Qt.FocusReason.TabFocusReason)
    type_text(label(shown), long[:500])
    assert sender(shown).label != before
    assert len(sender(shown).label) <= 120
    assert "120 is the most" in said(line(shown, 0))
    assert len(label(shown).text()) == len(long[:500])


def test_a_label_with_marks_that_turn_the_writing_is_refused_in_words(shown: Showing) -> None:
    enter(label(shown), "son\u202e")
    assert "hidden mark" in said(line(shown, 0))
    assert sender(shown).label == "son"


def test_an_empty_label_is_told_by_its_kind(shown: Showing) -> None:
    label(shown).setFocus(Qt.FocusReason.TabFocusReason)
    press(label(shown), Qt.Key.Key_Delete)
    assert (sender(shown).label, label(shown).placeholderText()) == ("", "Money from abroad")


def test_markup_in_a_label_is_shown_as_it_is(shown: Showing) -> None:
    enter(label(shown), "<img src='file:///etc/passwd'>")
    assert label(shown).text() == "<img src='file:///etc/passwd'>"


def test_enter_goes_down_the_column(shown: Showing) -> None:
    amount(shown).setFocus(Qt.FocusReason.TabFocusReason)
    press(amount(shown), Qt.Key.Key_Return)
    assert shown.screen.focusWidget() is amount(shown, 1)


def test_enter_on_the_last_row_makes_a_row(shown: Showing) -> None:
    before, last = len(shown.household.incomes), len(rows_of(shown).lines) - 1
    label(shown, last).setFocus(Qt.FocusReason.TabFocusReason)
    press(label(shown, last), Qt.Key.Key_Return)
    assert len(shown.household.incomes) == before + 1
    assert shown.screen.focusWidget() is label(shown, last + 1)


def test_a_name_on_the_last_line_makes_a_row_whose_amount_is_next(shown: Showing) -> None:
    name = rows_of(shown).add_line.name
    type_text(name, "Walnuts")
    press(name, Qt.Key.Key_Return)
    made = shown.household.incomes[-1]
    assert (made.label, made.kind) == ("Walnuts", IncomeKind.OTHER)
    assert shown.screen.focusWidget() is amount(shown, len(rows_of(shown).lines) - 1)


def test_the_name_of_a_kind_makes_a_row_of_that_kind(shown: Showing) -> None:
    name = rows_of(shown).add_line.name
    type_text(name, "pension")
    press(name, Qt.Key.Key_Return)
    assert shown.household.incomes[-1].kind is IncomeKind.PENSION


def test_a_name_too_long_for_a_row_stays_on_the_last_line(shown: Showing) -> None:
    before = shown.household
    name = rows_of(shown).add_line.name
    type_text(name, "x" * 130)
    press(name, Qt.Key.Key_Return)
    assert shown.household == before
    assert name.text() == "x" * 130


def test_a_copy_stands_after_its_row(shown: Showing) -> None:
    line(shown, 0).act("copy")
    first, second = shown.household.remittances[:2]
    assert (first.label, first.id != second.id) == (second.label, True)
    assert line(shown, 1).row == second


def test_a_deleted_row_is_there_again_after_undo(shown: Showing) -> None:
    before = shown.household.remittances
    line(shown, 0).act("delete")
    assert shown.household.remittances == before[1:]
    shown.document.undo()
    assert [each.row for each in rows_of(shown).lines[: len(before)]] == list(before)


def test_a_row_moves_up_and_down_among_its_like(shown: Showing) -> None:
    first, second = shown.household.remittances[:2]
    line(shown, 0).act("down")
    assert [row.id for row in shown.household.remittances[:2]] == [second.id, first.id]
    line(shown, 1).act("up")
    assert line(shown, 0).row == first


def test_a_row_that_is_dropped_is_kept_and_not_counted(shown: Showing) -> None:
    line(shown, 0).act("switch")
    assert sender(shown).on is False
    assert "not counted" in said(line(shown, 0))
    assert "—" in said(line(shown, 0))


def test_the_line_under_a_sender_says_what_arrives(shown: Showing) -> None:
    enter(amount(shown), "10000")
    assert "1\u00a0096\u00a0som. arrives" in said(line(shown, 0))


def test_another_currency_counts_at_once(shown: Showing) -> None:
    amount(shown).currency.changed.emit("USD")
    assert sender(shown).currency == "USD"
    assert amount(shown).currency.text() == "$"


def test_a_currency_without_a_rate_is_named_under_the_row(shown: Showing) -> None:
    amount(shown).currency.changed.emit("KZT")
    assert "no exchange rate" in said(line(shown, 0))


def test_no_amount_is_told_in_words(shown: Showing) -> None:
    enter(amount(shown, 3), "0")
    assert "no amount yet" in said(line(shown, 3))


def choose_kind(shown: Showing, place: int, kind: str) -> None:
    choose(line(shown, place).controls["schedule"], [str(each) for each in SCHEDULE_KINDS].index(kind))


def test_different_each_month_opens_twelve_amounts_with_the_ones_known(shown: Showing) -> None:
    choose_kind(shown, 0, "by_month")
    schedule = sender(shown).schedule
    assert isinstance(schedule, ByMonth)
    assert schedule.amounts == (0, 0, 0, *(2_000_000,) * 9)
    assert amount(shown).isHidden()
    assert line(shown, 0).controls["schedule.amounts"].isVisible()


def test_walking_through_the_kinds_and_back_loses_nothing(shown: Showing) -> None:
    before = sender(shown).schedule
    choose_kind(shown, 0, "yearly")
    press(line(shown, 0).controls["schedule"], Qt.Key.Key_Home)
    assert sender(shown).schedule == before


def test_once_falls_into_the_next_month_that_was_chosen(shown: Showing) -> None:
    choose_kind(shown, 0, "once")
    schedule = sender(shown).schedule
    assert isinstance(schedule, Once)
    assert schedule.month.month in (4, 5, 6, 7, 8, 9, 10, 11, 12)
    assert schedule.amount == 2_000_000


def test_without_any_month_the_row_says_so(shown: Showing) -> None:
    chips = line(shown, 0).controls["schedule.months"]
    assert isinstance(chips, MonthChips)
    for month in chips.months:
        chips.switch(month, on=False)
    assert "No month is chosen" in said(line(shown, 0))


def test_more_shows_how_it_is_sent(shown: Showing) -> None:
    line(shown, 0).act("more")
    names = {text.text() for text in line(shown, 0).findChildren(Text)}
    assert {"How it is sent", "Fee, % of what is sent", "First month", "Later amounts"} <= names


def test_a_hundred_rows_are_shown(qtbot: QtBot) -> None:
    workshop = sample_workshop("en")
    family = workshop.households[LARGE_FAMILY]
    many = tuple(Income(id=f"{place:016x}", label=f"row {place}") for place in range(100))
    screen = MoneyIn(ENGLISH)
    qtbot.addWidget(screen)
    shown = Showing(screen, workshop.evolve(households=(family.evolve(remittances=(), incomes=many),)))
    assert [each.row for each in rows_of(shown).lines] == list(many)
    enter(amount(shown, 99), "12")
    assert shown.household.incomes[99].schedule == EachMonth(amount=1200)


def test_tab_goes_from_left_to_right_and_to_the_next_row(shown: Showing) -> None:
    label(shown).setFocus()
    order = [shown.screen.focusWidget()]
    for _ in range(5):
        focused = shown.screen.focusWidget()
        press(focused, Qt.Key.Key_Tab)
        order.append(shown.screen.focusWidget())
    cells = ("schedule.amount", "schedule", "schedule.months")
    assert order[1:4] == [line(shown, 0).controls[path] for path in cells]
    assert order[5] is label(shown, 1)


def test_a_later_amount_is_asked_for_behind_more(shown: Showing) -> None:
    steps = asked(line(shown, 0), "schedule.steps")
    assert isinstance(steps, ListEditor)
    steps.add.click()
    enter(typed(steps.entries[0].controls["amount"]), "600")
    schedule = sender(shown).schedule
    assert isinstance(schedule, EachMonth)
    assert [(step.start, step.amount) for step in schedule.steps] == [(shown.household.first_month.plus(12), 60000)]
    assert "600" in said(line(shown, 0))


def test_twelve_amounts_are_copied_forward(shown: Showing) -> None:
    choose_kind(shown, 0, "by_month")
    grid = line(shown, 0).controls["schedule.amounts"]
    assert isinstance(grid, ByMonthGrid)
    enter(grid.fields[1], "70")
    grid.forward.click()
    schedule = sender(shown).schedule
    assert isinstance(schedule, ByMonth)
    assert schedule.amounts == (0, *(7000,) * 11)


def test_the_fee_changes_what_arrives(shown: Showing) -> None:
    before = said(line(shown, 0))
    enter(typed(asked(line(shown, 0), "channel.fee_share")), "2,5")
    assert sender(shown).channel.fee_share == Decimal("0.025")
    assert "fee 2.5" in said(line(shown, 0))
    assert said(line(shown, 0)) != before


def test_a_fee_above_the_whole_is_refused_in_words_and_stays(shown: Showing) -> None:
    fee = typed(asked(line(shown, 0), "channel.fee_share"))
    enter(fee, "150")
    assert fee.text() == "150"
    assert "too large" in said(line(shown, 0))
    assert sender(shown).channel.fee_share <= 1


def test_an_end_before_the_start_is_refused_in_words(shown: Showing) -> None:
    first, last = (asked(line(shown, 0), f"schedule.{name}") for name in ("first", "last"))
    for field, place in ((first, 9), (last, 3)):
        choose(field.findChildren(Choice)[0], place)
    assert "before the start" in said(line(shown, 0))


def test_a_wrong_fee_is_there_again_when_the_screen_is_built_anew(shown: Showing, qtbot: QtBot) -> None:
    enter(typed(asked(line(shown, 0), "channel.fee_share")), "two")
    again = MoneyIn(ENGLISH)
    qtbot.addWidget(again)
    again.drafts = shown.screen.drafts
    other = Showing(again, shown.document.workshop, LARGE_FAMILY)
    assert typed(asked(line(other, 0), "channel.fee_share")).text() == "two"


def test_ctrl_z_is_left_to_the_window_while_the_text_is_a_value(shown: Showing) -> None:
    enter(amount(shown), "1500")
    undo = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undo.ignore()
    amount(shown).event(undo)
    assert not undo.isAccepted()


def test_the_wheel_never_chooses(shown: Showing) -> None:
    choice = line(shown, 0).controls["schedule"]
    before = shown.household
    here, down, none = QPointF(5, 5), QPoint(0, -240), QPoint()
    QApplication.sendEvent(
        choice,
        QWheelEvent(
            here,
            here,
            none,
            down,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert shown.household == before


def test_another_household_has_its_own_rows_and_drafts(qtbot: QtBot) -> None:
    workshop = sample_workshop("en")
    copied = household_copied(workshop.households[LARGE_FAMILY], workshop.free_number()).change(workshop)
    screen = MoneyIn(ENGLISH)
    qtbot.addWidget(screen)
    shown = Showing(screen, copied, LARGE_FAMILY)
    with qtbot.waitExposed(screen):
        screen.show()
    enter(amount(shown), "abc")
    shown.place = LARGE_FAMILY + 1
    shown.show()
    assert amount(shown).text() == "20\u00a0000"
    shown.place = LARGE_FAMILY
    shown.show()
    assert amount(shown).text() == "abc"


def test_a_name_begun_on_the_last_line_stays_for_its_household(qtbot: QtBot) -> None:
    screen = MoneyIn(ENGLISH)
    qtbot.addWidget(screen)
    shown = Showing(screen, sample_workshop("en"), LARGE_FAMILY)
    type_text(rows_of(shown).add_line.name, "Waln")
    shown.place = 0
    shown.show()
    assert rows_of(shown).add_line.name.text() == ""
    shown.place = LARGE_FAMILY
    shown.show()
    assert rows_of(shown).add_line.name.text() == "Waln"


def test_a_long_name_that_its_field_cannot_show_stands_under_it(shown: Showing) -> None:
    long = "Money that the elder daughter earns at the market of the district town in summer"
    enter(label(shown, 2), long)
    assert long in said(line(shown, 2))


@pytest.mark.parametrize("width", [420, 700, 1170])
def test_nothing_of_a_row_stands_over_another_part_of_it(shown: Showing, width: int, qtbot: QtBot) -> None:
    shown.screen.resize(width, 700)
    row = line(shown, 0)

    def boxes() -> list[QRect]:
        return [child.geometry() for child in row.children() if isinstance(child, QWidget) and child.isVisible()]

    qtbot.waitUntil(lambda: all(row.rect().contains(box) for box in boxes()))  # its height follows its width
    assert not any(one.intersects(other) for one, other in combinations(boxes(), 2))


@pytest.mark.parametrize("name", ["Wage", "Two sacks of walnuts"])
def test_after_a_typed_name_the_amount_is_typed(shown: Showing, name: str) -> None:
    add = rows_of(shown).add_line.name
    add.setFocus(Qt.FocusReason.TabFocusReason)
    type_text(add, name)
    press(add, Qt.Key.Key_Tab)
    assert shown.screen.focusWidget() is amount(shown, len(rows_of(shown).lines) - 1)


def test_work_begins_at_the_line_that_adds_where_there_is_no_row(qtbot: QtBot) -> None:
    workshop = sample_workshop("en")
    empty = workshop.households[0].evolve(remittances=(), incomes=())
    screen = MoneyIn(ENGLISH)
    qtbot.addWidget(screen)
    screen.show()
    Showing(screen, workshop.evolve(households=(empty,)))
    screen.begin()
    assert screen.focusWidget() is screen.findChildren(Rows)[0].add_line.name


def test_what_is_typed_at_once_replaces_nothing_in_a_row_that_is_there(shown: Showing) -> None:
    before = shown.household
    shown.screen.begin()
    type_text(shown.screen.focusWidget() or shown.screen, "Waln")
    assert shown.household == before
