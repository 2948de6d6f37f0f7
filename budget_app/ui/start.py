"""The start screen: what can be begun, in the trainer's language; only Qt and words are loaded for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from budget_app.language.language import LANGUAGES, language_for
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind, Text, TextRole, Tile
from budget_app.ui.parts.manner_choice import MannerChoice
from budget_app.ui.parts.picture import Picture
from budget_app.ui.parts.tiles import TileLayout
from budget_app.ui.view import Manner

if TYPE_CHECKING:
    from pathlib import Path

    from budget_app.ui.start_forms import Form, NewForm, OpenForm

WIDTH = 920


class StartScreen(QScrollArea):
    """Languages, four large buttons, and the form of the one that was chosen."""

    manner_asked = Signal(object)
    """The `Manner` a person wants."""
    start_asked = Signal(object)
    """A `NewWorkshop`."""
    open_asked = Signal(object)
    """A `KnownWorkshop`."""
    erase_asked = Signal(object)
    """The path of a workshop."""
    practice_asked = Signal()
    unsaved_asked = Signal()

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the first page; forms are built when they are wanted."""
        super().__init__(parent)
        self.manner = manner
        self.setObjectName("screen")
        self.setAccessibleName(manner.language.text("Family Budget"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.new_form: NewForm | None = None
        self.open_form: OpenForm | None = None
        page = QWidget(self)
        page.setObjectName("start")
        column = QWidget(page)
        column.setMaximumWidth(manner.theme.px(WIDTH))
        around = QHBoxLayout(page)
        around.setContentsMargins(*[manner.theme.px(24)] * 4)
        around.addStretch(1)
        around.addWidget(column, 100)
        around.addStretch(1)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(manner.theme.px(24))
        self._column.addStretch(1)
        self._build_top()
        self._trouble = Text("", TextRole.PROBLEM, column)
        self._trouble.say()
        self._welcome = self._build_welcome()
        self._page = self._welcome
        self._column.addWidget(self._trouble)
        self._column.addWidget(self._welcome)
        self._column.addStretch(2)
        self.setWidget(page)

    def _build_top(self) -> None:
        say, theme = self.manner.language.text, self.manner.theme
        top = QHBoxLayout()
        top.setSpacing(theme.px(16))
        top.addWidget(Picture(theme, "tool_users", "money_in", side=56, tint="chosen"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addWidget(Text(say("Family Budget"), TextRole.TITLE))
        words.addWidget(Text(say("Plan a family's year together, and take the page home."), TextRole.QUIET))
        top.addLayout(words, 1)
        choice = MannerChoice(self.manner)
        choice.languages.hide()
        choice.manner_asked.connect(self.manner_asked)
        top.addWidget(choice, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(top)
        self._column.addLayout(self._languages())

    def _languages(self) -> FlowLayout:
        """Every language by its own name."""
        line, group = FlowLayout(self.manner.theme.px(8)), QButtonGroup(self)
        for place, writing in enumerate(LANGUAGES):
            chip = Button(writing.name, ButtonKind.CHIP)
            chip.setCheckable(True)
            chip.setChecked(writing.code == self.manner.language.code)
            group.addButton(chip, place)
            line.addWidget(chip)
        group.idClicked.connect(self._choose_language)
        return line

    def _build_welcome(self) -> QWidget:
        say, theme = self.manner.language.text, self.manner.theme
        page = QWidget()
        tiles = TileLayout(theme.px(16), theme.px(340), page, most=2)
        wishes = (
            (
                "tool_add",
                say("Start a workshop"),
                say("A new file for the families of one day, locked with a passphrase."),
                self.ask_for_new,
            ),
            (
                "tool_folder",
                say("Open a workshop"),
                say("Go on with a workshop that is already saved."),
                self.ask_for_file,
            ),
            (
                "tool_users",
                say("Practise with the sample families"),
                say("Four families stand ready. Try everything; nothing is saved."),
                self.practice_asked,
            ),
            (
                "tool_file",
                say("Work without saving"),
                say("An empty workshop that is gone when the program closes."),
                self.unsaved_asked,
            ),
        )
        for picture, title, explanation, slot in wishes:
            tile = Tile(theme, title, explanation, Picture(theme, picture, "money_in", side=56, tint="chosen"))
            tile.clicked.connect(slot)
            tiles.addWidget(tile)
        return page

    def tell(self, sentence: str) -> None:
        """Say above everything why something did not work."""
        self._trouble.say(sentence)

    @Slot(str)
    def tell_erased(self, sentence: str) -> None:
        """A file is gone: say so, and go back to the beginning."""
        if self.open_form is not None:
            self.open_form.forget_file()
        self.show_welcome()
        self.tell(sentence)

    def refuse(self, sentence: str, *, wrong_passphrase: bool) -> None:
        """Say in the form in sight why there is no workshop."""
        if self.new_form is not None and self._page is self.new_form:
            self.new_form.refuse(sentence)
        elif self.open_form is not None:
            self.open_form.refuse(sentence, wrong_passphrase=wrong_passphrase)

    def resume(self, before: StartScreen) -> None:
        """Go on where another start screen, in another manner, was left."""
        if before.new_form is not None:
            self._built_new().resume(before.new_form)
        if before.open_form is not None:
            self._built_open().resume(before.open_form)
        if before.new_form is not None and not before.new_form.isHidden():
            self.ask_for_new()
        elif before.open_form is not None and not before.open_form.isHidden():
            self._show(self._built_open())

    @Slot()
    def ask_for_new(self) -> None:
        """Show the form of a new workshop."""
        form = self._built_new()
        self._show(form)
        form.title.setFocus()

    @Slot()
    def show_welcome(self) -> None:
        """Go back to the large buttons."""
        self._show(self._welcome)
        self._welcome.findChildren(Tile)[0].setFocus()

    @Slot()
    def ask_for_file(self) -> None:
        """Show the form of a known workshop, and let its file be chosen."""
        form = self._built_open()
        self._show(form)
        form.choose_file()

    def ask_for_passphrase(self, path: Path) -> None:
        """Show the form of a file that is known already."""
        form = self._built_open()
        self._show(form)
        form.take_file(path)

    @Slot(int)
    def _choose_language(self, place: int) -> None:
        self.manner_asked.emit(Manner(language_for(LANGUAGES[place].code), self.manner.theme))

    def _built_new(self) -> NewForm:
        from budget_app.ui.start_forms import NewForm  # 5 ms that the first picture of the program need not wait for

        if self.new_form is None:
            self.new_form = NewForm(self.manner)
            self.new_form.start_asked.connect(self.start_asked)
            self._take(self.new_form)
        return self.new_form

    def _built_open(self) -> OpenForm:
        from budget_app.ui.start_forms import OpenForm  # as above

        if self.open_form is None:
            self.open_form = OpenForm(self.manner)
            self.open_form.open_asked.connect(self.open_asked)
            self.open_form.erase_asked.connect(self.erase_asked)
            self._take(self.open_form)
        return self.open_form

    def _take(self, form: Form) -> None:
        form.hide()
        form.back_asked.connect(self.show_welcome)
        self._column.insertWidget(self._column.count() - 1, form)

    def _show(self, page: QWidget) -> None:
        self._page.hide()
        self._page = page
        page.show()
