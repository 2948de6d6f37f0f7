"""When an amount comes or goes: the kinds of schedule of a row."""

from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from budget_app.model.base import Value, refusal
from budget_app.model.money import Minor
from budget_app.model.period import ALL_MONTHS, MONTHS_A_YEAR, MonthSet, YearMonth
from budget_app.model.problems import ProblemCode

STEPS_LIMIT = 24


class Step(Value, frozen=True):
    """From this month on, another amount."""

    start: YearMonth
    amount: Minor


class Bounded(Value, frozen=True):
    """A schedule with an optional first and last month, both included."""

    first: YearMonth | None = None
    last: YearMonth | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first and self.last and self.last < self.first:
            raise refusal(ProblemCode.ENDS_BEFORE_START)
        return self


class Stepped(Bounded, frozen=True):
    """A schedule of one amount that may change from given months on."""

    amount: Minor = 0
    steps: Annotated[tuple[Step, ...], Field(max_length=STEPS_LIMIT)] = ()

    @model_validator(mode="after")
    def _steps_in_order(self) -> Self:
        if any(later.start <= earlier.start for earlier, later in pairwise(self.steps)):
            raise refusal(ProblemCode.STEPS_OUT_OF_ORDER)
        return self


class EachMonth(Stepped, frozen=True):
    """The amount in each chosen month of the year.

    `every` k months counts from `first`, or from the household's first month where `first` is empty.
    """

    kind: Literal["each_month"] = "each_month"
    months: MonthSet = ALL_MONTHS
    every: Annotated[int, Field(ge=1, le=24)] = 1


class ByMonth(Bounded, frozen=True):
    """A different amount in each month of the year, January first."""

    kind: Literal["by_month"] = "by_month"
    amounts: Annotated[tuple[Minor, ...], Field(min_length=MONTHS_A_YEAR, max_length=MONTHS_A_YEAR)] = (
        0,
    ) * MONTHS_A_YEAR


class Once(Value, frozen=True):
    """The amount in one month and never again."""

    kind: Literal["once"] = "once"
    month: YearMonth
    amount: Minor = 0


class Weekly(Stepped, frozen=True):
    """The amount every week; a month has 52/12 weeks."""

    kind: Literal["weekly"] = "weekly"
    months: MonthSet = ALL_MONTHS


class Daily(Stepped, frozen=True):
    """The amount every day; a month has 365/12 days."""

    kind: Literal["daily"] = "daily"
    months: MonthSet = ALL_MONTHS


class Yearly(Stepped, frozen=True):
    """The amount once a year in each of the given months: a harvest, a coal load, a school start."""

    kind: Literal["yearly"] = "yearly"
    months: MonthSet = ()


Schedule = Annotated[EachMonth | ByMonth | Once | Weekly | Daily | Yearly, Field(discriminator="kind")]
ScheduleKind = Literal["each_month", "by_month", "once", "weekly", "daily", "yearly"]
