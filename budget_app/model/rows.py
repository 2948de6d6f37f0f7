"""The rows a family fills in: what comes in, what goes out, what is owed, kept and wished for."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from budget_app.model.base import Label, Value, refusal
from budget_app.model.categories import Category, Need
from budget_app.model.line import Line
from budget_app.model.money import (
    LARGEST_MINOR,
    Currency,
    ExchangeValue,
    Growth,
    Margin,
    Minor,
    Share,
    YearlyRate,
    round_half_away,
)
from budget_app.model.period import MONTHS_A_YEAR, MonthSet, YearMonth
from budget_app.model.problems import ProblemCode
from budget_app.model.schedule import EachMonth, Schedule

COST_LINES_LIMIT = 30
MOVING_MONTHS_LIMIT = 60


def _in_order(months: tuple[YearMonth, ...]) -> tuple[YearMonth, ...]:
    return tuple(sorted(set(months)))


MovingMonths = Annotated[tuple[YearMonth, ...], Field(max_length=MOVING_MONTHS_LIMIT), AfterValidator(_in_order)]
"""Months of years, each once, in order."""


class IncomeKind(StrEnum):
    """Where money at home comes from."""

    WAGE = "wage"
    DAY_LABOUR = "day_labour"
    HOME_BUSINESS = "home_business"
    TRADE = "trade"
    HARVEST = "harvest"
    ANIMAL_PRODUCTS = "animal_products"
    PENSION = "pension"
    BENEFIT = "benefit"
    RENT = "rent"
    HELP = "help"
    OWN_FOOD = "own_food"
    OTHER = "other"


Likelihood = Literal["sure", "likely", "unsure"]


class Income(Line, frozen=True):
    """Money earned or given at home; own food is in kind: shown apart, never cash."""

    kind: IncomeKind = IncomeKind.OTHER
    currency: Currency = "TJS"
    schedule: Schedule = EachMonth()
    growth: Growth = Decimal(0)
    likelihood: Likelihood = "likely"

    @property
    def in_kind(self) -> bool:
        """Whether it never becomes cash."""
        return self.kind is IncomeKind.OWN_FOOD


class ChannelKind(StrEnum):
    """How money travels home."""

    BANK_APP = "bank_app"
    TRANSFER_POINT = "transfer_point"
    BY_HAND = "by_hand"
    POST = "post"
    OTHER = "other"


class Channel(Value, frozen=True):
    """What sending costs. Fees are taken from what is sent, or paid on top of it.

    The provider's own rate wins over `margin`, the share by which its rate falls short of the reference rate.
    `cash_out_fee` and `trip_cost` are in the household's home currency, each time something arrives.
    """

    kind: ChannelKind = ChannelKind.BANK_APP
    fee_share: Share = Decimal(0)
    fee_fixed: Minor = 0
    fee_on_top: bool = True
    provider_rate: ExchangeValue | None = None
    margin: Margin = Decimal(0)
    cash_out_fee: Minor = 0
    trip_cost: Minor = 0


class CostLine(Value, frozen=True):
    """One cost of several: of an event, of a month abroad or at home."""

    label: Label = ""
    amount: Minor = 0


Costs = Annotated[tuple[CostLine, ...], Field(max_length=COST_LINES_LIMIT)]


class WorkAbroad(Value, frozen=True):
    """A month's wage and what living there takes of it, in the currency sent; a wage of 0 is not known."""

    wage: Minor
    living: Costs = ()


class Remittance(Line, frozen=True):
    """What somebody abroad sends. `label` is a role such as "elder son", never a name.

    `daily_wage`, in the same currency, is what a day of work abroad brings; 0 when unknown.
    """

    currency: Currency = "RUB"
    schedule: Schedule = EachMonth()
    channel: Channel = Channel()
    growth: Growth = Decimal(0)
    chance_of_nothing: Share = Decimal(0)
    daily_wage: Minor = 0
    work: WorkAbroad = WorkAbroad(wage=0)


class Spending(Line, frozen=True):
    """What goes out. `inflation` is the yearly rise of this line's price; empty follows prices at home."""

    category: Category = Category.OTHER
    currency: Currency = "TJS"
    schedule: Schedule = EachMonth()
    need: Need = "need"
    inflation: Growth | None = None


