"""What comes and goes whatever the family has: its rows as lines of shape (futures, months), rounded once.

An amount in month t is `schedule(t) x price level(t) x rate(t)` (steps 2 and 3 of the month). Spending and the costs
of events follow their inflation; incomes, what senders send and the gifts of events follow their own growth. Food of
one's own is in kind: a line apart, never cash. A row that is switched off, or whose currency has no rate, has no line;
only a venture that is switched off has lines of zero, for a scenario may start it.
The trip to fetch a transfer is part of its loss and not of the cash: the fare stands in the family's spending.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from budget_app.model.categories import Category
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.rows import EventKind
from budget_app.projection.assumptions import Growth
from budget_app.projection.changes import change_lines, extra_lines, save_more, sending
from budget_app.projection.debts import debt_lines
from budget_app.projection.journeys import do_without, journey_lines
from budget_app.projection.lines import Lines
from budget_app.projection.result import MORE, SAVED, Direction, LineKey
from budget_app.projection.rounding import to_minor
from budget_app.projection.schedules import (
    Pattern,
    amounts_by_month,
    amounts_each_time,
    chosen,
    in_months,
    once,
    pattern_of,
    times_a_year,
)
from budget_app.projection.transfers import provider_rate, received
from budget_app.projection.ventures import venture_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.money import Currency
    from budget_app.model.period import YearMonth
    from budget_app.model.rows import Event, Income, Remittance, Spending
    from budget_app.projection.assumptions import Assumptions
    from budget_app.projection.result import Money

EVENT_CATEGORY: dict[EventKind, Category] = {
    EventKind.SCHOOL_START: Category.SCHOOL,
    EventKind.WINTER_COAL: Category.HEATING,
    EventKind.OTHER: Category.OTHER,
}
"""Where an event's costs count among the categories of spending; every other event is a ceremony."""
_NO_GROWTH = Growth(Decimal(0))


@dataclass(frozen=True, slots=True)
class Cashflow:
    """All lines, and what they come to; `flows` has shape (lines, futures, months), the others (futures, months)."""

    keys: tuple[LineKey, ...]
    flows: NDArray[np.float64]
    cash_in: Money
    cash_out: Money
    essential: Money
    """What spending marked as a need costs."""
    wants: Money
    """What of spending marked as a want the plan leaves to give up."""
    owed: Money
    """What is owed at the month's end, bridge debt apart."""

    @property
    def left(self) -> Money:
        """What comes in less what goes out."""
        return self.cash_in - self.cash_out


class _Entry(NamedTuple):
    """A line before it has months."""

    key: LineKey
    currency: Currency
    pattern: Pattern
    growth: Growth


def cashflow(household: Household, world: Assumptions) -> Cashflow:
    """The lines of a household in every future."""
    debts, owed = debt_lines(household, world)
    journeys, ventures = Lines(*journey_lines(household, world)), Lines(*venture_lines(household, world))
    extra = extra_lines(world)
    blocks = _transfer_lines(household, world), _plain_lines(household, world), journeys, debts, ventures, extra
    keys = [key for block in blocks for key in block.keys]
    flows = np.concatenate([block.flows for block in blocks])
    do_without(flows, keys, household, world)
    change_lines(flows, keys, world.futures)
    return _added_up(keys, to_minor(flows, out=flows), world, owed)


def _added_up(keys: list[LineKey], flows: NDArray[np.float64], world: Assumptions, owed: Money) -> Cashflow:
    """The sums; what the plan saves is taken off spending and events, which it never turns below zero."""
    more = save_more(world.futures)
    if (more < 0).any():
        keys = [*keys, LineKey(MORE, "plan", "out", Category.OTHER)]
        flows = np.concatenate([flows, np.maximum(-more, 0)[None]])
    spending = _total(flows, [key.direction == "out" and key.part in ("spending", "events", "plan") for key in keys])
    saved = np.clip(more, 0, spending)
    if saved.any():
        keys, flows = [*keys, LineKey(SAVED, "plan", "saved")], np.concatenate([flows, saved[None]])
    return Cashflow(
        keys=tuple(keys),
        flows=flows,
        cash_in=_total(flows, [key.direction == "in" for key in keys]),
        cash_out=_total(flows, [key.direction == "out" for key in keys]) - saved,
        essential=_total(flows, [key.need == "need" for key in keys]),
        wants=np.minimum(_total(flows, [key.need == "want" for key in keys]), spending - saved),
        owed=owed,
    )


