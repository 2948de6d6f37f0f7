"""Quotes for a sum sent home, side by side; the way from the wage to what it pays; a transfer shared out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from budget_app.model.money import round_half_away
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.projection.transfers import Transfer, provider_rate, transfer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from budget_app.model.quotes import Purpose, Quote, Sending
    from budget_app.model.rows import Channel, CostLine, WorkAbroad

_NOISE = 9
"""Decimals of a computed share that are certain."""


class Target(StrEnum):
    """Where a cost stands beside the target of the United Nations (SDG 10.c): an average, and the most."""

    WITHIN_AVERAGE = "within_average"
    WITHIN_MOST = "within_most"
    ABOVE = "above"


class NoSending(StrEnum):
    """Why money cannot go the way it was entered."""

    WAGE_SPENT = "wage_spent"
    SENT_ABOVE_LEFT = "sent_above_left"
    PURPOSES_ABOVE_TRANSFER = "purposes_above_transfer"


@dataclass(frozen=True, slots=True)
class Lacking:
    """Why it cannot be done, and how much is missing: a month's money in the currency sent, or a transfer's at home."""

    why: NoSending
    missing: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """What becomes of the money by one quote: `once`, in a `year`, and a twelfth of the year in a `month`.

    `rate` is what one unit sent turns into at home, all exchanges multiplied.
    """

    quote: Quote
    rate: Decimal
    once: Transfer
    month: Transfer
    year: Transfer


@dataclass(frozen=True, slots=True)
class Comparison:
    """Quotes in the order they were typed; places of those by which most arrives, and by which least is lost.

    Of those by which the same arrives, the one that loses less comes first.
    A fee paid on top lets more arrive and still may lose more: where the two differ, both are worth saying.
    """

    quoted: tuple[Quoted, ...]
    most_received: tuple[int, ...]
    least_lost: tuple[int, ...]

    @property
    def best(self) -> Quoted:
        """Of those by which most arrives, the first that loses least."""
        return self.quoted[self.most_received[0]]


@dataclass(frozen=True, slots=True)
class Paid:
    """How much of a cost is paid."""

    label: str
    cost: int
    paid: int


@dataclass(frozen=True, slots=True)
class Chain:
    """A month's money from the wage to what it pays: `wage - living = can_send`, `kept = can_send - month.paid`.

    These and what is sent are in the currency sent; `paid` and what is `left` of `month.received` are in that of home.
    """

    wage: int
    living: int
    can_send: int
    kept: int
    month: Transfer
    paid: tuple[Paid, ...]
    left: int


@dataclass(frozen=True, slots=True)
class Envelopes:
    """A transfer in parts, by label; the parts and the `rest` are the transfer to the minor unit."""

    parts: tuple[tuple[str, int], ...]
    rest: int


def compare_quotes(sending: Sending) -> Comparison:
    """What becomes of the sum by each quote."""
    return side_by_side(
        [quote_told(quote, sending.sent, sending.times_a_year, sending.reference.value) for quote in sending.quotes]
    )


def side_by_side(quoted: Sequence[Quoted]) -> Comparison:
    """Which of one or more quotes for the same sum are the best."""
    most_received = _lowest([-each.once.received for each in quoted])
    return Comparison(
        tuple(quoted),
        tuple(sorted(most_received, key=lambda place: quoted[place].once.loss)),
        _lowest([each.once.loss for each in quoted]),
    )


def quote_told(quote: Quote, sent: int, times_a_year: int, reference: Decimal) -> Quoted:
    """What becomes of a sum by one quote, at a reference rate of home units for one unit sent."""
    way = one_channel(quote)
    once = transfer(sent, way, reference)
    month, year = of_months(once, times_a_year, MONTHS_A_YEAR), of_months(once, times_a_year, 1)
    return Quoted(quote, provider_rate(way, reference), once, month, year)


def against_target(world_bank_cost: float, average: Decimal, most: Decimal) -> Target:
    """Where a cost by the World Bank's measure stands; `average` and `most` are parts of one."""
    cost = round(world_bank_cost, _NOISE)
    if cost <= float(average):
        return Target.WITHIN_AVERAGE
    return Target.WITHIN_MOST if cost <= float(most) else Target.ABOVE


def chain(work: WorkAbroad, month: Transfer, at_home: Sequence[CostLine]) -> Chain | Lacking:
    """The way of a month's money; the costs at home are paid in their order, as far as it goes."""
    living = sum(cost.amount for cost in work.living)
    can_send = work.wage - living
    if can_send < 0:
        return Lacking(NoSending.WAGE_SPENT, -can_send)
    if month.paid > can_send:
        return Lacking(NoSending.SENT_ABOVE_LEFT, month.paid - can_send)
    paid = tuple(_paid_in_turn(month.received, at_home))
    left = month.received - sum(each.paid for each in paid)
    return Chain(work.wage, living, can_send, can_send - month.paid, month, paid, left)


def shared(received: int, purposes: Sequence[Purpose]) -> Envelopes | Lacking:
    """A transfer that arrived, in envelopes; a share is one of the whole transfer, rounded down: the rest gets more."""
    parts = tuple((purpose.label, _size(purpose, received)) for purpose in purposes)
    rest = received - sum(amount for _, amount in parts)
    return Lacking(NoSending.PURPOSES_ABOVE_TRANSFER, -rest) if rest < 0 else Envelopes(parts, rest)


def one_channel(quote: Quote) -> Channel:
    """The quote as one channel: exchanges multiplied, fixed costs as often as there are parts; not validated."""
    channel, second = quote.channel, quote.second
    costs = {name: getattr(channel, name) * quote.parts for name in ("fee_fixed", "cash_out_fee", "trip_cost")}
    rates: dict[str, Decimal | None] = {}
    if second:
        own = channel.provider_rate
        rates["provider_rate"] = own * second.rate if own and second.rate else None
        rates["margin"] = 1 - (1 - channel.margin) * (1 - second.margin)
    return channel.model_copy(update=costs | rates)


def of_months(once: Transfer, times: int, parts: int) -> Transfer:
    """One of so many equal parts of a year's transfers, rounded once."""

    def part(amount: int) -> int:
        return round_half_away(Decimal(amount * times) / parts)

    return replace(
        once,
        sent=part(once.sent),
        fee=part(once.fee),
        paid=part(once.paid),
        received=part(once.received),
        loss=part(once.loss),
    )


def _lowest(amounts: Sequence[int]) -> tuple[int, ...]:
    return tuple(place for place, amount in enumerate(amounts) if amount == min(amounts))


def _paid_in_turn(money: int, costs: Sequence[CostLine]) -> Iterator[Paid]:
    for cost in costs:
        paid = min(money, cost.amount)
        money -= paid
        yield Paid(cost.label, cost.amount, paid)


def _size(purpose: Purpose, received: int) -> int:
    return purpose.amount if purpose.amount is not None else int(received * (purpose.share or 0))
