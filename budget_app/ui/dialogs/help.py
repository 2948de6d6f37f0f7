"""A short page of help: the keys, and what the words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from budget_app.language.marked import marked
from budget_app.ui.actions import MENUS
from budget_app.ui.dialogs.scrolled import show_scrolled
from budget_app.ui.parts.kit import Button, ButtonKind, Text, TextRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.language.language import Language
    from budget_app.ui.view import Manner

FIELD_KEYS = (
    ("Enter", marked("Go down; in the last row, begin a new one")),
    ("Tab", marked("Go to the next field")),
    ("F2", marked("Change what stands in a field without replacing it")),
    ("Esc", marked("Bring back what stood in a field")),
    ("350*4", marked("An amount field works out sums for you")),
    ("Space", marked("Switch a month on or off")),
    ("Alt+Left", marked("Go back to the step beside which a page stands")),
    ("Alt+→", marked("Move an event of the year to another month")),
)
WORDS = (
    (marked("Left"), marked("What comes in, less what goes out.")),
    (
        marked("Short month"),
        marked("A month in which money is missing, so that the shop or relatives have to lend it."),
    ),
    (marked("Lean month"), marked("A month in which more goes out than comes in.")),
    (marked("Tightest month"), marked("The month of the year in which least is left.")),
    (
        marked("What arrives"),
        marked("What reaches home of what is sent, after fees and the loss by the exchange rate."),
    ),
    (
        marked("Money for a black day"),
        marked("So many months of what the family needs, kept for illness or lost work."),
    ),
    (marked("Our plan"), marked("The same years, with what the family agrees to change.")),
)


class HelpDialog(QDialog):
    """Keys and words in two tables."""

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        """Build the page."""
        super().__init__(parent)
        language, px = manner.language, manner.theme.px
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(language.text("Keys and words"))
        page = QWidget()
        page.setObjectName("page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(px(24), px(20), px(24), px(20))
        inside.setSpacing(px(12))
        for title, rows in (
            (
                language.text("Keys"),
                [*_menu_keys(language), *((keys, language.text(text)) for keys, text in FIELD_KEYS)],
            ),
            (language.text("Words"), [(language.text(word), language.text(text)) for word, text in WORDS]),
        ):
            inside.addWidget(Text(title, TextRole.HEADING))
            inside.addLayout(_table(rows, px(16)))
        close = Button(language.text("Close"), ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        inside.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        show_scrolled(self, page)


def _menu_keys(language: Language) -> Iterator[tuple[str, str]]:
    """The keys of every action that has some."""
    for _, rows in MENUS:
        for row in rows:
            if row.keys:
                keys = (QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in row.keys)
                yield ", ".join(keys), language.text(row.text).replace("…", "")


def _table(rows: list[tuple[str, str]], gap: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(gap)
    grid.setColumnStretch(1, 1)
    for line, (first, second) in enumerate(rows):
        grid.addWidget(Text(first, TextRole.STRONG), line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(second), line, 1)
    return grid
