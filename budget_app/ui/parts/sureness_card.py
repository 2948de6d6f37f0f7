"""How sure is this? The chance of a plan in words and houses, and how much may go otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from budget_app.language.kinds import row_name
from budget_app.language.uncertain import (
    PARAMETERS,
    chance_words,
    level_words,
    no_short_words,
    of_hundred,
    size_words,
)
from budget_app.model.edits.uncertainty import size, size_changed, uncertainty_changed
from budget_app.model.money import MINOR_PER_UNIT
from budget_app.model.uncertainty import SCALES, Level, Parameter, RareCost, level_of
from budget_app.ui.charts.houses import Houses
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.kit import Card, Text, TextRole
from budget_app.ui.parts.lever import Lever

if TYPE_CHECKING:
    from decimal import Decimal

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.projection.uncertainty import UncertainFutures
    from budget_app.ui.view import Manner

DEAREST, COST_STEP = 20_000, 100
_OF_SENDERS = (Parameter.NOTHING_SENT, Parameter.SPELL)


class SurenessCard(Card):
    """Tells what was found in the futures tried; its choices ask for edits."""

    edit_asked = Signal(object)

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the words, the houses and the choices."""
        super().__init__(manner.theme, parent)
        self._manner = manner
        self._household: Household | None = None
        self._conditions: Conditions | None = None
        say = manner.language.text
        self._told = Text("", TextRole.STRONG, self)
        self._houses = Houses(manner.theme, self)
        self._goals = Text("", TextRole.BODY, self)
        self._sizes = {parameter: _Size(manner, parameter, self) for parameter in Parameter}
        self._illness = Lever(manner.theme, say("What an illness would cost"), self._cost_words, self)
        self._animals = Lever(manner.theme, say("What the loss of animals would cost"), self._cost_words, self)
        self._build()

    def _build(self) -> None:
        px = self._manner.theme.px
        words = QVBoxLayout()
        words.addWidget(self._told)
        words.addWidget(self._goals)
        words.addStretch(1)
        told = QHBoxLayout()
        told.setSpacing(px(16))
        told.addWidget(self._houses, 0, Qt.AlignmentFlag.AlignTop)
        told.addLayout(words, 1)
        self.body.addWidget(Text(self._manner.language.text("How sure is this?"), TextRole.HEADING, self))
        self.body.addLayout(told)
        self.body.addLayout(self._parameters())
        self.forget()

    def _parameters(self) -> QGridLayout:
        """Two beside each other."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._manner.theme.px(24))
        grid.setVerticalSpacing(self._manner.theme.px(12))
        for place, widget in enumerate((*self._sizes.values(), self._illness, self._animals)):
            grid.addWidget(widget, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place % 2, 1)
        for each in self._sizes.values():
            each.chosen.connect(self._size_chosen)
        for lever in (self._illness, self._animals):
            lever.span(0, DEAREST, COST_STEP)
        self._illness.moved.connect(self._illness_moved)
        self._animals.moved.connect(self._animals_moved)
        return grid

    def present(self, household: Household, conditions: Conditions) -> None:
        """Show how uncertain a household's months are; what was found for another household is forgotten."""
        if self._household is not None and self._household.id != household.id:
            self.forget()
        self._household, self._conditions = household, conditions
        for parameter, shown in self._sizes.items():
            shown.present(size(household, conditions, parameter))
            shown.setVisible(parameter not in _OF_SENDERS or bool(household.senders))
        uncertainty = household.uncertainty
        for lever, rare in ((self._illness, uncertainty.illness), (self._animals, uncertainty.animal_loss)):
            lever.place(rare.cost // MINOR_PER_UNIT)
            lever.setVisible(bool(rare.chance))

    def forget(self) -> None:
        """Tell nothing until futures were tried."""
        self._told.say()
        self._goals.say()
        self._houses.hide()

    def tell(self, found: UncertainFutures | None) -> None:
        """Say what was found in the futures tried; none where nothing is uncertain."""
        language, household = self._manner.language, self._household
        if found is None or household is None:
            self.forget()
            self._told.say(language.text("Nothing is uncertain yet: all goes as planned. Choose what may not."))
            return
        words = no_short_words(language, found.no_short)
        self._told.say(words)
        self._houses.fill(of_hundred(found.no_short), words)
        self._houses.show()
        reached = (
            language.text(
                "{goal}: reached in {chance}", goal=row_name(language, goal), chance=chance_words(language, chance)
            )
            for goal in household.goals
            if (chance := found.goals.get(goal.id))
        )
        self._goals.say("\n".join(reached))

    def _cost_words(self, units: int) -> str:
        if self._household is None:
            return ""
        return self._manner.language.whole_money(units * MINOR_PER_UNIT, self._household.home)

    @Slot(object, object)
    def _size_chosen(self, parameter: Parameter, level: Level) -> None:
        if self._household is not None and self._conditions is not None:
            number = SCALES[parameter][level]
            self.edit_asked.emit(size_changed(self._household, self._conditions, parameter, number))

    @Slot(int)
    def _illness_moved(self, units: int) -> None:
        self._cost_moved("illness", units)

    @Slot(int)
    def _animals_moved(self, units: int) -> None:
        self._cost_moved("animal_loss", units)

    def _cost_moved(self, what: str, units: int) -> None:
        if self._household is not None:
            uncertainty = self._household.uncertainty
            rare: RareCost = getattr(uncertainty, what)
            changed = uncertainty.evolve(**{what: rare.evolve(cost=units * MINOR_PER_UNIT)})
            self.edit_asked.emit(uncertainty_changed(self._household.id, changed, what))


class _Size(QWidget):
    """A parameter: its name, a level to choose, and the number behind it."""

    chosen = Signal(object, object)
    """The parameter and the level chosen for it."""

    def __init__(self, manner: Manner, parameter: Parameter, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = manner.language
        self._parameter = parameter
        name = manner.language.text(PARAMETERS[parameter])
        self._level = Choice(manner.theme, [(level, level_words(manner.language, level)) for level in Level], self)
        self._level.setAccessibleName(name)
        self._number = Text("", TextRole.SMALL, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(manner.theme.px(2))
        for widget in (Text(name, TextRole.BODY, self), self._level, self._number):
            column.addWidget(widget)
        self._level.changed.connect(self._changed)

    def present(self, size: Decimal) -> None:
        """Show a number and its level."""
        words = size_words(self._language, self._parameter, size)
        self._level.present(level_of(self._parameter, size))
        self._level.setAccessibleDescription(words)
        self._number.say(words)

    @Slot(object)
    def _changed(self, level: Level) -> None:
        self.chosen.emit(self._parameter, level)
