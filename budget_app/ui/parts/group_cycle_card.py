"""Where a savings group's cycle leads: the fund growing, and what one member gets in the three ways of sharing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy

from budget_app.drawing.fund_bars import IN_BOX, LENT, PUT_IN
from budget_app.drawing.marks import Mark, Rectangle, Role, Stroke, line
from budget_app.language.groups import meeting_sentence, return_sentence
from budget_app.language.wording import no_share_out_sentence, way_name
from budget_app.model.savings_group import Way
from budget_app.projection.savings_group import Unshared
from budget_app.reference.country import read_country
from budget_app.ui.charts.fund_chart import FundChart
from budget_app.ui.charts.month_chart import NO_MONTH
from budget_app.ui.parts.chart_key import chart_key
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Card, Text, TextRole
from budget_app.ui.parts.lever import Lever
from budget_app.ui.parts.tiles import side_by_side

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.language.language import Language
    from budget_app.model.savings_group import GroupPlan
    from budget_app.projection.group_cycle import Cycle
    from budget_app.projection.savings_group import ShareOut
    from budget_app.ui.view import Manner

MOST_SHARES = 10


def _box(side: float) -> Mark:
    return Rectangle(0, 0, side, side, 0, IN_BOX)


def _lent(side: float) -> Mark:
    return Rectangle(0, 0, side, side, 0, LENT, Stroke(Role.GOAL, 0.8))


def _put_in(side: float) -> Mark:
    return line((0, side / 2), (side, side / 2), PUT_IN)


class FundCard(Card):
    """The chart with its key, and the meeting pointed at in words."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """No cycle yet."""
        super().__init__(manner.theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        say = manner.language.text
        self._manner = manner
        self._chart = FundChart(manner, self)
        self._told = Text("", TextRole.BODY, self)
        self._end = Text("", TextRole.STRONG, self)
        keys = FlowLayout(manner.theme.px(12))
        for mark, words in (
            (_box, say("in the box")),
            (_lent, say("lent out")),
            (_put_in, say("what all members have put in")),
        ):
            keys.addWidget(chart_key(manner, mark, words, self))
        self.body.addWidget(Text(say("The fund, meeting by meeting"), TextRole.HEADING, self))
        self.body.addLayout(keys)
        for widget in (self._chart, self._told, self._end):
            self.body.addWidget(widget)
        self._plan: GroupPlan | None = None
        self._cycle: Cycle | None = None
        self._chart.month_pointed.connect(self._tell)

    def present(self, plan: GroupPlan, cycle: Cycle) -> None:
        """Show a cycle."""
        self._plan, self._cycle = plan, cycle
        self._chart.show_meetings(cycle.meetings)
        self._end.say(self._at_the_end(plan, cycle))
        self._chart.setAccessibleDescription(self._end.text())
        self._tell(self._chart.month)

    def _at_the_end(self, plan: GroupPlan, cycle: Cycle) -> str:
        language, last = self._manner.language, cycle.meetings[-1]
        saved = sum(meeting.saved for meeting in cycle.meetings)
        shares = saved // plan.share_price
        said = language.text(
            "At the end: {saved} put in, {fund} to share out; a share of {price} has come to {value}.",
            saved=language.whole_money(saved, plan.currency),
            fund=language.whole_money(last.fund, plan.currency),
            price=language.money(plan.share_price, plan.currency),
            value=language.money(round(last.fund / shares), plan.currency),
        )
        if not last.social:
            return said
        social = language.text(
            "Apart from it {money} in the social fund.", money=language.whole_money(last.social, plan.currency)
        )
        return f"{said} {social}"

    @Slot(int)
    def _tell(self, place: int) -> None:
        if self._plan is None or self._cycle is None:
            return
        language = self._manner.language
        if place == NO_MONTH:
            self._told.setText(language.text("Point at a meeting, or use the arrow keys, to read it."))
        else:
            self._told.setText(meeting_sentence(language, self._cycle.meetings[place], self._plan.currency))


class WayCard(Card):
    """What the member gets in one way."""

    def __init__(self, manner: Manner, way: Way) -> None:
        """No figures yet."""
        super().__init__(manner.theme)
        self._manner, self._way = manner, way
        self._gets = Text("", TextRole.LARGE, self)
        self._why, self._return = Text(_reason(manner.language, way), TextRole.QUIET, self), Text("", parent=self)
        for text in (Text(way_name(manner.language, way), TextRole.HEADING, self), self._gets, self._why, self._return):
            self.body.addWidget(text)
        self.body.addStretch(1)

    def present(self, found: ShareOut | Unshared, plan: GroupPlan) -> None:
        """Show the first member's part."""
        language = self._manner.language
        if isinstance(found, Unshared):
            missing = language.money(found.missing, plan.currency)
            self._gets.say(no_share_out_sentence(language, found.why, found.meeting, missing))
            self._return.say()
            return
        member = found.members[0]
        money = language.whole_money(member.payout, plan.currency)
        self._gets.say(language.text("She gets {money}.", money=money))
        self._return.say(return_sentence(language, member.rates, plan.currency))


