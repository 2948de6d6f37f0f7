"""The next transfer shared out: what each part is for, and the jars it fills."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from budget_app.drawing.marks import Texture
from budget_app.language.kinds import row_name
from budget_app.language.wording import no_sending_sentence
from budget_app.model.edits.rows import sharing_changed
from budget_app.model.quotes import Purpose
from budget_app.projection.quotes import Lacking, shared
from budget_app.ui.charts.jar_picture import JarPicture
from budget_app.ui.parts.binding import bound
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Card, Text, TextRole
from budget_app.ui.parts.label_field import LabelField
from budget_app.ui.parts.list_editor import Entry, ListEditor
from budget_app.ui.parts.purpose_size import PurposeSize
from budget_app.ui.parts.tiles import side_by_side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.period import YearMonth
    from budget_app.model.quotes import Sharing
    from budget_app.projection.sending import Sent
    from budget_app.ui.view import Drafts, Manner

_ROOM = 124
_TEXTURES = (Texture.SOLID, Texture.HATCH, Texture.DOTS, Texture.CROSS)
_FIRST_SHARE = Decimal("0.1")
PURPOSES, REST = "sharing.purposes", "sharing.rest"


class FilledJar(QWidget):
    """A jar with its amount and what it is for."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty jar."""
        super().__init__(parent)
        px = manner.theme.px
        self._jar = JarPicture(manner.theme, self)
        self._amount, self._words = Text("", TextRole.STRONG, self), Text("", TextRole.SMALL, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self._jar)
        column.addWidget(self._amount)
        column.addWidget(self._words)
        column.addStretch(1)
        self.setFixedWidth(px(_ROOM))

    def present(self, words: str, amount: str, filled: float, texture: Texture) -> None:
        """Show what it holds."""
        self._words.setText(words)
        self._amount.setText(amount)
        self._jar.fill(filled, texture)


class EnvelopesCard(Card):
    """The purposes at the left, their jars at the right."""

    edit_asked = Signal(object)

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Nothing shared out yet."""
        super().__init__(manner.theme, parent)
        say, px = manner.language.text, manner.theme.px
        self._manner = manner
        self._household: Household | None = None
        self._purposes = ListEditor(say("One more purpose"), partial(_purpose, manner), partial(_next, manner.language))
        self._list = bound(self._purposes, "purposes", manner.language, self)
        rest = LabelField(manner, framed=True)
        rest.setPlaceholderText(say("for instance: for the house"))
        field = Field(manner.theme, say("What the rest is for"), rest)
        self._rest = bound(rest, "rest", manner.language, self)
        self._rest.remarked.connect(field.remark)
        self._lead, self._lacking = Text("", TextRole.QUIET, self), Text("", TextRole.PROBLEM, self)
        self._jars: list[FilledJar] = []
        self._shelf = QWidget(self)
        self._flow = FlowLayout(px(12), self._shelf)
        asked = QWidget(self)
        left = QVBoxLayout(asked)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._purposes)
        left.addWidget(field)
        left.addStretch(1)
        self.body.addWidget(Text(say("The next transfer, shared out"), TextRole.HEADING, self))
        self.body.addWidget(self._lead)
        self.body.addWidget(self._lacking)
        self.body.addWidget(side_by_side(manner.theme, asked, self._shelf, narrowest=300))
        for binding in (self._list, self._rest):
            binding.asked.connect(self._change)
        self._purposes.remarked.connect(self._remark)

    def present(self, sent: Sent, household: Household, drafts: Drafts) -> None:
        """Show how what arrives of one transfer of the sender is shared."""
        self._household = household
        sharing, language, arrives = household.sharing, self._manner.language, sent.now.once.received
        self._purposes.begin(household.first_month)
        self._purposes.keep_drafts(drafts, (household.id, "", PURPOSES))
        self._rest.keep_drafts(drafts, (household.id, "", REST))
        self._list.present(sharing)
        self._rest.present(sharing)
        self._lead.setText(_lead(language, sent, household))
        found = shared(arrives, sharing.purposes)
        if isinstance(found, Lacking):
            missing = language.money(found.missing, household.home)
            self._lacking.setText(no_sending_sentence(language, found.why, missing))
        self._lacking.setVisible(isinstance(found, Lacking))
        self._shelf.setVisible(bool(sharing.purposes) and not isinstance(found, Lacking))
        if not isinstance(found, Lacking):
            rest = (sharing.rest or language.text("the rest"), found.rest)
            self._fill((*found.parts, rest), arrives, household)

    def _fill(self, parts: Sequence[tuple[str, int]], arrives: int, household: Household) -> None:
        language = self._manner.language
        while len(self._jars) < len(parts):
            self._jars.append(FilledJar(self._manner, self._shelf))
            self._flow.addWidget(self._jars[-1])
        for place, jar in enumerate(self._jars):
            jar.setVisible(place < len(parts))
            if place < len(parts):
                words, amount = parts[place]
                filled = amount / arrives if arrives else 0.0
                jar.present(words, language.money(amount, household.home), filled, _TEXTURES[place % len(_TEXTURES)])

    @Slot(object, str)
    def _change(self, sharing: Sharing, field: str) -> None:
        if self._household is not None:
            self.edit_asked.emit(sharing_changed(self._household.id, sharing, field))

    @Slot(str, str)
    def _remark(self, sentence: str, role: str) -> None:
        if role == TextRole.PROBLEM:
            self._lacking.setText(sentence)
            self._lacking.setVisible(bool(sentence))


def _purpose(manner: Manner, parent: QWidget) -> Entry:
    say = manner.language.text
    label = LabelField(manner, framed=True)
    label.setAccessibleName(say("What it is for"))
    return Entry(manner, (("label", label), ("", PurposeSize(manner))), parent)


def _next(language: Language, purposes: tuple[Purpose, ...], start: YearMonth) -> Purpose:
    """Named after what people usually name, until other words are typed."""
    del start
    say = language.text
    names = (say("food"), say("school"), say("for a black day"), say("for a debt"))
    name = names[len(purposes)] if len(purposes) < len(names) else say("something else")
    return Purpose(label=name, share=_FIRST_SHARE)


def _lead(language: Language, sent: Sent, household: Household) -> str:
    if household.sharing.purposes:
        return language.text(
            "{money} arrives each time from: {sender}. An amount such as 500, or a share such as 30 %.",
            money=language.money(sent.now.once.received, household.home),
            sender=row_name(language, sent.sender),
        )
    return language.text(
        "Money that has a name is not spent by chance. Agree what the next transfer is for: so much for food, a share "
        "for school, a little for a black day."
    )
