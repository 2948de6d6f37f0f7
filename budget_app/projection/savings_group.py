"""A savings group's cycle: its box meeting by meeting or month by month, and how the fund is shared out at its end.

The fund is what is in the box and what members still owe; write-offs have left it. The social fund is kept apart. The
share-out is held one meeting's time after the last meeting. Shared in proportion to shares (VSL Associates, Programme
Guide), or, as some groups agree, in equal parts of the profit, or with interest back to who paid it and the rest by
shares.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache, partial
from math import floor
from typing import TYPE_CHECKING, assert_never

from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.savings_group import Bought, Fined, Lent, Repaid, SocialGiven, SocialPaid, Way, WrittenOff
from budget_app.projection.loan_rates import NoRate, YearlyRates, yearly_rates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from budget_app.model.savings_group import Entry, SavingsGroup


class NoShareOut(StrEnum):
    """Why a fund cannot be shared."""

    NO_SHARES = "no_shares"
    DEBT_ABOVE_FUND = "debt_above_fund"
    LOSS_ABOVE_SAVINGS = "loss_above_savings"


@dataclass(frozen=True, slots=True)
class Unshared:
    """Why not; for debts above the fund, at which meeting they first were, and by how much."""

    why: NoShareOut
    meeting: int = 0
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Period:
    """What came and went in a meeting or month, counted from 1, and what there is at its end.

    `saved` is what shares were bought for, `repaid` principal. `box` is the money at hand, `owed` what members owe; the
    fund is both. `social` is the social fund.
    """

    number: int
    saved: int
    interest: int
    fines: int
    lent: int
    repaid: int
    written_off: int
    box: int
    owed: int
    social: int

    @property
    def fund(self) -> int:
        """What would be shared out at its end."""
        return self.box + self.owed


@dataclass(frozen=True, slots=True)
class Member:
    """What a member put in and gets.

    `rates` is her yearly return: the IRR of her purchases and of what they brought her, which is her payout without
    interest that is only given back.

    `payout` is before what she still `owed` is taken off: `cash` is what she gets in hand, below zero what she brings.
    """

    number: int
    shares: int
    saved: int
    interest: int
    fines: int
    owed: int
    payout: int
    rates: YearlyRates | NoRate

    @property
    def cash(self) -> int:
        """Payout less debt."""
        return self.payout - self.owed


@dataclass(frozen=True, slots=True)
class ShareOut:
    """A fund shared out: the payouts, each rounded down, and the `remainder` are the fund.

    `value = fund / shares` is what a share has come to, in minor units.
    """

    way: Way
    fund: int
    box: int
    owed: int
    social: int
    shares: int
    value: float
    profit: int
    members: tuple[Member, ...]
    remainder: int


def course(group: SavingsGroup, periods_a_year: int = MONTHS_A_YEAR) -> tuple[Period, ...]:
    """The cycle month by month, or in as many periods a year as asked; `group.meetings_a_year` gives its meetings."""
    flows: Counter[tuple[str, int]] = Counter()
    for entry in group.entries:
        for name, amount in _amounts(entry, group.share_price):
            flows[name, _period(entry.meeting, group, periods_a_year)] += amount
    box = owed = social = 0
    found: list[Period] = []
    for index in range(_period(group.meetings, group, periods_a_year) + 1):
        saved, interest, fines, lent, repaid, written_off, given = (flows[name, index] for name in _NAMES)
        box += saved + interest + fines + repaid - lent
        owed += lent - repaid - written_off
        social += given
        found.append(Period(index + 1, saved, interest, fines, lent, repaid, written_off, box, owed, social))
    return tuple(found)


def share_out(group: SavingsGroup, way: Way) -> ShareOut | Unshared:
    """How the fund is shared at the end of the cycle, or why it cannot be."""
    return share_outs(group, course(group, group.meetings_a_year), (way,))[way]


def share_outs(group: SavingsGroup, meetings: Sequence[Period], ways: Sequence[Way]) -> dict[Way, ShareOut | Unshared]:
    """How the fund is shared in each way, after the course of the group's meetings."""
    for meeting in meetings:
        if meeting.box < 0:
            return dict.fromkeys(ways, Unshared(NoShareOut.DEBT_ABOVE_FUND, meeting.number, -meeting.box))
    books, last = _books(group), meetings[-1]
    till = Till(last.box, last.owed, last.social)
    return {way: shared(books, till, way, group.meetings_a_year) for way in ways}


