"""Random families, days and changes, for every test that states a property."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

from hypothesis import strategies as st

from budget_app.model.categories import Category, Need
from budget_app.model.coping import USUAL_COPING, CopingStep
from budget_app.model.household import Household
from budget_app.model.journey import Journey, JourneyCost, JourneyCostKind
from budget_app.model.money import Conditions, Currency, Inflation, Rate
from budget_app.model.period import ALL_MONTHS, YearMonth
from budget_app.model.rows import (
    Account,
    AccountKind,
    Channel,
    CostLine,
    Crediting,
    Debt,
    Event,
    EventKind,
    ExtraPayment,
    Feast,
    Goal,
    GraceInterest,
    Income,
    IncomeKind,
    LoanMethod,
    Moving,
    Purchase,
    Remittance,
    Reserve,
    Spending,
)
from budget_app.model.scenario import (
    Change,
    CurrencyMoves,
    ExtraCost,
    GoalMoved,
    IncomeChanges,
    LoanTaken,
    PricesRise,
    RowDropped,
    SaveMore,
    SpendLess,
    TransfersChange,
    TransfersStop,
)
from budget_app.model.schedule import ByMonth, Daily, EachMonth, Once, Schedule, Step, Weekly, Yearly
from budget_app.model.venture import (
    Course,
    Factors,
    Figures,
    Herd,
    HerdSale,
    HerdUse,
    Labour,
    MonthByMonth,
    NormalYear,
    Outcome,
    Venture,
    VentureKind,
    VentureYear,
)

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

FIRST_MONTH = YearMonth(2027, 3)
CODE = "23456Q"
NEW_LOAN = "f" * 16


def one_of_literal(literal: Any) -> SearchStrategy[Any]:  # a Literal has no type of its own
    """One of a Literal's words."""
    return st.sampled_from(get_args(literal))


def amounts(largest: int = 10_000_000) -> SearchStrategy[int]:
    """Money in minor units."""
    return st.integers(0, largest)


def shares(least: str = "0", most: str = "1") -> SearchStrategy[Decimal]:
    """Parts of one with up to four decimals."""
    return st.decimals(Decimal(least), Decimal(most), places=4, allow_nan=False)


def currencies() -> SearchStrategy[Currency]:
    """Home, two with a rate and one without."""
    return st.sampled_from(("TJS", "TJS", "TJS", "RUB", "USD", "KZT"))


def months() -> SearchStrategy[YearMonth]:
    """Months around a household's horizon, some before and some beyond it."""
    return st.integers(-6, 150).map(FIRST_MONTH.plus)


def moving() -> SearchStrategy[Moving]:
    """The months of a feast, as a person may have moved them."""
    return st.builds(Moving, feast=st.sampled_from(Feast), months=st.lists(months(), max_size=12).map(tuple))


def month_sets() -> SearchStrategy[tuple[int, ...]]:
    """Some months of the year, perhaps none."""
    return st.just(ALL_MONTHS) | st.sets(st.integers(1, 12)).map(lambda chosen: tuple(sorted(chosen)))


@st.composite
def _bounds(draw: DrawFn) -> dict[str, Any]:
    first, last = sorted((draw(months()), draw(months())))
    return draw(st.sampled_from(({}, {}, {"first": first}, {"last": last}, {"first": first, "last": last})))


@st.composite
def _stepped(draw: DrawFn) -> dict[str, Any]:
    begins = sorted(draw(st.sets(months(), max_size=2)))
    steps = tuple(Step(start=month, amount=draw(amounts())) for month in begins)
    return {"amount": draw(amounts()), "steps": steps, "months": draw(month_sets()), **draw(_bounds())}


@st.composite
def schedules(draw: DrawFn) -> Schedule:
    """Any kind of schedule."""
    kind: Any = draw(st.sampled_from((EachMonth, ByMonth, Once, Weekly, Daily, Yearly)))
    if kind is ByMonth:
        return ByMonth(amounts=draw(st.tuples(*[amounts()] * 12)), **draw(_bounds()))
    if kind is Once:
        return Once(month=draw(months()), amount=draw(amounts()))
    facts: dict[str, Any] = draw(_stepped())
    if kind is EachMonth:
        facts["every"] = draw(st.integers(1, 7))
    made: Schedule = kind(**facts)
    return made


