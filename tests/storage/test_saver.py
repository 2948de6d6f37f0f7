"""The saver makes the newest state durable beside the work, and never gives one up by itself."""

from __future__ import annotations

import threading
from contextlib import suppress
from queue import Empty, Queue
from typing import TYPE_CHECKING

import pytest

from budget_app.storage import saver as saver_module
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.saver import Saver
from budget_app.storage.versions import Saved
from budget_app.storage.workshop_file import WorkshopFile, open_file
from tests.storage.samples import PASSPHRASE, workshop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.model.workshop import Workshop

STATES = [workshop(f"state {number}") for number in range(5)]


class Disk:
    """Saves into a list, waits while `shut`, and fails or errs as often as told."""

    def __init__(self) -> None:
        self.kept: list[Workshop] = []
        self.failures = self.mistakes = 0
        self.open = threading.Event()
        self.open.set()
        self.reports: Queue[Saved | StorageProblem] = Queue()
        self.began: Queue[Workshop] = Queue()
        self.threads: set[str] = set()
        self.saver = Saver(self.save, self.reports.put)

    def save(self, state: Workshop) -> Saved:
        self.began.put(state)
        self.open.wait(10)
        self.threads.add(threading.current_thread().name)
        if self.mistakes:
            self.mistakes -= 1
            raise ZeroDivisionError
        if self.failures:
            self.failures -= 1
            raise StorageProblem(StorageCode.DISK_FULL)
        self.kept.append(state)
        return Saved(len(self.kept), 0)


@pytest.fixture
def disk() -> Iterator[Disk]:
    made = Disk()
    yield made
    made.open.set()
    made.saver.close()


def test_a_change_is_saved_within_half_a_second_without_being_asked(disk: Disk) -> None:
    disk.saver.offer(STATES[0])
    assert disk.reports.get(timeout=0.5) == Saved(1, 0)
    assert (disk.kept, disk.threads) == ([STATES[0]], {"saver"})


def test_changes_that_follow_fast_are_one_save_of_the_newest(disk: Disk) -> None:
    for state in STATES:
        disk.saver.offer(state)
    assert disk.saver.flush()
    assert disk.kept == [STATES[-1]]


def test_changes_that_never_pause_are_saved_meanwhile(disk: Disk) -> None:
    for _ in range(100):
        disk.saver.offer(STATES[0])
        with suppress(Empty):
            disk.reports.get(timeout=0.02)
            return
    pytest.fail("nothing was saved in two seconds of change")


def test_leaving_a_field_saves_without_the_usual_delay(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saver_module, "DELAY", 60.0)
    disk.saver.offer(STATES[0])
    disk.saver.hurry()
    assert disk.reports.get(timeout=5) == Saved(1, 0)


def test_a_state_that_fails_does_not_come_back_over_a_newer_one(disk: Disk) -> None:
    disk.open.clear()
    disk.failures = 1
    disk.saver.offer(STATES[0])
    disk.saver.hurry()
    disk.began.get(timeout=5)
    disk.saver.offer(STATES[1])
    disk.open.set()
    disk.reports.get(timeout=5)
    assert disk.saver.flush()
    assert disk.kept == [STATES[1]]


def test_offering_does_not_wait_for_a_slow_disk(disk: Disk) -> None:
    disk.open.clear()
    disk.saver.offer(STATES[0])
    disk.saver.hurry()
    for state in STATES[1:]:
        disk.saver.offer(state)
    assert not disk.kept
    disk.open.set()
    assert disk.saver.flush()
    assert disk.kept[-1] == STATES[-1]


def test_a_failed_save_is_reported_kept_and_tried_again(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saver_module, "RETRY", 0.01)
    disk.failures = 2
    disk.saver.offer(STATES[0])
    disk.saver.hurry()
    outcomes = [disk.reports.get(timeout=5) for _ in range(3)]
    assert [type(outcome) for outcome in outcomes] == [StorageProblem, StorageProblem, Saved]
    assert disk.kept == [STATES[0]]


def test_a_newer_state_takes_the_place_of_one_that_failed(disk: Disk) -> None:
    disk.failures = 1
    disk.saver.offer(STATES[0])
    assert not disk.saver.flush()
    disk.saver.offer(STATES[1])
    assert disk.saver.flush()
    assert disk.kept == [STATES[1]]


def test_flushing_says_that_the_disk_refuses_and_may_be_asked_again(disk: Disk) -> None:
    disk.failures = 1
    disk.saver.offer(STATES[0])
    assert [disk.saver.flush(), disk.saver.flush()] == [False, True]


def test_flushing_gives_up_waiting_for_a_disk_that_hangs(disk: Disk) -> None:
    disk.open.clear()
    disk.saver.offer(STATES[0])
    assert not disk.saver.flush(patience=0.05)


def test_with_nothing_to_save_closing_is_immediate(disk: Disk) -> None:
    assert disk.saver.close()
    assert not disk.kept


def test_an_error_of_the_program_is_raised_and_does_not_end_saving(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    raised: Queue[threading.ExceptHookArgs] = Queue()
    monkeypatch.setattr(threading, "excepthook", raised.put)
    disk.mistakes = 1
    disk.saver.offer(STATES[0])
    disk.saver.hurry()
    assert raised.get(timeout=5).exc_type is ZeroDivisionError
    assert disk.saver.flush()
    assert disk.kept == [STATES[0]]


def test_what_was_offered_before_closing_is_in_the_file(file: WorkshopFile) -> None:
    saver = Saver(file.save, lambda _: None)
    for state in STATES:
        saver.offer(state)
    assert saver.close()
    file.close()
    assert open_file(file.path, PASSPHRASE).workshop == STATES[-1]
