"""A share-out from passbooks: the box that should be, the box that was counted, and what each gets."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.model.base import new_id
from budget_app.model.groups import START, Group, Passbook
from budget_app.model.savings_group import Bought, Fined, Lent, Repaid, SavingsGroup, Way
from budget_app.projection.group_tally import tallied
from budget_app.projection.loan_rates import YearlyRates
from budget_app.projection.savings_group import NoShareOut, ShareOut, Unshared, share_out

PLAN = START.evolve(meetings=12, meetings_a_year=12)
"""Shares at 10 somoni, twelve meetings, one a month."""


def group(*passbooks: Passbook, **facts: Any) -> Group:
    return Group(id=new_id(), plan=PLAN, passbooks=passbooks, **facts)


def outcome(found: Group, way: Way = Way.PROPORTIONAL) -> ShareOut:
    shared = tallied(found, way).outcomes[way]
    assert isinstance(shared, ShareOut)
    return shared


BOOKS = (
    Passbook(number=1, shares=12),
    Passbook(number=2, shares=24, interest=20_00, owed=40_00),
    Passbook(number=5, shares=36, fines=4_00),
)


def test_the_box_should_hold_what_came_in_and_is_not_owed() -> None:
    found = tallied(group(*BOOKS))
    assert (found.saved, found.interest, found.fines) == (720_00, 20_00, 4_00)
    assert found.expected == found.till.box == 704_00
    assert found.difference == 0


def test_a_counted_box_is_shared_out_and_its_difference_told() -> None:
    found = tallied(group(*BOOKS, box=700_00), Way.PROPORTIONAL)
    assert found.difference == -4_00
    shared = found.outcomes[Way.PROPORTIONAL]
    assert isinstance(shared, ShareOut)
    assert (shared.fund, shared.profit) == (740_00, 20_00)


def test_passbooks_and_the_book_of_every_meeting_share_out_alike() -> None:
    monthly = [Bought(member=member, meeting=meeting, shares=member) for member in (1, 2) for meeting in range(1, 13)]
    loan = (Lent(member=2, meeting=6, amount=50_00), Repaid(member=2, meeting=9, principal=30_00, interest=6_00))
    book = SavingsGroup(
        share_price=10_00,
        members=2,
        meetings=12,
        meetings_a_year=12,
        entries=(*monthly, *loan, Fined(member=1, meeting=2, amount=3_00)),
    )
    passbooks = (
        Passbook(number=1, shares=12, fines=3_00),
        Passbook(number=2, shares=24, interest=6_00, owed=20_00),
    )
    for way in Way:
        assert outcome(group(*passbooks), way) == share_out(book, way)


def test_a_member_keeps_her_own_number() -> None:
    assert [member.number for member in outcome(group(*BOOKS)).members] == [1, 2, 5]


def test_a_return_is_that_of_even_purchases() -> None:
    rates = outcome(group(Passbook(number=1, shares=12, fines=12_00))).members[0].rates
    assert isinstance(rates, YearlyRates)
    assert rates.effective == pytest.approx(0.1896, abs=1e-4)


@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize("passbooks", [(), (Passbook(number=1, fines=5_00),)])
def test_without_members_or_shares_nothing_is_shared_out(passbooks: tuple[Passbook, ...], way: Way) -> None:
    assert tallied(group(*passbooks), way).outcomes[way] == Unshared(NoShareOut.NO_SHARES)


def test_more_debt_than_fund_is_told() -> None:
    found = tallied(group(Passbook(number=1, shares=1, owed=25_00)), Way.PROPORTIONAL)
    assert found.outcomes[Way.PROPORTIONAL] == Unshared(NoShareOut.DEBT_ABOVE_FUND, missing=15_00)


def test_a_member_who_owes_more_than_she_gets_brings_the_rest() -> None:
    found = outcome(group(Passbook(number=1, shares=1, owed=25_00), Passbook(number=2, shares=9)))
    assert [member.cash for member in found.members] == [-15_00, 90_00]


PASSBOOKS = st.builds(
    Passbook,
    number=st.integers(1, 100),
    shares=st.integers(0, 300),
    interest=st.integers(0, 10**6),
    fines=st.integers(0, 10**5),
    owed=st.integers(0, 10**6),
)


@given(
    st.lists(PASSBOOKS, max_size=6, unique_by=lambda each: each.number),
    st.none() | st.integers(0, 10**8),
    st.sampled_from(Way),
)
def test_what_each_gets_in_hand_and_the_remainder_are_the_box(
    passbooks: list[Passbook], box: int | None, way: Way
) -> None:
    found = tallied(group(*passbooks, box=box), way)
    shared = found.outcomes[way]
    if isinstance(shared, ShareOut):
        assert sum(member.cash for member in shared.members) + shared.remainder == found.till.box
        assert 0 <= shared.remainder < len(passbooks)
    else:
        assert shared.why in NoShareOut
