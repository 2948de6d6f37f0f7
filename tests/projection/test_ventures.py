"""Ventures in the household's months."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from budget_app.model.period import YearMonth
from budget_app.model.scenario import SaveMore
from budget_app.model.venture import Factors, Figures, Herd, HerdSale, HerdUse, MonthByMonth, NormalYear, VentureYear
from budget_app.projection.noise import noise, venture_panel
from budget_app.projection.project import project
from budget_app.projection.uncertainty import uncertain
from budget_app.projection.ventures import normal_year, venture_months
from tests.projection.families import cash, day, family, venture

if TYPE_CHECKING:
    from budget_app.model.venture import Venture
    from budget_app.projection.result import Projection

HARVEST = (0, 0, 0, 0, 0, 900, 900, 0, 0, 0, 0, 0)
GREENHOUSE = NormalYear(costs=50, sales=HARVEST, own_use=10, first_sale=3)


def months_of(one: Venture, inflation: str = "0", **facts: Any) -> Projection:
    return project(family(ventures=(one,), **facts), day(inflation, RUB="0.1"))


def line(projection: Projection, direction: str) -> list[float]:
    return next(line.amounts[0].tolist() for line in projection.lines if line.direction == direction)


def test_a_venture_takes_its_outlay_and_costs_and_brings_its_sales() -> None:
    found = months_of(venture(GREENHOUSE, outlay=1000, start=YearMonth(2027, 3)))
    assert line(found, "out") == [0, 0, 1050] + [50] * 9
    assert line(found, "in") == [0] * 5 + [900, 900] + [0] * 5
    assert line(found, "in_kind") == [0] * 5 + [10] * 7
    assert found.cash_out[0].sum() == 1500
    assert found.cash_in[0].sum() == 1800


def test_a_venture_that_is_only_a_thought_takes_and_brings_nothing() -> None:
    found = months_of(venture(GREENHOUSE, outlay=1000, on=False))
    assert not found.cash_in.any()
    assert not found.cash_out.any()


def test_what_began_before_the_first_month_has_no_outlay_in_it() -> None:
    found = months_of(venture(GREENHOUSE, outlay=1000, start=YearMonth(2026, 6)))
    assert line(found, "out") == [50] * 12
    assert line(found, "in_kind") == [10] * 12


def test_in_the_month_after_its_years_what_is_left_is_sold() -> None:
    found = months_of(venture(GREENHOUSE, start=YearMonth(2026, 3), years=1, value_at_end=700))
    assert line(found, "out") == [50, 50] + [0] * 10
    assert line(found, "in") == [0, 0, 700] + [0] * 9


@pytest.mark.parametrize("start", [YearMonth(2020, 1), YearMonth(2028, 1)])
def test_what_lies_outside_the_months_of_the_plan_counts_nothing(start: YearMonth) -> None:
    found = months_of(venture(GREENHOUSE, outlay=1000, start=start, years=2))
    assert not found.flows.any()


def test_a_venture_rises_with_prices_at_home_or_on_its_own() -> None:
    home = months_of(venture(NormalYear(costs=1000)), "0.1", horizon=24)
    own = months_of(venture(NormalYear(costs=1000), growth=Decimal("0.2")), "0.1", horizon=24)
    assert (line(home, "out")[12], line(own, "out")[12]) == (1100, 1200)


def test_a_venture_in_a_foreign_currency_counts_at_its_rate() -> None:
    assert line(months_of(venture(NormalYear(costs=1000), currency="RUB")), "out") == [100] * 12


def test_the_plan_saves_nothing_of_what_a_venture_costs() -> None:
    household = family(ventures=(venture(NormalYear(costs=100)),))
    assert project(household, day(), (SaveMore(amount=40),)).cash_out[0].tolist() == [100] * 12


def test_month_by_month_the_last_year_stands_for_all_later_ones() -> None:
    years = tuple(VentureYear(costs=(cost,) * 12, sales=(0,) * 11 + (sale,)) for cost, sale in ((5, 0), (3, 90)))
    found = months_of(venture(MonthByMonth(years=years)), horizon=36)
    assert line(found, "out") == [5] * 12 + [3] * 24
    assert line(found, "in") == [0] * 23 + [90] + [0] * 11 + [90]


def test_the_months_of_a_year_stay_where_they_are_when_the_start_moves() -> None:
    year = VentureYear(sales=HARVEST)
    found = months_of(venture(MonthByMonth(years=(year,)), start=YearMonth(2027, 7)))
    assert line(found, "in") == [0] * 6 + [900] + [0] * 5


def test_a_herd_is_fed_brings_milk_and_is_sold() -> None:
    goats = Herd(
        females=3, others=1, feed=20, feed_months=(1, 2, 12), costs=5, product=8, product_months=(4,), value=400,
        sales=(HerdSale(month=10, heads=1, price=500),), own_use=(HerdUse(month=9, heads=1),),
    )  # fmt: skip
    found = months_of(venture(goats, years=1), horizon=13)
    assert line(found, "out") == [85, 85, 5, 5, 5, 5, 5, 5, 5, 5, 5, 45, 0]
    assert line(found, "in") == [0, 0, 0, 24, 0, 0, 0, 0, 0, 500, 0, 0, 800]
    assert line(found, "in_kind") == [0] * 8 + [400] + [0] * 4


def test_a_herd_that_died_out_costs_and_brings_nothing() -> None:
    found = months_of(venture(Herd(females=2, feed=10, costs=5, product=9, value=100, deaths=Decimal(1)), years=1))
    assert line(found, "out") == [25] + [0] * 11
    assert line(found, "in") == [18] + [0] * 11


def test_another_outcome_is_told_in_parts_of_the_likely_one() -> None:
    one = venture(GREENHOUSE)
    worst = venture_months(one, 1, Factors(sales=Decimal("0.5"), costs=Decimal(2)))
    assert worst.sales[5:7].tolist() == [450, 450]
    assert set(worst.costs[:-1].tolist()) == {100}


def test_another_outcome_is_told_in_figures_of_a_normal_year() -> None:
    one = venture(GREENHOUSE)
    worst = venture_months(one, 1, Figures(sales=900))
    assert worst.sales[5:7].tolist() == [450, 450]
    assert normal_year(one, venture_months(one, 1)) == (1800, 600, 120)
    assert venture_months(venture(NormalYear()), 1, Figures(sales=900)).sales.sum() == 0


def test_in_a_worse_outcome_more_animals_die() -> None:
    herd = Herd(others=10, value=100)
    worst = venture_months(venture(herd, years=1), 1, Factors(deaths=Decimal("0.5"), sales=Decimal("0.5")))
    assert worst.closing[-1] == 5 * 50


def test_the_normal_year_of_a_herd_is_the_average_of_its_years() -> None:
    herd = Herd(others=4, sales=(HerdSale(month=3, heads=3, price=100),))
    one = venture(herd, years=2)
    assert normal_year(one, venture_months(one, 1)).sales == 200


def test_a_venture_may_be_lost_in_some_futures_and_then_stays_lost() -> None:
    one = venture(GREENHOUSE, start=YearMonth(2027, 3), loss_risk=Decimal("0.5"))
    panel = noise(family(ventures=(one,)), day(), 4000).panels[venture_panel(one)]
    assert panel[:3].all()
    assert (np.diff(panel, axis=0) <= 0).all()
    expected = 0.5 ** (9 / 12)
    assert panel[-1].mean() == pytest.approx(expected, abs=0.03)


def test_futures_in_which_a_venture_is_lost_have_less_at_the_end() -> None:
    one = venture(NormalYear(sales=(100,) * 12), loss_risk=Decimal("0.9"))
    household = family(ventures=(one,), accounts=(cash(),))
    found = uncertain(household, day(), (), noise(household, day(), 1000))
    assert found.bands[0, -1] < found.bands[-1, -1] == 1200
