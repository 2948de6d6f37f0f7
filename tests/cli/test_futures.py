from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from budget_app.cli.exits import Exit
from tests.cli.answers import LARGE_FAMILY, SAMPLE_MONTH, changed, together

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.answers import Command


def _found(budget_app: Command, *arguments: object) -> Any:
    answer = budget_app("futures", *arguments, "--json")
    assert (answer.code, answer.err) == (Exit.DONE, "")
    return json.loads(answer.out)


def test_the_names_are_those_of_the_help(budget_app: Command) -> None:
    found = _found(budget_app, LARGE_FAMILY, "--futures", 50)
    assert list(found) == ["format", "household", "problems", "tried", "seed", "assumed", "futures"]
    assert [each["future"] for each in found["futures"]] == ["as_today", "our_plan", *["shock"] * 3]
    plan = found["futures"][1]
    assert list(plan) == ["future", "label", "no_short_month", "goals", "months"]
    assert list(plan["no_short_month"]) == ["n", "of", "standard_error"]
    assert [list(goal) for goal in plan["goals"]] == [["id", "kind", "label", "by", "chance"]] * 3
    assert len(plan["months"]) == found["household"]["months"]
    assert len(plan["months"][0]["savings"]) == 5
    assert list(found["assumed"]) == [
        *("exchange", "prices", "nothing_sent"),
        *("incomes", "spell", "illness", "animal_loss"),
    ]


def test_the_number_of_futures_and_the_seed_are_those_asked_for(budget_app: Command) -> None:
    found = _found(budget_app, SAMPLE_MONTH, "--futures", 20, "--seed", 7)
    assert (found["tried"], found["seed"]) == (20, 7)
    assert found["futures"][0]["no_short_month"]["of"] == 20


def test_the_same_seed_gives_the_same_answer_and_another_seed_another(budget_app: Command) -> None:
    arguments = (LARGE_FAMILY, "--futures", 50, "--seed")
    first = _found(budget_app, *arguments, 1)
    assert first == _found(budget_app, *arguments, 1)
    assert first["futures"] != _found(budget_app, *arguments, 2)["futures"]


def test_the_household_asked_for_is_the_one_answered(budget_app: Command, tmp_path: Path) -> None:
    assert _found(budget_app, together(tmp_path), "--household", "04", "--futures", 5)["household"]["number"] == 4


def test_without_json_there_is_a_table_that_says_of_how_many_futures(budget_app: Command) -> None:
    answer = budget_app("futures", LARGE_FAMILY, "--futures", 400, "--language", "en")
    assert answer.code == Exit.DONE
    assert "Of the 400 futures we tried:" in answer.out
    assert "give or take" in answer.out
    assert "Goal: New roof" in answer.out


@pytest.mark.parametrize("option", ["--futures", "--seed"])
@pytest.mark.parametrize("wrong", ["-1", "1.5", "many", "٣", "9" * 5000, ""])
def test_a_number_that_cannot_be_is_refused(budget_app: Command, option: str, wrong: str) -> None:
    answer = budget_app("futures", LARGE_FAMILY, f"{option}={wrong}")
    assert (answer.code, answer.out) == (Exit.USAGE, "")
    assert "a whole number from" in answer.err


def test_the_longest_plan_has_all_its_months(budget_app: Command, tmp_path: Path) -> None:
    found = _found(budget_app, changed(tmp_path, horizon=120), "--futures", 3)
    assert len(found["futures"][0]["months"]) == 120


def test_progress_is_told_on_a_terminal_and_wiped_away(budget_app: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", bool(1).__bool__, raising=False)
    answer = budget_app("futures", SAMPLE_MONTH, "--futures", 3, "--language", "en")
    assert "Trying futures: 0 of " in answer.err
    assert answer.err.endswith("\r\x1b[K")


def test_no_month_of_an_unreadable_file_is_told(budget_app: Command, tmp_path: Path) -> None:
    path = tmp_path / "nothing.json"
    path.write_text("{}", encoding="utf-8")
    answer = budget_app("futures", path, "--json")
    assert (answer.code, answer.out) == (Exit.DATA, "")