def _total(flows: NDArray[np.float64], chosen_lines: list[bool]) -> Money:
    """The sum of some lines; whole numbers, so their order is of no matter."""
    total: Money = np.tensordot(np.array(chosen_lines, np.float64), flows, axes=1)
    return total


def _plain_lines(household: Household, world: Assumptions) -> Lines:
    """Incomes, spending and events."""
    entries = [entry for entry in _entries(household, world) if entry.currency in world.rates]
    amounts = amounts_by_month([entry.pattern for entry in entries], household.first_month, household.horizon)
    flows = _levels([entry.growth for entry in entries], world)
    flows *= amounts[:, None]
    for place, entry in enumerate(entries):
        if entry.currency != household.home:
            flows[place] *= world.rates[entry.currency]
    return Lines([entry.key for entry in entries], flows)


def _levels(growths: list[Growth], world: Assumptions) -> NDArray[np.float64]:
    """The price level of each line, shape (lines, futures, months)."""
    places = {growth: place for place, growth in enumerate(dict.fromkeys(growths))}
    levels = np.array([world.price_level(growth) for growth in places]).reshape(-1, *world.futures.shape)
    return levels[[places[growth] for growth in growths]]


def _entries(household: Household, world: Assumptions) -> Iterator[_Entry]:
    start = household.first_month
    for income in household.incomes:
        if income.on:
            yield _income(income, start)
    for spending in household.spending:
        if spending.on:
            yield _spending(spending, start, world)
    for event in household.events:
        if event.on:
            yield from _event(event, start, world)


def _income(income: Income, start: YearMonth) -> _Entry:
    direction: Direction = "in_kind" if income.in_kind else "in"
    key = LineKey(income.id, "incomes", direction)
    return _Entry(key, income.currency, pattern_of(income.schedule, start), Growth(income.growth))


def _spending(spending: Spending, start: YearMonth, world: Assumptions) -> _Entry:
    key = LineKey(spending.id, "spending", "out", spending.category, spending.need)
    growth = world.growth(spending.inflation, spending.category)
    return _Entry(key, spending.currency, pattern_of(spending.schedule, start), growth)


def _event(event: Event, start: YearMonth, world: Assumptions) -> Iterator[_Entry]:
    category = EVENT_CATEGORY.get(event.kind, Category.CEREMONIES)
    cost = _falls(event, sum(line.amount for line in event.costs), start)
    key = LineKey(event.id, "events", "out", category)
    yield _Entry(key, event.currency, cost, world.growth(None, category))
    if event.gifts:
        key = LineKey(event.id, "events", "in")
        yield _Entry(key, event.currency, _falls(event, event.gifts, start), _NO_GROWTH)


def _falls(event: Event, amount: int, start: YearMonth) -> Pattern:
    if event.moves:
        return in_months(amount, event.moves.months, start)
    return once(amount, event.month, start) if event.month else Pattern(amount, chosen(event.months))


def _transfer_lines(household: Household, world: Assumptions) -> Lines:
    """What arrives from each sender.

    A provider's rate moves with the reference rate. A sum sent every week pays its fixed costs 52/12 times a month.
    """
    senders = [sender for sender in household.remittances if sender.on and sender.currency in world.rates]
    patterns = [pattern_of(sender.schedule, household.first_month) for sender in senders]
    sent = amounts_each_time(patterns, household.first_month, household.horizon)
    times = times_a_year(patterns) / MONTHS_A_YEAR
    flows = np.empty((len(senders), *world.futures.shape))
    for place, sender in enumerate(senders):
        flows[place] = _arrives(sender, sent[place], world) * times[place]
    return Lines([LineKey(sender.id, "remittances", "in") for sender in senders], flows)


def _arrives(sender: Remittance, sent: NDArray[np.float64], world: Assumptions) -> Money:
    """What arrives of each sum of `sent` (months,)."""
    level = world.price_level(Growth(sender.growth)) * sending(sender.id, world.futures)
    rate = float(provider_rate(sender.channel, world.day_rates[sender.currency])) * world.moves[sender.currency]
    return received(sent * level, sender.channel, rate)
