from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.answers import STORIES, changed, together

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.answers import Command


@pytest.mark.parametrize("path", sorted(STORIES.glob("*.json")), ids=lambda path: path.stem)
def test_nothing_is_odd_about_a_teaching_family(budget_app: Command, path: Path) -> None:
    answer = budget_app("check", path)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith("1 household read, 0 doubts.\n")


def test_every_household_is_named(budget_app: Command, tmp_path: Path) -> None:
    lines = budget_app("check", together(tmp_path)).out.splitlines()
    assert [line for line in lines if line.startswith("Household")] == [
        "Household 03: March 2027 – February 2032",
        "Household 04: March 2027 – February 2032",
    ]


def test_a_doubt_is_told_with_its_row_and_an_exit_code(budget_app: Command, tmp_path: Path) -> None:
    rows = [
        {"id": "00000000000000aa", "label": "Bread", "currency": "EUR", "schedule": {"kind": "weekly", "amount": 5}}
    ]
    answer = budget_app("check", changed(tmp_path, spending=rows))
    assert answer.code == 1
    assert "  Bread: There is no exchange rate for euro, so this row is not counted yet.\n" in answer.out
    assert answer.out.endswith("1 household read, 1 doubt.\n")


def test_doubts_of_all_households_are_counted(budget_app: Command, tmp_path: Path) -> None:
    path = together(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace('"RUB", "home"', '"KGS", "home"'), encoding="utf-8")
    assert budget_app("check", path).out.endswith("2 households read, 3 doubts.\n")


def test_a_doubt_about_the_family_names_the_household(budget_app: Command, tmp_path: Path) -> None:
    answer = budget_app("check", changed(tmp_path, abroad=9))
    assert "Household 04: March 2027 – February 2032: More people are abroad" in answer.out


def test_a_household_without_rows_is_no_doubt(budget_app: Command, tmp_path: Path) -> None:
    answer = budget_app("check", changed(tmp_path, incomes=[], spending=[]))
    assert answer.code == 0