class WaysCard(Card):
    """The member who is looked at, the three ways side by side, and the deposit beside them."""

    changed = Signal(object, str)
    """The changed plan, and the field."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the member's lever and choice, and a card for each way."""
        super().__init__(manner.theme, parent)
        say = manner.language.text
        self._manner = manner
        self._plan: GroupPlan | None = None
        self._own = Lever(manner.theme, say("Shares that she buys at each meeting"), self._words, self)
        self._own.span(1, MOST_SHARES, 1)
        self._borrows = Choice(
            manner.theme, [(True, say("she borrows in her turn")), (False, say("she does not borrow"))]
        )
        self._puts, self._deposit = Text("", TextRole.STRONG, self), Text("", TextRole.QUIET, self)
        self._ways = {way: WayCard(manner, way) for way in Way}
        self.body.addWidget(Text(say("What one member gets"), TextRole.HEADING, self))
        self.body.addWidget(
            side_by_side(manner.theme, self._own, Field(manner.theme, say("Loans"), self._borrows), narrowest=260)
        )
        self.body.addWidget(self._puts)
        self.body.addWidget(side_by_side(manner.theme, *self._ways.values(), narrowest=230))
        self.body.addWidget(self._deposit)
        self._own.moved.connect(self._own_moved)
        self._borrows.changed.connect(self._borrowing_chosen)

    def present(self, plan: GroupPlan, cycle: Cycle) -> None:
        """Show what the cycle brings her."""
        self._plan = plan
        self._own.place(plan.own_shares or plan.shares)
        self._borrows.present(plan.own_borrows)
        language = self._manner.language
        saved = (plan.own_shares or plan.shares) * plan.share_price * plan.meetings
        money = language.whole_money(saved, plan.currency)
        self._puts.say(language.text("She puts in {money} until the share-out.", money=money))
        for way, card in self._ways.items():
            card.present(cycle.outcomes[way], plan)
        self._deposit.say(self._beside(plan))

    def _beside(self, plan: GroupPlan) -> str:
        """Where a group's gain comes from, and what a deposit brings."""
        language, country = self._manner.language, read_country()
        gain = language.text("The gain is paid by the members themselves, as interest and fines.")
        if plan.currency != country.currency:
            return gain
        fact = country.deposit_yearly
        giver = country.givers.get(language.code, {}).get(fact.source, fact.source)
        deposit = language.text(
            "A bank deposit brings {rate} a year ({giver}, {day}).",
            rate=language.percent(fact.value, 1),
            giver=giver,
            day=language.date(fact.on),
        )
        return f"{gain} {deposit}"

    def _words(self, shares: int) -> str:
        return self._manner.language.plural("{count} share", "{count} shares", shares)

    @Slot(int)
    def _own_moved(self, shares: int) -> None:
        if self._plan is not None:
            self.changed.emit(self._plan.evolve(own_shares=shares), "own_shares")

    @Slot(object)
    def _borrowing_chosen(self, borrows: bool) -> None:
        if self._plan is not None:
            self.changed.emit(self._plan.evolve(own_borrows=borrows), "own_borrows")


def _reason(language: Language, way: Way) -> str:
    match way:
        case Way.PROPORTIONAL:
            return language.text("Every share gets the same: who saved more gets more of the gain.")
        case Way.EQUAL_PROFIT:
            return language.text("Each gets back what she saved, and the gain is divided by the number of members.")
        case Way.INTEREST_BACK:
            return language.text("Who borrowed gets her interest back; only the fines are divided by shares.")
