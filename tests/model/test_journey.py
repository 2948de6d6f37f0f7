"""A journey: what can be sent of a wage, and what is odd about a plan to leave."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from budget_app.model.base import new_id
from budget_app.model.edits.households import new_household
from budget_app.model.household import JOURNEYS_LIMIT, Household
from budget_app.model.journey import Journey, JourneyCost, JourneyCostKind
from budget_app.model.problems import ProblemCode
from budget_app.model.rows import Channel
from tests.model.refusals import refused
from tests.model.test_limits import MARCH
from tests.model.test_review import doubts


def journey(**facts: Any) -> Journey:
    """900 a month, of which 500 are left."""
    usual: dict[str, Any] = {"wage": 90_000, "living": 30_000, "housing": 10_000}
    return Journey(id=new_id(), **usual | facts)


def odd(**facts: Any) -> list[tuple[ProblemCode, object]]:
    return doubts(journeys=(journey(**facts),))


def test_a_file_from_before_there_were_journeys_opens() -> None:
    household = new_household(1, MARCH)
    text = household.model_dump_json(exclude={"journeys"})
    assert Household.model_validate_json(text) == household


def test_all_that_is_left_is_sent_unless_an_amount_is_named() -> None:
    assert journey().sent == 50_000
    assert journey(sends=20_000).sent == 20_000
    assert journey(sends=0).sent == 0


@pytest.mark.parametrize(
    ("channel", "most"),
    [
        (Channel(fee_share=Decimal("0.01"), fee_fixed=1_520), 48_000),
        (Channel(fee_share=Decimal("0.01"), fee_fixed=1_520, fee_on_top=False), 50_000),
        (Channel(fee_share=Decimal("0.03")), 48_543),
        (Channel(fee_fixed=50_001), 0),
    ],
)
def test_a_fee_on_top_is_taken_off_what_can_be_sent(channel: Channel, most: int) -> None:
    assert journey(channel=channel).can_send == most


def test_what_is_kept_of_a_stay_is_what_its_wages_leave_and_is_not_sent() -> None:
    assert journey(months=4, sends=20_000, first_wage=1).kept == 3 * 30_000
    assert journey(months=4, sends=20_000, channel=Channel(fee_fixed=500)).kept == 3 * 29_500
    assert journey(months=0, sends=20_000).kept == 0


def test_a_journey_that_can_be_made_has_nothing_odd() -> None:
    assert odd(leaves=MARCH, months=4, sends=20_000, brings=90_000) == []


def test_a_journey_without_a_wage_says_so() -> None:
    assert odd(wage=0) == [(ProblemCode.NO_AMOUNT, "wage")]


def test_a_wage_that_living_there_takes_says_so() -> None:
    assert odd(wage=39_000) == [(ProblemCode.WAGE_SPENT, "living")]


def test_sending_more_than_is_left_says_so() -> None:
    assert odd(sends=50_001) == [(ProblemCode.SENDS_ABOVE_LEFT, "sends")]


def test_bringing_more_than_is_kept_says_so() -> None:
    assert odd(months=4, brings=1) == [(ProblemCode.BRINGS_ABOVE_KEPT, "brings")]


def test_leaving_outside_the_plan_says_so() -> None:
    assert odd(leaves=MARCH.plus(60)) == [(ProblemCode.OUTSIDE_HORIZON, "leaves")]


def test_a_cost_in_a_currency_without_a_rate_says_so_once_it_has_an_amount() -> None:
    assert odd(costs=(JourneyCost(currency="USD"),)) == []
    assert odd(costs=(JourneyCost(currency="USD", amount=1),)) == [(ProblemCode.RATE_MISSING, "costs")]


@pytest.mark.parametrize("facts", [{"months": 121}, {"months": -1}, {"first_wage": 25}, {"wage": -1}, {"sends": -1}])
def test_what_no_journey_can_be_is_refused(facts: dict[str, int]) -> None:
    assert refused(lambda: journey(**facts))


def test_a_family_plans_a_few_journeys() -> None:
    many = tuple(journey() for _ in range(JOURNEYS_LIMIT + 1))
    assert refused(lambda: new_household(1, MARCH).evolve(journeys=many)) == {ProblemCode.TOO_MANY}


def test_a_thing_is_paid_for_once() -> None:
    ticket = JourneyCost(kind=JourneyCostKind.TICKET)
    assert refused(lambda: journey(costs=(ticket, ticket))) == {ProblemCode.COST_REPEATED}
