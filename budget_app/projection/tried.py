"""One change at a time, tried on the one engine: which of a few helps a family's plan most."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.rows import Purchase
from budget_app.model.scenario import SpendLess
from budget_app.projection.project import project
from budget_app.projection.result import PLAN_FUTURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.model.household import Household
    from budget_app.projection.outlook import Outlook
    from budget_app.projection.result import Projection

LESS = Decimal("0.1")
"""How much less of the largest want is tried."""
Way = Literal["spend_less", "later_goal", "cheaper_sending"]


class Candidate(NamedTuple):
    """A change to one row: which, and the household with it."""

    way: Way
    row: str
    household: Household


@dataclass(frozen=True, slots=True)
class Helped:
    """The change that helps most, and how many months of the plan are short without and with it."""

    way: Way
    row: str
    before: int
    after: int


class _Score(NamedTuple):
    """Better is lower: short months, then the most that the shop and relatives lend, then savings at the end."""

    short: int
    lent: int
    less_savings: int


def most_helpful(outlook: Outlook, transfer_cost: Decimal) -> Helped | None:
    """The change that leaves the fewest short months of our plan; none where no month is short or nothing helps.

    Tried are: a tenth less of the largest want, the first dated purchase a year later, and sending the largest sum at
    `transfer_cost`, the share that the UN aims at on average.
    """
    now = _score(outlook.comparison.our_plan.projection)
    if not now.short:
        return None
    tried = [
        (_score(project(each.household, outlook.conditions, each.household.plan)), each)
        for each in _candidates(outlook, transfer_cost)
    ]
    best = min(tried, key=lambda each: each[0], default=None)
    if best is None or best[0].short >= now.short:
        return None
    return Helped(best[1].way, best[1].row, now.short, best[0].short)


def _score(projection: Projection) -> _Score:
    short, lent = projection.short[PLAN_FUTURE], projection.bridge[PLAN_FUTURE]
    return _Score(int(short.sum()), int(lent.max()), -int(projection.afloat[PLAN_FUTURE, -1]))


def _candidates(outlook: Outlook, transfer_cost: Decimal) -> Iterator[Candidate]:
    household, year = outlook.household, outlook.comparison.our_plan.indicators.row_year
    want = max(
        (row for row in household.spending if row.on and row.need == "want"),
        key=lambda row: year.get(row.id, 0),
        default=None,
    )
    if want is not None:
        plan = (*household.plan, SpendLess(share=LESS, line=want.id))
        yield Candidate("spend_less", want.id, household.model_copy(update={"plan": plan}))
    dated = (goal for goal in household.goals if isinstance(goal, Purchase) and goal.on and goal.by)
    goal = next(dated, None)
    if goal is not None and goal.by is not None:
        later = goal.evolve(by=goal.by.plus(MONTHS_A_YEAR))
        goals = tuple(later if each.id == goal.id else each for each in household.goals)
        yield Candidate("later_goal", goal.id, household.evolve(goals=goals))
    yield from _cheaper(outlook, transfer_cost)


def _cheaper(outlook: Outlook, transfer_cost: Decimal) -> Iterator[Candidate]:
    """Sending at the share aimed at, where the largest loss of a sender is above it."""
    household = outlook.household
    dear = [row for row in household.remittances if row.on and _cost(outlook, row.id) > float(transfer_cost)]
    if not dear:
        return
    sender = max(dear, key=lambda row: outlook.transfers[row.id].loss)
    cheap = {"fee_share": transfer_cost, "fee_fixed": 0, "provider_rate": None, "margin": Decimal(0)}
    changed = sender.evolve(channel=sender.channel.evolve(**cheap))
    senders = tuple(changed if row.id == sender.id else row for row in household.remittances)
    yield Candidate("cheaper_sending", sender.id, household.evolve(remittances=senders))


def _cost(outlook: Outlook, sender: str) -> float:
    found = outlook.transfers.get(sender)
    return found.world_bank_cost if found else 0.0
