"""A line of typed text that means a value: nothing typed is lost, whatever it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from budget_app.language.amounts import echo
from budget_app.language.arithmetic import AmountProblem
from budget_app.language.wording import amount_problem_sentence
from budget_app.ui.parts.kit import TextRole, restyle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from budget_app.ui.view import Drafts, Manner

T = TypeVar("T")
_NOTHING_YET = object()
_BY_MOUSE = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


@dataclass(frozen=True, slots=True)
class Reader(Generic[T]):
    """How text becomes a value and a value text; `echoes` says what was understood where it looks different."""

    read: Callable[[str], T | AmountProblem]
    write: Callable[[T], str]
    echoes: bool = True


class TypedField(QLineEdit):
    """Typing replaces when the field is entered by key, Esc restores, F2 edits; each readable keystroke counts."""

    changed = Signal(object)
    """What the text means now."""
    remarked = Signal(str, str)
    """A sentence to stand under the field, and its `TextRole`: a hint or a problem; an empty one takes it back."""

    def __init__(self, manner: Manner, reader: Reader[Any], parent: QWidget | None = None) -> None:
        """An empty field."""
        super().__init__(parent)
        self._language = manner.language
        self._reader = reader
        self._gap = manner.theme.px(6)
        self._inside: QWidget | None = None
        self._value: object = _NOTHING_YET
        self._settled: object = _NOTHING_YET
        self._drafts: Drafts = {}
        self._key = ("", "", "")
        self._before = ""
        self._wrong = False
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._tidy)

    def read_with(self, reader: Reader[Any]) -> None:
        """Understand text in another way from now on."""
        self._reader = reader

    def present(self, value: Any) -> None:
        """Show a value; text that already means it stays as it was typed."""
        if value == self._value:
            return
        stays = self._wrong and (self._value is _NOTHING_YET or value == self._settled)
        self._value = value
        if stays:
            return
        if not self.hasFocus() or self._reader.read(self.text()) != value:
            self._write(value)
            self._drafts.pop(self._key, None)
            self._remark("", wrong=False)

    def keep_drafts(self, drafts: Drafts, key: tuple[str, str, str]) -> None:
        """Keep text that is no value under this key; what is there already is shown again."""
        self._drafts, self._key = drafts, key
        if key in drafts:
            self.setText(drafts[key])
            self._typed(drafts[key])

    def put_inside(self, widget: QWidget) -> None:
        """Show a currency or a unit inside the field, at the right."""
        widget.setParent(self)
        self._inside = widget
        self.make_room()

    def make_room(self) -> None:
        """Keep what stands inside at the right, and the text beside it."""
        inside = self._inside
        if inside is not None:
            inside.adjustSize()
            inside.move(self.width() - inside.width() - self._gap, (self.height() - inside.height()) // 2)
            self.setTextMargins(0, 0, 0 if inside.isHidden() else inside.width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands inside stays at the right."""
        super().resizeEvent(event)
        self.make_room()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; the text stays."""
        self._remark(sentence, wrong=True)
        self._drafts[self._key] = self.text()

    @Slot(str)
    def _typed(self, text: str) -> None:
        value = self._reader.read(text)
        if isinstance(value, AmountProblem):
            self.refuse(amount_problem_sentence(self._language, value))
            self._count_as_before()
            return
        understood = self._reader.write(value) if self._reader.echoes else ""
        self._remark(echo(text, understood) if understood else "", wrong=False)
        self._drafts.pop(self._key, None)
        self.changed.emit(value)

    def _count_as_before(self) -> None:
        """No beginning of a text that means nothing counts: what stood here before this typing does."""
        if self._settled not in (_NOTHING_YET, self._value):
            self.changed.emit(self._settled)

    @Slot()
    def _tidy(self) -> None:
        """When the field is left, its value stands in it as it is written everywhere."""
        if not self._wrong and self._value is not _NOTHING_YET:
            self._write(self._value)
            self._remark("", wrong=False)

    def _write(self, value: object) -> None:
        text = self._reader.write(value)
        if text != self.text():
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)

    def _remark(self, sentence: str, *, wrong: bool) -> None:
        if wrong != self._wrong:
            self._wrong = wrong
            self.setProperty("wrong", "true" if wrong else "false")
            restyle(self)
        self.setAccessibleDescription(sentence)
        self.remarked.emit(sentence, TextRole.PROBLEM if wrong else TextRole.HINT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Entered by key, the text is chosen, so that typing replaces it."""
        super().focusInEvent(event)
        self._before, self._settled = self.text(), self._value
        if event.reason() not in _BY_MOUSE:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings back what stood here, F2 goes on editing it, undo is the window's."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._before:
            self.setText(self._before)
            self._typed(self._before)
            self.selectAll()
        elif event.key() == Qt.Key.Key_F2:
            self.deselect()
        elif self._leaves_to_window(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave the window's undo and redo to the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._leaves_to_window(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def _leaves_to_window(self, event: QKeyEvent) -> bool:
        undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        return undo and not self._wrong
