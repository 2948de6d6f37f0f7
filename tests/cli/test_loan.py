"""`budget-app loan`: what one debt costs."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.answers import Answer, Command

FLAT = {"principal": 1200_00, "method": "flat", "rate": "0.12", "instalments": 4}


@pytest.fixture
def loan(budget_app: Command, tmp_path: Path) -> Command:
    """The command on a debt as a file."""

    def call(*arguments: object) -> Answer:
        debt, *options = arguments
        path = tmp_path / "debt.json"
        path.write_text(json.dumps(debt), encoding="utf-8")
        return budget_app("loan", path, *options)

    return call


def _json(answer: Answer) -> dict[str, Any]:
    assert (answer.code, answer.err) == (0, "")
    found: dict[str, Any] = json.loads(answer.out)
    return found


def test_json_tells_the_published_flat_loan(loan: Command) -> None:
    found = _json(loan(FLAT, "--json"))
    assert (found["instalment"], found["total"], found["cost"], found["cost_of_100"]) == (
        312_00,
        1248_00,
        48_00,
        "4.0000",
    )
    assert (round(float(found["nominal"]), 4), round(float(found["effective"]), 4)) == (0.1905, 0.2080)
    assert [payment["owed"] for payment in found["schedule"]] == [900_00, 600_00, 300_00, 0]


def test_json_names_months_where_the_debt_does(loan: Command) -> None:
    dated = _json(loan(FLAT | {"taken": "2027-11"}, "--json"))["schedule"]
    assert [(payment["after_months"], payment["month"]) for payment in dated[:2]] == [(1, "2027-12"), (2, "2028-01")]
    assert {payment["month"] for payment in _json(loan(FLAT, "--json"))["schedule"]} == {None}


def test_months_beyond_the_calendar_have_no_name(loan: Command) -> None:
    far = FLAT | {"taken": "2199-11"}
    assert [payment["month"] for payment in _json(loan(far, "--json"))["schedule"]] == ["2199-12", None, None, None]
    assert loan(far).code == 0


def test_json_says_why_there_is_no_rate(loan: Command) -> None:
    found = _json(loan(FLAT | {"fee": 1300_00}, "--json"))
    assert (found["nominal"], found["effective"], found["no_rate"]) == (None, None, "nothing_received")
    assert found["received"] == -100_00


def test_json_of_nothing_borrowed(loan: Command) -> None:
    found = _json(loan({}, "--json"))
    assert (found["cost_of_100"], found["no_rate"], len(found["schedule"])) == (None, "nothing_received", 12)


def test_json_has_the_names_that_help_documents(loan: Command, budget_app: Command) -> None:
    found = _json(loan(FLAT, "--json"))
    documented = budget_app("loan", "--help").out.replace("[]", "").replace(":", " ").replace(",", " ").split()
    assert [name for name in [*found, *found["schedule"][0]] if name not in documented] == []


def test_the_table_tells_both_rates_by_name_and_each_payment(loan: Command) -> None:
    lines = [" ".join(line.replace("\u00a0", " ").split()) for line in loan(FLAT).out.splitlines()]
    assert "Nominal rate a year 19.05 %" in lines
    assert "Effective rate a year 20.80 %" in lines
    assert "2 312 300 12 600" in lines


def test_the_table_says_in_words_why_there_is_no_rate(loan: Command) -> None:
    out = loan(FLAT | {"fee": 1300_00}).out
    assert "\n\nNothing is received, so there is no yearly rate.\n\n" in out
    assert "Nominal" not in out


def test_the_table_is_said_in_the_language_asked_for(loan: Command) -> None:
    assert "декабрь 2027" in loan(FLAT | {"taken": "2027-11"}, "--language", "ru").out


def test_a_debt_comes_from_standard_input_too(budget_app: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(FLAT).encode())))
    assert _json(budget_app("loan", "-", "--json"))["total"] == 1248_00


def test_a_debt_out_of_a_workshop_file_keeps_its_identity(loan: Command) -> None:
    assert loan(FLAT | {"id": "00000000000000aa", "label": "Boiler"}).out.startswith("Boiler: ")


@pytest.mark.parametrize(
    ("debt", "sentence"),
    [
        (FLAT | {"principal": -1}, "principal: The amount cannot be less than zero."),
        (FLAT | {"instalments": 0}, "instalments: This number is too small for this place."),
        (FLAT | {"grace": 4}, "The pause must be shorter than the loan: 3 payments are the most."),
        (FLAT | {"rate": "NaN"}, "rate: What stands here is not what belongs here."),
        (FLAT | {"surname": "x"}, "surname: What stands here is not what belongs here."),
        (7, "What stands here is not what belongs here."),
        ([], "There are too few here; 2 is the least."),
    ],
)
def test_a_debt_that_cannot_be_one_is_told_at_its_place(loan: Command, debt: Any, sentence: str) -> None:
    answer = loan(debt)
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err


@pytest.mark.parametrize(("content", "code"), [(b'{"principal": ', 1), (b"\xff", 1), (b"[" * 100_000, 1), (b"", 1)])
def test_a_text_that_is_no_json(budget_app: Command, tmp_path: Path, content: bytes, code: int) -> None:
    path = tmp_path / "debt.json"
    path.write_bytes(content)
    answer = budget_app("loan", path)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"budget-app: {path}")


def test_a_file_that_is_not_there(budget_app: Command, tmp_path: Path) -> None:
    assert budget_app("loan", tmp_path / "nothing.json").code == 3


@pytest.mark.parametrize("language", ["en", "ru", "tg"])
def test_help_fits_a_terminal(budget_app: Command, language: str) -> None:
    lines = budget_app("loan", "--help", "--language", language).out.splitlines()
    assert max(map(len, lines)) <= 100
