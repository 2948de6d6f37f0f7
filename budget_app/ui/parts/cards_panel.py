"""Cards of what may happen: chosen or drawn, up to three of them beside the plan at once."""

from __future__ import annotations

from random import randrange
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from budget_app.language.what_if import change_sentence, changes_told
from budget_app.model.edits.rows import what_ifs_changed
from budget_app.model.money import MINOR_PER_UNIT
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.scenario import ExtraCost, LastingChange, TimedChange
from budget_app.projection.compare import MOST_SHOCKS
from budget_app.reference.cards import deck, played, read_cards
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.lever import Lever
from budget_app.ui.parts.picture import icon

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.period import YearMonth
    from budget_app.model.scenario import Change, Scenario
    from budget_app.reference.cards import Card as Happening
    from budget_app.ui.view import Manner

COST_STEP = 50 * MINOR_PER_UNIT
LARGEST_COST = 20_000 * MINOR_PER_UNIT
DECKS = 1_000_000


class HappeningRow(QWidget):
    """One what-if of the family: whether it counts, from which month, and what it costs where it costs something."""

    changed = Signal(object, str)
    """The `Scenario` with a change, and the name of what changed."""
    removed = Signal()

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        """Nothing that happens yet."""
        super().__init__(parent)
        say, theme = manner.language.text, manner.theme
        self._manner = manner
        self._scenario: Scenario | None = None
        self._household: Household | None = None
        self._chip = Button("", ButtonKind.CHIP, parent=self)
        self._chip.setCheckable(True)
        self._name = Text("", TextRole.STRONG, self)
        remove = Button("×", ButtonKind.ICON, name=say("Take this card out"), parent=self)
        self._told = Text("", TextRole.SMALL, self)
        self._start = Lever(theme, say("From which month"), self._month_words, self)
        self._cost = Lever(theme, say("What it costs"), self._money_words, self)
        self._cost.span(0, LARGEST_COST, COST_STEP)
        top = QHBoxLayout()
        top.addWidget(self._chip)
        top.addWidget(self._name, 1)
        top.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(top)
        for widget in (self._told, self._start, self._cost):
            column.addWidget(widget)
        self._chip.clicked.connect(self._switch)
        self._start.moved.connect(self._move)
        self._cost.moved.connect(self._price)
        remove.clicked.connect(self.removed)

    def present(self, scenario: Scenario, household: Household) -> None:
        """Show a what-if of a household."""
        language = self._manner.language
        self._scenario, self._household = scenario, household
        name = happening_name(self._manner, scenario, household)
        self._name.setText(name)
        self._chip.setAccessibleName(name)
        self._chip.setChecked(scenario.on)
        self._chip.setIcon(icon(self._manner.theme, "tool_check") if scenario.on else QIcon())
        self._told.say("\n".join(changes_told(language, scenario.changes, household)) if scenario.on else "")
        costs = [change for change in scenario.changes if isinstance(change, ExtraCost)]
        self._cost.setVisible(scenario.on and bool(costs))
        if costs:
            self._cost.place(costs[0].amount)
        start = _start(scenario)
        self._start.setVisible(scenario.on and start is not None)
        if start is not None:
            self._start.span(0, household.horizon - 1, 1)
            self._start.place(max(0, start.months_after(household.first_month)))

    def _month_words(self, index: int) -> str:
        household = self._household
        return self._manner.language.month(household.first_month.plus(index)) if household else ""

    def _money_words(self, minor: int) -> str:
        return self._manner.language.money(minor, self._household.home if self._household else "TJS")

    @Slot()
    def _switch(self) -> None:
        if self._scenario is not None:
            self.changed.emit(self._scenario.evolve(on=not self._scenario.on), "on")

    @Slot(int)
    def _move(self, index: int) -> None:
        if self._scenario is not None and self._household is not None:
            month = self._household.first_month.plus(index)
            changes = tuple(_moved(change, month) for change in self._scenario.changes)
            self.changed.emit(self._scenario.evolve(changes=changes), "start")

    @Slot(int)
    def _price(self, minor: int) -> None:
        if self._scenario is not None:
            changes = tuple(
                change.evolve(amount=minor) if isinstance(change, ExtraCost) else change
                for change in self._scenario.changes
            )
            self.changed.emit(self._scenario.evolve(changes=changes), "cost")


