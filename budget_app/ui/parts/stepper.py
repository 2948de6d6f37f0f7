"""A small whole number: minus, the number, plus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from budget_app.ui.parts.kit import Button, ButtonKind
from budget_app.ui.parts.picture import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from budget_app.ui.view import Manner


class Number(QSpinBox):
    """Figures only; the wheel scrolls the page and never counts."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class Stepper(QWidget):
    """Typed, or counted by the buttons and the arrow keys; the buttons are for the mouse and out of the Tab order."""

    changed = Signal(object)
    """The number a person chose."""

    def __init__(self, manner: Manner, most: int, parent: QWidget | None = None) -> None:
        """From 0 to `most`."""
        super().__init__(parent)
        say, theme = manner.language.text, manner.theme
        self.number = Number(self)
        self.number.setRange(0, most)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setMinimumWidth(theme.px(48))
        self.setFocusProxy(self.number)
        self._fewer = Button("−", ButtonKind.STEPPER, name=say("One fewer"), parent=self)
        self._more = Button("", ButtonKind.STEPPER, icon=icon(theme, "tool_add"), name=say("One more"), parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        for widget in (self._fewer, self.number, self._more):
            row.addWidget(widget)
        for button in (self._fewer, self._more):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fewer.clicked.connect(self.number.stepDown)
        self._more.clicked.connect(self.number.stepUp)
        self.number.valueChanged.connect(self._counted)

    def setAccessibleName(self, name: str) -> None:
        """The name is said at the number."""
        super().setAccessibleName(name)
        self.number.setAccessibleName(name)

    def present(self, value: int) -> None:
        """Show a number; silent."""
        if value != self.number.value():
            with QSignalBlocker(self.number):
                self.number.setValue(value)
        self._limit()

    @property
    def value(self) -> int:
        """The number that stands there."""
        return self.number.value()

    def _limit(self) -> None:
        self._fewer.setEnabled(self.value > self.number.minimum())
        self._more.setEnabled(self.value < self.number.maximum())

    @Slot(int)
    def _counted(self) -> None:
        self._limit()
        self.changed.emit(self.value)