@st.composite
def channels(draw: DrawFn) -> Channel:
    """What sending costs."""
    return Channel(
        fee_share=draw(shares("0", "0.1")),
        fee_fixed=draw(amounts(20_000)),
        fee_on_top=draw(st.booleans()),
        provider_rate=draw(st.none() | st.just(Decimal("0.111"))),
        margin=draw(shares("-0.02", "0.05")),
        cash_out_fee=draw(amounts(2_000)),
        trip_cost=draw(amounts(2_000)),
    )


@st.composite
def incomes(draw: DrawFn, identity: str) -> Income:
    """Money earned at home, or own food."""
    return Income(
        id=identity,
        on=draw(st.booleans()),
        kind=draw(st.sampled_from(IncomeKind)),
        currency=draw(currencies()),
        schedule=draw(schedules()),
        growth=draw(shares("-0.1", "0.3")),
    )


@st.composite
def remittances(draw: DrawFn, identity: str) -> Remittance:
    """What one sender sends."""
    return Remittance(
        id=identity,
        currency=draw(currencies()),
        schedule=draw(schedules()),
        channel=draw(channels()),
        growth=draw(shares("-0.1", "0.3")),
        daily_wage=draw(amounts(300_000)),
    )


@st.composite
def spendings(draw: DrawFn, identity: str) -> Spending:
    """What goes out."""
    return Spending(
        id=identity,
        category=draw(st.sampled_from(Category)),
        currency=draw(currencies()),
        schedule=draw(schedules()),
        need=draw(one_of_literal(Need)),
        inflation=draw(st.none() | shares("-0.1", "0.3")),
    )


@st.composite
def events(draw: DrawFn, identity: str) -> Event:
    """A gathering, once or every year."""
    return Event(
        id=identity,
        kind=draw(st.sampled_from(EventKind)),
        currency=draw(currencies()),
        month=draw(st.none() | months()),
        months=draw(month_sets()),
        moves=draw(st.none() | moving()),
        costs=tuple(CostLine(amount=amount) for amount in draw(st.lists(amounts(), max_size=3))),
        gifts=draw(amounts()),
    )


@st.composite
def debts(draw: DrawFn, identity: str) -> Debt:
    """A loan of any kind, past or to come."""
    taken = draw(st.none() | months())
    instalments = draw(st.integers(1, 60))
    return Debt(
        id=identity,
        currency=draw(currencies()),
        principal=draw(amounts()),
        taken=taken,
        method=draw(one_of_literal(LoanMethod)),
        rate=draw(shares("0", "2")),
        instalments=instalments,
        every=draw(st.integers(1, 12)),
        first_payment=draw(st.none() | months()) if taken is None else None,
        fee=draw(amounts(100_000)),
        **draw(st.just(dict[str, Any]()) | _rarer_terms(instalments)),
    )


@st.composite
def _rarer_terms(draw: DrawFn, instalments: int) -> dict[str, Any]:
    added: GraceInterest = draw(one_of_literal(GraceInterest))
    extra = st.builds(ExtraPayment, month=months(), amount=amounts(1_000_000))
    return {
        "fee_share": draw(shares("0", "0.1")),
        "held_back": draw(amounts(100_000)),
        "margin": draw(amounts(1_000_000)),
        "days": draw(st.integers(1, 400)),
        "season": draw(month_sets()),
        "grace": draw(st.integers(0, min(instalments - 1, 60 if added == "paid" else 1))),
        "grace_interest": added,
        "penalty": draw(shares("0", "0.05")),
        "extra": tuple(draw(st.lists(extra, max_size=3))),
    }


@st.composite
def accounts(draw: DrawFn, identity: str) -> Account:
    """Where money is kept."""
    return Account(
        id=identity,
        kind=draw(st.sampled_from(AccountKind)),
        currency=draw(currencies()),
        balance=draw(amounts()),
        rate=draw(shares("0", "0.3")),
        credited=draw(one_of_literal(Crediting)),
        put_aside=draw(st.just(0) | amounts(100_000)),
    )


