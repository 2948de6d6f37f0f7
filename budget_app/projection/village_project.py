"""A village's project: what it costs, what was promised and paid, month by month, and when the work can start."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from budget_app.model.money import round_half_away

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from budget_app.model.money import Conditions
    from budget_app.model.period import YearMonth
    from budget_app.model.village_project import Pledge, VillageProject


@dataclass(frozen=True, slots=True)
class PledgeMonth:
    """What is promised for a month and what of that is paid; `together` is all up to its end, if all is kept."""

    month: YearMonth
    pledged: int
    paid: int
    together: int


@dataclass(frozen=True, slots=True)
class Giver:
    """All pledges of one household, or one pledge of somebody else; amounts in the project's currency."""

    household: int | None
    label: str
    pledged: int
    paid: int

    @property
    def left(self) -> int:
        """What is promised and not paid yet."""
        return self.pledged - self.paid


@dataclass(frozen=True, slots=True)
class Start:
    """When a sum is there: already `paid`, or in `month` if every pledge is kept, or never (none)."""

    needed: int
    paid: bool
    month: YearMonth | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a project stands, in minor units of its currency.

    `missing` is what budget is left when every pledge is kept. `stage` is none where no line is marked as the first
    stage. `uncounted` are the pledges whose currency has no rate.
    """

    budget: int
    in_hand: int
    pledged: int
    paid: int
    missing: int
    months: tuple[PledgeMonth, ...]
    givers: tuple[Giver, ...]
    whole: Start
    stage: Start | None
    uncounted: tuple[Pledge, ...]

    @property
    def there(self) -> int:
        """What is in hand and paid."""
        return self.in_hand + self.paid


def standing(project: VillageProject, conditions: Conditions) -> Standing:
    """How a project stands at the rates of the day; each pledge is rounded once a month."""
    values = dict(_values(project, conditions))
    months = _months(project, values)
    budget = sum(line.amount for line in project.lines)
    pledged, paid = sum(month.pledged for month in months), sum(month.paid for month in months)
    stage = sum(line.amount for line in project.lines if line.first)
    return Standing(
        budget,
        project.in_hand,
        pledged,
        paid,
        max(0, budget - project.in_hand - pledged),
        months,
        tuple(_givers(project, values)),
        _start(budget, project.in_hand, months),
        _start(stage, project.in_hand, months) if stage else None,
        tuple(pledge for pledge in project.pledges if pledge.id not in values),
    )


def _values(project: VillageProject, conditions: Conditions) -> Iterator[tuple[str, int]]:
    """What each pledge is worth a month; those without a rate are absent."""
    for pledge in project.pledges:
        rate = conditions.rate(pledge.currency, project.currency)
        if rate is not None:
            yield pledge.id, round_half_away(pledge.amount * rate)


def _months(project: VillageProject, values: Mapping[str, int]) -> tuple[PledgeMonth, ...]:
    """Every month from the first to the last, whether something is promised for it or not."""
    pledged: Counter[YearMonth] = Counter()
    paid: Counter[YearMonth] = Counter()
    for pledge in project.pledges:
        for month in pledge.months:
            pledged[month] += values.get(pledge.id, 0)
        for month in pledge.paid:
            paid[month] += values.get(pledge.id, 0)
    first = min(pledged, default=project.first_month)
    last = max(pledged, default=project.first_month)
    named = [first.plus(index) for index in range(last.months_after(first) + 1)]
    together = accumulate((pledged[month] for month in named), initial=project.in_hand)
    return tuple(
        PledgeMonth(month, pledged[month], paid[month], so_far)
        for month, so_far in zip(named, list(together)[1:], strict=True)
    )


def _givers(project: VillageProject, values: Mapping[str, int]) -> Iterator[Giver]:
    """Households by their numbers, then the others as they stand."""
    promised: dict[int | str, list[Pledge]] = {}
    for pledge in project.pledges:
        promised.setdefault(pledge.household or pledge.id, []).append(pledge)
    for _, pledges in sorted(promised.items(), key=lambda each: (isinstance(each[0], str), _number(each[0]))):
        yield Giver(
            pledges[0].household,
            pledges[0].label,
            sum(values.get(pledge.id, 0) * len(pledge.months) for pledge in pledges),
            sum(values.get(pledge.id, 0) * len(pledge.paid) for pledge in pledges),
        )


def _number(giver: int | str) -> int:
    return giver if isinstance(giver, int) else 0


def _start(needed: int, in_hand: int, months: tuple[PledgeMonth, ...]) -> Start:
    there = in_hand + sum(month.paid for month in months)
    reached = next((month.month for month in months if month.together >= needed), None)
    return Start(needed, there >= needed, reached)
