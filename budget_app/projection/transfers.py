"""Sending money home: what arrives of what is sent, and what is lost on the way.

Sent A, fee f (a share and a fixed sum, paid on top or taken out), reference rate E, the provider's rate e, cash-out
fee c, trip cost k. The fee is in the currency sent, c and k in the home currency. `received = (A - f_in) e - c`, never
below zero. Two exchanges multiply; a sum split into parts pays its fixed costs in each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.schedule import ByMonth
from budget_app.projection.rounding import to_minor

if TYPE_CHECKING:
    from decimal import Decimal

    from numpy.typing import NDArray

    from budget_app.model.money import Conditions, Currency
    from budget_app.model.rows import Channel, Remittance


@dataclass(frozen=True, slots=True)
class Transfer:
    """One sum sent: `sent`, `fee` and `paid` in minor units of its currency, `received` and `loss` in those of home.

    `paid = A + f_on` is what the sender hands over. `loss = (A + f_on) E - received + k`, negative when the provider's
    rate beats the reference; `loss_share` is the loss as a part of `(A + f_on) E`. `world_bank_cost = f / A + (E - e) /
    E` (World Bank, Remittance Prices Worldwide): fee and margin only. Both are 0 where nothing is sent.
    """

    sent: int
    fee: int
    paid: int
    received: int
    loss: int
    loss_share: float
    world_bank_cost: float

    @property
    def fee_share(self) -> float:
        """`f / A`, 0 where nothing is sent."""
        return self.fee / self.sent if self.sent else 0.0

    @property
    def rate_loss(self) -> float:
        """`(E - e) / E`, 0 where nothing is sent."""
        return self.world_bank_cost - self.fee_share


def provider_rate(channel: Channel, reference: Decimal) -> Decimal:
    """The provider's own rate, or the reference rate less the margin."""
    return channel.provider_rate or reference * (1 - channel.margin)


def fee(sent: NDArray[np.float64], channel: Channel) -> NDArray[np.float64]:
    """The fee on each sum, not rounded; nothing is asked for sending nothing."""
    return sent * float(channel.fee_share) + np.where(sent > 0, float(channel.fee_fixed), 0.0)


def received(sent: NDArray[np.float64], channel: Channel, rate: NDArray[np.float64]) -> NDArray[np.float64]:
    """What arrives at home of each sum sent at the provider's `rate`, any shape, not rounded."""
    kept = sent if channel.fee_on_top else sent - fee(sent, channel)
    return np.maximum(kept * rate - channel.cash_out_fee, 0.0)


def transfer(sent: int, channel: Channel, reference: Decimal) -> Transfer:
    """What becomes of one sum at a reference rate of home units for one unit sent."""
    amount, rate = np.array(float(sent)), provider_rate(channel, reference)
    asked = fee(amount, channel)
    arrives = _whole(received(amount, channel, np.array(float(rate))))
    handed = amount + asked if channel.fee_on_top else amount
    worth = float(handed) * float(reference)
    trip = channel.trip_cost if sent else 0
    lost = worth - arrives + trip
    return Transfer(
        sent=sent,
        fee=_whole(asked),
        paid=_whole(handed),
        received=arrives,
        loss=_whole(np.array(lost)),
        loss_share=lost / worth if sent else 0.0,
        world_bank_cost=float(asked) / sent + float(1 - rate / reference) if sent else 0.0,
    )


def usual_transfer(remittance: Remittance, conditions: Conditions, home: Currency) -> Transfer | None:
    """What becomes of the sum a sender sends each time (the largest, where months differ); None without a rate."""
    reference = conditions.rate(remittance.currency, home)
    if reference is None:
        return None
    schedule = remittance.schedule
    sent = max(schedule.amounts) if isinstance(schedule, ByMonth) else schedule.amount
    return transfer(sent, remittance.channel, reference)


def _whole(value: NDArray[np.float64]) -> int:
    return int(to_minor(value))
