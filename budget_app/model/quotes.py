"""A sum sent home, what each way of sending it would cost today, and what the money is for."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from budget_app.model.base import Id, Label, Title, Value, refusal
from budget_app.model.money import Currency, ExchangeValue, Margin, Minor, Rate, Share
from budget_app.model.problems import ProblemCode
from budget_app.model.rows import Channel, Costs, WorkAbroad

FEWEST_QUOTES, MOST_QUOTES = 2, 4
MOST_PURPOSES = 12
MOST_PARTS = 31
MOST_TIMES = 366

LEAST_REFERENCE = Decimal("0.000001")


def _usable(reference: Rate) -> Rate:
    if reference.value < LEAST_REFERENCE:
        raise refusal(ProblemCode.NUMBER_TOO_SMALL, limit=str(LEAST_REFERENCE))
    return reference


def _refuse_unlike(channel: Channel, second: "SecondExchange | None") -> None:
    if second and (second.rate is None) != (channel.provider_rate is None):
        raise refusal(ProblemCode.CONVERSIONS_UNLIKE)


class SecondExchange(Value, frozen=True):
    """A second exchange on the way: its own rate, home units for one unit of the currency between, or its margin."""

    rate: ExchangeValue | None = None
    margin: Margin = Decimal(0)


class Quote(Value, frozen=True):
    """What somebody asks for today, typed by hand and never shipped.

    With a `second` exchange the channel's own rate leads to the currency between, and both say their rate or both their
    margin. The sum travels in so many `parts`; each pays the fixed costs.
    """

    label: Title
    channel: Channel = Channel()
    second: SecondExchange | None = None
    parts: Annotated[int, Field(ge=1, le=MOST_PARTS)] = 1

    @model_validator(mode="after")
    def _exchanges_alike(self) -> Self:
        _refuse_unlike(self.channel, self.second)
        return self


class DayQuote(Value, frozen=True):
    """A quote for sending this currency as the trainer typed it: on which day, and who gave it.

    Until its way has words, it is called after its kind.
    """

    id: Id
    label: Label = ""
    currency: Currency = "RUB"
    on: date
    giver: Label = ""
    channel: Channel = Channel()
    second: SecondExchange | None = None
    parts: Annotated[int, Field(ge=1, le=MOST_PARTS)] = 1

    @model_validator(mode="after")
    def _exchanges_alike(self) -> Self:
        _refuse_unlike(self.channel, self.second)
        return self

    def quote(self, name: str) -> Quote:
        """What is compared; `name` stands for words that are missing."""
        return Quote(label=self.label or name, channel=self.channel, second=self.second, parts=self.parts)


class Purpose(Value, frozen=True):
    """What a part of the next transfer is for: a share of it, or an amount in the home currency."""

    label: Title
    share: Share | None = None
    amount: Minor | None = None

    @model_validator(mode="after")
    def _one_size(self) -> Self:
        if (self.share is None) == (self.amount is None):
            raise refusal(ProblemCode.PURPOSE_UNSIZED)
        return self


Purposes = Annotated[tuple[Purpose, ...], Field(max_length=MOST_PURPOSES)]


class Sharing(Value, frozen=True):
    """What the family's next transfer is for; `rest` says what is left of it."""

    purposes: Purposes = ()
    rest: Label = ""


class Sending(Value, frozen=True):
    """So much sent so many times a year, the reference rate of the day, and the quotes to compare.

    `at_home` is what a month at home costs, the most needed first; `rest` says what is left of a shared transfer.
    """

    format: Literal[1] = 1
    sent: Annotated[Minor, Field(gt=0)]
    times_a_year: Annotated[int, Field(ge=1, le=MOST_TIMES)] = 12
    reference: Annotated[Rate, AfterValidator(_usable)]
    quotes: Annotated[tuple[Quote, ...], Field(min_length=FEWEST_QUOTES, max_length=MOST_QUOTES)]
    work: WorkAbroad | None = None
    at_home: Costs = ()
    purposes: Purposes = ()
    rest: Label = ""
