"""What happens when the program itself is wrong: one calm line, a recovery save, a report without values."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from budget_app import places

if TYPE_CHECKING:
    from types import TracebackType

MOST_REPORTS = 20


class Crash(QObject):
    """Takes the place of Python's exception hook; a fault that repeats is reported once."""

    happened = Signal()
    """Something went wrong; the work goes on."""

    def __init__(self, parent: QObject) -> None:
        """Nothing has happened yet."""
        super().__init__(parent)
        self._known: set[str] = set()

    def install(self) -> None:
        """Hear of every exception that nobody caught."""
        sys.excepthook = self.report

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write type, files and lines, never a value, once for each place; then tell."""
        del error
        entry = f"{kind.__name__}: {' < '.join(_places(trace))}"
        if entry not in self._known and len(self._known) < MOST_REPORTS:
            self._known.add(entry)
            _append(entry)
        self.happened.emit()


def _places(trace: TracebackType | None) -> list[str]:
    """File and line of every frame, the innermost first."""
    found: list[str] = []
    while trace is not None:
        found.append(f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found[::-1]


def _append(entry: str) -> None:
    log = places.user_state() / "problems.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with log.open("a", encoding="utf-8") as file:
            file.write(entry + "\n")
    except OSError:
        return
