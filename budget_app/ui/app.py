"""The running program: one window, in it the start screen or an open workshop, in one manner."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QSettings, Qt, QTimer, QTranslator, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from budget_app import __version__
from budget_app.language.language import LANGUAGES, language_for
from budget_app.language.standard_buttons import standard_button
from budget_app.storage import settings as kept
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.ui.parts.manner_choice import SCALES
from budget_app.ui.shell import Shell
from budget_app.ui.start import StartScreen
from budget_app.ui.theme import Theme, dress, load_fonts
from budget_app.ui.view import Manner

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from budget_app.language.language import Language
    from budget_app.storage.passphrase import Cost
    from budget_app.storage.settings import Settings
    from budget_app.storage.workshop_file import WorkshopFile
    from budget_app.ui.opening import Opener
    from budget_app.ui.session import Session
    from budget_app.ui.start_forms import KnownWorkshop, NewWorkshop
    from budget_app.ui.theme import Appearance
    from budget_app.ui.window import Workspace

STYLE = ("-style", "fusion")
"""Asked for as an argument: `setStyle` would give back a style, and that costs a start 9 ms."""
LATER = (
    "budget_app.model.workshop",
    "numpy",
    "budget_app.projection.outlook",
    "budget_app.reference.stories",
    "budget_app.ui.session",
    "budget_app.ui.opening",
    "budget_app.ui.window",
    "budget_app.ui.screens.households",
)
"""What is loaded, one after the other, while the start screen stands there idle."""


class Words(QTranslator):
    """Qt's own buttons in the program's words."""

    def __init__(self, language: Language, parent: QObject) -> None:
        """Translate into one language."""
        super().__init__(parent)
        self._language = language

    def isEmpty(self) -> bool:
        """There are words."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The words for Qt's own text; none where Qt should keep it."""
        del context, disambiguation, n
        return standard_button(self._language, source)


