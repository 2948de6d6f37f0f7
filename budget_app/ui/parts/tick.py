"""A yes or no with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Tick(QCheckBox):
    """A box to tick; the space bar does it too."""

    changed = Signal(object)
    """Whether it is ticked now."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Not ticked; `words` are already in the screen's language."""
        super().__init__(words, parent)
        self.toggled.connect(self._told)

    def present(self, value: bool) -> None:
        """Show a value; silent."""
        with QSignalBlocker(self):
            self.setChecked(value)

    @Slot(bool)
    def _told(self, ticked: bool) -> None:
        self.changed.emit(ticked)
