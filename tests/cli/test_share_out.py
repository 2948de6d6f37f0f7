"""`budget-app share-out`: a savings group's months, and its fund shared out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from budget_app.cli.help_together import share_out as share_out_help
from budget_app.language.language import LANGUAGES, language_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.answers import Answer, Command


def _entry(kind: str, member: int, meeting: int, **facts: int) -> dict[str, Any]:
    return {"kind": kind, "member": member, "meeting": meeting, **facts}


BOUGHT = [_entry("bought", member, 1, shares=shares) for member, shares in ((1, 5), (2, 3), (3, 2))]
LENT = _entry("lent", 2, 1, amount=40_00)
ENTRIES = [
    *BOUGHT,
    LENT,
    _entry("repaid", 2, 3, principal=30_00, interest=6_00),
    _entry("fined", 3, 4, amount=4_00),
    _entry("social_paid", 1, 2, amount=9_00),
]
GROUP = {"share_price": 10_00, "members": 3, "meetings": 6, "meetings_a_year": 12, "entries": ENTRIES}


@pytest.fixture
def share_out(budget_app: Command, tmp_path: Path) -> Command:
    """The command on a group's book as a file."""

    def call(*arguments: object) -> Answer:
        group, *options = arguments
        path = tmp_path / "group.json"
        path.write_text(json.dumps(group), encoding="utf-8")
        return budget_app("share-out", path, *options)

    return call


def _json(answer: Answer, code: int = 0) -> dict[str, Any]:
    assert (answer.code, answer.err) == (code, "")
    found: dict[str, Any] = json.loads(answer.out)
    return found


def test_json_tells_the_fund_in_three_ways(share_out: Command) -> None:
    found = {each["way"]: each for each in _json(share_out(GROUP, "--json"))["share_outs"]}
    payouts = {way: [member["payout"] for member in each["members"]] for way, each in found.items()}
    assert payouts == {
        "proportional": [55_00, 33_00, 22_00],
        "equal_profit": [53_33, 33_33, 23_33],
        "interest_back": [52_00, 37_20, 20_80],
    }
    assert [each["remainder"] for each in found.values()] == [0, 1, 0]
    assert found["proportional"]["share_value"] == "1100.0000"


def test_json_tells_what_a_member_owes_and_what_her_purchases_brought(share_out: Command) -> None:
    member = _json(share_out(GROUP, "--json"))["share_outs"][0]["members"][1]
    assert (member["owed"], member["cash"]) == (10_00, 23_00)
    assert float(member["effective"]) == pytest.approx(0.21)
    assert member["no_rate"] is None


def test_json_tells_the_months(share_out: Command) -> None:
    months = _json(share_out(GROUP, "--json"))["months"]
    assert [month["box"] for month in months] == [60_00, 60_00, 96_00, 100_00, 100_00, 100_00]
    assert [month["social"] for month in months][:2] == [0, 9_00]


def test_the_tables_are_read_without_knowing_the_program(share_out: Command) -> None:
    out = share_out(GROUP).out.replace("\u00a0", " ")
    assert [line.split() for line in out.splitlines() if line.startswith("2 ")][1] == [
        *["2", "3", "30", "33", "10", "23", "21.0", "%"]
    ]
    assert [line.split()[-2] for line in out.splitlines() if line.startswith("Left over")] == ["0", "0.01", "0"]


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_group_without_shares_is_told(share_out: Command, form: list[str]) -> None:
    answer = share_out(GROUP | {"entries": []}, *form)
    assert (answer.code, answer.err) == (1, "")
    assert ("Nobody bought shares" if not form else '"problem": "no_shares"') in answer.out


def test_more_debt_than_fund_is_told_with_its_meeting(share_out: Command) -> None:
    book = GROUP | {"entries": [*BOUGHT, _entry("lent", 2, 4, amount=120_00)]}
    problems = _json(share_out(book, "--json"), code=1)["share_outs"]
    assert problems[0] == {"way": "proportional", "problem": "debt_above_fund", "meeting": 4, "missing": 20_00}
    assert "At meeting 4 the members owe 20\u00a0som. more than the group has." in share_out(book).out


def test_a_member_who_bought_nothing_has_no_return(share_out: Command) -> None:
    assert "–" in share_out(GROUP | {"members": 4}).out
    member = _json(share_out(GROUP | {"members": 4}, "--json"))["share_outs"][0]["members"][3]
    assert (member["payout"], member["effective"], member["no_rate"]) == (0, None, "no_unique_rate")


REFUSED = [
    ({"share_price": 0}, "share_price: This number is too small for this place."),
    ({"members": 0}, "members: This number is too small for this place."),
    ({"members": 2}, "There is no member 3 in this group; 2 is the last."),
    ({"meetings": 3}, "There is no meeting 4 in this cycle; 3 is the last."),
    ({"most_shares": 4}, "Member 1 buys more than 4 shares at meeting 1."),
    ({"entries": [_entry("bought", 1, 1, shares=0)]}, "entries.0.bought.shares: This number is too small"),
    ({"entries": [_entry("sung", 1, 1)]}, "entries.0: What stands here is not what belongs here."),
    ({"entries": [LENT, _entry("repaid", 2, 2, principal=41_00)]}, "Member 2 owes less than this at meeting 2."),
]


@pytest.mark.parametrize(("change", "told"), REFUSED)
def test_what_cannot_be_used_is_told(share_out: Command, change: dict[str, Any], told: str) -> None:
    answer = share_out(GROUP | change)
    assert (answer.code, answer.out) == (1, "")
    assert told in answer.err


def test_json_is_the_same_in_every_language(share_out: Command) -> None:
    assert len({share_out(GROUP, "--json", "--language", writing.code).out for writing in LANGUAGES}) == 1


def test_help_names_everything_that_is_read_and_written(share_out: Command) -> None:
    found = _json(share_out(GROUP, "--json"))
    more = share_out_help(language_for("en")).more
    written = (*found, *found["months"][0], *found["share_outs"][0], *found["share_outs"][0]["members"][0])
    assert all(name in more for name in (*GROUP, *written))
