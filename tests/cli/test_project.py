from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.answers import LARGE_FAMILY, SAMPLE_MONTH, changed, together

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.answers import Answer, Command


def _json(answer: Answer) -> dict[str, Any]:
    assert (answer.code, answer.err) == (0, "")
    found: dict[str, Any] = json.loads(answer.out)
    return found


def _table(answer: Answer) -> list[tuple[str, ...]]:
    """The cells of each line of the first table, without the spaces that align them."""
    lines = answer.out.replace("\u00a0", " ").split("\n\n")[1].splitlines()
    return [tuple(cell.strip() for cell in line.split("  ") if cell) for line in lines]


def test_the_table_tells_the_year_today_and_with_the_plan(budget_app: Command) -> None:
    answer = budget_app("project", LARGE_FAMILY.with_name("husein.json"))
    assert (answer.code, answer.err) == (0, "")
    assert [line[:3] for line in _table(answer)] == [
        ("As today", "Our plan", "No transfers for three months"),
        ("Money in, a year", "26 133 som.", "26 133 som."),
        ("Money out, a year", "32 959 som.", "29 243 som."),
        ("Left, a year", "−6 827 som.", "−3 110 som."),
        ("From abroad", "92 %", "92 %"),
        ("Tightest month", "October 2027", "October 2027"),
        ("Left in that month", "−3 428 som.", "−3 085 som."),
        ("Months in which more goes out than comes in, a year", "8", "5"),
        ("Months with too little money, all years", "34", "7"),
        ("Goal: Cow", "never", "never"),
        ("Debt free", "never", "March 2029"),
        ("Savings at the end", "0 som.", "3 122 som."),
    ]


def test_the_table_tells_every_month_of_the_plan(budget_app: Command) -> None:
    lines = budget_app("project", SAMPLE_MONTH).out.replace("\u00a0", " ").splitlines()
    months = [line for line in lines if line[-1:].isdigit() and "3 000" in line]
    assert len(months) == 60
    assert " ".join(months[0].split()) == "March 2027 3 000 2 500 500 0 500 0"


def test_the_table_tells_when_goals_are_reached_today_and_with_the_plan(budget_app: Command) -> None:
    table = _table(budget_app("project", LARGE_FAMILY))
    assert ("Goal: New roof", "August 2030", "August 2029", *["never"] * 3) in table


def test_a_short_month_is_marked_by_a_word_too(budget_app: Command) -> None:
    husein = LARGE_FAMILY.with_name("husein.json")
    marked = [line for line in budget_app("project", husein).out.splitlines() if line.endswith("▼ short")]
    assert marked[0].startswith("June 2027")


def test_a_doubt_is_told_below_the_tables(budget_app: Command, tmp_path: Path) -> None:
    row = {"id": "00000000000000aa", "category": "flour"}
    answer = budget_app("project", changed(tmp_path, spending=[row]))
    assert answer.out.endswith("Flour and bread: There is no amount yet, so nothing is counted here.\n")


def test_json_writes_amounts_in_minor_units(budget_app: Command) -> None:
    year = _json(budget_app("project", SAMPLE_MONTH, "--json"))["futures"][0]["year"]
    assert (year["in"], year["out"], year["left"]) == (3_600_000, 3_000_000, 600_000)


def test_json_writes_shares_as_decimal_strings(budget_app: Command) -> None:
    year = _json(budget_app("project", SAMPLE_MONTH, "--json"))["futures"][0]["year"]
    assert (year["savings_rate"], year["remittance_share"]) == ("0.1667", "0.0000")


def test_json_writes_null_where_nothing_can_be_divided(budget_app: Command, tmp_path: Path) -> None:
    year = _json(budget_app("project", changed(tmp_path, incomes=[]), "--json"))["futures"][0]["year"]
    assert year["savings_rate"] is None


def test_json_writes_months_and_never(budget_app: Command) -> None:
    shock = _json(budget_app("project", LARGE_FAMILY, "--json"))["futures"][2]
    months = {goal["label"]: goal["month"] for goal in shock["goals"]}
    assert months == {"Sewing machine": "2027-11", "": "2027-06", "New roof": "never"}
    assert shock["months"][0]["month"] == "2027-03"


def test_json_tells_debt_free_apart_from_never_in_debt(budget_app: Command) -> None:
    def debt_free(path: Path) -> Any:
        return _json(budget_app("project", path, "--json"))["futures"][0]["horizon"]["debt_free_month"]

    assert debt_free(SAMPLE_MONTH) is None
    assert debt_free(LARGE_FAMILY) == "2028-09"


def test_json_has_the_names_that_help_documents(budget_app: Command) -> None:
    found = _json(budget_app("project", LARGE_FAMILY, "--json"))
    documented = budget_app("project", "--help", "--language", "en").out.replace("[]", "")
    future = found["futures"][0]
    names = [*found, *found["household"], *future, *future["year"], *future["horizon"]]
    names += [*future["goals"][0], *future["months"][0], "as_today", "our_plan", "shock", "code", "where", "values"]
    assert [name for name in names if name not in documented.replace(":", " ").split()] == []


def test_json_carries_doubts_with_their_codes(budget_app: Command, tmp_path: Path) -> None:
    row = {"id": "00000000000000aa", "category": "flour"}
    problems = _json(budget_app("project", changed(tmp_path, spending=[row]), "--json"))["problems"]
    assert problems == [{"code": "no_amount", "where": ["00000000000000aa", "schedule"], "values": {}}]


def test_the_nickname_never_leaves_the_screen(budget_app: Command) -> None:
    for form in ([], ["--json"]):
        assert "family with the orchard" not in budget_app("project", LARGE_FAMILY, *form).out


def test_a_workshop_comes_from_standard_input_too(budget_app: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SAMPLE_MONTH.read_bytes())))
    assert _json(budget_app("project", "-", "--json"))["household"]["code"] == "MNTHAR"


@pytest.mark.parametrize("wanted", ["04", "4", "004", "MNTHAR", "mnthar"])
def test_a_household_is_found_by_number_or_code(budget_app: Command, tmp_path: Path, wanted: str) -> None:
    answer = budget_app("project", together(tmp_path), "--household", wanted, "--json")
    assert _json(answer)["household"]["number"] == 4


def test_figures_are_said_in_the_language_asked_for(budget_app: Command) -> None:
    assert "март 2027" in budget_app("project", SAMPLE_MONTH, "--language", "ru").out
    assert "марти 2027" in budget_app("--language", "tg", "project", SAMPLE_MONTH).out


def test_the_language_of_the_computer_is_used_where_none_is_asked_for(
    budget_app: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    assert "март 2027" in budget_app("project", SAMPLE_MONTH).out


def test_json_is_the_same_in_every_language(budget_app: Command) -> None:
    answers = {budget_app("project", LARGE_FAMILY, "--json", "--language", code).out for code in ("en", "ru", "tg")}
    assert len(answers) == 1
