"""Whether an event happens once, every year, or with a feast that comes earlier each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from budget_app.language.occasions import feast_name
from budget_app.model.rows import Feast
from budget_app.reference.holidays import moving_with
from budget_app.ui.parts.choice import Choice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.model.period import YearMonth
    from budget_app.model.rows import Event
    from budget_app.ui.view import Manner

ONCE, EVERY_YEAR = "once", "every year"


class EventTiming(Choice):
    """Its value is the whole event: the month goes over into the yearly months, and back."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Once, every year, or with one of the feasts."""
        say, language = manner.language.text, manner.language
        feasts = [(feast, say("with {feast}", feast=feast_name(language, feast))) for feast in Feast]
        super().__init__(manner.theme, [(ONCE, say("once")), (EVERY_YEAR, say("every year")), *feasts], parent)
        self._event: Event | None = None
        self._start: YearMonth | None = None

    def begin(self, start: YearMonth) -> None:
        """The household's first month, which an event falls into that has no month yet."""
        self._start = start

    def present(self, value: Event) -> None:
        """Show when the event happens."""
        self._event = value
        super().present(_timing(value))

    @Slot(int)
    def _chosen(self) -> None:
        event, start = self._event, self._start
        if event is not None and start is not None and self.value != _timing(event):
            self.changed.emit(_timed(event, self.value, start))


def _timing(event: Event) -> str:
    if event.moves:
        return event.moves.feast
    return ONCE if event.month else EVERY_YEAR


def _timed(event: Event, timing: str, start: YearMonth) -> Event:
    """The event at another time, in the first of its months that comes."""
    if timing in set(Feast):
        return moving_with(event, Feast(timing), start)
    coming = (start.plus(k) for k in range(12))
    first = next((month for month in coming if event.happens_in(month)), event.month or start)
    if timing == ONCE:
        return event.evolve(moves=None, month=first)
    months = event.months or ((first.month,) if event.placed else ())
    return event.evolve(moves=None, month=None, months=months)
