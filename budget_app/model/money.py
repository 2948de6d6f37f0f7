"""Amounts, currencies, shares and rates; a float never holds money that is shown."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from budget_app.model.base import Label, Value, refusal
from budget_app.model.problems import ProblemCode

Currency = Literal["TJS", "RUB", "USD", "EUR", "KZT", "KGS", "UZS"]
MINOR_PER_UNIT = 100
"""Dirams in a somoni, kopeks in a rouble, tyiyns in a som, cents in a dollar."""
LARGEST_MINOR = 10**13


def round_half_away(value: Decimal) -> int:
    """The one rounding of money: to a whole minor unit, halves away from zero."""
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _within(minor: int) -> int:
    if minor < 0:
        raise refusal(ProblemCode.AMOUNT_NEGATIVE)
    if minor > LARGEST_MINOR:
        raise refusal(ProblemCode.AMOUNT_TOO_LARGE, limit=LARGEST_MINOR)
    return minor


Minor = Annotated[int, AfterValidator(_within)]
"""A whole number of minor units, from 0 to 100 thousand million units."""
Share = Annotated[Decimal, Field(ge=0, le=1, allow_inf_nan=False)]
"""A part of one: 0.05 is 5 of 100."""
YearlyRate = Annotated[Decimal, Field(ge=0, le=10, allow_inf_nan=False)]
"""Interest a year as a part of one; 10 is a thousand per cent."""
Growth = Annotated[Decimal, Field(ge=Decimal("-0.9"), le=5, allow_inf_nan=False)]
"""Change a year as a part of one; negative when it falls."""
Margin = Annotated[Decimal, Field(ge=Decimal("-0.5"), le=Decimal("0.9"), allow_inf_nan=False)]
"""The part of one by which a provider's rate falls short of the reference rate; negative when it beats it."""
Volatility = Annotated[Decimal, Field(ge=0, le=Decimal("0.5"), allow_inf_nan=False)]
"""How far a rate strays, as a standard deviation; 0 where it never does."""
ExchangeValue = Annotated[Decimal, Field(gt=0, le=1_000_000, allow_inf_nan=False)]
"""Home-currency units for one foreign unit."""


class Rate(Value, frozen=True):
    """What one unit of `currency` is worth in `home`, on which day, and who gave it.

    `volatility` is how far it strays in a month of an uncertain future: the standard deviation of its logarithm.
    """

    currency: Currency
    home: Currency
    value: ExchangeValue
    on: date
    giver: Label = ""
    volatility: Volatility = Decimal(0)


class Inflation(Value, frozen=True):
    """How fast prices at home rise a year, on which day it was read, and who gave it.

    `spread` is how far the rise of a year strays from it in an uncertain future: its standard deviation.
    """

    yearly: Growth = Decimal(0)
    on: date | None = None
    giver: Label = ""
    spread: Volatility = Decimal(0)


class Conditions(Value, frozen=True):
    """What the workshop assumed on its day for every family: exchange rates and prices."""

    rates: Annotated[tuple[Rate, ...], Field(max_length=40)] = ()
    inflation: Inflation = Inflation()

    def rate(self, currency: Currency, home: Currency) -> Decimal | None:
        """Home units for one foreign unit; one for the home currency itself; none when nobody gave a rate."""
        if currency == home:
            return Decimal(1)
        return next((rate.value for rate in self.rates if (rate.currency, rate.home) == (currency, home)), None)
