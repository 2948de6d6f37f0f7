"""Slow work outside the window's thread: pure functions of frozen values, one at a time, the newest question first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future, ThreadPoolExecutor


LOOK_MS = 4
"""How often a runner looks whether its task is done, in milliseconds; less than a frame."""


class Runner(QObject):
    """Runs a task in one worker thread and tells the answer in the window's thread.

    Only the answer to the newest question is told: an older one that has not begun is dropped, one that runs is
    finished and forgotten. A task is a function without arguments that touches no widget.
    """

    answered = Signal(object)
    """What the newest task returned."""
    failed = Signal(object)
    """The exception that the newest task raised."""

    def __init__(self, parent: QObject) -> None:
        """Make a runner that lives as long as its parent; the thread starts with the first task."""
        super().__init__(parent)
        self._threads: ThreadPoolExecutor | None = None
        self._newest: Future[object] | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._look)

    def ask(self, task: Callable[[], object]) -> None:
        """Start a task; it replaces the one before it."""
        self.drop()
        self._newest = self._thread().submit(task)
        self._clock.start()

    def drop(self) -> None:
        """Forget the task under way."""
        self._clock.stop()
        if self._newest is not None:
            self._newest.cancel()
            self._newest = None

    def stop(self) -> None:
        """Forget everything and let the thread end."""
        self.drop()
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)

    def _thread(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # with logging: 4 ms that the start screen must not pay

        if self._threads is None:
            self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="runner")
        return self._threads

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._newest is not None

    @Slot()
    def _look(self) -> None:
        """See whether the task is done; the thread itself never speaks to Qt, whose objects may be gone by then."""
        finished = self._newest
        if finished is None or not finished.done():
            return
        self._newest = None
        self._clock.stop()
        error = finished.exception()
        if error is None:
            self.answered.emit(finished.result())
        else:
            self.failed.emit(error)
