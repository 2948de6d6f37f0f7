"""The rarer terms of loans: goods with a margin, grace, seasons, savings held back, extra payments."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyxirr import xirr

from budget_app.model.rows import Debt, ExtraPayment
from budget_app.projection.loan_rates import NoRate, YearlyRates, yearly_rates
from budget_app.projection.loans import cost_of, late_penalty, loan_of, schedule_of
from tests import strategies
from tests.projection.families import JANUARY, debt, identity

TWO_PER_CENT = Decimal("0.24")
"""A year: 2 % a month."""


def _rates(loan: Debt) -> YearlyRates:
    rates = cost_of(loan).rates
    assert isinstance(rates, YearlyRates)
    return rates


def _extra(month: int, amount: int) -> ExtraPayment:
    return ExtraPayment(month=JANUARY.plus(month), amount=amount)


def test_murabaha_pays_cost_and_margin_in_equal_parts() -> None:
    schedule = schedule_of(debt(1000, method="murabaha", margin=200, instalments=5))
    assert schedule.payments == (240,) * 5
    assert (schedule.principal, schedule.interest) == ((200,) * 5, (40,) * 5)


def test_shop_credit_is_paid_once_and_dear_by_its_days() -> None:
    rates = _rates(debt(1000_00, method="shop_credit", margin=100_00, days=30, instalments=12))
    assert rates.effective == pytest.approx(1.1 ** (365 / 30) - 1, rel=1e-12)
    assert rates.nominal == pytest.approx(0.1 * 365 / 30, rel=1e-12)
    assert schedule_of(debt(1000_00, method="shop_credit", margin=100_00)).payments == (1100_00,)


@pytest.mark.parametrize(("margin", "days"), [(10**13, 1), (90_00, 5)])
def test_a_price_far_higher_within_days_has_a_code_for_a_rate(margin: int, days: int) -> None:
    assert cost_of(debt(100_00, method="shop_credit", margin=margin, days=days)).rates is NoRate.TOO_LARGE


def test_interest_taken_first_is_missing_from_what_is_received() -> None:
    loan = debt(1000_00, method="interest_first", rate=TWO_PER_CENT, instalments=5)
    cost = cost_of(loan)
    assert (cost.received, cost.instalment, cost.total, cost.cost) == (900_00, 200_00, 1100_00, 100_00)
    assert _rates(loan).nominal > 0.24


def test_interest_that_takes_the_whole_loan_leaves_no_rate() -> None:
    loan = debt(1000_00, method="interest_first", rate=TWO_PER_CENT, instalments=60)
    assert cost_of(loan).rates is NoRate.NOTHING_RECEIVED


def test_a_fee_may_be_a_share_and_an_amount() -> None:
    cost = cost_of(debt(1000_00, fee=5_00, fee_share=Decimal("0.02"), method="interest_free"))
    assert (cost.received, cost.total, cost.cost, cost.cost_of_100) == (975_00, 1025_00, 25_00, 2.5)


def test_a_fee_above_the_principal_is_a_cost_without_a_rate() -> None:
    cost = cost_of(debt(100_00, fee=150_00, method="interest_free"))
    assert (cost.received, cost.cost) == (-50_00, 150_00)
    assert cost.rates is NoRate.NOTHING_RECEIVED


def test_savings_held_back_cost_no_money_and_raise_the_rate() -> None:
    plain, held = (debt(1000_00, rate=TWO_PER_CENT, held_back=kept) for kept in (0, 100_00))
    assert cost_of(held).cost == cost_of(plain).cost
    assert cost_of(held).received == 900_00
    assert _rates(held).nominal > _rates(plain).nominal + 0.02


@pytest.mark.parametrize("flows", [[60, *[-11] * 11, 29], [10, -50, 30]])
def test_savings_returned_beyond_the_last_instalment_leave_the_borrowers_rate(flows: list[float]) -> None:
    """Both are also worth nothing at a rate below zero, which nobody pays."""
    rates = yearly_rates(flows, 1)
    assert isinstance(rates, YearlyRates)
    assert rates.nominal > 0
    assert sum(flow / (1 + rates.nominal) ** time for time, flow in enumerate(flows)) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("flows", [[1000, -2500, 1540], [1000, -2300, 1320], [10, -30, 25]])
def test_two_rates_or_none_are_told_by_a_code(flows: list[float]) -> None:
    assert yearly_rates(flows, 1) is NoRate.NO_UNIQUE_RATE


def test_while_grace_lasts_only_interest_is_paid() -> None:
    schedule = schedule_of(debt(1000_00, rate=TWO_PER_CENT, instalments=4, grace=2))
    assert schedule.payments[:2] == (20_00, 20_00)
    assert schedule.principal[:2] == (0, 0)
    assert abs(schedule.payments[2] - schedule.payments[3]) <= 1


def test_capitalised_interest_is_added_to_the_debt() -> None:
    schedule = schedule_of(debt(1000_00, rate=TWO_PER_CENT, instalments=4, grace=2, grace_interest="capitalised"))
    assert schedule.payments[:2] == (0, 0)
    assert schedule.balances[:2] == (1020_00, 1040_40)
    assert sum(schedule.principal) == 1000_00


def test_the_usual_instalment_is_that_after_the_grace() -> None:
    assert cost_of(debt(1200_00, method="interest_free", instalments=8, grace=2)).instalment == 200_00


def test_instalments_fall_in_the_season_and_carry_the_interest_of_the_months_between() -> None:
    terms: dict[str, Any] = {"method": "equal_principal", "rate": TWO_PER_CENT, "instalments": 4}
    loan = loan_of(debt(400_00, season=(9, 10), taken=JANUARY, **terms))
    assert loan.months == (8, 9, 20, 21)
    assert loan.schedule.interest == (64_00, 6_00, 44_00, 2_00)


def test_an_annuity_in_a_season_pays_the_same_each_time() -> None:
    payments = schedule_of(debt(1000_00, rate=TWO_PER_CENT, instalments=6, season=(9, 10, 11), taken=JANUARY)).payments
    assert max(payments) - min(payments) <= 3


def test_a_season_has_the_rate_of_its_dates() -> None:
    loan = debt(1000_00, rate=TWO_PER_CENT, instalments=3, season=(10,), taken=JANUARY, fee=50_00)
    paid = schedule_of(loan).payments
    dates = ["2027-01-01", "2027-10-01", "2028-10-01", "2029-10-01"]
    assert _rates(loan).effective == pytest.approx(xirr(dates, [950_00, *(-each for each in paid)]), abs=1e-9)
    assert _rates(loan).nominal == pytest.approx(12 * ((1 + _rates(loan).effective) ** (1 / 12) - 1))


def test_a_late_first_instalment_carries_the_interest_since_the_loan_was_taken() -> None:
    loan = debt(1000_00, rate=TWO_PER_CENT, method="interest_only", taken=JANUARY, first_payment=JANUARY.plus(6))
    assert schedule_of(loan).interest[:2] == (120_00, 20_00)


def test_an_extra_payment_leaves_the_instalments_and_ends_the_loan_sooner() -> None:
    loan = debt(1000_00, rate=TWO_PER_CENT, taken=JANUARY)
    shorter = loan_of(loan.evolve(extra=(_extra(3, 300_00),)))
    instalment = cost_of(loan).instalment
    assert shorter.months == (1, 2, 3, 3, 4, 5, 6, 7, 8, 9)
    assert set(shorter.schedule.payments[:-1]) == {instalment, 300_00}
    assert shorter.schedule.payments[-1] < instalment


def test_an_extra_payment_between_instalments_stops_its_interest_from_its_month_on() -> None:
    loan = debt(1000_00, rate=TWO_PER_CENT, method="interest_only", every=3, instalments=2, taken=JANUARY)
    paid = loan_of(loan.evolve(extra=(_extra(1, 500_00),)))
    assert paid.months == (1, 3, 6)
    assert paid.schedule.interest == (0, 40_00, 30_00)


def test_the_payment_that_closes_a_loan_pays_the_interest_due() -> None:
    loan = debt(1000_00, rate=TWO_PER_CENT, every=3, instalments=4, taken=JANUARY, extra=(_extra(1, 10**9),))
    assert loan_of(loan).schedule.payments == (1020_00,)


def test_interest_that_an_extra_payment_does_not_reach_waits_for_the_next_payment() -> None:
    loan = debt(1000_00, rate=TWO_PER_CENT, every=3, instalments=4, taken=JANUARY, extra=(_extra(1, 1015_00),))
    assert loan_of(loan).months == (1, 3)
    assert loan_of(loan).schedule.interest == (15_00, 5_00)
    sooner = loan_of(loan.evolve(extra=(*loan.extra, _extra(2, 4_00), _extra(2, 100_00))))
    assert (sooner.months, sooner.schedule.interest) == ((1, 2, 2), (15_00, 4_00, 1_00))


def test_extra_payments_outside_the_loan_change_nothing() -> None:
    loan = debt(1000_00, rate=TWO_PER_CENT, taken=JANUARY)
    outside = loan.evolve(extra=(_extra(-1, 100), _extra(12, 100), _extra(99, 100), _extra(3, 0)))
    assert loan_of(outside) == loan_of(loan)


def test_a_flat_loan_closed_early_is_spared_the_interest_of_later_instalments() -> None:
    loan = debt(1200_00, method="flat", rate=TWO_PER_CENT, taken=JANUARY, extra=(_extra(1, 600_00),))
    assert sum(loan_of(loan).schedule.interest) == 6 * 24_00


def test_being_late_costs_a_share_of_the_late_sum_for_each_day() -> None:
    assert late_penalty(debt(1000_00, penalty=Decimal("0.005")), 312_00, 10) == 15_60
    assert late_penalty(debt(1000_00), 312_00, 10) == 0


def test_a_loan_of_nothing_costs_nothing() -> None:
    cost = cost_of(debt(0, rate=TWO_PER_CENT))
    assert (cost.instalment, cost.total, cost.cost, cost.cost_of_100) == (0, 0, 0, None)


@given(strategies.debts(identity()))
def test_principal_sums_to_the_loan_whatever_its_terms(loan: Debt) -> None:
    told = loan_of(loan, strategies.FIRST_MONTH)
    assert sum(told.schedule.principal) == loan.principal
    assert told.schedule.balances[-1] == 0
    assert min((*told.schedule.payments, *told.schedule.interest)) >= 0
    assert list(told.months) == sorted(told.months)


@given(strategies.debts(identity()))
def test_what_a_loan_costs_is_what_is_paid_beyond_what_was_received(loan: Debt) -> None:
    start = strategies.FIRST_MONTH
    cost = cost_of(loan, start)
    assert cost.cost == -sum(loan_of(loan, start).flows().values()) >= 0
    assert isinstance(cost.rates, NoRate) == (cost.rates in tuple(NoRate))
    if isinstance(cost.rates, YearlyRates):
        assert cost.rates.effective >= cost.rates.nominal * (1 - 1e-9) >= 0


@given(strategies.debts(identity()), st.integers(0, 40), st.integers(1, 10**6))
def test_one_extra_payment_more_never_costs_more(loan: Debt, month: int, amount: int) -> None:
    start = strategies.FIRST_MONTH
    more: Any = (*loan.extra, ExtraPayment(month=start.plus(month), amount=amount))
    rounding = len(loan_of(loan, start).months)
    assert cost_of(loan.evolve(extra=more), start).cost <= cost_of(loan, start).cost + rounding
