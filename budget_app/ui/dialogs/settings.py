"""The settings: how the program speaks and looks on this computer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from budget_app.language.language import LANGUAGES, language_for
from budget_app.ui.dialogs.scrolled import show_scrolled
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.kit import Button, ButtonKind
from budget_app.ui.parts.manner_choice import SCALES, appearance_names

if TYPE_CHECKING:
    from budget_app.ui.view import Manner


class SettingsDialog(QDialog):
    """What is chosen holds at once when the dialog is closed with its button."""

    manner_asked = Signal(object)
    """The `Manner` that was chosen."""

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        """Show what is in force."""
        super().__init__(parent)
        self._manner = manner
        say, theme = manner.language.text, manner.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Settings"))
        self.languages = Choice(theme, [(code, name) for code, name, _ in LANGUAGES], self)
        self.looks = Choice(theme, list(appearance_names(manner.language).items()), self)
        self.sizes = Choice(theme, [(scale, manner.language.percent(scale)) for scale in SCALES], self)
        self.languages.present(manner.language.code)
        self.looks.present(theme.appearance)
        self.sizes.present(theme.scale)
        self.use = use = Button(say("Use these settings"), ButtonKind.PRIMARY)
        use.clicked.connect(self._use)
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        column.setSpacing(theme.px(12))
        for name, choice in (
            (say("Language of the screen"), self.languages),
            (say("Appearance"), self.looks),
            (say("Text size"), self.sizes),
        ):
            column.addWidget(Field(theme, name, choice))
        column.addWidget(use)
        show_scrolled(self, page)

    @Slot()
    def _use(self) -> None:
        theme = replace(
            self._manner.theme, appearance=self.looks.value, scale=self.sizes.value or self._manner.theme.scale
        )
        self.manner_asked.emit(replace(self._manner, language=language_for(self.languages.value), theme=theme))
        self.accept()