class CardsPanel(Card):
    """The family's what-ifs, and the cards there are."""

    edit_asked = Signal(object)

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the heading and the two ways to a card; rows come as they are needed."""
        super().__init__(manner.theme, parent)
        say = manner.language.text
        self._manner = manner
        self._household: Household | None = None
        self._rows: list[HappeningRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(manner.theme.px(10))
        self._refusal = Text("", TextRole.PROBLEM, self)
        self._refusal.say()
        choose = Button(say("Choose a card"), icon=icon(manner.theme, "tool_cards"), parent=self)
        choose.setMenu(self._menu(choose))
        draw = Button("+ " + say("Draw a card"), ButtonKind.QUIET, parent=self)
        draw.clicked.connect(self._draw)
        self.body.addWidget(Text(say("Cards of what may happen"), TextRole.HEADING, self))
        self.body.addWidget(Text(say("Up to three stand beside the plan at once."), TextRole.SMALL, self))
        self.body.addLayout(self._lines)
        for widget in (self._refusal, choose, draw):
            self.body.addWidget(widget)

    def _menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for place, card in enumerate(read_cards()):
            action = menu.addAction(icon(self._manner.theme, card.picture), self._manner.language.text(card.title))
            action.setData(place)
        menu.triggered.connect(self._choose)
        return menu

    def present(self, household: Household) -> None:
        """Show the household's what-ifs."""
        self._household = household
        while len(self._rows) > len(household.what_ifs):
            self._rows.pop().deleteLater()
        while len(self._rows) < len(household.what_ifs):
            self._append_row()
        for row, scenario in zip(self._rows, household.what_ifs, strict=True):
            row.present(scenario, household)
        if _on(household) < MOST_SHOCKS:
            self._refusal.say()

    def _append_row(self) -> None:
        row = HappeningRow(self._manner, self)
        row.changed.connect(self._change)
        row.removed.connect(self._remove)
        self._rows.append(row)
        self._lines.addWidget(row)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        place: int = action.data()
        self._play(read_cards()[place])

    @Slot()
    def _draw(self) -> None:
        """The first card of a shuffled deck that the family does not hold yet."""
        if self._household is not None:
            held = {scenario.label for scenario in self._household.what_ifs}
            cards = deck(randrange(DECKS))
            fresh = (card for card in cards if self._manner.language.text(card.title) not in held)
            self._play(next(fresh, cards[0]))

    def _play(self, card: Happening) -> None:
        household = self._household
        if household is None or self._refused(household):
            return
        month = household.first_month.plus(min(MONTHS_A_YEAR, household.horizon - 1))
        scenario = played(card, household, month, self._manner.language.text(card.title))
        self._ask((*household.what_ifs, scenario), "add")

    def _refused(self, household: Household) -> bool:
        """Whether three are on already; then it is said."""
        full = _on(household) >= MOST_SHOCKS
        if full:
            self._refusal.say(
                self._manner.language.text("Three stand beside the plan already. Switch one of them off first.")
            )
        return full

    @Slot(object, str)
    def _change(self, scenario: Scenario, field: str) -> None:
        household = self._household
        if household is None:
            return
        if field == "on" and scenario.on and self._refused(household):
            self.present(household)
            return
        changed = tuple(scenario if each.id == scenario.id else each for each in household.what_ifs)
        self._ask(changed, f"{field} {scenario.id}")

    @Slot()
    def _remove(self) -> None:
        sender = self.sender()
        if self._household is not None:
            pairs = zip(self._rows, self._household.what_ifs, strict=True)
            self._ask(tuple(each for row, each in pairs if row is not sender), "remove")

    def _ask(self, what_ifs: tuple[Scenario, ...], field: str) -> None:
        if self._household is not None:
            self.edit_asked.emit(what_ifs_changed(self._household.id, what_ifs, field))


def happening_name(manner: Manner, scenario: Scenario, household: Household) -> str:
    """A what-if's own name, or what happens in it."""
    if scenario.label or not scenario.changes:
        return scenario.label
    return change_sentence(manner.language, scenario.changes[0], household).rstrip(".")


def _on(household: Household) -> int:
    return sum(scenario.on for scenario in household.what_ifs)


def _start(scenario: Scenario) -> YearMonth | None:
    """The month from which the first change that has one holds."""
    starts = (change.start for change in scenario.changes if isinstance(change, TimedChange))
    return next((start for start in starts if start), None)


def _moved(change: Change, month: YearMonth) -> Change:
    """The same change from another month on, as long as it was."""
    if not isinstance(change, TimedChange):
        return change
    if isinstance(change, LastingChange) and change.end and change.start:
        return change.evolve(start=month, end=month.plus(change.end.months_after(change.start)))
    return change.evolve(start=month)
