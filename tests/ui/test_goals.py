"""Goals, places of money and agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from budget_app.model.rows import Agreement, GoalKind, Purchase, Reserve
from budget_app.reference.stories import sample_workshop
from budget_app.ui.parts.month_field import MonthField
from budget_app.ui.screens.goals import Goals
from tests.ui.hands import LARGE_FAMILY, asked, choose, enter, line, rows_of, said, typed
from tests.ui.showing import ENGLISH, Showing, press, type_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from budget_app.model.rows import Goal
    from budget_app.ui.parts.row_line import RowLine

GOALS, ACCOUNTS, AGREEMENTS = 0, 1, 2


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    screen = Goals(ENGLISH)
    qtbot.addWidget(screen)
    showing = Showing(screen, sample_workshop("en"), LARGE_FAMILY)
    screen.resize(1170, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    return showing


def goal_line(shown: Showing, kind: type[Goal]) -> RowLine:
    return next(each for each in rows_of(shown, GOALS).lines if isinstance(each.row, kind))


def test_every_part_stands_in_its_card(shown: Showing) -> None:
    household = shown.household
    for card, part in ((GOALS, household.goals), (ACCOUNTS, household.accounts), (AGREEMENTS, household.agreements)):
        assert [each.row for each in rows_of(shown, card).lines] == list(part)


def test_a_reserve_is_asked_in_months(shown: Showing) -> None:
    enter(typed(asked(goal_line(shown, Reserve), "months")), "4,5")
    assert [str(goal.months) for goal in shown.household.goals if isinstance(goal, Reserve)] == ["4.5"]


def test_a_goal_says_when_it_is_reached(shown: Showing) -> None:
    assert "eached" in said(goal_line(shown, Reserve))


def test_a_goal_out_of_reach_says_so(shown: Showing) -> None:
    row = goal_line(shown, Purchase)
    if isinstance(row.row, Purchase) and row.row.by:
        choose(asked(row, "by"), 0)
    enter(typed(asked(row, "price")), "9000000")
    assert "Not reached in the months of this plan" in said(row)


def test_a_goal_in_the_past_says_so(shown: Showing) -> None:
    row = goal_line(shown, Purchase)
    field = asked(row, "by")
    assert isinstance(field, MonthField)
    field.changed.emit(shown.household.first_month.plus(-3))
    assert "before the first month" in said(row)


def test_a_goal_moves_up_by_alt_and_arrow(shown: Showing) -> None:
    first, second = (goal.id for goal in shown.household.goals[:2])
    press(line(shown, 1, GOALS), Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)
    assert [goal.id for goal in shown.household.goals[:2]] == [second, first]


def test_a_goal_typed_by_its_kind_is_of_that_kind(shown: Showing) -> None:
    name = rows_of(shown, GOALS).add_line.name
    type_text(name, "Car")
    press(name, Qt.Key.Key_Return)
    made = shown.household.goals[-1]
    assert isinstance(made, Purchase)
    assert made.kind is GoalKind.CAR


def test_a_balance_changes_what_is_there_after_a_year(shown: Showing) -> None:
    before = said(line(shown, 0, ACCOUNTS))
    enter(typed(asked(line(shown, 0, ACCOUNTS), "balance")), "90000")
    assert said(line(shown, 0, ACCOUNTS)) != before


def test_how_a_place_grows_is_asked_once_it_has_a_rate(shown: Showing) -> None:
    cash, deposit = (asked(line(shown, place, ACCOUNTS), "credited") for place in (0, 1))
    assert deposit.isVisibleTo(line(shown, 1, ACCOUNTS))
    assert not cash.isVisibleTo(line(shown, 0, ACCOUNTS))


def test_what_we_agreed_is_typed_at_once(shown: Showing) -> None:
    name = rows_of(shown, AGREEMENTS).add_line.name
    type_text(name, "Пас аз дарав 500 сомонӣ ба қуттӣ")
    press(name, Qt.Key.Key_Return)
    assert shown.household.agreements[-1].label == "Пас аз дарав 500 сомонӣ ба қуттӣ"


def test_a_promise_that_was_kept_says_done(shown: Showing) -> None:
    choose(asked(line(shown, 0, AGREEMENTS), "done"), 1)
    assert isinstance(row := shown.household.agreements[0], Agreement)
    assert row.done is True
    assert "done" in said(line(shown, 0, AGREEMENTS))
