"""An event as a picture with words that is dragged from month to month, by mouse or with Alt and the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from budget_app.drawing.of_rows import picture_of
from budget_app.ui.parts.kit import Text, TextRole
from budget_app.ui.parts.picture import Picture

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from budget_app.ui.parts.month_facts import Happening
    from budget_app.ui.view import Manner

_PICTURE = 26
WAYS: dict[int, str] = {
    Qt.Key.Key_Left: "earlier",
    Qt.Key.Key_Right: "later",
    Qt.Key.Key_Up: "line_up",
    Qt.Key.Key_Down: "line_down",
}
"""Where an arrow key takes an event that is held with Alt."""


class EventChip(QPushButton):
    """One event in one month; a click opens what else can be done with it."""

    stepped = Signal(str)
    """One of `WAYS`."""
    carried = Signal(QPoint)
    """It is dragged, and the pointer is at this place of the screen."""
    let_go = Signal(QPoint)
    """It is let go at this place of the screen."""
    taken_back = Signal()
    """Dragging is broken off."""

    def __init__(self, manner: Manner, happening: Happening, home: str, parent: QWidget | None = None) -> None:
        """Show picture, words and cost."""
        super().__init__(parent)
        self.happening = happening
        self.setAutoDefault(True)
        self.setProperty("kind", "event")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._grip = QPoint()
        self._held = False
        px = manner.theme.px
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(happening.name, TextRole.STRONG, self))
        cost = manner.language.whole_money(happening.cost, home) if happening.cost else ""
        if cost:
            words.addWidget(Text(cost, TextRole.SMALL, self))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(5), px(5), px(8), px(5))
        row.setSpacing(px(8))
        picture = Picture(manner.theme, picture_of(happening.event), "goal", side=_PICTURE)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        for child in (picture, *self.findChildren(Text)):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._name(manner, cost)

    def _name(self, manner: Manner, cost: str) -> None:
        language, happening = manner.language, self.happening
        month = language.month(happening.month) if happening.month else language.text("no month yet")
        self.setAccessibleName(language.text("{event}, {month}", event=happening.name, month=month))
        self.setAccessibleDescription(
            language.text("{cost} Alt and an arrow key move it to another month; Enter shows more.", cost=cost).strip()
        )

    def sizeHint(self) -> QSize:
        """What the words need."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the words need at least."""
        return self._row.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow key move the event; Escape lets go of it where it was."""
        if event.key() in WAYS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(WAYS[event.key()])
        elif event.key() == Qt.Key.Key_Escape and self._held:
            self._held = False
            self.taken_back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._grip = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where it is carried, once it has gone far enough."""
        way = event.position().toPoint() - self._grip
        if self.isDown() and way.manhattanLength() > QApplication.startDragDistance():
            self._held = True
            self.setDown(False)
        if self._held:
            self.carried.emit(event.globalPosition().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of what was dragged; otherwise it is a click."""
        if self._held:
            self._held = False
            self.let_go.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)
            event.accept()  # also where dragging was broken off
