"""How a plan's amounts hang on what is uncertain: all lines that move with the same factors are one amount a month.

A future's amount is the plan's amount times its factors. What comes in and what goes out are each rounded once a month,
so without noise they are the plan's own. A fee for handing out what was sent does not move with the exchange rate; a
month in which it eats up all that arrives in the plan brings nothing in any future.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.journey import Journey
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.rows import Event, Income, Purchase, Remittance, Spending
from budget_app.model.venture import Venture
from budget_app.projection.cashflow import cashflow
from budget_app.projection.changes import save_more
from budget_app.projection.noise import (
    PRICES,
    currency_panel,
    income_panel,
    rare_costs,
    sender_panel,
    venture_panel,
)
from budget_app.projection.result import EXTRA
from budget_app.projection.rounding import to_minor

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from budget_app.model.household import Household, Row
    from budget_app.model.money import Currency
    from budget_app.projection.assumptions import Assumptions
    from budget_app.projection.cashflow import Cashflow
    from budget_app.projection.result import LineKey

    Floats = NDArray[np.float64]
    Panels = Mapping[str, NDArray[np.float32]]

CHUNK = MONTHS_A_YEAR
"""So many months of a block of futures are computed together: what is in between fits the processor's cache."""


class Hanging:
    """Amounts a month of which each part hangs on other factors: `certain + sum of factor x what hangs on it too`.

    A common factor is multiplied once. `less` is what is then taken off, as far as there is something.
    """

    def __init__(self, months: int) -> None:
        self.certain: Floats = np.zeros(months)
        self.less: Floats | None = None
        self._below: dict[str, Hanging] = {}
        self._beside: list[Hanging] = []

    def add(self, amounts: Floats, factors: Sequence[str]) -> None:
        """Amounts (months,) that all these factors multiply."""
        if not factors:
            self.certain += amounts
            return
        below = self._below.setdefault(factors[0], Hanging(len(amounts)))
        below.add(amounts, factors[1:])

    def add_less(self, amounts: Floats, factors: Sequence[str], less: Floats) -> None:
        """Amounts that all these factors multiply, less what no factor multiplies, never below zero."""
        beside = Hanging(len(amounts))
        beside.add(amounts, factors)
        beside.less = less
        self._beside.append(beside)

    def signature(self) -> tuple[object, ...]:
        """Equal where the same amounts hang on the same factors."""
        less = None if self.less is None else self.less.tobytes()
        below = tuple((factor, below.signature()) for factor, below in self._below.items())
        return self.certain.tobytes(), less, below, tuple(beside.signature() for beside in self._beside)

    def within(self, panels: Panels) -> Floats:
        """The amounts, not rounded: (months, futures), or (months, 1) where they are certain."""
        parts = [self._within(panels, slice(at, at + CHUNK)) for at in range(0, len(self.certain), CHUNK)]
        return np.concatenate(parts)

    def _within(self, panels: Panels, months: slice) -> Floats:
        total = self.certain[months, None]
        for factor, hanging in self._below.items():
            part = hanging._within(panels, months)
            moved = np.multiply(part, panels[factor][months], out=part if part.shape[1] > 1 else None)
            total = np.add(moved, total, out=moved)
        for beside in self._beside:
            total = total + beside._within(panels, months)
        return total if self.less is None else np.maximum(total - self.less[months, None], 0.0)


class Block:
    """Some futures: their panels, and what was computed in them for the plan before, as far as it stays the same."""

    def __init__(self, panels: Panels, futures: int) -> None:
        self.panels = panels
        self.futures = futures
        self._known: dict[str, tuple[object, Floats]] = {}

    def total(self, name: str, hanging: Hanging, finished: Callable[[Floats], Floats] = to_minor) -> Floats:
        """What some amounts come to, finished in the way that belongs to the name: (months, futures or 1)."""
        signature = hanging.signature()
        known = self._known.get(name)
        if known is None or known[0] != signature:
            known = signature, finished(hanging.within(self.panels))
            known[1].flags.writeable = False
            self._known[name] = known
        return known[1]


@dataclass(frozen=True, slots=True)
class Exposures:
    """A plan's cash by what it hangs on; `saved` (months,) is how much less of `spent` the plan spends.

    `spent` is for spending, events and extra costs, `due` for debts, journeys, ventures and rare costs, of which the
    plan can save nothing; `essential` is the spending that is marked as a need, `wanted` that marked as a want.
    """

    cash_in: Hanging
    spent: Hanging
    due: Hanging
    essential: Hanging
    wanted: Hanging
    saved: Floats

    def left(self, block: Block) -> Floats:
        """What comes in less what goes out, whole minor units, shape (months, futures)."""
        cash_in = block.total("in", self.cash_in)
        spent, due = block.total("spent", self.spent, np.asarray), block.total("due", self.due, np.asarray)
        left = np.empty((len(self.saved), block.futures))
        for start in range(0, len(left), CHUNK):
            months = slice(start, start + CHUNK)
            out = np.maximum(spent[months] - self.saved[months, None], 0.0) + due[months]
            np.subtract(cash_in[months], to_minor(out, out=out), out=left[months])
        return left

    def to_give_up(self, block: Block) -> Floats:
        """What of the wants the plan leaves to give up, whole minor units, (months, futures or 1)."""
        spent = block.total("spent", self.spent, np.asarray)
        return np.minimum(block.total("wanted", self.wanted), to_minor(np.maximum(spent - self.saved[:, None], 0.0)))


