"""A new passphrase: typed twice, its strength told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from budget_app.ui.parts.field import Field
from budget_app.ui.parts.tiles import side_by_side

if TYPE_CHECKING:
    from budget_app.ui.view import Manner

SHORTEST = 14
_LONG = 24
_FEW_LETTERS, _MANY_LETTERS = 7, 10

Strength = Literal["short", "weak", "good", "strong"]


def strength(passphrase: str) -> Strength:
    """How hard a passphrase is to guess: by its length, and by how many different letters it has."""
    letters = " ".join(passphrase.casefold().split())
    if len(letters) < SHORTEST:
        return "short"
    if len(set(letters)) < _FEW_LETTERS:
        return "weak"
    return "strong" if len(letters) >= _LONG and len(set(letters)) >= _MANY_LETTERS else "good"


class PassphraseField(QLineEdit):
    """A line whose letters are hidden until `show_letters`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field that no input history learns from."""
        super().__init__(parent)
        self.show_letters(shown=False)

    @Slot(bool)
    def show_letters(self, shown: bool) -> None:
        """Show the letters, or hide them."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class NewPassphrase(QWidget):
    """Two fields and the strength of what stands in them."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the fields."""
        super().__init__(parent)
        self._manner = manner
        say, theme = manner.language.text, manner.theme
        self.first, self.second = PassphraseField(self), PassphraseField(self)
        self._first = Field(theme, say("Passphrase"), self.first, self._advice())
        self._second = Field(theme, say("The same passphrase once more"), self.second)
        shown = QCheckBox(say("Show the letters"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for widget in (side_by_side(theme, self._first, self._second), shown):
            column.addWidget(widget)
        self.setFocusProxy(self.first)
        self.first.textChanged.connect(self._judge)
        self.second.textChanged.connect(self._second.refuse_nothing)
        shown.toggled.connect(self.first.show_letters)
        shown.toggled.connect(self.second.show_letters)

    def accepted(self) -> str:
        """The passphrase when both fields hold the same good one; otherwise nothing, and the reason is shown."""
        first, say = self.first.text(), self._manner.language.text
        if strength(first) in {"short", "weak"}:
            self._first.refuse(self._words(strength(first)))
            self.first.setFocus()
            return ""
        if first != self.second.text():
            self._second.refuse(say("The two passphrases are not the same."))
            self.second.setFocus()
            return ""
        return first

    def _advice(self) -> str:
        return self._manner.language.text(
            "At least {count} letters: a few words that you remember and nobody guesses.", count=SHORTEST
        )

    def _words(self, found: Strength) -> str:
        say = self._manner.language.text
        match found:
            case "short":
                return self._advice()
            case "weak":
                return say("Too easy to guess: use more different letters.")
            case "good":
                return say("Good. Longer is stronger.")
            case "strong":
                return say("Strong.")

    @Slot()
    def _judge(self) -> None:
        typed = self.first.text()
        self._first.say(self._words(strength(typed)) if typed else self._advice())