@st.composite
def goals(draw: DrawFn, identity: str) -> Goal:
    """A reserve, or something to buy."""
    if draw(st.booleans()):
        return Reserve(id=identity, months=Decimal(draw(st.integers(0, 12))))
    return Purchase(
        id=identity,
        currency=draw(currencies()),
        price=draw(amounts()),
        price_growth=draw(st.none() | shares("-0.1", "0.3")),
        by=draw(st.none() | months()),
    )


@st.composite
def journeys(draw: DrawFn, identity: str, loans: tuple[str, ...] = (), incomes: tuple[str, ...] = ()) -> Journey:
    """Somebody leaves, for a while or for good, with or without a loan."""
    cost = st.builds(JourneyCost, kind=st.sampled_from(JourneyCostKind), amount=amounts(500_000), currency=currencies())
    return Journey(
        id=identity,
        on=draw(st.booleans()),
        leaves=draw(st.none() | months()),
        months=draw(st.just(0) | st.integers(1, 30)),
        costs=tuple(draw(st.lists(cost, max_size=3, unique_by=lambda each: each.kind))),
        loan=draw(st.none() | st.sampled_from(loans)) if loans else None,
        currency=draw(currencies()),
        wage=draw(amounts()),
        first_wage=draw(st.integers(0, 4)),
        living=draw(amounts(3_000_000)),
        housing=draw(amounts(2_000_000)),
        permit=draw(amounts(1_500_000)),
        sends=draw(st.none() | amounts()),
        channel=draw(channels()),
        drops=draw(st.none() | st.sampled_from(incomes)) if incomes else None,
        lost=draw(st.none() | amounts(1_000_000)),
        return_cost=draw(amounts(500_000)),
        brings=draw(amounts()),
        income_after=draw(amounts(300_000)),
    )


@st.composite
def windows(draw: DrawFn) -> tuple[YearMonth | None, YearMonth | None]:
    """A first and a last month in their order, each perhaps empty."""
    first, last = sorted((draw(months()), draw(months())))
    return draw(st.sampled_from((first, None))), draw(st.sampled_from((last, None)))


def coping_orders() -> SearchStrategy[tuple[CopingStep, ...]]:
    """As usual, or any steps in any order."""
    return st.just(USUAL_COPING) | st.lists(st.sampled_from(CopingStep), unique=True).map(tuple)


@st.composite
def herds(draw: DrawFn) -> Herd:
    """Some animals, perhaps none."""
    sale = st.builds(HerdSale, month=st.integers(1, 12), heads=st.integers(0, 5), price=amounts(1_000_000))
    use = st.builds(HerdUse, month=st.integers(1, 12), heads=st.integers(0, 3))
    return Herd(
        females=draw(st.integers(0, 30)),
        others=draw(st.integers(0, 10)),
        young=draw(st.decimals(0, 12, places=1)),
        birth_months=draw(month_sets()),
        grown_after=draw(st.integers(0, 30)),
        deaths=draw(shares()),
        first_sale=draw(st.integers(0, 24)),
        sales=tuple(draw(st.lists(sale, max_size=3))),
        own_use=tuple(draw(st.lists(use, max_size=2))),
        feed=draw(amounts(10_000)),
        feed_months=draw(month_sets()),
        costs=draw(amounts(10_000)),
        product=draw(amounts(10_000)),
        product_months=draw(month_sets()),
        value=draw(amounts(1_000_000)),
    )


def courses() -> SearchStrategy[Course]:
    """How a venture goes, in every form."""
    twelve = st.tuples(*[amounts()] * 12)
    year = st.builds(VentureYear, costs=twelve, sales=twelve, own_use=twelve)
    normal = st.builds(
        NormalYear, costs=amounts(), sales=twelve, own_use=amounts(100_000), first_sale=st.integers(0, 36)
    )
    return normal | st.builds(MonthByMonth, years=st.lists(year, min_size=1, max_size=3).map(tuple)) | herds()


def outcomes() -> SearchStrategy[Outcome]:
    """Another outcome than the likely one."""
    factors = st.builds(Factors, sales=shares("0", "2"), costs=shares("0", "2"), deaths=st.none() | shares())
    return factors | st.builds(Figures, sales=st.none() | amounts(), costs=st.none() | amounts())


