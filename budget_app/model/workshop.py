"""A workshop: the families of one day, and what the day assumed. This is what one file holds."""

from datetime import date
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from budget_app.model.base import Id, Title, Value, refusal
from budget_app.model.groups import Group
from budget_app.model.household import Household
from budget_app.model.money import Conditions, Currency
from budget_app.model.problems import ProblemCode
from budget_app.model.quotes import DayQuote
from budget_app.model.village_project import VillageProject

FORMAT: Final = 1
"""The number of the file format; a file with a higher one comes from a newer program."""
HOUSEHOLDS_LIMIT = 60
QUOTES_LIMIT = 12
"""Four for each of three currencies."""
TOGETHER_LIMIT = 12
"""Savings groups, and village projects, that one file holds."""


class Workshop(Value, frozen=True):
    """Households in the order of their seats, under the exchange rates, prices and transfer quotes of the day.

    What they do together, groups and projects, knows them by their numbers only.
    """

    format: Literal[1] = FORMAT
    id: Id
    title: Title
    held: date
    home: Currency = "TJS"
    conditions: Conditions = Conditions()
    groups: Annotated[tuple[Group, ...], Field(max_length=TOGETHER_LIMIT)] = ()
    projects: Annotated[tuple[VillageProject, ...], Field(max_length=TOGETHER_LIMIT)] = ()
    quotes: Annotated[tuple[DayQuote, ...], Field(max_length=QUOTES_LIMIT)] = ()
    households: Annotated[tuple[Household, ...], Field(max_length=HOUSEHOLDS_LIMIT)] = ()

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        for key in ("id", "code", "number"):
            seen = [getattr(household, key) for household in self.households]
            if len(seen) != len(set(seen)):
                raise refusal(ProblemCode.IDENTITY_REPEATED)
        return self

    @model_validator(mode="after")
    def _everything_else_once(self) -> Self:
        for values in (self.groups, self.projects, self.quotes):
            if len({each.id for each in values}) != len(values):
                raise refusal(ProblemCode.IDENTITY_REPEATED)
        return self

    def household(self, household_id: str) -> Household:
        """The household with this identity; raises KeyError."""
        for household in self.households:
            if household.id == household_id:
                return household
        raise KeyError(household_id)

    def free_number(self) -> int:
        """The number for the next household: one above the highest in use."""
        return max((household.number for household in self.households), default=0) + 1
