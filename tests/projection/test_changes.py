"""What each change does to the months."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from budget_app.model.categories import Category
from budget_app.model.money import LARGEST_MINOR
from budget_app.model.period import FIRST_YEAR, LAST_YEAR, YearMonth
from budget_app.model.rows import Channel, CostLine, Event, EventKind, IncomeKind
from budget_app.model.scenario import (
    Change,
    CurrencyMoves,
    ExtraCost,
    GoalMoved,
    IncomeChanges,
    LoanTaken,
    PricesRise,
    RowDropped,
    SaveMore,
    SpendLess,
    TransfersChange,
    TransfersStop,
)
from budget_app.projection.indicators import indicators
from budget_app.projection.project import project, project_all
from budget_app.projection.result import EXTRA, NEVER, SAVED
from tests import strategies
from tests.projection.families import (
    JANUARY,
    day,
    debt,
    family,
    identity,
    income,
    purchase,
    reserve,
    sender,
    spending,
)

if TYPE_CHECKING:
    from random import Random

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions

APRIL = JANUARY.plus(3)
DAY = day(RUB="0.10")


def _out(household: Household, *changes: Change, on: Conditions = DAY) -> list[float]:
    cash_out: list[float] = project(household, on, changes).cash_out[0].tolist()
    return cash_out


def _in(household: Household, *changes: Change) -> list[float]:
    cash_in: list[float] = project(household, DAY, changes).cash_in[0].tolist()
    return cash_in


def test_saving_more_takes_the_amount_off_what_goes_out_from_its_month_on() -> None:
    household = family(spending=(spending(1000),))
    assert _out(household, SaveMore(amount=300, start=APRIL)) == [1000] * 3 + [700] * 9


def test_saving_more_stands_apart_as_a_line() -> None:
    household = family(spending=(spending(1000),))
    lines = {line.row: line for line in project(household, DAY, (SaveMore(amount=300),)).lines}
    assert lines[SAVED].direction == "saved"
    assert lines[SAVED].amounts[0, 0] == 300
    assert lines[household.spending[0].id].amounts[0, 0] == 1000


def test_saving_more_never_turns_spending_below_zero_and_leaves_debts_alone() -> None:
    household = family(spending=(spending(1000),), debts=(debt(12_00, method="interest_free"),))
    assert _out(household, SaveMore(amount=5000)) == [100] * 12


def test_spending_less_concerns_a_line() -> None:
    one, other = spending(1000), spending(500)
    assert _out(family(spending=(one, other)), SpendLess(share=Decimal("0.1"), line=one.id))[0] == 1400


def test_spending_less_concerns_a_category_and_its_events() -> None:
    wedding = Event(id=identity(), kind=EventKind.WEDDING, month=APRIL, costs=(CostLine(amount=2000),))
    gifts = spending(1000, category=Category.CEREMONIES)
    change = SpendLess(share=Decimal("0.5"), category=Category.CEREMONIES)
    assert _out(family(spending=(gifts, spending(100)), events=(wedding,)), change)[2:4] == [600, 1600]


def test_spending_less_concerns_all_wants_where_nothing_is_named() -> None:
    household = family(spending=(spending(1000, need="want"), spending(500), spending(100, need="can_wait")))
    assert _out(household, SpendLess(share=Decimal("0.25")))[0] == 1350


def test_transfers_stop_for_some_months_and_come_back() -> None:
    assert (
        _in(family(remittances=(sender(1000),)), TransfersStop(start=APRIL, months=2)) == [100] * 3 + [0, 0] + [100] * 7
    )


def test_transfers_stop_from_one_sender_only() -> None:
    one, other = sender(1000), sender(2000)
    assert _in(family(remittances=(one, other)), TransfersStop(line=one.id, months=12))[0] == 200


def test_what_is_sent_is_multiplied_before_its_fixed_costs() -> None:
    one = sender(1000, channel=Channel(cash_out_fee=10))
    assert _in(family(remittances=(one,)), TransfersChange(factor=Decimal("0.5"), start=APRIL)) == [90] * 3 + [40] * 9


def test_a_currency_moves_evenly_over_its_months_and_stays() -> None:
    falls = CurrencyMoves(start=APRIL, share=Decimal("-0.3"), over=3)
    assert _in(family(remittances=(sender(1000),)), falls)[2:8] == [100, 90, 80, 70, 70, 70]


def test_a_providers_own_rate_moves_with_the_currency() -> None:
    one = sender(1000, channel=Channel(provider_rate=Decimal("0.09")))
    assert _in(family(remittances=(one,)), CurrencyMoves(share=Decimal("-0.5")))[0] == 45


def test_a_move_of_the_home_currency_changes_nothing() -> None:
    household = family(incomes=(income(1000),))
    assert _in(household, CurrencyMoves(currency="TJS", share=Decimal("-0.5"))) == [1000] * 12


def test_prices_rise_faster_for_what_follows_prices_at_home() -> None:
    own = spending(1000, inflation=Decimal(0))
    household = family(horizon=24, spending=(spending(1000), own))
    out = _out(household, PricesRise(yearly=Decimal("0.1")), on=day(inflation="0.1"))
    assert (out[0], out[12]) == (2000, 2200)


def test_prices_rise_from_their_start_on() -> None:
    rises = PricesRise(yearly=Decimal("0.21"), start=JANUARY.plus(12))
    out = _out(family(horizon=36, spending=(spending(1000),)), rises)
    assert (out[12], out[18], out[24]) == (1000, 1100, 1210)


def test_prices_of_one_category_rise_whatever_the_line_follows() -> None:
    coal = spending(1000, category=Category.HEATING, inflation=Decimal(0))
    rises = PricesRise(yearly=Decimal("0.5"), category=Category.HEATING)
    assert _out(family(horizon=13, spending=(coal, spending(1000))), rises)[12] == 2500


def test_prices_at_home_carry_the_price_of_a_goal() -> None:
    household = family(horizon=13, incomes=(income(10_000),), goals=(purchase(1000, by=JANUARY.plus(12)),))
    bought = project(household, DAY, (PricesRise(yearly=Decimal("0.5")),)).bought
    assert bought[0, 12] == 1500


@pytest.mark.parametrize("share", ["0.5", "0.25"])
def test_changes_of_the_same_line_stack(share: str) -> None:
    one = spending(1000, need="want")
    changes = SpendLess(share=Decimal(share)), SpendLess(share=Decimal("0.5"), line=one.id)
    assert _out(family(spending=(one,)), *changes)[0] == 1000 * (1 - float(share)) / 2


def test_saving_less_spends_the_amount_more_and_follows_no_price() -> None:
    household = family(horizon=13, spending=(spending(1000, inflation=Decimal(0)),))
    assert _out(household, SaveMore(amount=-300, start=APRIL), on=day(inflation="0.5")) == [1000] * 3 + [1300] * 10


def test_a_change_with_an_end_holds_up_to_that_month() -> None:
    household = family(spending=(spending(1000, need="want"),), remittances=(sender(1000),), incomes=(income(1000),))
    until: dict[str, Any] = {"start": APRIL, "end": APRIL.plus(1)}
    half = Decimal("0.5")
    assert _out(household, SaveMore(amount=300, **until)) == [1000] * 3 + [700] * 2 + [1000] * 7
    assert _out(household, SpendLess(share=half, **until)) == [1000] * 3 + [500] * 2 + [1000] * 7
    assert _in(household, TransfersChange(factor=half, **until)) == [1100] * 3 + [1050] * 2 + [1100] * 7
    assert _in(household, IncomeChanges(factor=half, **until)) == [1100] * 3 + [600] * 2 + [1100] * 7


def test_an_end_before_the_first_month_changes_nothing() -> None:
    household = family(horizon=24, spending=(spending(1000),))
    for change in (SaveMore(amount=300, end=JANUARY.plus(-1)), PricesRise(yearly=Decimal(1), end=JANUARY.plus(-9))):
        assert _out(household, change) == [1000] * 24


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(ValidationError):
        ExtraCost(start=APRIL, end=JANUARY)


def test_what_rose_faster_stays_when_the_rise_ends() -> None:
    rises = PricesRise(yearly=Decimal("0.21"), end=JANUARY.plus(6))
    out = _out(family(horizon=24, spending=(spending(1000),)), rises)
    assert (out[0], out[6], out[7], out[23]) == (1000, 1100, 1100, 1100)


def test_one_income_or_all_at_home_are_multiplied_and_nothing_else() -> None:
    one, other = income(1000), income(500)
    household = family(incomes=(one, other), remittances=(sender(1000),))
    assert _in(household, IncomeChanges(factor=Decimal("0.5"), line=one.id))[0] == 1100
    assert _in(household, IncomeChanges(factor=Decimal(0)))[0] == 100


def test_a_harvest_that_fails_takes_own_food_too() -> None:
    garden = income(1000, kind=IncomeKind.OWN_FOOD)
    (line,) = project(family(incomes=(garden,)), DAY, (IncomeChanges(factor=Decimal("0.25")),)).lines
    assert line.amounts[0, 0] == 250


def test_an_extra_cost_is_paid_once_or_every_month_of_its_time() -> None:
    household = family(spending=(spending(100),))
    assert _out(household, ExtraCost(amount=500, start=APRIL, end=APRIL)) == [100] * 3 + [600] + [100] * 8
    assert _out(household, ExtraCost(amount=500, start=APRIL)) == [100] * 3 + [600] * 9


def test_an_extra_cost_follows_prices_and_can_be_spent_less_on() -> None:
    illness = ExtraCost(amount=1000, category=Category.MEDICINE)
    half = SpendLess(share=Decimal("0.5"), category=Category.MEDICINE)
    for changes in ((illness, half), (half, illness)):
        assert _out(family(horizon=13), *changes, on=day(inflation="0.1"))[::12] == [500, 550]


def test_an_extra_cost_stands_apart_with_its_category() -> None:
    projection = project(family(spending=(spending(100),)), DAY, (ExtraCost(amount=500, category=Category.MEDICINE),))
    assert [(line.row, line.category) for line in projection.lines][1:] == [(EXTRA, Category.MEDICINE)]
    assert projection.essential_year[0, 0] == 1200


def test_a_new_loan_is_handed_out_paid_and_owed_in_its_future_only() -> None:
    loan = debt(1200, method="interest_free", taken=APRIL)
    household = family(incomes=(income(1000),))
    today, lent = project_all(household, DAY, [(), (LoanTaken(debt=loan),)])
    assert lent.cash_in[0].tolist() == [1000] * 3 + [2200] + [1000] * 8
    assert lent.cash_out[0].tolist() == [0] * 4 + [100] * 8
    assert lent.owed[0, 3:6].tolist() == [1200, 1100, 1000]
    assert not today.owed.any()
    assert [line.row for line in today.lines] == [household.incomes[0].id]


def test_a_new_loan_without_a_month_is_taken_in_the_first() -> None:
    loan = debt(1200, method="interest_free", first_payment=JANUARY.plus(-3))
    assert _in(family(), LoanTaken(debt=loan))[0] == 1200
    assert _out(family(), LoanTaken(debt=loan)) == [0] + [100] * 11


def test_a_new_loan_that_stands_in_two_what_ifs_counts_once_in_each() -> None:
    loan = LoanTaken(debt=debt(1200, method="interest_free", taken=APRIL))
    other = LoanTaken(debt=loan.debt.evolve(principal=2400))
    lent = project_all(family(), DAY, [(loan,), (loan, SaveMore(amount=1)), (other,), (loan, other)])
    assert [projection.owed[0, 3] for projection in lent] == [1200, 1200, 2400, 3600]
    assert [indicators(projection).row_year[loan.debt.id] for projection in lent] == [800, 800, 1600, 2400]


@pytest.mark.parametrize("part", ["remittances", "incomes", "spending", "events"])
def test_a_dropped_row_counts_nothing_in_its_months(part: str) -> None:
    wedding = Event(id=identity(), months=tuple(range(1, 13)), costs=(CostLine(amount=100),), gifts=50)
    rows = {"remittances": sender(1000), "incomes": income(100), "spending": spending(100), "events": wedding}
    projection = project(
        family(**{part: (rows[part],)}), DAY, (RowDropped(line=rows[part].id, start=APRIL, end=APRIL.plus(1)),)
    )
    for line in projection.lines:
        assert (line.amounts[0] > 0).tolist() == [True] * 3 + [False] * 2 + [True] * 7


def test_a_dropped_debt_is_neither_paid_nor_owed() -> None:
    loan = debt(1200, method="interest_free")
    dropped = project(family(debts=(loan,), incomes=(income(100),)), DAY, (RowDropped(line=loan.id, start=APRIL),))
    assert dropped.cash_out[0].tolist() == [100] * 3 + [0] * 9
    assert dropped.owed[0].tolist() == [1100, 1000, 900] + [0] * 9


def test_a_dropped_goal_is_not_bought_in_its_months() -> None:
    roof, cow = purchase(500), purchase(200, by=APRIL)
    household = family(incomes=(income(100),), goals=(roof, cow))
    reached = project(household, DAY, (RowDropped(line=roof.id, end=JANUARY.plus(7)), RowDropped(line=cow.id))).reached
    assert (reached[roof.id][0], reached[cow.id][0]) == (8, NEVER)


def test_a_dropped_reserve_is_not_kept_for_the_goals_after_it() -> None:
    kept, roof = reserve(1), purchase(300)
    household = family(incomes=(income(200),), spending=(spending(100),), goals=(kept, roof))
    plan, without = project_all(household, DAY, [(), (RowDropped(line=kept.id),)])
    assert (plan.reached[roof.id][0], without.reached[roof.id][0]) == (3, 2)
    assert without.reached[kept.id][0] == NEVER


def test_a_goal_moves_to_another_month_or_waits_for_its_money() -> None:
    roof = purchase(500, by=APRIL)
    household = family(incomes=(income(100),), goals=(roof,))
    moves = [
        (),
        (GoalMoved(line=roof.id, by=APRIL.plus(2)),),
        (GoalMoved(line=roof.id),),
        (GoalMoved(line=roof.id, by=JANUARY.plus(-1)),),
    ]
    projections = project_all(household, DAY, moves)
    assert [projection.reached[roof.id][0] for projection in projections] == [3, 5, 4, NEVER]
    assert [projection.short.any() for projection in projections] == [True, False, False, False]


def test_a_change_of_a_row_that_is_gone_changes_nothing() -> None:
    household = family(incomes=(income(100),), spending=(spending(50, need="want"),), goals=(purchase(500),))
    gone = identity()
    for change in (
        SpendLess(share=Decimal(1), line=gone),
        IncomeChanges(factor=Decimal(0), line=gone),
        TransfersChange(factor=Decimal(0), line=gone),
        TransfersStop(line=gone),
        RowDropped(line=gone),
        GoalMoved(line=gone, by=APRIL),
    ):
        today, changed = project_all(household, DAY, [(), (change,)])
        assert (today.liquid == changed.liquid).all()


@pytest.mark.parametrize("horizon", [12, 120])
def test_changes_at_their_limits_leave_numbers(horizon: int) -> None:
    household = family(
        horizon=horizon,
        remittances=(sender(LARGEST_MINOR),),
        incomes=(income(LARGEST_MINOR),),
        spending=(spending(LARGEST_MINOR, need="want"),),
        goals=(purchase(LARGEST_MINOR), reserve(24)),
    )
    most, least = Decimal(5), Decimal("-0.9")
    far = YearMonth(LAST_YEAR, 12)
    for change in (
        SaveMore(amount=LARGEST_MINOR),
        SaveMore(amount=-LARGEST_MINOR),
        SpendLess(share=Decimal(1)),
        IncomeChanges(factor=most),
        IncomeChanges(factor=Decimal(0), start=far),
        TransfersChange(factor=most, end=YearMonth(FIRST_YEAR, 1)),
        CurrencyMoves(share=least),
        CurrencyMoves(share=most, over=120, start=YearMonth(FIRST_YEAR, 1)),
        PricesRise(yearly=most, end=far),
        PricesRise(yearly=least),
        ExtraCost(amount=LARGEST_MINOR),
        LoanTaken(debt=debt(LARGEST_MINOR, rate=Decimal(10), taken=far, instalments=360)),
        GoalMoved(line=household.goals[0].id, by=far),
    ):
        projection = project(household, DAY, (change,))
        for amounts in (projection.cash_in, projection.cash_out, projection.liquid, projection.bridge, projection.owed):
            assert np.isfinite(amounts).all()
            assert (amounts >= 0).all()


@given(strategies.households_and_changes(), strategies.conditions(), st.randoms(use_true_random=False))
def test_the_order_of_changes_does_not_matter(
    world: tuple[Household, tuple[Change, ...]], conditions: Conditions, random: Random
) -> None:
    """Of several moves of one goal the last counts; those stay out."""
    household, changes = world
    ordered = tuple(change for change in changes if not isinstance(change, GoalMoved))
    shuffled = tuple(random.sample(ordered, len(ordered)))
    one, other = project_all(household, conditions, [ordered, shuffled])
    assert np.abs(one.liquid - other.liquid).max() <= 1e-9 * max(1.0, one.liquid.max())


@given(strategies.households_and_changes(), strategies.conditions())
def test_a_drop_and_the_row_switched_off_are_the_same(
    world: tuple[Household, tuple[Change, ...]], conditions: Conditions
) -> None:
    household, _ = world
    for part in ("remittances", "incomes", "spending", "events", "debts", "goals"):
        for place, row in enumerate(rows := getattr(household, part)):
            off = household.evolve(**{part: (*rows[:place], row.evolve(on=False), *rows[place + 1 :])})
            dropped, without = project(household, conditions, (RowDropped(line=row.id),)), project(off, conditions)
            for name in ("cash_in", "cash_out", "liquid", "bridge", "owed"):
                assert np.array_equal(getattr(dropped, name), getattr(without, name))