@st.composite
def ventures(draw: DrawFn, identity: str) -> Venture:
    """Own work, part of the plan or not."""
    return Venture(
        id=identity,
        on=draw(st.booleans()),
        kind=draw(st.sampled_from(VentureKind)),
        currency=draw(currencies()),
        start=draw(st.none() | months()),
        outlay=draw(amounts()),
        years=draw(st.integers(1, 12)),
        course=draw(courses()),
        labour=Labour(amount=Decimal(draw(st.integers(0, 30)))),
        growth=draw(st.none() | shares("-0.1", "0.3")),
        value_at_end=draw(amounts()),
        worst=draw(outcomes()),
        best=draw(outcomes()),
    )


@st.composite
def changes(draw: DrawFn, rows: tuple[str, ...] = ()) -> Change:
    """Any one change, on any of the rows."""
    start, end = draw(windows())
    line = draw(st.none() | st.sampled_from(rows)) if rows else None
    category = draw(st.none() | st.sampled_from(Category))
    when: dict[str, Any] = {"start": start, "end": end}
    kind = draw(st.integers(0, 10))
    if kind >= 8:
        loan = LoanTaken(debt=draw(debts(draw(st.sampled_from((NEW_LOAN, *rows))))))
        row = line or NEW_LOAN
        return (loan, RowDropped(**when, line=row), GoalMoved(line=row, by=draw(st.none() | months())))[kind - 8]
    made: tuple[Change, ...] = (
        SaveMore(**when, amount=draw(st.integers(-200_000, 200_000))),
        SpendLess(**when, share=draw(shares()), line=line, category=category),
        TransfersStop(start=start, months=draw(st.integers(1, 24)), line=line),
        TransfersChange(**when, factor=draw(shares("0", "2")), line=line),
        CurrencyMoves(start=start, share=draw(shares("-0.5", "0.5")), over=draw(st.integers(1, 12))),
        PricesRise(**when, yearly=draw(shares("-0.1", "0.3")), category=category),
        IncomeChanges(**when, factor=draw(shares("0", "2")), line=line),
        ExtraCost(**when, amount=draw(amounts(200_000)), category=category or Category.OTHER),
    )
    return made[kind]


@st.composite
def conditions(draw: DrawFn) -> Conditions:
    """A day on which roubles and dollars have a rate, tenge none."""
    rouble, dollar = draw(shares("0.08", "0.2")), draw(shares("8", "12"))
    return Conditions(
        rates=(
            Rate(currency="RUB", home="TJS", value=rouble, on=date(2027, 3, 1)),
            Rate(currency="USD", home="TJS", value=dollar, on=date(2027, 3, 1)),
        ),
        inflation=Inflation(yearly=draw(shares("0", "0.2"))),
    )


@st.composite
def households(draw: DrawFn, rows_a_part: int = 3, kept_at_home: bool = False) -> Household:
    """A family with up to so many rows in each part; `kept_at_home`: with accounts in the home currency only."""
    identity = iter(f"{number:016x}" for number in range(1, 1000))

    def rows(one: Any) -> tuple[Any, ...]:
        return tuple(draw(one(next(identity))) for _ in range(draw(st.integers(0, rows_a_part))))

    kept, owed, earned = rows(accounts), rows(debts), rows(incomes)
    loans, dropped = (tuple(row.id for row in part) for part in (owed, earned))
    return Household(
        id=next(identity),
        code=CODE,
        number=1,
        first_month=FIRST_MONTH,
        horizon=draw(st.integers(12, 120)),
        bridge_rate=draw(st.just(Decimal(0)) | shares("0", "0.5")),
        coping=draw(coping_orders()),
        remittances=rows(remittances),
        incomes=earned,
        spending=rows(spendings),
        events=rows(events),
        debts=owed,
        accounts=tuple(account.evolve(currency="TJS") for account in kept) if kept_at_home else kept,
        goals=rows(goals),
        journeys=rows(partial(journeys, loans=loans, incomes=dropped)),
        ventures=rows(ventures),
    )


@st.composite
def households_and_changes(draw: DrawFn) -> tuple[Household, tuple[Change, ...]]:
    """A family and up to four changes to its rows."""
    household = draw(households())
    rows = tuple(row.id for row in household.rows())
    return household, tuple(draw(st.lists(changes(rows), max_size=4)))
