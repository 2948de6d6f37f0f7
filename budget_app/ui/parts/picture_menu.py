"""A menu of pictures with their words: what a row can be; and the button that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from budget_app.ui.parts.picture import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from budget_app.ui.parts.row_kind import Choosable
    from budget_app.ui.theme import Hue
    from budget_app.ui.view import Manner

SIDE, INSIDE = 38, 22


class PictureMenu(QMenu):
    """Opens over the window; it is gone when something was chosen. Long ones stand in columns."""

    chosen = Signal(int)
    """The place of the entry chosen."""

    def __init__(self, manner: Manner, kinds: Sequence[Choosable], parent: QWidget) -> None:
        """Offer these kinds."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, kind in enumerate(kinds):
            action = QAction(icon(manner.theme, kind.picture), manner.language.text(kind.name), self)
            action.setData(place)
            self.addAction(action)
        self.triggered.connect(self._chosen)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.chosen.emit(action.data())


class PictureButton(QToolButton):
    """A picture on its tint; where there are kinds to choose from, it opens their menu."""

    chosen = Signal(int)
    """The place of the kind chosen."""

    def __init__(self, manner: Manner, kinds: Sequence[Choosable], tint: str, parent: QWidget) -> None:
        """No picture yet."""
        super().__init__(parent)
        px = manner.theme.px
        self._manner, self._kinds, self._shown = manner, kinds, ""
        self.setObjectName("picture")
        self.setProperty("tint", tint)
        self.setIconSize(QSize(px(INSIDE), px(INSIDE)))
        self.setFixedSize(px(SIDE), px(SIDE))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not kinds)
        self.clicked.connect(self.choose)

    def show_picture(self, name: str, hue: Hue) -> None:
        """Show the picture of this name."""
        if name != self._shown:
            self._shown = name
            self.setIcon(icon(self._manner.theme, name, hue, INSIDE))

    @Slot()
    def choose(self) -> None:
        """Open the menu of kinds."""
        if self._kinds:
            menu = PictureMenu(self._manner, self._kinds, self)
            menu.chosen.connect(self.chosen)
            menu.popup(self.mapToGlobal(QPoint(0, self.height())))
