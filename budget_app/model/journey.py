"""A journey for work: what it costs before leaving, what it brings, what the family does without meanwhile."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from budget_app.model.base import Id, Label, Value, refusal
from budget_app.model.line import Line
from budget_app.model.money import Currency, Minor, Share, round_half_away
from budget_app.model.period import YearMonth
from budget_app.model.problems import ProblemCode
from budget_app.model.rows import Channel

LONGEST_STAY = 120
LONGEST_WAIT = 24


class Destination(StrEnum):
    """Where somebody goes to work."""

    RUSSIA = "russia"
    KAZAKHSTAN = "kazakhstan"
    TURKEY = "turkey"
    KOREA = "korea"
    OTHER = "other"


class JourneyCostKind(StrEnum):
    """What has to be paid before the work begins."""

    TICKET = "ticket"
    PAPERS = "papers"
    MEDICAL = "medical"
    INSURANCE = "insurance"
    EXAM = "exam"
    ROOM = "room"
    OTHER = "other"


class JourneyCost(Value, frozen=True):
    """One cost before leaving; 0 where nobody knows it yet."""

    kind: JourneyCostKind = JourneyCostKind.OTHER
    amount: Minor = 0
    currency: Currency = "TJS"


class Journey(Line, frozen=True):
    """Somebody leaves to work abroad. `label` is a role such as "elder son", never a name.

    He leaves in the month `leaves` (the household's first where empty), is away for so many `months` (0: he stays) and
    comes home in the month after them. `wage`, `living`, `housing` and `permit` are a month in `currency`; living,
    housing and permit are paid from the first month on, the wage comes after `first_wage` months of waiting. What they
    leave is sent home, or as much of it as `sends` says. `brings` is what he has with him when he comes home, in the
    same currency. `costs` name each thing once, each in its own currency; `return_cost` and `income_after` (a month, at
    home) are in the home currency.

    `loan` is the debt that pays for it: one that is not taken before the household's first month is taken only if he
    leaves. `drops` is the income at home that the family does without while he is away: all of it, or so much a month
    as `lost` says, in the currency of that income.
    """

    country: Destination = Destination.RUSSIA
    region: Label = ""
    leaves: YearMonth | None = None
    months: Annotated[int, Field(ge=0, le=LONGEST_STAY)] = 0
    costs: tuple[JourneyCost, ...] = ()
    loan: Id | None = None
    currency: Currency = "RUB"
    wage: Minor = 0
    first_wage: Annotated[int, Field(ge=0, le=LONGEST_WAIT)] = 1
    living: Minor = 0
    housing: Minor = 0
    permit: Minor = 0
    sends: Minor | None = None
    channel: Channel = Channel()
    chance_of_nothing: Share = Decimal(0)
    drops: Id | None = None
    lost: Minor | None = None
    return_cost: Minor = 0
    brings: Minor = 0
    income_after: Minor = 0

    @property
    def currencies(self) -> frozenset[Currency]:
        """Those of the work abroad and of the costs before leaving."""
        return frozenset((self.currency, *(cost.currency for cost in self.costs if cost.amount)))

    @property
    def needed(self) -> int:
        """What a month abroad costs."""
        return self.living + self.housing + self.permit

    @property
    def left(self) -> int:
        """What a month's wage leaves; below zero where living there costs more."""
        return self.wage - self.needed

    @property
    def can_send(self) -> int:
        """The most that can be sent of it: a fee that is paid on top is taken off first."""
        left, channel = max(self.left, 0), self.channel
        if not channel.fee_on_top:
            return left
        return max(int((left - channel.fee_fixed) / (1 + channel.fee_share)), 0)

    @property
    def sent(self) -> int:
        """What is sent home of a month's wage."""
        return self.can_send if self.sends is None else min(self.sends, self.can_send)

    @property
    def kept(self) -> int:
        """What is left of all wages of a stay that ends and is not sent."""
        paid = max(self.months - self.first_wage, 0)
        fee = round_half_away(self.sent * self.channel.fee_share) + self.channel.fee_fixed
        handed = self.sent + (fee if self.channel.fee_on_top and self.sent else 0)
        return paid * max(self.left - handed, 0)

    @model_validator(mode="after")
    def _each_cost_once(self) -> Self:
        if len({cost.kind for cost in self.costs}) != len(self.costs):
            raise refusal(ProblemCode.COST_REPEATED)
        return self

    def cost_of(self, kind: JourneyCostKind) -> JourneyCost | None:
        """What has to be paid for one thing before leaving."""
        return next((cost for cost in self.costs if cost.kind is kind), None)

    def leaves_in(self, start: YearMonth) -> int:
        """The month of leaving as an index from `start`, the household's first month."""
        return self.leaves.months_after(start) if self.leaves else 0
