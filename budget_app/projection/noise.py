"""What differs between futures whatever the family decides: factors by month, drawn once and kept while plans change.

Each panel has shape (months, futures) and a name; what is certain has no panel. The exchange rate of each currency is a
random walk of its logarithm that begins at the day's rate. Prices at home have one rise a year. Harvests share one
weather a calendar year; casual incomes are drawn each month, row by row. A sender works or does not (a Markov chain of
two states). Illness and the loss of animals come or do not come in a month. A venture that is lost stays lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.rows import IncomeKind
from budget_app.projection.draws import around_mean, below, draws, looked_up, price_steps, steps
from budget_app.projection.ventures import began

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.journey import Journey
    from budget_app.model.money import Conditions, Currency
    from budget_app.model.rows import Income, Remittance
    from budget_app.model.uncertainty import RareCost
    from budget_app.model.venture import Venture
    from budget_app.projection.draws import Draws, Table

    Panel = NDArray[np.float32]
    """Shape (months, futures)."""

USUAL_FUTURES, MOST_FUTURES = 10_000, 20_000
USUAL_SEED, SEEDS = 1, 2**64
PRICES = "prices"
ILLNESS, ANIMAL_LOSS = "illness", "animal_loss"
CASUAL = frozenset(
    {
        IncomeKind.DAY_LABOUR,
        IncomeKind.HOME_BUSINESS,
        IncomeKind.TRADE,
        IncomeKind.ANIMAL_PRODUCTS,
        IncomeKind.HELP,
        IncomeKind.OTHER,
    }
)
"""Income that differs from month to month; a harvest differs from year to year, other income is as entered."""


@dataclass(frozen=True, slots=True)
class Noise:
    """The uncertain world of one household in so many futures; it depends on no plan and no what-if."""

    futures: int
    seed: int
    panels: Mapping[str, Panel]

    def first(self, futures: int) -> Noise:
        """The same world with fewer of its futures: enough while a slider moves."""
        return Noise(futures, self.seed, {name: panel[:, :futures] for name, panel in self.panels.items()})


def currency_panel(currency: Currency) -> str:
    """The name of the panel of a currency's value at home."""
    return f"currency/{currency}"


def sender_panel(sender: Remittance | Journey) -> str:
    """The name of the panel of whether a sender sends."""
    return f"sender/{sender.id}"


def income_panel(income: Income) -> str:
    """The name of the panel of an income; harvests said to be equally likely have the same one."""
    return f"harvest/{income.likelihood}" if income.kind is IncomeKind.HARVEST else f"income/{income.id}"


def venture_panel(venture: Venture) -> str:
    """The name of the panel of whether a venture still goes on."""
    return f"venture/{venture.id}"


def rare_costs(household: Household) -> dict[str, RareCost]:
    """The rare costs by the name of their panel."""
    return {ILLNESS: household.uncertainty.illness, ANIMAL_LOSS: household.uncertainty.animal_loss}


def noise(household: Household, conditions: Conditions, futures: int = USUAL_FUTURES, seed: int = USUAL_SEED) -> Noise:
    """Draw what is uncertain; at most MOST_FUTURES futures, a seed below SEEDS."""
    drawing = _Drawing(household, seed, futures)
    panels = dict(drawing.world(conditions))
    panels.update(drawing.senders())
    panels.update(drawing.incomes())
    panels.update(drawing.rare())
    panels.update(drawing.ventures())
    for panel in panels.values():
        panel.flags.writeable = False
    return Noise(futures, seed, panels)


