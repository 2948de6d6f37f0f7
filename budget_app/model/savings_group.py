"""A savings group: its rules, and one cycle's book, entry by entry. Members are numbers, never names."""

from collections import Counter
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from budget_app.model.base import Value, refusal
from budget_app.model.money import Currency, Minor, Share
from budget_app.model.problems import ProblemCode

MOST_MEMBERS = 100
MOST_MEETINGS = 366
MOST_ENTRIES = 100_000

Price = Annotated[Minor, Field(gt=0)]
Members = Annotated[int, Field(ge=1, le=MOST_MEMBERS)]
Meetings = Annotated[int, Field(ge=1, le=MOST_MEETINGS)]
Shares = Annotated[int, Field(ge=1, le=1000)]


class Way(StrEnum):
    """How a fund is shared."""

    PROPORTIONAL = "proportional"
    EQUAL_PROFIT = "equal_profit"
    INTEREST_BACK = "interest_back"


class Entered(Value, frozen=True):
    """A line of the book: which member, at which meeting; both are counted from 1."""

    member: Members
    meeting: Meetings


class Bought(Entered, frozen=True):
    """Shares bought."""

    kind: Literal["bought"] = "bought"
    shares: Shares


class Lent(Entered, frozen=True):
    """A loan handed out of the box."""

    kind: Literal["lent"] = "lent"
    amount: Minor


class Repaid(Entered, frozen=True):
    """What a member paid of her loans."""

    kind: Literal["repaid"] = "repaid"
    principal: Minor = 0
    interest: Minor = 0


class Fined(Entered, frozen=True):
    """A fine paid into the box."""

    kind: Literal["fined"] = "fined"
    amount: Minor


class WrittenOff(Entered, frozen=True):
    """What the group no longer expects back of a member's loans."""

    kind: Literal["written_off"] = "written_off"
    amount: Minor


class SocialPaid(Entered, frozen=True):
    """Paid into the social fund, which is kept apart and never shared out."""

    kind: Literal["social_paid"] = "social_paid"
    amount: Minor


class SocialGiven(Entered, frozen=True):
    """Given to a member out of the social fund."""

    kind: Literal["social_given"] = "social_given"
    amount: Minor


Entry = Annotated[Bought | Lent | Repaid | Fined | WrittenOff | SocialPaid | SocialGiven, Field(discriminator="kind")]


class SavingsGroup(Value, frozen=True):
    """A cycle of so many meetings; a member buys at most `most_shares` at each."""

    format: Literal[1] = 1
    currency: Currency = "TJS"
    share_price: Price
    most_shares: Shares = 5
    members: Members
    meetings: Meetings
    meetings_a_year: Meetings = 52
    entries: Annotated[tuple[Entry, ...], Field(max_length=MOST_ENTRIES)] = ()

    @model_validator(mode="after")
    def _of_this_group(self) -> Self:
        for entry in self.entries:
            if entry.member > self.members:
                raise refusal(ProblemCode.MEMBER_UNKNOWN, member=entry.member, limit=self.members)
            if entry.meeting > self.meetings:
                raise refusal(ProblemCode.MEETING_UNKNOWN, meeting=entry.meeting, limit=self.meetings)
        return self

    @model_validator(mode="after")
    def _not_too_many_shares(self) -> Self:
        bought: Counter[tuple[int, int]] = Counter()
        for entry in self.entries:
            if isinstance(entry, Bought):
                bought[entry.member, entry.meeting] += entry.shares
        for (member, meeting), shares in bought.items():
            if shares > self.most_shares:
                values = {"member": member, "meeting": meeting, "limit": self.most_shares}
                raise refusal(ProblemCode.SHARES_ABOVE_MOST, **values)
        return self

    @model_validator(mode="after")
    def _nothing_back_that_was_not_lent(self) -> Self:
        owed: Counter[int] = Counter()
        for entry in sorted(self.entries, key=_in_time):
            owed[entry.member] += _added_to_debt(entry)
            if owed[entry.member] < 0:
                raise refusal(ProblemCode.BACK_ABOVE_OWED, member=entry.member, meeting=entry.meeting)
        return self


class GroupPlan(Value, frozen=True):
    """What a group expects of a cycle, to see where it leads.

    At each meeting every member buys `shares` and pays `social` into the social fund, one pays a fine, and the next in
    turn borrows so much for `loan_months` at `rate` a month that the part `lent` of the fund is lent out; of each loan
    the part `lost` never comes back. The first member is the one who is looked at: she buys `own_shares`, and borrows
    or does not.
    """

    currency: Currency = "TJS"
    share_price: Price
    members: Members
    shares: Shares = 1
    meetings: Meetings = 52
    meetings_a_year: Meetings = 52
    lent: Share = Decimal("0.5")
    loan_months: Annotated[int, Field(ge=1, le=12)] = 3
    rate: Share = Decimal(0)
    fine: Minor = 0
    social: Minor = 0
    lost: Share = Decimal(0)
    own_shares: Shares | None = None
    """As everybody where empty."""
    own_borrows: bool = True


def _in_time(entry: Entry) -> tuple[int, bool]:
    """By meetings; in each, what is lent stands before what comes back."""
    return entry.meeting, not isinstance(entry, Lent)


def _added_to_debt(entry: Entry) -> int:
    match entry:
        case Lent(amount=amount):
            return amount
        case Repaid(principal=amount) | WrittenOff(amount=amount):
            return -amount
        case _:
            return 0
