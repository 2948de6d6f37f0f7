"""A month of the year as a tile: what is left, what comes and goes, what happens, what to put aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from budget_app.ui.charts.in_and_out import InAndOut
from budget_app.ui.parts.event_chip import EventChip
from budget_app.ui.parts.kit import Text, TextRole, restyle
from budget_app.ui.parts.month_facts import month_sentence
from budget_app.ui.parts.picture import Picture

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QLayout

    from budget_app.ui.parts.month_facts import Happening, MonthFacts
    from budget_app.ui.view import Manner

_SMALL = 18
NOT_COUNTED = "—"
GOES: tuple[int, ...] = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class MonthTile(QFrame):
    """The arrow keys go from tile to tile, and Tab to the events in them."""

    arrow_pressed = Signal(int)
    """An arrow key, Home or End, which goes to another tile."""
    chip_made = Signal(object)
    """An `EventChip` that stands in the tile now."""
    entered = Signal()
    """The focus came to the tile."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """A tile without a month."""
        super().__init__(parent)
        self.setObjectName("month")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._manner = manner
        self.facts: MonthFacts | None = None
        self.chips: list[EventChip] = []
        px = manner.theme.px
        self._name = Text("", TextRole.STRONG, self)
        self._left, self._word = Text("", TextRole.LARGE, self), Text("", TextRole.SMALL, self)
        for text in (self._left, self._word):
            text.setWordWrap(False)
        self._bars = InAndOut(manner.theme, self)
        self._notes, self._events = QVBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(11), px(9), px(11), px(10))
        column.setSpacing(px(4))
        column.addWidget(self._name)
        column.addWidget(self._left)
        column.addWidget(self._word)
        column.addWidget(self._bars)
        column.addLayout(self._notes)
        column.addLayout(self._events)
        column.addStretch(1)

    def present(self, facts: MonthFacts, home: str, widest: str) -> None:
        """Show a month; `widest` are the longest figures of the year."""
        if (facts, home) == (self.facts, self._home()):
            return
        self.facts = facts
        language = self._manner.language
        self.setProperty("home", home)
        self._name.setText(language.month(facts.month))
        self._show_left(facts, home)
        self._bars.show_sums(
            (facts.money_in / (facts.highest or 1), language.whole_amount(facts.money_in, home)),
            (facts.money_out / (facts.highest or 1), language.whole_amount(facts.money_out, home)),
            widest,
        )
        self._show_notes(facts, home)
        self._show_events(facts.happenings, home)
        self.setAccessibleName(month_sentence(language, facts, home))

    def _home(self) -> str:
        return str(self.property("home") or "")

    def _show_left(self, facts: MonthFacts, home: str) -> None:
        language, lean, empty = self._manner.language, facts.left < 0, not (facts.money_in or facts.money_out)
        figures = NOT_COUNTED if empty else language.signed_whole_money(facts.left, home)
        self._left.setText(f"▼ {figures}" if lean else figures)
        self._left.setProperty("mood", "" if empty else "short" if lean else "good")
        self._word.setText(language.text("is missing") if lean else language.text("is left"))
        self._word.setVisible(not empty)
        self._bars.setVisible(not empty)
        self.setProperty("lean", "true" if lean else "false")
        restyle(self._left)
        restyle(self)

    def _show_notes(self, facts: MonthFacts, home: str) -> None:
        _clear(self._notes)
        language = self._manner.language
        if facts.aside:
            words = language.text("put aside {money}", money=language.whole_money(facts.aside, home))
            self._notes.addWidget(self._note("jar", words, TextRole.STRONG))
        for picture, words in facts.notes:
            self._notes.addWidget(self._note(picture, words, TextRole.SMALL))

    def _note(self, picture: str, words: str, role: TextRole) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._manner.theme.px(6))
        strong = role is TextRole.STRONG
        row.addWidget(Picture(self._manner.theme, picture, "money_in" if strong else "quiet", side=_SMALL))
        row.addWidget(Text(words, role, line), 1)
        return line

    def _show_events(self, happenings: tuple[Happening, ...], home: str) -> None:
        _clear(self._events)
        self.chips = [EventChip(self._manner, happening, home, self) for happening in happenings]
        for chip in self.chips:
            self._events.addWidget(chip)
            chip.show()  # so that it can take the focus at once
            self.chip_made.emit(chip)

    def be_target(self, *, target: bool) -> None:
        """Show that what is dragged would fall here."""
        if (self.property("target") == "true") != target:
            self.setProperty("target", "true" if target else "false")
            restyle(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another tile."""
        if event.key() in GOES and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.arrow_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus came here."""
        super().focusInEvent(event)
        self.entered.emit()


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