class Program(QObject):
    """Holds the window and what stands in it; changes between the start screen and a workshop."""

    def __init__(self, application: QApplication, measure_cost: Callable[[], Cost] | None = None) -> None:
        """Dress the application as it was set, without showing anything yet."""
        super().__init__(application)
        self.application = application
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)  # remembers no folder
        self._settings = kept.load()
        self.manner = manner_of(self._settings)
        self._words = Words(self.manner.language, self)
        self.shell = Shell()
        self.start: StartScreen | None = None
        self.session: Session | None = None
        self.workspace: Workspace | None = None
        self._later = list(LATER)
        self._afterwards: Callable[[], None] = self.shell.leave
        self._opener: Opener | None = None
        self._measure_cost = measure_cost or _measured_cost
        self._dress()
        self.shell.painted_first.connect(self._load_next, Qt.ConnectionType.QueuedConnection)
        self.shell.leave_asked.connect(self._leave)

    def show_start(self) -> None:
        """Put the start screen into the window."""
        before, self.start = self.start, StartScreen(self.manner)
        if before is not None:
            self.start.resume(before)
        self.start.manner_asked.connect(self.change_manner)
        self.start.practice_asked.connect(self.practise)
        self.start.unsaved_asked.connect(self.work_unsaved)
        self.start.start_asked.connect(self.begin)
        self.start.open_asked.connect(self.open)
        self.start.erase_asked.connect(self._ask_to_erase)
        self.shell.hold(self.start, self.manner.language.text("Family Budget"))

    @Slot()
    def practise(self) -> None:
        """Open the sample families, in memory only."""
        from budget_app.ui.session import practice_session  # loads the model, which the start screen does without

        self._enter(practice_session(self.manner.language.code, self))

    @Slot()
    def work_unsaved(self) -> None:
        """Open an empty workshop, in memory only."""
        from budget_app.ui.session import unsaved_session  # as above

        self._enter(unsaved_session(self.manner.language, self))

    @Slot(object)
    def begin(self, wish: NewWorkshop) -> None:
        """Start the workshop of the form."""
        from budget_app.ui.session import Session, workshop_wished  # as above

        if wish.path is None:
            self._enter(Session(workshop_wished(wish, self.manner.language.code), None, self))
        else:
            self._opened_beside().make(wish, wish.path, self.manner.language.code)

    @Slot(object)
    def open(self, wish: KnownWorkshop) -> None:
        """Open a file with its passphrase, which takes a moment on purpose."""
        self._opened_beside().open(wish)

    @Slot(object)
    def _ask_to_erase(self, path: Path) -> None:
        from budget_app.ui.erasing import question_before_erasing  # only when it is wanted

        if self.start is not None:
            self._open_dialog(question_before_erasing(path, self.manner, self.start, self.shell))

    def _opened_beside(self) -> Opener:
        from budget_app.ui.opening import Opener  # threads and keys, which nothing else needs so soon

        if self._opener is None:
            self._opener = Opener(self._measure_cost, self)
            self._opener.opened.connect(self._opened)
            self._opener.refused.connect(self._not_opened)
        return self._opener

    @Slot(object)
    def change_manner(self, manner: Manner) -> None:
        """Speak, look or write otherwise from now on; everything that is open stays as it is."""
        self.manner = manner
        self._settings = replace(
            self._settings,
            screen_language=manner.language.code,
            theme=kept.Theme(manner.theme.appearance),
            text_size=round(manner.theme.scale * 100),
        )
        with suppress(StorageProblem):  # a full disk costs only the wish, not the work
            kept.keep(self._settings)
        if self.workspace is not None:
            self.workspace.remember()
        self._dress()
        if self.session is None:
            self.show_start()
        else:
            self._show_workspace(self.session)

    def _enter(self, session: Session) -> None:
        """Put an open workshop into the window in the place of the start screen."""
        self.session = session
        self.start = None
        self._show_workspace(session)

    def _show_workspace(self, session: Session) -> None:
        from budget_app.ui.window import Workspace  # as above

        self.workspace = workspace = Workspace(session, self.manner)
        workspace.manner_asked.connect(self.change_manner)
        workspace.action_asked.connect(self._act)
        self.shell.hold(workspace, self.manner.language.text("Family Budget"))
        workspace.resume()

    @Slot(object)
    def _opened(self, file: WorkshopFile) -> None:
        from budget_app.ui.session import Session  # as above

        self._enter(Session(file.workshop, file, self))

    @Slot(object)
    def _not_opened(self, problem: StorageProblem) -> None:
        """Say in the form at hand what the world has against it."""
        if self.start is not None:
            wrong = problem.code is StorageCode.WRONG_PASSPHRASE
            self.start.refuse(self._sentence(problem), wrong_passphrase=wrong)

    @Slot(str)
    def _act(self, code: str) -> None:
        """What concerns the whole program."""
        match code:
            case "lock" | "open":
                self._part(self._lock)
            case "quit":
                self.shell.close()
            case "full_screen":
                self.shell.flip_full_screen()
            case "larger":
                self._resize_text(1)
            case "smaller":
                self._resize_text(-1)
            case "settings":
                self._show_settings()
            case _:
                self._show_help()

    def _resize_text(self, steps: int) -> None:
        place = SCALES.index(nearest_scale(self.manner.theme.scale)) + steps
        if 0 <= place < len(SCALES):
            self.change_manner(replace(self.manner, theme=replace(self.manner.theme, scale=SCALES[place])))

    def _show_settings(self) -> None:
        from budget_app.ui.dialogs.settings import SettingsDialog  # only when it is wanted

        dialog = SettingsDialog(self.manner, self.shell)
        dialog.manner_asked.connect(self.change_manner)
        self._open_dialog(dialog)

    def _show_help(self) -> None:
        from budget_app.ui.dialogs.help import HelpDialog  # only when it is wanted

        self._open_dialog(HelpDialog(self.manner, self.shell))

    def _open_dialog(self, dialog: QDialog) -> None:
        """Show a dialog; the keys come back to the window when it closes, with or without a window manager."""
        dialog.finished.connect(self.shell.activateWindow)
        dialog.open()

    @Slot()
    def _leave(self) -> None:
        """Close the window, after the work is safe."""
        self._part(self.shell.leave)

    def _part(self, afterwards: Callable[[], None]) -> None:
        """Leave the open workshop; ask first when something would be lost."""
        self._afterwards = afterwards
        if self.session is None or self.session.is_safe():
            self._parted()
        else:
            self._ask_to_lose(self.session)

    def _ask_to_lose(self, session: Session) -> None:
        from budget_app.ui.dialogs.question import Question  # only when it is wanted

        say, text = self.manner.language.text, _loss(self.manner.language, session)
        question = Question(self.manner, say("Leave without saving?"), text, say("Leave without saving"), self.shell)
        question.accepted.connect(self._parted)
        self._open_dialog(question)

    @Slot()
    def _parted(self) -> None:
        """Give the file back, then do what had to wait for it."""
        if self.session is not None:
            self.session.close()
        self._afterwards()

    def _lock(self) -> None:
        """Go back to the start screen; a file that was open waits for its passphrase."""
        session, self.session, self.workspace = self.session, None, None
        self.show_start()
        if session is not None:
            if session.file is not None and self.start is not None:
                self.start.ask_for_passphrase(session.file.path)
            session.deleteLater()

    @Slot()
    def _calm(self) -> None:
        """The program was wrong somewhere: keep what is typed, and say so in one line."""
        if self.session is not None and self.workspace is not None:
            self.session.hurry()
            say = self.manner.language.text
            self.workspace.notice.say(say("Something went wrong inside the program. What you typed is kept; go on."))

    @Slot()
    def _load_next(self) -> None:
        """Load one of the modules that the start screen did without, then let the window breathe."""
        if self._later:
            import_module(self._later.pop(0))
            QTimer.singleShot(0, self._load_next)
        else:
            self._get_ready()

    def _get_ready(self) -> None:
        """Do the last of what the first workshop would wait for."""
        from budget_app.ui.actions import draw_ahead  # as the window that they belong to
        from budget_app.ui.crash import Crash  # not before there is something to lose
        from budget_app.ui.garbage import Collector  # likewise
        from budget_app.ui.session import get_ready  # loads the model, which the start screen does without

        get_ready()
        draw_ahead(self.manner.theme)
        crash = Crash(self)
        crash.happened.connect(self._calm, Qt.ConnectionType.QueuedConnection)
        crash.install()
        gc.freeze()
        Collector(self)

    def _dress(self) -> None:
        """Give the application its words, colours and sizes."""
        self.application.removeTranslator(self._words)
        self._words = Words(self.manner.language, self)
        self.application.installTranslator(self._words)
        dress(self.application, self.manner.theme)

    def _sentence(self, problem: StorageProblem) -> str:
        from budget_app.language.file_problems import file_problem_sentence  # only when there is one

        return file_problem_sentence(self.manner.language, problem.code, problem.values)


