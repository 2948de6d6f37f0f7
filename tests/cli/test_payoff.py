"""`budget-app payoff`: a household's debts paid down with a monthly sum."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from budget_app.cli.exits import Exit
from tests.cli.answers import LARGE_FAMILY, changed, together

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.answers import Answer, Command

FREE = {
    "id": "00000000000000b1",
    "label": "Shop",
    "principal": 100_00,
    "method": "interest_free",
    "instalments": 10,
}
DEAR = {
    "id": "00000000000000b2",
    "label": "Bank",
    "principal": 1000_00,
    "method": "interest_only",
    "rate": "0.24",
    "instalments": 10,
}


@pytest.fixture
def payoff(budget_app: Command, tmp_path: Path) -> Command:
    """The command on a family that owes the given debts from January 2027 on."""

    def call(*arguments: object) -> Answer:
        debts, *options = arguments
        path = changed(tmp_path, debts=debts, first_month="2027-01")
        return budget_app("payoff", path, *options)

    return call


def _json(answer: Answer) -> Any:
    assert (answer.code, answer.err) == (Exit.DONE, "")
    return json.loads(answer.out)


def _lines(answer: Answer) -> list[str]:
    assert (answer.code, answer.err) == (Exit.DONE, "")
    return [" ".join(line.replace("\u00a0", " ").split()) for line in answer.out.splitlines()]


def test_json_tells_each_order_and_what_it_saves(payoff: Command) -> None:
    """500 a month on 1,000 at 2 %: interest 20, 10; the third month pays the free debt's rest."""
    agreed, dearest, smallest = _json(payoff([FREE, DEAR], "--monthly", 500, "--json"))["orders"]
    assert (agreed["order"], agreed["months"], agreed["interest"]) == ("as_agreed", 10, 200_00)
    assert (dearest["order"], dearest["months"], dearest["interest"]) == ("dearest_first", 3, 30_00)
    assert (dearest["months_saved"], dearest["interest_saved"]) == (7, 170_00)
    assert (smallest["order"], smallest["interest_saved"]) == ("smallest_first", 166_60)
    assert [(debt["label"], debt["last_payment"]) for debt in dearest["debts"]] == [
        ("Bank", "2027-02"),
        ("Shop", "2027-03"),
    ]


def test_the_tables_name_the_orders_and_the_last_payments_in_words(payoff: Command) -> None:
    lines = _lines(payoff([FREE, DEAR], "--monthly", 500))
    assert "500 som. a month beside what is agreed:" in lines
    assert "The dearest first 3 30 som. 7 170 som." in lines
    assert "Shop October 2027 March 2027 January 2027" in lines
    assert "Последний платёж" in payoff([FREE], "--monthly", 5, "--language", "ru").out


@pytest.mark.parametrize("typed", ["500.5", "500,50", "1001/2"])
def test_the_sum_is_in_home_currency_and_may_have_a_part(payoff: Command, typed: str) -> None:
    assert _json(payoff([FREE], "--monthly", typed, "--json"))["monthly"] == 500_50


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("much", "Type only figures, without words or letters."),
        ("-5", "The result is less than zero."),
        ("", "Type a number."),
        ("9" * 12, "This number is too large."),
    ],
)
def test_a_sum_that_cannot_be_is_refused(payoff: Command, typed: str, sentence: str) -> None:
    answer = payoff([FREE], f"--monthly={typed}")
    assert (answer.code, answer.out) == (Exit.USAGE, "")
    assert sentence in answer.err


def test_without_a_sum_the_command_is_not_understood(payoff: Command) -> None:
    answer = payoff([FREE])
    assert (answer.code, answer.out) == (Exit.USAGE, "")
    assert "--monthly" in answer.err


def test_a_family_without_debts_is_told_so(payoff: Command) -> None:
    assert _lines(payoff([], "--monthly", 500))[-1] == "There is no debt to pay down."
    assert [order["debts"] for order in _json(payoff([], "--monthly", 500, "--json"))["orders"]] == [[], [], []]


def test_a_debt_without_an_exchange_rate_is_left_out_and_named(payoff: Command) -> None:
    debts = [FREE, DEAR | {"currency": "KZT"}]
    assert any(line.startswith("Bank: There is no exchange rate") for line in _lines(payoff(debts, "--monthly", 5)))
    found = _json(payoff(debts, "--monthly", 5, "--json"))
    assert [problem["code"] for problem in found["problems"]] == ["rate_missing"]
    assert [debt["id"] for debt in found["orders"][1]["debts"]] == [FREE["id"]]


def test_a_debt_paid_long_ago_has_no_last_payment(payoff: Command) -> None:
    past = FREE | {"taken": "2020-01"}
    assert _json(payoff([past], "--monthly", 5, "--json"))["orders"][0]["debts"][0]["last_payment"] is None
    assert "Shop – – –" in _lines(payoff([past], "--monthly", 5))


def test_payments_beyond_the_calendar_have_no_name(budget_app: Command, tmp_path: Path) -> None:
    path = changed(tmp_path, debts=[DEAR | {"instalments": 24}], first_month="2199-01", horizon=12)
    assert _json(budget_app("payoff", path, "--monthly", 0, "--json"))["orders"][0]["debts"][0]["last_payment"] is None


def test_the_household_asked_for_is_the_one_answered(budget_app: Command, tmp_path: Path) -> None:
    path = together(tmp_path)
    found = _json(budget_app("payoff", path, "--household", "03", "--monthly", 500, "--json"))
    assert (found["household"]["number"], found["orders"][1]["months_saved"]) == (3, 9)
    assert budget_app("payoff", path, "--household", "09", "--monthly", 500).code == Exit.USAGE


def test_json_has_the_names_that_help_documents(budget_app: Command) -> None:
    found = _json(budget_app("payoff", LARGE_FAMILY, "--monthly", 500, "--json"))
    documented = budget_app("payoff", "--help").out.replace("[]", " ").replace(":", " ").replace(",", " ").split()
    order = found["orders"][0]
    told = [*found, *found["household"], *order, *order["debts"][0], *(each["order"] for each in found["orders"])]
    assert [name for name in told if name not in documented] == []


@pytest.mark.parametrize("language", ["en", "ru", "tg"])
def test_help_fits_a_terminal(budget_app: Command, language: str) -> None:
    lines = budget_app("payoff", "--help", "--language", language).out.splitlines()
    assert max(map(len, lines)) <= 100
