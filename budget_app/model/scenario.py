"""What if: named changes to a copy of the household, stackable."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from budget_app.model.base import Id, Value
from budget_app.model.categories import Category
from budget_app.model.line import Line
from budget_app.model.money import Currency, Growth, Minor, Share
from budget_app.model.period import YearMonth

CHANGES_LIMIT = 20
Months = Annotated[int, Field(ge=1, le=120)]


class TimedChange(Value, frozen=True):
    """A change that holds from `start` (the household's first month where empty)."""

    start: YearMonth | None = None


class SaveMore(TimedChange, frozen=True):
    """So much less is spent every month, in home currency, and put aside instead."""

    kind: Literal["save_more"] = "save_more"
    amount: Minor = 0


class SpendLess(TimedChange, frozen=True):
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


class TransfersChange(TimedChange, frozen=True):
    """What is sent is multiplied: 0.9 is a tenth less."""

    kind: Literal["transfers_change"] = "transfers_change"
    factor: Annotated[Decimal, Field(ge=0, le=5, allow_inf_nan=False)] = Decimal(1)
    line: Id | None = None


class CurrencyMoves(TimedChange, frozen=True):
    """A currency's value at home moves by a share (-0.3: falls by 30 of 100), evenly over some months."""

    kind: Literal["currency_moves"] = "currency_moves"
    currency: Currency = "RUB"
    share: Annotated[Decimal, Field(ge=Decimal("-0.9"), le=5, allow_inf_nan=False)] = Decimal("-0.3")
    over: Months = 1


class PricesRise(TimedChange, frozen=True):
    """Prices at home, or of one category, rise by so much more a year than assumed."""

    kind: Literal["prices_rise"] = "prices_rise"
    yearly: Growth = Decimal(0)
    category: Category | None = None


Change = Annotated[
    SaveMore | SpendLess | TransfersStop | TransfersChange | CurrencyMoves | PricesRise, Field(discriminator="kind")
]
Changes = Annotated[tuple[Change, ...], Field(max_length=CHANGES_LIMIT)]


class Scenario(Line, frozen=True):
    """A named list of changes, stacked on the family's plan."""

    changes: Changes = ()
