"""What a venture comes to, against numpy-financial, pyxirr and a table made by hand."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy_financial  # pyright: ignore[reportMissingTypeStubs] - it has no types
import pytest
import pyxirr
from hypothesis import given

from budget_app.model.period import YearMonth
from budget_app.model.venture import Factors, Figures, Herd, HerdSale, Labour, NormalYear
from budget_app.projection.loan_rates import NoRate
from budget_app.projection.project import project
from budget_app.projection.result import NEVER
from budget_app.projection.venture_outcome import VentureOutlook, venture_outlook
from tests import strategies
from tests.projection.families import cash, day, debt, deposit, family, venture

if TYPE_CHECKING:
    from budget_app.model.money import Conditions
    from budget_app.model.venture import Venture

reference: Any = numpy_financial
TABLE = Path(__file__).parent / "tables" / "ventures" / "greenhouse.csv"
SPRING = (0, 0, 0, 100, 300, 100, 0, 0, 0, 0, 0, 0)


def found(one: Venture, inflation: str = "0", **parts: Any) -> VentureOutlook:
    told = venture_outlook(one, family(ventures=(one,), **parts), day(inflation, RUB="0.1"))
    assert told is not None
    return told


def greenhouse(**facts: Any) -> Venture:
    return venture(NormalYear(costs=20, sales=SPRING, first_sale=3), **{"outlay": 600, "years": 3} | facts)


def test_the_months_are_those_worked_out_by_hand() -> None:
    told = found(greenhouse(value_at_end=50)).likely
    with TABLE.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert told.flows.tolist() == [float(row["flow"]) for row in rows]
    assert np.cumsum(told.flows).tolist() == [float(row["together"]) for row in rows]
    assert (told.first_money, told.paid_back, told.left) == (3, 28, 230)


def test_a_normal_year_has_its_margin_and_what_a_day_of_work_brings() -> None:
    told = found(greenhouse(labour=Labour(amount=Decimal(80), unit="hours"))).likely
    assert (told.sales, told.costs, told.margin, told.per_day) == (500, 240, 260, 2)
    assert found(greenhouse()).likely.per_day is None


def test_the_yearly_return_is_that_of_two_libraries() -> None:
    one = venture(NormalYear(sales=(100,) * 12, first_sale=1), outlay=1000, years=2)
    told = found(one).likely
    assert not isinstance(told.rates, NoRate)
    assert told.rates.effective == pytest.approx((1 + reference.irr(told.flows)) ** 12 - 1, rel=1e-9)
    assert told.rates.nominal == pytest.approx(12 * (pyxirr.irr(told.flows.tolist()) or 0), rel=1e-9)


def test_its_worth_today_is_counted_at_the_familys_own_alternative() -> None:
    told = found(greenhouse(), accounts=(cash(), deposit(100, rate=Decimal("0.12"))))
    assert told.alternative == pytest.approx(0.12)
    expected = reference.npv(1.12 ** (1 / 12) - 1, told.likely.flows)
    assert told.likely.worth == pytest.approx(expected, abs=0.5)


def test_what_may_be_lost_lowers_its_worth_as_a_higher_rate_does() -> None:
    told = found(greenhouse(loss_risk=Decimal("0.1")))
    expected = reference.npv((1 / 0.9) ** (1 / 12) - 1, told.likely.flows)
    assert told.likely.worth == pytest.approx(expected, abs=0.5)
    assert told.lost_in_all == pytest.approx(1 - 0.9**3)


def test_the_break_even_price_and_loss_leave_nothing() -> None:
    told = found(greenhouse(value_at_end=50)).likely
    assert told.break_even_price == pytest.approx((600 + 720 - 50) / 1500)
    assert told.break_even_loss == pytest.approx(1 - 1320 / 1550)


def test_no_root_and_two_roots_are_told_and_never_a_number() -> None:
    assert found(venture(NormalYear(costs=10), outlay=100)).likely.rates is NoRate.NO_UNIQUE_RATE
    assert found(venture(NormalYear(sales=(10,) * 12))).likely.rates is NoRate.NOTHING_RECEIVED
    late = venture(NormalYear(costs=100, sales=(0, 1600) + (0,) * 10), outlay=500, years=1)
    assert found(late).likely.rates is NoRate.NO_UNIQUE_RATE


def test_what_never_sells_never_comes_back() -> None:
    told = found(venture(NormalYear(costs=10), outlay=100)).likely
    assert (told.first_money, told.paid_back) == (NEVER, NEVER)
    assert (told.break_even_price, told.break_even_loss) == (None, None)


def test_the_three_outcomes_stand_beside_each_other() -> None:
    told = found(greenhouse(worst=Factors(sales=Decimal("0.5")), best=Figures(sales=1000, costs=120)))
    assert [outcome.sales for outcome in (told.worst, told.likely, told.best)] == [250, 500, 1000]
    assert told.best.costs == 120
    assert told.worst.left < told.likely.left < told.best.left


def test_of_a_herd_the_highest_share_that_may_die_is_told() -> None:
    herd = Herd(others=10, value=100, sales=(HerdSale(month=6, heads=1, price=100),))
    one = venture(herd, outlay=800, years=2)
    told = found(one).likely
    assert told.break_even_loss is not None
    share = Decimal(str(told.break_even_loss))
    kept, lost = (
        found(one.evolve(worst=Factors(deaths=deaths))).worst.left for deaths in (share, share + Decimal("0.01"))
    )
    assert kept >= 0 > lost


def test_paying_off_the_dearest_debt_first_saves_its_interest() -> None:
    dear, cheap = (
        debt(12_000, rate=Decimal(rate), instalments=12, method="equal_principal") for rate in ("0.36", "0.12")
    )
    told = found(greenhouse(outlay=6000), debts=(cheap, dear)).debt
    assert told is not None
    assert told.debt == dear.id
    assert told.saved > 0
    assert told.months_sooner == 6
    assert found(greenhouse(), debts=(debt(100, method="interest_free"),)).debt is None


def test_the_deposit_earns_compound_interest_in_the_same_years() -> None:
    told = found(greenhouse(), accounts=(deposit(0, rate=Decimal("0.10")), deposit(0, rate=Decimal("0.05")))).deposit
    assert told is not None
    assert told.earned == round(600 * (1.1**3 - 1))
    monthly = found(greenhouse(), accounts=(deposit(0, rate=Decimal("0.12"), credited="monthly"),)).deposit
    assert monthly is not None
    assert monthly.yearly == pytest.approx(1.01**12 - 1)


def test_a_venture_without_a_rate_is_not_worked_out() -> None:
    one = greenhouse(currency="KZT")
    assert venture_outlook(one, family(ventures=(one,)), day()) is None


@given(strategies.ventures("1" * 16), strategies.conditions())
def test_what_a_venture_comes_to_are_its_months_in_the_plan(one: Venture, conditions: Conditions) -> None:
    one = one.evolve(on=True, start=YearMonth(2027, 1), years=min(one.years, 9))
    household = family(ventures=(one,), horizon=120)
    told = venture_outlook(one, household, conditions)
    if told is not None:
        months = project(household, conditions).left[0]
        assert months[: len(told.likely.flows)] == pytest.approx(told.likely.flows, abs=1)
        for outcome in (told.worst, told.likely, told.best):
            assert np.isfinite(outcome.flows).all()