class EventKind(StrEnum):
    """What a family gathers or pays for at its time."""

    WEDDING = "wedding"
    FUNERAL = "funeral"
    CIRCUMCISION = "circumcision"
    BIRTH = "birth"
    EID = "eid"
    NAVRUZ = "navruz"
    SCHOOL_START = "school_start"
    WINTER_COAL = "winter_coal"
    OTHER = "other"


class Feast(StrEnum):
    """A feast of the lunar year, which comes about eleven days earlier each year."""

    EID_AL_FITR = "eid_al_fitr"
    EID_AL_ADHA = "eid_al_adha"


class Moving(Value, frozen=True):
    """The months in which a feast falls, as they were estimated when it was chosen; a person may have moved some."""

    feast: Feast
    months: MovingMonths = ()


class Event(Line, frozen=True):
    """A wedding, a funeral, Eid: its cost lines and the gifts that come back.

    It happens in the months of the feast it `moves` with; else once in `month`; else every year in `months`.
    """

    kind: EventKind = EventKind.OTHER
    currency: Currency = "TJS"
    month: YearMonth | None = None
    months: MonthSet = ()
    moves: Moving | None = None
    costs: Costs = (CostLine(),)
    gifts: Minor = 0

    @property
    def placed(self) -> bool:
        """Whether it has a month at all."""
        return bool(self.moves.months if self.moves else self.month or self.months)

    def happens_in(self, month: YearMonth) -> bool:
        """Whether it happens in a month."""
        if self.moves:
            return month in self.moves.months
        return month == self.month if self.month else month.month in self.months

    def moved(self, away: YearMonth | None, to: YearMonth) -> "Event":
        """The event in the month `to` instead of `away`; one that has no month yet happens every year in this one.

        An event of every year goes to another month of every year; of one that moves with a feast only this time does.
        """
        if self.moves:
            others = [month for month in self.moves.months if month != away]
            return self.evolve(moves=self.moves.evolve(months=(*others, to)))
        if self.month:
            return self.evolve(month=to)
        others_of_year = {*self.months} - ({away.month} if away else set())
        return self.evolve(months=tuple(sorted(others_of_year | {to.month})))


class LenderKind(StrEnum):
    """To whom something is owed."""

    BANK = "bank"
    MICROLENDER = "microlender"
    SHOP = "shop"
    RELATIVE = "relative"
    GROUP = "group"
    OTHER = "other"


LoanMethod = Literal[
    "annuity",
    "equal_principal",
    "flat",
    "interest_only",
    "interest_first",
    "interest_free",
    "murabaha",
    "shop_credit",
]
GraceInterest = Literal["paid", "capitalised"]
EXTRA_PAYMENTS_LIMIT = 60


class ExtraPayment(Value, frozen=True):
    """What is paid in a month beside the instalments; the instalments stay as they are, and the loan ends sooner."""

    month: YearMonth
    amount: Minor = 0