class _Drawing:
    """Panels of one household, each with its name."""

    def __init__(self, household: Household, seed: int, futures: int) -> None:
        self._household = household
        self._seed = seed
        self._futures = futures
        self._months = household.horizon

    def world(self, conditions: Conditions) -> Iterator[tuple[str, Panel]]:
        """Exchange rates and prices at home."""
        home = self._household.home
        met = {getattr(row, "currency", home) for row in self._household.rows() if row.on}
        met.update(*(journey.currencies for journey in self._household.journeys))
        for rate in conditions.rates:
            if rate.volatility and rate.home == home != rate.currency and rate.currency in met:
                name = currency_panel(rate.currency)
                yield name, _walk(looked_up(self._drawn(name, self._months - 1), steps(float(rate.volatility))))
        inflation = conditions.inflation
        if inflation.spread:
            years = self._drawn(PRICES, -(-(self._months - 1) // MONTHS_A_YEAR))
            rises = looked_up(years, price_steps(float(inflation.yearly), float(inflation.spread)))
            yield PRICES, _walk(np.repeat(rises, MONTHS_A_YEAR, axis=0)[: self._months - 1])

    def senders(self) -> Iterator[tuple[str, Panel]]:
        """Whether each sender sends; also who does not leave in the plan may leave in a what-if."""
        for sender in self._household.senders:
            if sender.chance_of_nothing and (sender.on or sender in self._household.journeys):
                name = sender_panel(sender)
                spell = float(self._household.uncertainty.spell)
                yield name, _works(self._drawn(name, self._months), float(sender.chance_of_nothing), spell)

    def incomes(self) -> Iterator[tuple[str, Panel]]:
        """What harvests and casual incomes bring beside what was entered."""
        for income in self._household.incomes:
            spread = float(getattr(self._household.uncertainty.incomes, income.likelihood))
            if income.on and not income.in_kind and spread:
                if income.kind is IncomeKind.HARVEST:
                    yield income_panel(income), self._harvests(around_mean(spread))
                elif income.kind in CASUAL:
                    name = income_panel(income)
                    yield name, looked_up(self._drawn(name, self._months), around_mean(spread))

    def rare(self) -> Iterator[tuple[str, Panel]]:
        """In which months a rare cost comes."""
        for name, rare in rare_costs(self._household).items():
            if rare.chance and rare.cost:
                yield name, (self._drawn(name, self._months) < below(_monthly(rare.chance))).astype(np.float32)

    def ventures(self) -> Iterator[tuple[str, Panel]]:
        """Whether each venture still goes on: it may be lost in each month after the one in which it began."""
        for venture in self._household.ventures:
            begins = max(began(venture, self._household.first_month), -1) + 1
            if venture.on and venture.loss_risk and begins < self._months:
                name = venture_panel(venture)
                panel = np.ones((self._months, self._futures), np.float32)
                drawn = self._drawn(name, self._months - begins)
                np.logical_and.accumulate(drawn >= below(_monthly(venture.loss_risk)), axis=0, out=panel[begins:])
                yield name, panel

    def _harvests(self, table: Table) -> Panel:
        year = (np.arange(self._months) + self._household.first_month.month - 1) // MONTHS_A_YEAR
        return looked_up(self._drawn("harvest", int(year[-1]) + 1), table)[year]

    def _drawn(self, stream: str, rows: int) -> Draws:
        return draws(self._seed, stream, rows, self._futures)


def _monthly(chance: Decimal) -> float:
    """The chance in a month of what comes with a chance in a year."""
    return 1.0 - float((1 - float(chance)) ** (1 / MONTHS_A_YEAR))


def _walk(steps_taken: Panel) -> Panel:
    """The product of all steps up to each month; the first month has none. (months - 1, futures) to (months, …)."""
    walk = np.empty((len(steps_taken) + 1, steps_taken.shape[1]), np.float32)
    walk[0] = 1
    for month, step in enumerate(steps_taken):
        np.multiply(walk[month], step, out=walk[month + 1])
    return walk


def _works(numbers: Draws, chance_of_nothing: float, spell: float) -> Panel:
    """One where a sender sends, zero in a spell without work; the first month is as likely as any other.

    A spell ends with chance `1/spell` a month and begins so often that in the long run the share of months without work
    is `chance_of_nothing`. No spell is shorter on average than those of months that do not know of each other,
    `1/(1 - chance_of_nothing)`. One draw decides both ways, so that a higher chance never helps.
    """
    found = 1 - chance_of_nothing if spell * (1 - chance_of_nothing) <= 1 else 1 / spell
    kept = 1 - chance_of_nothing * found / (1 - chance_of_nothing) if chance_of_nothing < 1 else 0.0
    finds, keeps = numbers < below(found), numbers < below(kept)
    works = np.empty(numbers.shape, np.bool_)
    works[0] = numbers[0] < below(1 - chance_of_nothing)
    for month in range(1, len(numbers)):
        np.logical_and(works[month - 1], keeps[month], out=works[month])
        np.logical_or(works[month], finds[month], out=works[month])
    return works.astype(np.float32)
