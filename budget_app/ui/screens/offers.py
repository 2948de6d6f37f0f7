"""Loan offers side by side: what each costs, whether the family can carry it, and what to ask the lender."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from budget_app.language.marked import marked
from budget_app.model.base import new_id
from budget_app.model.edits.rows import offers_changed, row_added
from budget_app.model.household import OFFERS_LIMIT
from budget_app.model.rows import Debt
from budget_app.projection.loan_offers import as_taken, compare_offers
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.offer_card import NARROWEST, OfferCard, figures_of
from budget_app.ui.parts.picture import icon
from budget_app.ui.parts.tab_order import tab_as_laid_out
from budget_app.ui.parts.tiles import TileLayout
from budget_app.ui.screens.debts import DEBT
from budget_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.model.household import Household
    from budget_app.projection.loan_offers import Offer
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.parts.offer_card import Figure
    from budget_app.ui.view import Manner, View

_SUM, *_TERMS = (ask for cell in DEBT.cells for ask in cell)
FIRST = (replace(_SUM, name=marked("How much is borrowed")), *_TERMS)
QUESTIONS = (
    marked("How much do I get in my hand, and how much do I pay back in all?"),
    marked("What is taken off at the start: fees, insurance, savings kept back?"),
    marked("On which days do I pay, and how much each time?"),
    marked("What happens if I pay late: how much for each day, and when do you come to my house?"),
    marked("May I pay back sooner, and does it then cost less?"),
    marked("In which money is the debt? What if that money becomes dearer?"),
    marked("What do you take if I cannot pay, and who must sign with me?"),
    marked("May I take the paper home and read it before I sign?"),
)


class OffersScreen(Screen):
    """A card for each offer; offers count for nothing until one is taken into the plan."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the place of the cards, the button for one more, and the questions."""
        say, theme = manner.language.text, manner.theme
        super().__init__(
            manner,
            say("Loan offers side by side"),
            say("Two to four offers for the same need. They count for nothing until one is taken into the plan."),
            parent,
        )
        self._household: Household | None = None
        self._cards: dict[str, OfferCard] = {}
        self._empty = self._made_empty()
        self._grid = QWidget(self)
        self._tiles = TileLayout(theme.px(12), theme.px(NARROWEST), self._grid, most=OFFERS_LIMIT)
        self._add = Button(say("Write down an offer"), ButtonKind.PRIMARY, icon=icon(theme, "tool_add", "on_accent"))
        self.body.addWidget(self._empty)
        self.body.addWidget(self._grid)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._made_questions())
        self.body.addStretch(1)
        self._add.clicked.connect(self._add_offer)

    def _made_empty(self) -> Card:
        say = self.manner.language.text
        card = Card(self.manner.theme, self)
        card.body.addWidget(Text(say("Before borrowing, ask at two places."), TextRole.HEADING, card))
        card.body.addWidget(
            Text(
                say(
                    "Write down what each of them offers, for instance the bank, a microlender and the shop on credit. "
                    "Here you see what each costs, and in which months the family could not pay."
                ),
                TextRole.QUIET,
                card,
            )
        )
        return card

    def _made_questions(self) -> Card:
        say = self.manner.language.text
        card = Card(self.manner.theme, self)
        card.body.addWidget(Text(say("What to ask the lender"), TextRole.HEADING, card))
        for question in QUESTIONS:
            card.body.addWidget(Text(f"□ {say(question)}", TextRole.BODY, card))
        return card

    def begin(self) -> None:
        """Begin in the first card, or at the button for it."""
        first = next(iter(self._cards.values()), None)
        if first is None:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            first.begin()

    def present(self, view: View) -> None:
        """Show the offers of the household in view."""
        if view.outlook is None:
            return
        household = self._household = view.outlook.household
        self._keep_cards(household.offers)
        for offer in household.offers:
            self._cards[offer.id].present(offer, household, self.drafts)
        self._compare(household, view.outlook)
        self._empty.setVisible(not household.offers)
        self._grid.setVisible(bool(household.offers))
        self._add.setVisible(len(household.offers) < OFFERS_LIMIT)

    def _keep_cards(self, offers: Sequence[Debt]) -> None:
        ids = [offer.id for offer in offers]
        for gone in self._cards.keys() - set(ids):
            card = self._cards.pop(gone)
            card.hide()
            self._tiles.removeWidget(card)
            card.deleteLater()
        for offer_id in ids:
            if offer_id not in self._cards:
                card = self._cards[offer_id] = OfferCard(self.manner, FIRST, DEBT.details, self._grid)
                card.asked.connect(self._change)
                card.removed.connect(self._remove)
                card.taken.connect(self._take)
                self._tiles.addWidget(card)
                tab_as_laid_out(self._grid)

    def _compare(self, household: Household, outlook: Outlook) -> None:
        """Tell every offer that has a sum; of each figure the least is the best, where there is another."""
        sized = [offer for offer in household.offers if offer.principal]
        offers = compare_offers(sized, household, outlook.conditions)
        figures = {each.debt.id: figures_of(self.manner.language, each, household) for each in offers}
        alike = len({each.debt.currency for each in offers}) == 1 and _same_lines(offers, figures)
        for offer in household.offers:
            own = figures.get(offer.id, ())
            others = [each for other, each in figures.items() if other != offer.id]
            best = [alike and _is_best(place, figure, others) for place, figure in enumerate(own)]
            self._cards[offer.id].tell(own, best)

    def _ask(self, offers: Sequence[Debt], field: str = "") -> None:
        if self._household is not None:
            self.edit_asked.emit(offers_changed(self._household.id, tuple(offers), field))

    @Slot(object, str)
    def _change(self, offer: Debt, field: str) -> None:
        if self._household is not None:
            changed = (offer if each.id == offer.id else each for each in self._household.offers)
            self._ask([*changed], f"{offer.id} {field}")

    @Slot()
    def _remove(self) -> None:
        gone = self._of_sender()
        if self._household is not None:
            self._ask([each for each in self._household.offers if each.id != gone])
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _add_offer(self) -> None:
        """A new offer begins like the one before it, without its name."""
        if self._household is not None:
            former = self._household.offers[-1:]
            offer = former[0].evolve(id=new_id(), label="") if former else Debt(id=new_id())
            self._ask([*self._household.offers, offer])
            if offer.id in self._cards:
                self._cards[offer.id].begin()

    @Slot()
    def _take(self) -> None:
        taken = self._of_sender()
        if self._household is not None:
            offer = next(each for each in self._household.offers if each.id == taken)
            self.edit_asked.emit(row_added(self._household.id, as_taken(offer, self._household)))

    def _of_sender(self) -> str:
        sender = self.sender()
        return next((offer_id for offer_id, card in self._cards.items() if card is sender), "")


def _same_lines(offers: Sequence[Offer], figures: dict[str, tuple[Figure, ...]]) -> bool:
    """Whether the figures stand in the same places."""
    return len(offers) > 1 and len({len(each) for each in figures.values()}) == 1


def _is_best(place: int, figure: Figure, others: Sequence[tuple[Figure, ...]]) -> bool:
    """No other is lower, and one at least is higher."""
    if figure.compared is None:
        return False
    compared = [each[place].compared for each in others]
    known = [each for each in compared if each is not None]
    return all(figure.compared <= each for each in known) and any(figure.compared < each for each in known)
