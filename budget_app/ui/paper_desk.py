"""Between the handout's screen and paper: pages are shown, saved where a person chooses, and printed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from budget_app.language.file_problems import file_problem_sentence
from budget_app.ui import paper
from budget_app.ui.runner import Runner

if TYPE_CHECKING:
    from collections.abc import Callable

    from budget_app.model.household import Household
    from budget_app.model.workshop import Workshop
    from budget_app.ui.paper import Pages
    from budget_app.ui.screens.handout import Handout
    from budget_app.ui.session import Session
    from budget_app.ui.view import Manner, PaperWish


class PaperDesk(QObject):
    """Serves one handout's screen for the household in front of the trainer."""

    said = Signal(str)
    """A sentence for the line that tells what was done."""

    def __init__(self, session: Session, manner: Manner, window: QWidget) -> None:
        """Nothing is made before it is asked for."""
        super().__init__(window)
        self._session, self._manner, self._window = session, manner, window
        self._screen: Handout | None = None
        self._wish: PaperWish | None = None
        self._printer: QPrinter | None = None
        self._preview = Runner(self)
        self._work = Runner(self)
        self._preview.answered.connect(self._show)
        self._preview.failed.connect(self._tell_failure)
        self._work.answered.connect(self._tell_done)
        self._work.failed.connect(self._tell_failure)

    def serve(self, screen: Handout) -> None:
        """Answer this screen's wishes from now on."""
        self._screen = screen
        screen.pages_asked.connect(self._make)
        screen.save_asked.connect(self._choose_file)
        screen.pictures_asked.connect(self._choose_picture)
        screen.print_asked.connect(self._choose_printer)

    def stop(self) -> None:
        """Finish the work under way before the window goes."""
        self._preview.stop()
        self._work.stop()

    @Slot(object)
    def _make(self, wish: PaperWish) -> None:
        """Make the pages of the household at hand: those of all would fill the memory, and say no more."""
        household = self._session.household
        if household is not None:
            one = replace(wish, for_all=False)
            self._preview.ask(partial(paper.pages, household, self._session.document.workshop, one))

    @Slot(object)
    def _show(self, made: Pages) -> None:
        if self._screen is not None:
            self._screen.show_pages(made.pictures, made.text)

    @Slot(object)
    def _choose_file(self, wish: PaperWish) -> None:
        """Ask where the PDF goes."""
        self._choose_place(wish, self._manner.language.text("Save as PDF"), "pdf").fileSelected.connect(self._save)

    @Slot(object)
    def _choose_picture(self, wish: PaperWish) -> None:
        """Ask where the first picture goes; further pages stand beside it."""
        dialog = self._choose_place(wish, self._manner.language.text("Save as pictures"), "png")
        dialog.fileSelected.connect(self._save_pictures)

    def _choose_place(self, wish: PaperWish, title: str, suffix: str) -> QFileDialog:
        """Ask where; the name offered says the household's number, the first sheet and the language."""
        self._wish = wish
        household = self._session.household
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        whose = f"{household.number:02d}-" if household and not wish.for_all else ""
        name = f"{whose}{wish.sheets[0]}-{wish.language}.{suffix}"
        dialog = QFileDialog(self._window, title, str(folder / name), f"{suffix.upper()} (*.{suffix})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    @Slot(str)
    def _save(self, path: str) -> None:
        self._keep(paper.saved, Path(path))

    @Slot(str)
    def _save_pictures(self, path: str) -> None:
        self._keep(paper.saved_pictures, Path(path))

    def _keep(self, keep: Callable[[Household, Workshop, PaperWish, Path], Path], path: Path) -> None:
        household = self._session.household
        if household is not None and self._wish is not None:
            self._work.ask(partial(keep, household, self._session.document.workshop, self._wish, path))

    @Slot(object)
    def _choose_printer(self, wish: PaperWish) -> None:
        """Ask which printer; where there is none, say what to do instead."""
        say = self._manner.language.text
        if not QPrinterInfo.availablePrinterNames():
            self._tell(
                say("No printer is set up on this computer. Save the page as PDF and print it where there is one.")
            )
            return
        self._wish = wish
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(say("Handout"))
        dialog = QPrintDialog(self._printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._print)
        QDialog.open(dialog)

    @Slot()
    def _print(self) -> None:
        household = self._session.household
        if household is not None and self._wish is not None and self._printer is not None:
            workshop = self._session.document.workshop
            self._work.ask(partial(paper.printed, household, workshop, self._wish, self._printer))

    @Slot(object)
    def _tell_done(self, done: object) -> None:
        say = self._manner.language.text
        match done:
            case Path():
                self.said.emit(say("The page is saved: {file}", file=str(done)))
            case True:
                self.said.emit(say("The page was sent to the printer."))
            case _:
                self._tell(
                    say("The printer did not take the page. Save it as PDF, or look at the printer and try again.")
                )

    @Slot(object)
    def _tell_failure(self, error: Exception) -> None:
        """A page that could not be kept is told; what the program got wrong goes to the exception hook."""
        if not isinstance(error, paper.PaperProblem):
            raise error
        self._tell(file_problem_sentence(self._manner.language, error.code.value, {}))

    def _tell(self, sentence: str) -> None:
        if self._screen is not None:
            self._screen.show_trouble(sentence)
