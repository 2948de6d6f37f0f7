"""Work outside the window's thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from budget_app.ui.runner import Runner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:  # noqa: ARG001 - Qt must run
    parent = QObject()
    made = Runner(parent)
    yield made
    made.stop()


def test_an_answer_is_told_in_the_asking_thread(runner: Runner, qtbot: QtBot) -> None:
    worked: list[object] = []
    told: list[object] = []

    def hear(answer: object) -> None:
        worked.append(answer)
        told.append(threading.current_thread())

    runner.answered.connect(hear)
    with qtbot.waitSignal(runner.answered):
        runner.ask(threading.current_thread)
    assert worked != [threading.main_thread()]
    assert told == [threading.main_thread()]
    assert not runner.busy


def test_only_the_newest_question_is_answered(runner: Runner, qtbot: QtBot) -> None:
    gate = threading.Event()
    told: list[object] = []
    runner.answered.connect(told.append)
    runner.ask(gate.wait)
    runner.ask(lambda: "dropped before it began")
    with qtbot.waitSignal(runner.answered):
        runner.ask(lambda: "newest")
        gate.set()
    assert told == ["newest"]


def test_a_task_that_fails_is_told(runner: Runner, qtbot: QtBot) -> None:
    def fails() -> None:
        raise OSError("no room")

    told: list[object] = []
    runner.failed.connect(told.append)
    with qtbot.waitSignal(runner.failed):
        runner.ask(fails)
    assert [type(error) for error in told] == [OSError]


def test_a_task_that_outlives_its_runner_is_told_to_nobody(runner: Runner, qtbot: QtBot) -> None:
    parent, begun, gate, ended = QObject(), threading.Event(), threading.Event(), threading.Event()
    told: list[object] = []

    def work() -> None:
        begun.set()
        gate.wait()
        ended.set()

    gone = Runner(parent)
    gone.answered.connect(told.append)
    gone.ask(work)
    assert begun.wait(5)
    delete(parent)
    gate.set()
    assert ended.wait(5)
    with qtbot.waitSignal(runner.answered):
        runner.ask(lambda: "alive")
    assert told == []
