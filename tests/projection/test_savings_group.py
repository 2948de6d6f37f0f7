"""A savings group's box, its share-out in three ways, and what a member's purchases brought."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.model.savings_group import (
    Bought,
    Fined,
    GroupPlan,
    Lent,
    Repaid,
    SavingsGroup,
    SocialGiven,
    SocialPaid,
    Way,
    WrittenOff,
)
from budget_app.projection.group_cycle import foreseen, played
from budget_app.projection.loan_rates import NoRate, YearlyRates
from budget_app.projection.savings_group import NoShareOut, ShareOut, Unshared, course, share_out
from tests.strategies import shares

if TYPE_CHECKING:
    from budget_app.model.savings_group import Entry
    from budget_app.projection.savings_group import Member

PRICE = 10_00


def group(*entries: Entry, **rules: Any) -> SavingsGroup:
    """Three members who meet twelve times, every month."""
    facts: dict[str, Any] = {"share_price": PRICE, "members": 3, "meetings": 12, "meetings_a_year": 12}
    return SavingsGroup(**facts | rules, entries=entries)


def bought(member: int, shares: int, meeting: int = 1) -> Bought:
    return Bought(member=member, meeting=meeting, shares=shares)


def shared(way: Way, *entries: Entry, **rules: Any) -> ShareOut:
    found = share_out(group(*entries, **rules), way)
    assert isinstance(found, ShareOut)
    return found


def payouts(found: ShareOut) -> list[int]:
    return [member.payout for member in found.members]


# ten shares at 10: five, three and two; member 2 borrowed 40 and paid 6 of interest, member 3 paid a fine of 4
BOOK = (
    bought(1, 5),
    bought(2, 3),
    bought(3, 2),
    Lent(member=2, meeting=1, amount=40_00),
    Repaid(member=2, meeting=3, principal=40_00, interest=6_00),
    Fined(member=3, meeting=4, amount=4_00),
    SocialPaid(member=1, meeting=1, amount=9_00),
    SocialGiven(member=3, meeting=5, amount=2_00),
)


def test_in_proportion_every_share_has_the_same_value() -> None:
    found = shared(Way.PROPORTIONAL, *BOOK)
    assert (found.fund, found.profit, found.value, found.shares) == (110_00, 10_00, 11_00, 10)
    assert payouts(found) == [55_00, 33_00, 22_00]


def test_an_equal_profit_is_the_same_for_every_member_and_its_remainder_is_shown() -> None:
    found = shared(Way.EQUAL_PROFIT, *BOOK)
    assert payouts(found) == [53_33, 33_33, 23_33]
    assert found.remainder == 1


def test_interest_goes_back_to_who_paid_it_and_the_rest_by_shares() -> None:
    assert payouts(shared(Way.INTEREST_BACK, *BOOK)) == [52_00, 37_20, 20_80]


def test_the_social_fund_is_kept_apart() -> None:
    assert shared(Way.PROPORTIONAL, *BOOK).social == 7_00
    assert shared(Way.PROPORTIONAL, *BOOK).fund == shared(Way.PROPORTIONAL, *BOOK[:-2]).fund


def test_a_write_off_leaves_the_fund() -> None:
    lent = Lent(member=2, meeting=1, amount=40_00)
    found = shared(Way.PROPORTIONAL, *BOOK[:3], lent, WrittenOff(member=2, meeting=9, amount=40_00))
    assert (found.fund, found.profit, found.owed) == (60_00, -40_00, 0)
    assert payouts(found) == [30_00, 18_00, 12_00]


def test_what_a_member_still_owes_comes_off_her_payout() -> None:
    found = shared(Way.PROPORTIONAL, *BOOK[:3], Lent(member=2, meeting=1, amount=40_00))
    assert (found.fund, found.box, found.owed) == (100_00, 60_00, 40_00)
    assert [member.cash for member in found.members] == [50_00, -10_00, 20_00]
    assert sum(member.cash for member in found.members) == found.box


def test_members_are_told_by_their_numbers() -> None:
    members = shared(Way.PROPORTIONAL, *BOOK).members
    assert [(each.number, each.shares, each.saved, each.interest, each.fines) for each in members] == [
        (1, 5, 50_00, 0, 0),
        (2, 3, 30_00, 6_00, 0),
        (3, 2, 20_00, 0, 4_00),
    ]


@pytest.mark.parametrize("way", Way)
def test_without_shares_nothing_is_shared_out(way: Way) -> None:
    assert share_out(group(Fined(member=1, meeting=1, amount=5)), way) == Unshared(NoShareOut.NO_SHARES)


@pytest.mark.parametrize("way", Way)
def test_more_debt_than_fund_is_told_with_its_meeting(way: Way) -> None:
    found = share_out(group(bought(1, 5), Lent(member=2, meeting=3, amount=60_00)), way)
    assert found == Unshared(NoShareOut.DEBT_ABOVE_FUND, meeting=3, missing=10_00)


def test_a_loss_above_a_members_savings_cannot_be_shared_equally() -> None:
    lost = Lent(member=1, meeting=1, amount=50_00), WrittenOff(member=1, meeting=2, amount=50_00)
    book = (bought(1, 5), bought(2, 1), *lost)
    assert share_out(group(*book), Way.EQUAL_PROFIT) == Unshared(NoShareOut.LOSS_ABOVE_SAVINGS)
    assert payouts(shared(Way.PROPORTIONAL, *book)) == [8_33, 1_66, 0]


def test_a_loss_of_the_smallest_unit_is_one_too() -> None:
    lost = Lent(member=1, meeting=1, amount=3), WrittenOff(member=1, meeting=2, amount=3)
    assert share_out(group(bought(1, 1), *lost), Way.EQUAL_PROFIT) == Unshared(NoShareOut.LOSS_ABOVE_SAVINGS)


# what a member's purchases brought her


def effective(member: Member) -> float:
    assert isinstance(member.rates, YearlyRates)
    return member.rates.effective


def test_the_yearly_return_is_not_the_gain_of_a_share() -> None:
    monthly = [bought(1, 1, meeting) for meeting in range(1, 13)]
    found = shared(Way.PROPORTIONAL, *monthly, Fined(member=1, meeting=1, amount=12_00))
    assert found.value / PRICE - 1 == pytest.approx(0.1)
    grown = 1 + effective(found.members[0])
    assert sum(PRICE * grown ** (left / 12) for left in range(1, 13)) == pytest.approx(132_00, abs=1e-6)
    assert grown == pytest.approx(1.1896, abs=1e-4)


def test_money_that_came_later_worked_harder() -> None:
    book = (bought(1, 1, 1), bought(2, 1, 12), Fined(member=3, meeting=5, amount=2_00))
    early, late, _ = shared(Way.PROPORTIONAL, *book).members
    assert early.payout == late.payout
    assert effective(early) == pytest.approx(0.1)
    assert effective(late) == pytest.approx(1.1**12 - 1)


def test_a_fund_that_lost_has_a_return_below_zero() -> None:
    lost = Lent(member=1, meeting=1, amount=5_00), WrittenOff(member=1, meeting=2, amount=5_00)
    assert effective(shared(Way.PROPORTIONAL, bought(1, 1), *lost).members[0]) == pytest.approx(-0.5)


def test_interest_given_back_is_no_return_of_purchases() -> None:
    first, second, _ = shared(Way.INTEREST_BACK, *BOOK).members
    assert effective(first) == pytest.approx(effective(second)) == pytest.approx(0.04)


def test_without_purchases_or_payout_there_is_no_return() -> None:
    lost = Lent(member=1, meeting=1, amount=10_00), WrittenOff(member=1, meeting=2, amount=10_00)
    found = shared(Way.PROPORTIONAL, bought(1, 1), *lost)
    assert [member.rates for member in found.members] == [NoRate.NO_UNIQUE_RATE] * 3


# the months


def test_months_gather_their_meetings_and_end_with_what_is_there() -> None:
    weekly = [bought(1, 1, meeting) for meeting in range(1, 53)]
    loan = Lent(member=2, meeting=6, amount=20_00)
    months = course(group(*weekly, loan, meetings=52, meetings_a_year=52))
    assert len(months) == 12
    assert sum(month.saved for month in months) == 52 * PRICE
    assert [(month.box, month.owed) for month in months[:2]] == [(50_00, 0), (90_00 - 20_00, 20_00)]


def test_months_without_a_meeting_stand_in_the_course_too() -> None:
    months = course(group(bought(1, 1), bought(1, 1, 2), meetings=2, meetings_a_year=4))
    assert [month.saved for month in months] == [PRICE, 0, 0, PRICE]


@st.composite
def books(draw: st.DrawFn) -> SavingsGroup:
    """Any book in which no more is lent than there is."""
    members, box = draw(st.integers(1, 6)), 0
    entries: list[Entry] = []
    for meeting in range(1, 7):
        for member in range(1, members + 1):
            if count := draw(st.integers(0, 5)):
                entries.append(bought(member, count, meeting))
                box += count * 7
        who, lent = draw(st.integers(1, members)), draw(st.integers(0, box))
        back, lost = draw(st.integers(0, lent)), draw(st.booleans())
        interest = draw(st.integers(0, 50))
        entries += [
            Lent(member=who, meeting=meeting, amount=lent),
            Repaid(member=who, meeting=meeting, principal=back, interest=interest),
            Fined(member=who, meeting=meeting, amount=draw(st.integers(0, 9))),
        ]
        entries += [WrittenOff(member=who, meeting=meeting, amount=lent - back)] if lost else []
        box += back + interest - lent
    return SavingsGroup(share_price=7, members=members, meetings=6, entries=tuple(entries))


@given(books(), st.sampled_from(Way))
def test_payouts_and_the_remainder_are_the_fund(book: SavingsGroup, way: Way) -> None:
    found = share_out(book, way)
    if isinstance(found, ShareOut):
        assert sum(payouts(found)) + found.remainder == found.fund == found.box + found.owed
        assert 0 <= found.remainder < book.members
        assert sum(member.cash for member in found.members) + found.remainder == found.box
    else:
        assert found.why in {NoShareOut.NO_SHARES, NoShareOut.LOSS_ABOVE_SAVINGS}


@given(books(), st.sampled_from(Way))
def test_the_order_of_members_does_not_matter(book: SavingsGroup, way: Way) -> None:
    turned = [entry.evolve(member=book.members + 1 - entry.member) for entry in reversed(book.entries)]
    found, other = share_out(book, way), share_out(book.evolve(entries=tuple(turned)), way)
    if isinstance(found, ShareOut):
        assert isinstance(other, ShareOut)
        assert [(each.payout, each.rates) for each in found.members] == [
            (each.payout, each.rates) for each in reversed(other.members)
        ]
    else:
        assert found == other


@given(books())
def test_months_and_meetings_end_with_the_same_box(book: SavingsGroup) -> None:
    month, meeting = course(book)[-1], course(book, book.meetings_a_year)[-1]
    assert (month.box, month.owed, month.social) == (meeting.box, meeting.owed, meeting.social)


# a cycle played through


def plan(**expected: Any) -> GroupPlan:
    facts: dict[str, Any] = {"share_price": PRICE, "members": 20, "shares": 2, "rate": Decimal("0.05")}
    return GroupPlan(**facts | expected)


def played_out(**expected: Any) -> ShareOut:
    found = share_out(played(plan(**expected)), Way.PROPORTIONAL)
    assert isinstance(found, ShareOut)
    return found


def test_a_cycle_without_loans_and_fines_gives_the_savings_back() -> None:
    found = played_out(lent=Decimal(0))
    assert (found.fund, found.profit, found.owed) == (20 * 2 * 52 * PRICE, 0, 0)
    assert {effective(member) for member in found.members} == {0.0}


def test_a_cycle_has_its_months() -> None:
    months = course(played(plan(meetings=39)))
    assert len(months) == 9
    assert months[-1].owed == 0


def test_lending_fines_and_losses_move_the_share() -> None:
    assert played_out(lent=Decimal("0.8")).value > played_out(lent=Decimal("0.4")).value > PRICE
    assert played_out(fine=5_00).value > played_out().value
    assert played_out(lost=Decimal("0.1")).value < played_out().value


def test_a_loan_comes_back_after_its_months_with_their_interest() -> None:
    book = played(plan(members=1, shares=1, meetings=4, meetings_a_year=24, lent=Decimal(1), loan_months=1))
    lent = [each for each in book.entries if isinstance(each, Lent)]
    back = [each for each in book.entries if isinstance(each, Repaid)]
    assert [(each.meeting, each.amount) for each in lent] == [(1, 10_00), (2, 10_00)]
    assert [(each.meeting, each.principal, each.interest) for each in back] == [(3, 10_00, 50), (4, 10_00, 50)]
    quarter = played(plan(members=1, shares=1, meetings=4, meetings_a_year=12, lent=Decimal(1)))
    assert [each.interest for each in quarter.entries if isinstance(each, Repaid)] == [1_50]


@given(
    st.builds(
        GroupPlan,
        share_price=st.integers(1, 10**6),
        members=st.integers(1, 4),
        shares=st.integers(1, 5),
        meetings=st.integers(1, 60),
        meetings_a_year=st.sampled_from((1, 12, 26, 52)),
        lent=shares(),
        loan_months=st.integers(1, 12),
        rate=shares("0", "0.2"),
        fine=st.integers(0, 10**5),
        social=st.integers(0, 10**5),
        lost=shares(),
        own_shares=st.none() | st.integers(1, 9),
        own_borrows=st.booleans(),
    )
)
def test_every_cycle_can_be_shared_out(expected: GroupPlan) -> None:
    book = played(expected)
    assert all(period.box >= 0 for period in course(book, book.meetings_a_year))
    assert isinstance(share_out(book, Way.PROPORTIONAL), ShareOut)


def looked_at(way: Way, **expected: Any) -> Member:
    outcome = foreseen(plan(members=5, **expected)).outcomes[way]
    assert isinstance(outcome, ShareOut)
    return outcome.members[0]


def test_the_member_looked_at_buys_as_many_shares_as_she_chooses() -> None:
    assert looked_at(Way.PROPORTIONAL).shares == 2 * 52
    assert looked_at(Way.PROPORTIONAL, own_shares=5).shares == 5 * 52


def test_who_does_not_borrow_pays_no_interest_and_gets_none_back() -> None:
    assert looked_at(Way.INTEREST_BACK).interest > 0
    saver = looked_at(Way.INTEREST_BACK, own_borrows=False)
    assert (saver.interest, saver.payout) == (0, saver.saved)
    assert looked_at(Way.PROPORTIONAL, own_borrows=False).payout > saver.payout


def test_a_group_of_one_that_does_not_borrow_lends_nothing() -> None:
    assert all(not meeting.owed for meeting in foreseen(plan(members=1, own_borrows=False)).meetings)


def test_the_social_fund_of_a_plan_is_never_shared_out() -> None:
    with_fund, without = foreseen(plan(social=1_00)), foreseen(plan())
    assert with_fund.meetings[-1].social == 20 * 52 * 1_00
    assert [each.fund for each in with_fund.meetings] == [each.fund for each in without.meetings]


def test_the_part_of_the_fund_that_is_lent_is_out_while_loans_are_made() -> None:
    meetings = foreseen(plan(lent=Decimal("0.5"))).meetings
    assert all(abs(meeting.owed - meeting.fund / 2) <= meeting.fund * 0.06 for meeting in meetings[:35])
    assert meetings[-1].owed == 0
