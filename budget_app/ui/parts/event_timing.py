"""Whether an event happens once or every year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from budget_app.ui.parts.choice import Choice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.model.period import YearMonth
    from budget_app.model.rows import Event
    from budget_app.ui.view import Manner


class EventTiming(Choice):
    """Its value is the whole event: the month goes over into the yearly months, and back."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Once, or every year."""
        say = manner.language.text
        super().__init__(manner.theme, [(True, say("once")), (False, say("every year"))], parent)
        self._event: Event | None = None
        self._start: YearMonth | None = None

    def begin(self, start: YearMonth) -> None:
        """The household's first month, which an event falls into that has no month yet."""
        self._start = start

    def present(self, value: Event) -> None:
        """Show when the event happens."""
        self._event = value
        super().present(value.month is not None)

    @Slot(int)
    def _chosen(self) -> None:
        event, start = self._event, self._start
        if event is None or start is None or self.value is (event.month is not None):
            return
        if event.month is not None:
            self.changed.emit(event.evolve(month=None, months=event.months or (event.month.month,)))
        else:
            coming = (start.plus(k) for k in range(12))
            month = next((each for each in coming if each.month in event.months), start)
            self.changed.emit(event.evolve(month=month))
