"""What every screen is: shown a view, it asks for edits and keeps no facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QBoxLayout, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind, Text, TextRole
from budget_app.ui.parts.picture import icon
from budget_app.ui.parts.tab_order import focusable

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from budget_app.ui.view import Drafts, Manner, View


NARROW, WIDE = 600, 820


class Screen(QScrollArea):
    """One page of the conversation: a title, a line that says what goes here, and a body that scrolls.

    Subclasses build their widgets in `__init__` into `self.body` and fill them in `present`.
    """

    edit_asked = Signal(object)
    """An `Edit` that the window hands to the document."""
    page_asked = Signal(str)
    """The code of another page to go to."""

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
        self._words = QVBoxLayout()
        self._words.setSpacing(px(2))
        self._words.addWidget(self.title)
        self._words.addWidget(self.lead)
        self._ways = QWidget(page)
        self._ways_flow = FlowLayout(px(8), self._ways)
        self._ways.hide()
        self.head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.head.addLayout(self._words, 1)
        self.head.addWidget(self._ways, 0, Qt.AlignmentFlag.AlignTop)
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

    def lead_to(self, code: str, name: str, picture: str) -> None:
        """A button in the head that leads to a page beside this one; `name` is in the screen's language."""
        way = Button(name, icon=icon(self.manner.theme, picture), parent=self._ways)
        way.setObjectName(code)
        way.clicked.connect(self.ask_for_page)
        self._ways_flow.addWidget(way)
        self._ways.show()

    def lead_back(self, code: str, words: str) -> None:
        """A button over the title that leads to the step beside which this page stands."""
        back = Button(words, ButtonKind.LINK, icon=icon(self.manner.theme, "tool_arrow_left", "money_in"))
        back.setObjectName(code)
        back.setShortcut(QKeySequence(QKeySequence.StandardKey.Back))
        back.clicked.connect(self.ask_for_page)
        self._words.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def ask_for_page(self) -> None:
        """Ask for the page that the pressed button is named after."""
        self.page_asked.emit(self.sender().objectName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow screen has narrow margins, and what its head leads to under the title instead of beside it."""
        super().resizeEvent(event)
        px = self.manner.theme.px
        side = px(26) if self.width() >= px(NARROW) else px(10)
        self.body.setContentsMargins(side, px(20), side, px(20))
        wide = self.width() >= px(WIDE)
        self.head.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._ways.setMinimumWidth(self._ways_flow.line_width() if wide else 0)

    @Slot(QWidget)
    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll as far as the widget needs."""
        self.ensureWidgetVisible(widget, 0, self.manner.theme.px(24))
