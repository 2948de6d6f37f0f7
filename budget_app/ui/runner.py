"""Slow work outside the window's thread: pure functions of frozen values, one at a time, the newest question first."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable


class Runner(QObject):
    """Runs a task in one worker thread and tells the answer in the window's thread.

    Only the answer to the newest question is told: an older one that has not begun is dropped, one that runs is
    finished and forgotten. A task is a function without arguments that touches no widget.
    """

    answered = Signal(object)
    """What the newest task returned."""
    failed = Signal(object)
    """The exception that the newest task raised."""
    _finished = Signal(object)

    def __init__(self, parent: QObject) -> None:
        """Make a runner that lives as long as its parent; the thread starts with the first task."""
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="runner")
        self._newest: Future[object] | None = None
        self._finished.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(partial(_end, self._threads))

    def ask(self, task: Callable[[], object]) -> None:
        """Start a task; it replaces the one before it."""
        self.drop()
        self._newest = self._threads.submit(task)
        self._newest.add_done_callback(self._announce)

    def drop(self) -> None:
        """Forget the task under way."""
        if self._newest is not None:
            self._newest.cancel()
            self._newest = None

    def stop(self) -> None:
        """Forget everything and let the thread end."""
        self.drop()
        self._threads.shutdown(wait=True, cancel_futures=True)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._newest is not None

    def _announce(self, finished: Future[object]) -> None:
        """Called in the worker's thread."""
        with suppress(RuntimeError):  # the window may be gone by now, and this object with it
            self._finished.emit(finished)

    @Slot(object)
    def _tell(self, finished: Future[object]) -> None:
        if finished is not self._newest:
            return
        self._newest = None
        error = finished.exception()
        if error is None:
            self.answered.emit(finished.result())
        else:
            self.failed.emit(error)


def _end(threads: ThreadPoolExecutor) -> None:
    """A thread must not tell a runner that is gone: what runs is waited for, what waits is dropped."""
    threads.shutdown(wait=True, cancel_futures=True)
