"""What a savings group's book may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from budget_app.model.problems import ProblemCode
from budget_app.model.savings_group import Bought, Lent, Repaid, SavingsGroup, WrittenOff
from tests.model.refusals import refused

if TYPE_CHECKING:
    from budget_app.model.savings_group import Entry


def group(*entries: Entry, **rules: Any) -> SavingsGroup:
    """Five members who meet four times."""
    facts: dict[str, Any] = {"share_price": 1000, "members": 5, "meetings": 4}
    return SavingsGroup(**facts | rules, entries=entries)


def bought(shares: int, member: int = 1, meeting: int = 1) -> Bought:
    return Bought(member=member, meeting=meeting, shares=shares)


def test_a_share_has_a_price() -> None:
    assert refused(lambda: group(share_price=0)) == {ProblemCode.NUMBER_TOO_SMALL}


def test_a_member_who_is_not_in_the_group_is_refused() -> None:
    assert refused(lambda: group(bought(1, member=6))) == {ProblemCode.MEMBER_UNKNOWN}


def test_a_meeting_that_is_not_in_the_cycle_is_refused() -> None:
    assert refused(lambda: group(bought(1, meeting=5))) == {ProblemCode.MEETING_UNKNOWN}


def test_no_shares_are_no_purchase() -> None:
    assert refused(lambda: bought(0)) == {ProblemCode.NUMBER_TOO_SMALL}


def test_shares_of_one_meeting_are_counted_together() -> None:
    assert group(bought(5), bought(5, meeting=2), bought(5, member=2)).entries
    assert refused(lambda: group(bought(5), bought(1))) == {ProblemCode.SHARES_ABOVE_MOST}


@pytest.mark.parametrize(
    "back", [Repaid(member=1, meeting=2, principal=101), WrittenOff(member=1, meeting=2, amount=101)]
)
def test_no_more_comes_back_than_was_lent(back: Entry) -> None:
    assert refused(lambda: group(Lent(member=1, meeting=1, amount=100), back)) == {ProblemCode.BACK_ABOVE_OWED}


def test_nothing_comes_back_before_it_is_lent() -> None:
    early = Repaid(member=1, meeting=1, principal=100)
    assert refused(lambda: group(early, Lent(member=1, meeting=2, amount=100))) == {ProblemCode.BACK_ABOVE_OWED}


def test_a_loan_may_come_back_at_the_meeting_it_is_lent_whatever_stands_first() -> None:
    assert group(Repaid(member=1, meeting=1, principal=100), Lent(member=1, meeting=1, amount=100)).entries
