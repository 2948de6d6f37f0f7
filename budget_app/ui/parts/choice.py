"""One of a few, by mouse, letter or arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter

from budget_app.ui.parts.picture import pixmap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from budget_app.ui.theme import Theme

_SHORTEST = 6
_ARROW = 14
_SMALLER, _SMALLEST = (13, 12), 11
_BESIDE = 4


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
        """The stylesheet's frame and text, on two lines where one is too long, and an arrow."""
        room = self._text_room()
        if self.fontMetrics().horizontalAdvance(self.currentText()) <= room.width():
            super().paintEvent(event)
            painter = QPainter(self)
        else:
            painter = self._paint_smaller(room)
        side = self._theme.px(_ARROW)
        arrow = pixmap("tool_chevron_down", self._theme.palette.quiet, side)
        painter.drawPixmap(self.width() - side - self._theme.px(8), (self.height() - side) // 2, arrow)
        painter.end()

    def _text_room(self) -> QRect:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        icon = self.iconSize().width() + self._theme.px(_ARROW) // 2 if not option.currentIcon.isNull() else 0
        return room.adjusted(icon, 0, 0, 0)

    def _paint_smaller(self, room: QRect) -> QPainter:
        """The frame without text, and in it the text in smaller letters, on two lines if need be."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        fonts = map(self._theme.font, _SMALLER)
        fitting = (f for f in fonts if QFontMetrics(f).horizontalAdvance(self.currentText()) <= room.width())
        painter.setFont(next(fitting, self._theme.font(_SMALLEST)))
        painter.setPen(QColor(self._theme.palette.ink))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room.adjusted(0, -_BESIDE, 0, _BESIDE), flags, self.currentText())
        return painter

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    @Slot(int)
    def _chosen(self) -> None:
        self.changed.emit(self.value)
