"""As today, our plan and what-ifs on it, side by side."""

from __future__ import annotations

from budget_app.model.scenario import RowDropped, SaveMore, Scenario, TransfersStop
from budget_app.projection.compare import OUR_PLAN_PLACE, Comparison, Difference, FutureKind, Measure, compare
from budget_app.projection.project import project
from budget_app.projection.result import NEVER
from tests.projection.families import JANUARY, cash, day, debt, family, identity, income, purchase, sender, spending

DAY = day(RUB="0.10")
STOP = Scenario(id=identity(), label="entry ban", changes=(TransfersStop(start=JANUARY.plus(4), months=3),))
PARTS = {
    "accounts": (cash(),),
    "incomes": (income(40),),
    "remittances": (sender(1000),),
    "spending": (spending(100),),
    "debts": (debt(30, method="interest_free", instalments=3),),
    "goals": (purchase(150),),
    "plan": (SaveMore(amount=20),),
}


def _values(comparison: Comparison, measure: Measure) -> tuple[int | None, ...]:
    return next(row.values for row in comparison.differences if row.measure is measure)


def test_three_futures_are_told_as_today_our_plan_and_a_shock() -> None:
    told = compare(family(**PARTS, what_ifs=(STOP,)), DAY).futures
    assert [future.kind for future in told] == [FutureKind.AS_TODAY, FutureKind.OUR_PLAN, FutureKind.SHOCK]
    assert told[2].scenario == STOP


def test_each_future_is_the_projection_under_its_changes() -> None:
    household = family(**PARTS, what_ifs=(STOP,))
    lists = (), household.plan, household.plan + STOP.changes
    for future, changes in zip(compare(household, DAY).futures, lists, strict=True):
        assert (future.projection.liquid == project(household, DAY, changes).liquid).all()


def test_the_first_what_if_that_is_switched_on_is_the_shock() -> None:
    other = STOP.evolve(id=identity(), label="return home")
    told = compare(family(**PARTS, what_ifs=(STOP.evolve(on=False), other)), DAY)
    assert [shock.scenario for shock in told.shocks] == [other]


def test_up_to_three_what_ifs_are_told_each_stacked_on_the_plan() -> None:
    several = tuple(STOP.evolve(id=identity(), on=place != 1) for place in range(6))
    household = family(**PARTS, what_ifs=several)
    comparison = compare(household, DAY)
    assert [shock.scenario for shock in comparison.shocks] == [several[0], several[2], several[3]]
    assert [future.place for future in comparison.futures] == [0, 1, 2, 3, 4]
    assert all(len(row.values) == 5 for row in comparison.differences)
    assert all(shock.changes == household.plan + STOP.changes for shock in comparison.shocks)


def test_each_row_tells_how_much_more_than_the_plan() -> None:
    told = compare(family(**PARTS, what_ifs=(STOP,)), DAY)
    more = {row.measure: row.beside(OUR_PLAN_PLACE) for row in told.differences}
    assert more[Measure.SAVINGS_END] == (-240, 0, -300)
    assert more[Measure.GOAL_MONTH] == (2, 0, 0)
    assert more[Measure.SHORT_MONTHS] == (0, 0, 2)


def test_a_month_that_does_not_come_is_no_count_of_months_later() -> None:
    row = Difference(Measure.GOAL_MONTH, "month", (NEVER, 5, None, NEVER))
    assert row.beside(1) == (None, 0, None, None)
    assert row.beside(0) == (0, None, None, 0)


def test_a_goal_that_is_dropped_has_no_month_to_miss() -> None:
    household = family(**PARTS)
    dropped = Scenario(id=identity(), changes=(RowDropped(line=household.goals[0].id),))
    told = compare(household.evolve(what_ifs=(dropped,)), DAY)
    assert _values(told, Measure.GOAL_MONTH) == (4, 2, None)


def test_without_a_what_if_there_is_no_shock() -> None:
    told = compare(family(**PARTS), DAY)
    assert told.shocks == ()
    assert all(len(row.values) == 2 for row in told.differences)


def test_an_empty_plan_is_as_today() -> None:
    told = compare(family(**PARTS | {"plan": ()}), DAY)
    assert (told.as_today.projection.liquid == told.our_plan.projection.liquid).all()
    assert told.as_today.indicators == told.our_plan.indicators


def test_the_table_tells_each_difference() -> None:
    """As today 30 is left in each of three months, then 40; the plan leaves 20 more.

    In the shock the 60 of April and the 20 a month less are gone in June, and August repays what two months lacked.
    """
    told = compare(family(**PARTS, what_ifs=(STOP,)), DAY)
    assert _values(told, Measure.GOAL_MONTH) == (4, 2, 2)
    assert _values(told, Measure.DEBT_FREE) == (2, 2, 7)
    assert _values(told, Measure.SHORT_MONTHS) == (0, 0, 2)
    assert _values(told, Measure.SAVINGS_END) == (300, 540, 240)


def test_a_goal_that_is_not_reached_has_no_month() -> None:
    told = compare(family(**PARTS | {"goals": (purchase(99_999),)}), DAY)
    assert _values(told, Measure.GOAL_MONTH) == (NEVER, NEVER)


def test_without_needs_nobody_can_say_when_three_months_are_safe() -> None:
    told = compare(family(incomes=(income(200),)), DAY)
    assert _values(told, Measure.SAFE_MONTH) == (None, None)
