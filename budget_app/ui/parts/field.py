"""A field with its name above it, and under it what is wrong with it, or a hint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from budget_app.ui.parts.kit import Text, TextRole, restyle

if TYPE_CHECKING:
    from budget_app.ui.theme import Theme


class Field(QWidget):
    """The control keeps what was typed, whatever is wrong with it."""

    def __init__(self, theme: Theme, name: str, control: QWidget, hint: str = "") -> None:
        """Put the name, already in the screen's language, above the control."""
        super().__init__()
        self.control = control
        self._hint = hint
        title = Text(name, TextRole.SMALL, self)
        title.setBuddy(control)
        control.setAccessibleName(name)
        self._below = Text(hint, TextRole.HINT, self)
        self._below.setVisible(bool(hint))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for widget in (title, control, self._below):
            column.addWidget(widget)
        column.addStretch(1)
        self.setFocusProxy(control)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def stand_on_top(self) -> None:
        """Leave room that is too much below, where fields of one line are of different heights."""
        self._column.addStretch(1)

    def say(self, hint: str) -> None:
        """Show another hint, and nothing wrong."""
        self._hint = hint
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Show what is wrong under the field; an empty sentence brings the hint back."""
        wrong = bool(sentence)
        if self._below.property("role") != (role := TextRole.PROBLEM if wrong else TextRole.HINT):
            self._below.setProperty("role", role.value)
            self.control.setProperty("wrong", "true" if wrong else "false")
            restyle(self._below)
            restyle(self.control)
        self._below.say(sentence or self._hint)
        self.control.setAccessibleDescription(sentence or self._hint)

    @Slot()
    def refuse_nothing(self) -> None:
        """Take back what was said to be wrong."""
        self.refuse("")

    @Slot(str, str)
    def remark(self, sentence: str, role: str) -> None:
        """Show what the control says of itself: a problem, or what it understood."""
        self.refuse(sentence if role == TextRole.PROBLEM else "")
        self._below.say(sentence or self._hint)
