"""`budget-app transfer`: what arrives of a sum sent home, quote by quote."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from budget_app.cli.help_text import transfer as transfer_help
from budget_app.language.language import LANGUAGES, language_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.answers import Answer, Command

APP = {"label": "Bank app", "channel": {"fee_share": "0.01", "margin": "0.008"}}
POINT = {"label": "Transfer point", "channel": {"fee_fixed": 150_00, "fee_on_top": False, "provider_rate": "0.1105"}}
RATE = {"currency": "RUB", "home": "TJS", "value": "0.1125", "on": "2027-03-01", "giver": "National Bank"}
DAY = {"sent": 20_000_00, "reference": RATE, "quotes": [APP, POINT]}
WORK = {"wage": 60_000_00, "living": [{"label": "bed and food", "amount": 30_000_00}]}


@pytest.fixture
def transfer(budget_app: Command, tmp_path: Path) -> Command:
    """The command on a sum and its quotes as a file."""

    def call(*arguments: object) -> Answer:
        sending, *options = arguments
        path = tmp_path / "quotes.json"
        path.write_text(json.dumps(sending), encoding="utf-8")
        return budget_app("transfer", path, *options)

    return call


def _json(answer: Answer, code: int = 0) -> dict[str, Any]:
    assert (answer.code, answer.err) == (code, "")
    found: dict[str, Any] = json.loads(answer.out)
    return found


def test_json_tells_what_arrives_by_each_quote(transfer: Command) -> None:
    found = _json(transfer(DAY, "--json"))
    app, point = found["quotes"]
    assert app["once"] == {"sent": 2000000, "fee": 20000, "paid": 2020000, "received": 223200, "loss": 4050}
    assert app["year"]["received"] == 12 * app["once"]["received"] == 12 * app["month"]["received"]
    assert (app["loss_share"], app["world_bank_cost"], app["target"]) == ("0.0178", "0.0180", "within_average")
    assert (point["rate"], point["once"]["received"]) == ("0.1105", 219343)
    assert (found["most_received"], found["chain"], found["envelopes"]) == ([0], None, None)


def test_json_names_the_target_with_its_day_and_source(transfer: Command) -> None:
    target = _json(transfer(DAY, "--json"))["target"]
    assert target == {"average": "0.03", "most": "0.05", "on": "2015-12-31", "source": "UN SDG 10.c, via World Bank"}


def test_the_chain_and_the_envelopes_go_by_the_best_quote(transfer: Command) -> None:
    home = [{"label": "flour", "amount": 1500_00}, {"label": "school", "amount": 900_00}]
    purposes = [{"label": "school", "share": "0.25"}, {"label": "debt", "amount": 500_00}]
    found = _json(transfer(DAY | {"work": WORK, "at_home": home, "purposes": purposes}, "--json"))
    chain, envelopes = found["chain"], found["envelopes"]
    assert (chain["can_send"], chain["kept"], chain["received"]) == (30_000_00, 9_800_00, 2232_00)
    assert [paid["paid"] for paid in chain["paid"]] == [1500_00, 732_00]
    assert [part["amount"] for part in envelopes["parts"]] == [558_00, 500_00]
    assert envelopes["rest"] == 1174_00


def test_the_tables_are_read_without_knowing_the_program(transfer: Command) -> None:
    out = transfer(DAY | {"work": WORK, "purposes": [{"label": "school", "share": "0.5"}]}).out.replace("\u00a0", " ")
    assert "1 rub. is 0.1125 som. (National Bank, 1 March 2027)." in out
    assert out.splitlines()[3].split("  ")[-1].strip() == "Transfer point"
    assert "Most arrives by: Bank app." in out
    assert "cost 3 % on average and 5 % at most (UN SDG 10.c, via World Bank, 2015)." in out
    assert [line.split()[-2] for line in out.splitlines() if line.startswith(("school", "the rest"))] == ["116", "116"]


def test_a_cost_at_home_that_is_paid_in_part_says_how_far(transfer: Command) -> None:
    home = [{"label": "flour", "amount": 2000_00}, {"label": "school", "amount": 300_00}]
    lines = transfer(DAY | {"work": WORK, "at_home": home}).out.replace("\u00a0", " ").splitlines()
    paid = {name: line.removeprefix(name).strip() for line in lines for name in ("flour", "school") if name in line}
    assert paid == {"flour": "−2 000 som.", "school": "−232 som. of 300 som."}


def test_a_fee_on_top_does_not_hide_that_another_loses_less(transfer: Command) -> None:
    dear = {"label": "On top", "channel": {"fee_share": "0.05"}}
    assert "Least is lost by: Bank app." in transfer(DAY | {"quotes": [dear, APP]}).out


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_wage_that_living_abroad_takes_is_told(transfer: Command, form: list[str]) -> None:
    answer = transfer(DAY | {"work": WORK | {"wage": 20_000_00}}, *form)
    assert (answer.code, answer.err) == (1, "")
    told = "10\u00a0000\u00a0rub. more, so nothing can be sent" if not form else '"problem": "wage_spent"'
    assert told in answer.out


def test_envelopes_above_the_transfer_are_told(transfer: Command) -> None:
    found = _json(transfer(DAY | {"purposes": [{"label": "debt", "amount": 2232_01}]}, "--json"), code=1)
    assert found["envelopes"] == {"problem": "purposes_above_transfer", "missing": 1}


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"quotes": []}, "quotes: There are too few here; 2 is the least."),
    ({"quotes": [APP] * 5}, "quotes: No more fit here; 4 is the most."),
    ({"sent": 0}, "sent: This number is too small for this place."),
    ({"sent": -5}, "sent: The amount cannot be less than zero."),
    ({"reference": RATE | {"value": "0"}}, "reference.value: This number is too small for this place."),
    ({"reference": RATE | {"value": "NaN"}}, "reference.value: What stands here is not what belongs here."),
    ({"times_a_year": 0}, "times_a_year: This number is too small for this place."),
    ({"work": {"wage": -1}}, "work.wage: The amount cannot be less than zero."),
    ({"purposes": [{"label": "debt"}]}, "purposes.0: Type either a share or an amount."),
    ({"quotes": [APP, APP | {"second": {"rate": "9"}}]}, "quotes.1: Type a rate for both exchanges"),
    ({"surprise": 1}, "surprise: What stands here is not what belongs here."),
]


@pytest.mark.parametrize(("change", "told"), REFUSED)
def test_what_cannot_be_used_is_told_at_its_place(transfer: Command, change: dict[str, Any], told: str) -> None:
    answer = transfer(DAY | change)
    assert (answer.code, answer.out) == (1, "")
    assert told in answer.err


def test_a_missing_rate_is_told_by_its_name(transfer: Command) -> None:
    answer = transfer({name: value for name, value in DAY.items() if name != "reference"})
    assert (answer.code, answer.out) == (1, "")
    assert "reference: This is needed and is not there." in answer.err


@pytest.mark.parametrize("text", ["[]", "5", '{"sent": 1, "sent": 2}', '{"sent": NaN}', "{"])
def test_a_text_that_is_no_sum_with_quotes_is_refused(budget_app: Command, tmp_path: Path, text: str) -> None:
    path = tmp_path / "quotes.json"
    path.write_text(text, encoding="utf-8")
    answer = budget_app("transfer", path)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"budget-app: {path}")


def test_parameters_at_their_limits_have_figures(transfer: Command) -> None:
    most = {
        "fee_share": "1",
        "fee_fixed": 10**13,
        "provider_rate": "1000000",
        "cash_out_fee": 10**13,
        "trip_cost": 10**13,
    }
    far = {"label": "far", "channel": most, "second": {"rate": "1000000"}, "parts": 31}
    limits = DAY | {
        "sent": 10**13,
        "times_a_year": 366,
        "reference": RATE | {"value": "0.000001"},
        "quotes": [far, far],
    }
    assert transfer(limits).code == 0
    assert "nan" not in transfer(limits, "--json").out.lower()
    assert transfer(limits | {"sent": 1}, "--json").code == 0


def test_json_is_the_same_in_every_language(transfer: Command) -> None:
    assert len({transfer(DAY, "--json", "--language", writing.code).out for writing in LANGUAGES}) == 1


def test_help_names_everything_that_is_read_and_written(transfer: Command) -> None:
    found = _json(transfer(DAY, "--json"))
    more = transfer_help(language_for("en")).more
    assert all(name in more for name in (*DAY, *found, *found["quotes"][0], *found["quotes"][0]["once"]))