_LOOKS: dict[kept.Theme, Appearance] = {
    kept.Theme.LIGHT: "light",
    kept.Theme.DARK: "dark",
    kept.Theme.CONTRAST: "contrast",
}


def manner_of(settings: Settings) -> Manner:
    """The language, appearance and text size that were set, or the system's."""
    known = {writing.code for writing in LANGUAGES}
    wanted = settings.screen_language or QLocale.system().name().partition("_")[0]
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    look = _LOOKS.get(settings.theme, "dark" if dark else "light")
    language = language_for(wanted if wanted in known else "en")
    return Manner(language, Theme(look, settings.text_size / 100))


def _measured_cost() -> Cost:
    from budget_app.storage.passphrase import calibrated  # with the model, which the start screen does without

    return calibrated()


def _loss(language: Language, session: Session) -> str:
    if session.is_saved:
        return language.text(
            "The last changes could not be saved. If you go on, they are lost; “Save elsewhere” keeps them."
        )
    return language.text("This workshop is in memory only. If you go on, everything that was typed into it is gone.")


def nearest_scale(scale: float) -> float:
    """The text size of the menu that lies nearest."""
    return min(SCALES, key=lambda known: abs(known - scale))


def open_program(arguments: Sequence[str] = ()) -> Program:
    """The program with its start screen in sight."""
    application = QApplication([sys.argv[0], *STYLE, *arguments])
    application.setApplicationName("Family Budget")
    application.setApplicationVersion(__version__)
    load_fonts()
    program = Program(application)
    program.show_start()
    program.shell.show()
    return program


def run(arguments: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed; the exit code."""
    return open_program(arguments).application.exec()
