"""What a journey comes to, against figures worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from budget_app.model.journey import Journey, JourneyCost, JourneyCostKind
from budget_app.model.rows import Channel
from budget_app.projection.journey_outcome import (
    ComingHome,
    JourneyOutcome,
    coming_home,
    costs_before_leaving,
    journey_outcome,
)
from budget_app.projection.result import NEVER
from tests import strategies
from tests.projection.families import JANUARY, day, debt, family, identity, income, spending

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions

DAY = day(RUB="0.1")
MARCH = JANUARY.plus(2)
WORK = income(800_00)
UNCLE = debt(4_000_00, method="interest_free", instalments=4, taken=MARCH, first_payment=JANUARY.plus(4))
TICKET = JourneyCost(kind=JourneyCostKind.TICKET, amount=1_500_00)
EXAM = JourneyCost(kind=JourneyCostKind.EXAM, amount=3_800_00, currency="RUB")
SEASON: dict[str, Any] = {
    "leaves": MARCH,
    "months": 6,
    "costs": (TICKET, EXAM),
    "loan": UNCLE.id,
    "wage": 60_000_00,
    "living": 12_000_00,
    "housing": 8_000_00,
    "permit": 10_000_00,
    "sends": 25_000_00,
    "channel": Channel(fee_share=Decimal("0.01"), fee_on_top=False),
    "drops": WORK.id,
    "return_cost": 1_200_00,
    "brings": 20_000_00,
    "income_after": 200_00,
}


def season(**changes: Any) -> tuple[Household, Journey]:
    """The family of tables/season_abroad."""
    away = Journey(id=identity(), **SEASON | changes)
    return family(incomes=(WORK,), spending=(spending(700_00),), debts=(UNCLE,), journeys=(away,)), away


def outcome(**changes: Any) -> JourneyOutcome:
    household, away = season(**changes)
    found = journey_outcome(household, DAY, away)
    assert found
    return found


def test_costs_before_the_first_wage_hold_the_first_months_of_living_there() -> None:
    assert outcome().before_first_wage == 4_880_00
    assert outcome(first_wage=3).before_first_wage == 10_880_00
    assert outcome(first_wage=0).before_first_wage == 1_880_00


def test_a_month_abroad_is_told_as_sent_and_received() -> None:
    month = outcome().month
    assert (month.sent, month.fee, month.received) == (25_000_00, 250_00, 2_475_00)


def test_it_is_paid_back_when_what_it_brought_covers_what_it_took_and_what_is_still_owed_for_it() -> None:
    # against 100 a month at home: March -1,680, then +1,675, +675 a month; in July +1,020 and 1,000 still owed
    assert outcome().paid_back == 6


def test_without_its_loan_it_is_paid_back_by_the_same_money() -> None:
    # March -5,680, then +1,675 less 0 a month from April on
    household, away = season(loan=None)
    alone = journey_outcome(household.evolve(debts=()), DAY, away)
    assert alone
    assert (alone.paid_back, alone.debt_paid) == (6, None)


def test_the_loan_is_paid_when_nothing_of_it_is_owed() -> None:
    assert outcome().debt_paid == 7


def test_the_season_is_that_of_the_stay_and_of_coming_home_against_the_same_months_at_home() -> None:
    found = outcome()
    assert (found.first, found.months) == (2, 7)
    assert (found.leaves, found.staying, found.gain) == (4_395_00, 700_00, 3_695_00)


def test_what_is_still_owed_for_it_when_the_season_ends_is_taken_off() -> None:
    found = outcome(months=3, brings=0)
    # March -1,580, April 1,775, May 775, June 800 + 200 - 700 - 1,000 - 1,200; 2,000 still owed
    assert found.leaves == (-1_580 + 1_775 + 775 - 1_900 - 2_000) * 100


def test_of_who_stays_abroad_the_first_year_is_told() -> None:
    found = outcome(months=0)
    assert (found.first, found.months) == (2, 12)


def test_a_journey_is_told_alike_whether_it_is_on_or_off_and_whoever_else_leaves() -> None:
    household, away = season()
    off, other = away.evolve(on=False), Journey(id=identity(), wage=90_000_00)
    for journeys in ((off,), (away, other), (other, off)):
        found = journey_outcome(household.evolve(journeys=journeys), DAY, next(j for j in journeys if j.id == away.id))
        assert found == outcome()


def test_a_season_beyond_the_months_of_the_household_is_told_to_its_end() -> None:
    found = outcome(leaves=JANUARY.plus(10), loan=None)
    assert (found.first, found.months) == (10, 7)
    assert found.leaves == outcome(loan=None).leaves


def test_what_never_pays_back_says_never() -> None:
    assert outcome(wage=20_000_00, income_after=0).paid_back == NEVER


@pytest.mark.parametrize("changes", [{"currency": "KZT"}, {"leaves": JANUARY.plus(130)}, {"leaves": JANUARY.plus(-30)}])
def test_without_a_rate_or_beyond_all_months_nothing_is_told(changes: dict[str, Any]) -> None:
    household, away = season(**changes)
    assert journey_outcome(household, DAY, away) is None
    assert coming_home(household, DAY, away) is None


def test_two_regions_differ_by_what_is_typed_for_them() -> None:
    # 3,000 roubles more for the permit: 300 somoni in March, and 25,000 are still sent from April to August
    assert outcome().leaves - outcome(permit=13_000_00).leaves == 300_00
    # all that is left is sent: 3,000 less 1 % in five months too
    free, dear = outcome(sends=None), outcome(sends=None, permit=13_000_00)
    assert free.leaves - dear.leaves == 300_00 + 5 * 297_00


def test_coming_home_a_month_earlier_or_later_counts_the_same_months() -> None:
    household, away = season()
    # away in a month: 2,475 arrive; at home: 1,000 are earned
    assert coming_home(household, DAY, away) == ComingHome(earlier=-1_475_00, later=1_475_00)


def test_a_stay_of_a_month_cannot_be_shorter_and_one_without_end_has_no_return() -> None:
    household, away = season(months=1)
    found = coming_home(household, DAY, away)
    assert found
    assert found.earlier is None
    assert coming_home(*_of(season(months=0))) is None


def _of(made: tuple[Household, Journey]) -> tuple[Household, Conditions, Journey]:
    return made[0], DAY, made[1]


@given(strategies.households(), strategies.conditions())
def test_whatever_is_entered_the_figures_are_whole_and_belong_together(
    household: Household, conditions: Conditions
) -> None:
    for away in household.journeys:
        found = journey_outcome(household, conditions, away)
        if found:
            assert found.months >= 1
            assert found.before_first_wage >= 0
            assert found.paid_back == NEVER or found.paid_back >= found.first
            assert found.gain == found.leaves - found.staying


def test_costs_before_leaving_come_to_what_the_engine_takes_for_them() -> None:
    _, away = season()
    assert costs_before_leaving(away, DAY, "TJS") == 1_880_00
    dollars = JourneyCost(kind=JourneyCostKind.OTHER, amount=5, currency="USD")
    assert costs_before_leaving(away.evolve(costs=(TICKET, dollars)), DAY, "TJS") == 1_500_00
