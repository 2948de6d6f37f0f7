"""Journeys in a household's months; the year of a whole season stands in tables/season_abroad."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np

from budget_app.model.categories import Category
from budget_app.model.journey import Journey, JourneyCost, JourneyCostKind
from budget_app.model.rows import Channel
from budget_app.model.scenario import CurrencyMoves, SaveMore, TransfersChange, TransfersStop
from budget_app.projection.indicators import indicators
from budget_app.projection.outlook import outlook
from budget_app.projection.project import project
from tests.projection.families import JANUARY, cash, day, debt, family, identity, income, sender, spending
from tests.projection.uncertain_families import stray, tried

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.money import Currency
    from budget_app.model.scenario import Change

DAY = day(RUB="0.1")
MARCH = JANUARY.plus(2)


def journey(**facts: Any) -> Journey:
    """From March to June: 500 roubles are left of 900 each month but the first."""
    usual: dict[str, Any] = {"leaves": MARCH, "months": 4, "wage": 90_000, "living": 30_000, "housing": 10_000}
    return Journey(id=identity(), **usual | facts)


def _in(household: Household, *changes: Change) -> list[float]:
    cash_in: list[float] = project(household, DAY, changes).cash_in[0].tolist()
    return cash_in


def _out(household: Household, *changes: Change) -> list[float]:
    cash_out: list[float] = project(household, DAY, changes).cash_out[0].tolist()
    return cash_out


def test_what_is_left_of_the_wage_arrives_after_the_first_month_until_the_stay_ends() -> None:
    assert _in(family(journeys=(journey(),))) == [0, 0, 0, 5000, 5000, 5000, 0, 0, 0, 0, 0, 0]


def test_until_the_first_wage_living_abroad_is_paid_from_home() -> None:
    assert _out(family(journeys=(journey(first_wage=2, permit=5_000),)))[:5] == [0, 0, 4500, 4500, 0]


def test_costs_before_leaving_are_paid_in_the_month_of_leaving_each_in_its_currency() -> None:
    amounts: tuple[tuple[int, Currency], ...] = ((700, "TJS"), (300, "RUB"), (9, "USD"))
    costs = tuple(
        JourneyCost(kind=kind, amount=amount, currency=currency)
        for kind, (amount, currency) in zip(JourneyCostKind, amounts, strict=False)
    )
    household = family(journeys=(journey(costs=costs, first_wage=0),))
    assert _out(household)[2] == 730
    assert [problem.values for problem in outlook(household, DAY).problems] == [{"currency": "USD"}]


def test_who_stays_sends_until_the_end() -> None:
    assert _in(family(journeys=(journey(months=0),)))[3:] == [5000] * 9


def test_without_a_month_he_leaves_in_the_first() -> None:
    assert _in(family(journeys=(journey(leaves=None, first_wage=0),)))[:5] == [5000] * 4 + [0]


def test_who_left_before_the_first_month_is_on_his_way_already() -> None:
    household = family(journeys=(journey(leaves=JANUARY.plus(-2), costs=(JourneyCost(amount=700),)),))
    assert (_in(household)[:3], _out(household)) == ([5000, 5000, 0], [0] * 12)


def test_a_journey_switched_off_changes_nothing() -> None:
    away = journey(on=False, costs=(JourneyCost(amount=700),), income_after=5)
    assert project(family(journeys=(away,)), DAY).keys == ()


def test_a_journey_whose_currency_has_no_rate_has_no_lines() -> None:
    household = family(journeys=(journey(currency="KZT"),))
    assert project(household, DAY).keys == ()
    assert outlook(household, DAY).problems[0].values == {"currency": "KZT"}


def test_no_more_is_sent_than_is_left() -> None:
    assert _in(family(journeys=(journey(sends=20_000),)))[3] == 2000
    assert _in(family(journeys=(journey(sends=99_000),)))[3] == 5000


def test_a_fee_on_top_is_paid_out_of_what_is_left() -> None:
    on_top = Channel(fee_share=Decimal("0.01"), fee_fixed=1_520)
    away = journey(channel=on_top)
    assert away.sent == 48_000
    assert _in(family(journeys=(away,)))[3] == 4800


def test_a_fee_larger_than_what_is_left_leaves_nothing_to_send() -> None:
    assert journey(channel=Channel(fee_fixed=60_000)).sent == 0


def test_a_wage_that_does_not_suffice_takes_from_home_each_month() -> None:
    household = family(journeys=(journey(wage=35_000),))
    assert _in(household) == [0] * 12
    assert _out(household)[2:7] == [4000, 500, 500, 500, 0]


def test_coming_home_costs_the_way_back_and_brings_savings_and_work() -> None:
    away = journey(return_cost=400, brings=7_000, income_after=250, sends=20_000)
    household = family(journeys=(away,))
    assert _in(household)[5:9] == [2000, 950, 250, 250]
    assert _out(household)[6] == 400


def test_work_at_home_afterwards_is_no_money_from_abroad() -> None:
    household = family(incomes=(income(1000),), journeys=(journey(income_after=250),))
    measured = indicators(project(household, DAY))
    assert measured.year_remittances == 15_000
    assert measured.remittance_share == 15_000 / (12_000 + 15_000 + 6 * 250)
    assert measured.row_year[household.journeys[0].id] == 15_000


def test_what_a_journey_takes_stands_among_the_costs_of_going_abroad() -> None:
    measured = indicators(project(family(journeys=(journey(),)), DAY))
    assert measured.average.outgoing == {Category.MIGRATION: 333}


def test_an_income_is_done_without_while_he_is_away() -> None:
    work = income(800)
    assert _in(family(incomes=(work, income(50)), journeys=(journey(wage=0, drops=work.id),)))[1:8] == [
        850,
        50,
        50,
        50,
        50,
        850,
        850,
    ]


def test_a_part_of_an_income_is_done_without_and_never_more_than_all_of_it() -> None:
    work = income(8000, currency="RUB")
    for lost, kept in ((3000, 500), (9000, 0)):
        away = journey(wage=0, drops=work.id, lost=lost)
        assert _in(family(incomes=(work,), journeys=(away,)))[2:7] == [kept] * 4 + [800]


def test_an_income_that_is_gone_from_the_family_is_not_missed() -> None:
    assert _in(family(incomes=(income(800),), journeys=(journey(wage=0, drops=identity()),)))[2] == 800


def test_what_he_sends_stops_in_a_what_if_by_his_name_or_for_all() -> None:
    away = journey(months=0)
    household = family(remittances=(sender(1000),), journeys=(away,))
    assert _in(household, TransfersStop(start=JANUARY.plus(5), months=2))[4:8] == [5100, 0, 0, 5100]
    assert _in(household, TransfersStop(start=JANUARY.plus(5), months=2, line=away.id))[4:8] == [5100, 100, 100, 5100]
    assert _in(household, TransfersChange(factor=Decimal("0.5"), line=away.id))[4] == 2600


def test_what_he_sends_moves_with_the_currency_and_so_does_living_there() -> None:
    household = family(journeys=(journey(),))
    falls = CurrencyMoves(share=Decimal("-0.3"))
    assert (_in(household, falls)[3], _out(household, falls)[2]) == (3500, 2800)


def test_nobody_saves_on_the_costs_of_a_journey() -> None:
    household = family(spending=(spending(100),), journeys=(journey(),))
    assert _out(household, SaveMore(amount=5000))[2] == 4000


def test_a_later_loan_is_taken_only_if_he_leaves() -> None:
    loan = debt(1000, method="interest_free", taken=MARCH, instalments=10)
    going = family(debts=(loan,), journeys=(journey(loan=loan.id),))
    staying = going.evolve(journeys=(going.journeys[0].evolve(on=False),))
    assert project(going, DAY).owed[0, 2] - project(going, DAY).bridge[0, 2] == 1000
    assert not project(staying, DAY).cash_out.any()
    assert not project(staying, DAY).owed.any()


def test_a_loan_already_taken_is_owed_whether_he_leaves_or_not() -> None:
    loan = debt(1000, method="interest_free", instalments=10)
    household = family(debts=(loan,), journeys=(journey(loan=loan.id, on=False),))
    assert _out(household)[0] == 100


def test_a_journey_at_the_longest_horizon_and_the_largest_amounts_stays_finite() -> None:
    huge = journey(wage=10**13, living=10**13, costs=(JourneyCost(amount=10**13),), months=120, first_wage=24)
    found = project(family(horizon=120, journeys=(huge,)), DAY)
    assert np.isfinite(found.left).all()


def test_in_uncertain_futures_what_arrives_moves_with_the_rate_and_may_fail_to_come() -> None:
    household = family(accounts=(cash(100_000),), journeys=(journey(chance_of_nothing=Decimal("0.5")),))
    bands = tried(household, stray(DAY)).bands
    assert bands[0, 11] < bands[2, 11] < bands[4, 11]
    assert tried(household, DAY).bands[0, 11] < 100_000 - 4000 + 15_000


def test_a_fee_for_handing_out_does_not_move_with_the_rate() -> None:
    brought = journey(channel=Channel(cash_out_fee=4_999), months=0)
    found = tried(family(accounts=(cash(100_000),), journeys=(brought,)), stray(DAY, "0.3"))
    assert found.bands[0, 11] < 96_000 + 9
