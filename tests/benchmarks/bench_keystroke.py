"""A keystroke in a household of 100 rows over 120 months, until its figures stand on the screen.

Counted is everything from the key to the last painted pixel of the whole window: the edit, all that follows from the
household, the rows, the chart of the year (in sight: the field is in the last row) and the bottom strip. The reference
is Qt's own repaint of one empty window of that size in the same run.
"""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from budget_app.model.rows import Income, Spending
from budget_app.model.schedule import EachMonth
from budget_app.projection.outlook import outlook
from budget_app.reference.stories import sample_workshop
from budget_app.ui.charts.year_bars import YearBars
from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.rows import Rows
from budget_app.ui.session import Session
from budget_app.ui.theme import dress, load_fonts
from budget_app.ui.window import Workspace
from tests.ui.hands import LARGE_FAMILY
from tests.ui.showing import ENGLISH, type_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from budget_app.model.workshop import Workshop

ROWS, MONTHS, KEYS, AIM = 100, 120, 60, 16
WIDTH, HEIGHT = 1366, 768


def a_hundred_rows(part: str) -> Workshop:
    """The rich teaching family with so many simple rows in one part that it has a hundred in all."""
    workshop = sample_workshop("en")
    family = workshop.households[LARGE_FAMILY]
    kind = Income if part == "incomes" else Spending
    count = ROWS - len(family.rows()) + len(getattr(family, part))
    rows = tuple(
        kind(id=f"{place:016x}", label=f"row {place}", schedule=EachMonth(amount=10_000 + place))
        for place in range(count)
    )
    return workshop.evolve(households=(family.evolve(**{"horizon": MONTHS, part: rows}),))


def milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def an_empty_repaint(qtbot: QtBot) -> float:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(WIDTH, HEIGHT)
    with qtbot.waitExposed(widget):
        widget.show()
    return statistics.median(milliseconds(widget.repaint) for _ in range(KEYS))


@pytest.mark.parametrize(("step", "part"), [("money_in", "incomes"), ("money_out", "spending")])
def bench_a_keystroke_until_its_figures_are_painted(qtbot: QtBot, step: str, part: str) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    load_fonts()
    dress(application, ENGLISH.theme)
    frame = QWidget()
    qtbot.addWidget(frame)
    session = Session(a_hundred_rows(part), None, frame)
    session.page = step
    workspace = Workspace(session, ENGLISH)
    qtbot.addWidget(workspace)
    workspace.resize(WIDTH, HEIGHT)
    with qtbot.waitExposed(workspace):
        workspace.show()
    field, chart = _last_amount(workspace), workspace.findChild(YearBars)
    assert chart is not None
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    bar = workspace.screen_shown.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert not chart.visibleRegion().isEmpty()

    taken = list[float]()
    for count in range(KEYS):
        if count % 7 == 0:
            field.selectAll()
        taken.append(milliseconds(lambda: _press(field, "1234567"[count % 7])))  # noqa: B023 - called at once
    household = session.document.workshop.households[0]
    following = statistics.median(
        milliseconds(lambda: outlook(household, session.document.workshop.conditions)) for _ in range(KEYS)
    )
    reference, key = an_empty_repaint(qtbot), statistics.median(taken)
    print(
        f"\n{step}: key to painted window {key:5.1f} ms (aim {AIM}; slowest of {KEYS}: {max(taken):5.1f}), of it the "
        f"outlook {following:4.1f} ms; empty repaint {reference:5.2f} ms, {key / reference:5.1f} x"
    )


def _last_amount(workspace: Workspace) -> AmountField:
    control = workspace.screen_shown.findChildren(Rows)[0].lines[-1].controls["schedule.amount"]
    assert isinstance(control, AmountField)
    return control


def _press(field: AmountField, key: str) -> None:
    type_text(field, key)
    QApplication.processEvents()
