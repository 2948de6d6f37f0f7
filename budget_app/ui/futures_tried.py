"""Uncertain futures outside the window's thread: a few at once, while a lever moves, and many when nobody moves it."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from budget_app.projection.noise import USUAL_FUTURES, noise
from budget_app.projection.uncertainty import TOGETHER, Trials
from budget_app.ui.runner import Runner

if TYPE_CHECKING:
    from collections.abc import Callable

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.projection.uncertainty import UncertainFutures

    Question = tuple[Household, Conditions]

IDLE_MS = 250


class FuturesTried(QObject):
    """Tries futures of the newest plan asked about; while plans come faster than answers, some are passed over."""

    found = Signal(object)
    """`UncertainFutures` of our plan, or none where nothing is uncertain."""

    def __init__(self, parent: QObject) -> None:
        """Nothing is tried yet."""
        super().__init__(parent)
        self._question: Question | None = None
        self._trials = lru_cache(maxsize=2)(_trials)
        self._runner = Runner(self)
        self._runner.answered.connect(self._answered)
        self._runner.failed.connect(self._failed)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._try_many)

    def ask(self, household: Household, conditions: Conditions) -> None:
        """Try futures of the household's plan; what was found for another household is not told any more."""
        if self._question == (household, conditions):
            return
        if self._question is not None and self._question[0].id != household.id:
            self._runner.drop()
        self._question = (household, conditions)
        self._idle.start()
        if not self._runner.busy:
            self._try(TOGETHER)

    def _try(self, futures: int) -> None:
        if self._question is not None:
            self._runner.ask(partial(_tried, self._trials, self._question, futures))

    @Slot(object)
    def _answered(self, answer: tuple[Question, UncertainFutures | None]) -> None:
        question, found = answer
        self.found.emit(found)
        if question is not self._question:
            self._try(TOGETHER)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        raise error

    @Slot()
    def _try_many(self) -> None:
        if self._runner.busy:
            self._idle.start()
        else:
            self._try(USUAL_FUTURES)


def _tried(
    trials_of: Callable[[Household, Conditions, int], Trials | None], question: Question, futures: int
) -> tuple[Question, UncertainFutures | None]:
    """Runs in the worker's thread and holds no widget; a plan goes through the futures drawn for the one before it."""
    household, conditions = question
    trials = trials_of(household.evolve(plan=(), what_ifs=()), conditions, futures)
    return question, trials.under(household.plan) if trials else None


def _trials(household: Household, conditions: Conditions, futures: int) -> Trials | None:
    """None where nothing is uncertain."""
    drawn = noise(household, conditions, futures)
    return Trials(household, conditions, drawn) if drawn.panels else None
