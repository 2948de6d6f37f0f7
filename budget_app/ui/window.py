"""An open workshop in the window: bar, steps, the screen of one step, notice, strip; rebuilt for another manner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from budget_app.language.wording import edit_name, problem_sentence, redo_name, undo_name
from budget_app.model.edits.edit import EditCode
from budget_app.model.edits.households import household_added, renamed
from budget_app.model.problems import problems_of
from budget_app.model.steps import PAGES, Page, Step, finished_steps, page_of, step_of
from budget_app.ui.actions import build_actions, build_menus
from budget_app.ui.keeping import Keeping
from budget_app.ui.pages import screen_of
from budget_app.ui.paper_desk import PaperDesk
from budget_app.ui.parts.notice import Notice
from budget_app.ui.parts.tab_order import focusable
from budget_app.ui.screens.handout import Handout
from budget_app.ui.screens.households import Households
from budget_app.ui.steps import Steps
from budget_app.ui.strip import Strip
from budget_app.ui.top_bar import TopBar
from budget_app.ui.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from budget_app.model.edits.edit import Edit
    from budget_app.model.household import Household
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.screens.screen import Screen
    from budget_app.ui.session import Session
    from budget_app.ui.view import Manner

WIDE, HIGH = 900, 440
DELETIONS = frozenset({EditCode.DELETE_HOUSEHOLD, EditCode.DELETE_ROW, EditCode.DELETE_GROUP, EditCode.DELETE_PROJECT})


class Workspace(QWidget):
    """Shows the document and hands every edit to it; the screens know neither document nor file."""

    manner_asked = Signal(object)
    """The `Manner` a person wants."""
    action_asked = Signal(str)
    """The code of an action that concerns the whole program: open, lock, quit, settings, help, full_screen, larger …"""
    screen_built = Signal(object)
    """A `Screen` that is shown for the first time."""

    def __init__(self, session: Session, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the frame and show the page at which the session stands."""
        super().__init__(parent)
        self.session, self.manner = session, manner
        self._document = session.document
        self._screens: dict[Page, Screen] = {}
        self.actions_by_code = build_actions(manner, self)
        self.menus = build_menus(manner, self.actions_by_code, self)
        self.top = TopBar(manner, self.actions_by_code, self.menus, self)
        self.steps = Steps(manner, self)
        self.stack = QStackedWidget(self)
        self.notice = Notice(manner, self)
        self.strip = Strip(manner, self)
        self.keeping = Keeping(session, manner, self.strip, self.notice)
        self.desk = PaperDesk(session, manner, self)
        self._commands: dict[str, Callable[[], None]] = {
            "undo": self._document.undo,
            "redo": self._document.redo,
            "previous": self._go_back,
            "next": self._go_on,
            "new_household": self._add_household,
            "print": self._print,
            "save": session.hurry,
        }
        self._build()
        self._connect()
        self.go(session.page)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.setMenuBar(self.menus)
        column.addWidget(self.top)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.steps)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        right.addWidget(self.notice)
        middle.addLayout(right, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.strip)

    def _connect(self) -> None:
        for code, action in self.actions_by_code.items():
            action.setObjectName(code)
            action.triggered.connect(self._act)
        self.top.title_changed.connect(self._rename)
        self.top.household_asked.connect(self.open_household)
        self.top.choice.manner_asked.connect(self.manner_asked)
        self.steps.step_asked.connect(self.go)
        self.notice.answered.connect(self._answer)
        self.desk.said.connect(self.notice.say)
        self._document.changed.connect(self.present)
        self.session.kept.connect(self.keeping.tell)
        self.keeping.tell()

    @property
    def screen_shown(self) -> Screen:
        """The screen of the page at hand."""
        return self._screens[self._page]

    @property
    def _page(self) -> Page:
        return page_of(self.session.page)

    @Slot()
    def present(self) -> None:
        """Show the document as it is now, on the screen at hand and in the frame around it."""
        workshop, household = self._document.workshop, self.session.household
        outlook = self._look_at(household) if household else None
        view = View(workshop, household, outlook, self._look_at)
        language = self.manner.language
        undo, redo = self._document.undo_name, self._document.redo_name
        for code, name, sentence in (
            ("undo", undo, undo_name(language, undo)),
            ("redo", redo, redo_name(language, redo)),
        ):
            self.actions_by_code[code].setEnabled(name is not None)
            self.actions_by_code[code].setText(sentence)
        if household is None and step_of(self._page) is not Step.HOUSEHOLDS:
            self.go(Step.HOUSEHOLDS.value)
            return
        self.top.present(view, undo_name(language, undo), redo_name(language, redo))
        finished = finished_steps(household) if household else frozenset[Step]()
        self.steps.present(step_of(self._page), finished, with_household=household is not None)
        self.strip.present(view)
        self.screen_shown.present(view)

    @Slot(str)
    def go(self, code: str) -> None:
        """Go to a page; where the screen was scrolled to is kept."""
        self._remember_scroll()
        self._document.seal()
        page = page_of(code)
        if self.session.household is None and step_of(page) is not Step.HOUSEHOLDS:
            page = Step.HOUSEHOLDS
        self.session.page = page.value
        if page not in self._screens:
            self._screens[page] = self._built(page)
        screen = self._screens[page]
        self.stack.setCurrentWidget(screen)
        self.present()
        screen.begin()
        QTimer.singleShot(0, self._scroll_back)

    @Slot()
    def _scroll_back(self) -> None:
        """Scroll to where this page was left."""
        self.screen_shown.verticalScrollBar().setValue(self.session.scrolled.get(self.session.page, 0))

    def remember(self) -> None:
        """Note where the screen is scrolled to and which of its widgets has the focus."""
        self._remember_scroll()
        inside, focused = [*focusable(self.screen_shown.widget())], self.focusWidget()
        self.session.focused = inside.index(focused) if focused in inside else -1

    def resume(self) -> None:
        """Put the focus where it was remembered."""
        inside = [*focusable(self.screen_shown.widget())]
        if 0 <= self.session.focused < len(inside):
            inside[self.session.focused].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.screen_shown.begin()

    @Slot(str)
    def open_household(self, household_id: str) -> None:
        """Put another household in front of the trainer; from the list of households go to its family."""
        self._document.seal()
        self.session.household_id = household_id
        self.present()

    @Slot(object)
    def do(self, edit: Edit) -> None:
        """Hand an edit to the document; one it refuses changes nothing and is told."""
        try:
            self._document.do(edit)
        except ValidationError as error:
            self.notice.say(problem_sentence(self.manner.language, problems_of(error)[0]))
            return
        if edit.code in DELETIONS:
            say = self.manner.language.text
            done = say("Done: {edit}.", edit=edit_name(self.manner.language, edit))
            self.notice.say(done, {"undo": say("Undo")})

    def _look_at(self, household: Household) -> Outlook:
        return self.session.outlooks.of(household, self._document.workshop)

    def _built(self, page: Page) -> Screen:
        screen = screen_of(page, self.manner, self.stack)
        screen.drafts = self.session.drafts
        screen.edit_asked.connect(self.do)
        screen.page_asked.connect(self.go)
        if isinstance(screen, Households):
            screen.household_asked.connect(self._enter_household)
            screen.new_asked.connect(self._add_household)
        if isinstance(screen, Handout):
            self.desk.serve(screen)
        self.stack.addWidget(screen)
        self.screen_built.emit(screen)
        return screen

    def _remember_scroll(self) -> None:
        screen = self._screens.get(self._page)
        if screen is not None:
            self.session.scrolled[self.session.page] = screen.verticalScrollBar().value()

    @Slot()
    def _act(self) -> None:
        """Do what the triggered action says; what concerns the whole program is asked for."""
        code = self.sender().objectName()
        if code in PAGES:
            self.go(code)
        elif code in self._commands:
            self._commands[code]()
        else:
            self.action_asked.emit(code)

    def _print(self) -> None:
        self.go(Step.HANDOUT.value)

    def _go_back(self) -> None:
        self._step_household(-1)

    def _go_on(self) -> None:
        self._step_household(1)

    def _step_household(self, steps: int) -> None:
        self._document.seal()
        self.session.go(steps)
        self.present()

    @Slot(str)
    def _enter_household(self, household_id: str) -> None:
        self.session.household_id = household_id
        self.go(Step.FAMILY.value)

    @Slot()
    def _add_household(self) -> None:
        household = self.session.new_household()
        self.do(household_added(household))
        self.open_household(household.id)
        self.go(Step.FAMILY.value)

    @Slot(str)
    def _rename(self, title: str) -> None:
        self.do(renamed(title))
        self.top.show_title(self._document.workshop.title)

    @Slot(str)
    def _answer(self, code: str) -> None:
        match code:
            case "undo":
                self._document.undo()
            case "retry":
                self.session.retry()
            case _:
                self.keeping.choose_elsewhere()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Steps without words where the window is narrow; a short strip and a menu behind a button where it is low."""
        super().resizeEvent(event)
        px = self.manner.theme.px
        low = self.height() < px(HIGH)
        self.steps.show_words(shown=self.width() >= px(WIDE))
        self.strip.be_short(short=low)
        self.menus.setVisible(not low)
        self.top.show_menu(shown=low)
