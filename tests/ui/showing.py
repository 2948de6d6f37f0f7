"""A screen with a workshop behind it: what it asks for is done, and shown to it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from budget_app.document.document import Document
from budget_app.language.language import language_for
from budget_app.projection.outlook import outlook
from budget_app.ui.theme import Theme
from budget_app.ui.view import Manner, View

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.workshop import Workshop
    from budget_app.ui.screens.screen import Screen

ENGLISH = Manner(language_for("en"), Theme())


class Showing:
    """Shows one household of a workshop on a screen, through a real document."""

    def __init__(self, screen: Screen, workshop: Workshop, place: int = 0) -> None:
        self.screen = screen
        self.document = Document(workshop, screen)
        self.place = place
        screen.edit_asked.connect(self.document.do)
        self.document.changed.connect(self.show)
        self.show()

    @property
    def household(self) -> Household:
        return self.document.workshop.households[self.place]

    def show(self) -> None:
        workshop = self.document.workshop
        self.screen.present(View(workshop, self.household, outlook(self.household, workshop.conditions)))


def press(widget: QWidget, key: Qt.Key, text: str = "", modifier: Qt.KeyboardModifier | None = None) -> None:
    """One key on a widget, down and up."""
    modifiers = modifier or Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def type_text(widget: QWidget, text: str) -> None:
    """Each letter of a text as a key of its own, in any alphabet."""
    for letter in text:
        press(widget, Qt.Key.Key_unknown, letter)