def essential_year(needs: Floats) -> Floats:
    """What needs cost in the twelve months up to each month, as `year_up_to`, months first; `needs` not rounded."""
    needs = to_minor(needs)
    year = np.empty_like(needs)
    year[:MONTHS_A_YEAR] = needs[:MONTHS_A_YEAR].sum(axis=0)
    for month in range(MONTHS_A_YEAR, len(year)):
        np.add(year[month - 1], needs[month], out=year[month])
        year[month] -= needs[month - MONTHS_A_YEAR]
    return year


def exposures(household: Household, world: Assumptions, flow: Cashflow, uncertain: Container[str]) -> Exposures:
    """The cash of the one future of `world`; `uncertain` names the panels there are."""
    rows = {row.id: row for row in household.rows_under(world.futures.changes[0])}
    cash_in, spent, due, essential, wanted = (Hanging(household.horizon) for _ in range(5))
    saved = np.maximum(save_more(world.futures)[0], 0.0)
    found = Exposures(cash_in, spent, due, essential, wanted, saved)
    fees = _fees(household, world, flow, uncertain)
    for key, (amounts,) in zip(flow.keys, flow.flows, strict=True):
        factors = present(_factors(rows.get(key.row), key, household.home), uncertain)
        if key in fees:
            found.cash_in.add_less(amounts + fees[key], factors, fees[key])
        else:
            _add(found, key, amounts, factors)
    for name, cost in _rare(household, world):
        if name in uncertain:
            found.due.add(cost, present((PRICES, name), uncertain))
    return found


def _add(found: Exposures, key: LineKey, amounts: Floats, factors: tuple[str, ...]) -> None:
    if key.direction == "in":
        found.cash_in.add(amounts, factors)
    elif key.direction == "out":
        (found.spent if key.part in ("spending", "events", "plan") else found.due).add(amounts, factors)
        if key.need == "need":
            found.essential.add(amounts, factors)
        elif key.need == "want":
            found.wanted.add(amounts, factors)


def _factors(row: Row | None, key: LineKey, home: Currency) -> Iterator[str]:
    """What a line hangs on; what a plan costs more has no row."""
    yield currency_panel(key.currency or _currency(row, home))
    if isinstance(row, Remittance) or (isinstance(row, Journey) and (key.part, key.direction) == ("journeys", "in")):
        yield sender_panel(row)
    elif isinstance(row, Income):
        yield income_panel(row)
    elif isinstance(row, Venture):
        yield from (venture_panel(row), *((PRICES,) if row.growth is None else ()))
    elif key.direction == "out" and _follows_prices(row, key):
        yield PRICES


def _currency(row: Row | None, home: Currency) -> Currency:
    currency: Currency = getattr(row, "currency", home)
    return currency


def _follows_prices(row: Row | None, key: LineKey) -> bool:
    if isinstance(row, Spending):
        return row.inflation is None
    return isinstance(row, Event) or key.row == EXTRA


def present(factors: Iterable[str], panels: Container[str]) -> tuple[str, ...]:
    """Those factors that are uncertain."""
    return tuple(name for name in factors if name in panels)


def price_factors(goal: Purchase) -> tuple[str, ...]:
    """What the price of a goal hangs on."""
    return (currency_panel(goal.currency), *((PRICES,) if goal.price_growth is None else ()))


def _rare(household: Household, world: Assumptions) -> Iterator[tuple[str, Floats]]:
    """What each rare cost takes in each month in which it comes, at the prices of the plan."""
    level = world.price_level(world.growth(None))[0]
    for name, rare in rare_costs(household).items():
        yield name, to_minor(rare.cost * level)


def _fees(household: Household, world: Assumptions, flow: Cashflow, uncertain: Container[str]) -> dict[LineKey, Floats]:
    """What handing out takes of each transfer whose exchange rate is uncertain, by its line, in the plan's months."""
    senders, journeys = (
        tuple(_without_fee(sender) for sender in part if _hands_out(sender, uncertain))
        for part in (household.remittances, household.journeys)
    )
    if not senders and not journeys:
        return {}
    parts: tuple[str, ...] = ("incomes", "spending", "events", "debts", "ventures")
    alone = household.model_copy(update=dict.fromkeys(parts, ()) | {"remittances": senders, "journeys": journeys})
    arriving = cashflow(alone, world)
    net = {key: amounts for key, (amounts,) in zip(flow.keys, flow.flows, strict=True)}
    return {
        key: np.where(net[key] > 0, gross - net[key], 0.0)
        for key, (gross,) in zip(arriving.keys, arriving.flows, strict=True)
        if key.part in ("remittances", "journeys") and key.direction == "in"
    }


def _hands_out(sender: Remittance | Journey, uncertain: Container[str]) -> bool:
    return sender.channel.cash_out_fee > 0 and currency_panel(sender.currency) in uncertain


def _without_fee(sender: Remittance | Journey) -> Remittance | Journey:
    return sender.model_copy(update={"channel": sender.channel.model_copy(update={"cash_out_fee": 0})})
