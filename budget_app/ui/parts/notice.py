"""One calm line: what was done, with a button or two to answer it. Never a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from budget_app.ui.parts.kit import Button, ButtonKind, Text, restyle

if TYPE_CHECKING:
    from budget_app.ui.view import Manner

STAYS = 12_000


class Notice(QFrame):
    """A line with words and buttons; it goes by itself, unless it has to stay."""

    answered = Signal(str)
    """The code of the button that was pressed."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Nothing to say yet."""
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = Text("", parent=self)
        self._buttons: dict[str, Button] = {}
        self._row = QHBoxLayout(self)
        edge = manner.theme.px(8)
        self._row.setContentsMargins(manner.theme.px(16), edge, edge, edge)
        self._row.setSpacing(edge)
        self._row.addWidget(self._text, 1)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.hide)
        self.hide()

    def say(self, sentence: str, answers: dict[str, str] | None = None, *, stays: bool = False) -> None:
        """Say a sentence, with buttons by their codes; it stays until the next one where it has to."""
        for button in self._buttons.values():
            button.deleteLater()
        self._buttons = {code: self._button(code, name) for code, name in (answers or {}).items()}
        self._text.say(sentence)
        self.setAccessibleName(sentence)
        self.setProperty("stays", "true" if stays else "false")
        restyle(self)
        self.show()
        if stays:
            self._rest.stop()
        else:
            self._rest.start(STAYS)

    def settle(self) -> None:
        """Take back a line that had to stay: what it told of is over."""
        if self.property("stays") == "true":
            self.hide()

    def _button(self, code: str, name: str) -> Button:
        button = Button(name, ButtonKind.QUIET, parent=self)
        button.setObjectName(code)
        button.clicked.connect(self._answer)
        self._row.addWidget(button)
        return button

    @Slot()
    def _answer(self) -> None:
        sender = self.sender()
        self.hide()
        if isinstance(sender, Button):
            self.answered.emit(sender.objectName())
