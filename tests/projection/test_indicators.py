"""Each measure against figures worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from budget_app.model.categories import Category
from budget_app.model.rows import CostLine, Event, IncomeKind
from budget_app.model.scenario import SaveMore
from budget_app.model.schedule import ByMonth, Once
from budget_app.projection.indicators import (
    DEBTS,
    DebtService,
    Indicators,
    Light,
    days_of_work,
    indicators,
    monthly_average,
)
from budget_app.projection.project import project
from budget_app.projection.result import NEVER
from tests import strategies
from tests.projection.families import (
    JANUARY,
    cash,
    day,
    debt,
    deposit,
    family,
    identity,
    income,
    purchase,
    sender,
    spending,
)

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions

DAY = day(RUB="0.10")


def _measured(inflation: str = "0", **parts: Any) -> Indicators:
    return indicators(project(family(**parts), day(inflation, RUB="0.10")))


def _by_month(*amounts: int) -> ByMonth:
    return ByMonth(amounts=(*amounts, *[0] * (12 - len(amounts))))


def test_the_year_is_the_first_twelve_months() -> None:
    told = _measured(horizon=36, incomes=(income(300),), spending=(spending(100),), goals=(purchase(500),))
    assert (told.year_in, told.year_out, told.year_left, told.year_bought) == (3600, 1200, 2400, 500)


def test_money_borrowed_is_no_income() -> None:
    loan = debt(6000, method="interest_free", taken=JANUARY, instalments=12, first_payment=JANUARY.plus(1))
    told = _measured(incomes=(income(500),), debts=(loan,))
    assert (told.year_in, told.year_income, told.year_out) == (12_000, 6000, 5500)
    assert told.savings_rate == pytest.approx(500 / 6000)


def test_own_food_stands_apart() -> None:
    told = _measured(incomes=(income(100), income(70, kind=IncomeKind.OWN_FOOD)))
    assert (told.year_in, told.year_in_kind) == (1200, 840)


def test_shares_are_parts_of_income_and_of_consumption() -> None:
    told = _measured(
        incomes=(income(100),),
        remittances=(sender(3000),),
        spending=(
            spending(60, category=Category.FLOUR),
            spending(40, category=Category.PHONE),
            spending(50, category=Category.ALMS),
        ),
    )
    assert told.remittance_share == pytest.approx(0.75)
    assert told.food_share == pytest.approx(0.6)
    assert told.savings_rate == pytest.approx(250 / 400)


def test_shares_of_nothing_are_not_told() -> None:
    told = _measured()
    assert (told.remittance_share, told.food_share, told.savings_rate, told.reserve_months) == (None,) * 4


def test_lean_months_have_less_in_than_out_and_short_ones_need_credit() -> None:
    told = _measured(
        horizon=24,
        accounts=(cash(150),),
        incomes=(income(_by_month(100, 0, 50, *[200] * 9)),),
        spending=(spending(100),),
    )
    assert (told.lean_months, told.lean_count) == ((1, 2), 4)
    assert (told.short_months, told.short_count, told.first_short) == ((), 0, NEVER)


def test_short_months_are_counted_over_the_horizon() -> None:
    told = _measured(horizon=24, spending=(spending(Once(month=JANUARY.plus(13), amount=100)),))
    assert (told.short_months, told.short_count, told.first_short) == ((), 1, 13)


def test_the_buffer_needed_is_the_deepest_sum_of_what_is_left() -> None:
    told = _measured(incomes=(income(_by_month(0, 0, 500, 0, 0, *[200] * 7)),), spending=(spending(100),))
    assert told.buffer_needed == 200
    assert _measured(incomes=(income(100),)).buffer_needed == 0


def test_the_tightest_month_leaves_least() -> None:
    told = _measured(incomes=(income(_by_month(50, 20, 60, 20)),), spending=(spending(10),))
    assert (told.tightest_month, told.tightest_left) == (4, -10)


def test_reserves_are_counted_in_months_of_needs() -> None:
    told = _measured(accounts=(cash(250),), incomes=(income(200),), spending=(spending(100), spending(50, need="want")))
    assert (told.essential, told.reserve_months, told.reserve_months_end) == (100, 2.5, 8.5)
    assert told.safe_month == 0


def test_three_months_safe_waits_for_three_months_of_needs() -> None:
    told = _measured(incomes=(income(200),), spending=(spending(100),))
    assert told.safe_month == 2
    assert _measured(incomes=(income(200),)).safe_month == NEVER


def test_a_family_in_debt_to_the_shop_is_not_safe() -> None:
    """Interest arrives in March, above three months of needs, when the deposit has gone and the shop is owed."""
    kept = deposit(100_00, rate=Decimal(10), credited="quarterly")
    school = spending(Once(month=JANUARY.plus(1), amount=150_00), need="want")
    coal = spending(Once(month=JANUARY.plus(11), amount=520_00))
    projection = project(family(accounts=(kept,), spending=(school, coal)), DAY)
    assert projection.liquid[0, 0] < 130_00 <= projection.liquid[0, 2]
    assert indicators(projection).safe_month == NEVER


def test_the_runway_counts_the_months_that_savings_last_without_remittances() -> None:
    told = _measured(accounts=(cash(250),), remittances=(sender(5000),), spending=(spending(100),))
    assert told.runway == 2
    assert _measured(incomes=(income(10),)).runway == 12


@pytest.mark.parametrize(
    ("principal", "light"), [(1199, "calm"), (1200, "watch"), (1800, "heavy"), (2999, "heavy"), (3000, "danger")]
)
def test_the_light_of_debt_service_changes_at_its_limits(principal: int, light: str) -> None:
    loan = debt(principal, method="interest_free")
    told = _measured(incomes=(income(500),), debts=(loan,))
    assert told.debt_service == DebtService(principal / 6000, Light(light))


def test_the_worst_debt_service_is_that_of_three_months_in_a_row() -> None:
    loan = debt(1200, method="interest_free")
    told = _measured(incomes=(income(_by_month(600, 600, 600, 200, 200, 200, *[600] * 6)),), debts=(loan,))
    assert told.debt_service_worst == DebtService(0.5, Light.DANGER)


def test_debt_service_without_income_is_a_danger_that_has_no_share() -> None:
    told = _measured(incomes=(income(_by_month(*[600] * 9)),), debts=(debt(1200, method="interest_free"),))
    assert told.debt_service_worst == DebtService(None, Light.DANGER)


def test_without_debts_and_income_the_light_is_calm() -> None:
    assert _measured().debt_service_worst == DebtService(None, Light.CALM)


def test_savings_are_told_in_the_money_of_the_first_month_too() -> None:
    told = _measured("0.1", horizon=13, accounts=(cash(1100),))
    assert (told.savings_end, told.savings_end_real) == (1100, 1000)


def test_a_family_is_debt_free_in_the_month_of_the_last_instalment() -> None:
    loans = debt(600, method="interest_free", instalments=6), debt(100, method="interest_free", instalments=1)
    told = _measured(incomes=(income(500),), debts=loans)
    assert told.debt_free == 5


def test_a_family_that_never_owes_is_not_said_to_become_debt_free() -> None:
    assert _measured(incomes=(income(500),)).debt_free is None


def test_a_family_that_owes_at_the_end_is_never_debt_free() -> None:
    assert _measured(incomes=(income(500),), debts=(debt(2400, instalments=24),)).debt_free == NEVER
    assert _measured(spending=(spending(10),)).debt_free == NEVER


def test_each_row_tells_its_year_and_its_month() -> None:
    wedding = Event(id=identity(), month=JANUARY.plus(3), costs=(CostLine(amount=900),), gifts=400)
    food, phone = spending(100), spending(_by_month(0, 7))
    household = family(spending=(food, phone), events=(wedding,))
    told = indicators(project(household, DAY, (SaveMore(amount=5),)))
    assert told.row_year == {food.id: 1200, phone.id: 7, wedding.id: 900}
    assert told.row_month == {food.id: 100, phone.id: 7, wedding.id: 900}


def test_each_month_tells_what_is_put_aside_taken_and_missing() -> None:
    told = _measured(incomes=(income(_by_month(150, 0, 0, 300)),), spending=(spending(_by_month(100, 40, 30, 100)),))
    assert told.put_aside[:5] == (50, -40, -10, 180, 0)
    assert told.missing[:5] == (0, 0, 20, -20, 0)


def test_averages_are_whole_and_their_parts_sum_to_the_total() -> None:
    foods = [spending(_by_month(4), category=Category.FLOUR), spending(_by_month(4), category=Category.MEAT)]
    average = _measured(spending=(*foods, spending(_by_month(10))), debts=(debt(12, method="interest_free"),)).average
    assert average.total_out == 3
    assert average.outgoing == {Category.FLOUR: 1, Category.MEAT: 0, Category.OTHER: 1, DEBTS: 1}


def test_averages_in_whole_units_of_money() -> None:
    household = family(incomes=(income(1_000_60), income(50)))
    average = monthly_average(project(household, DAY), unit=100)
    assert average.total_in == 1_001_00
    assert tuple(average.incoming.values()) == (1_001_00, 0)


@given(strategies.households_and_changes(), strategies.conditions())
def test_averages_always_add_up(family: tuple[Household, Any], conditions: Conditions) -> None:
    projection = project(family[0], conditions, family[1])
    average = monthly_average(projection, unit=100)
    assert sum(average.incoming.values()) == average.total_in
    assert sum(average.outgoing.values()) - average.saved == average.total_out
    assert average.left == average.total_in - average.total_out
    assert abs(average.total_in - projection.cash_in[0, :12].sum() / 12) <= 50


@given(strategies.households_and_changes(), strategies.conditions())
def test_what_is_left_is_put_aside_or_repays_or_is_missing(
    family: tuple[Household, Any], conditions: Conditions
) -> None:
    projection = project(family[0].evolve(goals=()), conditions, family[1])
    told = indicators(projection)
    assert sum(told.put_aside) == told.year_left + sum(told.missing)


def test_a_price_is_told_in_days_of_work_abroad() -> None:
    household = family(remittances=(sender(100), sender(100, daily_wage=2000)))
    assert days_of_work(500, household, DAY) == 2.5
    assert days_of_work(15, household, DAY) == 0.1


def test_without_a_wage_or_a_rate_days_of_work_are_not_told() -> None:
    assert days_of_work(500, family(remittances=(sender(100),)), DAY) is None
    assert days_of_work(500, family(remittances=(sender(100, daily_wage=2000),)), day()) is None
