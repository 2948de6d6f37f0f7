"""What every screen is: shown a view, it asks for edits and keeps no facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from budget_app.ui.parts.kit import Text, TextRole
from budget_app.ui.parts.tab_order import focusable

if TYPE_CHECKING:
    from budget_app.ui.view import Manner, View


Drafts = dict[tuple[str, str, str], str]
"""What was typed but is no value (yet), by household, row and field.

The window gives every screen the same drafts and keeps them while the workshop is open, so that a screen which is built
anew (another step, another language) finds in them what it has to show again. A screen takes a draft out when the field
holds a value.
"""


class Screen(QScrollArea):
    """One step of the conversation: a title, a line that says what goes here, and a body that scrolls.

    Subclasses build their widgets in `__init__` into `self.body` and fill them in `present`.
    """

    edit_asked = Signal(object)
    """An `Edit` that the window hands to the document."""
    step_asked = Signal(str)
    """The code of another screen to go to."""

    def __init__(self, manner: Manner, title: str, lead: str, parent: QWidget | None = None) -> None:
        """Build the frame of a screen; `title` and `lead` are already in the screen's language."""
        super().__init__(parent)
        self.manner = manner
        self.drafts: Drafts = {}
        self.setObjectName("screen")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(title)
        page = QWidget(self)
        page.setObjectName("page")
        px = manner.theme.px
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(px(26), px(20), px(26), px(20))
        self.body.setSpacing(px(12))
        self.title = Text(title, TextRole.TITLE, parent=page)
        self.lead = Text(lead, TextRole.QUIET, parent=page)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self.lead)
        self.head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.head.addLayout(words, 1)
        self.body.addLayout(self.head)
        self.setWidget(page)

    def present(self, view: View) -> None:
        """Show a view; called after every edit, so it must be quick and must not disturb what is being typed."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the focus where the work of this step begins: into its first field."""
        first = next(focusable(self.widget()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(QWidget)
    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll as far as the widget needs."""
        self.ensureWidgetVisible(widget, 0, self.manner.theme.px(24))
