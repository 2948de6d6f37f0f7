"""Erasing a workshop from the start screen, where no passphrase was typed: asked once, then done for good."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from budget_app.language.file_problems import file_problem_sentence
from budget_app.storage.erase import erase
from budget_app.storage.problems import StorageProblem
from budget_app.ui.dialogs.question import Question

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from budget_app.ui.start import StartScreen
    from budget_app.ui.view import Manner


def question_before_erasing(path: Path, manner: Manner, start: StartScreen, window: QWidget) -> Question:
    """A question, not yet open, whose answer the start screen tells."""
    erasing = Erasing(path, manner, start)
    erasing.done.connect(start.tell_erased)
    erasing.refused.connect(start.tell)
    return erasing.ask(window)


class Erasing(QObject):
    """One file, one question; leaving it is what Enter does."""

    done = Signal(str)
    """What became of it, in the screen's language, after the file is gone."""
    refused = Signal(str)
    """Why the file is still there."""

    def __init__(self, path: Path, manner: Manner, parent: QObject) -> None:
        """Nothing is asked before `ask`."""
        super().__init__(parent)
        self._path, self._manner = path, manner

    def ask(self, window: QWidget) -> Question:
        """The question, not yet open."""
        say = self._manner.language.text
        question = Question(self._manner, say("Erase this workshop?"), self._loss(), say("Erase for good"), window)
        question.accepted.connect(self._erase)
        return question

    def _loss(self) -> str:
        language = self._manner.language
        sentence = language.text(
            "Every family in {name}, every plan and every earlier version is lost for good; no passphrase and no "
            "recovery code brings anything back. Printed pages and copies of the file elsewhere are not reached.",
            name=self._path.name,
        )
        try:
            changed = date.fromtimestamp(self._path.stat().st_mtime)  # noqa: DTZ012 - the day on the trainer's own wall
        except OSError:
            return sentence
        return sentence + "\n" + language.text("Last changed: {date}", date=language.date(changed))

    @Slot()
    def _erase(self) -> None:
        language = self._manner.language
        try:
            erase(self._path)
        except StorageProblem as problem:
            self.refused.emit(file_problem_sentence(language, problem.code, problem.values))
        else:
            self.done.emit(language.text("{name} is erased.", name=self._path.name))
