"""Migration: what leaving costs before it brings anything, what a month there leaves, and what the season comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from budget_app.language.journeys import journey_name
from budget_app.model.base import new_id
from budget_app.model.edits.journeys import journey_changed, journey_compared, journey_switched, loan_added
from budget_app.model.edits.rows import row_added, row_changed, row_deleted
from budget_app.model.journey import Destination, Journey
from budget_app.model.rows import Debt, LenderKind
from budget_app.projection.journey_outcome import coming_home, costs_before_leaving, journey_outcome
from budget_app.reference.destination import at_destination, in_region
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.journey_form import NEW_LOAN, JourneyForm
from budget_app.ui.parts.journey_result import MOST_BESIDE, CompareCard, ResultCard
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.picture import icon
from budget_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from budget_app.model.household import Household
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.view import Manner, View

CHOSEN = "migration.journey"
"""Where the drafts keep which journey is looked at."""
NARROW, SWITCH = 900, 20


class Migration(Screen):
    """One journey at a time; chips choose which, and all of them stand side by side below."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the chips, the form, the results, and what stands here while nobody leaves."""
        say = manner.language.text
        super().__init__(
            manner,
            say("Migration"),
            say("What leaving costs before it brings anything, and what is left of it in the end."),
            parent,
        )
        self._view: View | None = None
        self._nothing = self._made_nothing()
        self._which, self._head = QWidget(self), QWidget(self)
        self._chip_flow = FlowLayout(manner.theme.px(8), self._which)
        self._flow = FlowLayout(manner.theme.px(8), self._head)
        self._group = QButtonGroup(self)
        self._chips: list[Button] = []
        self.counts = self._button(say("Counts in the plan"), ButtonKind.CHIP)
        self.counts.setCheckable(True)
        self.counts.setIconSize(QSize(*[manner.theme.px(SWITCH)] * 2))
        self.compare = self._button(say("Compare with another region"), ButtonKind.PLAIN)
        self.another = self._button(say("Somebody else leaves"), ButtonKind.QUIET)
        self.remove = self._button(say("Take this journey out"), ButtonKind.QUIET)
        self.form = JourneyForm(manner, self)
        self.result, self.side_by_side = ResultCard(manner, self), CompareCard(manner, self)
        self._build()
        self._connect()

    def _made_nothing(self) -> Card:
        say = self.manner.language.text
        card = Card(self.manner.theme, self, padding=24)
        card.body.addWidget(Text(say("Nobody in this family plans to leave."), TextRole.HEADING, card))
        example = say(
            "If somebody thinks of going, work it out here together: for example a son who leaves for a building site "
            "from March to November. What has to be paid before the first wage, what a month there leaves, and what "
            "the family would have if he stayed."
        )
        card.body.addWidget(Text(example, TextRole.QUIET, card))
        self.begin_button = Button(say("Work out a journey"), ButtonKind.PRIMARY, parent=card)
        self.begin_button.clicked.connect(self._add)
        card.body.addWidget(self.begin_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _button(self, words: str, kind: ButtonKind) -> Button:
        return Button(words, kind, parent=self._head)

    def _build(self) -> None:
        px = self.manner.theme.px
        results = QVBoxLayout()
        results.setSpacing(px(12))
        results.addWidget(self.result)
        results.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(12))
        self._columns.addWidget(self.form, 7)
        self._columns.addLayout(results, 4)
        for button in (self.counts, self.compare, self.another, self.remove):
            self._flow.addWidget(button)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._which)
        self.body.addWidget(self._head)
        self.body.addLayout(self._columns)
        self.body.addWidget(self.side_by_side)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._group.idClicked.connect(self._choose)
        self.counts.clicked.connect(self._switch)
        self.compare.clicked.connect(self._copy)
        self.another.clicked.connect(self._add)
        self.remove.clicked.connect(self._delete)
        self.form.asked.connect(self._change)
        self.form.loan_asked.connect(self._change_loan)

    def begin(self) -> None:
        """Begin with who goes, or with the one button while nobody does."""
        first = self.begin_button if self._journey() is None else self.form.who.details.controls["label"]
        first.setFocus(Qt.FocusReason.TabFocusReason)
        self.bring_into_sight(first)

    def present(self, view: View) -> None:
        """Show the journeys of the household in view."""
        if view.outlook is None:
            return
        self._view = view
        journey, household = self._journey(), view.outlook.household
        self._nothing.setVisible(journey is None)
        for widget in (self._head, self.form, self.result, self.side_by_side):
            widget.setVisible(journey is not None)
        self._which.setVisible(len(household.journeys) > 1)
        if journey is not None:
            self._show_chips(household, journey)
            self.form.present(journey, view.outlook, self.drafts, view.workshop.held)
            self._show_results(view.outlook, journey)

    def _show_results(self, outlook: Outlook, journey: Journey) -> None:
        household, conditions = outlook.household, outlook.conditions
        beside = [journey, *(each for each in household.journeys if each.id != journey.id)][:MOST_BESIDE]
        found = [(each, journey_outcome(household, conditions, each)) for each in household.journeys if each in beside]
        outcome = next(outcome for each, outcome in found if each.id == journey.id)
        self.result.present(outcome, coming_home(household, conditions, journey), household)
        self.side_by_side.present(found, household)

    def _show_chips(self, household: Household, journey: Journey) -> None:
        """A chip for each journey, where there are several."""
        while len(self._chips) < len(household.journeys):
            chip = Button("", ButtonKind.CHIP, parent=self._which)
            chip.setCheckable(True)
            self._group.addButton(chip, len(self._chips))
            self._chip_flow.addWidget(chip)
            self._chips.append(chip)
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(household.journeys))
            if place < len(household.journeys):
                name = journey_name(self.manner.language, household.journeys[place])
                chip.setText(name)
                chip.setAccessibleName(name)
                chip.setChecked(household.journeys[place].id == journey.id)
        self.counts.setChecked(journey.on)
        self.counts.setIcon(icon(self.manner.theme, "tool_switch_on" if journey.on else "tool_switch_off", side=SWITCH))

    @property
    def _household(self) -> Household | None:
        return self._view.household if self._view else None

    def _journey(self) -> Journey | None:
        """The journey chosen last in this household, or the first."""
        household = self._household
        if household is None:
            return None
        chosen = self.drafts.get((household.id, "", CHOSEN))
        journeys = household.journeys
        return next((each for each in journeys if each.id == chosen), next(iter(journeys), None))

    def _look_at(self, journey_id: str) -> None:
        if self._household is not None:
            self.drafts[self._household.id, "", CHOSEN] = journey_id

    @Slot(int)
    def _choose(self, place: int) -> None:
        if self._household is not None and self._view is not None:
            self._look_at(self._household.journeys[place].id)
            self.present(self._view)

    @Slot()
    def _add(self) -> None:
        if self._household is not None:
            label = self.manner.language.text("Somebody else") if self._household.journeys else ""
            journey = at_destination(Journey(id=new_id(), label=label), Destination.RUSSIA)
            self._look_at(journey.id)
            self.edit_asked.emit(row_added(self._household.id, journey))
            self.begin()

    @Slot()
    def _copy(self) -> None:
        household, journey = self._household, self._journey()
        if household is not None and journey is not None:
            place = [each.id for each in household.journeys].index(journey.id)
            self.edit_asked.emit(journey_compared(household, journey))
            if self._household is not None and len(self._household.journeys) > len(household.journeys):
                self._choose(place + 1)

    @Slot()
    def _delete(self) -> None:
        if self._household is not None and (journey := self._journey()):
            self.edit_asked.emit(row_deleted(self._household.id, journey))

    @Slot()
    def _switch(self) -> None:
        if self._household is not None and (journey := self._journey()):
            self.edit_asked.emit(journey_switched(self._household, journey))

    @Slot(object, str)
    def _change(self, journey: Journey, field: str) -> None:
        """What is known of a country or a region comes with it; a debt that is not there yet is made."""
        former = self._journey()
        if self._household is None or former is None:
            return
        if field == "country":
            journey = at_destination(former, journey.country)
        elif field == "region":
            journey = in_region(former, journey.region)
        if journey.loan == NEW_LOAN:
            self.edit_asked.emit(loan_added(self._household, former, self._new_loan(former)))
        else:
            self.edit_asked.emit(journey_changed(self._household, journey, field))

    def _new_loan(self, journey: Journey) -> Debt:
        """A debt to a relative over all costs before leaving, taken in the month of leaving."""
        household, view = self._household, self._view
        if household is None or view is None:
            raise LookupError
        owed = costs_before_leaving(journey, view.workshop.conditions, household.home)
        return Debt(
            id=new_id(),
            label=self.manner.language.text("For going to work"),
            lender=LenderKind.RELATIVE,
            currency=household.home,
            principal=owed,
            method="interest_free",
            taken=journey.leaves or household.first_month,
        )

    @Slot(object, str)
    def _change_loan(self, loan: Debt, field: str) -> None:
        if self._household is not None:
            self.edit_asked.emit(row_changed(self._household.id, loan, field))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, one under another where there is not."""
        super().resizeEvent(event)
        narrow = self.width() < self.manner.theme.px(NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
