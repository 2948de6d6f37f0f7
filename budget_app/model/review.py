"""What is odd about a household: kept as it is, with a line beside it."""

from collections.abc import Iterator

from budget_app.model.household import Household, Row
from budget_app.model.instalments import handed_out, instalment_months
from budget_app.model.journey import Journey
from budget_app.model.money import Conditions
from budget_app.model.period import LAST_YEAR, MONTHS_A_YEAR, YearMonth
from budget_app.model.problems import Problem, ProblemCode
from budget_app.model.rows import Account, Agreement, Debt, Event, Purchase, Reserve
from budget_app.model.schedule import ByMonth, Once, Schedule
from budget_app.model.venture import Herd, Venture


def review(household: Household, conditions: Conditions) -> tuple[Problem, ...]:
    """Every doubt about the household, at (part, row identity, field) where it arises; switched-off rows have none."""
    found: list[Problem] = []
    for row in household.rows():
        if row.on:
            found += [
                Problem(code, (row.id, field), values) for code, field, values in _doubts(row, household, conditions)
            ]
    if household.members and household.abroad > household.people:
        found.append(Problem(ProblemCode.ABROAD_MORE_THAN_PEOPLE, ("abroad",)))
    return (*found, *_changes_of_nothing(household))


def _changes_of_nothing(household: Household) -> Iterator[Problem]:
    """Changes of the plan and of what-ifs that are about a row which is not there, at (list, place of the change)."""
    lists = {"plan": household.plan} | {scenario.id: scenario.changes for scenario in household.what_ifs if scenario.on}
    known = {row.id for changes in lists.values() for row in household.rows_under(changes)}
    for where, changes in lists.items():
        for place, change in enumerate(changes):
            line = getattr(change, "line", None)
            if line is not None and line not in known:
                yield Problem(ProblemCode.CHANGED_ROW_GONE, (where, place))


Doubt = tuple[ProblemCode, str, dict[str, str | int]]


def _doubts(row: Row, household: Household, conditions: Conditions) -> Iterator[Doubt]:
    currency = household.home if isinstance(row, Reserve | Agreement) else row.currency
    if conditions.rate(currency, household.home) is None:
        yield ProblemCode.RATE_MISSING, "currency", {"currency": currency}
    if isinstance(row, Debt):
        yield from _debt_doubts(row, household)
    elif isinstance(row, Event):
        yield from _event_doubts(row, household)
    elif isinstance(row, Purchase):
        yield from _goal_doubts(row, household)
    elif isinstance(row, Journey):
        yield from _journey_doubts(row, household, conditions)
    elif isinstance(row, Venture):
        yield from _venture_doubts(row, household)
    elif not isinstance(row, Account | Reserve | Agreement):
        yield from _schedule_doubts(row.schedule, household)


def _debt_doubts(debt: Debt, household: Household) -> Iterator[Doubt]:
    if not debt.principal:
        yield ProblemCode.NO_AMOUNT, "principal", {}
    elif debt.fees + debt.held_back >= debt.principal:
        yield ProblemCode.NOTHING_HANDED_OUT, "fee", {}
    last = instalment_months(debt, household.first_month)[-1]
    if last >= household.horizon:
        yield ProblemCode.DEBT_BEYOND_HORIZON, "instalments", {"month": str(_named(last, household))}
    begins = handed_out(debt, household.first_month)
    for extra in debt.extra:
        if not begins <= extra.month.months_after(household.first_month) < last:
            yield ProblemCode.EXTRA_OUTSIDE_DEBT, "extra", {"month": str(extra.month)}


def _named(month: int, household: Household) -> YearMonth:
    """The month at an index, or the last one that has a name."""
    last = YearMonth(LAST_YEAR, MONTHS_A_YEAR)
    return household.first_month.plus(min(month, last.months_after(household.first_month)))


def _event_doubts(event: Event, household: Household) -> Iterator[Doubt]:
    if not any(cost.amount for cost in event.costs):
        yield ProblemCode.NO_AMOUNT, "costs", {}
    if not event.placed:
        yield ProblemCode.NO_MONTH_CHOSEN, "months", {}
    if event.moves is None and event.month is not None and not _inside(event.month, household):
        yield ProblemCode.OUTSIDE_HORIZON, "month", {"month": str(event.month)}


def _goal_doubts(goal: Purchase, household: Household) -> Iterator[Doubt]:
    if not goal.price:
        yield ProblemCode.NO_AMOUNT, "price", {}
    if goal.by is not None and goal.by < household.first_month:
        yield ProblemCode.GOAL_IN_PAST, "by", {"month": str(goal.by)}
    elif goal.by is not None and not _inside(goal.by, household):
        yield ProblemCode.OUTSIDE_HORIZON, "by", {"month": str(goal.by)}


def _journey_doubts(journey: Journey, household: Household, conditions: Conditions) -> Iterator[Doubt]:
    for currency in sorted(journey.currencies - {journey.currency}):
        if conditions.rate(currency, household.home) is None:
            yield ProblemCode.RATE_MISSING, "costs", {"currency": currency}
    if not journey.wage:
        yield ProblemCode.NO_AMOUNT, "wage", {}
    elif journey.left < 0:
        yield ProblemCode.WAGE_SPENT, "living", {}
    if journey.sends is not None and journey.sends > journey.can_send and journey.wage:
        yield ProblemCode.SENDS_ABOVE_LEFT, "sends", {}
    if journey.months and journey.brings > journey.kept:
        yield ProblemCode.BRINGS_ABOVE_KEPT, "brings", {}
    if journey.leaves and not _inside(journey.leaves, household):
        yield ProblemCode.OUTSIDE_HORIZON, "leaves", {"month": str(journey.leaves)}


def _venture_doubts(venture: Venture, household: Household) -> Iterator[Doubt]:
    """A venture may have begun before the first month, as a herd that is already there."""
    if venture.empty:
        yield ProblemCode.NO_AMOUNT, "outlay", {}
    if venture.start is not None and venture.start.months_after(household.first_month) >= household.horizon:
        yield ProblemCode.OUTSIDE_HORIZON, "start", {"month": str(venture.start)}
    if isinstance(venture.course, Herd) and venture.course.young and not venture.course.birth_months:
        yield ProblemCode.NO_MONTH_CHOSEN, "birth_months", {}


def _schedule_doubts(schedule: Schedule, household: Household) -> Iterator[Doubt]:
    if isinstance(schedule, ByMonth):
        if not any(schedule.amounts):
            yield ProblemCode.NO_AMOUNT, "schedule", {}
        return
    if not schedule.amount and (isinstance(schedule, Once) or not schedule.steps):
        yield ProblemCode.NO_AMOUNT, "schedule", {}
    if isinstance(schedule, Once):
        if not _inside(schedule.month, household):
            yield ProblemCode.OUTSIDE_HORIZON, "schedule", {"month": str(schedule.month)}
    elif not schedule.months:
        yield ProblemCode.NO_MONTH_CHOSEN, "schedule", {}


def _inside(month: YearMonth, household: Household) -> bool:
    return 0 <= month.months_after(household.first_month) < household.horizon
