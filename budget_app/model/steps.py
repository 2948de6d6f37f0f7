"""The pages of the conversation: its steps, what stands beside them, and which steps have what they need."""

from enum import StrEnum

from budget_app.model.household import Household, Row
from budget_app.model.rows import Event, Purchase, Reserve
from budget_app.model.schedule import ByMonth, Once


class Step(StrEnum):
    """The steps of the conversation, in their usual order."""

    HOUSEHOLDS = "households"
    FAMILY = "family"
    MONEY_IN = "money_in"
    MONEY_OUT = "money_out"
    DEBTS = "debts"
    GOALS = "goals"
    VENTURES = "ventures"
    MIGRATION = "migration"
    YEAR = "year"
    FUTURE = "future"
    HANDOUT = "handout"


class Aside(StrEnum):
    """A page that stands beside a step and is reached from it."""

    SAVINGS_GROUP = "savings_group"
    VILLAGE_PROJECT = "village_project"
    SENDING = "sending"
    OFFERS = "offers"
    PAYOFF = "payoff"


BESIDE: dict[Aside, Step] = {
    Aside.SAVINGS_GROUP: Step.HOUSEHOLDS,
    Aside.VILLAGE_PROJECT: Step.HOUSEHOLDS,
    Aside.SENDING: Step.MONEY_IN,
    Aside.OFFERS: Step.DEBTS,
    Aside.PAYOFF: Step.DEBTS,
}
"""The step that an aside is reached from, and leads back to."""

Page = Step | Aside
PAGES: tuple[Page, ...] = (*Step, *Aside)


def page_of(code: str) -> Page:
    """The page with this code; raises ValueError."""
    return Aside(code) if code in set(Aside) else Step(code)


def step_of(page: Page) -> Step:
    """The step itself, or the one an aside stands beside."""
    return BESIDE[page] if isinstance(page, Aside) else page


def beside(page: Page) -> tuple[Aside, ...]:
    """What stands beside a page; nothing stands beside an aside."""
    return tuple(aside for aside, step in BESIDE.items() if step is page)


STEPS_OF_A_FAMILY = tuple(step for step in Step if step is not Step.HOUSEHOLDS)


def finished_steps(household: Household) -> frozenset[Step]:
    """The steps that have what they need.

    A family without debts has nothing to enter there: that step is finished with the ones before it. So is migration in
    a family that nobody leaves. Its year is there when money comes and goes and every event has its month.
    """
    counted = {
        Step.FAMILY: household.people > 0,
        Step.MONEY_IN: _any_amount(household.incomes + household.remittances),
        Step.MONEY_OUT: _any_amount(household.spending + household.events),
        Step.GOALS: _any_amount(household.goals),
        Step.FUTURE: bool(household.plan or household.what_ifs),
    }
    owing = [debt for debt in household.debts if debt.on]
    counted[Step.YEAR] = (
        counted[Step.MONEY_IN]
        and counted[Step.MONEY_OUT]
        and all(event.placed for event in household.events if event.on)
    )
    counted[Step.DEBTS] = all(debt.principal for debt in owing) and (
        bool(owing) or (counted[Step.MONEY_IN] and counted[Step.MONEY_OUT])
    )
    leaving = [journey for journey in household.journeys if journey.on]
    counted[Step.MIGRATION] = all(journey.wage for journey in leaving) and (
        bool(leaving) or all(counted[step] for step in (Step.MONEY_IN, Step.MONEY_OUT, Step.GOALS))
    )
    thought_of = [venture for venture in household.ventures if not venture.empty]
    counted[Step.VENTURES] = all(not venture.empty for venture in household.ventures if venture.on) and (
        bool(thought_of) or all(counted[step] for step in (Step.MONEY_IN, Step.MONEY_OUT, Step.GOALS))
    )
    counted[Step.HANDOUT] = all(counted[step] for step in (Step.FAMILY, Step.MONEY_IN, Step.MONEY_OUT, Step.GOALS))
    return frozenset(step for step, finished in counted.items() if finished)


def _any_amount(rows: tuple[Row, ...]) -> bool:
    return any(row.on and _has_amount(row) for row in rows)


def _has_amount(row: Row) -> bool:
    match row:
        case Event():
            return any(cost.amount for cost in row.costs)
        case Purchase():
            return row.price > 0
        case Reserve():
            return row.months > 0
        case _:
            schedule = getattr(row, "schedule", None)
    if isinstance(schedule, ByMonth):
        return any(schedule.amounts)
    return bool(schedule and (schedule.amount or (not isinstance(schedule, Once) and schedule.steps)))
