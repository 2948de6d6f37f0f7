"""A household as a card: its number, its people, how far it is, what is left in a year, its first goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from budget_app.drawing.of_rows import picture_of
from budget_app.model.steps import STEPS_OF_A_FAMILY, finished_steps
from budget_app.ui.parts.kit import Button, ButtonKind, Text, TextRole, restyle
from budget_app.ui.parts.picture import Picture, icon

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from budget_app.model.household import Household
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.theme import Theme
    from budget_app.ui.view import Manner

NARROWEST = 320


def people_sentence(manner: Manner, household: Household) -> str:
    """How many people there are, and how many of them are abroad."""
    language = manner.language
    people = language.plural("{count} person", "{count} people", household.people)
    if household.abroad:
        return language.text("{people} · {count} abroad", people=people, count=household.abroad)
    return language.text("{people} · none abroad", people=people)


class Segments(QWidget):
    """A bar with one piece for each step."""

    def __init__(self, theme: Theme) -> None:
        """Nothing is finished yet."""
        super().__init__()
        self._theme, self._finished = theme, 0
        self.setFixedHeight(theme.px(6))
        self.setMaximumWidth(theme.px(206))

    def show_finished(self, count: int) -> None:
        """Fill so many pieces."""
        self._finished = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pieces from left to right."""
        del event
        gap, pieces = self._theme.px(4), len(STEPS_OF_A_FAMILY)
        width = (self.width() - gap * (pieces - 1)) / pieces
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for piece in range(pieces):
            colour = self._theme.palette.money_in if piece < self._finished else self._theme.palette.line
            painter.setBrush(QColor(colour))
            box = QRectF(piece * (width + gap), 0, width, self.height())
            painter.drawRoundedRect(box, self.height() / 2, self.height() / 2)
        painter.end()


class HouseholdCard(QPushButton):
    """A button that opens the household; its menu, its keys and dragging do the rest."""

    wished = Signal(str, str)
    """What to do (`open`, `copy`, `delete`, `earlier`, `later`) and the identity of the household."""
    dropped = Signal(str, QPoint)
    """The identity of the household, and where among the cards it was let go."""
    arrow_pressed = Signal(int)
    """An arrow key that goes to another card."""

    def __init__(self, manner: Manner, household: Household) -> None:
        """Build the card; `show_household` fills it."""
        super().__init__()
        self.manner, self.household = manner, household
        say, theme = manner.language.text, manner.theme
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._number = Text("", TextRole.LARGE)
        self._number.setWordWrap(False)
        self._people, self._nickname = Text("", TextRole.SMALL), Text("", TextRole.SMALL)
        self._people.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = Segments(theme)
        self._caption, self._left = Text("", TextRole.SMALL), Text("", TextRole.LARGE)
        self._goal = Picture(theme, "goal", "goal", side=24)
        self._menu = self._build_menu()
        self._more = Button("", ButtonKind.ICON, icon=icon(theme, "tool_menu", "quiet"), name=say("More"), parent=self)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.clicked.connect(self._open_menu)
        self._lay_out()
        self._grip, self._dragged = QPoint(), False
        for child in (self._number, self._people, self._nickname, self._bar, self._caption, self._left, self._goal):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._open)
        self.show_household(household)

    def _lay_out(self) -> None:
        px = self.manner.theme.px
        top = QHBoxLayout()
        top.addWidget(self._number)
        top.addWidget(self._people, 1)
        top.addWidget(self._more)
        foot = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._caption)
        words.addWidget(self._left)
        foot.addLayout(words, 1)
        foot.addWidget(self._goal, 0, Qt.AlignmentFlag.AlignBottom)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(12), px(14))
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addWidget(self._nickname)
        column.addWidget(self._bar)
        column.addStretch(1)
        column.addLayout(foot)

    def _build_menu(self) -> QMenu:
        say, menu = self.manner.language.text, QMenu(self)
        for code, name, picture in (
            ("copy", say("Copy this household"), "tool_copy"),
            ("earlier", say("Move forward"), "tool_arrow_left"),
            ("later", say("Move back"), "tool_arrow_right"),
            ("delete", say("Delete this household"), "tool_delete"),
        ):
            action = menu.addAction(icon(self.manner.theme, picture), name)
            action.setObjectName(code)
            action.triggered.connect(self._wish)
        return menu

    def show_household(self, household: Household) -> None:
        """Show what is known without computing."""
        self.household = household
        say = self.manner.language.text
        self._number.setText(f"{household.number:02d}")
        self._people.setText(people_sentence(self.manner, household))
        self._nickname.say(household.nickname)
        self._bar.show_finished(len(finished_steps(household)))
        goal = next((goal for goal in household.goals if goal.on), None)
        self._goal.setVisible(goal is not None)
        if goal is not None:
            self._goal.show_picture(picture_of(goal))
        self._show_left(say("left to put aside, a year"), "—", "")

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what is left in a year; a household without any money yet has a dash."""
        say = self.manner.language.text
        found = outlook.comparison.as_today.indicators
        if found.year_in or found.year_out:
            money = self.manner.language.signed_whole_money(found.year_left, self.household.home)
            short = found.year_left < 0
            caption = say("missing, a year") if short else say("left to put aside, a year")
            self._show_left(caption, money, "short" if short else "good")

    def _show_left(self, caption: str, money: str, mood: str) -> None:
        self._caption.setText(caption)
        self._left.setText(money)
        self._left.setProperty("mood", mood)
        restyle(self._left)
        number, people, name = self._number.text(), self._people.text(), self.household.nickname
        self.setAccessibleName(f"{number} {name}, {people}, {caption} {money}")

    def sizeHint(self) -> QSize:
        """What the words need."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the words need at least."""
        return self._column.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete deletes, arrows go to other cards, with Ctrl they move this one."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key == Qt.Key.Key_Delete:
            self.wished.emit("delete", self.household.id)
        elif key in ARROWS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.wished.emit("earlier" if ARROWS[key] < 0 else "later", self.household.id)
        elif key in ARROWS:
            self.arrow_pressed.emit(key)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu at the pointer, or at the card for the keyboard."""
        self._menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._grip = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go with the pointer once it has gone far enough."""
        way = event.position().toPoint() - self._grip
        if self._dragged or (self.isDown() and way.manhattanLength() > QApplication.startDragDistance()):
            self._dragged = True
            self.setDown(False)
            self.raise_()
            self.move(self.pos() + way)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where a dragged card was let go; otherwise it is a click."""
        if self._dragged:
            self._dragged = False
            self.dropped.emit(self.household.id, self.geometry().center())
        else:
            super().mouseReleaseEvent(event)

    @Slot()
    def _open(self) -> None:
        self.wished.emit("open", self.household.id)

    @Slot()
    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot()
    def _wish(self) -> None:
        self.wished.emit(self.sender().objectName(), self.household.id)


ARROWS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
"""The arrow keys, and whether they lead to earlier or later cards."""
