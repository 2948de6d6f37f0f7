"""How the program looks and speaks: language, text size and appearance, each a button with a menu."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
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
        self._fill(
            self.languages, ((replace(manner, language=language_for(code)), name) for code, name, _ in LANGUAGES)
        )
        sizes = (replace(manner, theme=replace(theme, scale=scale)) for scale in SCALES)
        self._fill(self.sizes, ((wish, manner.language.percent(wish.theme.scale)) for wish in sizes))
        names = appearance_names(manner.language)
        self._fill(
            self.looks, ((replace(manner, theme=replace(theme, appearance=code)), name) for code, name in names.items())
        )
        for button in (self.languages, self.sizes, self.looks):
            row.addWidget(button)

    def show_words(self, *, shown: bool) -> None:
        """Show the language's own name beside its picture, or the picture alone."""
        self.languages.setText(self._manner.language.writing.name if shown else "")

    def _button(self, picture: str, name: str) -> Button:
        button = Button("", ButtonKind.TOOL, icon=icon(self._manner.theme, picture), name=name, parent=self)
        button.setMenu(QMenu(button))
        return button

    def _fill(self, button: Button, wishes: Iterable[tuple[Manner, str]]) -> None:
        menu, group = button.menu(), QActionGroup(button)
        for wish, name in wishes:
            action = QAction(name, menu)
            action.setCheckable(True)
            action.setChecked(wish == self._manner)
            action.setData(wish)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(self._choose)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.manner_asked.emit(action.data())
