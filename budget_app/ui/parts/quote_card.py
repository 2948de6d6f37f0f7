"""One way to send as it was asked for today: what it charges, and what arrives by it."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from budget_app.language.amounts import read_decimal
from budget_app.language.arithmetic import AmountProblem
from budget_app.language.kinds import row_name
from budget_app.language.marked import marked
from budget_app.language.wording import target_name
from budget_app.model.quotes import SecondExchange
from budget_app.projection.quotes import against_target, one_channel
from budget_app.reference.country import read_country
from budget_app.ui.parts.amount_field import count_field, decimal_field, written_decimal
from budget_app.ui.parts.binding import bound
from budget_app.ui.parts.channel_asks import AT_HOME, FEES, KIND
from budget_app.ui.parts.day_field import DayField
from budget_app.ui.parts.details import Details
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.label_field import LabelField
from budget_app.ui.parts.row_kind import Ask
from budget_app.ui.parts.typed_field import Reader, TypedField

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.money import Currency
    from budget_app.model.quotes import DayQuote
    from budget_app.model.rows import Channel
    from budget_app.projection.quotes import Quoted
    from budget_app.projection.sending import Sent
    from budget_app.ui.view import Drafts, Manner

NARROWEST = 320
_TILE = 140
_GOOD = "good"


def _read_second(text: str) -> SecondExchange | AmountProblem | None:
    if not text.strip():
        return None
    rate = read_decimal(text)
    if isinstance(rate, AmountProblem):
        return rate
    try:
        return SecondExchange(rate=rate)
    except ValidationError:
        return AmountProblem.NOT_A_NUMBER


def _second_field(manner: Manner) -> TypedField:
    """The rate of a second exchange; an empty one means that there is none."""

    def written(second: SecondExchange | None) -> str:
        return written_decimal(manner.language, second.rate if second else None)

    field = TypedField(manner, Reader(_read_second, written))
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    return field


def _day_field(manner: Manner) -> DayField:
    return DayField(manner.theme)


ASKED_FIRST = (*FEES, Ask("channel.provider_rate", marked("Rate that is given"), decimal_field))
ASKED_THEN = (
    *AT_HOME,
    Ask("second", marked("Rate of a second exchange"), _second_field, marked("Where it is exchanged twice")),
    Ask("parts", marked("Sent in so many parts"), count_field),
    KIND,
    Ask("on", marked("Asked on"), _day_field),
    Ask("giver", marked("Who said so"), partial(LabelField, framed=True)),
)


class QuoteCard(Card):
    """What is asked of a quote, and what it does with the sum that is sent."""

    asked = Signal(object, str)
    """The quote with a change, and the path of the field that changed."""
    removed = Signal()
    used = Signal(object)
    """The quote's way as a `Channel`, to be the sender's."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """A card for one quote."""
        super().__init__(manner.theme, parent)
        say = manner.language.text
        self._manner = manner
        self._channel: Channel | None = None
        self._name = LabelField(manner, framed=True)
        self._name.setPlaceholderText(say("For instance: bank app, transfer point"))
        self._name.setAccessibleName(say("Way to send"))
        self._named = bound(self._name, "label", manner.language, self)
        self._remove = Button("×", ButtonKind.ICON, name=say("Take this way out"), parent=self)
        self._first = Details(manner, ASKED_FIRST, self, narrowest=_TILE)
        self._then = Details(manner, ASKED_THEN, self, narrowest=_TILE)
        self._then.hide()
        self._more = Button(say("More about this way"), ButtonKind.QUIET, parent=self)
        self._more.setCheckable(True)
        self._stale = Text("", TextRole.PROBLEM, self)
        self._best, self._arrives = Text("", TextRole.STRONG, self), Text("", TextRole.LARGE, self)
        self._best.setProperty("mood", _GOOD)
        self._year, self._lost, self._cost = (Text("", TextRole.BODY, self) for _ in range(3))
        self._cost.setProperty("role", TextRole.QUIET.value)
        self._use = Button("", parent=self)
        self._build()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._remove)
        self.body.addLayout(top)
        for widget in (self._first, self._then):
            self.body.addWidget(widget)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        for text in (self._stale, self._best, self._arrives, self._year, self._lost, self._cost):
            self.body.addWidget(text)
        self.body.addStretch(1)
        self.body.addWidget(self._use, 0, Qt.AlignmentFlag.AlignLeft)
        for asking in (self._named, self._first, self._then):
            asking.asked.connect(self.asked)
        self._more.toggled.connect(self._then.setVisible)
        self._remove.clicked.connect(self.removed)
        self._use.clicked.connect(self._ask_to_use)

    def begin(self) -> None:
        """Put the focus where the way is named."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, quote: DayQuote, household: Household, held: date, drafts: Drafts) -> None:
        """Show what was typed; what is being typed stays. A quote from before the workshop's day is stale."""
        language = self._manner.language
        self._named.keep_drafts(drafts, ("", quote.id, "label"))
        self._named.present(quote)
        for asks in (self._first, self._then):
            asks.keep_drafts(drafts, "", quote.id)
            asks.present(quote, household)
        self._stale.setVisible(quote.on < held)
        self._stale.setText(language.text("▼ Asked on {day}, before this day: ask again.", day=language.date(quote.on)))

    def wait_for_rate(self) -> None:
        """Nothing is compared before the rate is there."""
        self._channel = None
        for text in (self._best, self._year, self._lost, self._cost, self._use):
            text.hide()
        self._arrives.setText("—")
        self._cost.setText(self._manner.language.text("Type the rate that is given, and the fee."))
        self._cost.show()

    def tell(self, told: Quoted, sent: Sent, best: Sequence[str], home: Currency) -> None:
        """Say what arrives by it each time and in a year, what is lost, and whether the sender sends this way."""
        language = self._manner.language
        name, channel = row_name(language, sent.sender), sent.sender.channel
        self._channel = one_channel(told.quote)
        self._best.setVisible(bool(best))
        self._best.setText("\n".join(f"✓ {each}" for each in best))
        self._arrives.setText(
            language.text("{money} arrives each time", money=language.money(told.once.received, home))
        )
        self._year.setText(_a_year(language, told, sent.now, home))
        self._lost.setText(_lost(language, told, home))
        self._cost.setText(_cost(language, told))
        uses = channel == self._channel
        self._use.setText(
            language.text("{sender} sends this way", sender=name)
            if uses
            else language.text("Use this for: {sender}", sender=name)
        )
        self._use.setEnabled(not uses)
        for text in (self._year, self._lost, self._cost, self._use):
            text.show()

    @Slot()
    def _ask_to_use(self) -> None:
        if self._channel is not None:
            self.used.emit(self._channel)


def _a_year(language: Language, told: Quoted, now: Quoted, home: Currency) -> str:
    """A month and a year, and how the year differs from the present way."""
    more = told.year.received - now.year.received
    said = language.text(
        "{month} a month, {year} a year",
        month=language.whole_money(told.month.received, home),
        year=language.whole_money(told.year.received, home),
    )
    if not more:
        return said
    beside = language.signed_whole_money(more, home)
    return said + "\n" + language.text("{money} a year beside the way used now", money=beside)


def _lost(language: Language, told: Quoted, home: Currency) -> str:
    lost = told.once.loss
    if lost <= 0:
        return language.text("Nothing is lost on the way.")
    return language.text(
        "Lost on the way each time: {money}, {share} of what is paid",
        money=language.money(lost, home),
        share=language.percent(Decimal(str(told.once.loss_share)), 1),
    )


def _cost(language: Language, told: Quoted) -> str:
    """The measure of the World Bank, and where it stands beside the target."""
    country = read_country()
    target = against_target(
        told.once.world_bank_cost, country.transfer_cost_average.value, country.transfer_cost_most.value
    )
    cost = language.percent(told.once.world_bank_cost, 1)
    return language.text("Fee and worse rate: {cost}, {target}", cost=cost, target=target_name(language, target))
