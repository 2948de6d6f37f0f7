"""When the program itself is wrong: a report without values, once, and one calm line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from budget_app import places
from budget_app.ui.crash import MOST_REPORTS, Crash

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SECRET = "Elder son sends 20 000"


@pytest.fixture
def crash(qapp: QApplication) -> Crash:
    return Crash(qapp)


def fail(crash: Crash, depth: int = 0) -> None:
    try:
        raise ValueError(SECRET, depth)
    except ValueError as error:
        crash.report(type(error), error, error.__traceback__)


def log() -> str:
    return (places.user_state() / "problems.log").read_text(encoding="utf-8")


def test_the_report_says_where_and_never_what(crash: Crash) -> None:
    fail(crash)
    assert log().startswith("ValueError: test_crash.py:")
    assert SECRET not in log()


def test_what_repeats_is_reported_once_and_told_each_time(crash: Crash, qtbot: QtBot) -> None:
    with qtbot.waitSignals([crash.happened, crash.happened]):
        fail(crash)
        fail(crash)
    assert len(log().splitlines()) == 1


def test_the_log_does_not_grow_for_ever(crash: Crash) -> None:
    for number in range(MOST_REPORTS + 5):
        crash.report(type(f"Fault{number}", (Exception,), {}), Exception(), None)
    assert len(log().splitlines()) == MOST_REPORTS


def test_a_state_folder_that_cannot_be_written_costs_only_the_report(crash: Crash) -> None:
    places.user_state().parent.mkdir(parents=True, exist_ok=True)
    places.user_state().write_text("in the way")
    fail(crash)
    assert places.user_state().read_text() == "in the way"
