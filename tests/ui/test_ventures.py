"""Own work and animals: worked out on the screen, in words and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from budget_app.language.language import LANGUAGES
from budget_app.model.edits.rows import row_added
from budget_app.model.venture import Herd, MonthByMonth, NormalYear, Venture, VentureKind
from budget_app.reference.stories import sample_workshop
from budget_app.ui.parts.by_month_grid import ByMonthGrid
from budget_app.ui.parts.list_editor import ListEditor
from budget_app.ui.screens.ventures import CHOICES, Ventures
from tests.ui.hands import LARGE_FAMILY, enter, typed
from tests.ui.showing import ENGLISH, Showing
from tests.ui.windows import cut, manner, practice_window, settle, unnamed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from budget_app.ui.parts.details import Details

GOATS = 0
GREENHOUSE = next(place for place, choice in enumerate(CHOICES) if choice.value is VentureKind.GREENHOUSE)


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    screen = Ventures(ENGLISH)
    qtbot.addWidget(screen)
    screen.resize(1160, 620)
    showing = Showing(screen, sample_workshop("en"), LARGE_FAMILY)
    screen.show()
    return showing


def begun(shown: Showing, place: int) -> Ventures:
    """The first venture, as a picture of an empty screen makes it."""
    assert isinstance(shown.screen, Ventures)
    shown.screen.choices[place].click()
    return shown.screen


def venture(shown: Showing, place: int = 0) -> Venture:
    return shown.household.ventures[place]


def answer(group: Details, path: str, text: str) -> None:
    enter(typed(group.controls[path]), text)


def greenhouse(shown: Showing) -> Ventures:
    """Costs 1,200 to begin and 100 a month; sells for 4,800 in May."""
    screen = begun(shown, GREENHOUSE)
    answer(screen.form.begin.groups[0], "outlay", "1200")
    answer(screen.form.course.normal[0], "course.costs", "100")
    grid = screen.form.course.normal[1].controls["course.sales"]
    assert isinstance(grid, ByMonthGrid)
    enter(grid.fields[4], "4800")
    return screen


def test_without_own_work_the_screen_says_what_goes_here(shown: Showing) -> None:
    assert isinstance(shown.screen, Ventures)
    assert all(button.isVisible() for button in shown.screen.choices)
    assert not shown.screen.form.isVisible()


def test_a_picture_begins_a_thought_that_does_not_count_yet(shown: Showing) -> None:
    begun(shown, GREENHOUSE)
    assert (venture(shown).kind, venture(shown).on) == (VentureKind.GREENHOUSE, False)


def test_one_button_makes_it_part_of_the_plan(shown: Showing) -> None:
    screen = greenhouse(shown)
    screen.counts.click()
    assert venture(shown).on
    screen.counts.click()
    assert not venture(shown).on


def test_the_figures_follow_what_is_typed(shown: Showing) -> None:
    screen = greenhouse(shown)
    said = [figure.value.text() for figure in screen.result.figures]
    assert said[0] == "1\u00a0200\u00a0som."
    assert said[3] == "3\u00a0600\u00a0som."
    assert "May" in said[1]


def test_a_bad_year_stands_beside_the_usual_one(shown: Showing) -> None:
    screen = greenhouse(shown)
    answer(screen.form.outcomes.worst, "worst.sales", "50")
    assert [cell.text() for cell in screen.cases.cells[1]][:2] == ["1\u00a0200\u00a0som.", "3\u00a0600\u00a0som."]


def test_the_full_form_begins_with_what_the_simple_one_knew(shown: Showing) -> None:
    screen = greenhouse(shown)
    screen.form.course.forms.changed.emit("month_by_month")
    course = venture(shown).course
    assert isinstance(course, MonthByMonth)
    assert course.years[-1].sales[4] == 480_000
    screen.form.course.years.more.click()
    course = venture(shown).course
    assert isinstance(course, MonthByMonth)
    assert len(course.years) == 2
    screen.form.course.forms.changed.emit("normal_year")
    assert isinstance(venture(shown).course, NormalYear)


def test_a_herd_is_drawn_over_the_years(shown: Showing) -> None:
    screen = begun(shown, GOATS)
    answer(screen.form.course.herd[0], "course.others", "5")
    assert isinstance(venture(shown).course, Herd)
    assert screen.form.course.chart.heads == [5] * 6


def test_a_herd_that_dies_out_is_said(shown: Showing) -> None:
    screen = begun(shown, GOATS)
    answer(screen.form.course.herd[0], "course.females", "2")
    answer(screen.form.course.herd[0], "course.deaths", "100")
    assert "No animal is left" in screen.form.course.told.text()
    assert screen.form.course.chart.heads[-1] == 0


def test_a_sale_of_animals_is_added_and_typed(shown: Showing) -> None:
    screen = begun(shown, GOATS)
    editor = screen.form.course.herd[2].controls["course.sales"]
    assert isinstance(editor, ListEditor)
    editor.add.click()
    enter(typed(editor.entries[0].controls["price"]), "900")
    course = venture(shown).course
    assert isinstance(course, Herd)
    assert course.sales[0].price == 90_000


def test_a_share_above_all_is_refused_beside_the_field(shown: Showing) -> None:
    screen = begun(shown, GOATS)
    answer(screen.form.course.herd[0], "course.deaths", "140")
    course = venture(shown).course
    assert isinstance(course, Herd)
    assert course.deaths <= 1
    assert typed(screen.form.course.herd[0].controls["course.deaths"]).text() == "140"


@pytest.mark.parametrize("size", [(1366, 768, 1.0), (1024, 600, 2.0)])
@pytest.mark.parametrize("code", [writing.code for writing in LANGUAGES])
@pytest.mark.parametrize("place", [GOATS, GREENHOUSE])
def test_nothing_is_cut_off_and_everything_has_a_name(
    qtbot: QtBot, code: str, size: tuple[int, int, float], place: int
) -> None:
    width, height, scale = size
    window = practice_window(manner(code, scale), width, height)
    qtbot.addWidget(window)
    made = CHOICES[place].new("")
    window.session.go(2)
    assert window.session.household
    window.session.document.do(row_added(window.session.household.id, made))
    window.go("ventures")
    settle()
    assert cut(window) == []
    assert unnamed(window) == []