@dataclass(frozen=True, slots=True)
class Till:
    """What a group has at the end: the money at hand, what members owe, and the social fund."""

    box: int
    owed: int
    social: int


@dataclass(frozen=True, slots=True)
class Book:
    """What is written of a member; `purchases` is the money of each meeting, from her first purchase on."""

    number: int
    shares: int
    saved: int
    interest: int
    fines: int
    owed: int
    purchases: tuple[float, ...]


def shared(books: Sequence[Book], till: Till, way: Way, meetings_a_year: int) -> ShareOut | Unshared:
    """The money at hand and what is owed, shared among the members, or why it cannot be."""
    shares, fund = sum(book.shares for book in books), till.box + till.owed
    if not shares:
        return Unshared(NoShareOut.NO_SHARES)
    payouts = [floor(payout) for payout in _payouts(books, fund, way)]
    if min(payouts) < 0:
        return Unshared(NoShareOut.LOSS_ABOVE_SAVINGS)
    rate = cache(partial(_return, meetings_a_year=meetings_a_year))  # members who bought alike gained alike
    return ShareOut(
        way,
        fund,
        till.box,
        till.owed,
        till.social,
        shares,
        fund / shares,
        fund - sum(book.saved for book in books),
        tuple(_member(book, payout, way, rate) for book, payout in zip(books, payouts, strict=True)),
        fund - sum(payouts),
    )


_NAMES = ("saved", "interest", "fines", "lent", "repaid", "written_off", "social")


def _amounts(entry: Entry, share_price: int) -> Iterator[tuple[str, int]]:
    """What an entry adds, by the names of `_NAMES`."""
    match entry:
        case Bought():
            yield "saved", entry.shares * share_price
        case Repaid():
            yield "repaid", entry.principal
            yield "interest", entry.interest
        case Lent():
            yield "lent", entry.amount
        case Fined():
            yield "fines", entry.amount
        case WrittenOff():
            yield "written_off", entry.amount
        case SocialPaid():
            yield "social", entry.amount
        case SocialGiven():
            yield "social", -entry.amount
        case _:
            assert_never(entry)


def _period(meeting: int, group: SavingsGroup, periods_a_year: int) -> int:
    """The index of the period in which a meeting falls."""
    return (meeting - 1) * periods_a_year // group.meetings_a_year


def _books(group: SavingsGroup) -> list[Book]:
    totals: Counter[tuple[int, str]] = Counter()
    bought: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for entry in group.entries:
        for name, amount in _amounts(entry, group.share_price):
            totals[entry.member, name] += amount
            if name == "saved":
                bought[entry.member][entry.meeting] += amount
    return [_book(number, totals, bought[number], group) for number in range(1, group.members + 1)]


def _book(number: int, totals: Counter[tuple[int, str]], bought: Counter[int], group: SavingsGroup) -> Book:
    saved, interest, fines, lent, repaid, written_off, _ = (totals[number, name] for name in _NAMES)
    first = min(bought, default=group.meetings + 1)
    return Book(
        number,
        saved // group.share_price,
        saved,
        interest,
        fines,
        lent - repaid - written_off,
        tuple(bought[meeting] for meeting in range(first, group.meetings + 1)),
    )


def _payouts(books: Sequence[Book], fund: int, way: Way) -> Iterator[Fraction]:
    """What each gets before rounding; together the fund."""
    shares, saved = sum(book.shares for book in books), sum(book.saved for book in books)
    interest = sum(book.interest for book in books)
    for book in books:
        match way:
            case Way.PROPORTIONAL:
                yield Fraction(fund * book.shares, shares)
            case Way.EQUAL_PROFIT:
                yield book.saved + Fraction(fund - saved, len(books))
            case Way.INTEREST_BACK:
                rest = fund - saved - interest
                yield book.saved + book.interest + Fraction(rest * book.shares, shares)


def _member(
    book: Book, payout: int, way: Way, rate: Callable[[tuple[float, ...], int], YearlyRates | NoRate]
) -> Member:
    given_back = book.interest if way is Way.INTEREST_BACK else 0
    return Member(
        book.number,
        book.shares,
        book.saved,
        book.interest,
        book.fines,
        book.owed,
        payout,
        rate(book.purchases, payout - given_back),
    )


def _return(purchases: tuple[float, ...], brought: int, meetings_a_year: int) -> YearlyRates | NoRate:
    """The rate at which the purchases grow to what they brought, one meeting's time after the last meeting."""
    return yearly_rates([*purchases, -brought], meetings_a_year) if purchases else NoRate.NO_UNIQUE_RATE
