"""A village's project: what is typed becomes edits, and the words say when the work can start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from budget_app.language.language import LANGUAGES
from budget_app.model.base import new_id
from budget_app.model.period import YearMonth
from budget_app.model.steps import Aside
from budget_app.model.village_project import BudgetLine, Pledge, VillageProject
from budget_app.reference.stories import sample_workshop
from budget_app.ui.parts.kit import Text
from budget_app.ui.parts.period_chips import PeriodChips
from budget_app.ui.parts.tick import Tick
from budget_app.ui.parts.value_table import ValueTable
from budget_app.ui.screens.village_project import VillageProjectScreen
from tests.ui.hands import enter, typed
from tests.ui.showing import ENGLISH, Showing, press
from tests.ui.windows import cut, manner, practice_window, settle, unnamed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MARCH = YearMonth(2027, 3)
PIPES = BudgetLine(id=new_id(), label="pipes", amount=300_00, first=True)
PUMP = BudgetLine(id=new_id(), label="pump", amount=500_00)


def a_project(**facts: Any) -> VillageProject:
    pledges = (
        Pledge(id=new_id(), household=7, amount=150_00, months=(MARCH, MARCH.plus(1)), paid=(MARCH,)),
        Pledge(id=new_id(), label="workers in Moscow", abroad=True, currency="RUB", amount=1000_00, months=(MARCH,)),
    )
    rows: dict[str, Any] = {"lines": (PIPES, PUMP), "pledges": pledges}
    return VillageProject(id=new_id(), first_month=MARCH, **rows | facts)


def showing(qtbot: QtBot, *projects: VillageProject) -> Showing:
    screen = VillageProjectScreen(ENGLISH)
    qtbot.addWidget(screen)
    shown = Showing(screen, sample_workshop("en").evolve(projects=projects))
    screen.resize(1170, 900)
    with qtbot.waitExposed(screen):
        screen.show()
    return shown


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    return showing(qtbot, a_project())


def project(shown: Showing) -> VillageProject:
    return shown.document.workshop.projects[0]


def buttons(shown: Showing) -> list[QPushButton]:
    return [each for each in shown.screen.findChildren(QPushButton) if each.isVisible()]


def told(shown: Showing) -> str:
    texts = (each.text() for each in shown.screen.findChildren(Text) if each.isVisible())
    return "\n".join(texts).replace("\u00a0", " ")


def tables(shown: Showing) -> list[ValueTable]:
    return shown.screen.findChildren(ValueTable)


def test_without_a_project_the_screen_teaches_and_begins_one(qtbot: QtBot) -> None:
    shown = showing(qtbot)
    assert "No village project stands here yet." in told(shown)
    next(each for each in buttons(shown) if each.text() == "Begin a project").click()
    assert "Write down first what the project costs." in told(shown)


def test_the_words_say_when_the_work_can_start_and_what_is_missing(shown: Showing) -> None:
    assert "If everybody pays as promised, the work can start: April 2027." in told(shown)
    assert "is still missing." in told(shown)
    assert "It costs 800 som. 150 som. is there;" in told(shown)


def test_a_cost_is_typed_and_undone(shown: Showing) -> None:
    enter(typed(tables(shown)[0].lines[1].controls["amount"]), "9000")
    assert project(shown).lines[1].amount == 9000_00
    shown.document.undo()
    assert project(shown).lines == (PIPES, PUMP)


def test_a_line_can_leave_the_first_stage(shown: Showing) -> None:
    tick = tables(shown)[0].lines[0].controls["first"]
    assert isinstance(tick, Tick)
    press(tick, Qt.Key.Key_Space, " ")
    assert not project(shown).lines[0].first


def test_a_month_is_promised_by_key(shown: Showing) -> None:
    chips = tables(shown)[1].lines[1].controls["months"]
    assert isinstance(chips, PeriodChips)
    press(chips.chips, Qt.Key.Key_Right)
    press(chips.chips, Qt.Key.Key_Space)
    assert project(shown).pledges[1].months == (MARCH, MARCH.plus(1))


def test_a_paid_month_cannot_be_taken_out_of_the_promise(shown: Showing) -> None:
    chips = tables(shown)[1].lines[0].controls["months"]
    assert isinstance(chips, PeriodChips)
    press(chips.chips, Qt.Key.Key_Space)
    assert project(shown).pledges[0].months == (MARCH, MARCH.plus(1))
    assert chips.chips.months == (1, 2)
    assert "March 2027 is marked as paid" in told(shown)


def test_months_outside_the_twelve_stay(qtbot: QtBot) -> None:
    late = Pledge(id=new_id(), household=2, amount=1, months=(MARCH.plus(14),))
    shown = showing(qtbot, a_project(pledges=(late,)))
    chips = tables(shown)[1].lines[0].controls["months"]
    assert isinstance(chips, PeriodChips)
    press(chips.chips, Qt.Key.Key_Space)
    assert project(shown).pledges[0].months == (MARCH, MARCH.plus(14))


def test_pressing_a_month_says_that_it_is_paid(shown: Showing) -> None:
    april = next(each for each in buttons(shown) if each.text() == "Apr 2027")
    assert april.accessibleName().replace("\u00a0", " ") == "Household 07, April 2027: 150 som. not paid yet"
    april.click()
    assert project(shown).pledges[0].paid == (MARCH, MARCH.plus(1))
    assert "The first stage is paid: the work can start now." in told(shown)
    shown.document.undo()
    assert project(shown).pledges[0].paid == (MARCH,)


def test_a_household_number_may_be_empty_and_a_wrong_one_is_refused(shown: Showing) -> None:
    number = typed(tables(shown)[1].lines[0].controls["household"])
    enter(number, "")
    assert project(shown).pledges[0].household is None
    enter(number, "5000")
    assert number.text() == "5000"
    assert "This number is too large for this place." in told(shown)


def test_a_currency_without_a_rate_is_told_at_its_line(qtbot: QtBot) -> None:
    tenge = Pledge(id=new_id(), label="a brother", currency="KZT", amount=1, months=(MARCH,))
    assert "There is no exchange rate for" in told(showing(qtbot, a_project(pledges=(tenge,))))


@pytest.mark.parametrize("size", [(1366, 768, 1.0), (1024, 600, 2.0)], ids=str)
@pytest.mark.parametrize("code", [writing.code for writing in LANGUAGES])
def test_a_full_project_is_named_and_not_cut(qtbot: QtBot, code: str, size: tuple[int, int, float]) -> None:
    width, height, scale = size
    window = practice_window(manner(code, scale), width, height)
    qtbot.addWidget(window)
    window.session.document.open(window.session.document.workshop.evolve(projects=(a_project(),)))
    window.go(Aside.VILLAGE_PROJECT.value)
    settle()
    page = window.screen_shown.widget()
    assert page is not None
    assert unnamed(window) == []
    assert cut(window) == []
    assert page.width() <= window.screen_shown.viewport().width()
    window.desk.stop()
