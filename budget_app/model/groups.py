"""A savings group in the workshop: what it expects of a cycle, and its members' passbooks at the share-out."""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from budget_app.model.base import Id, Label, Value, refusal
from budget_app.model.money import MINOR_PER_UNIT, Minor
from budget_app.model.problems import ProblemCode
from budget_app.model.savings_group import MOST_MEMBERS, GroupPlan, Members, Way

MOST_SHARES_A_CYCLE = 100_000

START = GroupPlan(share_price=10 * MINOR_PER_UNIT, members=20, shares=3, rate=Decimal("0.05"))
"""Where the levers of a new group stand: an example for the hand, not a fact."""


class Passbook(Value, frozen=True):
    """What the book says of a member at the end of the cycle; `owed` is what she has not paid back of her loans."""

    number: Members
    shares: Annotated[int, Field(ge=0, le=MOST_SHARES_A_CYCLE)] = 0
    interest: Minor = 0
    fines: Minor = 0
    owed: Minor = 0


class Group(Value, frozen=True):
    """A group: its plan, and the passbooks to share out by `way`; members are numbers, never names.

    `box` is the money counted in the box, empty while nobody has counted it; `social` is the social fund, kept apart.
    Price, meetings and currency of the share-out are those of the plan.
    """

    id: Id
    label: Label = ""
    plan: GroupPlan = START
    passbooks: Annotated[tuple[Passbook, ...], Field(max_length=MOST_MEMBERS)] = ()
    box: Minor | None = None
    social: Minor = 0
    way: Way = Way.PROPORTIONAL

    @model_validator(mode="after")
    def _each_member_once(self) -> Self:
        numbers = [passbook.number for passbook in self.passbooks]
        if len(numbers) != len(set(numbers)):
            raise refusal(ProblemCode.MEMBER_REPEATED)
        return self

    def free_number(self) -> int:
        """The lowest number that no passbook has."""
        taken = {passbook.number for passbook in self.passbooks}
        return next(number for number in range(1, MOST_MEMBERS + 2) if number not in taken)
