"""One row of a card: a picture, words, what is asked of everyone, what follows, and what is odd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QPainter
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout, QWidget

from budget_app.drawing.of_rows import picture_of
from budget_app.language.kinds import row_name
from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.binding import ABSENT, Binding, bound, reach
from budget_app.ui.parts.details import Details, begin
from budget_app.ui.parts.kit import Button, ButtonKind, Text, TextRole, restyle
from budget_app.ui.parts.label_field import LabelField
from budget_app.ui.parts.picture import icon
from budget_app.ui.parts.picture_menu import PictureMenu
from budget_app.ui.parts.row_layout import Place, RowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from budget_app.model.rows import Row
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.parts.row_kind import Ask, RowKind
    from budget_app.ui.parts.row_layout import Columns
    from budget_app.ui.screens.screen import Drafts
    from budget_app.ui.view import Manner

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
        self._build_picture()
        self._build_words()
        for place, asks in enumerate(kind.cells):
            self._asks.update((ask.path, (ask, place)) for ask in asks)
        self._total = Text("", TextRole.STRONG, self)
        self._total.setWordWrap(False)
        self._total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
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

    def _build_picture(self) -> None:
        px = self._manner.theme.px
        self._picture = QToolButton(self)
        self._picture.setObjectName("picture")
        self._picture.setProperty("tint", self._kind.tint)
        self._picture.setIconSize(QSize(px(22), px(22)))
        self._picture.setFixedSize(px(38), px(38))
        self._picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not self._kind.kinds)
        self._shown_picture = ""
        self._picture.clicked.connect(self._choose_picture)
        self._layout.put(self._picture, Place.PICTURE)

    def _build_words(self) -> None:
        words = self._words = QWidget(self)
        say = self._manner.language.text
        self._label = LabelField(self._manner, [say(kind.name) for kind in self._kind.kinds], words)
        self._says = Text("", TextRole.SMALL, words)
        self._says.setContentsMargins(self._manner.theme.px(5), 0, 0, 0)
        self._says.hide()
        self._said = ""
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addWidget(self._says)
        self._asks.update((ask.path, (ask, Place.WORDS)) for ask in self._kind.under)
        self._layout.put(words, Place.WORDS)
        self.controls[LABEL] = self._label
        self._bind(LABEL, Binding(self._label, LABEL, self._manner.language, self))

    def _make(self, ask: Ask, place: Place | int) -> None:
        """Make a control when the row first has its field."""
        control = ask.make(self._manner)
        self.controls[ask.path] = control
        layout = self._words.layout()
        if place is Place.WORDS and layout is not None:
            layout.addWidget(control)
        else:
            control.setParent(self)
            self._layout.put(control, place)
        self._bind(ask.path, bound(control, ask.path, self._manner.language, self))
        if isinstance(control, AmountField) and ask.currency:
            self._bind(f"{ask.path}.currency", Binding(control.currency, ask.currency, self._manner.language, self))

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
        self._said = self._kind.says(self._manner, row, outlook)
        self._say_words()
        total = self._kind.total(self._manner, row, outlook)
        if total != self._total.text():
            self._total.setText(total)
        if self._kind.follows:
            self._follows.say(self._kind.follows(self._manner, row, outlook))
        self._doubts.say("\n".join(doubts))

    def _say_words(self) -> None:
        """The line under the words; a name too long for its field stands there whole."""
        name = self._label.text() or self._label.placeholderText()
        whole = "" if self._label.has_room_for(name) else name
        self._says.say("\n".join(filter(None, (whole, self._said))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A name that fitted may fit no more."""
        super().resizeEvent(event)
        self._say_words()

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
            self.setProperty("off", "false" if row.on else "true")
            for widget in (self, self._label, self._total):
                restyle(widget)
        self._show_picture(row)

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

    def _show_picture(self, row: Row) -> None:
        name = picture_of(row)
        if name != self._shown_picture:
            self._shown_picture = name
            self._picture.setIcon(icon(self._manner.theme, name, self._kind.hue, 22))

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

    @Slot()
    def _choose_picture(self) -> None:
        menu = PictureMenu(self._manner, self._kind.kinds, self)
        menu.chosen.connect(self._kind_chosen)
        menu.popup(self._picture.mapToGlobal(QPoint(0, self._picture.height())))

    @Slot(int)
    def _kind_chosen(self, place: int) -> None:
        if self._row is not None:
            path = self._kind.kind_path
            self.changed.emit(self._row.evolve(**{path: self._kind.kinds[place].value}), path)

    @Slot()
    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, picture, words in self._entries():
            action = QAction(icon(self._manner.theme, picture), words, menu)
            action.setData(code)
            menu.addAction(action)
        menu.triggered.connect(self._menu_chosen)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _entries(self) -> list[tuple[str, str, str]]:
        say = self._manner.language.text
        on = self._row is not None and self._row.on
        opened = self._details is not None and not self._details.isHidden()
        return [
            ("more", "tool_edit", say("Less about this row") if opened else say("More about this row")),
            ("copy", "tool_copy", say("Copy this row")),
            ("up", "tool_arrow_up", say("Move up")),
            ("down", "tool_arrow_down", say("Move down")),
            (
                "switch",
                "tool_switch_off" if on else "tool_switch_on",
                say("And if we drop this?") if on else say("Count it again"),
            ),
            ("delete", "tool_delete", say("Delete this row")),
        ]

    @Slot(QAction)
    def _menu_chosen(self, action: QAction) -> None:
        self.act(str(action.data()))

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

    def _column(self) -> str:
        """The path of the control that has the focus, or the label's."""
        focused = self.focusWidget()
        for path, control in self.controls.items():
            if focused is not None and (control is focused or control.isAncestorOf(focused)):
                return path
        return LABEL

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows go to the same column of other rows; Alt with an arrow moves the row."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (key == Qt.Key.Key_Down and not alt):
            self.down_asked.emit(self._column())
        elif key == Qt.Key.Key_Up and not alt:
            self.up_asked.emit(self._column())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.act("up" if key == Qt.Key.Key_Up else "down")
        else:
            super().keyPressEvent(event)
