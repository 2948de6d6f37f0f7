"""A household: all that is saved of a family, and nothing that can be computed."""

import secrets
from decimal import Decimal
from itertools import chain
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from budget_app.model.base import Id, Label, Value, refusal
from budget_app.model.coping import USUAL_COPING, CopingOrder
from budget_app.model.journey import Journey
from budget_app.model.money import Currency, YearlyRate
from budget_app.model.period import YearMonth
from budget_app.model.problems import ProblemCode
from budget_app.model.quotes import Sharing
from budget_app.model.rows import (
    Account,
    Agreement,
    Debt,
    Event,
    Goal,
    Income,
    Purchase,
    Remittance,
    Reserve,
    Spending,
)
from budget_app.model.scenario import Changes, LoanTaken, Scenario
from budget_app.model.uncertainty import Uncertainty
from budget_app.model.venture import Venture

ROWS_LIMIT = 200
OFFERS_LIMIT = 4
JOURNEYS_LIMIT = 12
SHORTEST_HORIZON, USUAL_HORIZON, LONGEST_HORIZON = 12, 60, 120
_CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXY"
_CODE_LENGTH = 5

Row = Income | Remittance | Spending | Event | Debt | Account | Purchase | Reserve | Journey | Venture | Agreement
"""Any row of any part."""

AgeBand = Literal["baby", "child", "adult", "elder"]
"""Under 3, 3 to 17, 18 to 59, 60 and over."""
Sex = Literal["female", "male"]
Settlement = Literal["village", "town", "city"]


def _check_letter(body: str) -> str:
    """A letter that changes when one letter of the body does or two neighbours swap (weighted sum modulo a prime)."""
    total = sum((place + 2) * _CODE_LETTERS.index(letter) for place, letter in enumerate(body))
    return _CODE_LETTERS[total % len(_CODE_LETTERS)]


def new_code() -> str:
    """A random household code with its check letter: it says nothing about the family."""
    body = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
    return body + _check_letter(body)


def _checked_code(code: str) -> str:
    body = code[:-1]
    known = len(code) == _CODE_LENGTH + 1 and all(letter in _CODE_LETTERS for letter in code)
    if not known or _check_letter(body) != code[-1]:
        raise refusal(ProblemCode.CODE_WRONG)
    return code


class MemberCount(Value, frozen=True):
    """How many people of one age band and sex belong to the household, those abroad included."""

    band: AgeBand
    sex: Sex
    count: Annotated[int, Field(ge=0, le=40)]


class Household(Value, frozen=True):
    """A family's facts under a code. `number` is its seat in the workshop; the nickname never leaves the screen."""

    id: Id
    code: Annotated[str, AfterValidator(_checked_code)]
    number: Annotated[int, Field(ge=1, le=999)]
    nickname: Label = ""
    practice: bool = False
    members: Annotated[tuple[MemberCount, ...], Field(max_length=8)] = ()
    abroad: Annotated[int, Field(ge=0, le=40)] = 0
    settlement: Settlement = "village"
    first_month: YearMonth
    home: Currency = "TJS"
    horizon: Annotated[int, Field(ge=SHORTEST_HORIZON, le=LONGEST_HORIZON)] = USUAL_HORIZON
    bridge_rate: YearlyRate = Decimal(0)
    coping: CopingOrder = USUAL_COPING
    uncertainty: Uncertainty = Uncertainty()
    remittances: Annotated[tuple[Remittance, ...], Field(max_length=ROWS_LIMIT)] = ()
    incomes: Annotated[tuple[Income, ...], Field(max_length=ROWS_LIMIT)] = ()
    spending: Annotated[tuple[Spending, ...], Field(max_length=ROWS_LIMIT)] = ()
    events: Annotated[tuple[Event, ...], Field(max_length=ROWS_LIMIT)] = ()
    debts: Annotated[tuple[Debt, ...], Field(max_length=ROWS_LIMIT)] = ()
    accounts: Annotated[tuple[Account, ...], Field(max_length=ROWS_LIMIT)] = ()
    goals: Annotated[tuple[Goal, ...], Field(max_length=ROWS_LIMIT)] = ()
    journeys: Annotated[tuple[Journey, ...], Field(max_length=JOURNEYS_LIMIT)] = ()
    ventures: Annotated[tuple[Venture, ...], Field(max_length=ROWS_LIMIT)] = ()
    plan: Changes = ()
    what_ifs: Annotated[tuple[Scenario, ...], Field(max_length=ROWS_LIMIT)] = ()
    agreements: Annotated[tuple[Agreement, ...], Field(max_length=ROWS_LIMIT)] = ()
    sharing: Sharing = Sharing()
    offers: Annotated[tuple[Debt, ...], Field(max_length=OFFERS_LIMIT)] = ()
    """Loans that are only looked at; they count once they stand among the debts, under the same identity."""

    @model_validator(mode="after")
    def _each_row_once(self) -> Self:
        ids = [row.id for row in self.rows()] + [scenario.id for scenario in self.what_ifs]
        offers = [offer.id for offer in self.offers]
        if len(ids) != len(set(ids)) or len(offers) != len(set(offers)):
            raise refusal(ProblemCode.IDENTITY_REPEATED)
        return self

    @property
    def people(self) -> int:
        """How many people belong to the household, those abroad included."""
        return sum(member.count for member in self.members)

    @property
    def senders(self) -> tuple[Remittance | Journey, ...]:
        """All who send money from abroad, and all who may leave to send some."""
        return (*self.remittances, *self.journeys)

    def rows(self) -> tuple[Row, ...]:
        """Every row of every part, in the order of the parts."""
        return tuple(chain.from_iterable(getattr(self, part) for part in dict.fromkeys(PART_OF.values())))

    def rows_under(self, changes: Changes) -> tuple[Row, ...]:
        """Every row, and the loans that some changes take."""
        return self.rows() + tuple(change.debt for change in changes if isinstance(change, LoanTaken))


Part = Literal[
    "remittances", "incomes", "spending", "events", "debts", "accounts", "goals", "journeys", "ventures", "agreements"
]
PART_OF: dict[type[Row], Part] = {
    Remittance: "remittances",
    Income: "incomes",
    Spending: "spending",
    Event: "events",
    Debt: "debts",
    Account: "accounts",
    Purchase: "goals",
    Reserve: "goals",
    Journey: "journeys",
    Venture: "ventures",
    Agreement: "agreements",
}
"""Which part of the household a row stands in."""
