"""A region of the country gone to: one of those with a known permit, or another by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.label_field import LabelField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.ui.view import Drafts, Manner

ANOTHER = ""


class RegionField(QWidget):
    """A list of the regions that are known, with a line for another one's name."""

    changed = Signal(object)
    """The region as the file keeps it."""
    remarked = Signal(str, str)
    """A sentence and its `TextRole`; an empty one takes it back."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """No region is known yet."""
        super().__init__(parent)
        self._language = manner.language
        self._known: tuple[str, ...] = ()
        self.choice = Choice(manner.theme, (), self)
        self.words = LabelField(manner, framed=True, parent=self)
        self.words.setPlaceholderText(manner.language.text("Its name"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(manner.theme.px(4))
        column.addWidget(self.choice)
        column.addWidget(self.words)
        self.setFocusProxy(self.choice)
        self.choice.changed.connect(self._chosen)
        self.words.changed.connect(self.changed)
        self.words.remarked.connect(self.remarked)

    def setAccessibleName(self, name: str) -> None:
        """The name is said at both."""
        super().setAccessibleName(name)
        self.choice.setAccessibleName(name)
        self.words.setAccessibleName(name)

    def keep_drafts(self, drafts: Drafts, key: tuple[str, str, str]) -> None:
        """Where text that is no name is kept."""
        self.words.keep_drafts(drafts, key)

    def offer(self, regions: Sequence[tuple[str, str]]) -> None:
        """Offer these regions under their names; silent."""
        self._known = tuple(region for region, _ in regions)
        self.choice.offer([*regions, (ANOTHER, self._language.text("Another region"))])
        self.choice.setVisible(bool(regions))
        self.setFocusProxy(self.choice if regions else self.words)

    def present(self, value: str) -> None:
        """Show a region."""
        known = value in self._known
        self.choice.present(value if known else ANOTHER)
        self.words.setVisible(not known)
        self.words.present("" if known else value)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the name; the text stays."""
        self.words.refuse(sentence)

    @Slot(object)
    def _chosen(self, region: str) -> None:
        self.changed.emit(region)
        if region == ANOTHER:
            self.words.setFocus()
