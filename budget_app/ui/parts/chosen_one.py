"""One of several things of the workshop: which is shown, what it is called, one more, this one away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy

from budget_app.ui.parts.binding import bound
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, Card
from budget_app.ui.parts.label_field import LabelField
from budget_app.ui.parts.picture import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from budget_app.ui.view import Drafts, Manner

WIDE = 300


class Words(NamedTuple):
    """The words of a bar, already in the screen's language."""

    which: str
    label: str
    hint: str
    add: str
    delete: str


class ChosenOne(Card):
    """Which one is shown stands among the drafts: it is no fact."""

    changed = Signal(object, str)
    """The chosen value with another label."""
    chosen = Signal()
    added = Signal()
    deleted = Signal()

    def __init__(self, manner: Manner, words: Words, parent: QWidget | None = None) -> None:
        """Without anything to choose from yet."""
        super().__init__(manner.theme, parent, padding=12)
        px = manner.theme.px
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._drafts: Drafts = {}
        self._key = ("", "", words.which)
        self._values: tuple[Any, ...] = ()
        self.which = Choice(manner.theme, ())
        self.label = LabelField(manner, framed=True)
        self._which = Field(manner.theme, words.which, self.which)
        name = Field(manner.theme, words.label, self.label, words.hint)
        for field in (self._which, name):
            field.setMinimumWidth(px(WIDE))
        self._binding = bound(self.label, "label", manner.language, self)
        self._binding.remarked.connect(name.remark)
        add = Button(words.add, icon=icon(manner.theme, "tool_add"))
        delete = Button(words.delete, icon=icon(manner.theme, "tool_delete"))
        line = FlowLayout(px(12))
        for widget in (self._which, name, add, delete):
            line.addWidget(widget)
        self.body.addLayout(line)
        self.which.changed.connect(self._choose)
        self._binding.asked.connect(self.changed)
        add.clicked.connect(self.added)
        delete.clicked.connect(self.deleted)

    def present(self, values: tuple[Any, ...], names: Sequence[str], drafts: Drafts) -> Any:
        """Show which one is chosen, and give it: the last one where none was chosen; none where there is none."""
        self._drafts, self._values = drafts, values
        if not values:
            return None
        wanted = drafts.get(self._key)
        one = next((value for value in values if value.id == wanted), values[-1])
        self.which.offer([])
        self.which.offer([(value.id, name) for value, name in zip(values, names, strict=True)])
        self.which.present(one.id)
        self._which.setVisible(len(values) > 1)
        self._binding.present(one)
        return one

    def choose(self, chosen_id: str) -> None:
        """Show this one from now on."""
        self._drafts[self._key] = chosen_id

    @Slot(object)
    def _choose(self, chosen_id: str) -> None:
        self.choose(chosen_id)
        self.chosen.emit()
