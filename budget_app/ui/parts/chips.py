"""One of a few, all of them in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.ui.theme import Theme


class Chips(QWidget):
    """Buttons of which one is pressed; the arrow keys go through them."""

    changed = Signal(object)
    """The value a person chose."""

    def __init__(self, theme: Theme, options: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        """Offer values under their names; none is chosen yet."""
        super().__init__(parent)
        self._values = [value for value, _ in options]
        self._group = QButtonGroup(self)
        line = FlowLayout(theme.px(8), self)
        for place, (_, name) in enumerate(options):
            chip = Button(name, ButtonKind.CHIP, parent=self)
            chip.setCheckable(True)
            self._group.addButton(chip, place)
            line.addWidget(chip)
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(self._chosen)

    def present(self, value: Any) -> None:
        """Press the button of a value; silent."""
        self._group.button(self._values.index(value)).setChecked(True)

    @Slot(int)
    def _chosen(self, place: int) -> None:
        self.changed.emit(self._values[place])
