"""Everything that can be done from the menus, as a table: code, text, keys, picture, and in which menu it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from budget_app.language.marked import marked
from budget_app.model.steps import Aside, Page, Step
from budget_app.ui.parts.picture import icon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QMenu, QWidget

    from budget_app.ui.theme import Theme
    from budget_app.ui.view import Manner


class Row(NamedTuple):
    """One action; an empty code is a line between groups."""

    code: str
    text: str = ""
    keys: tuple[str, ...] = ()
    picture: str = ""


STEP_NAMES: dict[Step, tuple[str, str]] = {
    Step.HOUSEHOLDS: (marked("Households"), "tool_users"),
    Step.FAMILY: (marked("Family"), "tool_home"),
    Step.MONEY_IN: (marked("Money in"), "tool_arrow_in"),
    Step.MONEY_OUT: (marked("Money out"), "tool_arrow_out"),
    Step.DEBTS: (marked("Debts"), "tool_debt"),
    Step.GOALS: (marked("Goals"), "tool_target"),
    Step.VENTURES: (marked("Own work"), "seedling"),
    Step.MIGRATION: (marked("Migration"), "tool_plane_departure"),
    Step.YEAR: (marked("The year"), "tool_calendar"),
    Step.FUTURE: (marked("Future"), "tool_chart"),
    Step.HANDOUT: (marked("Handout"), "tool_printer"),
}
"""What a step is called, and its picture."""
ASIDE_NAMES: dict[Aside, tuple[str, str]] = {
    Aside.SAVINGS_GROUP: (marked("Savings group"), "tool_wallet"),
    Aside.VILLAGE_PROJECT: (marked("Village project"), "tool_home"),
    Aside.SENDING: (marked("What he sends, what arrives"), "tool_plane_arrival"),
    Aside.OFFERS: (marked("Loan offers side by side"), "tool_cards"),
    Aside.PAYOFF: (marked("Paying down debts"), "tool_calendar"),
}
"""What a page beside a step is called, and its picture."""

LINE = Row("")
KEYS_OF_STEPS = {step: (f"Ctrl+{digit}",) for step, digit in zip(STEP_NAMES, "1234567890", strict=False)}
"""A digit for each step in their order, as far as there are digits; the handout has Ctrl+P in any case."""
MENUS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        marked("&File"),
        (
            Row("new_household", marked("New household"), ("Ctrl+N",), "tool_add"),
            Row("open", marked("Open a workshop…"), ("Ctrl+O",), "tool_folder"),
            Row("save", marked("Save now"), ("Ctrl+S",), "tool_check"),
            Row("print", marked("Handout and print"), ("Ctrl+P",), "tool_printer"),
            LINE,
            Row("settings", marked("Settings…"), ("Ctrl+,",), "tool_settings"),
            Row("lock", marked("Lock"), ("Ctrl+W",), "tool_lock"),
            Row("quit", marked("Quit"), ("Ctrl+Q",), "tool_close"),
        ),
    ),
    (
        marked("&Edit"),
        (
            Row("undo", marked("Undo"), ("Ctrl+Z",), "tool_undo"),
            Row("redo", marked("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "tool_redo"),
        ),
    ),
    (
        marked("&View"),
        (
            *(Row(step.value, text, KEYS_OF_STEPS.get(step, ()), name) for step, (text, name) in STEP_NAMES.items()),
            LINE,
            *(Row(aside.value, text, picture=name) for aside, (text, name) in ASIDE_NAMES.items()),
            LINE,
            Row("previous", marked("Previous household"), ("PgUp",), "tool_arrow_up"),
            Row("next", marked("Next household"), ("PgDown",), "tool_arrow_down"),
            LINE,
            Row("larger", marked("Larger text"), ("Ctrl++", "Ctrl+="), "tool_text_size"),
            Row("smaller", marked("Smaller text"), ("Ctrl+-",)),
            Row("full_screen", marked("Full screen"), ("F11",), "tool_full_screen"),
        ),
    ),
    (marked("&Help"), (Row("help", marked("Keys and words"), ("F1",), "tool_help"),)),
)


def page_name(page: Page) -> tuple[str, str]:
    """What a page is called, and its picture."""
    return ASIDE_NAMES[page] if isinstance(page, Aside) else STEP_NAMES[page]


def draw_ahead(theme: Theme) -> None:
    """Draw the pictures of the menus and steps while there is time; they are kept."""
    for _, rows in MENUS:
        for row in rows:
            if row.picture:
                icon(theme, row.picture)


def build_actions(manner: Manner, parent: QWidget) -> dict[str, QAction]:
    """Every action of the table, by its code, working wherever in the window the focus is."""
    actions: dict[str, QAction] = {}
    for _, rows in MENUS:
        for row in rows:
            if row.code:
                actions[row.code] = action = QAction(manner.language.text(row.text), parent)
                action.setShortcuts([QKeySequence(keys) for keys in row.keys])
                if row.picture:
                    action.setIcon(icon(manner.theme, row.picture))
                parent.addAction(action)
    return actions


def build_menus(manner: Manner, actions: Mapping[str, QAction], parent: QWidget) -> QMenuBar:
    """The menu bar with the actions in their places."""
    bar = QMenuBar(parent)
    for title, rows in MENUS:
        menu = bar.addMenu(manner.language.text(title))
        for row in rows:
            _add(menu, actions.get(row.code))
    return bar


def _add(menu: QMenu, action: QAction | None) -> None:
    if action is None:
        menu.addSeparator()
    else:
        menu.addAction(action)
