"""Own work: what a family puts money into, and what that is to bring. No amount has a default but nothing.

Amounts are at today's prices, in the venture's currency. A venture begins in a month and is looked at for some years;
in the month after them what is left is sold. Amounts by month of the year stand January first.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from budget_app.model.base import Value
from budget_app.model.line import Line
from budget_app.model.money import Currency, Growth, Minor, Share
from budget_app.model.period import ALL_MONTHS, MONTHS_A_YEAR, MonthSet, YearMonth

LONGEST_YEARS = 20
YEARS_LIMIT = 10
HERD_LINES_LIMIT = 24
LARGEST_HERD = 10_000
HOURS_A_DAY = 8
"""A day of work (International Labour Organization, Hours of Work Convention, 1919)."""

Amounts = Annotated[tuple[Minor, ...], Field(min_length=MONTHS_A_YEAR, max_length=MONTHS_A_YEAR)]
"""An amount for each month of the year."""
NO_AMOUNTS = (0,) * MONTHS_A_YEAR
Factor = Annotated[Decimal, Field(ge=0, le=10, allow_inf_nan=False)]
Heads = Annotated[int, Field(ge=0, le=LARGEST_HERD)]
MonthOfYear = Annotated[int, Field(ge=1, le=MONTHS_A_YEAR)]


class VentureKind(StrEnum):
    """What a family puts money into."""

    LIVESTOCK = "livestock"
    GREENHOUSE = "greenhouse"
    ORCHARD = "orchard"
    SEWING = "sewing"
    SHOP = "shop"
    TAXI = "taxi"
    WORKSHOP = "workshop"
    OTHER = "other"


class AnimalKind(StrEnum):
    """Which animals a herd has."""

    GOAT = "goat"
    SHEEP = "sheep"
    COW = "cow"
    HEN = "hen"
    BEE = "bee"
    OTHER = "other"


class NormalYear(Value, frozen=True):
    """The simple form: one year like any other.

    `costs` go out every month from the first on; `sales` come in, and `own_use` (the worth of what the family eats and
    uses itself, each month) is had, once `first_sale` months have passed.
    """

    form: Literal["normal_year"] = "normal_year"
    costs: Minor = 0
    sales: Amounts = NO_AMOUNTS
    own_use: Minor = 0
    first_sale: Annotated[int, Field(ge=0, le=MONTHS_A_YEAR * LONGEST_YEARS)] = 0


class VentureYear(Value, frozen=True):
    """Twelve months from the one in which the venture began, or began another year."""

    costs: Amounts = NO_AMOUNTS
    sales: Amounts = NO_AMOUNTS
    own_use: Amounts = NO_AMOUNTS


class MonthByMonth(Value, frozen=True):
    """The full form: every month of the first years; the last of them stands for all later years."""

    form: Literal["month_by_month"] = "month_by_month"
    years: Annotated[tuple[VentureYear, ...], Field(min_length=1, max_length=YEARS_LIMIT)] = (VentureYear(),)


class HerdSale(Value, frozen=True):
    """So many animals sold every year in a month, each at a price."""

    month: MonthOfYear = 10
    heads: Heads = 0
    price: Minor = 0


class HerdUse(Value, frozen=True):
    """So many animals taken every year in a month for the family's own table."""

    month: MonthOfYear = 10
    heads: Heads = 0


