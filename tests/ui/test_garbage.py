"""Widgets in a cycle are finalised by the window's thread, however much another thread throws away."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from budget_app.ui.garbage import Collector

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

ENOUGH = 50_000
"""So many new objects make Python collect several times, where it may."""


def lost_widget(tell: Callable[[], None]) -> None:
    """A widget that only a cycle holds."""
    widget = QWidget()
    widget.__dict__["itself"] = [widget]
    weakref.finalize(widget, tell)


def waste() -> None:
    kept = [[place] for place in range(ENOUGH)]
    assert kept


def test_no_other_thread_finalises_a_widget_and_the_window_does(qtbot: QtBot) -> None:
    gc.enable()
    owner = QObject()
    collector = Collector(owner)
    finalised_in = list[int]()
    lost_widget(lambda: finalised_in.append(threading.get_ident()))
    worker = threading.Thread(target=waste)
    worker.start()
    worker.join()
    assert finalised_in == []

    clock = collector.findChild(QTimer)
    assert clock is not None
    clock.setInterval(0)
    qtbot.waitUntil(lambda: bool(finalised_in))
    assert finalised_in == [threading.get_ident()]
    owner.deleteLater()
