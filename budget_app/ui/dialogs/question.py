"""A question before something that cannot be taken back; to leave it is what Enter does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind, Text, TextRole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.ui.view import Manner

WIDTH = 560


class Question(QDialog):
    """`accepted` is emitted when a person insists."""

    def __init__(self, manner: Manner, title: str, text: str, insist: str, parent: QWidget) -> None:
        """Ask; the texts are already in the screen's language."""
        super().__init__(parent)
        px = manner.theme.px
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(Text(title, TextRole.HEADING))
        column.addWidget(Text(text))
        self.cancel = Button(manner.language.text("Cancel"), ButtonKind.PRIMARY)
        self.insist = Button(insist)
        self.cancel.setDefault(True)
        self.insist.setAutoDefault(False)
        line = FlowLayout(px(8))
        for button in (self.cancel, self.insist):
            line.addWidget(button)
        column.addLayout(line)
        self.cancel.clicked.connect(self.reject)
        self.insist.clicked.connect(self.accept)
        self.cancel.setFocus()
        width = min(px(WIDTH), parent.width())
        self.resize(width, column.totalHeightForWidth(width))
