"""Past, present and future of a workshop: every edit can be undone and redone by its name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budget_app.model.edits.edit import Edit, EditCode
    from budget_app.model.workshop import Workshop

LONGEST = 1_000
"""Steps kept. Each shares with its neighbours all that the edit did not touch."""


@dataclass(frozen=True, slots=True)
class Name:
    """What an edit is called: its code, and what it is about in the user's own words."""

    code: EditCode
    subject: str


@dataclass(frozen=True, slots=True)
class Step:
    """A named change and the workshop on its far side: before it in the past, after it in the future."""

    name: Name
    workshop: Workshop
    merge_key: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class History:
    """The workshop now, the steps that led to it (newest last), and the steps undone (next last)."""

    present: Workshop
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    def done(self, edit: Edit) -> History:
        """The history after the edit; itself when the edit changes nothing."""
        after = edit.change(self.present)
        if after == self.present:
            return self
        continued = self._continues(edit)
        before = self.past[-1].workshop if continued else self.present
        past = self.past[:-1] if continued else self.past
        step = Step(Name(edit.code, edit.subject), before, edit.merge_key)
        return History(after, (*past, step)[-LONGEST:])

    def undone(self) -> History:
        """One step back; itself at the beginning."""
        if not self.past:
            return self
        *past, step = self.past
        return History(step.workshop, tuple(past), (*self.future, Step(step.name, self.present)))

    def redone(self) -> History:
        """One step forward again; itself when nothing was undone."""
        if not self.future:
            return self
        *future, step = self.future
        return History(step.workshop, (*self.past, Step(step.name, self.present)), tuple(future))

    def sealed(self) -> History:
        """The same, but the next edit makes a step of its own, as when a field was left."""
        if not self.past:
            return self
        return replace(self, past=(*self.past[:-1], replace(self.past[-1], merge_key=None)))

    def _continues(self, edit: Edit) -> bool:
        """Whether the edit belongs to the last step: more typing in the same field."""
        return bool(edit.merge_key and self.past and self.past[-1].merge_key == edit.merge_key and not self.future)
