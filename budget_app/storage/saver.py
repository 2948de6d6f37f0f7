"""Saving beside the work: a gesture hands over the newest workshop and goes on; one thread makes it durable."""

from __future__ import annotations

import threading
from math import inf
from time import monotonic
from typing import TYPE_CHECKING

from budget_app.storage.problems import StorageProblem

if TYPE_CHECKING:
    from collections.abc import Callable

    from budget_app.model.workshop import Workshop
    from budget_app.storage.versions import Saved

DELAY = 0.4
RETRY = 5.0


class Saver:
    """Saves the newest workshop offered, `DELAY` seconds after the first change that is not yet saved.

    `save` and `report` run in the saver's thread; `report` gets each `Saved` and each problem. What failed is kept and
    tried again after `RETRY` seconds. Close it before the file.
    """

    def __init__(self, save: Callable[[Workshop], Saved], report: Callable[[Saved | StorageProblem], None]) -> None:
        self._save = save
        self._report = report
        self._turn = threading.Condition()
        self._waiting: Workshop | None = None
        self._due = inf
        self._saving = False
        self._failures = 0
        self._ending = False
        self._thread = self._started()

    def offer(self, workshop: Workshop) -> None:
        """Take the newest state; returns at once."""
        with self._turn:
            self._waiting = workshop
            self._due = min(self._due, monotonic() + DELAY)
            self._turn.notify_all()

    def hurry(self) -> None:
        """Save what waits without further delay, as when a field is left; returns at once."""
        with self._turn:
            self._due = 0.0
            self._turn.notify_all()

    def flush(self, patience: float = 10.0) -> bool:
        """Save now and wait, at most `patience` seconds; whether all that was offered is durable."""
        self.hurry()
        with self._turn:
            before = self._failures
            self._turn.wait_for(lambda: self._is_done() or self._failures > before, patience)
            return self._is_done()

    def close(self, patience: float = 10.0) -> bool:
        """Flush and end the thread; whether all that was offered is durable. What is not is given up."""
        durable = self.flush(patience)
        with self._turn:
            self._ending = True
            self._turn.notify_all()
        self._thread.join(patience)
        return durable

    def _is_done(self) -> bool:
        return self._waiting is None and not self._saving

    def _started(self) -> threading.Thread:
        thread = threading.Thread(target=self._work, name="saver", daemon=True)
        thread.start()
        return thread

    def _work(self) -> None:
        try:
            while (workshop := self._next()) is not None:
                self._report(self._attempt(workshop))
        finally:
            if not self._ending:  # an error of the program, which `threading.excepthook` reports; saving goes on
                self._thread = self._started()

    def _attempt(self, workshop: Workshop) -> Saved | StorageProblem:
        failed = True
        try:
            saved = self._save(workshop)
            failed = False
        except StorageProblem as problem:
            return problem
        finally:
            self._settle(workshop, failed=failed)
        return saved

    def _next(self) -> Workshop | None:
        """Wait for a workshop that is due; None at the end."""
        with self._turn:
            while not self._ending:
                rest = self._due - monotonic()
                if self._waiting is not None and rest <= 0:
                    workshop, self._waiting, self._due, self._saving = self._waiting, None, inf, True
                    return workshop
                self._turn.wait(None if self._waiting is None else rest)
        return None

    def _settle(self, workshop: Workshop, *, failed: bool) -> None:
        """Keep what failed, unless a newer state came meanwhile."""
        with self._turn:
            self._saving = False
            if failed:
                self._failures += 1
                self._waiting = self._waiting or workshop
                self._due = min(self._due, monotonic() + RETRY)
            self._turn.notify_all()
