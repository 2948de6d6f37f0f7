"""How often an amount comes or goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from budget_app.language.kinds import SCHEDULE_KINDS, schedule_name
from budget_app.model.period import YearMonth
from budget_app.model.schedule import EachMonth
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.schedule_kinds import as_kind

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from budget_app.model.schedule import Schedule
    from budget_app.ui.view import Manner


class HowOften(Choice):
    """The kind of a schedule; its value is the whole schedule.

    Walking through the list with the arrow keys loses nothing: until the field is left, every kind is made from the
    schedule that stood there when it was entered.
    """

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Every month."""
        names = [(kind, schedule_name(manner.language, kind)) for kind in SCHEDULE_KINDS]
        super().__init__(manner.theme, names, parent)
        self._schedule: Schedule = EachMonth()
        self._entered: Schedule = self._schedule
        self._start = YearMonth(2000, 1)

    def begin(self, start: YearMonth) -> None:
        """The household's first month, which an amount that comes once falls into unless its months say another."""
        self._start = start

    def present(self, value: Schedule) -> None:
        """Show the kind of a schedule."""
        if value != self._schedule:
            self._schedule = self._entered = value
        super().present(value.kind)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands here now is what other kinds are made from."""
        super().focusInEvent(event)
        self._entered = self._schedule

    @Slot(int)
    def _chosen(self) -> None:
        self._schedule = as_kind(self._entered, self.value, self._start)
        self.changed.emit(self._schedule)
