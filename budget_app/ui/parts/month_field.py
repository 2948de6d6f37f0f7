"""A month of a certain year, chosen by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from budget_app.model.period import ALL_MONTHS, YearMonth
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.kit import TextRole

if TYPE_CHECKING:
    from budget_app.ui.view import Manner

YEARS_BACK, YEARS_AHEAD = 6, 31
_NONE = 0


class MonthField(QWidget):
    """A month and a year beside each other; "no month" where that may be."""

    changed = Signal(object)
    """A `YearMonth`, or none."""
    remarked = Signal(str, str)
    """A sentence and its `TextRole`; an empty one takes it back."""

    def __init__(self, manner: Manner, none: str = "", parent: QWidget | None = None) -> None:
        """`none` is what stands for no month, already in the screen's language; empty: there must be one."""
        super().__init__(parent)
        language = manner.language
        self._value: YearMonth | None = None
        self._start = YearMonth(2000, 1)
        names = [(month, language.month_name(month)) for month in ALL_MONTHS]
        self._month = Choice(manner.theme, [(_NONE, none), *names] if none else names, self)
        self._year = Choice(manner.theme, (), self)
        self._year.setAccessibleName(language.text("Year"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(manner.theme.px(6))
        row.addWidget(self._month, 3)
        row.addWidget(self._year, 2)
        self.setFocusProxy(self._month)
        self._month.changed.connect(self._chosen)
        self._year.changed.connect(self._chosen)

    def setAccessibleName(self, name: str) -> None:
        """The name is said at the month."""
        super().setAccessibleName(name)
        self._month.setAccessibleName(name)

    def begin(self, start: YearMonth) -> None:
        """Offer the years around the household's first month."""
        self._start = start
        shown = self._value.year if self._value else start.year
        first, last = min(shown, start.year - YEARS_BACK), max(shown, start.year + YEARS_AHEAD)
        self._year.offer([(year, str(year)) for year in range(first, last + 1)])
        self._year.present(shown)

    def present(self, value: YearMonth | None) -> None:
        """Show a month, or none."""
        if value != self._value or self._month.value is None:
            self._value = value
            self.begin(self._start)
            self._month.present(value.month if value else _NONE)
            self.remarked.emit("", TextRole.HINT)
        self._year.setVisible(self._month.value != _NONE)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; what was chosen stays."""
        self.remarked.emit(sentence, TextRole.PROBLEM)

    @property
    def chosen(self) -> YearMonth | None:
        """The month as it stands in the field."""
        month = self._month.value
        return YearMonth(self._year.value or self._start.year, month) if month else None

    @Slot(object)
    def _chosen(self) -> None:
        if self.chosen and self._year.value is None:
            self._year.present(self._start.year)
        self._year.setVisible(self.chosen is not None)
        self.remarked.emit("", TextRole.HINT)
        self.changed.emit(self.chosen)


def optional_month(manner: Manner, none: str) -> MonthField:
    """A month, or none under this name in English."""
    return MonthField(manner, manner.language.text(none))
