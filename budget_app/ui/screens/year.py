"""The year: twelve months as a picture, the events dragged between them, and what carries the lean months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from budget_app.model.edits.rows import event_moved
from budget_app.model.steps import Step
from budget_app.projection.year_ahead import year_ahead, years_of
from budget_app.ui.actions import STEP_NAMES
from budget_app.ui.findings_card import FindingsCard
from budget_app.ui.parts.ahead_card import AheadCard
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.event_chip import EventChip
from budget_app.ui.parts.event_menu import EventMenu
from budget_app.ui.parts.feasts_card import FeastsCard
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.month_facts import YearFacts
from budget_app.ui.parts.picture import icon
from budget_app.ui.parts.year_board import YearBoard
from budget_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.period import YearMonth
    from budget_app.projection.compare import Future
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.parts.month_facts import Happening
    from budget_app.ui.view import Manner, View

_LETTERS_OF_A_YEAR, _LETTERS_OF_A_PLAN = 22, 10


class Year(Screen):
    """One year of the plan at a time."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the choice of the year, the board, and the cards under it."""
        say = manner.language.text
        super().__init__(
            manner,
            say("The year"),
            say("When money comes and goes. Drag an event to another month, or move it with Alt and an arrow key."),
            parent,
        )
        self._outlook: Outlook | None = None
        self._year = 0
        self._which = Choice(manner.theme, (), self)
        self._which.setAccessibleName(say("Which year"))
        self._plan = Choice(manner.theme, [(False, say("As today")), (True, say("Our plan"))], self)
        self._plan.setAccessibleName(say("As today or by our plan"))
        self._plan.present(value=False)
        self._earlier = self._turner("tool_arrow_left", say("The year before"))
        self._later = self._turner("tool_arrow_right", say("The year after"))
        self._empty = self._to_rows(
            say("No money is written down yet, so all months are empty. Begin with money in."), Step.MONEY_IN
        )
        self._no_events = self._to_rows(
            say(
                "Here stand the family’s events: a wedding, Eid, coal for the winter. They are written under money out."
            ),
            Step.MONEY_OUT,
        )
        self._tray, self._tray_chips = Card(manner.theme, self), FlowLayout(manner.theme.px(8))
        self._waiting: list[EventChip] = []
        self._board = YearBoard(manner, self)
        self._findings = FindingsCard(manner, Step.YEAR, self)
        self._ahead, self._feasts = AheadCard(manner, self), FeastsCard(manner, self)
        self._menu = EventMenu(manner, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        px = self.manner.theme.px
        choices = FlowLayout(px(6))
        for choice in (self._earlier, self._which, self._later, self._plan):
            choices.addWidget(choice)
        self._which.setMinimumContentsLength(_LETTERS_OF_A_YEAR)
        self._plan.setMinimumContentsLength(_LETTERS_OF_A_PLAN)
        words = self.manner.language.text("These events have no month yet. Drag each into one.")
        self._tray.body.addWidget(Text(words, TextRole.BODY, self._tray))
        self._tray.body.addLayout(self._tray_chips)
        self.body.addLayout(choices)
        for card in (self._empty, self._tray, self._board, self._ahead, self._findings, self._no_events, self._feasts):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._which.changed.connect(self._choose_year)
        self._plan.changed.connect(self._choose_plan)
        self._earlier.clicked.connect(self._go_earlier)
        self._later.clicked.connect(self._go_later)
        self._board.move_asked.connect(self._move)
        self._board.menu_asked.connect(self._open_menu)
        self._board.wanted.connect(self.bring_into_sight)
        self._menu.month_chosen.connect(self._move)
        self._menu.edit_asked.connect(self.edit_asked)
        self._menu.page_asked.connect(self.page_asked)
        self._feasts.edit_asked.connect(self.edit_asked)
        self._findings.page_asked.connect(self.page_asked)

    def _turner(self, picture: str, name: str) -> Button:
        return Button("", ButtonKind.PLAIN, icon=icon(self.manner.theme, picture), name=name, parent=self)

    def _to_rows(self, sentence: str, step: Step) -> Card:
        """A card that teaches, with a button to where the rows are entered."""
        card = Card(self.manner.theme, self)
        card.body.addWidget(Text(sentence, TextRole.BODY, card))
        button = Button(self.manner.language.text(STEP_NAMES[step][0]), ButtonKind.PLAIN, parent=card)
        button.setObjectName(step.value)
        button.clicked.connect(self._leave)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    @property
    def _future(self) -> Future | None:
        """The future that is told: as today, or by our plan."""
        if self._outlook is None:
            return None
        comparison = self._outlook.comparison
        return comparison.our_plan if self._plan.value else comparison.as_today

    def present(self, view: View) -> None:
        """Show the year of the household in view; another household begins with its first year."""
        former, self._outlook = self._outlook, view.outlook
        if view.outlook is None:
            return
        household = view.outlook.household
        if former is None or former.household.id != household.id:
            self._year = 0
        self._plan.setVisible(bool(household.plan))
        if not household.plan:
            self._plan.present(value=False)
        self._show_year()

    def _show_year(self) -> None:
        future, outlook = self._future, self._outlook
        if future is None or outlook is None:
            return
        household, projection = outlook.household, future.projection
        years = years_of(household.horizon)
        self._year = min(self._year, years - 1)
        self._which.offer([(year, _name(self.manner.language, household, year)) for year in range(years)])
        self._which.present(self._year)
        self._earlier.setEnabled(self._year > 0)
        self._later.setEnabled(self._year < years - 1)
        year = year_ahead(projection, self._year)
        facts = YearFacts(self.manner.language, household, projection, year)
        self._board.present(facts.months, household.home)
        self._ahead.present(year, projection)
        self._show_unplaced(facts.unplaced, household.home)
        self._feasts.present(household)
        self._findings.present(outlook)
        empty = not projection.cash_in.any() and not projection.cash_out.any()
        self._empty.setVisible(empty)
        self._ahead.setVisible(not empty)
        self._no_events.setVisible(not household.events)

    def _show_unplaced(self, happenings: tuple[Happening, ...], home: str) -> None:
        if [chip.happening for chip in self._waiting] != list(happenings):
            for chip in self._waiting:
                chip.hide()
                chip.deleteLater()
            self._waiting = [EventChip(self.manner, each, home, self._tray) for each in happenings]
            for chip in self._waiting:
                self._tray_chips.addWidget(chip)
                self._board.adopt(chip)
        self._tray.setVisible(bool(happenings))

    @Slot(object)
    def _choose_year(self, year: int) -> None:
        self._year = year
        self._show_year()

    @Slot()
    def _choose_plan(self) -> None:
        self._show_year()

    @Slot()
    def _go_earlier(self) -> None:
        self._choose_year(self._year - 1)

    @Slot()
    def _go_later(self) -> None:
        self._choose_year(self._year + 1)

    @Slot(object, object)
    def _move(self, happening: Happening, month: YearMonth) -> None:
        if self._outlook is not None:
            household = self._outlook.household
            self.edit_asked.emit(event_moved(household.id, happening.event, happening.month, month))

    @Slot(object)
    def _open_menu(self, chip: EventChip) -> None:
        if self._outlook is not None:
            months = [tile.facts.month for tile in self._board.tiles if tile.facts is not None]
            self._menu.open_for(chip, months, self._outlook.household)

    @Slot()
    def _leave(self) -> None:
        self.page_asked.emit(self.sender().objectName())


def _name(language: Language, household: Household, year: int) -> str:
    """The year from its first month to its last."""
    first = household.first_month.plus(12 * year)
    last = household.first_month.plus(min(12 * year + 11, household.horizon - 1))
    return language.text("{first} – {last}", first=language.month(first), last=language.month(last))