class Debt(Line, frozen=True):
    """What is owed and how it is repaid; `rate` is nominal a year (for `flat` and `interest_first`, flat a year).

    `principal` is what is owed at the household's first month, or what is handed out in `taken` when the loan comes
    later; for `murabaha` and `shop_credit` it is the cost of the goods, to which the seller adds `margin`. Instalments
    fall `every` so many months from `first_payment` (empty: the first month, or `every` months after the loan was
    taken), or, where `season` has months of the year, in these. In the first `grace` of the `instalments` no principal
    is paid; their interest is paid, or capitalised: added to what is owed. What a shop sells on credit is paid at once,
    `days` after it was taken.

    Taken from the sum when it is handed out: `fee`, `fee_share` of the principal, and `held_back`, which is kept as
    savings and returned with the last instalment. Who pays late owes `penalty` of the late sum for each day.
    """

    lender: LenderKind = LenderKind.BANK
    currency: Currency = "TJS"
    principal: Minor = 0
    taken: YearMonth | None = None
    method: LoanMethod = "annuity"
    rate: YearlyRate = Decimal(0)
    instalments: Annotated[int, Field(ge=1, le=360)] = 12
    every: Annotated[int, Field(ge=1, le=12)] = 1
    first_payment: YearMonth | None = None
    fee: Minor = 0
    fee_share: Share = Decimal(0)
    held_back: Minor = 0
    margin: Minor = 0
    days: Annotated[int, Field(ge=1, le=3650)] = 30
    season: MonthSet = ()
    grace: Annotated[int, Field(ge=0, le=359)] = 0
    grace_interest: GraceInterest = "paid"
    penalty: Share = Decimal(0)
    extra: Annotated[tuple[ExtraPayment, ...], Field(max_length=EXTRA_PAYMENTS_LIMIT)] = ()

    @model_validator(mode="after")
    def _paid_after_taken(self) -> Self:
        if self.taken and self.first_payment and self.first_payment < self.taken:
            raise refusal(ProblemCode.ENDS_BEFORE_START)
        return self

    @model_validator(mode="after")
    def _repaid_after_grace(self) -> Self:
        if self.grace >= self.instalments:
            raise refusal(ProblemCode.GRACE_TOO_LONG, limit=self.instalments - 1)
        growth = 1 + self.rate * (MONTHS_A_YEAR if self.season else self.every) / MONTHS_A_YEAR
        if self.grace_interest == "capitalised" and self.principal * growth**self.grace > LARGEST_MINOR:
            raise refusal(ProblemCode.DEBT_GROWS_TOO_LARGE)
        return self

    @property
    def fees(self) -> int:
        """What the lender keeps when the loan is handed out."""
        return self.fee + round_half_away(self.principal * self.fee_share)

    @property
    def in_goods(self) -> bool:
        """Whether goods are handed over, and no cash."""
        return self.method in ("murabaha", "shop_credit")


class AccountKind(StrEnum):
    """Where money is kept."""

    CASH = "cash"
    BANK_DEPOSIT = "bank_deposit"
    ISLAMIC_DEPOSIT = "islamic_deposit"
    SAVINGS_GROUP = "savings_group"
    FOREIGN_CASH = "foreign_cash"
    E_MONEY = "e_money"


Crediting = Literal["effective", "monthly", "quarterly", "yearly"]


class Account(Line, frozen=True):
    """Where money is kept. Accounts are drawn in the order in which they stand.

    `rate` is a year; credited "effective" it grows by (1+rate)^(1/12)-1 a month, otherwise it is nominal and credited
    at the end of each month, quarter or year counted from the household's first month. `put_aside` is what the savings
    plan puts in each month, in the account's currency, as far as the month allows.
    """

    kind: AccountKind = AccountKind.CASH
    currency: Currency = "TJS"
    balance: Minor = 0
    rate: YearlyRate = Decimal(0)
    credited: Crediting = "effective"
    insured: bool = False
    put_aside: Minor = 0


class GoalKind(StrEnum):
    """What a family saves for."""

    RESERVE = "reserve"
    HOUSE_REPAIR = "house_repair"
    HOUSE = "house"
    WEDDING = "wedding"
    EDUCATION = "education"
    LIVESTOCK = "livestock"
    TOOLS = "tools"
    CAR = "car"
    MEDICINE = "medicine"
    MIGRATION = "migration"
    OTHER = "other"


class Purchase(Line, frozen=True):
    """A goal that is bought: in the month `by` whatever happens, or as soon as it can be paid where `by` is empty.

    `price_growth` is the yearly rise of its price; empty follows prices at home.
    """

    goal: Literal["purchase"] = "purchase"
    kind: GoalKind = GoalKind.OTHER
    currency: Currency = "TJS"
    price: Minor = 0
    price_growth: Growth | None = None
    by: YearMonth | None = None


class Reserve(Line, frozen=True):
    """A goal that is kept: so many months of essential spending in reserve."""

    goal: Literal["reserve"] = "reserve"
    months: Annotated[Decimal, Field(ge=0, le=24, allow_inf_nan=False)] = Decimal(3)


Goal = Annotated[Purchase | Reserve, Field(discriminator="goal")]
"""Goals stand in their order of priority."""


class Agreement(Line, frozen=True):
    """What the family promises (its `label`), by when, and whether it was done at a later visit."""

    by: YearMonth | None = None
    done: bool | None = None
