"""The ways to send that were asked for today, side by side, typed once for every family of the workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from budget_app.language.kinds import channel_name
from budget_app.language.sending import rate_sentence, target_sentence
from budget_app.language.wording import problem_sentence
from budget_app.model.base import new_id
from budget_app.model.edits.households import quotes_changed
from budget_app.model.edits.rows import row_changed
from budget_app.model.problems import problems_of
from budget_app.model.quotes import MOST_QUOTES, DayQuote
from budget_app.projection.quotes import side_by_side
from budget_app.reference.country import read_country
from budget_app.ui.parts.kit import Button, Card, Text, TextRole
from budget_app.ui.parts.picture import icon
from budget_app.ui.parts.quote_card import NARROWEST, QuoteCard
from budget_app.ui.parts.tab_order import tab_as_laid_out
from budget_app.ui.parts.tiles import TileLayout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from budget_app.model.household import Household
    from budget_app.model.rows import Channel
    from budget_app.model.workshop import Workshop
    from budget_app.projection.quotes import Quoted
    from budget_app.projection.sending import Sent
    from budget_app.ui.view import Drafts, Manner


class QuotesPart(QWidget):
    """A card for each quote of the sender's currency; the best by what arrives, and by what is lost, says so."""

    edit_asked = Signal(object)

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the heading, the place of the cards, and what stands there while there are none."""
        super().__init__(parent)
        say, px = manner.language.text, manner.theme.px
        self._manner = manner
        self._workshop: Workshop | None = None
        self._household: Household | None = None
        self._sent: Sent | None = None
        self._cards: dict[str, QuoteCard] = {}
        self._day = Text("", TextRole.SMALL, self)
        self._empty = self._made_empty()
        self._grid = QWidget(self)
        self._tiles = TileLayout(px(12), px(NARROWEST), self._grid, most=MOST_QUOTES)
        self._add = Button(say("One more way to send"), icon=icon(manner.theme, "tool_add"), parent=self)
        self._refused = Text("", TextRole.PROBLEM, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Text(say("Ways to send, as asked for today"), TextRole.HEADING, self))
        for widget in (self._day, self._empty, self._grid, self._refused):
            column.addWidget(widget)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._refused.hide()
        self._add.clicked.connect(self._add_quote)

    def _made_empty(self) -> Card:
        say = self._manner.language.text
        card = Card(self._manner.theme, self)
        card.body.addWidget(
            Text(
                say(
                    "Ask today at two or three places what sending costs: a bank's app, a transfer point, somebody who "
                    "brings it. Write down the fee and the rate; every family of the day then sees by which way most "
                    "arrives."
                ),
                TextRole.QUIET,
                card,
            )
        )
        return card

    @property
    def cards(self) -> tuple[QuoteCard, ...]:
        """The cards in their order."""
        return tuple(self._cards.values())

    def present(self, workshop: Workshop, household: Household, sent: Sent, drafts: Drafts) -> None:
        """Show the quotes for the sender's currency, and what they do with what is sent."""
        self._workshop, self._household, self._sent = workshop, household, sent
        self._refused.hide()
        self._day.setText(self._of_the_day(workshop, household, sent))
        quotes = {quote.id: quote for quote in self._quotes()}
        self._keep_cards(quotes)
        for quote in quotes.values():
            self._cards[quote.id].present(quote, household, workshop.held, drafts)
        self._compare(quotes, household, sent)
        self._empty.setVisible(not quotes)
        self._grid.setVisible(bool(quotes))
        self._add.setVisible(len(quotes) < MOST_QUOTES)

    def _of_the_day(self, workshop: Workshop, household: Household, sent: Sent) -> str:
        """The rate that ways are measured by, and what the United Nations aim at."""
        language, home = self._manner.language, household.home
        rates = [
            each for each in workshop.conditions.rates if (each.currency, each.home) == (sent.sender.currency, home)
        ]
        return " ".join([*(rate_sentence(language, rate) for rate in rates), _target(self._manner)])

    def _quotes(self) -> tuple[DayQuote, ...]:
        """Those for the sender's currency."""
        if self._workshop is None or self._sent is None:
            return ()
        return tuple(each for each in self._workshop.quotes if each.currency == self._sent.sender.currency)

    def _keep_cards(self, quotes: Mapping[str, DayQuote]) -> None:
        for gone in self._cards.keys() - quotes.keys():
            card = self._cards.pop(gone)
            card.hide()
            self._tiles.removeWidget(card)
            card.deleteLater()
        for quote_id in quotes:
            if quote_id not in self._cards:
                card = self._cards[quote_id] = QuoteCard(self._manner, self._grid)
                card.asked.connect(self._change)
                card.removed.connect(self._remove)
                card.used.connect(self._use)
                self._tiles.addWidget(card)
                tab_as_laid_out(self)

    def _compare(self, quotes: Mapping[str, DayQuote], household: Household, sent: Sent) -> None:
        language = self._manner.language
        told: dict[str, Quoted] = {}
        for quote in quotes.values():
            if quote.channel.provider_rate is None:
                self._cards[quote.id].wait_for_rate()
            else:
                told[quote.id] = sent.told(quote, channel_name(language, quote.channel.kind))
        if not told:
            return
        found = side_by_side(list(told.values()))
        for place, (quote_id, quoted) in enumerate(told.items()):
            best = self._praise(place in found.most_received, place in found.least_lost) if len(told) > 1 else []
            self._cards[quote_id].tell(quoted, sent, best, household.home)

    def _praise(self, most: bool, least: bool) -> list[str]:
        say = self._manner.language.text
        praises = ((most, say("Most arrives this way")), (least, say("Least is lost this way")))
        return [words for deserved, words in praises if deserved]

    def _ask(self, quotes: Sequence[DayQuote], field: str = "") -> None:
        try:
            self.edit_asked.emit(quotes_changed(tuple(quotes), field))
        except ValidationError as error:
            self._refused.say(problem_sentence(self._manner.language, problems_of(error)[0]))

    @Slot(object, str)
    def _change(self, quote: DayQuote, field: str) -> None:
        if self._workshop is not None:
            changed = (quote if each.id == quote.id else each for each in self._workshop.quotes)
            self._ask([*changed], f"{quote.id} {field}")

    @Slot()
    def _remove(self) -> None:
        sender = self.sender()
        gone = next((quote_id for quote_id, card in self._cards.items() if card is sender), "")
        if self._workshop is not None:
            self._ask([each for each in self._workshop.quotes if each.id != gone])
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _add_quote(self) -> None:
        if self._workshop is not None and self._sent is not None:
            quote = DayQuote(id=new_id(), currency=self._sent.sender.currency, on=self._workshop.held)
            self._ask([*self._workshop.quotes, quote])
            if quote.id in self._cards:
                self._cards[quote.id].begin()

    @Slot(object)
    def _use(self, channel: Channel) -> None:
        """Let the sender send this way."""
        if self._household is None or self._sent is None:
            return
        try:
            sender = self._sent.sender.evolve(channel=channel.evolve())
        except ValidationError as error:
            self._refused.say(problem_sentence(self._manner.language, problems_of(error)[0]))
            return
        self.edit_asked.emit(row_changed(self._household.id, sender, "channel"))


def _target(manner: Manner) -> str:
    """What the United Nations aim at."""
    language, country = manner.language, read_country()
    average, most = country.transfer_cost_average, country.transfer_cost_most
    return target_sentence(language, average.value, most.value, country.giver(most, language.code), most.on.year)
