"""A day, typed in figures."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from budget_app.ui.theme import Theme

PATTERN = "dd.MM.yyyy"


class DayField(QDateEdit):
    """Day, month and year beside each other; arrow keys count the part under the cursor."""

    changed = Signal(object)
    """The `date` a person chose."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Stand at today."""
        super().__init__(QDate.currentDate(), parent)
        self.setDisplayFormat(PATTERN)
        self.lineEdit().setTextMargins(theme.px(8), 0, 0, 0)
        self.dateChanged.connect(self._chosen)

    @property
    def day(self) -> date:
        """The day that stands there."""
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def present(self, day: date | None) -> None:
        """Show a day; silent. Where there is none yet, the field stays as it is."""
        if day is not None and day != self.day:
            with QSignalBlocker(self):
                self.setDate(QDate(day.year, day.month, day.day))

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab leaves the field; left and right go from part to part."""
        return QAbstractSpinBox.focusNextPrevChild(self, onward)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    @Slot()
    def _chosen(self) -> None:
        self.changed.emit(self.day)
