"""The families of the day as cards: begin one, open one, copy, move or delete it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from budget_app.model.edits.households import (
    household_added,
    household_copied,
    household_deleted,
    household_moved,
)
from budget_app.model.steps import STEPS_OF_A_FAMILY, finished_steps
from budget_app.reference.stories import STORIES, story
from budget_app.ui.parts.household_card import ARROWS, NARROWEST, HouseholdCard
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.picture import Picture, icon
from budget_app.ui.parts.tiles import TileLayout
from budget_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.ui.view import Manner, View


class Households(Screen):
    """Cards in the order of the seats; figures are computed one card after the other, while nothing else happens."""

    household_asked = Signal(str)
    """The identity of a household to open."""
    new_asked = Signal()

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the buttons; the cards come with the first view."""
        say = manner.language.text
        super().__init__(manner, say("Households"), "", parent)
        self._view: View | None = None
        self._cards: dict[str, HouseholdCard] = {}
        self._waiting: list[str] = []
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._compute_next)
        self.stories = QMenu(self)
        self._build_buttons()
        self._empty = self._build_empty()
        self._grid = QWidget(self)
        self._tiles = TileLayout(manner.theme.px(14), manner.theme.px(NARROWEST), self._grid)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._grid)
        self.body.addStretch(1)

    def _build_buttons(self) -> None:
        say, theme = self.manner.language.text, self.manner.theme
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        self._new = new = Button(say("New household"), ButtonKind.PRIMARY, icon=icon(theme, "tool_add", "on_accent"))
        new.clicked.connect(self.new_asked)
        practice = Button(say("Practice families"), icon=icon(theme, "tool_file"))
        practice.setMenu(self.stories)
        self.stories.aboutToShow.connect(self._fill_stories)
        self.stories.triggered.connect(self._add_story)
        line.addWidget(practice)
        line.addWidget(new)
        line.addStretch(0)
        self.head.addLayout(line)

    def _build_empty(self) -> Card:
        say, theme = self.manner.language.text, self.manner.theme
        card = Card(theme, padding=24)
        card.body.addWidget(Picture(theme, "tool_users", "money_in", side=56, tint="chosen"))
        card.body.addWidget(Text(say("The families of this day will stand here."), TextRole.HEADING))
        card.body.addWidget(
            Text(
                say(
                    "Each family has a number and no name. Press “New household” for the first one, or look at a "
                    "practice family first: the same sum comes to Hassan's and Husein's homes, and their years differ."
                ),
                TextRole.QUIET,
            )
        )
        return card

    def present(self, view: View) -> None:
        """Show a card for each household; cards of households that did not change stay as they are."""
        self._view = view
        households = view.workshop.households
        self._empty.setVisible(not households)
        self._grid.setVisible(bool(households))
        self.lead.say(self._lead(households))
        wanted = {household.id: household for household in households}
        for gone in self._cards.keys() - wanted.keys():
            self._remove(self._cards.pop(gone))
        for seat, household in enumerate(households):
            self._show(seat, household)
        self._waiting = [household.id for household in households]
        self._turn.start(0)

    def begin(self) -> None:
        """The card of the household at hand, or the button for the first one."""
        household = self._view.household if self._view else None
        if household is None:
            self._new.setFocus()
        else:
            self._cards[household.id].setFocus()

    def _lead(self, households: tuple[Household, ...]) -> str:
        language = self.manner.language
        finished = sum(len(finished_steps(household)) == len(STEPS_OF_A_FAMILY) for household in households)
        count = language.plural("{count} household", "{count} households", len(households))
        return language.text(
            "{households} · {finished} finished · nothing leaves this computer", households=count, finished=finished
        )

    def _show(self, seat: int, household: Household) -> None:
        card = self._cards.get(household.id)
        if card is None:
            card = self._cards[household.id] = HouseholdCard(self.manner, household)
            card.wished.connect(self._wish)
            card.dropped.connect(self._drop)
            card.arrow_pressed.connect(self._go)
        elif card.household is not household:
            card.show_household(household)
        if self._card_at(seat) is not card:
            self._tiles.removeWidget(card)
            self._tiles.insert(seat, card)

    def _remove(self, card: HouseholdCard) -> None:
        if card.hasFocus():
            self._focus(self._seat(card.household.id) + 1)
        self._tiles.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _card_at(self, seat: int) -> HouseholdCard | None:
        item = self._tiles.itemAt(seat)
        return cast("HouseholdCard", item.widget()) if item else None

    def _seat(self, household_id: str) -> int:
        return next(seat for seat in range(self._tiles.count()) if self._id_at(seat) == household_id)

    def _id_at(self, seat: int) -> str:
        card = self._card_at(seat)
        return card.household.id if card else ""

    def _focus(self, seat: int) -> None:
        card = self._card_at(seat) or self._card_at(seat - 2)
        if card is not None:
            card.setFocus()
            self.ensureWidgetVisible(card)

    @Slot()
    def _compute_next(self) -> None:
        """Compute what is left for one card, then let the window breathe."""
        if self._view is None or not self._waiting or not self.isVisible():
            return
        card = self._cards.get(self._waiting.pop(0))
        if card is not None and self._view.look_at is not None:
            card.show_outlook(self._view.look_at(card.household))
        self._turn.start(0)

    @Slot(int)
    def _go(self, key: int) -> None:
        """Go from card to card with the arrow keys."""
        card = self.focusWidget()
        if isinstance(card, HouseholdCard):
            way = self._tiles.columns if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) else 1
            self._focus(max(0, min(self._seat(card.household.id) + ARROWS[key] * way, self._tiles.count() - 1)))

    @Slot(str, str)
    def _wish(self, code: str, household_id: str) -> None:
        household = self._cards[household_id].household
        seat = self._seat(household_id)
        match code:
            case "open":
                self.household_asked.emit(household_id)
            case "copy" if self._view:
                self.edit_asked.emit(household_copied(household, self._view.workshop.free_number()))
            case "delete":
                self.edit_asked.emit(household_deleted(household))
            case _:
                self._move(household, seat + (1 if code == "later" else -1))

    def _move(self, household: Household, seat: int) -> None:
        if 0 <= seat < self._tiles.count():
            self.edit_asked.emit(household_moved(household, seat))
            self._focus(seat)

    @Slot(str, QPoint)
    def _drop(self, household_id: str, place: QPoint) -> None:
        """Give the dragged card the seat over which it was let go."""
        own = self._seat(household_id)
        others = ((seat, self._card_at(seat)) for seat in range(self._tiles.count()) if seat != own)
        over = next((seat for seat, card in others if card is not None and card.geometry().contains(place)), own)
        if over != own:
            self._move(self._cards[household_id].household, over)
        self._tiles.invalidate()
        self._tiles.activate()

    @Slot()
    def _fill_stories(self) -> None:
        """Read the stories when their menu is first opened."""
        if self.stories.isEmpty():
            for name in STORIES:
                action = self.stories.addAction(story(name, self.manner.language.code).nickname)
                action.setData(name)

    @Slot(QAction)
    def _add_story(self, action: QAction) -> None:
        self.edit_asked.emit(household_added(story(action.data(), self.manner.language.code)))
