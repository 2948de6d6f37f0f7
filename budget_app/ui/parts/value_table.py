"""A table of values that are no rows of a family: a line for each, Enter goes down and makes a new one at the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.binding import bound, reach
from budget_app.ui.parts.control import Begins, Refuses
from budget_app.ui.parts.figure_text import FigureText
from budget_app.ui.parts.kit import Button, ButtonKind, Text, TextRole, restyle
from budget_app.ui.parts.picture import icon
from budget_app.ui.parts.row_layout import Columns, Place, RowLayout, columns_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from budget_app.model.base import Value
    from budget_app.model.money import Currency
    from budget_app.model.period import YearMonth
    from budget_app.ui.view import Drafts, Manner


@dataclass(frozen=True, slots=True)
class Column:
    """A question about each value: its field, its name in the screen's language, its control, its width.

    `currency` is the field that holds the currency of an amount; empty: that of the whole table.
    """

    path: str
    name: str
    make: Callable[[Manner], QWidget]
    width: int = 0
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What follows from a value: a figure at the end of its line, a remark, and what is wrong with it."""

    total: str = ""
    remark: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """The first column takes the width there is; `total` is the name of the last, its width is `total_width`.

    `key` is the field that tells values apart, `add` are the words of the button that makes one more.
    """

    columns: tuple[Column, ...]
    key: str
    add: str
    total: str = ""
    total_width: int = 0
    first_width: int = 190

    def laid(self, manner: Manner) -> Columns:
        """The widths in pixels."""
        cells = tuple(manner.theme.px(column.width) for column in self.columns[1:])
        laid = columns_of(manner.theme, cells, self.total_width, captions=True)
        return replace(laid, picture=0, words=manner.theme.px(self.first_width))


