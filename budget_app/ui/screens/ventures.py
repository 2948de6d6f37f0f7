"""Own work and animals: what a family puts money into, when the money is back, and what is left of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from budget_app.drawing.of_rows import OF_ANIMAL, OF_VENTURE, picture_of
from budget_app.language.kinds import ANIMAL_KINDS, VENTURE_KINDS, row_name
from budget_app.language.ventures import herd_sentences
from budget_app.model.base import new_id
from budget_app.model.edits.rows import row_added, row_changed, row_deleted
from budget_app.model.venture import AnimalKind, Herd, Venture, VentureKind
from budget_app.projection.venture_outcome import venture_outlook
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.picture import icon
from budget_app.ui.parts.picture_menu import PictureMenu
from budget_app.ui.parts.row_kind import Choosable
from budget_app.ui.parts.venture_form import VentureForm
from budget_app.ui.parts.venture_result import CasesCard, VentureResult
from budget_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from budget_app.model.household import Household
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.view import Manner, View

CHOSEN = "ventures.venture"
"""Where the drafts keep which venture is looked at."""
NARROW, SWITCH, PICTURE = 900, 20, 28


def _herd(label: str, animal: AnimalKind) -> Venture:
    return Venture(id=new_id(), label=label, kind=VentureKind.LIVESTOCK, course=Herd(animal=animal))


def _work(label: str, kind: VentureKind) -> Venture:
    return Venture(id=new_id(), label=label, kind=kind)


CHOICES = (
    *(Choosable(kind, OF_ANIMAL[kind], name, partial(_herd, animal=kind)) for kind, name in ANIMAL_KINDS.items()),
    *(
        Choosable(kind, OF_VENTURE[kind], name, partial(_work, kind=kind))
        for kind, name in VENTURE_KINDS.items()
        if kind is not VentureKind.LIVESTOCK
    ),
)
"""What own work can be: animals first, then other work."""


class Ventures(Screen):
    """One venture at a time; chips choose which."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the pictures to begin with, the chips, the form and the results."""
        say = manner.language.text
        super().__init__(
            manner,
            say("Own work and animals"),
            say("What the family puts money into itself: what it costs, when the money is back, what is left."),
            parent,
        )
        self._view: View | None = None
        self._nothing = self._made_nothing()
        self._which, self._head = QWidget(self), QWidget(self)
        self._chip_flow = FlowLayout(manner.theme.px(8), self._which)
        self._flow = FlowLayout(manner.theme.px(8), self._head)
        self._group = QButtonGroup(self)
        self._chips: list[Button] = []
        self.counts = Button(say("Counts in the plan"), ButtonKind.CHIP, parent=self._head)
        self.counts.setCheckable(True)
        self.counts.setIconSize(QSize(*[manner.theme.px(SWITCH)] * 2))
        self.another = Button(say("Another work"), ButtonKind.QUIET, parent=self._head)
        self.remove = Button(say("Take this out"), ButtonKind.QUIET, parent=self._head)
        self.form = VentureForm(manner, self)
        self.result, self.cases = VentureResult(manner, self), CasesCard(manner, self)
        self._build()
        self._connect()

    def _made_nothing(self) -> Card:
        say, theme = self.manner.language.text, self.manner.theme
        card = Card(theme, self, padding=24)
        card.body.addWidget(Text(say("What does the family think of beginning?"), TextRole.HEADING, card))
        example = say(
            "Choose a picture and work it out together: for example five goats. What they cost, what their feed costs, "
            "how many are sold in autumn, and when the money is back. Nothing counts in the plan before you say so."
        )
        card.body.addWidget(Text(example, TextRole.QUIET, card))
        pictures = QWidget(card)
        flow = FlowLayout(theme.px(8), pictures)
        self.choices: list[Button] = []
        for choice in CHOICES:
            button = Button(say(choice.name), icon=icon(theme, choice.picture, "good", PICTURE), parent=pictures)
            button.clicked.connect(self._begin)
            flow.addWidget(button)
            self.choices.append(button)
        card.body.addWidget(pictures)
        return card

    def _build(self) -> None:
        px = self.manner.theme.px
        results = QVBoxLayout()
        results.setSpacing(px(12))
        results.addWidget(self.result)
        results.addWidget(self.cases)
        results.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(12))
        self._columns.addWidget(self.form, 6)
        self._columns.addLayout(results, 5)
        for button in (self.counts, self.another, self.remove):
            self._flow.addWidget(button)
        for widget in (self._nothing, self._which, self._head):
            self.body.addWidget(widget)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._group.idClicked.connect(self._choose)
        self.counts.clicked.connect(self._switch)
        self.another.clicked.connect(self._offer)
        self.remove.clicked.connect(self._delete)
        self.form.asked.connect(self._change)

    def present(self, view: View) -> None:
        """Show the ventures of the household in view."""
        if view.outlook is None:
            return
        self._view = view
        venture, household = self._venture(), view.outlook.household
        self._nothing.setVisible(venture is None)
        for widget in (self._head, self.form, self.result, self.cases):
            widget.setVisible(venture is not None)
        self._which.setVisible(len(household.ventures) > 1)
        if venture is not None:
            self._show_chips(household, venture)
            self.form.present(venture, view.outlook, self.drafts)
            self._show_results(view.outlook, venture)

    def _show_results(self, outlook: Outlook, venture: Venture) -> None:
        household = outlook.household
        found = venture_outlook(venture, household, outlook.conditions)
        self.result.present(found, venture, household)
        self.cases.present(found, venture, household)
        likely = found.likely if found else None
        told = herd_sentences(self.manner.language, likely, venture, household) if likely else ()
        self.form.course.show_herd(venture, likely, "\n".join(told))

    def _show_chips(self, household: Household, venture: Venture) -> None:
        """A chip for each venture, where there are several."""
        while len(self._chips) < len(household.ventures):
            chip = Button("", ButtonKind.CHIP, parent=self._which)
            chip.setCheckable(True)
            self._group.addButton(chip, len(self._chips))
            self._chip_flow.addWidget(chip)
            self._chips.append(chip)
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(household.ventures))
            if place < len(household.ventures):
                name = row_name(self.manner.language, household.ventures[place])
                chip.setText(name)
                chip.setAccessibleName(name)
                chip.setIcon(icon(self.manner.theme, picture_of(household.ventures[place]), side=SWITCH))
                chip.setChecked(household.ventures[place].id == venture.id)
        self.counts.setChecked(venture.on)
        self.counts.setIcon(icon(self.manner.theme, "tool_switch_on" if venture.on else "tool_switch_off", side=SWITCH))

    @property
    def _household(self) -> Household | None:
        return self._view.household if self._view else None

    def _venture(self) -> Venture | None:
        """The venture chosen last in this household, or the first."""
        household = self._household
        if household is None:
            return None
        chosen = self.drafts.get((household.id, "", CHOSEN))
        ventures = household.ventures
        return next((each for each in ventures if each.id == chosen), next(iter(ventures), None))

    def _look_at(self, venture_id: str) -> None:
        if self._household is not None:
            self.drafts[self._household.id, "", CHOSEN] = venture_id

    @Slot(int)
    def _choose(self, place: int) -> None:
        if self._household is not None and self._view is not None:
            self._look_at(self._household.ventures[place].id)
            self.present(self._view)

    @Slot()
    def _begin(self) -> None:
        self._add(next(place for place, button in enumerate(self.choices) if button is self.sender()))

    @Slot()
    def _offer(self) -> None:
        """Open the pictures again."""
        menu = PictureMenu(self.manner, CHOICES, self.another)
        menu.chosen.connect(self._add)
        menu.popup(self.another.mapToGlobal(QPoint(0, self.another.height())))

    @Slot(int)
    def _add(self, place: int) -> None:
        if self._household is not None:
            venture = CHOICES[place].new("")
            if isinstance(venture, Venture):
                self._look_at(venture.id)
                self.edit_asked.emit(row_added(self._household.id, venture.evolve(currency=self._household.home)))
                self.form.begin.groups[0].controls["outlay"].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _delete(self) -> None:
        if self._household is not None and (venture := self._venture()):
            self.edit_asked.emit(row_deleted(self._household.id, venture))

    @Slot()
    def _switch(self) -> None:
        if self._household is not None and (venture := self._venture()):
            self.edit_asked.emit(row_changed(self._household.id, venture.evolve(on=not venture.on), "on"))

    @Slot(object, str)
    def _change(self, venture: Venture, field: str) -> None:
        if self._household is not None:
            self.edit_asked.emit(row_changed(self._household.id, venture, field))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, one under another where there is not."""
        super().resizeEvent(event)
        narrow = self.width() < self.manner.theme.px(NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
