"""When the feasts of the lunar year fall in the years to come, and the events that should move with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from budget_app.language.kinds import row_name
from budget_app.language.occasions import feast_name
from budget_app.language.spans import month_spans
from budget_app.model.edits.rows import row_changed
from budget_app.model.period import YearMonth
from budget_app.model.rows import EventKind, Feast
from budget_app.reference.holidays import LUNAR, holidays_in, moving_with
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.model.household import Household
    from budget_app.model.rows import Event
    from budget_app.reference.holidays import HolidayDate
    from budget_app.ui.view import Manner


class FeastsCard(Card):
    """A line for each year of the plan."""

    edit_asked = Signal(object)

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty table."""
        super().__init__(manner.theme, parent)
        say = manner.language.text
        self._manner = manner
        self._household: Household | None = None
        self.body.addWidget(Text(say("The feasts of the coming years"), TextRole.HEADING, self))
        lead = say(
            "The feasts come about eleven days earlier each year. Their days are estimated: the new moon decides, a "
            "day earlier or later."
        )
        self.body.addWidget(Text(lead, TextRole.QUIET, self))
        self._fixed = QVBoxLayout()
        self.body.addLayout(self._fixed)
        self._days = QGridLayout()
        self._days.setHorizontalSpacing(manner.theme.px(20))
        self._days.setColumnStretch(len(LUNAR) + 1, 1)
        self.body.addLayout(self._days)
        self._shown: tuple[object, ...] = ()

    def present(self, household: Household) -> None:
        """Show the feasts of the household's years, and its events that stand still while a feast moves."""
        self._household = household
        still = tuple(event for event in household.events if _stands_still(event))
        if self._shown != (household.first_month, household.horizon, still):
            self._shown = (household.first_month, household.horizon, still)
            self._show_days(household)
            self._show_still(still)

    def _show_days(self, household: Household) -> None:
        _clear(self._days)
        for column, feast in enumerate(Feast, 1):
            self._days.addWidget(Text(feast_name(self._manner.language, feast), TextRole.STRONG), 0, column)
        for line, year in enumerate(_years(household), 1):
            self._days.addWidget(Text(str(year), TextRole.QUIET), line, 0)
            for column, feast in enumerate(Feast, 1):
                self._days.addWidget(Text(self._said(feast, year)), line, column)

    def _said(self, feast: Feast, year: int) -> str:
        """The days of a feast in a year; a dash where it has none, or where nobody has computed them."""
        found = [each for each in _days_of(year) if each.holiday.value == feast.value]
        language = self._manner.language
        days = (
            # Translators: a day of the year: {day} is a number, {month} the name of a month as it stands alone
            language.text("about {day} {month}", day=each.day.day, month=language.month_name(each.day.month))
            for each in found
        )
        return "; ".join(days) or "—"

    def _show_still(self, events: tuple[Event, ...]) -> None:
        _clear(self._fixed)
        language = self._manner.language
        for event in events:
            months = month_spans(language, [YearMonth(2000, month) for month in event.months])
            sentence = language.text(
                "“{event}” stands still while the feast moves: every year, {months}.",
                event=row_name(language, event),
                months=months,
            )
            box = QWidget(self)
            line = FlowLayout(self._manner.theme.px(8), box)
            self._fixed.addWidget(Text(sentence))
            for feast in Feast:
                name = language.text("Let it move with {feast}", feast=feast_name(language, feast))
                button = Button(name, ButtonKind.CHIP, parent=box)
                button.setObjectName(f"{event.id} {feast.value}")
                button.clicked.connect(self._let_move)
                line.addWidget(button)
            self._fixed.addWidget(box)

    @Slot()
    def _let_move(self) -> None:
        event_id, feast = self.sender().objectName().split()
        if self._household is not None:
            event = next(event for event in self._household.events if event.id == event_id)
            moved = moving_with(event, Feast(feast), self._household.first_month)
            self.edit_asked.emit(row_changed(self._household.id, moved, "moves"))


def _stands_still(event: Event) -> bool:
    return event.on and event.kind is EventKind.EID and not event.moves and not event.month and bool(event.months)


def _years(household: Household) -> range:
    last = household.first_month.plus(household.horizon - 1)
    return range(household.first_month.year, last.year + 1)


def _days_of(year: int) -> Iterator[HolidayDate]:
    for month in range(1, 13):
        yield from holidays_in(YearMonth(year, month))


def _clear(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
