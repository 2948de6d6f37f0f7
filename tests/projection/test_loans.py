"""Loans: exact schedules, and rates that match an independent library."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

import numpy_financial  # pyright: ignore[reportMissingTypeStubs] - it has no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.model.rows import LoanMethod
from budget_app.projection.loan_rates import NoRate, YearlyRates, yearly_rates
from budget_app.projection.loan_schedules import LoanSchedule, loan_schedule
from budget_app.projection.loans import cost_of
from tests.projection.families import debt
from tests.strategies import amounts, one_of_literal, shares

reference: Any = numpy_financial
METHODS = one_of_literal(LoanMethod)


def _random_loans(count: int) -> list[tuple[int, Decimal, int]]:
    """Principal, rate a month and number of instalments."""
    random = Random(2027)
    return [
        (random.randrange(1_000_00, 500_000_00), Decimal(random.randrange(1, 1000)) / 10_000, random.randrange(2, 121))
        for _ in range(count)
    ]


def test_a_thousand_annuities_have_the_instalment_of_numpy_financial() -> None:
    for principal, rate, instalments in _random_loans(1000):
        first = loan_schedule(principal, rate, instalments, "annuity").payments[0]
        assert first == pytest.approx(-reference.pmt(float(rate), instalments, principal), abs=0.5001)


def test_a_thousand_annuities_owe_what_numpy_financial_says() -> None:
    for principal, rate, instalments in _random_loans(1000):
        owed = loan_schedule(principal, rate, instalments, "annuity").balances
        halfway = instalments // 2
        paid = -reference.pmt(float(rate), instalments, principal)
        expected = -reference.fv(float(rate), halfway, -paid, principal)
        drift = float((1 + rate) ** halfway) * (halfway + 1)
        assert owed[halfway - 1] == pytest.approx(expected, abs=drift)


def test_a_thousand_loans_have_the_rate_of_numpy_financial() -> None:
    for principal, rate, instalments in _random_loans(1000):
        payments = loan_schedule(principal, rate, instalments, "flat").payments
        found = yearly_rates([principal, *(-paid for paid in payments)], 12)
        assert isinstance(found, YearlyRates)
        expected = reference.rate(instalments, -payments[0], principal, 0, guess=float(rate) * 1.8, maxiter=500)
        assert found.nominal / 12 == pytest.approx(expected, abs=1e-6)


@given(amounts(), shares("0", "0.5"), st.integers(1, 120), METHODS)
def test_principal_sums_to_what_was_borrowed(principal: int, rate: Decimal, count: int, method: LoanMethod) -> None:
    schedule = loan_schedule(principal, rate, count, method)
    assert sum(schedule.principal) == principal
    assert schedule.balances[-1] == 0
    assert min((*schedule.principal, *schedule.interest)) >= 0
    assert len(schedule.payments) == count


@given(
    st.integers(1000, 10**7), shares("0", "0.1"), st.integers(1, 120), st.sampled_from(("annuity", "equal_principal"))
)
def test_interest_is_that_of_what_is_owed(principal: int, rate: Decimal, count: int, method: LoanMethod) -> None:
    schedule = loan_schedule(principal, rate, count, method)
    owed = (principal, *schedule.balances)
    for place, interest in enumerate(schedule.interest):
        assert abs(owed[place] * rate - interest) <= Decimal("0.5")


@pytest.mark.parametrize(
    ("method", "principal", "interest"),
    [
        ("equal_principal", (334, 334, 332), (10, 7, 3)),
        ("flat", (334, 334, 332), (10, 10, 10)),
        ("interest_only", (0, 0, 1000), (10, 10, 10)),
        ("interest_free", (334, 334, 332), (0, 0, 0)),
        ("annuity", (330, 333, 337), (10, 7, 3)),
    ],
)
def test_each_method_pays_as_worked_out_by_hand(
    method: LoanMethod, principal: tuple[int, ...], interest: tuple[int, ...]
) -> None:
    given_parts = loan_schedule(1000, Decimal("0.01"), 3, method)
    if method in ("equal_principal", "flat", "interest_free"):
        principal = (333, 333, 334)
    assert given_parts == LoanSchedule(principal, interest)


def test_a_tiny_loan_is_never_repaid_twice() -> None:
    """Sixty hundredths a month are rounded to one, so six months are enough."""
    schedule = loan_schedule(6, Decimal("0.0001"), 10, "annuity")
    assert schedule.principal == (1, 1, 1, 1, 1, 1, 0, 0, 0, 0)


def test_a_fee_makes_a_loan_dearer_than_its_interest() -> None:
    plain = cost_of(debt(1000_00, rate=Decimal("0.24"))).rates
    with_fee = cost_of(debt(1000_00, rate=Decimal("0.24"), fee=20_00)).rates
    assert isinstance(plain, YearlyRates)
    assert isinstance(with_fee, YearlyRates)
    assert plain.nominal == pytest.approx(0.24, abs=1e-4)
    assert with_fee.nominal > 0.27


def test_the_two_names_of_a_rate_are_told_apart() -> None:
    rates = yearly_rates([1000_00, -1010_00], 12)
    assert isinstance(rates, YearlyRates)
    assert rates.nominal == pytest.approx(0.12)
    assert rates.effective == pytest.approx(1.01**12 - 1)


def test_instalments_every_quarter_count_four_periods_a_year() -> None:
    rates = cost_of(debt(1000_000_00, rate=Decimal("0.12"), every=3, instalments=4)).rates
    assert isinstance(rates, YearlyRates)
    assert rates.nominal == pytest.approx(0.12, abs=1e-6)
    assert rates.effective == pytest.approx(1.03**4 - 1, abs=1e-6)


def test_a_loan_without_interest_and_fee_has_the_rate_zero() -> None:
    assert cost_of(debt(1000_00, method="interest_free")).rates == YearlyRates(0.0, 0.0)


def test_a_loan_of_which_nothing_is_received_has_a_code_for_a_rate() -> None:
    assert cost_of(debt(100_00, fee=100_00)).rates is NoRate.NOTHING_RECEIVED
    assert cost_of(debt(0)).rates is NoRate.NOTHING_RECEIVED


def test_payments_with_two_rates_have_a_code_for_a_rate() -> None:
    """1,000 received, 2,500 paid, 1,540 received: worth nothing at 10 % and at 40 %."""
    assert yearly_rates([1000, -2500, 1540], 1) is NoRate.NO_UNIQUE_RATE
    assert yearly_rates([1000, 500], 1) is NoRate.NO_UNIQUE_RATE


@pytest.mark.parametrize("principal", [1, 157_500_00, 10**13])
def test_a_rate_is_found_whatever_the_size_of_the_loan(principal: int) -> None:
    rates = yearly_rates([principal, *[-principal / 300] * 360], 12)
    assert isinstance(rates, YearlyRates)
    assert sum((1 + rates.nominal / 12) ** -month for month in range(1, 361)) == pytest.approx(300, rel=1e-9)
