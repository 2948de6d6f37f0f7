"""When the workshop was saved, and what can be done when it was not."""

from __future__ import annotations

from pathlib import Path
from time import localtime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from budget_app.language.file_problems import file_problem_sentence
from budget_app.storage.problems import StorageProblem
from budget_app.ui.start_forms import SUFFIX, file_dialog

if TYPE_CHECKING:
    from budget_app.ui.parts.notice import Notice
    from budget_app.ui.session import Session
    from budget_app.ui.strip import Strip
    from budget_app.ui.view import Manner


class Keeping(QObject):
    """Tells in the strip what became of the last save; one that failed has a line that stays, with two answers."""

    def __init__(self, session: Session, manner: Manner, strip: Strip, notice: Notice) -> None:
        """Nothing is told before `tell`."""
        super().__init__(strip)
        self._session, self._manner, self._strip, self._notice = session, manner, strip, notice

    @Slot()
    def tell(self) -> None:
        """Say how the workshop is kept now."""
        language, last = self._manner.language, self._session.last
        say = language.text
        if last is None:
            self._strip.tell_kept(say("not saved: in memory only"))
        elif isinstance(last, StorageProblem):
            self._strip.tell_kept(say("not saved"), trouble=True)
            sentence = file_problem_sentence(language, last.code, last.values)
            answers = {"retry": say("Try again"), "elsewhere": say("Save elsewhere")}
            self._notice.say(say("Not saved. {problem}", problem=sentence), answers, stays=True)
        else:
            clock = localtime(last.at)
            self._strip.tell_kept(say("saved {time}", time=language.time(clock.tm_hour, clock.tm_min)))
            self._notice.settle()

    def choose_elsewhere(self) -> None:
        """Let another place be chosen; without one the trouble is told again."""
        dialog = file_dialog(self._strip.window(), self._manner.language.text("Save elsewhere"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.fileSelected.connect(self._save_elsewhere)
        dialog.rejected.connect(self.tell)
        dialog.open()

    @Slot(str)
    def _save_elsewhere(self, path: str) -> None:
        try:
            self._session.save_elsewhere(Path(path))
        except StorageProblem as problem:
            self._session.kept.emit(problem)
