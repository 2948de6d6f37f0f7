"""What hands do on a screen of rows, and what they read there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from budget_app.reference.stories import STORIES
from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.details import Details
from budget_app.ui.parts.kit import Text
from budget_app.ui.parts.rows import Rows
from budget_app.ui.parts.typed_field import TypedField
from tests.ui.showing import press, type_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.ui.parts.row_line import RowLine
    from tests.ui.showing import Showing

LARGE_FAMILY = STORIES.index("large_family")


def rows_of(shown: Showing, card: int = 0) -> Rows:
    """One of the cards of rows, from the top."""
    return shown.screen.findChildren(Rows)[card]


def line(shown: Showing, place: int, card: int = 0) -> RowLine:
    """A row of a card."""
    return rows_of(shown, card).lines[place]


def typed(control: QWidget) -> TypedField:
    """A control as a field that is typed into."""
    assert isinstance(control, TypedField)
    return control


def asked(line: RowLine, path: str) -> QWidget:
    """The control of a row for a field, behind "more" too."""
    if path in line.controls:
        return line.controls[path]
    if line.findChild(Details) is None:
        line.show_details()
    return line.findChildren(Details)[0].controls[path]


def amount(shown: Showing, place: int = 0, card: int = 0) -> AmountField:
    """The amount of a row with a schedule."""
    control = line(shown, place, card).controls["schedule.amount"]
    assert isinstance(control, AmountField)
    return control


def label(shown: Showing, place: int = 0, card: int = 0) -> TypedField:
    """The words of a row."""
    return typed(line(shown, place, card).controls["label"])


def enter(field: TypedField, text: str) -> None:
    """Come to the field by Tab and type."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    if text:
        type_text(field, text)
    else:
        field.selectAll()
        press(field, Qt.Key.Key_Delete)


def choose(choice: QWidget, place: int) -> None:
    """Walk through a list with the arrow keys to an entry."""
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    press(choice, Qt.Key.Key_Home)
    for _ in range(place):
        press(choice, Qt.Key.Key_Down)


def said(line: RowLine) -> str:
    """All that a row says in words."""
    return "\n".join(text.text() for text in line.findChildren(Text) if not text.isHidden())
