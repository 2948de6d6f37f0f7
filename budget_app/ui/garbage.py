"""Garbage is collected in the window's thread only: a widget that another thread finalises brings Qt down."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1_000
FULL_EVERY = 30


class Collector(QObject):
    """Takes Python's collection over: young objects every second, all of them every half minute."""

    def __init__(self, parent: QObject) -> None:
        """Begin now; no thread collects by itself any more."""
        super().__init__(parent)
        gc.disable()
        self._turns = 0
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY_MS)
        self._clock.timeout.connect(self._collect)
        self._clock.start()

    @Slot()
    def _collect(self) -> None:
        self._turns += 1
        gc.collect(2 if self._turns % FULL_EVERY == 0 else 1)
