"""The computing part of a keystroke: all that follows from a household of 100 rows over 120 months, one row changed.

The goal is 3 ms on a machine with nothing else to do. Its reference, measured in the same run, is one empty pass over
arrays of the same shape: as many additions as the months have steps, on as many futures.
"""

from __future__ import annotations

import statistics
import time
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.categories import Category
from budget_app.model.period import YearMonth
from budget_app.model.rows import Channel, CostLine, Event, EventKind, IncomeKind
from budget_app.model.scenario import SaveMore, Scenario, SpendLess, TransfersStop
from budget_app.model.schedule import ByMonth, Daily, EachMonth, Schedule, Weekly, Yearly
from budget_app.projection.outlook import outlook
from budget_app.projection.project import project
from tests.projection.families import (
    JANUARY,
    cash,
    day,
    debt,
    deposit,
    family,
    identity,
    income,
    purchase,
    reserve,
    sender,
    spending,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from budget_app.model.household import Household

ROWS, MONTHS, FUTURES, STEPS_A_MONTH = 100, 120, 3, 20
ROUNDS = 200
DAY = day("0.034", RUB="0.1125", USD="9.4063")
SCHEDULES: tuple[Schedule, ...] = (
    EachMonth(amount=12_000),
    Weekly(amount=3_000),
    Daily(amount=500),
    Yearly(amount=30_000, months=(9,)),
    ByMonth(amounts=tuple(range(0, 12_000, 1_000))),
    EachMonth(amount=9_000, every=3),
)


def rich_household() -> Household:
    """A hundred rows of every kind."""
    abroad = EachMonth(amount=20_000_00, months=(4, 5, 6, 7, 8, 9, 10, 11))
    channel = Channel(fee_share=Decimal("0.01"), margin=Decimal("0.016"))
    categories = list(Category)
    meal = CostLine(amount=10**6)
    return family(
        horizon=MONTHS,
        remittances=tuple(sender(abroad, channel=channel) for _ in range(3)),
        incomes=tuple(income(30_000 + place) for place in range(10))
        + tuple(income(Yearly(amount=620_000, months=(7, 8)), kind=IncomeKind.HARVEST) for _ in range(2)),
        spending=tuple(
            spending(SCHEDULES[place % len(SCHEDULES)], category=categories[place % len(categories)])
            for place in range(69)
        ),
        events=tuple(
            Event(id=identity(), kind=EventKind.WEDDING, month=YearMonth(2028 + year, 9), costs=(meal,))
            for year in range(5)
        ),
        debts=tuple(debt(10**6, rate=Decimal("0.24"), instalments=24 + 12 * place) for place in range(4)),
        accounts=(cash(100_000), deposit(500_000, rate=Decimal("0.12"), put_aside=20_000), deposit(currency="USD")),
        goals=(reserve(3), purchase(1_400_000), purchase(900_000, by=JANUARY.plus(30)), purchase(5 * 10**8)),
        plan=(SaveMore(amount=35_000), SpendLess(share=Decimal("0.1"))),
        what_ifs=(Scenario(id=identity(), changes=(TransfersStop(start=JANUARY.plus(16)),)),),
    )


def keystrokes(household: Household) -> Iterator[Household]:
    """The same household with a digit more in the amount of one of its rows, again and again."""
    for amount in count(1):
        changed = household.spending[0].evolve(schedule=EachMonth(amount=amount))
        yield household.evolve(spending=(changed, *household.spending[1:]))


def empty_pass() -> None:
    """Additions on the futures of each month, and one pass over all lines."""
    month = np.zeros(FUTURES)
    for _ in range(MONTHS * STEPS_A_MONTH):
        month = month + 1.0
    np.zeros((ROWS, FUTURES, MONTHS)).sum(axis=0)


def _milliseconds(works: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The median time of each work; the works take turns."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            begins = time.perf_counter()
            work()
            times[name].append(1000 * (time.perf_counter() - begins))
    return {name: statistics.median(taken) for name, taken in times.items()}


def bench_what_follows_from_a_keystroke() -> None:
    household = rich_household()
    typed = keystrokes(household)
    edited = [next(typed) for _ in range(ROUNDS)]
    assert len(household.rows()) == ROWS
    taken = _milliseconds(
        {
            "empty numpy pass": empty_pass,
            "one future": lambda: project(household, DAY),
            "outlook: three futures, measures, loans, problems": lambda: outlook(edited.pop(), DAY),
        }
    )
    for name, milliseconds in taken.items():
        print(f"{name:52} {milliseconds:6.2f} ms  {milliseconds / taken['empty numpy pass']:5.1f} x")
