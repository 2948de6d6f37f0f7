"""Workshop files are made and opened beside the window: deriving a key takes a moment on purpose."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from budget_app.storage.problems import StorageProblem
from budget_app.storage.workshop_file import create, open_file
from budget_app.ui.runner import Runner
from budget_app.ui.session import workshop_wished

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from budget_app.model.workshop import Workshop
    from budget_app.storage.passphrase import Cost
    from budget_app.storage.workshop_file import WorkshopFile
    from budget_app.ui.start_forms import KnownWorkshop, NewWorkshop


class Opener(QObject):
    """Makes or opens one file at a time; what is wrong with the program goes to its hook."""

    opened = Signal(object)
    """A `WorkshopFile`."""
    refused = Signal(object)
    """The `StorageProblem` for which there is none."""

    def __init__(self, measure_cost: Callable[[], Cost], parent: QObject) -> None:
        """`measure_cost` tells, in the worker, what a derivation may cost on this computer."""
        super().__init__(parent)
        self._measure_cost = measure_cost
        self._runner = Runner(self)
        self._runner.answered.connect(self.opened)
        self._runner.failed.connect(self._refuse)

    def open(self, wish: KnownWorkshop) -> None:
        """Open a file with its passphrase."""
        self._runner.ask(partial(open_file, wish.path, wish.passphrase))

    def make(self, wish: NewWorkshop, path: Path, language_code: str) -> None:
        """Make the file of a new workshop."""
        workshop = workshop_wished(wish, language_code)
        self._runner.ask(partial(_made, path, wish.passphrase, workshop, self._measure_cost))

    @Slot(object)
    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, StorageProblem):
            raise error
        self.refused.emit(error)


def _made(path: Path, passphrase: str, workshop: Workshop, measure_cost: Callable[[], Cost]) -> WorkshopFile:
    return create(path, passphrase, workshop, measure_cost())
