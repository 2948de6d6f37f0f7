"""The one window of the program: it holds what is shown and asks before it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

WIDTH, HEIGHT = 1366, 768
NARROWEST, LOWEST = 480, 360


class Shell(QMainWindow):
    """An empty frame; its content is changed as a whole."""

    painted_first = Signal()
    """Something stands on the screen for the first time."""
    leave_asked = Signal()
    """A person wants to close the window; whoever may decide calls `leave`."""

    def __init__(self) -> None:
        """Make the window as large as an old laptop's screen; on a screen no larger it fills what the panels leave."""
        super().__init__()
        self._painted = False
        self._leaving = False
        self.setMinimumSize(NARROWEST, LOWEST)
        room = self.screen().availableSize()
        self.resize(min(WIDTH, room.width()), min(HEIGHT, room.height()))
        if room.width() <= WIDTH or room.height() <= HEIGHT:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def hold(self, content: QWidget, title: str) -> None:
        """Show this in the place of what was shown before, which is deleted."""
        self.setWindowTitle(title)
        self.setCentralWidget(content)

    def leave(self) -> None:
        """Close without asking again."""
        self._leaving = True
        self.close()

    def flip_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that there is something to see."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted_first.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first, unless that was done; the answer may come at once."""
        if not self._leaving:
            self.leave_asked.emit()
        event.setAccepted(self._leaving)
