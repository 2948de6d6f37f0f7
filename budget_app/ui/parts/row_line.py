"""One row of a card: a picture, words, what is asked of everyone, what follows, and what is odd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QWidget

from budget_app.drawing.of_rows import picture_of
from budget_app.language.kinds import row_name
from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.binding import ABSENT, Binding, bound, reach
from budget_app.ui.parts.details import Details, begin
from budget_app.ui.parts.figure_text import FigureText
from budget_app.ui.parts.kit import Button, ButtonKind, Text, TextRole, restyle
from budget_app.ui.parts.picture import icon
from budget_app.ui.parts.picture_menu import PictureButton
from budget_app.ui.parts.row_layout import Place, RowLayout
from budget_app.ui.parts.row_menu import RowMenu
from budget_app.ui.parts.row_words import RowWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from budget_app.model.household import Row
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.parts.row_kind import Ask, RowKind
    from budget_app.ui.parts.row_layout import Columns
    from budget_app.ui.view import Drafts, Manner

LABEL = "label"


class RowLine(QFrame):
    """Shows a row and asks for its changes."""

    changed = Signal(object, str)
    """The changed row, and the path of the field that changed."""
    acted = Signal(str, object)
    """An entry of the row's menu (`copy`, `delete`, `up`, `down`), and the row."""
    down_asked = Signal(str)
    """Enter, or the arrow down: the same column of the next row. Tells the column's path."""
    up_asked = Signal(str)
    """The arrow up: the same column of the row above."""

    def __init__(self, manner: Manner, kind: RowKind, columns: Columns, parent: QWidget | None = None) -> None:
        """Build the row; it shows nothing yet."""
        super().__init__(parent)
        self.setObjectName("row")
        self._manner, self._kind = manner, kind
        self._row: Row | None = None
        self._outlook: Outlook | None = None
        self._details: Details | None = None
        self._keeping: tuple[Drafts, str, str] = ({}, "", "")
        self._columns = columns
        self._layout = RowLayout(columns, self)
        self._asks: dict[str, tuple[Ask, Place | int]] = {}
        self.controls: dict[str, QWidget] = {}
        """The controls of the row by the path of their field."""
        self._bindings: dict[str, Binding] = {}
        self._remarks: dict[str, Text] = {}
        self._picture = PictureButton(manner, kind.kinds, kind.tint, self)
        self._picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture.chosen.connect(self._kind_chosen)
        self._layout.put(self._picture, Place.PICTURE)
        self._words = RowWords(manner, [manner.language.text(each.name) for each in kind.kinds], self)
        self._label = self.controls[LABEL] = self._words.label
        self._bind(LABEL, bound(self._label, LABEL, manner.language, self))
        self._layout.put(self._words, Place.WORDS)
        self._asks.update((ask.path, (ask, Place.WORDS)) for ask in kind.under)
        for place, asks in enumerate(kind.cells):
            self._asks.update((ask.path, (ask, place)) for ask in asks)
        self._total = FigureText(manner.theme, self)
        self._layout.put(self._total, Place.TOTAL)
        menu_icon = icon(manner.theme, "tool_menu", "quiet")
        self._more = Button("", ButtonKind.ICON, icon=menu_icon, parent=self)
        self._layout.put(self._more, Place.MENU)
        self._more.clicked.connect(self._open_menu)
        self._asks.update((ask.path, (ask, Place.BELOW)) for ask in kind.below)
        self._follows, self._doubts = Text("", TextRole.SMALL, self), Text("", TextRole.PROBLEM, self)
        for text in (self._follows, self._doubts):
            self._layout.put(text, Place.BELOW)
            text.hide()

    def _make(self, ask: Ask, place: Place | int) -> None:
        """Make a control when the row first has its field."""
        control = ask.make(self._manner)
        self.controls[ask.path] = control
        if place is Place.WORDS:
            self._words.add(control)
        else:
            control.setParent(self)
            self._layout.put(control, place)
        self._bind(ask.path, bound(control, ask.path, self._manner.language, self))
        if isinstance(control, AmountField) and ask.currency:
            self._bind(f"{ask.path}.currency", bound(control.currency, ask.currency, self._manner.language, self))

    def _bind(self, path: str, binding: Binding) -> None:
        self._bindings[path] = binding
        binding.asked.connect(self.changed)
        binding.remarked.connect(self._remark)
        drafts, household_id, row_id = self._keeping
        binding.keep_drafts(drafts, (household_id, row_id, path))

    def keep_drafts(self, drafts: Drafts, household_id: str, row_id: str) -> None:
        """Where text that is no value is kept; what is there already is shown again, behind "more" too."""
        self._keeping = (drafts, household_id, row_id)
        self._label.keep_drafts(drafts, (household_id, row_id, LABEL))
        asked = tuple(ask.path for ask in self._kind.details)
        if any(key[:2] == (household_id, row_id) and key[2].startswith(asked) for key in drafts):
            self._build_details()

    @property
    def row(self) -> Row | None:
        """The row shown."""
        return self._row

    def present(self, row: Row, outlook: Outlook, doubts: Sequence[str]) -> None:
        """Show a row, what follows from it, and in sentences what is odd about it."""
        self._outlook = outlook
        if row is not self._row:
            self._show_row(row, outlook)
        self._words.say(self._kind.says(self._manner, row, outlook))
        total = self._kind.total(self._manner, row, outlook)
        if total != self._total.text():
            self._total.setText(total)
        if self._kind.follows:
            self._follows.say(self._kind.follows(self._manner, row, outlook))
        self._doubts.say("\n".join(doubts))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The names of the cells stand over them where there is no line of column names."""
        super().paintEvent(event)
        if not self._columns.caption or self.width() >= self._columns.wide:
            return
        painter = QPainter(self)
        painter.setFont(self._manner.theme.font(12))
        painter.setPen(QColor(self._manner.theme.palette.quiet))
        for path, (ask, place) in self._asks.items():
            control = self.controls.get(path)
            if isinstance(place, int) and control is not None and not control.isHidden():
                name = self._manner.language.text(ask.name)
                painter.drawText(control.x(), control.y() - self._columns.caption // 4, name)
        painter.end()

    def _show_row(self, row: Row, outlook: Outlook) -> None:
        name = row_name(self._manner.language, row)
        switched = self._row is None or row.on != self._row.on
        self._row = row
        if self._show_controls(row, outlook) or name != self._label.placeholderText():
            self._name(name)
        for binding in self._bindings.values():
            binding.present(row)
        if self._details is not None:
            self._details.present(row, outlook.household)
        if switched:
            for widget in (self, self._total, *self.controls.values()):
                widget.setProperty("off", "false" if row.on else "true")
                restyle(widget)
        self._picture.show_picture(picture_of(row), self._kind.hue)

    def _show_controls(self, row: Row, outlook: Outlook) -> bool:
        """Show the controls whose fields the row has; whether any of them is new."""
        known = len(self.controls)
        for path, (ask, place) in self._asks.items():
            has = reach(row, path) is not ABSENT and ask.when(row)
            if has and path not in self.controls:
                self._make(ask, place)
            if path in self.controls:
                begin(self.controls[path], row, outlook.household, ask)
                self.controls[path].setVisible(has)
        return len(self.controls) > known

    def _name(self, name: str) -> None:
        language = self._manner.language
        self._label.setPlaceholderText(name)
        self._label.setAccessibleName(language.text("What it is called: {row}", row=name))
        self._picture.setAccessibleName(language.text("Choose another picture: {row}", row=name))
        self._more.setAccessibleName(language.text("What can be done with this row: {row}", row=name))
        for path in self._asks.keys() & self.controls.keys():
            column = language.text(self._asks[path][0].name)
            self.controls[path].setAccessibleName(language.text("{column}: {row}", column=column, row=name))

    @Slot(str, str)
    def _remark(self, sentence: str, role: str) -> None:
        """Show under the row what one of its fields says."""
        binding = self.sender()
        path = binding.path if isinstance(binding, Binding) else ""
        if path not in self._remarks:
            if not sentence:
                return
            self._remarks[path] = Text("", TextRole.HINT, self)
            self._layout.put(self._remarks[path], Place.BELOW)
        text = self._remarks[path]
        if text.property("role") != role:
            text.setProperty("role", role)
            restyle(text)
        text.say(sentence)

    def show_details(self) -> None:
        """Open or close what stands behind "more"."""
        if self._row is None or self._outlook is None:
            return
        if self._details is None:
            self._build_details()
            if self._details is not None:
                self._details.present(self._row, self._outlook.household)
                self._details.show()
        else:
            self._details.setVisible(self._details.isHidden())

    def _build_details(self) -> None:
        self._details = Details(self._manner, self._kind.details, self)
        self._details.asked.connect(self.changed)
        self._details.keep_drafts(*self._keeping)
        self._layout.put(self._details, Place.BELOW)

    @Slot(int)
    def _kind_chosen(self, place: int) -> None:
        if self._row is not None:
            path = self._kind.kind_path
            self.changed.emit(self._row.evolve(**{path: self._kind.kinds[place].value}), path)

    @Slot()
    def _open_menu(self) -> None:
        opened = self._details is not None and not self._details.isHidden()
        on = self._row is not None and self._row.on
        menu = RowMenu(self._manner, self, on=on, opened=opened if self._kind.details else None)
        menu.chosen.connect(self.act)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    @Slot(str)
    def act(self, code: str) -> None:
        """Do what an entry of the row's menu says."""
        if self._row is None:
            return
        if code == "more":
            self.show_details()
        elif code == "switch":
            self.changed.emit(self._row.evolve(on=not self._row.on), "on")
        else:
            self.acted.emit(code, self._row)

    @property
    def tab_order(self) -> list[QWidget]:
        """The controls from left to right, as Tab goes."""
        cells = [self.controls[path] for path in self._asks if path in self.controls]
        return [self._label, *cells, self._more]

    def focus(self, path: str) -> None:
        """Put the cursor into a column; into the label where the row has no such column."""
        control = self.controls.get(path)
        if control is None or control.isHidden():
            control = self._label
        control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _column(self) -> str | None:
        """The path of the column that has the focus; none for what stands under the row."""
        focused = self.focusWidget()
        for path, control in self.controls.items():
            if control is focused or control.isAncestorOf(focused):
                return None if path in self._asks and self._asks[path][1] is Place.BELOW else path
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows go to the same column of other rows, Alt with an arrow moves the row.

        Under the row Enter goes on to what is asked next.
        """
        key, alt, column = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier), self._column()
        entered = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and column is None:
            self.focusNextChild()
        elif column is not None and (entered or (key == Qt.Key.Key_Down and not alt)):
            self.down_asked.emit(column)
        elif column is not None and key == Qt.Key.Key_Up and not alt:
            self.up_asked.emit(column)
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.act("up" if key == Qt.Key.Key_Up else "down")
        else:
            super().keyPressEvent(event)
