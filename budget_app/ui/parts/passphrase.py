"""A new passphrase: typed twice, its strength told in words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from budget_app.reference.passphrase_words import new_words
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, Text, TextRole
from budget_app.ui.parts.tiles import side_by_side

if TYPE_CHECKING:
    from budget_app.ui.view import Manner

SHORTEST = 14
_LONG = 24
_FEW_LETTERS, _MANY_LETTERS = 7, 10
_FEW_TURNS, _MANY_TURNS = 10, 16
_AGAIN = 3
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "1234567890")
_NEIGHBOURS = frozenset(pair for row in _KEYBOARD for one, two in pairwise(row) for pair in (one + two, two + one))

Strength = Literal["short", "weak", "good", "strong"]


def strength(passphrase: str) -> Strength:
    """How hard a passphrase is to guess: its length, how many different letters, and how many that nobody expects."""
    letters = " ".join(passphrase.casefold().split())
    different, turns = len(set(letters)), _turns(letters)
    if len(letters) < SHORTEST:
        return "short"
    if different < _FEW_LETTERS or turns < _FEW_TURNS:
        return "weak"
    return "strong" if len(letters) >= _LONG and different >= _MANY_LETTERS and turns >= _MANY_TURNS else "good"


def _turns(letters: str) -> int:
    """How many letters do not follow from those before: no row of the alphabet or the keyboard, nothing said before."""
    return sum(not _is_expected(letters, place) for place in range(len(letters)))


def _is_expected(letters: str, place: int) -> bool:
    last_two = letters[place - 1 : place + 1]
    if len(last_two) > 1 and (last_two in _NEIGHBOURS or abs(ord(last_two[1]) - ord(last_two[0])) <= 1):
        return True
    return place >= _AGAIN and letters[place - _AGAIN : place + 1] in letters[:place]


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
    """Two fields, the strength of what stands in them, and words for who has no idea."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the fields."""
        super().__init__(parent)
        self._manner = manner
        say, theme = manner.language.text, manner.theme
        self.first, self.second = PassphraseField(self), PassphraseField(self)
        self._first = Field(theme, say("Passphrase"), self.first, self._advice())
        self._second = Field(theme, say("The same passphrase once more"), self.second)
        self._shown = QCheckBox(say("Show the letters"), self)
        self.offer = Button(say("Offer six words"), parent=self)
        self._words, self._reminder = Text("", TextRole.LARGE, self), Text("", TextRole.QUIET, self)
        line = FlowLayout(theme.px(12))
        line.addWidget(self.offer)
        line.addWidget(self._shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(side_by_side(theme, self._first, self._second))
        column.addLayout(line)
        column.addWidget(self._words)
        column.addWidget(self._reminder)
        self._words.say()
        self._reminder.say()
        self.setFocusProxy(self.first)
        self.first.textChanged.connect(self._judge)
        self.second.textChanged.connect(self._second.refuse_nothing)
        self.offer.clicked.connect(self._offer)
        for field in (self.first, self.second):
            field.textEdited.connect(self._forget_offer)
            self._shown.toggled.connect(field.show_letters)

    def accepted(self) -> str:
        """The passphrase when both fields hold the same good one; otherwise nothing, and the reason is shown."""
        first, say = self.first.text(), self._manner.language.text
        if strength(first) in {"short", "weak"}:
            self._first.refuse(self._judgement(strength(first)))
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

    def _judgement(self, found: Strength) -> str:
        say = self._manner.language.text
        match found:
            case "short":
                return self._advice()
            case "weak":
                return say("Too easy to guess: use more different letters, and no rows of them.")
            case "good":
                return say("Good. Longer is stronger.")
            case "strong":
                return say("Strong.")

    @Slot()
    def _judge(self) -> None:
        typed = self.first.text()
        self._first.say(self._judgement(strength(typed)) if typed else self._advice())

    @Slot()
    def _offer(self) -> None:
        """Put fresh words into both fields, and show them large enough to be written down."""
        words, say = new_words(self._manner.language.code), self._manner.language.text
        self._words.say(words)
        self._reminder.say(say("Write these words down on paper now, in this order. Press again for other words."))
        self.first.setText(words)
        self.second.setText(words)

    @Slot()
    def _forget_offer(self) -> None:
        self._words.say()
        self._reminder.say()
