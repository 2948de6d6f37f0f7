"""A journey for work, part by part: who leaves, what has to be paid before, a month abroad, at home meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from budget_app.language.journeys import known_sentence, permit_sentence, region_name
from budget_app.language.kinds import row_name
from budget_app.language.wording import no_sending_sentence, problem_sentence
from budget_app.model.problems import ProblemCode
from budget_app.projection.journey_outcome import costs_before_leaving
from budget_app.projection.quotes import NoSending
from budget_app.projection.transfers import transfer
from budget_app.reference.destination import known_of
from budget_app.ui.charts.money_way import MoneyWayPicture
from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.binding import bound
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.details import Details
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.journey_asks import ABROAD, AT_HOME, LOAN, SENDING, WHO
from budget_app.ui.parts.journey_costs import JourneyCosts
from budget_app.ui.parts.journey_way import way_of, words_of
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.region_field import RegionField

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from budget_app.model.household import Household
    from budget_app.model.journey import Journey
    from budget_app.model.problems import Problem
    from budget_app.model.rows import Debt
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.parts.row_kind import Ask
    from budget_app.ui.view import Drafts, Manner

NEW_LOAN = "f" * 16
"""Stands in the list of debts for one that is not there yet."""
_NARROWEST = 160


class Part(Card):
    """A card with a heading, questions about the journey, and what is odd about their answers."""

    asked = Signal(object, str)
    """The journey with a change, and the path of the field that changed."""

    def __init__(self, manner: Manner, heading: str, asks: Sequence[Ask], parent: QWidget) -> None:
        """`heading` is in the screen's language."""
        super().__init__(manner.theme, parent)
        self.manner = manner
        self.details = Details(manner, asks, self, narrowest=_NARROWEST)
        self.doubts = Text("", TextRole.PROBLEM, self)
        self.body.addWidget(Text(heading, TextRole.HEADING, self))
        self.body.addWidget(self.details)
        self.body.addWidget(self.doubts)
        self.details.asked.connect(self.asked)
        self._fields = {ask.path.partition(".")[0] for ask in asks}

    def present(self, journey: Journey, outlook: Outlook, drafts: Drafts) -> None:
        """Show the answers of a journey."""
        self.details.keep_drafts(drafts, outlook.household.id, journey.id)
        self.details.present(journey, outlook.household)
        self.doubt([each for each in outlook.problems if each.where[0] == journey.id and each.where[1] in self._fields])

    def doubt(self, problems: Sequence[Problem]) -> None:
        """Say what is odd."""
        self.doubts.say("\n".join(problem_sentence(self.manner.language, problem) for problem in problems))


class WhoPart(Part):
    """Who leaves, to where, when, for how long."""

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        super().__init__(manner, manner.language.text("Who leaves, and where to"), WHO, parent)

    def present(self, journey: Journey, outlook: Outlook, drafts: Drafts) -> None:
        """Show the answers; the regions offered are those of the country."""
        known, region = known_of(journey.country), self.details.controls["region"]
        if isinstance(region, RegionField):
            regions = known.permit.months if known else ()
            language = self.manner.language
            region.offer([(each, region_name(language, journey.country, each)) for each in regions])
        super().present(journey, outlook, drafts)


class BeforePart(Part):
    """What has to be paid before leaving, what it comes to, and the debt that pays for it."""

    loan_asked = Signal(object, str)
    """The debt that pays for the journey, with a change, and the path of the field that changed."""

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        say = manner.language.text
        super().__init__(manner, say("What has to be paid before leaving"), (), parent)
        self._fields = {"costs"}
        self.costs = JourneyCosts(manner, self)
        self.sum = Text("", TextRole.STRONG, self)
        self.loan = Choice(manner.theme, (), self)
        self.terms = Details(manner, LOAN, self, narrowest=_NARROWEST)
        self._loans = Field(manner.theme, say("What pays for it"), self.loan)
        self._bindings = [bound(self.costs, "costs", manner.language, self)]
        self._bindings.append(bound(self.loan, "loan", manner.language, self))
        for binding in self._bindings:
            binding.asked.connect(self.asked)
        for place, widget in enumerate((self.costs, self.sum), start=1):
            self.body.insertWidget(place, widget)
        self.body.addWidget(self._loans)
        self.body.addWidget(self.terms)
        self.terms.asked.connect(self.loan_asked)

    def present(self, journey: Journey, outlook: Outlook, drafts: Drafts) -> None:
        """Show the costs and the debt."""
        household, language = outlook.household, self.manner.language
        self.costs.present_home(household.home)
        self._bindings[0].keep_drafts(drafts, (household.id, journey.id, "costs"))
        self.loan.offer(
            [
                (None, language.text("Own money")),
                *((debt.id, row_name(language, debt)) for debt in household.debts),
                (NEW_LOAN, language.text("A new debt…")),
            ]
        )
        for binding in self._bindings:
            binding.present(journey)
        money = language.whole_money(costs_before_leaving(journey, outlook.conditions, household.home), household.home)
        self.sum.setText(language.text("Together: {money}", money=money))
        self._show_terms(journey, household, drafts)
        super().present(journey, outlook, drafts)

    def hint_at(self, journey: Journey, today: date) -> None:
        """Say under each cost what is known of it."""
        known, language = known_of(journey.country), self.manner.language
        for kind in self.costs.fields:
            fact = known.costs.get(kind) if known else None
            said = known_sentence(language, fact, known, today) if known and fact else ""
            self.costs.hint(kind, said)

    def _show_terms(self, journey: Journey, household: Household, drafts: Drafts) -> None:
        loan: Debt | None = next((debt for debt in household.debts if debt.id == journey.loan), None)
        self.terms.setVisible(loan is not None)
        if loan is not None:
            self.terms.keep_drafts(drafts, household.id, loan.id)
            self.terms.present(loan, household)


