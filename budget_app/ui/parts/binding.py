"""What ties a control to a field of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal, Slot

from budget_app.language.wording import problem_sentence
from budget_app.model.problems import problems_of
from budget_app.ui.parts.control import Keeps, Refuses, Remarks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.language.language import Language
    from budget_app.model.base import Value
    from budget_app.ui.parts.control import Control
    from budget_app.ui.view import Drafts

ABSENT = object()
"""What a field is that a row of this kind does not have."""


def reach(value: Value, path: str) -> Any:
    """The field at a path of names, `schedule.amount`; an empty path is the value; ABSENT where there is none."""
    reached: Any = value
    for name in filter(None, path.split(".")):
        reached = getattr(reached, name, ABSENT)
    return reached


def with_field(value: Value, path: str, new: object) -> Value:
    """The value with another field; raises pydantic's ValidationError."""
    if not path:
        return cast("Value", new)
    name, _, rest = path.partition(".")
    return value.evolve(**{name: with_field(getattr(value, name), rest, new) if rest else new})


class Binding(QObject):
    """Shows a field in a control; a change becomes a new row, a refused one a sentence."""

    asked = Signal(object, str)
    """A row with the change, and the path of the field that changed."""
    remarked = Signal(str, str)
    """A sentence to stand under the control, and its `TextRole`; an empty one takes it back."""

    def __init__(self, control: Control, path: str, language: Language, parent: QObject) -> None:
        """Tie the control to the field at `path`."""
        super().__init__(parent)
        self.control, self.path = control, path
        self._language = language
        self._row: Value | None = None
        control.changed.connect(self._changed)
        if isinstance(control, Remarks):
            control.remarked.connect(self.remarked)

    def keep_drafts(self, drafts: Drafts, key: tuple[str, str, str]) -> None:
        """Where the control keeps text that is no value; what is there already is shown again."""
        if isinstance(self.control, Keeps):
            self.control.keep_drafts(drafts, key)

    def present(self, row: Value) -> bool:
        """Show the row's field, where the row has it; whether it has."""
        self._row = row
        value = reach(row, self.path)
        if value is not ABSENT:
            self.control.present(value)
        return value is not ABSENT

    @Slot(object)
    def _changed(self, value: object) -> None:
        if self._row is None:
            return
        try:
            row = with_field(self._row, self.path, value)
        except ValidationError as error:
            self._refuse(problem_sentence(self._language, problems_of(error)[0]))
            return
        self.asked.emit(row, self.path)

    def _refuse(self, sentence: str) -> None:
        if isinstance(self.control, Refuses):
            self.control.refuse(sentence)


def bound(control: QWidget, path: str, language: Language, parent: QObject) -> Binding:
    """A control tied to the field at `path`."""
    return Binding(cast("Control", control), path, language, parent)
