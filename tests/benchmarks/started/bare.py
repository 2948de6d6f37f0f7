"""The least that any program of this kind does: a window with one label, as in the toolkit's first example."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Label(QLabel):
    """Says when it was painted, and ends the program."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        print("painted", flush=True)
        os._exit(0)


application = QApplication([])
label = Label("Family Budget", alignment=Qt.AlignmentFlag.AlignCenter)
label.resize(1366, 768)
label.show()
application.exec()
