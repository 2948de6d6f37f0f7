"""`budget-app village-project`: what is promised and paid, and when the work can start."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from budget_app.cli.help_together import village_project as village_project_help
from budget_app.language.language import LANGUAGES, language_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.answers import Answer, Command


def _id(number: int) -> str:
    return f"{number:016x}"


PLEDGES: list[dict[str, Any]] = [
    {"id": _id(11), "household": 7, "amount": 200_00, "months": ["2027-03", "2027-04"], "paid": ["2027-03"]},
    {
        "id": _id(12),
        "label": "workers in Moscow",
        "abroad": True,
        "currency": "RUB",
        "amount": 4000_00,
        "months": ["2027-05"],
    },
]
PROJECT: dict[str, Any] = {
    "id": _id(1),
    "label": "Water pipe",
    "first_month": "2027-03",
    "lines": [
        {"id": _id(2), "label": "pipes", "amount": 400_00, "first": True},
        {"id": _id(3), "label": "pump", "amount": 500_00},
    ],
    "pledges": PLEDGES,
}
RATES: dict[str, Any] = {"rates": [{"currency": "RUB", "home": "TJS", "value": "0.1125", "on": "2027-03-01"}]}
NO_RATES: dict[str, Any] = {"conditions": {}}
EMPTY: dict[str, Any] = {"lines": [], "pledges": []}
FILE: dict[str, Any] = {"project": PROJECT, "conditions": RATES}


@pytest.fixture
def village_project(budget_app: Command, tmp_path: Path) -> Command:
    """The command on a project as a file."""

    def call(*arguments: object) -> Answer:
        project, *options = arguments
        path = tmp_path / "project.json"
        path.write_text(json.dumps(project), encoding="utf-8")
        return budget_app("village-project", path, *options)

    return call


def _json(answer: Answer, code: int = 0) -> dict[str, Any]:
    assert (answer.code, answer.err) == (code, "")
    found: dict[str, Any] = json.loads(answer.out)
    return found


def test_json_tells_the_sums_and_the_start(village_project: Command) -> None:
    found = _json(village_project(FILE, "--json"))
    sums = {name: found[name] for name in ("budget", "in_hand", "pledged", "paid", "missing")}
    assert sums == {"budget": 900_00, "in_hand": 0, "pledged": 850_00, "paid": 200_00, "missing": 50_00}
    assert found["start"] == {"needed": 900_00, "paid": False, "month": None}
    assert found["first_stage"] == {"needed": 400_00, "paid": False, "month": "2027-04"}


def test_json_tells_months_and_who_gives(village_project: Command) -> None:
    found = _json(village_project(FILE, "--json"))
    assert [month["together"] for month in found["months"]] == [200_00, 400_00, 850_00]
    assert [(giver["household"], giver["left"]) for giver in found["givers"]] == [(7, 200_00), (None, 450_00)]


def test_the_text_says_when_the_work_can_start_and_what_is_missing(village_project: Command) -> None:
    out = village_project(FILE).out.replace("\u00a0", " ")
    assert "If everybody pays as promised, the work can start: April 2027." in out
    assert "When everybody pays as promised, 50 som. is still missing." in out
    assert "Household 07" in out
    assert "workers in Moscow" in out


def test_a_pledge_without_a_rate_is_told(village_project: Command) -> None:
    answer = village_project(FILE | NO_RATES, "--json")
    assert _json(answer, code=1)["not_counted"] == [
        {"household": None, "label": "workers in Moscow", "currency": "RUB"}
    ]
    assert "There is no exchange rate for" in village_project(FILE | NO_RATES).out


def test_a_project_that_is_paid_can_start_now(village_project: Command) -> None:
    paid = PROJECT | {"in_hand": 900_00}
    assert "Everything is paid: the work can start now." in village_project({"project": paid}).out


def test_a_project_without_a_budget_is_told_so(village_project: Command) -> None:
    answer = village_project({"project": PROJECT | EMPTY})
    assert (answer.code, answer.err) == (0, "")
    assert "Write down first what the project costs." in answer.out


REFUSED = [
    ({"first_month": "2027-13"}, "project.first_month: There is no such month."),
    ({"in_hand": -1}, "project.in_hand: The amount cannot be less than zero."),
    ({"pledges": [PLEDGES[0] | {"paid": ["2027-09"]}]}, "September 2027 is marked as paid"),
    ({"pledges": [PLEDGES[0] | {"months": ["2027-03", "2027-03"]}]}, "A month stands here twice."),
]


@pytest.mark.parametrize(("change", "told"), REFUSED)
def test_what_cannot_be_used_is_told(village_project: Command, change: dict[str, Any], told: str) -> None:
    answer = village_project({"project": PROJECT | change})
    assert (answer.code, answer.out) == (1, "")
    assert told in answer.err


def test_json_is_the_same_in_every_language(village_project: Command) -> None:
    assert len({village_project(FILE, "--json", "--language", writing.code).out for writing in LANGUAGES}) == 1


def test_help_names_everything_that_is_read_and_written(village_project: Command) -> None:
    found = _json(village_project(FILE, "--json"))
    more = village_project_help(language_for("en")).more
    read = (*PROJECT, *PROJECT["lines"][0], *PLEDGES[1], *RATES["rates"][0])
    written = (*found, *found["months"][0], *found["givers"][0], *found["start"])
    assert all(name in more for name in (*read, *written))
