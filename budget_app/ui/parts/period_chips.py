"""Twelve months from a certain one on, as chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from budget_app.model.period import ALL_MONTHS, MONTHS_A_YEAR, YearMonth
from budget_app.ui.parts.kit import TextRole
from budget_app.ui.parts.month_chips import MonthChips

if TYPE_CHECKING:
    from budget_app.ui.view import Manner


class _Chips(MonthChips):
    """The first chip is the first month."""

    start = YearMonth(2000, 1)

    def name(self, place: int) -> str:
        """The month and its year."""
        return self._manner.language.month(self.start.plus(place - 1))

    def letter(self, place: int) -> str:
        """The first letter of the month."""
        return self._manner.language.month_letter(self.start.plus(place - 1).month)


class PeriodChips(QWidget):
    """Months before and after the twelve stay as they are."""

    changed = Signal(object)
    """The months chosen now, as a tuple of `YearMonth`."""
    remarked = Signal(str, str)
    """A sentence and its `TextRole`; an empty one takes it back."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """No month is chosen."""
        super().__init__(parent)
        self.chips = _Chips(manner, self)
        self._outside: tuple[YearMonth, ...] = ()
        self._months: tuple[YearMonth, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        self.setFocusProxy(self.chips)
        self.chips.changed.connect(self._chosen)

    def setAccessibleName(self, name: str) -> None:
        """The name is said at the chips."""
        super().setAccessibleName(name)
        self.chips.setAccessibleName(name)

    def begin(self, start: YearMonth) -> None:
        """The month of the first chip."""
        if start != self.chips.start:
            self.chips.start = start
            self.present(self._months)
            self.chips.update()

    def present(self, value: tuple[YearMonth, ...]) -> None:
        """Show the chosen months."""
        self._months = value
        places = {month: month.months_after(self.chips.start) + 1 for month in value}
        self._outside = tuple(month for month, place in places.items() if place not in ALL_MONTHS)
        self.chips.present(tuple(place for place in sorted(places.values()) if 1 <= place <= MONTHS_A_YEAR))

    def refuse(self, sentence: str) -> None:
        """Say what is wrong, and show again what counts."""
        self.present(self._months)
        self.remarked.emit(sentence, TextRole.PROBLEM)

    @Slot(object)
    def _chosen(self, places: tuple[int, ...]) -> None:
        self.remarked.emit("", TextRole.HINT)
        inside = (self.chips.start.plus(place - 1) for place in places)
        self.changed.emit(tuple(sorted((*self._outside, *inside))))
