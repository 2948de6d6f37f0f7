"""A lever: a name, a value in words, and a slider that moves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from budget_app.ui.parts.kit import Text, TextRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from budget_app.ui.theme import Theme

BIG_STEPS = 10


class Lever(QWidget):
    """A whole number between two ends, told in words; arrow keys move it by one step, PageUp by ten."""

    moved = Signal(int)
    """The value a person moved it to, in the lever's own units."""

    def __init__(self, theme: Theme, name: str, words: Callable[[int], str], parent: QWidget | None = None) -> None:
        """Make a lever at 0; `words` says a value."""
        super().__init__(parent)
        self._words = words
        self._step = 1
        self._name = name
        self._value = Text("", TextRole.STRONG, self)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setAccessibleName(name)
        self._slider.setMinimumHeight(theme.px(28))
        line = QHBoxLayout()
        line.addWidget(Text(name, TextRole.BODY, self), 1)
        line.addWidget(self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(line)
        column.addWidget(self._slider)
        self.setFocusProxy(self._slider)
        self._slider.valueChanged.connect(self._slid)

    def span(self, lowest: int, highest: int, step: int) -> None:
        """Move between two ends in steps; silent."""
        with QSignalBlocker(self._slider):
            self._step = step
            self._slider.setRange(round(lowest / step), round(highest / step))
            self._slider.setPageStep(BIG_STEPS)

    def place(self, value: int) -> None:
        """Stand at a value, silently; a value beyond the ends is told in words and the slider stands at its end."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(value / self._step))
        self._tell(value)

    @property
    def value(self) -> int:
        """Where the slider stands."""
        return self._slider.value() * self._step

    def _tell(self, value: int) -> None:
        words = self._words(value)
        self._value.setText(words)
        self._slider.setAccessibleDescription(words)

    @Slot(int)
    def _slid(self) -> None:
        self._tell(self.value)
        self.moved.emit(self.value)
