"""One offer of a loan: what is asked of it, and what it means for the family beside the others."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from budget_app.language.wording import no_rate_sentence
from budget_app.projection.loan_rates import NoRate
from budget_app.ui.parts.binding import bound
from budget_app.ui.parts.details import Details
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole, restyle
from budget_app.ui.parts.label_field import LabelField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.rows import Debt
    from budget_app.projection.loan_offers import Offer
    from budget_app.ui.parts.row_kind import Ask
    from budget_app.ui.view import Drafts, Manner

NARROWEST, TILE = 330, 140


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the comparison: its words, and what is compared as shown; less is better, None is not compared."""

    words: str
    compared: float | None = None


def figures_of(language: Language, offer: Offer, household: Household) -> tuple[Figure, ...]:
    """What an offer comes to; the amounts are in its own currency."""
    cost, code, say = offer.cost, offer.debt.currency, language.text
    new, days = offer.newly_short or (), offer.days_of_work
    lines = [
        Figure(say("Each payment: {money}", money=language.money(cost.instalment, code)), cost.instalment),
        Figure(say("Paid in all: {money}", money=language.money(cost.total, code)), cost.total),
    ]
    if cost.cost_of_100 is not None:
        each = language.number(Decimal(str(cost.cost_of_100)), 1)
        lines.append(Figure(say("Each 100 borrowed costs {cost}", cost=each), round(cost.cost_of_100, 1)))
    if isinstance(cost.rates, NoRate):
        lines.append(Figure(no_rate_sentence(language, cost.rates)))
    else:
        nominal, effective = (language.percent(each, 1) for each in (cost.rates.nominal, cost.rates.effective))
        told = say("The rate a year is {nominal} nominal, {effective} effective.", nominal=nominal, effective=effective)
        lines.append(Figure(told.rstrip("."), round(cost.rates.effective, 3)))
    lines.append(Figure(_short(language, new, household), len(new)))
    if days is not None:
        taken = language.number(Decimal(str(days)), 1)
        lines.append(Figure(say("It costs {days} days of work abroad", days=taken), round(days, 1)))
    return tuple(lines)


def _short(language: Language, months: Sequence[int], household: Household) -> str:
    if not months:
        return language.text("With it no other month runs short")
    first = language.month(household.first_month.plus(months[0]))
    count = language.months(len(months))
    return language.text("▼ The family cannot pay in {months}, first: {month}", months=count, month=first)


class OfferCard(Card):
    """A name, the questions a debt is asked, the figures, and a button that makes a debt of it."""

    asked = Signal(object, str)
    """The offer with a change, and the path of the field that changed."""
    removed = Signal()
    taken = Signal()

    def __init__(
        self, manner: Manner, first: Sequence[Ask], then: Sequence[Ask], parent: QWidget | None = None
    ) -> None:
        """A card for one offer that asks `first`, and on request `then`."""
        super().__init__(manner.theme, parent)
        say = manner.language.text
        self._manner = manner
        self._name = LabelField(manner, framed=True)
        self._name.setPlaceholderText(say("Who offers it, for instance: the bank by the market"))
        self._name.setAccessibleName(say("Who offers it"))
        self._named = bound(self._name, "label", manner.language, self)
        self._remove = Button("×", ButtonKind.ICON, name=say("Take this offer out"), parent=self)
        self._first = Details(manner, first, self, narrowest=TILE)
        self._then = Details(manner, then, self, narrowest=TILE)
        self._then.hide()
        self._more = Button(say("More about this offer"), ButtonKind.QUIET, parent=self)
        self._more.setCheckable(True)
        self._wait = Text(say("Type how much is borrowed."), TextRole.QUIET, self)
        self._lines: list[Text] = []
        self._take = Button(say("Take this one into the plan"), parent=self)
        self._build()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._remove)
        self.body.addLayout(top)
        self.body.addWidget(self._first)
        self.body.addWidget(self._then)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._wait)
        self.body.addStretch(1)
        self.body.addWidget(self._take, 0, Qt.AlignmentFlag.AlignLeft)
        for asking in (self._named, self._first, self._then):
            asking.asked.connect(self.asked)
        self._more.toggled.connect(self._then.setVisible)
        self._remove.clicked.connect(self.removed)
        self._take.clicked.connect(self.taken)

    def begin(self) -> None:
        """Put the focus where the lender is named."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, offer: Debt, household: Household, drafts: Drafts) -> None:
        """Show what was typed; what is being typed stays."""
        self._named.keep_drafts(drafts, (household.id, offer.id, "label"))
        self._named.present(offer)
        for asks in (self._first, self._then):
            asks.keep_drafts(drafts, household.id, offer.id)
            asks.present(offer, household)
        taken = any(debt.id == offer.id for debt in household.debts)
        say = self._manner.language.text
        self._take.setText(say("Stands among the debts") if taken else say("Take this one into the plan"))
        self._take.setEnabled(bool(offer.principal) and not taken)

    def tell(self, figures: Sequence[Figure], best: Sequence[bool]) -> None:
        """Say what it comes to, and of each line whether no other offer is better; no lines while nothing is known."""
        self._wait.setVisible(not figures)
        while len(self._lines) < len(figures):
            self._lines.append(Text("", TextRole.BODY, self))
            self.body.insertWidget(self.body.count() - 2, self._lines[-1])
        for line in self._lines[len(figures) :]:
            line.hide()
        for line, figure, good in zip(self._lines, figures, best, strict=False):
            line.setText(self._manner.language.text("✓ {words} (best)", words=figure.words) if good else figure.words)
            if (mood := "good" if good else "") != (line.property("mood") or ""):
                line.setProperty("mood", mood)
                restyle(line)
            line.show()
