"""One of a few, by mouse, letter or arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QSizePolicy

from budget_app.ui.parts.picture import pixmap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from budget_app.ui.theme import Theme

_SHORTEST = 6
_ARROW = 14


class Choice(QComboBox):
    """A closed list; the wheel scrolls the page and never chooses."""

    changed = Signal(object)
    """The value a person chose."""

    def __init__(self, theme: Theme, options: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        """Offer values under their names."""
        super().__init__(parent)
        self._theme = theme
        self._values: list[Any] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.offer(options)
        self.activated.connect(self._chosen)

    def offer(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer other values; silent."""
        values = [value for value, _ in options]
        if values != self._values:
            with QSignalBlocker(self):
                self._values = values
                self.clear()
                self.addItems([name for _, name in options])

    def present(self, value: Any) -> None:
        """Show a value; one that is not offered shows nothing."""
        place = self._values.index(value) if value in self._values else -1
        if place != self.currentIndex():
            with QSignalBlocker(self):
                self.setCurrentIndex(place)

    @property
    def value(self) -> Any:
        """The value chosen, or none."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def showPopup(self) -> None:
        """Open the list as wide as its longest name."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width())
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The stylesheet's frame and text, and an arrow."""
        super().paintEvent(event)
        side = self._theme.px(_ARROW)
        painter = QPainter(self)
        arrow = pixmap("tool_chevron_down", self._theme.palette.quiet, side)
        painter.drawPixmap(self.width() - side - self._theme.px(8), (self.height() - side) // 2, arrow)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    @Slot(int)
    def _chosen(self) -> None:
        self.changed.emit(self.value)