class Herd(Value, frozen=True):
    """Animals, and what becomes of them.

    It begins with `females` that are grown and with `others`. Each grown female has `young` a year, in equal parts in
    the `birth_months`; half of the young are females, grown after `grown_after` months. The share `deaths` of all
    animals dies in a year. Sales and own use take the others first, then the females, and never more than there are;
    sales begin once `first_sale` months have passed.

    Each animal costs `feed` in each of the `feed_months`, the whole herd `costs` every month. Each grown female brings
    `product` (milk, eggs, wool) in each of the `product_months`. An animal is worth `value`.
    """

    form: Literal["herd"] = "herd"
    animal: AnimalKind = AnimalKind.GOAT
    females: Heads = 0
    others: Heads = 0
    young: Annotated[Decimal, Field(ge=0, le=100, allow_inf_nan=False)] = Decimal(0)
    birth_months: MonthSet = ()
    grown_after: Annotated[int, Field(ge=0, le=60)] = MONTHS_A_YEAR
    deaths: Share = Decimal(0)
    first_sale: Annotated[int, Field(ge=0, le=MONTHS_A_YEAR * LONGEST_YEARS)] = 0
    sales: Annotated[tuple[HerdSale, ...], Field(max_length=HERD_LINES_LIMIT)] = ()
    own_use: Annotated[tuple[HerdUse, ...], Field(max_length=HERD_LINES_LIMIT)] = ()
    feed: Minor = 0
    feed_months: MonthSet = ALL_MONTHS
    costs: Minor = 0
    product: Minor = 0
    product_months: MonthSet = ALL_MONTHS
    value: Minor = 0


Course = Annotated[NormalYear | MonthByMonth | Herd, Field(discriminator="form")]
"""How a venture goes when it goes as expected."""
CourseForm = Literal["normal_year", "month_by_month", "herd"]


class Factors(Value, frozen=True):
    """Another outcome beside the likely one: sales and costs each as a part of it.

    For a herd, `sales` are what animals and their products sell for, and `deaths` the share that dies in a year (empty:
    as in the likely outcome).
    """

    told: Literal["factors"] = "factors"
    sales: Factor = Decimal(1)
    costs: Factor = Decimal(1)
    deaths: Share | None = None


class Figures(Value, frozen=True):
    """Another outcome beside the likely one: what is sold and spent in a normal year; empty: as in the likely."""

    told: Literal["figures"] = "figures"
    sales: Minor | None = None
    costs: Minor | None = None


Outcome = Annotated[Factors | Figures, Field(discriminator="told")]
LIKELY = Factors()


class Labour(Value, frozen=True):
    """The family's own work a month."""

    amount: Annotated[Decimal, Field(ge=0, le=2000, allow_inf_nan=False)] = Decimal(0)
    unit: Literal["days", "hours"] = "days"

    @property
    def days_a_year(self) -> Decimal:
        """Days of work in a year, a day of work having HOURS_A_DAY hours."""
        return self.amount * MONTHS_A_YEAR / (1 if self.unit == "days" else HOURS_A_DAY)


class Venture(Line, frozen=True):
    """An investment of the family; it is part of the plan where it is `on`, otherwise a thought.

    `outlay` is what it costs to begin, in the month `start` (empty: the household's first month). It goes on for
    `years`; then what was bought is sold for `value_at_end`, a herd beside it at the value of its animals. What it
    sells and needs becomes dearer by `growth` a year; empty follows prices at home. `loss_risk` is the chance that in a
    year everything is lost.
    """

    on: bool = False
    kind: VentureKind = VentureKind.OTHER
    currency: Currency = "TJS"
    start: YearMonth | None = None
    outlay: Minor = 0
    years: Annotated[int, Field(ge=1, le=LONGEST_YEARS)] = 5
    course: Course = NormalYear()
    labour: Labour = Labour()
    growth: Growth | None = None
    loss_risk: Share = Decimal(0)
    value_at_end: Minor = 0
    worst: Outcome = LIKELY
    best: Outcome = LIKELY

    @property
    def empty(self) -> bool:
        """Whether nothing is entered yet of what it costs or brings."""
        return not self.outlay and not _any_entered(self.course)


def _any_entered(course: Course) -> bool:
    match course:
        case NormalYear():
            return bool(course.costs or course.own_use or any(course.sales))
        case MonthByMonth():
            return any(any(year.costs + year.sales + year.own_use) for year in course.years)
        case Herd():
            return bool(course.females or course.others)