class ValueLine(QFrame):
    """One value; what is typed and is no value stays."""

    changed = Signal(object, str)
    """The changed value, and the path of the field that changed."""
    removed = Signal()
    stepped = Signal(str, int)
    """The column in which Enter or an arrow asked for the line below (1) or above (-1)."""

    def __init__(self, manner: Manner, shape: Shape, laid: Columns, parent: QWidget) -> None:
        """An empty line."""
        super().__init__(parent)
        self.setObjectName("row")
        self._manner, self._shape, self._laid = manner, shape, laid
        self._layout = RowLayout(laid, self)
        self.controls = {column.path: column.make(manner) for column in shape.columns}
        for place, control in enumerate(self.controls.values()):
            control.setParent(self)
            self._layout.put(control, place - 1 if place else Place.WORDS)
        self._total = FigureText(manner.theme, self)
        self._remove = Button("×", ButtonKind.ICON, name=manner.language.text("Take this out"), parent=self)
        self._remark, self._problem = Text("", TextRole.SMALL, self), Text("", TextRole.PROBLEM, self)
        self._said = Text("", TextRole.HINT, self)
        self._layout.put(self._total, Place.TOTAL)
        self._layout.put(self._remove, Place.MENU)
        for text in (self._said, self._remark, self._problem):
            self._layout.put(text, Place.BELOW)
            text.hide()
        self._bindings = [bound(control, path, manner.language, self) for path, control in self.controls.items()]
        self._bindings += [
            bound(control.currency, column.currency, manner.language, self)
            for column, control in zip(shape.columns, self.controls.values(), strict=True)
            if isinstance(control, AmountField) and column.currency
        ]
        for binding in self._bindings:
            binding.asked.connect(self.changed)
            binding.remarked.connect(self._say)
        self._remove.clicked.connect(self.removed)

    def keep_drafts(self, drafts: Drafts, key: tuple[str, str]) -> None:
        """Where text that is no value is kept."""
        for binding in self._bindings:
            binding.keep_drafts(drafts, (*key, binding.path))

    def present(self, value: Value, name: str, told: Told) -> None:
        """Show a value under its name, and what follows from it."""
        for column, control in zip(self._shape.columns, self.controls.values(), strict=True):
            words = self._manner.language.text("{column}: {row}", column=column.name, row=name)
            control.setAccessibleName(words)
            if isinstance(control, AmountField) and column.currency:
                control.present_currency(reach(value, column.currency))
        for binding in self._bindings:
            binding.present(value)
        self._total.setText(told.total)
        self._remark.say(told.remark)
        self._problem.say(told.problem)

    def begin(self, currency: Currency, start: YearMonth | None) -> None:
        """The currency of the whole table, and its first month."""
        for column, control in zip(self._shape.columns, self.controls.values(), strict=True):
            if isinstance(control, AmountField) and not column.currency:
                control.present_currency(currency)
                control.currency.setEnabled(False)
            if isinstance(control, Begins) and start is not None:
                control.begin(start)

    @property
    def tab_order(self) -> list[QWidget]:
        """From left to right."""
        return [*self.controls.values(), self._remove]

    @Slot(str, str)
    def _say(self, sentence: str, role: str) -> None:
        if self._said.property("role") != role:
            self._said.setProperty("role", role)
            restyle(self._said)
        self._said.say(sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The names of the cells stand over them where there is no line of column names."""
        super().paintEvent(event)
        if self.width() >= self._laid.wide:
            return
        painter = QPainter(self)
        painter.setFont(self._manner.theme.font(12))
        painter.setPen(QColor(self._manner.theme.palette.quiet))
        for column, control in list(zip(self._shape.columns, self.controls.values(), strict=True))[1:]:
            painter.drawText(control.x(), control.y() - self._laid.caption // 4, column.name)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows go to the same column of other lines."""
        steps = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        focused = self.focusWidget()
        path = next((path for path, control in self.controls.items() if focused in (control, control.focusProxy())), "")
        if event.key() in steps and path and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(path, steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class ValueTable(QWidget):
    """Lines of values in their order, told apart by a field that identifies them."""

    changed = Signal(object, str)
    """The tuple of all values, and what changed, so that typing merges into one step of undo."""

    def __init__(self, manner: Manner, shape: Shape, new: Callable[[], Value], parent: QWidget | None = None) -> None:
        """An empty table; `new` makes one value more."""
        super().__init__(parent)
        self._manner, self._shape, self._key, self._new = manner, shape, shape.key, new
        self._laid = shape.laid(manner)
        self._values: tuple[Any, ...] = ()
        self.lines: list[ValueLine] = []
        self._drafts: tuple[Drafts, str] = ({}, "")
        self._order: list[QWidget] = []
        self._asking: QWidget | None = None
        self._header = self._made_header()
        self.add = Button(shape.add, ButtonKind.QUIET, icon=icon(manner.theme, "tool_add", "money_in"), parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._header)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._append)

    def _made_header(self) -> QFrame:
        header = QFrame(self)
        header.setObjectName("row")
        layout = RowLayout(replace(self._laid, lowest=0), header)
        for place, column in enumerate(self._shape.columns):
            layout.put(Text(column.name, TextRole.SMALL, header), place - 1 if place else Place.WORDS)
        total = Text(self._shape.total, TextRole.SMALL, header)
        total.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.put(total, Place.TOTAL)
        return header

    def keep_drafts(self, drafts: Drafts, owner: str) -> None:
        """Where text that is no value is kept, and whose values these are."""
        if owner != self._drafts[1]:
            self._cut(0)
            self._values = ()
        self._drafts = (drafts, owner)

    def present(
        self,
        values: tuple[Any, ...],
        told: Sequence[tuple[str, Told]],
        currency: Currency,
        start: YearMonth | None = None,
    ) -> None:
        """Show values, each under its name with what follows from it."""
        keys = [getattr(value, self._key) for value in values]
        gone = [place for place, value in enumerate(self._values) if getattr(value, self._key) not in keys]
        for place in reversed(gone if len(self._values) - len(gone) == len(values) else ()):
            self._drop(place)
        self._values = values
        self._cut(len(values))
        while len(self.lines) < len(values):
            self._grow(keys[len(self.lines)])
        for line, value, (name, follows) in zip(self.lines, values, told, strict=True):
            line.begin(currency, start)
            line.present(value, name, follows)
        self._header.setVisible(bool(values) and self.width() >= self._laid.wide)
        self._let_tab_through()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the change that was asked for last; what was typed stays."""
        if isinstance(self._asking, Refuses):
            self._asking.refuse(sentence)

    def _grow(self, key: object) -> None:
        line = ValueLine(self._manner, self._shape, self._laid, self)
        drafts, owner = self._drafts
        line.keep_drafts(drafts, (owner, str(key)))
        line.changed.connect(self._change)
        line.removed.connect(self._remove)
        line.stepped.connect(self._step)
        self._column.insertWidget(len(self.lines) + 1, line)
        self.lines.append(line)

    def _cut(self, length: int) -> None:
        while len(self.lines) > length:
            self._drop(len(self.lines) - 1)

    def _drop(self, place: int) -> None:
        line = self.lines.pop(place)
        line.hide()
        self._column.removeWidget(line)
        line.deleteLater()

    def _let_tab_through(self) -> None:
        order = [control for line in self.lines for control in line.tab_order] + [self.add]
        if order != self._order:
            self._order = order
            for before, after in pairwise(order):
                QWidget.setTabOrder(before, after)

    def _place(self) -> int:
        return next(place for place, line in enumerate(self.lines) if line is self.sender())

    @Slot(object, str)
    def _change(self, value: Any, path: str) -> None:
        place = self._place()
        self._asking = self.lines[place].controls.get(path)
        self.changed.emit((*self._values[:place], value, *self._values[place + 1 :]), f"{place}.{path}")

    @Slot()
    def _remove(self) -> None:
        place = self._place()
        self.changed.emit((*self._values[:place], *self._values[place + 1 :]), "")
        following = self.lines[min(place, len(self.lines) - 1)].tab_order[0] if self.lines else self.add
        following.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, int)
    def _step(self, path: str, step: int) -> None:
        place = self._place() + step
        if place == len(self.lines):
            self._append()
        elif place >= 0:
            self.lines[place].controls[path].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _append(self) -> None:
        before = len(self.lines)
        self.changed.emit((*self._values, self._new()), "")
        if len(self.lines) > before:
            self.lines[-1].tab_order[0].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names over the columns go where the columns go."""
        super().resizeEvent(event)
        self._header.setVisible(bool(self.lines) and self.width() >= self._laid.wide)
