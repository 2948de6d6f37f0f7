"""How a plan's amounts hang on what is uncertain: all lines that move with the same factors are one amount a month.

A future's amount is the plan's amount times its factors. What comes in and what goes out are each rounded once a month,
so without noise they are the plan's own. A fee for handing out what was sent does not move with the exchange rate; a
month in which it eats up all that arrives in the plan brings nothing in any future.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from budget_app.model.rows import Event, Income, Purchase, Remittance, Spending
from budget_app.projection.cashflow import cashflow
from budget_app.projection.changes import save_more
from budget_app.projection.noise import PRICES, currency_panel, income_panel, rare_costs, sender_panel
from budget_app.projection.rounding import to_minor

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.money import Currency
    from budget_app.model.rows import Row
    from budget_app.projection.assumptions import Assumptions
    from budget_app.projection.cashflow import Cashflow
    from budget_app.projection.result import LineKey

    Floats = NDArray[np.float64]
    Panels = Mapping[str, Floats]

Side = Literal["in", "spent", "due", "essential"]
"""Money in; spending and events, of which the plan may save; debts and rare costs, of which it may not. Essential is
the part of spending that is marked as a need."""


class Exposure(NamedTuple):
    """Amounts a month (months,), the names of the panels that multiply them, and the fee then taken off, if any."""

    amounts: Floats
    factors: tuple[str, ...]
    fee: Floats | None = None

    def within(self, panels: Panels) -> Floats:
        """Shape (months, futures), or (months, 1) where it is certain; not rounded, never negative."""
        amounts = self.amounts[:, None]
        for factor in self.factors:
            amounts = amounts * panels[factor]
        return amounts if self.fee is None else np.maximum(amounts - self.fee[:, None], 0.0)


@dataclass(frozen=True, slots=True)
class Exposures:
    """A plan's cash by side and by what it hangs on; `saved` (months,) is how much less the plan spends."""

    sides: Mapping[Side, Sequence[Exposure]]
    saved: Floats

    def left(self, panels: Panels) -> Floats:
        """What comes in less what goes out, whole minor units, shape (months, futures or 1)."""
        spent = np.maximum(self.total("spent", panels) - self.saved[:, None], 0.0)
        left: Floats = to_minor(self.total("in", panels)) - to_minor(spent + self.total("due", panels))
        return left

    def total(self, side: Side, panels: Panels) -> Floats:
        """All amounts of a side, not rounded."""
        total: Floats = np.zeros((len(self.saved), 1))
        for exposure in self.sides[side]:
            total = total + exposure.within(panels)
        return total


def exposures(household: Household, world: Assumptions, flow: Cashflow, uncertain: Iterable[str]) -> Exposures:
    """The cash of the one future of `world`; `uncertain` names the panels there are."""
    panels, rows = frozenset(uncertain), {row.id: row for row in household.rows()}
    sums: dict[tuple[Side, tuple[str, ...]], Floats] = defaultdict(lambda: np.zeros(household.horizon))
    sides: dict[Side, list[Exposure]] = {"in": [], "spent": [], "due": [], "essential": []}
    fees = _fees(household, world, flow, panels)
    for key, (amounts,) in zip(flow.keys, flow.flows, strict=True):
        if key.row not in rows:
            continue
        factors = present(_factors(rows[key.row], key, household.home), panels)
        if key.row in fees:
            sides["in"].append(Exposure(amounts + fees[key.row], factors, fees[key.row]))
            continue
        for side in _sides(key):
            sums[side, factors] += amounts
    for name, cost in _rare(household, world):
        if name in panels:
            sums["due", present((name, PRICES), panels)] += cost
    for (side, factors), amounts in sums.items():
        sides[side].append(Exposure(amounts, factors))
    return Exposures(sides, save_more(world.futures)[0])


def _sides(key: LineKey) -> Iterator[Side]:
    if key.direction == "in":
        yield "in"
    elif key.direction == "out":
        yield "due" if key.part == "debts" else "spent"
        if key.need == "need":
            yield "essential"


def _factors(row: Row, key: LineKey, home: Currency) -> Iterator[str]:
    yield currency_panel(getattr(row, "currency", home))
    if isinstance(row, Remittance):
        yield sender_panel(row)
    elif isinstance(row, Income):
        yield income_panel(row)
    elif key.direction == "out" and (isinstance(row, Event) or (isinstance(row, Spending) and row.inflation is None)):
        yield PRICES


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


def _fees(household: Household, world: Assumptions, flow: Cashflow, panels: frozenset[str]) -> dict[str, Floats]:
    """What handing out takes of each transfer whose exchange rate is uncertain, by sender, in the plan's months."""
    senders = [
        sender.model_copy(update={"channel": sender.channel.model_copy(update={"cash_out_fee": 0})})
        for sender in household.remittances
        if sender.channel.cash_out_fee and currency_panel(sender.currency) in panels
    ]
    if not senders:
        return {}
    parts: tuple[str, ...] = ("incomes", "spending", "events", "debts")
    alone = household.model_copy(update=dict.fromkeys(parts, ()) | {"remittances": tuple(senders)})
    arriving = cashflow(alone, world)
    net = {key.row: amounts for key, (amounts,) in zip(flow.keys, flow.flows, strict=True)}
    return {
        key.row: np.where(net[key.row] > 0, gross - net[key.row], 0.0)
        for key, (gross,) in zip(arriving.keys, arriving.flows, strict=True)
        if key.part == "remittances"
    }
