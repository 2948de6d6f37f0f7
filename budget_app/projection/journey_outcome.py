"""What a journey comes to: before the first wage, a month, until it is paid back, and against nobody leaving.

Every figure comes from what the engine lets come and go in two futures as today: one in which he leaves, one in which
nobody does. Both reach to the longest horizon, however short the household's own months are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.household import LONGEST_HORIZON
from budget_app.model.money import round_half_away
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.projection.assumptions import assumptions
from budget_app.projection.cashflow import cashflow
from budget_app.projection.result import NEVER, PLAN_FUTURE
from budget_app.projection.transfers import Transfer, transfer

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.journey import Journey
    from budget_app.model.money import Conditions, Currency

    Months = NDArray[np.float64]

SEASON = MONTHS_A_YEAR
"""So many months are told of somebody who stays abroad."""


@dataclass(frozen=True, slots=True)
class JourneyOutcome:
    """What one journey comes to; amounts in minor units of the home currency, months as indices from the first.

    `before_first_wage` is all that it takes from the month of leaving until the first wage comes. `month` is what
    becomes of one month's money. `paid_back` is the first month at whose end the journey has brought what it took, the
    later loan that pays for it included: `Σ (left - left without it) - owed of that loan >= 0`; NEVER otherwise.
    `debt_paid` is the first month without anything owed of that loan, None without one. The season is the months of the
    stay and that of coming home, from month `first` on so many `months`; of it `leaves` is `Σ left` less what is then
    owed of the loan, `staying` is `Σ left` of the same months if nobody leaves.
    """

    before_first_wage: int
    month: Transfer
    paid_back: int
    debt_paid: int | None
    first: int
    months: int
    leaves: int
    staying: int

    @property
    def gain(self) -> int:
        """How much more the season leaves than staying at home."""
        return self.leaves - self.staying


@dataclass(frozen=True, slots=True)
class ComingHome:
    """How much more, or with a minus less, is left when he comes home a month earlier or later; same months each.

    None for a stay of one month, which cannot be shorter.
    """

    earlier: int | None
    later: int


def costs_before_leaving(journey: Journey, conditions: Conditions, home: Currency) -> int:
    """What the costs before leaving come to at home at the day's rates; those without a rate are not counted."""
    amounts: dict[Currency, int] = {}
    for cost in journey.costs:
        amounts[cost.currency] = amounts.get(cost.currency, 0) + cost.amount
    worth = ((amount, conditions.rate(currency, home)) for currency, amount in amounts.items())
    return sum(round_half_away(amount * rate) for amount, rate in worth if rate)


def journey_outcome(household: Household, conditions: Conditions, journey: Journey) -> JourneyOutcome | None:
    """What a journey comes to, whether it is switched on or not and whoever else leaves.

    None where its currency has no rate, or where it lies beyond all months that can be looked at.
    """
    rate = conditions.rate(journey.currency, household.home)
    begins = journey.leaves_in(household.first_month)
    last = begins + (journey.months or SEASON - 1)
    if rate is None or not 0 <= last < LONGEST_HORIZON:
        return None
    going, staying = _months(household, conditions, journey), _months(household, conditions, None)
    first = max(begins, 0)
    gained = np.cumsum(going.left - staying.left) - (going.owed - staying.owed)
    season = slice(first, last + 1)
    waiting = slice(first, max(begins + max(journey.first_wage, 1), 0))
    return JourneyOutcome(
        before_first_wage=int(going.takes[waiting].sum()),
        month=transfer(journey.sent, journey.channel, rate),
        paid_back=_first(gained[first:] >= 0, first),
        debt_paid=_debt_paid(going.owed - staying.owed),
        first=first,
        months=last + 1 - first,
        leaves=int(going.left[season].sum() - (going.owed - staying.owed)[last]),
        staying=int(staying.left[season].sum()),
    )


def coming_home(household: Household, conditions: Conditions, journey: Journey) -> ComingHome | None:
    """A month earlier and a month later against the stay as planned; None where it never ends or cannot be told."""
    last = journey.leaves_in(household.first_month) + journey.months + 1
    without_rate = conditions.rate(journey.currency, household.home) is None
    if not journey.months or without_rate or not 1 <= last < LONGEST_HORIZON:
        return None
    later, planned = (_left_by(last, household, conditions, journey, months) for months in (1, 0))
    earlier = None if journey.months == 1 else _left_by(last, household, conditions, journey, -1) - planned
    return ComingHome(earlier, later - planned)


def _left_by(last: int, household: Household, conditions: Conditions, journey: Journey, longer: int) -> int:
    """What is left up to a month of a stay that is so many months longer, less what is then owed, bridge debt apart."""
    stay = journey.model_copy(update={"months": journey.months + longer})
    going = _months(household, conditions, stay)
    return int(going.left[: last + 1].sum() - going.owed[last])


@dataclass(frozen=True, slots=True)
class _Months:
    """Of one projection, shape (months,): what is left, what is owed without bridge debt, what the journey takes."""

    left: Months
    owed: Months
    takes: Months


def _months(household: Household, conditions: Conditions, journey: Journey | None) -> _Months:
    """The longest months of the household in which only this journey is made, or none."""
    journeys = tuple(
        (journey if journey and other.id == journey.id else other).model_copy(
            update={"on": journey is not None and other.id == journey.id}
        )
        for other in household.journeys
    )
    looked_at = household.model_copy(update={"journeys": journeys, "horizon": LONGEST_HORIZON})
    flow = cashflow(looked_at, assumptions(looked_at, conditions, [()]))
    lines = [place for place, key in enumerate(flow.keys) if (key.part, key.direction) == ("journeys", "out")]
    left = flow.cash_in[PLAN_FUTURE] - flow.cash_out[PLAN_FUTURE]
    return _Months(left, flow.owed[PLAN_FUTURE], flow.flows[lines, PLAN_FUTURE].sum(axis=0))


def _first(holds: NDArray[np.bool_], after: int) -> int:
    return after + int(holds.argmax()) if holds.any() else NEVER


def _debt_paid(owed: Months) -> int | None:
    indebted = np.flatnonzero(owed > 0)
    if not len(indebted):
        return None
    return int(indebted[-1]) + 1 if indebted[-1] + 1 < len(owed) else NEVER
