"""The two forms of the start screen: a new workshop, and a passphrase for one that exists."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit

from budget_app import places
from budget_app.language.currencies import CURRENCY_WORDS
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.day_field import DayField
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.passphrase import NewPassphrase, PassphraseField
from budget_app.ui.parts.tiles import side_by_side

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from budget_app.ui.view import Manner

SUFFIX = ".budget"
FREE_TRIES = 5
_LONGEST_WAIT = 60


@dataclass(frozen=True, slots=True)
class NewWorkshop:
    """A workshop to begin: kept in memory only where `path` is none."""

    title: str
    held: date
    home: str
    path: Path | None = None
    passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class KnownWorkshop:
    """A workshop to open."""

    path: Path
    passphrase: str = field(repr=False)


def waiting_time(failures: int) -> int:
    """Seconds to wait after so many wrong passphrases: none for the first five tries, then doubling to a minute."""
    return min(_LONGEST_WAIT, 2 ** (failures - FREE_TRIES)) if failures >= FREE_TRIES else 0


def free_path(folder: Path, held: date) -> Path:
    """A file name that says only the day and is not taken."""
    names = (
        f"workshop-{held.isoformat()}{count}{SUFFIX}" for count in ("", *(f"-{number}" for number in range(2, 1000)))
    )
    return next(path for name in names if not (path := folder / name).exists())


class Form(Card):
    """A card with a heading, fields, and a line of buttons of which the first goes back."""

    back_asked = Signal()

    def __init__(self, manner: Manner, heading: str) -> None:
        """Build the heading; a form adds its fields and then its buttons."""
        super().__init__(manner.theme, padding=24)
        self.manner = manner
        self.body.setSpacing(manner.theme.px(12))
        self.body.addWidget(Text(heading, TextRole.TITLE))

    def add_buttons(self, *buttons: Button) -> None:
        """Put the buttons at the foot, behind the one that goes back."""
        back = Button(self.manner.language.text("Back"), ButtonKind.QUIET)
        back.clicked.connect(self.back_asked)
        line = FlowLayout(self.manner.theme.px(8))
        for button in (*buttons, back):
            line.addWidget(button)
        self.body.addLayout(line)


class NewForm(Form):
    """Title, day, money and passphrase of a new workshop."""

    start_asked = Signal(object)
    """A `NewWorkshop`."""

    def __init__(self, manner: Manner) -> None:
        """Build the fields, with what is usual already filled in."""
        say, theme = manner.language.text, manner.theme
        super().__init__(manner, say("Start a workshop"))
        self.title = QLineEdit()
        self.title.setPlaceholderText(say("For example: Khujand, March workshop"))
        self.day = DayField(theme)
        currencies = [(code, f"{manner.language.currency_name(code, 1)} · {code}") for code in CURRENCY_WORDS]
        self.home = Choice(theme, currencies)
        self.home.present(next(iter(CURRENCY_WORDS)))
        self.passphrase = NewPassphrase(manner)
        self._title = Field(theme, say("Title of the workshop"), self.title)
        self._place, self._trouble = Text("", TextRole.SMALL), Text("", TextRole.PROBLEM)
        self._waiting = Text("", TextRole.QUIET)
        self._trouble.say()
        self._waiting.say()
        self._path: Path | None = None
        for widget in (
            self._title,
            side_by_side(
                theme,
                Field(theme, say("Day of the workshop"), self.day),
                Field(theme, say("Currency at home"), self.home),
            ),
            Text(say("The file is encrypted"), TextRole.HEADING),
            Text(self._warning(), TextRole.QUIET),
            self.passphrase,
            self._place,
            self._trouble,
            self._waiting,
        ):
            self.body.addWidget(widget)
        self._add_own_buttons()
        self._tell_place()

    def _warning(self) -> str:
        return self.manner.language.text(
            "Without the passphrase nobody can open the workshop: if it is forgotten, every plan in it is lost for "
            "good. Write it down and keep it away from this computer."
        )

    def _add_own_buttons(self) -> None:
        say = self.manner.language.text
        self._start_button = start = Button(say("Start"), ButtonKind.PRIMARY)
        unsaved = Button(say("Work without saving"))
        elsewhere = Button(say("Keep the file elsewhere"))
        start.clicked.connect(self._start)
        unsaved.clicked.connect(self._start_unsaved)
        elsewhere.clicked.connect(self._choose_place)
        self.title.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.second.returnPressed.connect(self._start)
        self.title.textChanged.connect(self._title.refuse_nothing)
        self.day.dateChanged.connect(self._tell_place)
        self.add_buttons(start, elsewhere, unsaved)

    def resume(self, before: NewForm) -> None:
        """Take over what was typed into the same form in another manner."""
        self.title.setText(before.title.text())
        self.day.present(before.day.day)
        self.home.present(before.home.value)
        self.passphrase.first.setText(before.passphrase.first.text())
        self.passphrase.second.setText(before.passphrase.second.text())
        self._path = before._path
        self._tell_place()

    def refuse(self, sentence: str) -> None:
        """Say why the workshop could not be started."""
        self._start_button.setEnabled(True)
        self._waiting.say()
        self._trouble.say(sentence)

    def _target(self) -> Path:
        return self._path or free_path(own_folder(), self.day.day)

    @Slot()
    def _tell_place(self) -> None:
        self._place.say(self.manner.language.text("Kept in {path}", path=_breakable(self._target())))

    @Slot()
    def _choose_place(self) -> None:
        dialog = file_dialog(self, self.manner.language.text("Keep the file elsewhere"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(self._target().name)
        dialog.fileSelected.connect(self._take_place)
        dialog.open()

    @Slot(str)
    def _take_place(self, path: str) -> None:
        self._path = Path(path)
        self._tell_place()

    @Slot()
    def _start(self) -> None:
        if self._start_button.isEnabled() and self._titled() and (passphrase := self.passphrase.accepted()):
            self._start_button.setEnabled(False)
            self._trouble.say()
            self._waiting.say(self.manner.language.text("One moment: the file is being locked."))
            self.start_asked.emit(self._wish(self._target(), passphrase))

    @Slot()
    def _start_unsaved(self) -> None:
        if self._titled():
            self.start_asked.emit(self._wish(None, ""))

    def _wish(self, path: Path | None, passphrase: str) -> NewWorkshop:
        return NewWorkshop(self.title.text().strip(), self.day.day, self.home.value, path, passphrase)

    def _titled(self) -> bool:
        if not self.title.text().strip():
            self._title.refuse(
                self.manner.language.text("Give the workshop a title, such as the village and the month.")
            )
            self.title.setFocus()
            return False
        return True


class OpenForm(Form):
    """The file, its passphrase, and how long to wait after wrong ones."""

    open_asked = Signal(object)
    """A `KnownWorkshop`."""
    erase_asked = Signal(object)
    """The path of the workshop to erase."""

    def __init__(self, manner: Manner) -> None:
        """Build the fields; no file is chosen yet."""
        say = manner.language.text
        super().__init__(manner, say("Open a workshop"))
        self._path: Path | None = None
        self._failures = 0
        self._file = Text("", TextRole.STRONG)
        self.passphrase = PassphraseField()
        self._passphrase = Field(manner.theme, say("Passphrase"), self.passphrase)
        self._open = Button(say("Open"), ButtonKind.PRIMARY)
        choose = Button(say("Choose another file"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        for widget in (self._file, self._passphrase):
            self.body.addWidget(widget)
        self.erase = Button(say("Erase this workshop…"), ButtonKind.QUIET)
        self.erase.hide()
        self.erase.clicked.connect(self._ask_to_erase)
        self.add_buttons(self._open, choose, self.erase)
        self._open.clicked.connect(self._ask)
        choose.clicked.connect(self.choose_file)
        self.passphrase.returnPressed.connect(self._ask)
        self.passphrase.textEdited.connect(self._passphrase.refuse_nothing)
        self._rest.timeout.connect(self._rested)

    def resume(self, before: OpenForm) -> None:
        """Take over the file, what was typed, and the wait."""
        self._failures = before._failures
        if before._path is not None:
            self.take_file(before._path)
        self.passphrase.setText(before.passphrase.text())
        if before._rest.isActive():
            self._open.setEnabled(False)
            self._rest.start(before._rest.remainingTime())

    def refuse(self, sentence: str, *, wrong_passphrase: bool) -> None:
        """Say under the field why the file was not opened; the sixth wrong passphrase and later ones have to wait."""
        if wrong_passphrase:
            self._failures += 1
        self._open.setEnabled(True)
        if wait := waiting_time(self._failures) if wrong_passphrase else 0:
            self._open.setEnabled(False)
            self._rest.start(wait * 1000)
            sentence = self.manner.language.plural(
                "{problem} Try again in {count} second.",
                "{problem} Try again in {count} seconds.",
                wait,
                problem=sentence,
            )
        self._passphrase.refuse(sentence)
        self.passphrase.setFocus()
        self.passphrase.selectAll()

    def take_file(self, path: Path) -> None:
        """The file to open."""
        self._path = path
        self._file.say(path.name)
        self.erase.show()
        self.passphrase.setFocus()

    def forget_file(self) -> None:
        """There is no such file any more."""
        self._path = None
        self._file.say()
        self.erase.hide()
        self.passphrase.clear()

    @Slot()
    def choose_file(self) -> None:
        """Let a file be chosen, beginning in the program's own folder."""
        say = self.manner.language.text
        dialog = file_dialog(self, say("Open a workshop"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([say("Workshops (*{suffix})", suffix=SUFFIX), say("All files (*)")])
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    @Slot(str)
    def _chosen(self, path: str) -> None:
        self.take_file(Path(path))

    @Slot()
    def _ask_to_erase(self) -> None:
        if self._path is not None:
            self.erase_asked.emit(self._path)

    @Slot()
    def _rested(self) -> None:
        self._open.setEnabled(True)
        self._passphrase.refuse("")

    @Slot()
    def _ask(self) -> None:
        if self._path is None:
            self.choose_file()
        elif not self._rest.isActive():
            self._open.setEnabled(False)
            self.open_asked.emit(KnownWorkshop(self._path, self.passphrase.text()))


def _breakable(path: Path) -> str:
    """A path that may be wrapped after each of its folders."""
    return str(path).replace(os.sep, os.sep + "\u200b")


def own_folder() -> Path:
    """The program's own folder for workshops, closed to other people; it is there after this."""
    folder = places.user_data()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def file_dialog(parent: QWidget, title: str) -> QFileDialog:
    """A dialog that begins in the program's own folder and is gone when closed."""
    dialog = QFileDialog(parent, title, str(own_folder()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
