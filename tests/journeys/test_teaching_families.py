"""The main job on the four teaching families, from the file to the page, against tables made by hand."""

from __future__ import annotations

import json
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

import pytest

from budget_app.cli.run import run
from budget_app.places import resources
from budget_app.reference.stories import STORIES
from budget_app.storage.open_any import read_plain
from budget_app.storage.passphrase import Cost
from budget_app.storage.workshop_file import create
from tests.handouts.pdf_reading import text
from tests.journeys.hand_tables import figures_by_hand, months_by_hand, told_figures, told_month

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.hand_tables import Figures

NUMBERS = {"hassan": "01", "husein": "02", "large_family": "03", "sample_month": "04"}
GOALS = {"hassan": "Cow", "large_family": "New roof"}


@pytest.fixture(params=STORIES)
def family(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def encrypted(family: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The family in a workshop file that its trainer's passphrase opens."""
    passphrase = "apricot stove river winter bridge lamb"
    monkeypatch.setenv("BUDGET_APP_PASSPHRASE", passphrase)
    path = tmp_path / "workshop.budget"
    create(path, passphrase, read_plain(_file(family)), Cost(passes=1, memory=8192)).close()
    return path


def _file(family: str) -> Path:
    return resources() / "stories" / f"{family}.json"


def _futures(path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert run(["project", str(path), "--json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["futures"]
    return found


def _page(family: str, sheet: str, folder: Path) -> str:
    assert run(["handout", str(_file(family)), "--sheet", sheet, "--language", "en", "--out", str(folder)]) == 0
    return text((folder / f"{NUMBERS[family]}-{sheet}-en.pdf").read_bytes()).replace("\u00a0", " ")


def _a_month(figures: Figures, name: str) -> str:
    """A year's figure as the page says it: whole somoni a month, the sign in words."""
    monthly = (abs(Decimal(figures[name])) / 12).quantize(Decimal(1), ROUND_HALF_UP)
    return f"{monthly:,}".replace(",", " ")


def test_the_figures_are_those_worked_out_by_hand(family: str, capsys: pytest.CaptureFixture[str]) -> None:
    today, plan, *_ = _futures(_file(family), capsys)
    assert (told_figures(today), told_figures(plan)) == figures_by_hand(family)


def test_the_months_are_those_worked_out_by_hand(family: str, capsys: pytest.CaptureFixture[str]) -> None:
    by_hand = months_by_hand(family)
    today, plan, *_ = _futures(_file(family), capsys)
    months = zip(today["months"], plan["months"], strict=True)
    assert [told_month(*both) for both in months][: len(by_hand)] == by_hand


def test_the_encrypted_file_gives_the_same_figures(
    family: str, encrypted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _futures(encrypted, capsys) == _futures(_file(family), capsys)


def test_the_page_says_the_plan_worked_out_by_hand(family: str, tmp_path: Path) -> None:
    _, plan = figures_by_hand(family)
    page = _page(family, "plan", tmp_path)
    assert f"Money in: {_a_month(plan, 'money in, a year')} somoni a month" in page
    assert f"Money out: {_a_month(plan, 'money out, a year')} somoni a month" in page
    assert f"\n{_a_month(plan, 'left, a year')}\n" in page.replace("\r", "")


@pytest.mark.parametrize(("family", "goal"), GOALS.items())
@pytest.mark.parametrize("sheet", ["plan", "goal_ladder"])
def test_the_page_says_when_the_goal_is_reached(family: str, goal: str, sheet: str, tmp_path: Path) -> None:
    _, plan = figures_by_hand(family)
    month = {"2028-02": "February 2028", "2029-08": "August 2029"}[plan[f"goal: {goal}"]]
    page = _page(family, sheet, tmp_path)
    assert f"Our goal: {goal}" in page
    assert f"somoni · {month}" in page
