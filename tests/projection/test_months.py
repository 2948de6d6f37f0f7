"""The month in its order: interest, what is left, bridge debt, accounts, goals."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from budget_app.model.rows import Account, AccountKind, CostLine, Event, IncomeKind
from budget_app.model.scenario import CurrencyMoves
from budget_app.model.schedule import ByMonth, EachMonth, Once
from budget_app.projection.project import project
from budget_app.projection.result import CASH, NEVER
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
    reserve,
    sender,
    spending,
)

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.scenario import Change
    from budget_app.projection.result import Money

DAY = day(RUB="0.10", USD="10")


def _first(amounts: Money, months: int = 4) -> list[float]:
    found: list[float] = amounts[0, :months].tolist()
    return found


def _once(amount: int, month: int) -> Once:
    return Once(month=JANUARY.plus(month), amount=amount)


def _reached(household: Household, goal: int = 0) -> int:
    return int(project(household, DAY).reached[household.goals[goal].id][0])


def test_a_short_month_becomes_bridge_debt_that_the_next_months_repay() -> None:
    household = family(incomes=(income(ByMonth(amounts=(0, 0, *[300] * 10))),), spending=(spending(100),))
    projection = project(household, DAY)
    assert _first(projection.bridge) == [100, 200, 0, 0]
    assert _first(projection.liquid) == [0, 0, 0, 200]
    assert projection.short[0].tolist() == [True, True] + [False] * 10


def test_bridge_debt_bears_the_interest_that_was_entered() -> None:
    household = family(spending=(spending(_once(10_000, 0)),), bridge_rate=Decimal("0.12682503013196972"))
    projection = project(household, DAY)
    assert _first(projection.bridge) == [10_000, 10_100, 10_201, 10_303]
    assert _first(projection.bridge_interest) == [0, 100, 101, 102]


def test_own_food_is_in_kind_and_never_cash() -> None:
    garden = income(700, kind=IncomeKind.OWN_FOOD)
    projection = project(family(incomes=(garden, income(100))), DAY)
    assert _first(projection.cash_in) == [100] * 4
    assert [line.direction for line in projection.lines if line.row == garden.id] == ["in_kind"]


def test_a_line_without_a_rate_counts_nothing() -> None:
    projection = project(family(incomes=(income(100, currency="KZT"),), accounts=(cash(50, currency="KZT"),)), DAY)
    assert not projection.lines
    assert not projection.liquid.any()


def test_amounts_grow_by_the_twelfth_root_each_month() -> None:
    household = family(horizon=25, incomes=(income(1_000_000, growth=Decimal("0.1")),))
    cash_in = project(household, DAY).cash_in[0]
    assert (cash_in[0], cash_in[6], cash_in[12], cash_in[24]) == (1_000_000, 1_048_809, 1_100_000, 1_210_000)


def test_spending_follows_prices_at_home_unless_the_line_says_otherwise() -> None:
    lines = spending(1000), spending(1000, inflation=Decimal("0.5"))
    projection = project(family(horizon=13, spending=lines), day(inflation="0.2"))
    assert projection.flows[:, 0, 12].tolist() == [1200, 1500]


def test_the_gifts_of_an_event_come_back_as_money_in() -> None:
    wedding = Event(id=identity(), month=JANUARY.plus(1), costs=(CostLine(amount=500), CostLine(amount=300)), gifts=600)
    projection = project(family(events=(wedding,)), DAY)
    assert _first(projection.cash_out) == [0, 800, 0, 0]
    assert _first(projection.cash_in) == [0, 600, 0, 0]


def test_a_yearly_event_comes_every_year() -> None:
    eid = Event(id=identity(), months=(3,), costs=(CostLine(amount=100),))
    assert project(family(horizon=36, events=(eid,)), DAY).cash_out[0].nonzero()[0].tolist() == [2, 14, 26]


def test_a_loan_to_come_is_handed_out_less_its_fee_and_paid_from_the_next_month() -> None:
    loan = debt(1200, method="interest_free", instalments=3, taken=JANUARY.plus(1), fee=50)
    projection = project(family(debts=(loan,)), DAY)
    assert _first(projection.cash_in) == [0, 1150, 0, 0]
    assert _first(projection.cash_out, 6) == [0, 0, 400, 400, 400, 0]
    assert _first(projection.owed - projection.bridge, 6) == [0, 1200, 800, 400, 0, 0]


def test_what_is_owed_today_is_paid_from_the_first_month() -> None:
    projection = project(family(debts=(debt(900, method="interest_free", instalments=3),)), DAY)
    assert _first(projection.cash_out) == [300, 300, 300, 0]
    assert not projection.cash_in.any()


@pytest.mark.parametrize(("first_payment", "months"), [(2, [2, 5, 8]), (-1, [2, 5, 8]), (-3, [0, 3, 6])])
def test_instalments_fall_every_third_month(first_payment: int, months: list[int]) -> None:
    loan = debt(900, method="interest_free", instalments=3, every=3, first_payment=JANUARY.plus(first_payment))
    assert project(family(debts=(loan,)), DAY).cash_out[0].nonzero()[0].tolist() == months


def test_of_a_loan_taken_earlier_only_the_rest_is_seen() -> None:
    loan = debt(1200, method="interest_free", instalments=12, taken=JANUARY.plus(-10))
    projection = project(family(debts=(loan,)), DAY)
    assert _first(projection.cash_out) == [100, 100, 100, 0]
    assert _first(projection.owed - projection.bridge) == [200, 100, 0, 0]


def test_a_debt_may_outlive_the_horizon() -> None:
    projection = project(family(debts=(debt(3600, method="interest_free", instalments=36),)), DAY)
    assert projection.owed[0, -1] - projection.bridge[0, -1] == 2400


def test_accounts_are_drawn_in_the_order_in_which_they_stand() -> None:
    first, second = deposit(100), cash(100)
    projection = project(family(accounts=(first, second), spending=(spending(_once(150, 0)),)), DAY)
    assert (projection.accounts[first.id][0, 0], projection.accounts[second.id][0, 0]) == (0, 50)


def test_cash_that_no_account_names_is_drawn_first() -> None:
    kept = deposit(100)
    household = family(accounts=(kept,), incomes=(income(_once(60, 0)),), spending=(spending(_once(80, 1)),))
    projection = project(household, DAY)
    assert _first(projection.accounts[CASH]) == [60, 0, 0, 0]
    assert _first(projection.accounts[kept.id]) == [100, 80, 80, 80]


def test_the_savings_plan_fills_accounts_in_order_as_far_as_the_month_allows() -> None:
    first, second = deposit(put_aside=40), deposit(put_aside=40)
    household = family(accounts=(first, second), incomes=(income(ByMonth(amounts=(50, 100, *[0] * 10))),))
    projection = project(household, DAY)
    assert _first(projection.accounts[first.id], 2) == [40, 80]
    assert _first(projection.accounts[second.id], 2) == [10, 50]
    assert _first(projection.accounts[CASH], 2) == [0, 20]


@pytest.mark.parametrize(
    ("credited", "balances"),
    [
        ("monthly", [101_00, 102_01, 103_03]),
        ("quarterly", [100_00, 100_00, 103_00]),
        ("effective", [100_95, 101_91, 102_88]),
    ],
)
def test_interest_is_paid_as_the_account_says(credited: str, balances: list[float]) -> None:
    kept = deposit(100_00, rate=Decimal("0.12"), credited=credited)
    assert _first(project(family(accounts=(kept,)), DAY).accounts[kept.id], 3) == balances


def test_interest_of_a_quarter_is_that_of_each_months_opening_balance() -> None:
    kept = deposit(rate=Decimal("0.12"), credited="quarterly", put_aside=100_00)
    household = family(accounts=(kept,), incomes=(income(100_00),))
    assert _first(project(household, DAY).interest) == [0, 0, 3_00, 0]


def test_a_foreign_account_is_kept_in_its_currency_and_valued_at_home() -> None:
    dollars = Account(id=identity(), kind=AccountKind.FOREIGN_CASH, currency="USD", balance=100)
    household = family(accounts=(dollars,), spending=(spending(_once(255, 1)),))
    projection = project(household, DAY)
    assert _first(projection.ledgers[dollars.id].balance, 3) == [100, 74, 74]
    assert _first(projection.liquid, 3) == [1000, 740, 740]
    assert _first(projection.revaluation, 3) == [0, -5, 0]


def test_the_savings_plan_buys_foreign_currency() -> None:
    dollars = Account(id=identity(), currency="USD", put_aside=5)
    household = family(accounts=(dollars,), incomes=(income(ByMonth(amounts=(30, 80, *[0] * 10))),))
    projection = project(household, DAY)
    assert _first(projection.ledgers[dollars.id].moved, 2) == [3, 5]
    assert _first(projection.accounts[CASH], 2) == [0, 30]


def test_the_savings_plan_buys_exactly_what_it_says_whatever_the_rate_rounds_to() -> None:
    roubles = Account(id=identity(), currency="RUB", put_aside=1004)
    household = family(accounts=(roubles,), incomes=(income(500),))
    assert _first(project(household, DAY).ledgers[roubles.id].moved, 2) == [1004, 1004]


def test_a_moving_rate_changes_value_but_is_neither_money_in_nor_out() -> None:
    from_home = family(accounts=(Account(id=identity(), currency="RUB", balance=1000),))
    projection = project(from_home, DAY, _rouble_halves())
    assert projection.opening.tolist() == [100]
    assert _first(projection.liquid) == [100, 50, 50, 50]
    assert _first(projection.revaluation) == [0, -50, 0, 0]
    assert not projection.cash_out.any()


def _rouble_halves() -> tuple[Change, ...]:
    return (CurrencyMoves(start=JANUARY.plus(1), share=Decimal("-0.5")),)


def test_a_goal_is_bought_in_the_first_month_it_can_be_paid() -> None:
    household = family(incomes=(income(100),), goals=(purchase(250),))
    projection = project(household, DAY)
    assert _reached(household) == 2
    assert _first(projection.bought) == [0, 0, 250, 0]
    assert _first(projection.liquid) == [100, 200, 50, 150]


def test_a_goal_with_a_month_is_bought_whatever_happens() -> None:
    household = family(incomes=(income(100),), goals=(purchase(250, by=JANUARY.plus(1)),))
    projection = project(household, DAY)
    assert _first(projection.bridge) == [0, 50, 0, 0]
    assert projection.short[0, :3].tolist() == [False, True, False]
    assert _reached(household) == 1


def test_the_reserve_counts_for_the_goals_after_it_only() -> None:
    lines = {"incomes": (income(200),), "spending": (spending(100),)}
    before = family(**lines, goals=(purchase(250), reserve(2)))
    after = family(**lines, goals=(reserve(2), purchase(250)))
    assert (_reached(before, 0), _reached(before, 1)) == (2, 1)
    assert (_reached(after, 0), _reached(after, 1)) == (1, 4)


def test_two_reserves_keep_the_larger_not_their_sum() -> None:
    lines = {"incomes": (income(200),), "spending": (spending(100),)}
    household = family(**lines, goals=(reserve(1), reserve(2), purchase(100)))
    assert _reached(household, 2) == 2


def test_goals_are_bought_by_priority() -> None:
    household = family(incomes=(income(100),), goals=(purchase(100), purchase(100)))
    assert (_reached(household, 0), _reached(household, 1)) == (0, 1)


def test_a_goal_that_cannot_be_paid_lets_a_cheaper_one_after_it_pass() -> None:
    household = family(incomes=(income(100),), goals=(purchase(9999), purchase(100)))
    assert (_reached(household, 0), _reached(household, 1)) == (NEVER, 0)


def test_no_goal_is_bought_while_bridge_debt_is_left() -> None:
    """Interest arrives in March, above the price, when the deposit has gone and the shop is owed."""
    kept = deposit(100_00, rate=Decimal(10), credited="quarterly")
    household = family(accounts=(kept,), spending=(spending(_once(150_00, 1)),), goals=(purchase(130_00),))
    projection = project(household, DAY)
    assert (projection.liquid[0, 2], projection.bridge[0, 2]) == (166_67, 50_00)
    assert not projection.bought.any()


@pytest.mark.parametrize("month", [-1, 12])
def test_a_goal_in_the_past_or_beyond_the_horizon_is_never_bought(month: int) -> None:
    household = family(incomes=(income(100),), goals=(purchase(50, by=JANUARY.plus(month)),))
    assert _reached(household) == NEVER
    assert not project(household, DAY).bought.any()


def test_a_goal_without_a_price_is_not_reached() -> None:
    assert _reached(family(incomes=(income(100),), goals=(purchase(0),))) == NEVER


def test_needs_of_a_year_look_back_twelve_months() -> None:
    school = spending(EachMonth(amount=120, first=JANUARY.plus(12)))
    projection = project(family(horizon=36, spending=(school,)), DAY)
    assert projection.essential_year[0, [0, 11, 12, 23, 35]].tolist() == [0, 0, 120, 1440, 1440]


def test_each_projection_is_read_only() -> None:
    projection = project(family(incomes=(income(100),), remittances=(sender(100),)), DAY)
    for amounts in (projection.flows, projection.cash_in, projection.liquid, *projection.accounts.values()):
        with pytest.raises(ValueError, match="read-only"):
            amounts[0] = 1
