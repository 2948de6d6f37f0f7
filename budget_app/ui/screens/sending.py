"""What he sends, what arrives: the way of the money, what each way to send costs today, and what the money is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from budget_app.language.kinds import row_name
from budget_app.model.edits.rows import row_changed
from budget_app.model.steps import Step
from budget_app.projection.sending import sent_home
from budget_app.ui.parts.envelopes_card import EnvelopesCard
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.quotes_part import QuotesPart
from budget_app.ui.parts.way_card import WayCard
from budget_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from budget_app.model.rows import Remittance
    from budget_app.projection.outlook import Outlook
    from budget_app.projection.sending import Sent
    from budget_app.ui.view import Manner, View

CHOSEN = "sending.sender"
"""Where the drafts keep whose money is looked at."""


class SendingScreen(Screen):
    """One sender's money at a time; chips choose whose."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the chips, the way, the quotes, the jars, and what stands here while nobody sends."""
        say = manner.language.text
        super().__init__(
            manner,
            say("What he sends, what arrives"),
            say("The way of the money from the wage to the table: what each step takes, and what reaches the family."),
            parent,
        )
        self._view: View | None = None
        self._sent: tuple[Sent, ...] = ()
        self._senders = QWidget(self)
        self._flow = FlowLayout(manner.theme.px(8), self._senders)
        self._chips: list[Button] = []
        self._group = QButtonGroup(self)
        self._nothing = self._made_nothing()
        self._way, self._quotes, self._envelopes = WayCard(manner), QuotesPart(manner), EnvelopesCard(manner)
        self._parts = (self._way, self._quotes, self._envelopes)
        for widget in (self._nothing, self._senders, *self._parts):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._group.idClicked.connect(self._choose)
        self._way.asked.connect(self._change)
        self._quotes.edit_asked.connect(self.edit_asked)
        self._envelopes.edit_asked.connect(self.edit_asked)

    def _made_nothing(self) -> Card:
        say = self.manner.language.text
        card = Card(self.manner.theme, self, padding=24)
        card.body.addWidget(Text(say("Nobody sends money yet."), TextRole.HEADING, card))
        card.body.addWidget(
            Text(
                say(
                    "Write at “Money in” who sends how much, and see to it that the day has a rate for that currency. "
                    "Here you see then what arrives of it, and by which way more would arrive."
                ),
                TextRole.QUIET,
                card,
            )
        )
        there = Button(say("Write down who sends"), ButtonKind.PRIMARY, parent=card)
        there.setObjectName(Step.MONEY_IN.value)
        there.clicked.connect(self.ask_for_page)
        card.body.addWidget(there, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def present(self, view: View) -> None:
        """Show the senders of the household in view."""
        if view.outlook is not None:
            self._view = view
            self._sent = _all_sent(view.outlook)
            self._show()

    def _show(self) -> None:
        if self._view is None or self._view.outlook is None:
            return
        household, sent = self._view.outlook.household, self._chosen()
        self._nothing.setVisible(sent is None)
        for part in self._parts:
            part.setVisible(sent is not None)
        self._show_chips()
        if sent is not None:
            self._way.present(sent, household, self.drafts)
            self._quotes.present(self._view.workshop, household, sent, self.drafts)
            self._envelopes.present(sent, household, self.drafts)

    def _show_chips(self) -> None:
        """A chip for each sender, where there are several."""
        self._senders.setVisible(len(self._sent) > 1)
        while len(self._chips) < len(self._sent):
            chip = Button("", ButtonKind.CHIP, parent=self._senders)
            chip.setCheckable(True)
            self._group.addButton(chip, len(self._chips))
            self._flow.addWidget(chip)
            self._chips.append(chip)
        chosen = self._chosen()
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(self._sent))
            if place < len(self._sent):
                name = row_name(self.manner.language, self._sent[place].sender)
                chip.setText(name)
                chip.setAccessibleName(name)
                chip.setChecked(self._sent[place] is chosen)

    def _chosen(self) -> Sent | None:
        """The sender chosen last in this household, or the first."""
        household = self._view.household if self._view else None
        chosen = self.drafts.get((household.id, "", CHOSEN)) if household else None
        return next((sent for sent in self._sent if sent.sender.id == chosen), next(iter(self._sent), None))

    @Slot(int)
    def _choose(self, place: int) -> None:
        if self._view is not None and self._view.household is not None:
            self.drafts[self._view.household.id, "", CHOSEN] = self._sent[place].sender.id
            self._show()

    @Slot(object, str)
    def _change(self, sender: Remittance, field: str) -> None:
        if self._view is not None and self._view.household is not None:
            self.edit_asked.emit(row_changed(self._view.household.id, sender, field))


def _all_sent(outlook: Outlook) -> tuple[Sent, ...]:
    return sent_home(outlook.household, outlook.conditions, outlook.comparison.as_today.indicators.row_year)
