"""What a family's senders send: each time, in a month in which something is sent, and what that pays at home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.quotes import Quote
from budget_app.model.rows import CostLine, WorkAbroad
from budget_app.model.schedule import ByMonth, Daily, EachMonth, Once, Weekly
from budget_app.projection.quotes import Chain, Lacking, chain, of_months, quote_told
from budget_app.projection.schedules import DAYS_A_YEAR, WEEKS_A_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.quotes import DayQuote
    from budget_app.model.rows import Remittance, Spending
    from budget_app.model.schedule import Schedule
    from budget_app.projection.quotes import Quoted
    from budget_app.projection.transfers import Transfer

_FIRST_NEEDED = ("need", "want", "can_wait")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The sum of each time (the largest, where months differ), how often it falls in a year, and in how many months."""

    each: int
    times: int
    months: int


@dataclass(frozen=True, slots=True)
class Sent:
    """What one sender sends as it is sent now, at a reference rate of home units for one unit sent.

    `now` is the present channel told as a quote. `month` is a month in which something is sent. `lacking` says why the
    wage does not lead to what is sent; `way` then begins with what is sent, as it does where no wage is known.
    `pays` are the rows of spending that earlier senders left unpaid, in the order of need, with what is paid of each.
    """

    sender: Remittance
    reference: Decimal
    rhythm: Rhythm
    now: Quoted
    month: Transfer
    way: Chain
    lacking: Lacking | None
    pays: tuple[tuple[Spending, int], ...]

    @property
    def wage_known(self) -> bool:
        """Whether the way begins with a wage."""
        return self.lacking is None and self.sender.work.wage > 0

    def told(self, quote: DayQuote, name: str) -> Quoted:
        """What would become of the same sum by a quote; `name` stands for its missing words."""
        return quote_told(quote.quote(name), self.rhythm.each, self.rhythm.times, self.reference)


def rhythm_of(schedule: Schedule) -> Rhythm:
    """How a year in which the schedule holds looks."""
    match schedule:
        case ByMonth():
            times = sum(amount > 0 for amount in schedule.amounts)
            return Rhythm(max(schedule.amounts), times, times)
        case Once():
            return Rhythm(schedule.amount, 1, 1)
        case Weekly() | Daily():
            a_year = WEEKS_A_YEAR if isinstance(schedule, Weekly) else DAYS_A_YEAR
            months = len(schedule.months)
            return Rhythm(schedule.amount, round(a_year * months / MONTHS_A_YEAR), months)
        case _:
            every = schedule.every if isinstance(schedule, EachMonth) else 1
            months = -(-len(schedule.months) // every)
            return Rhythm(schedule.amount, months, months)


def sent_home(household: Household, conditions: Conditions, row_year: Mapping[str, int]) -> tuple[Sent, ...]:
    """Every sender that counts, sends something and whose currency has a rate, in their order.

    `row_year` is what each row of spending takes in a year, in home currency.
    """
    return tuple(_sent_home(household, conditions, _costs(household, row_year)))


def _sent_home(household: Household, conditions: Conditions, costs: list[tuple[Spending, int]]) -> Iterator[Sent]:
    for sender in household.remittances:
        rhythm, reference = rhythm_of(sender.schedule), conditions.rate(sender.currency, household.home)
        if not sender.on or not rhythm.each or not rhythm.times or reference is None:
            continue
        now = quote_told(Quote(label="-", channel=sender.channel), rhythm.each, rhythm.times, reference)
        month = of_months(now.once, rhythm.times, rhythm.months)
        way, lacking = _way(sender, month, [cost for _, cost in costs])
        pays = tuple((row, paid.paid) for (row, _), paid in zip(costs, way.paid, strict=True) if paid.paid)
        yield Sent(sender, reference, rhythm, now, month, way, lacking, pays)
        left = ((row, cost - paid.paid) for (row, cost), paid in zip(costs, way.paid, strict=True))
        costs = [(row, cost) for row, cost in left if cost]


def _costs(household: Household, row_year: Mapping[str, int]) -> list[tuple[Spending, int]]:
    """What each row of spending takes in an average month, the most needed first."""
    rows = sorted(household.spending, key=lambda row: _FIRST_NEEDED.index(row.need))
    costs = ((row, row_year.get(row.id, 0) // MONTHS_A_YEAR) for row in rows if row.on)
    return [(row, cost) for row, cost in costs if cost]


def _way(sender: Remittance, month: Transfer, costs: Sequence[int]) -> tuple[Chain, Lacking | None]:
    """From the wage, or else from what is sent."""
    at_home = [CostLine(amount=cost) for cost in costs]
    from_sent = chain(WorkAbroad(wage=month.paid), month, at_home)
    assert isinstance(from_sent, Chain)
    if not sender.work.wage:
        return from_sent, None
    found = chain(sender.work, month, at_home)
    return (from_sent, found) if isinstance(found, Lacking) else (found, None)
