"""The bar at the top: the workshop's title, the household, undo and redo, manner, lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from budget_app.ui.parts.kit import Button, ButtonKind, plain_tip
from budget_app.ui.parts.manner_choice import MannerChoice
from budget_app.ui.parts.picture import Picture, icon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QMenuBar

    from budget_app.model.household import Household
    from budget_app.ui.view import Manner, View


def household_name(manner: Manner, household: Household) -> str:
    """A household by its number: "Household 07"."""
    return manner.language.text("Household {number}", number=f"{household.number:02d}")


TITLE_FIRST = 100
"""The title takes what room it needs before the empty middle does."""


class TopBar(QFrame):
    """Where words have no room, buttons show their pictures only."""

    title_changed = Signal(str)
    household_asked = Signal(str)

    def __init__(self, manner: Manner, actions: Mapping[str, QAction], menus: QMenuBar, parent: QWidget) -> None:
        """Build the bar; the buttons do what the actions do. The menus can stand behind a button, too."""
        super().__init__(parent)
        self.setObjectName("top")
        self._manner = manner
        self._names = ("", "")
        say, theme = manner.language.text, manner.theme
        self._menu = Button("", ButtonKind.TOOL, icon=icon(theme, "tool_menu"), name=say("Menu"), parent=self)
        self._menu.setMenu(QMenu(self._menu))
        self._menu.menu().addActions(menus.actions())
        self.title = QLineEdit(self)
        self.title.setProperty("bare", "true")
        self.title.setAccessibleName(say("Title of the workshop"))
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title.setMinimumWidth(theme.px(100))
        self.households = Button("", ButtonKind.TOOL, icon=icon(theme, "tool_home"), name=say("Choose a household"))
        self.households.setMenu(QMenu(self.households))
        self.undo = self._tool("tool_undo", actions["undo"])
        self.redo = self._tool("tool_redo", actions["redo"])
        self.choice = MannerChoice(manner, self)
        self.lock = Button("", ButtonKind.TOOL, icon=icon(theme, "tool_lock"), name=say("Lock"))
        self.lock.clicked.connect(actions["lock"].trigger)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        row.setSpacing(theme.px(8))
        self._sign = Picture(theme, "tool_users", "money_in", side=24)
        row.addWidget(self._menu)
        row.addWidget(self._sign)
        row.addWidget(self.title, TITLE_FIRST)
        row.addWidget(self.households)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addWidget(self.choice)
        row.addWidget(self.lock)
        self.title.textChanged.connect(self._make_room)
        self.title.editingFinished.connect(self._take_title)
        self.households.menu().triggered.connect(self._choose)

    @Slot()
    def _make_room(self) -> None:
        """Let the title be as wide as its words, where the window is."""
        words = self.title.fontMetrics().horizontalAdvance(self.title.text())
        self.title.setMaximumWidth(max(self.title.minimumWidth(), words + self._manner.theme.px(24)))

    def present(self, view: View, undo: str, redo: str) -> None:
        """Show title, households and what undo and redo would do; a title being typed stays as it is."""
        if not self.title.hasFocus():
            self.show_title(view.workshop.title)
        for button, name in ((self.undo, undo), (self.redo, redo)):
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(name))
        self._fill(view)

    def show_menu(self, *, shown: bool) -> None:
        """Keep the menus behind a button, in the place of the program's sign."""
        self._menu.setVisible(shown)
        self._sign.setVisible(not shown)

    def show_title(self, title: str) -> None:
        """Bring back the title that counts."""
        self.title.setText(title)
        self.title.setCursorPosition(0)

    def _fill(self, view: View) -> None:
        menu = self.households.menu()
        menu.clear()
        for household in view.workshop.households:
            action = QAction(household_name(self._manner, household), menu)
            action.setCheckable(True)
            action.setChecked(household == view.household)
            action.setData(household.id)
            menu.addAction(action)
        say = self._manner.language.text
        chosen = view.household
        name = household_name(self._manner, chosen) if chosen else say("No household")
        self._names = (name, f"{chosen.number:02d}" if chosen else "")
        self.households.setAccessibleName(say("Choose a household: {name}", name=name))
        self.households.setEnabled(bool(view.workshop.households))
        self._fit()

    def _tool(self, picture: str, action: QAction) -> Button:
        """A button that does what an action does, and is there when the action is."""
        button = Button("", ButtonKind.TOOL, icon=icon(self._manner.theme, picture), name=action.text(), parent=self)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Drop the words of buttons, then the household's, then the choice of manner: the settings hold it as well."""
        say, (long, short) = self._manner.language.text, self._names
        steps = ((True, long, True), (False, long, True), (False, short, True), (False, short, False))
        for words, name, choice in steps:
            self.choice.show_words(shown=words)
            self.choice.setVisible(choice)
            self.lock.setText(say("Lock") if words else "")
            self.households.setText(name)
            if self._row.sizeHint().width() <= self.width():
                break

    @Slot()
    def _take_title(self) -> None:
        if self.title.isModified():
            self.title.setModified(False)
            self.title_changed.emit(self.title.text().strip())

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.household_asked.emit(str(action.data()))
