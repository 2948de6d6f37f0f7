"""The small kit that every screen uses: plain text, buttons, cards; accessibility is built in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from budget_app.ui.parts.picture import before_words

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from budget_app.ui.theme import Theme


LARGEST_ICON = 256
WORDS_GAP = 4
"""How many pixels a button's picture keeps from its words, beside those of Qt's own style."""


class TextRole(StrEnum):
    """How a text looks; the stylesheet knows the roles."""

    BODY = "body"
    STRONG = "strong"
    TITLE = "title"
    HEADING = "heading"
    LARGE = "large"
    QUIET = "quiet"
    SMALL = "small"
    NUMBER = "number"
    PROBLEM = "problem"
    HINT = "hint"


class ButtonKind(StrEnum):
    """What a button is for: one primary a screen."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"
    ICON = "icon"
    CHIP = "chip"
    TOOL = "tool"
    TILE = "tile"
    STEPPER = "stepper"


class Text(QLabel):
    """A label that shows its text as it is: never markup, whatever a person typed."""

    def __init__(self, text: str = "", role: TextRole = TextRole.BODY, parent: QWidget | None = None) -> None:
        """Show `text` in the look of `role`; long text wraps."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setWordWrap(role is not TextRole.NUMBER)
        self.setText(text)

    def say(self, text: str = "") -> None:
        """Show another text; an empty one takes no room."""
        if text != self.text():
            self.setText(text)
        self.setVisible(bool(text))


class Button(QPushButton):
    """A push button with its look; a button without words has an accessible name and a tooltip."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        *,
        icon: QIcon | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a button; `name` says what it does where the text does not."""
        super().__init__(text, parent)
        self.setAutoDefault(True)  # Enter presses it, as the space bar does
        self.setProperty("kind", kind.value)
        self.setAccessibleName(name or text)
        if name:
            self.setToolTip(plain_tip(name))
        self._picture = icon.pixmap(icon.actualSize(QSize(LARGEST_ICON, LARGEST_ICON))) if icon else None
        self._show_picture()

    def setText(self, text: str) -> None:
        """Show other words, or none."""
        super().setText(text)
        self._show_picture()

    def _show_picture(self) -> None:
        if self._picture is not None:
            shown = before_words(self._picture, WORDS_GAP) if self.text() else self._picture
            self.setIcon(shown)
            self.setIconSize(shown.deviceIndependentSize().toSize())


class Tile(QPushButton):
    """A large button with a layout of its own inside: a picture, a title, a line that explains."""

    def __init__(self, theme: Theme, title: str, explanation: str, picture: QWidget) -> None:
        """Put the words beside the picture."""
        super().__init__()
        self.setAutoDefault(True)
        self.setProperty("kind", ButtonKind.TILE.value)
        self.setAccessibleName(title)
        self.setAccessibleDescription(explanation)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addStretch(1)
        words.addWidget(Text(title, TextRole.LARGE))
        words.addWidget(Text(explanation, TextRole.QUIET))
        words.addStretch(1)
        self._row = row = QHBoxLayout(self)
        edge = theme.px(20)
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(edge)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """What the words need."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the words need at least."""
        return self._row.minimumSize()


class Card(QFrame):
    """A white card with a thin line around it; its layout is `body`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, padding: int = 16) -> None:
        """Make an empty card."""
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        pad = theme.px(padding)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(theme.px(8))


def plain_tip(text: str) -> str:
    """Text for a tooltip that Qt must not take for markup: it looks for a tag in the first line, so it is escaped."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>"


def restyle(widget: QWidget) -> None:
    """Let the stylesheet see a changed property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
