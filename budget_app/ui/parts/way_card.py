"""The way of one sender's money: from the wage to what it pays at home."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from budget_app.drawing.chain import MoneyWay, Share, Station
from budget_app.drawing.marks import Role
from budget_app.language.kinds import row_name
from budget_app.language.marked import marked
from budget_app.language.wording import no_sending_sentence
from budget_app.ui.charts.money_way import MoneyWayPicture
from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.costs_editor import costs_editor
from budget_app.ui.parts.details import Details
from budget_app.ui.parts.kit import Card, Text, TextRole
from budget_app.ui.parts.row_kind import Ask

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.projection.sending import Sent
    from budget_app.ui.view import Drafts, Manner

_TILE, _NARROW = 320, 640
_NAMED = 7
"""So many things that are paid have a name of their own."""
ASKS = (
    Ask("work.wage", marked("Wage there in a month"), AmountField, marked("Empty: not known"), currency="currency"),
    Ask("work.living", marked("What living there takes in a month"), costs_editor, currency="currency"),
)


class WayCard(Card):
    """The picture, the same in a sentence, and what is asked for it."""

    asked = Signal(object, str)
    """A sender with a change, and the path of the field that changed."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """A way without money yet."""
        super().__init__(manner.theme, parent)
        self._manner = manner
        self._picture = MoneyWayPicture(manner.theme, self)
        self._picture.setAccessibleName(manner.language.text("From the wage to what it pays at home"))
        self._lacking = Text("", TextRole.PROBLEM, self)
        self._told = Text("", TextRole.STRONG, self)
        self._pays = Text("", TextRole.SMALL, self)
        self._asks = Details(manner, ASKS, self, narrowest=_TILE)
        for widget in (self._picture, self._pays, self._lacking, self._told, self._asks):
            self.body.addWidget(widget)
        self._asks.asked.connect(self.asked)

    def present(self, sent: Sent, household: Household, drafts: Drafts) -> None:
        """Show the way of a sender's money in a month in which something is sent."""
        language = self._manner.language
        way = way_of(language, sent, household)
        self._picture.show_way(way, words_of(language, way))
        self._pays.setText("\n".join(f"{share.figures}  {share.words}" for share in way.shares))
        lacking = sent.lacking
        missing = language.money(lacking.missing, sent.sender.currency) if lacking else ""
        self._lacking.setVisible(lacking is not None)
        self._lacking.setText(no_sending_sentence(language, lacking.why, missing) if lacking else "")
        self._told.setText(_told(language, sent))
        self._asks.keep_drafts(drafts, household.id, sent.sender.id)
        self._asks.present(sent.sender, household)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow picture the things that are paid have no names; they stand below."""
        super().resizeEvent(event)
        self._pays.setVisible(self.width() < self._manner.theme.px(_NARROW))


def way_of(language: Language, sent: Sent, household: Household) -> MoneyWay:
    """What is drawn: every amount in home currency at the day's rate, the figures in their own."""
    money, rate = sent.month, float(sent.reference)
    arrives = Station(
        "plane_arrival",
        language.text("Arrives at home"),
        language.whole_money(money.received, household.home),
        money.received,
        role=Role.MONEY_IN,
    )
    stations = (*_abroad(language, sent), _on_the_way(language, sent), arrives)
    scaled = (station if station is arrives else _worth(station, rate) for station in stations)
    return MoneyWay(tuple(scaled), language.text("Pays at home, a month"), tuple(_shares(language, sent, household)))


def _worth(station: Station, rate: float) -> Station:
    return replace(station, comes=station.comes * rate, leaves=station.leaves * rate)


def _abroad(language: Language, sent: Sent) -> Iterator[Station]:
    """What happens before the money leaves, in the currency sent."""
    say, way, code = language.text, sent.way, sent.sender.currency
    if not sent.wage_known:
        yield Station("wage", say("Hands over"), language.whole_money(sent.month.paid, code), sent.month.paid)
        return
    yield Station("wage", say("Wage abroad"), language.whole_money(way.wage, code), way.wage)
    if way.living:
        yield Station("food", say("Living there"), language.whole_money(-way.living, code), way.wage, way.living)
    if way.kept:
        kept = language.whole_money(way.kept, code)
        yield Station("jar", say("Stays there"), kept, way.can_send, way.kept, lost=False)
    if way.living or way.kept:
        yield Station(
            "plane_departure", say("Hands over"), language.whole_money(sent.month.paid, code), sent.month.paid
        )


def _on_the_way(language: Language, sent: Sent) -> Station:
    """The fee and what the rate takes, in the currency sent; a rate better than the day's takes nothing."""
    money = sent.month
    lost = money.paid - float(money.received / sent.reference)
    figures = language.whole_money(-round(lost), sent.sender.currency)
    return Station("bank", language.text("Fee and worse rate"), figures, money.paid, max(0.0, lost))


def _shares(language: Language, sent: Sent, household: Household) -> Iterator[Share]:
    """The rows of spending by name; the last ones together, and what is left."""
    say = language.text

    def share(words: str, amount: int) -> Share:
        return Share(words, language.whole_money(amount, household.home), amount)

    for row, amount in sent.pays[:_NAMED]:
        yield share(row_name(language, row), amount)
    others = sum(amount for _, amount in sent.pays[_NAMED:])
    if others:
        yield share(say("other costs"), others)
    if sent.way.left:
        yield share(say("left for other things"), sent.way.left)


def words_of(language: Language, way: MoneyWay) -> str:
    """What the picture shows, in lines."""
    stations = [(station.words, station.figures) for station in way.stations]
    shares = [(share.words, share.figures) for share in way.shares]
    lines = [*stations, (way.end, ""), *shares]
    return "\n".join(language.text("{name}: {value}", name=name, value=value) for name, value in lines)


def _told(language: Language, sent: Sent) -> str:
    """How much of 100 handed over arrives."""
    worth = float(sent.month.paid) * float(sent.reference)
    arrives = Decimal(sent.month.received) / Decimal(worth) * 100 if worth else Decimal(0)
    return language.text(
        "Of every 100 handed over there, {arrive} arrive here.",
        arrive=language.number(arrives, 1 if arrives % 1 else 0),
    )
