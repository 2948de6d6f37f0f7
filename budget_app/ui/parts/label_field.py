"""The words of a row: typed freely, with suggestions in the language of the screen."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from budget_app.model.base import LABEL_LENGTH
from budget_app.ui.parts.kit import TextRole
from budget_app.ui.parts.typed_field import Reader, TypedField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from budget_app.ui.view import Manner

_EDGES = 16
_NEAR = 20
"""So many letters before the longest label their number is shown."""


def _composed(text: str) -> str:
    """The label as the model keeps it."""
    return unicodedata.normalize("NFC", text).strip()


class LabelField(TypedField):
    """Words; bold and without a frame until they are edited, where they name a row."""

    def __init__(
        self, manner: Manner, suggestions: Sequence[str] = (), parent: QWidget | None = None, *, framed: bool = False
    ) -> None:
        """An empty label."""
        super().__init__(manner, Reader(_composed, str, echoes=False), parent)
        self._suggestions = suggestions
        self._edges = manner.theme.px(_EDGES)
        self.setProperty("bare", "false" if framed else "true")
        self.textEdited.connect(self._count)

    def has_room_for(self, words: str) -> bool:
        """Whether the words can be read in the field as a whole."""
        return self.fontMetrics().horizontalAdvance(words) <= self.width() - self._edges

    def _count(self, text: str) -> None:
        letters = len(text)
        if LABEL_LENGTH - _NEAR < letters <= LABEL_LENGTH:
            told = self._language.text("{count} of {limit} letters", count=letters, limit=LABEL_LENGTH)
            self.remarked.emit(told, TextRole.HINT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Suggestions are made when they are first needed."""
        if self._suggestions:
            completer = QCompleter(QStringListModel(list(self._suggestions), self), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.activated.connect(self._typed)
            self.setCompleter(completer)
            self._suggestions = ()
        super().focusInEvent(event)
