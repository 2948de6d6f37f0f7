"""How the program looks and speaks: language, text size and appearance, each a button with a menu."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from budget_app.language.language import LANGUAGES, language_for
from budget_app.ui.parts.kit import Button, ButtonKind
from budget_app.ui.parts.picture import icon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from budget_app.language.language import Language
    from budget_app.ui.theme import Appearance
    from budget_app.ui.view import Manner

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


def appearance_names(language: Language) -> dict[Appearance, str]:
    """What the appearances are called."""
    return {
        "light": language.text("Light"),
        "dark": language.text("Dark"),
        "contrast": language.text("High contrast"),
    }


class MannerChoice(QWidget):
    """Three buttons in a line; what is chosen is told as the manner it would make."""

    manner_asked = Signal(object)
    """The `Manner` a person wants."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the menus; the ones in force are ticked."""
        super().__init__(parent)
        self._manner = manner
        say, theme = manner.language.text, manner.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.languages = self._button("tool_language", say("Language"))
        self.sizes = self._button("tool_text_size", say("Text size"))
        self.looks = self._button("tool_moon" if theme.appearance == "light" else "tool_sun", say("Appearance"))
        for button in (self.languages, self.sizes, self.looks):
            row.addWidget(button)

    def show_words(self, *, shown: bool) -> None:
        """Show the language's own name beside its picture, or the picture alone."""
        self.languages.setText(self._manner.language.writing.name if shown else "")

    def _button(self, picture: str, name: str) -> Button:
        button = Button("", ButtonKind.TOOL, icon=icon(self._manner.theme, picture), name=name, parent=self)
        menu = QMenu(button)
        button.setMenu(menu)
        menu.aboutToShow.connect(self._fill)
        menu.triggered.connect(self._choose)
        return button

    def _wishes(self, menu: QMenu) -> Iterable[tuple[Manner, str]]:
        """The manners that a menu offers, with their names."""
        manner = self._manner
        if menu is self.languages.menu():
            return ((replace(manner, language=language_for(code)), name) for code, name, _ in LANGUAGES)
        if menu is self.sizes.menu():
            sizes = (replace(manner, theme=replace(manner.theme, scale=scale)) for scale in SCALES)
            return ((wish, manner.language.percent(wish.theme.scale)) for wish in sizes)
        names = appearance_names(manner.language)
        return ((replace(manner, theme=replace(manner.theme, appearance=code)), name) for code, name in names.items())

    @Slot()
    def _fill(self) -> None:
        """Fill a menu when it is first opened."""
        menu = self.sender()
        if isinstance(menu, QMenu) and menu.isEmpty():
            for wish, name in self._wishes(menu):
                action = menu.addAction(name)
                action.setCheckable(True)
                action.setChecked(wish == self._manner)
                action.setData(wish)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.manner_asked.emit(action.data())
