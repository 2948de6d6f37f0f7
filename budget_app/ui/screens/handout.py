"""The handout: the very pages the family takes home, in its own language, to print or to save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from budget_app.language.language import LANGUAGES
from budget_app.language.sheet_names import FOR_THE_FAMILY, FOR_THE_ROOM
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.page_preview import PagePreview
from budget_app.ui.screens.screen import Screen
from budget_app.ui.view import PaperWish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from budget_app.ui.view import Manner, View


class Handout(Screen):
    """Sheets, language and face on top; the pages below. Paper itself is made by whoever is asked."""

    pages_asked = Signal(object)
    """A `PaperWish` whose pages should be shown with `show_pages`."""
    print_asked = Signal(object)
    """A `PaperWish` to print."""
    save_asked = Signal(object)
    """A `PaperWish` to save as PDF."""
    pictures_asked = Signal(object)
    """A `PaperWish` to save as pictures."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the choices and an empty preview."""
        say = manner.language.text
        super().__init__(
            manner,
            say("Handout"),
            say("The page the family takes home. What you see here is what is printed."),
            parent,
        )
        self._sheets: dict[str, Button] = {}
        self._languages = Choice(manner.theme, [(writing.code, writing.name) for writing in LANGUAGES], self)
        self._easy = Button(say("Easy reading"), ButtonKind.CHIP, name=say("Larger letters, fewer words"), parent=self)
        self._easy.setCheckable(True)
        self._all = Button(say("For all households"), ButtonKind.CHIP, parent=self)
        self._all.setCheckable(True)
        self._there = False
        self._takers: tuple[Button, ...] = ()
        self._trouble = Text("", TextRole.PROBLEM, self)
        self._trouble.say()
        self._preview = PagePreview(manner.theme, self)
        self._preview.setAccessibleName(say("Pages of the handout"))
        self._build_choices()
        self.body.addWidget(self._trouble)
        self.body.addWidget(self._preview)
        self.body.addStretch(1)
        self._languages.changed.connect(self._choice_changed)
        self._easy.toggled.connect(self._choice_changed)
        self._all.toggled.connect(self._choice_changed)

    def _build_choices(self) -> None:
        say = self.manner.language.text
        self.body.addWidget(self._sheet_choice())
        choices = FlowLayout(self.manner.theme.px(8))
        choices.addWidget(self._language_choice())
        choices.addWidget(self._easy)
        choices.addWidget(self._all)
        save = Button(say("Save as PDF"))
        save.clicked.connect(self._ask_to_save)
        phone = Button(say("Save as pictures"), name=say("Save as pictures, to send by phone"))
        phone.clicked.connect(self._ask_for_pictures)
        printing = Button(say("Print"), ButtonKind.PRIMARY)
        printing.clicked.connect(self._ask_to_print)
        self._takers = (save, phone, printing)
        for button in self._takers:
            choices.addWidget(button)
        self.body.addLayout(choices)

    def _sheet_choice(self) -> QWidget:
        """What is for the family, and what is for the room; any number of them."""
        say = self.manner.language.text
        card = Card(self.manner.theme, self)
        for heading, sheets in ((say("For the family"), FOR_THE_FAMILY), (say("For the room"), FOR_THE_ROOM)):
            card.body.addWidget(Text(heading, TextRole.QUIET, card))
            chips = FlowLayout(self.manner.theme.px(8))
            for code, name in sheets.items():
                self._sheets[code] = chip = Button(say(name), ButtonKind.CHIP)
                chip.setCheckable(True)
                chip.setChecked(not self._sheets.keys() - {code})
                chip.toggled.connect(self._choice_changed)
                chips.addWidget(chip)
            card.body.addLayout(chips)
        return card

    def _language_choice(self) -> QWidget:
        """The language of the paper, apart from the screen's; it starts with the screen's."""
        say = self.manner.language.text
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        name = Text(say("Language of the page"), TextRole.QUIET, box)
        name.setWordWrap(False)
        name.setBuddy(self._languages)
        self._languages.setAccessibleName(say("Language of the page"))
        self._languages.present(self.manner.language.code)
        row.addWidget(name)
        row.addWidget(self._languages)
        return box

    @property
    def wish(self) -> PaperWish:
        """What is chosen."""
        chosen = tuple(code for code, chip in self._sheets.items() if chip.isChecked())
        return PaperWish(chosen, self._languages.value, self._easy.isChecked(), self._all.isChecked())

    def present(self, view: View) -> None:
        """Ask for the pages of the household in view."""
        self._there = view.household is not None
        self._ask_for_pages()

    def _ask_for_pages(self) -> None:
        """Ask for the pages that are chosen; without any, say what is to do."""
        wish = self.wish
        shown = self._there and bool(wish.sheets)
        self._preview.setVisible(shown)
        for button in self._takers:
            button.setEnabled(shown)
        if shown:
            self.pages_asked.emit(wish)
        else:
            self._trouble.say(self.manner.language.text("Choose at least one page.") if self._there else "")

    def show_pages(self, pages: Sequence[QImage], text: str) -> None:
        """Show the pages that were asked for, with their text for a screen reader."""
        self._preview.show_pages(pages, text)

    def show_trouble(self, sentence: str) -> None:
        """Say under the choices why there is no page, or why it was not printed."""
        self._trouble.say(sentence)

    @Slot()
    def _choice_changed(self) -> None:
        self._trouble.say()
        self._ask_for_pages()

    @Slot()
    def _ask_to_save(self) -> None:
        self._trouble.say()
        self.save_asked.emit(self.wish)

    @Slot()
    def _ask_for_pictures(self) -> None:
        self._trouble.say()
        self.pictures_asked.emit(self.wish)

    @Slot()
    def _ask_to_print(self) -> None:
        self._trouble.say()
        self.print_asked.emit(self.wish)
