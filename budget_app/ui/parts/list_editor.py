"""A short list inside a row: each entry on a line that can be taken out, and a button for one more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.binding import bound
from budget_app.ui.parts.control import Begins
from budget_app.ui.parts.kit import Button, ButtonKind, Text, TextRole, restyle
from budget_app.ui.parts.tiles import TileLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from budget_app.model.base import Value
    from budget_app.model.money import Currency
    from budget_app.model.period import YearMonth
    from budget_app.ui.view import Drafts, Manner


NARROWEST, WIDEST_AMOUNT = 120, 150


class Entry(QWidget):
    """One value of the list: its controls side by side, and under them what is wrong with them."""

    changed = Signal(object)
    """The value with a change."""
    removed = Signal()

    def __init__(self, manner: Manner, controls: Sequence[tuple[str, QWidget]], parent: QWidget) -> None:
        """Controls by the field they fill."""
        super().__init__(parent)
        say = manner.language.text
        self.controls = dict(controls)
        remove = Button("×", ButtonKind.ICON, name=say("Take this out"), parent=self)
        self._remark = Text("", TextRole.PROBLEM, self)
        self._remark.hide()
        tiles = TileLayout(manner.theme.px(6), manner.theme.px(NARROWEST), most=len(controls))
        for _, control in controls:
            if isinstance(control, AmountField):
                control.setMaximumWidth(manner.theme.px(WIDEST_AMOUNT))
            tiles.addWidget(control)
        line = QHBoxLayout()
        line.addLayout(tiles, 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(manner.theme.px(2))
        column.addLayout(line)
        column.addWidget(self._remark)
        self.setFocusProxy(controls[0][1])
        self._bindings = [bound(control, path, manner.language, self) for path, control in controls]
        for binding in self._bindings:
            binding.asked.connect(self._ask)
            binding.remarked.connect(self._say)
        remove.clicked.connect(self.removed)

    def keep_drafts(self, drafts: Drafts, key: tuple[str, str, str]) -> None:
        """Where text that is no value is kept."""
        for binding in self._bindings:
            binding.keep_drafts(drafts, (*key[:2], f"{key[2]}.{binding.path}"))

    def begin(self, start: YearMonth) -> None:
        """The household's first month."""
        for control in self.controls.values():
            if isinstance(control, Begins):
                control.begin(start)

    def present_currency(self, code: Currency) -> None:
        """The currency of the amounts; it is chosen for the whole row."""
        for control in self.controls.values():
            if isinstance(control, AmountField):
                control.present_currency(code)
                control.currency.setEnabled(False)

    def present(self, value: Value) -> None:
        """Show the value."""
        for binding in self._bindings:
            binding.present(value)

    @Slot(object, str)
    def _ask(self, value: Value) -> None:
        self.changed.emit(value)

    @Slot(str, str)
    def _say(self, sentence: str, role: str) -> None:
        if self._remark.property("role") != role:
            self._remark.setProperty("role", role)
            restyle(self._remark)
        self._remark.say(sentence)


class ListEditor(QWidget):
    """Values of one kind in their order."""

    changed = Signal(object)
    """A tuple of the values."""
    remarked = Signal(str, str)
    """A sentence and its `TextRole`; an empty one takes it back."""

    def __init__(
        self,
        add: str,
        make: Callable[[QWidget], Entry],
        following: Callable[[tuple[Any, ...], YearMonth], Value],
        parent: QWidget | None = None,
    ) -> None:
        """`add` are the button's words, `make` makes a line, `following` the value after those there are."""
        super().__init__(parent)
        self._make, self._following = make, following
        self._values: tuple[Value, ...] = ()
        self._start: YearMonth | None = None
        self._currency: Currency | None = None
        self._keeping: tuple[Drafts, tuple[str, str, str]] = ({}, ("", "", ""))
        self.entries: list[Entry] = []
        self.add = Button(add, ButtonKind.QUIET, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add)
        self.add.clicked.connect(self._append)

    def keep_drafts(self, drafts: Drafts, key: tuple[str, str, str]) -> None:
        """Where text that is no value is kept."""
        self._keeping = (drafts, key)

    def begin(self, start: YearMonth) -> None:
        """The household's first month."""
        self._start = start

    def present_currency(self, code: Currency) -> None:
        """The row's currency, which all amounts of the list are in."""
        self._currency = code
        for entry in self.entries:
            entry.present_currency(code)

    def present(self, value: tuple[Value, ...]) -> None:
        """Show the values."""
        self._values = value
        self.remarked.emit("", TextRole.HINT)
        while len(self.entries) < len(value):
            self._grow()
        for entry in self.entries[len(value) :]:
            entry.hide()
            entry.deleteLater()
        del self.entries[len(value) :]
        for entry, each in zip(self.entries, value, strict=True):
            if self._start is not None:
                entry.begin(self._start)
            entry.present(each)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the list; what was typed stays."""
        self.remarked.emit(sentence, TextRole.PROBLEM)

    def _grow(self) -> None:
        entry = self._make(self)
        drafts, key = self._keeping
        entry.keep_drafts(drafts, (*key[:2], f"{key[2]}.{len(self.entries)}"))
        if self._currency:
            entry.present_currency(self._currency)
        entry.changed.connect(self._change)
        entry.removed.connect(self._remove)
        self._column.insertWidget(len(self.entries), entry)
        self.entries.append(entry)

    @Slot(object)
    def _change(self, value: Value) -> None:
        self.changed.emit(tuple(value if entry is self.sender() else each for entry, each in self._pairs()))

    @Slot()
    def _remove(self) -> None:
        self.changed.emit(tuple(each for entry, each in self._pairs() if entry is not self.sender()))

    def _pairs(self) -> list[tuple[Entry, Value]]:
        return list(zip(self.entries, self._values, strict=True))

    @Slot()
    def _append(self) -> None:
        if self._start is not None:
            self.changed.emit((*self._values, self._following(self._values, self._start)))
            if self.entries:
                self.entries[-1].setFocus()
