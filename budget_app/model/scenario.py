"""What if: named changes to a copy of the household, stackable."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from budget_app.model.base import Id, Value, refusal
from budget_app.model.categories import Category
from budget_app.model.line import Line
from budget_app.model.money import LARGEST_MINOR, Currency, Growth, Minor, Share
from budget_app.model.period import YearMonth
from budget_app.model.problems import ProblemCode
from budget_app.model.rows import Debt

CHANGES_LIMIT = 20
Months = Annotated[int, Field(ge=1, le=120)]
Factor = Annotated[Decimal, Field(ge=0, le=5, allow_inf_nan=False)]
"""What an amount is multiplied with: 0.9 is a tenth less."""
SignedMinor = Annotated[int, Field(ge=-LARGEST_MINOR, le=LARGEST_MINOR)]
"""Minor units, below zero where it is less."""


class TimedChange(Value, frozen=True):
    """A change that holds from `start` (the household's first month where empty)."""

    start: YearMonth | None = None


class LastingChange(TimedChange, frozen=True):
    """A change that holds from `start` to `end`, both included; for good where `end` is empty."""

    end: YearMonth | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.end and self.end < self.start:
            raise refusal(ProblemCode.ENDS_BEFORE_START)
        return self


class SaveMore(LastingChange, frozen=True):
    """So much less is spent every month, in home currency, and put aside instead; below zero, so much more is spent."""

    kind: Literal["save_more"] = "save_more"
    amount: SignedMinor = 0


class SpendLess(LastingChange, frozen=True):
    """A share less on one line, on a category, or on all wants where both are empty."""

    kind: Literal["spend_less"] = "spend_less"
    share: Share = Decimal(0)
    line: Id | None = None
    category: Category | None = None


class TransfersStop(TimedChange, frozen=True):
    """Nothing arrives for some months, from one sender or, where `line` is empty, from all."""

    kind: Literal["transfers_stop"] = "transfers_stop"
    months: Months = 6
    line: Id | None = None


class TransfersChange(LastingChange, frozen=True):
    """What is sent is multiplied, by one sender or, where `line` is empty, by all."""

    kind: Literal["transfers_change"] = "transfers_change"
    factor: Factor = Decimal(1)
    line: Id | None = None


class IncomeChanges(LastingChange, frozen=True):
    """What is earned or harvested at home is multiplied: one income or, where `line` is empty, all of them."""

    kind: Literal["income_changes"] = "income_changes"
    factor: Factor = Decimal(1)
    line: Id | None = None


class CurrencyMoves(TimedChange, frozen=True):
    """A currency's value at home moves by a share (-0.3: falls by 30 of 100), evenly over some months."""

    kind: Literal["currency_moves"] = "currency_moves"
    currency: Currency = "RUB"
    share: Annotated[Decimal, Field(ge=Decimal("-0.9"), le=5, allow_inf_nan=False)] = Decimal("-0.3")
    over: Months = 1


class PricesRise(LastingChange, frozen=True):
    """Prices at home, or of one category, rise by so much more a year than assumed; what rose stays at the end."""

    kind: Literal["prices_rise"] = "prices_rise"
    yearly: Growth = Decimal(0)
    category: Category | None = None


class ExtraCost(LastingChange, frozen=True):
    """An amount more every month, in home currency at prices of the first month; once where `end` is `start`."""

    kind: Literal["extra_cost"] = "extra_cost"
    amount: Minor = 0
    category: Category = Category.OTHER


class LoanTaken(Value, frozen=True):
    """A new loan; it is handed out in the household's first month where `taken` is empty."""

    kind: Literal["loan_taken"] = "loan_taken"
    debt: Debt


class RowDropped(LastingChange, frozen=True):
    """A row counts nothing in the months of the change.

    What comes and goes with it falls away. A debt is neither paid nor owed, a goal neither bought nor kept. An account
    stays: what lies in it does not go away.
    """

    kind: Literal["row_dropped"] = "row_dropped"
    line: Id


class GoalMoved(Value, frozen=True):
    """A goal is to be bought in another month, or, where `by` is empty, as soon as it can be paid."""

    kind: Literal["goal_moved"] = "goal_moved"
    line: Id
    by: YearMonth | None = None


Change = Annotated[
    SaveMore
    | SpendLess
    | TransfersStop
    | TransfersChange
    | IncomeChanges
    | CurrencyMoves
    | PricesRise
    | ExtraCost
    | LoanTaken
    | RowDropped
    | GoalMoved,
    Field(discriminator="kind"),
]
Changes = Annotated[tuple[Change, ...], Field(max_length=CHANGES_LIMIT)]


class Scenario(Line, frozen=True):
    """A named list of changes, stacked on the family's plan."""

    changes: Changes = ()
