"""What every screen is: shown a view, it asks for edits and keeps no facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractSpinBox, QBoxLayout, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from budget_app.ui.parts.kit import Text, TextRole
from budget_app.ui.parts.tab_order import focusable

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from budget_app.ui.view import Drafts, Manner, View


NARROW = 600


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
        """Put the focus where the work of this step begins: into its first field, or else on what comes first."""
        stops = list(focusable(self.widget()))
        first = next((stop for stop in stops if isinstance(stop, QLineEdit | QAbstractSpinBox)), None) or next(
            iter(stops), None
        )
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow screen has narrow margins."""
        super().resizeEvent(event)
        px = self.manner.theme.px
        side = px(26) if self.width() >= px(NARROW) else px(10)
        self.body.setContentsMargins(side, px(20), side, px(20))

    @Slot(QWidget)
    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll as far as the widget needs."""
        self.ensureWidgetVisible(widget, 0, self.manner.theme.px(24))
