"""The last line of a card: type a name, or choose a picture, and there is a new row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout

from budget_app.language.wording import problem_sentence
from budget_app.model.problems import problems_of
from budget_app.ui.parts.kit import Text, TextRole, plain_tip
from budget_app.ui.parts.picture_menu import PictureButton
from budget_app.ui.parts.row_words import RowWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from budget_app.ui.parts.row_kind import Choosable
    from budget_app.ui.view import Drafts, Manner


class AddLine(QFrame):
    """Asks for a new row."""

    asked = Signal(object, bool)
    """The new row, and whether its name was typed."""
    up_asked = Signal()
    """The arrow up: the last row."""

    def __init__(self, manner: Manner, kinds: Sequence[Choosable], words: str, parent: QWidget | None = None) -> None:
        """`words` invite to add, already in the screen's language; the last kind is made from names of no kind."""
        super().__init__(parent)
        px, say = manner.theme.px, manner.language.text
        self._manner, self._kinds = manner, kinds
        self._drafts: Drafts = {}
        self._key = ("", "", "")
        self._button = PictureButton(manner, kinds, "plain", self)
        self._button.show_picture("tool_add", "money_in")
        self._button.setAccessibleName(say("Choose a picture"))
        self._button.setToolTip(plain_tip(say("Choose a picture")))
        written = RowWords(manner, [say(kind.name) for kind in kinds], self)
        self.name = written.label
        self.name.setPlaceholderText(words)
        self.name.setAccessibleName(words)
        self.name.setProperty("adds", "true")
        self._remark = Text("", TextRole.PROBLEM, self)
        self._remark.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(px(14), px(8), px(14), px(8))
        grid.setHorizontalSpacing(px(10))
        grid.addWidget(self._button, 0, 0)
        grid.addWidget(written, 0, 1)
        grid.addWidget(self._remark, 1, 1)
        self.setFocusProxy(self.name)
        self._button.chosen.connect(self._chosen)
        self.name.remarked.connect(self._say)
        self.name.textEdited.connect(self._keep)

    def keep_drafts(self, drafts: Drafts, key: tuple[str, str, str]) -> None:
        """Where a name is kept that did not become a row yet."""
        self._drafts, self._key = drafts, key
        self.name.setText(drafts.get(key, ""))

    @Slot(str, str)
    def _say(self, sentence: str) -> None:
        self._remark.say(sentence)

    @Slot(str)
    def _keep(self, text: str) -> None:
        self._drafts[self._key] = text

    @Slot(int)
    def _chosen(self, place: int) -> None:
        self._make(self._kinds[place], self.name.text().strip())

    def _named(self) -> None:
        """Make the row whose kind has this name, or one of the last kind with this label."""
        text = self.name.text().strip()
        for kind in self._kinds:
            if self._manner.language.text(kind.name).casefold() == text.casefold():
                self._make(kind, "")
                return
        self._make(self._kinds[-1], text)

    def _make(self, kind: Choosable, label: str) -> None:
        try:
            row = kind.new(label)
        except ValidationError as error:
            self.name.refuse(problem_sentence(self._manner.language, problems_of(error)[0]))
            return
        named = bool(self.name.text().strip())
        self.name.clear()
        self._remark.say()
        self._drafts.pop(self._key, None)
        self.asked.emit(row, named)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter makes the row; Alt+Down opens the pictures."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._named()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._button.choose()
        elif event.key() == Qt.Key.Key_Up:
            self.up_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab makes the row whose name was typed."""
        if next and self.name.hasFocus() and self.name.text().strip():
            self._named()
            return True
        return super().focusNextPrevChild(next)
