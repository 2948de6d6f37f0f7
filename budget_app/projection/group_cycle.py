"""A savings group's next cycle, played through as a book: the same engine then shares it out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.model.money import round_half_away
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.savings_group import Bought, Fined, Lent, Repaid, SavingsGroup, SocialPaid, Way, WrittenOff
from budget_app.projection.savings_group import course, share_outs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from budget_app.model.savings_group import Entry, GroupPlan
    from budget_app.projection.savings_group import Period, ShareOut, Unshared


@dataclass(frozen=True, slots=True)
class Cycle:
    """A cycle that goes as planned: its meetings, and its end in every way of sharing."""

    meetings: tuple[Period, ...]
    outcomes: Mapping[Way, ShareOut | Unshared]


def foreseen(plan: GroupPlan) -> Cycle:
    """Where a plan leads; the member who is looked at is the first one."""
    group = played(plan)
    meetings = course(group, group.meetings_a_year)
    return Cycle(meetings, share_outs(group, meetings, tuple(Way)))


def played(plan: GroupPlan) -> SavingsGroup:
    """The book of a cycle that goes as planned; loans that would not be back before its end are not made."""
    return SavingsGroup(
        currency=plan.currency,
        share_price=plan.share_price,
        most_shares=max(plan.shares, _own(plan)),
        members=plan.members,
        meetings=plan.meetings,
        meetings_a_year=plan.meetings_a_year,
        entries=tuple(_entries(plan)),
    )


def _own(plan: GroupPlan) -> int:
    return plan.own_shares or plan.shares


def _entries(plan: GroupPlan) -> Iterator[Entry]:
    box, owed, lasts = 0, 0, max(1, round(plan.loan_months * plan.meetings_a_year / MONTHS_A_YEAR))
    due: defaultdict[int, list[Lent]] = defaultdict(list)
    put_in = ((plan.members - 1) * plan.shares + _own(plan)) * plan.share_price + plan.fine
    borrowers = range(1 if plan.own_borrows else 2, plan.members + 1)
    for meeting in range(1, plan.meetings + 1):
        yield from _paid_in(plan, meeting)
        box += put_in
        for loan in due[meeting]:
            back = _back(loan, plan, meeting)
            box += back.principal + back.interest
            owed -= loan.amount
            yield back
            if lost := loan.amount - back.principal:
                yield WrittenOff(member=loan.member, meeting=meeting, amount=lost)
        lent = int((box + owed) * plan.lent) - owed
        if lent > 0 and borrowers and meeting + lasts <= plan.meetings:
            loan = Lent(member=borrowers[(meeting - 1) % len(borrowers)], meeting=meeting, amount=lent)
            box -= lent
            owed += lent
            due[meeting + lasts].append(loan)
            yield loan


def _paid_in(plan: GroupPlan, meeting: int) -> Iterator[Entry]:
    for member in range(1, plan.members + 1):
        yield Bought(member=member, meeting=meeting, shares=_own(plan) if member == 1 else plan.shares)
        if plan.social:
            yield SocialPaid(member=member, meeting=meeting, amount=plan.social)
    if plan.fine:
        yield Fined(member=(meeting - 1) % plan.members + 1, meeting=meeting, amount=plan.fine)


def _back(loan: Lent, plan: GroupPlan, meeting: int) -> Repaid:
    """What comes back of a loan; interest is paid on that part, for the months it lasted."""
    principal = loan.amount - round_half_away(loan.amount * plan.lost)
    interest = round_half_away(principal * plan.rate * plan.loan_months)
    return Repaid(member=loan.member, meeting=meeting, principal=principal, interest=interest)
