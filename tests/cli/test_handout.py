from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from budget_app.cli.arguments import SHEETS
from budget_app.handouts.sheets import SheetKind
from tests.cli.answers import LARGE_FAMILY, SAMPLE_MONTH, changed
from tests.handouts.pdf_reading import text

if TYPE_CHECKING:
    from tests.cli.answers import Command


def _text(path: Path) -> str:
    return text(path.read_bytes()).replace("\u00a0", " ")


@pytest.mark.parametrize("sheet", ["plan", "goal_ladder"])
@pytest.mark.parametrize("language", ["en", "ru", "tg"])
def test_the_path_of_the_page_is_printed(budget_app: Command, tmp_path: Path, sheet: str, language: str) -> None:
    answer = budget_app("handout", LARGE_FAMILY, "--sheet", sheet, "--language", language, "--out", tmp_path)
    assert (answer.code, answer.err) == (0, "")
    path = Path(answer.out.rstrip("\n"))
    assert path == tmp_path / f"03-{sheet}-{language}.pdf"
    assert path.read_bytes().startswith(b"%PDF")


def test_the_page_is_the_plan_where_no_sheet_is_named(budget_app: Command, tmp_path: Path) -> None:
    answer = budget_app("handout", SAMPLE_MONTH, "--out", tmp_path)
    assert Path(answer.out.rstrip("\n")).name == "04-plan-en.pdf"


def test_the_page_says_what_the_household_has(budget_app: Command, tmp_path: Path) -> None:
    budget_app("handout", SAMPLE_MONTH, "--out", tmp_path)
    page = _text(tmp_path / "04-plan-en.pdf")
    assert "3 000" in page
    assert "2 500" in page


def test_the_folder_is_made_where_it_is_missing(budget_app: Command, tmp_path: Path) -> None:
    answer = budget_app("handout", SAMPLE_MONTH, "--out", tmp_path / "хона" / "pages")
    assert answer.code == 0
    assert (tmp_path / "хона" / "pages" / "04-plan-en.pdf").exists()


def test_a_page_made_again_takes_the_place_of_the_old_one(budget_app: Command, tmp_path: Path) -> None:
    (tmp_path / "04-plan-en.pdf").write_bytes(b"old")
    budget_app("handout", SAMPLE_MONTH, "--out", tmp_path)
    assert "3 000" in _text(tmp_path / "04-plan-en.pdf")


def test_a_household_without_rows_has_a_page_too(budget_app: Command, tmp_path: Path) -> None:
    empty = changed(tmp_path, incomes=[], spending=[])
    assert budget_app("handout", empty, "--out", tmp_path).code == 0


def test_every_sheet_can_be_asked_for() -> None:
    assert set(SheetKind) == set(SHEETS)
