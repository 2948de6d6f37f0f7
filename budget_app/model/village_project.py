"""A project that a village pays for together: its budget, and who promised what for which month."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from budget_app.model.base import Id, Label, Value, refusal
from budget_app.model.money import Conditions, Currency, Minor
from budget_app.model.period import YearMonth
from budget_app.model.problems import ProblemCode

LINES_LIMIT, PLEDGES_LIMIT, MOST_MONTHS = 60, 200, 36


def _distinct(months: tuple[YearMonth, ...]) -> tuple[YearMonth, ...]:
    if len(set(months)) != len(months):
        raise refusal(ProblemCode.MONTHS_REPEATED)
    return tuple(sorted(months))


Months = Annotated[tuple[YearMonth, ...], Field(max_length=MOST_MONTHS), AfterValidator(_distinct)]
"""Months of certain years, each at most once, in order; may be empty."""


class BudgetLine(Value, frozen=True):
    """A cost of the project; with the lines of the `first` stage paid, the work can begin."""

    id: Id
    label: Label = ""
    amount: Minor = 0
    first: bool = False


class Pledge(Value, frozen=True):
    """What a household promises to pay in each of `months`, and in which of them it has paid.

    `household` is its number, empty for somebody else; `label` is a role or place ("workers in Moscow"), never a name.
    """

    id: Id
    household: Annotated[int, Field(ge=1, le=999)] | None = None
    label: Label = ""
    abroad: bool = False
    currency: Currency = "TJS"
    amount: Minor = 0
    months: Months = ()
    paid: Months = ()

    @model_validator(mode="after")
    def _paid_as_promised(self) -> Self:
        for month in self.paid:
            if month not in self.months:
                raise refusal(ProblemCode.PAID_UNPROMISED, month=str(month))
        return self


class VillageProject(Value, frozen=True):
    """A project whose money is collected from `first_month` on; `in_hand` is there before anybody has paid."""

    id: Id
    label: Label = ""
    currency: Currency = "TJS"
    first_month: YearMonth
    in_hand: Minor = 0
    lines: Annotated[tuple[BudgetLine, ...], Field(max_length=LINES_LIMIT)] = ()
    pledges: Annotated[tuple[Pledge, ...], Field(max_length=PLEDGES_LIMIT)] = ()

    @model_validator(mode="after")
    def _each_row_once(self) -> Self:
        for rows in (self.lines, self.pledges):
            if len({row.id for row in rows}) != len(rows):
                raise refusal(ProblemCode.IDENTITY_REPEATED)
        return self


class ProjectFile(Value, frozen=True):
    """A project in a file of its own, with the exchange rates its pledges are counted at."""

    format: Literal[1] = 1
    project: VillageProject
    conditions: Conditions = Conditions()
