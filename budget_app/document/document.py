"""The one mutable thing: the workshop now open, with its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from budget_app.document.history import History

if TYPE_CHECKING:
    from budget_app.document.history import Name
    from budget_app.model.edits.edit import Edit
    from budget_app.model.workshop import Workshop


class Document(QObject):
    """Holds the open workshop; changed by edits only, and tells so once for each change."""

    changed = Signal()

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(workshop)

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is now."""
        return self._history.present

    @property
    def undo_name(self) -> Name | None:
        """What `undo` would take back."""
        return self._history.past[-1].name if self._history.past else None

    @property
    def redo_name(self) -> Name | None:
        """What `redo` would do again."""
        return self._history.future[-1].name if self._history.future else None

    def open(self, workshop: Workshop) -> None:
        """Put another workshop in the place of this one; its history begins here."""
        self._become(History(workshop))

    def do(self, edit: Edit) -> None:
        """Make the change; raises pydantic's ValidationError, and then nothing has changed."""
        self._become(self._history.done(edit))

    def undo(self) -> None:
        """Take the last step back."""
        self._become(self._history.undone())

    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._become(self._history.redone())

    def seal(self) -> None:
        """Let the next edit make a step of its own, as when a field is left."""
        self._history = self._history.sealed()

    def _become(self, history: History) -> None:
        if history is not self._history:
            self._history = history
            self.changed.emit()
