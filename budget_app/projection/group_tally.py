"""A share-out from the members' passbooks, when nobody has the book of every meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.projection.savings_group import Book, NoShareOut, Till, Unshared, shared

if TYPE_CHECKING:
    from collections.abc import Mapping

    from budget_app.model.groups import Group, Passbook
    from budget_app.model.savings_group import GroupPlan, Way
    from budget_app.projection.savings_group import ShareOut


@dataclass(frozen=True, slots=True)
class Tally:
    """The passbooks added up.

    `expected` is what the box should hold: all that was put in, interest and fines, less what members still owe.
    `till` has what was counted, or what is expected where nobody has counted.
    """

    saved: int
    interest: int
    fines: int
    expected: int
    till: Till
    outcomes: Mapping[Way, ShareOut | Unshared]

    @property
    def difference(self) -> int:
        """What was counted less what is expected."""
        return self.till.box - self.expected


def tallied(group: Group, *ways: Way) -> Tally:
    """A group's share-out in these ways.

    Purchases are taken to be the same at every meeting, so that a member's return can be told.
    """
    books = [_book(passbook, group.plan) for passbook in group.passbooks]
    saved, interest, fines, owed = (
        sum(getattr(book, name) for book in books) for name in ("saved", "interest", "fines", "owed")
    )
    expected = saved + interest + fines - owed
    till = Till(expected if group.box is None else group.box, owed, group.social)
    outcomes = {way: _outcome(books, till, way, group.plan) for way in ways}
    return Tally(saved, interest, fines, expected, till, outcomes)


def _outcome(books: list[Book], till: Till, way: Way, plan: GroupPlan) -> ShareOut | Unshared:
    if till.box < 0:
        return Unshared(NoShareOut.DEBT_ABOVE_FUND, missing=-till.box)
    return shared(books, till, way, plan.meetings_a_year)


def _book(passbook: Passbook, plan: GroupPlan) -> Book:
    saved = passbook.shares * plan.share_price
    purchases = (saved / plan.meetings,) * plan.meetings if saved else ()
    return Book(passbook.number, passbook.shares, saved, passbook.interest, passbook.fines, passbook.owed, purchases)
