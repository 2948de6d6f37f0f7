"""`budget-app loan` on several debts: offers side by side."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from budget_app.cli.exits import Exit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.answers import Answer, Command

FLAT = {"label": "Bank", "principal": 1200_00, "method": "flat", "rate": "0.12", "instalments": 4, "penalty": "0.001"}
GOODS = {"principal": 1200_00, "method": "murabaha", "margin": 300_00, "instalments": 10}
NOTHING_LEFT = FLAT | {"label": "Neighbour", "fee": 1300_00}


@pytest.fixture
def loan(budget_app: Command, tmp_path: Path) -> Command:
    """The command on debts as a file."""

    def call(*arguments: object) -> Answer:
        debts, *options = arguments
        path = tmp_path / "debts.json"
        path.write_text(json.dumps(debts), encoding="utf-8")
        return budget_app("loan", path, *options)

    return call


def _json(answer: Answer) -> dict[str, Any]:
    assert (answer.code, answer.err) == (Exit.DONE, "")
    found: dict[str, Any] = json.loads(answer.out)
    return found


def _lines(answer: Answer) -> list[str]:
    assert (answer.code, answer.err) == (Exit.DONE, "")
    return [" ".join(line.replace("\u00a0", " ").split()) for line in answer.out.splitlines()]


def test_json_tells_each_offer_as_it_is_told_alone(loan: Command) -> None:
    offers = _json(loan([FLAT, GOODS], "--json"))["offers"]
    alone = [_json(loan(debt, "--json")) for debt in (FLAT, GOODS)]
    assert offers == [{name: one[name] for name in one if name not in ("format", "schedule")} for one in alone]
    assert [(offer["label"], offer["total"]) for offer in offers] == [("Bank", 1248_00), ("", 1500_00)]


def test_the_table_has_a_column_for_each_offer_in_their_order(loan: Command) -> None:
    lines = _lines(loan([FLAT, GOODS]))
    assert lines[:2] == [
        "Bank: Interest on the whole sum until the end",
        "Offer 2: Goods with a markup, in equal parts (murabaha)",
    ]
    assert "Bank Offer 2" in lines
    assert "Paid in all 1 248 som. 1 500 som." in lines
    assert "Each 100 borrowed cost 4.00 25.00" in lines


def test_an_offer_without_a_rate_says_why(loan: Command) -> None:
    lines = _lines(loan([FLAT, NOTHING_LEFT]))
    assert "Effective rate a year 20.80 % –" in lines
    assert lines[-1] == "Neighbour: Nothing is received, so there is no yearly rate."
    assert _json(loan([FLAT, NOTHING_LEFT], "--json"))["offers"][1]["no_rate"] == "nothing_received"


def test_a_late_payment_is_told_of_one_debt_and_of_offers(loan: Command) -> None:
    """312 x 0.001 x 5 days."""
    assert "One payment 5 days late 1.56 som." in _lines(loan(FLAT, "--days-late", 5))
    assert "One payment 5 days late 1.56 som. 0 som." in _lines(loan([FLAT, GOODS], "--days-late", 5))
    found = _json(loan(FLAT, "--days-late", 5, "--json"))
    assert (found["days_late"], found["late_penalty"]) == (5, 1_56)


def test_a_late_payment_is_not_told_where_nobody_asks(loan: Command) -> None:
    assert "late" not in loan(FLAT).out
    found = _json(loan(FLAT, "--json"))
    assert (found["days_late"], found["late_penalty"]) == (None, None)


@pytest.mark.parametrize("days", ["0", "-1", "3651", "many"])
def test_days_that_cannot_be_are_refused(loan: Command, days: str) -> None:
    answer = loan(FLAT, f"--days-late={days}")
    assert (answer.code, answer.out) == (Exit.USAGE, "")
    assert "a whole number from 1 to 3650" in answer.err


@pytest.mark.parametrize(
    ("offers", "sentence"),
    [
        ([FLAT], "There are too few here; 2 is the least."),
        ([FLAT] * 5, "No more fit here; 4 is the most."),
        ([FLAT, GOODS | {"margin": -1}], "1.margin: The amount cannot be less than zero."),
        ([FLAT, 7], "1: What stands here is not what belongs here."),
    ],
)
def test_offers_that_cannot_be_are_told_at_their_place(loan: Command, offers: Any, sentence: str) -> None:
    answer = loan(offers)
    assert (answer.code, answer.out) == (Exit.DATA, "")
    assert sentence in answer.err


def test_json_has_the_names_that_help_documents(loan: Command, budget_app: Command) -> None:
    found = _json(loan([FLAT, GOODS], "--json"))
    documented = budget_app("loan", "--help").out.replace("[]", " ").replace(":", " ").replace(",", " ").split()
    assert [name for name in [*found, *found["offers"][0]] if name not in documented] == []
