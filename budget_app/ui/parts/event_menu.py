"""What can be done with an event of the year beside dragging it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu

from budget_app.language.occasions import feast_name
from budget_app.model.edits.rows import row_changed
from budget_app.model.rows import EventKind, Feast
from budget_app.model.steps import Step
from budget_app.reference.holidays import moving_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from budget_app.model.household import Household
    from budget_app.model.period import YearMonth
    from budget_app.model.rows import Event
    from budget_app.ui.parts.event_chip import EventChip
    from budget_app.ui.parts.month_facts import Happening
    from budget_app.ui.view import Manner


class EventMenu(QMenu):
    """The months of the year, what lets the event move with a feast or stand still, and the way to its row."""

    month_chosen = Signal(object, object)
    """A `Happening`, and the month in which it should happen instead."""
    edit_asked = Signal(object)
    page_asked = Signal(str)

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        """An empty menu."""
        super().__init__(parent)
        self._manner = manner
        self._happening: Happening | None = None
        self._household: Household | None = None
        self._months: Sequence[YearMonth] = ()

    def open_for(self, chip: EventChip, months: Sequence[YearMonth], household: Household) -> None:
        """Open under an event of the household."""
        self._happening, self._months, self._household = chip.happening, months, household
        language = self._manner.language
        self.clear()
        for place, month in enumerate(months):
            action = self.addAction(language.month(month))
            action.setCheckable(True)
            action.setChecked(month == chip.happening.month)
            action.setObjectName(str(place))
            action.triggered.connect(self._choose_month)
        self.addSeparator()
        self._add_moving(chip.happening.event)
        self.addAction(language.text("Change it under “Money out”")).triggered.connect(self._leave)
        self.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _add_moving(self, event: Event) -> None:
        language = self._manner.language
        if event.moves:
            self.addAction(language.text("Let it stay in this month every year")).triggered.connect(self._stand_still)
        elif event.kind is EventKind.EID:
            for feast in Feast:
                name = language.text("Let it move with {feast}", feast=feast_name(language, feast))
                action = self.addAction(name)
                action.setObjectName(feast.value)
                action.triggered.connect(self._let_move)

    @Slot()
    def _choose_month(self) -> None:
        place = int(self.sender().objectName())
        if self._happening is not None and self._months[place] != self._happening.month:
            self.month_chosen.emit(self._happening, self._months[place])

    @Slot()
    def _let_move(self) -> None:
        if self._happening is not None and self._household is not None:
            feast = Feast(self.sender().objectName())
            self._change(moving_with(self._happening.event, feast, self._household.first_month))

    @Slot()
    def _stand_still(self) -> None:
        if self._happening is not None and self._happening.month is not None:
            self._change(self._happening.event.evolve(moves=None, month=None, months=(self._happening.month.month,)))

    def _change(self, event: Event) -> None:
        if self._household is not None:
            self.edit_asked.emit(row_changed(self._household.id, event, "moves"))

    @Slot()
    def _leave(self) -> None:
        self.page_asked.emit(Step.MONEY_OUT.value)
