"""A dialog's page that scrolls where the window has not enough room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget


def show_scrolled(dialog: QDialog, page: QWidget) -> None:
    """Put the page into the dialog, which becomes as large as the page, or as the window it belongs to."""
    area = QScrollArea(dialog)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(dialog.windowTitle())
    area.setWidget(page)
    around = QVBoxLayout(dialog)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(area)
    bar = area.verticalScrollBar().sizeHint().width()
    wanted = page.sizeHint()
    window = dialog.parentWidget()
    room = window.size() if window else wanted
    dialog.resize(min(wanted.width() + bar, room.width()), min(wanted.height(), room.height()))
