"""A savings group's next cycle, played through as a book: the same engine then shares it out."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from budget_app.model.money import round_half_away
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.savings_group import MOST_MEETINGS, Bought, Fined, Lent, Repaid, SavingsGroup, WrittenOff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.model.savings_group import Entry, GroupPlan


def played(plan: GroupPlan) -> SavingsGroup:
    """The book of a cycle that goes as planned; loans that would not be back before its end are not made."""
    meetings = max(1, min(plan.months * plan.meetings_a_year // MONTHS_A_YEAR, MOST_MEETINGS))
    return SavingsGroup(
        currency=plan.currency,
        share_price=plan.share_price,
        most_shares=plan.shares,
        members=plan.members,
        meetings=meetings,
        meetings_a_year=plan.meetings_a_year,
        entries=tuple(_entries(plan, meetings)),
    )


def _entries(plan: GroupPlan, meetings: int) -> Iterator[Entry]:
    box, lasts = 0, max(1, round(plan.loan_months * plan.meetings_a_year / MONTHS_A_YEAR))
    due: defaultdict[int, list[Lent]] = defaultdict(list)
    for meeting in range(1, meetings + 1):
        turn = (meeting - 1) % plan.members + 1
        for member in range(1, plan.members + 1):
            yield Bought(member=member, meeting=meeting, shares=plan.shares)
        box += plan.members * plan.shares * plan.share_price + plan.fine
        if plan.fine:
            yield Fined(member=turn, meeting=meeting, amount=plan.fine)
        for loan in due[meeting]:
            back = _back(loan, plan, meeting)
            box += back.principal + back.interest
            yield back
            if lost := loan.amount - back.principal:
                yield WrittenOff(member=loan.member, meeting=meeting, amount=lost)
        lent = int(box * plan.lent)
        if lent and meeting + lasts <= meetings:
            loan = Lent(member=turn, meeting=meeting, amount=lent)
            box -= lent
            due[meeting + lasts].append(loan)
            yield loan


def _back(loan: Lent, plan: GroupPlan, meeting: int) -> Repaid:
    """What comes back of a loan; interest is paid on that part, for the months it lasted."""
    principal = loan.amount - round_half_away(loan.amount * plan.lost)
    interest = round_half_away(principal * plan.rate * plan.loan_months)
    return Repaid(member=loan.member, meeting=meeting, principal=principal, interest=interest)
