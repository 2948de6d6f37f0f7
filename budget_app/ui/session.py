"""A workshop that is open: its document, its file, and where in it the trainer is. It outlives every rebuilt window."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from budget_app.document.document import Document
from budget_app.model.base import new_id
from budget_app.model.edits.households import new_household
from budget_app.model.household import Household
from budget_app.model.money import Conditions
from budget_app.model.period import YearMonth
from budget_app.model.workshop import Workshop
from budget_app.reference.country import read_country, starting_conditions
from budget_app.reference.stories import sample_workshop
from budget_app.storage.problems import StorageProblem
from budget_app.storage.saver import Saver
from budget_app.ui.outlooks import Outlooks

if TYPE_CHECKING:
    from pathlib import Path

    from budget_app.language.language import Language
    from budget_app.storage.versions import Saved
    from budget_app.storage.workshop_file import WorkshopFile
    from budget_app.ui.start_forms import NewWorkshop
    from budget_app.ui.view import Drafts


class Session(QObject):
    """One open workshop; without a file it lives in memory only."""

    kept = Signal(object)
    """A `Saved`, or the `StorageProblem` that prevented it; told in the window's thread."""

    def __init__(self, workshop: Workshop, file: WorkshopFile | None, parent: QObject) -> None:
        """Open the document; saving begins with the first change."""
        super().__init__(parent)
        self.document = Document(workshop, self)
        self.drafts: Drafts = {}
        self.outlooks = Outlooks()
        self.page = "households"
        self.household_id = workshop.households[0].id if workshop.households else ""
        self.scrolled: dict[str, int] = {}
        self.focused = -1
        self.last: Saved | StorageProblem | None = _first_word(file)
        self._file = file
        self._saver: Saver | None = None
        self._start_saving()
        self.document.changed.connect(self._offer)
        self.kept.connect(self._remember)

    @property
    def is_saved(self) -> bool:
        """Whether there is a file at all."""
        return self._file is not None

    @property
    def file(self) -> WorkshopFile | None:
        """The file, where there is one."""
        return self._file

    @property
    def household(self) -> Household | None:
        """The household in front of the trainer: the one chosen, or the first where it was deleted."""
        households = self.document.workshop.households
        chosen = (household for household in households if household.id == self.household_id)
        return next(chosen, households[0] if households else None)

    def go(self, steps: int) -> None:
        """Choose the household that stands so many places further in the list; stop at its ends."""
        households, now = self.document.workshop.households, self.household
        if now is not None:
            place = households.index(now) + steps
            self.household_id = households[max(0, min(place, len(households) - 1))].id

    def new_household(self) -> Household:
        """An empty household with the next free number, beginning with the workshop's month."""
        workshop = self.document.workshop
        first = YearMonth(workshop.held.year, workshop.held.month)
        return new_household(workshop.free_number(), first, workshop.home)

    def retry(self) -> None:
        """Try the save that failed again, now."""
        self._offer()
        self.hurry()

    def hurry(self) -> None:
        """Save what waits without further delay, as when a field is left."""
        if self._saver:
            self._saver.hurry()

    def save_elsewhere(self, path: Path) -> None:
        """Go on in a new file with the same keys; raises `StorageProblem`, and then nothing has changed."""
        if self._file:
            elsewhere = self._file.save_elsewhere(path, self.document.workshop)
            self.close()
            self._file = elsewhere
            self._start_saving()
            self.kept.emit(elsewhere.saved)

    def is_safe(self) -> bool:
        """Save what waits; whether nothing is lost when the workshop is closed now."""
        if self._saver:
            return self._saver.flush()
        return self.document.undo_name is None

    def close(self) -> None:
        """Save what can be saved and give the file back."""
        if self._saver:
            self._saver.close()
            self._saver = None
        if self._file:
            self._file.close()

    def _start_saving(self) -> None:
        if self._file and not self._file.read_only:
            self._saver = Saver(self._file.save, self.kept.emit)

    @Slot()
    def _offer(self) -> None:
        if self._saver:
            self._saver.offer(self.document.workshop)

    @Slot(object)
    def _remember(self, outcome: Saved | StorageProblem) -> None:
        self.last = outcome


def _first_word(file: WorkshopFile | None) -> Saved | StorageProblem | None:
    """What there is to say of a file that was just opened: when it was saved, or why it can only be read."""
    if file is None:
        return None
    return StorageProblem(file.read_only) if file.read_only else file.saved


def get_ready() -> None:
    """Build the model's validators and read the country pack, so that the first workshop need not wait for them."""
    for kind in (Workshop, Household, Conditions):
        kind.model_rebuild()
    read_country()


def practice_session(language_code: str, parent: QObject) -> Session:
    """The sample families, in memory."""
    return Session(sample_workshop(language_code), None, parent)


def unsaved_session(language: Language, parent: QObject) -> Session:
    """An empty workshop of today, in memory."""
    today = date.today()  # noqa: DTZ011 - the day on the trainer's own wall
    title = language.text("Workshop of {day}", day=language.date(today))
    return Session(new_workshop(title, today, "TJS", language.code), None, parent)


def workshop_wished(wish: NewWorkshop, language_code: str) -> Workshop:
    """The empty workshop that was wished for."""
    return new_workshop(wish.title, wish.held, wish.home, language_code)


def new_workshop(title: str, held: date, home: str, language_code: str) -> Workshop:
    """An empty workshop under the newest rates that the country pack knows."""
    conditions = starting_conditions(read_country(), language_code)
    return Workshop.model_validate(
        {"id": new_id(), "title": title, "held": held, "home": home, "conditions": conditions}
    )