class AbroadPart(Part):
    """A month abroad from the wage to what arrives, drawn; how it is sent stands behind a button."""

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        say = manner.language.text
        super().__init__(manner, say("A month there"), ABROAD, parent)
        self._fields |= {"currency", "channel"}
        self.permit = Text("", TextRole.HINT, self)
        self.lacking = Text("", TextRole.PROBLEM, self)
        self.picture = MoneyWayPicture(manner.theme, self)
        self.picture.setAccessibleName(say("From the wage to what arrives at home"))
        self.more = Button(say("How it is sent, and what that costs"), ButtonKind.QUIET, parent=self)
        self.more.setCheckable(True)
        self.sending = Details(manner, SENDING, self, narrowest=_NARROWEST)
        self.sending.hide()
        for widget in (self.permit, self.lacking, self.picture):
            self.body.insertWidget(self.body.count() - 1, widget)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.sending)
        wage = self.details.controls["wage"]
        if isinstance(wage, AmountField):
            self._currency = bound(wage.currency, "currency", manner.language, self)
            self._currency.asked.connect(self.asked)
        self.sending.asked.connect(self.asked)
        self.more.toggled.connect(self._show_sending)

    def present(self, journey: Journey, outlook: Outlook, drafts: Drafts) -> None:
        """Show the answers and the way of the money."""
        super().present(journey, outlook, drafts)
        household, language = outlook.household, self.manner.language
        self._currency.present(journey)
        self.sending.keep_drafts(drafts, household.id, journey.id)
        self.sending.present(journey, household)
        rate = outlook.conditions.rate(journey.currency, household.home)
        self.picture.setVisible(bool(rate and journey.wage))
        if rate:
            month = transfer(journey.sent, journey.channel, rate)
            way = way_of(language, journey, month, rate, household.home)
            self.picture.show_way(way, words_of(language, way))
        missing = language.whole_money(max(-journey.left, 0), journey.currency)
        spent = journey.wage > 0 > journey.left
        lacking = no_sending_sentence(language, NoSending.WAGE_SPENT, missing)
        self.lacking.setText(lacking)
        self.lacking.setVisible(spent)

    def doubt(self, problems: Sequence[Problem]) -> None:
        """Say what is odd; that the wage is spent is said over the picture, with what is missing."""
        super().doubt([problem for problem in problems if problem.code is not ProblemCode.WAGE_SPENT])

    def hint_at(self, journey: Journey, today: date) -> None:
        """Say what is known of the permit."""
        self.permit.say(permit_sentence(self.manner.language, journey, today))

    @Slot(bool)
    def _show_sending(self, shown: bool) -> None:
        self.sending.setVisible(shown)


class HomePart(Part):
    """What stops at home meanwhile, and what coming home costs and brings."""

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        super().__init__(manner, manner.language.text("At home meanwhile, and coming home"), AT_HOME, parent)

    def present(self, journey: Journey, outlook: Outlook, drafts: Drafts) -> None:
        """Show the answers; the incomes offered are the family's."""
        drops, language = self.details.controls["drops"], self.manner.language
        if isinstance(drops, Choice):
            incomes = ((income.id, row_name(language, income)) for income in outlook.household.incomes)
            drops.offer([(None, language.text("Nothing")), *incomes])
        super().present(journey, outlook, drafts)
        lost = self.details.controls["lost"]
        dropped = next((each for each in outlook.household.incomes if each.id == journey.drops), None)
        if isinstance(lost, AmountField) and dropped is not None:
            lost.present_currency(dropped.currency)


class JourneyForm(QWidget):
    """All parts under each other."""

    asked = Signal(object, str)
    """The journey with a change, and the path of the field that changed."""
    loan_asked = Signal(object, str)
    """The debt that pays for it with a change, and the path of the field that changed."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Cards without a journey."""
        super().__init__(parent)
        self.who, self.before = WhoPart(manner, self), BeforePart(manner, self)
        self.abroad, self.home = AbroadPart(manner, self), HomePart(manner, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(manner.theme.px(12))
        for part in (self.who, self.before, self.abroad, self.home):
            column.addWidget(part)
            part.asked.connect(self.asked)
        self.before.loan_asked.connect(self.loan_asked)

    def present(self, journey: Journey, outlook: Outlook, drafts: Drafts, today: date) -> None:
        """Show a journey; `today` is the day of the workshop."""
        for part in (self.who, self.before, self.abroad, self.home):
            part.present(journey, outlook, drafts)
        self.before.hint_at(journey, today)
        self.abroad.hint_at(journey, today)
