"""What each future assumes of the world: exchange rates and price levels, with the changes that move them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from budget_app.model.base import Value
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.scenario import CurrencyMoves, LastingChange, PricesRise, TimedChange

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from numpy.typing import NDArray

    from budget_app.model.categories import Category
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions, Currency
    from budget_app.model.period import YearMonth
    from budget_app.model.scenario import Changes


ChangeKind = TypeVar("ChangeKind", bound=Value)
TimedKind = TypeVar("TimedKind", bound=TimedChange)
LastingKind = TypeVar("LastingKind", bound=LastingChange)


class Growth(NamedTuple):
    """How a price rises: so much a year, with prices at home or on its own, perhaps with those of a category."""

    yearly: Decimal
    follows_home: bool = False
    category: Category | None = None


@dataclass(frozen=True, slots=True)
class Futures:
    """Which months are looked at, and which changes each future makes: one future for each list of changes."""

    start: YearMonth
    months: int
    changes: tuple[Changes, ...]

    @property
    def shape(self) -> tuple[int, int]:
        """(futures, months)."""
        return len(self.changes), self.months

    def made(self, kind: type[ChangeKind]) -> Iterator[tuple[int, ChangeKind]]:
        """Every change of a kind with its future."""
        for future, changes in enumerate(self.changes):
            for change in changes:
                if isinstance(change, kind):
                    yield future, change

    def each(self, kind: type[TimedKind]) -> Iterator[tuple[int, TimedKind, NDArray[np.float64]]]:
        """Every change of a kind: its future, the change, and how many months each month lies after its start."""
        for future, change in self.made(kind):
            begins = change.start.months_after(self.start) if change.start else 0
            yield future, change, np.arange(-begins, self.months - begins, dtype=np.float64)

    def held(self, kind: type[LastingKind]) -> Iterator[tuple[int, LastingKind, NDArray[np.bool_]]]:
        """Every change of a kind: its future, the change, and in which months it holds."""
        for future, change, elapsed in self.each(kind):
            yield future, change, (elapsed >= 0) & (elapsed <= self.lasts(change))

    def lasts(self, change: LastingChange) -> float:
        """How many months lie between the start of a change and its end; endless without one."""
        return change.end.months_after(change.start or self.start) if change.end else np.inf


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What the world is taken to be. A currency without a rate stands in none of the three mappings."""

    futures: Futures
    inflation: Decimal
    """How fast prices at home rise a year."""
    moved_categories: frozenset[Category]
    """Those whose prices some change moves."""
    day_rates: Mapping[Currency, Decimal]
    """Home units for one foreign unit as they were given."""
    moves: Mapping[Currency, NDArray[np.float64]]
    """A currency's value at home as a part of its value on the day of its rate, shape (futures, months)."""
    rates: Mapping[Currency, NDArray[np.float64]]
    """Home units for one foreign unit, shape (futures, months)."""

    def growth(self, yearly: Decimal | None, category: Category | None = None) -> Growth:
        """That of a price which rises by so much a year, or with prices at home where empty.

        A category is kept only where a change moves it: prices that rise alike are then computed once.
        """
        moved = category if category in self.moved_categories else None
        return Growth(self.inflation if yearly is None else yearly, yearly is None, moved)

    def price_level(self, growth: Growth) -> NDArray[np.float64]:
        """`(1+g)^(t/12)`, shape (futures, months); a rise by y more compounds `((1+g+y)/(1+g))^(elapsed/12)`.

        Prices that follow home rise with every change of prices at home, and each price with those of its category.
        """
        base = risen(growth.yearly, np.arange(self.futures.months))
        level = np.ones(self.futures.shape) * base
        for future, change, elapsed in self.futures.each(PricesRise):
            if growth.follows_home if change.category is None else change.category == growth.category:
                ratio = max(1 + float(change.yearly / (1 + growth.yearly)), 0.0)
                rising = np.clip(elapsed, 0.0, max(self.futures.lasts(change), 0.0))
                level[future] *= np.power(ratio, rising / MONTHS_A_YEAR)
        return level


def risen(yearly: Decimal, months: NDArray[np.int64]) -> NDArray[np.float64]:
    """The level of a price that rises so much a year, `(1+g)^(t/12)`, in months counted from the first."""
    return np.power(1 + float(yearly), months / MONTHS_A_YEAR)


def assumptions(household: Household, conditions: Conditions, changes: Sequence[Changes]) -> Assumptions:
    """What a household's months assume under the day's conditions, in one future for each list of changes."""
    futures = Futures(household.first_month, household.horizon, tuple(changes))
    currencies: list[Currency] = [household.home, *(rate.currency for rate in conditions.rates)]
    day_rates: dict[Currency, Decimal] = {}
    for currency in currencies:
        if value := conditions.rate(currency, household.home):
            day_rates[currency] = value
    moves: dict[Currency, NDArray[np.float64]] = {}
    rates: dict[Currency, NDArray[np.float64]] = {}
    for currency, value in day_rates.items():
        moves[currency] = _move(futures, currency, household.home)
        rates[currency] = float(value) * moves[currency]
    moved = frozenset(rise.category for _, rise, _ in futures.each(PricesRise) if rise.category)
    return Assumptions(futures, conditions.inflation.yearly, moved, day_rates, moves, rates)


def _move(futures: Futures, currency: Currency, home: Currency) -> NDArray[np.float64]:
    """The home currency never moves against itself; others move evenly over the months of the change."""
    move = np.ones(futures.shape)
    for future, change, elapsed in futures.each(CurrencyMoves):
        if change.currency == currency != home:
            move[future] *= 1 + float(change.share) * np.clip((elapsed + 1) / change.over, 0.0, 1.0)
    return move
