from __future__ import annotations

from decimal import Decimal
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given

from budget_app.model.household import LONGEST_HORIZON, SHORTEST_HORIZON
from budget_app.model.money import LARGEST_MINOR, Conditions
from budget_app.model.period import YearMonth
from budget_app.model.rows import AccountKind, Channel, IncomeKind
from budget_app.model.scenario import CurrencyMoves, SaveMore, TransfersStop
from budget_app.model.uncertainty import RareCost, Spreads, Uncertainty
from budget_app.projection.noise import noise
from budget_app.projection.project import project
from budget_app.projection.uncertainty import PERCENTS, TOGETHER, Chance, Trials, uncertain
from tests import strategies
from tests.projection.families import (
    cash,
    day,
    debt,
    deposit,
    family,
    income,
    purchase,
    reserve,
    sender,
    spending,
)
from tests.projection.uncertain_families import FEW, HARD, stray, tried, unsettled

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.scenario import Changes
    from budget_app.projection.uncertainty import UncertainFutures

World = tuple["Household", "Changes"]
SPREADS = Uncertainty(incomes=HARD.incomes)
DAY = stray(day("0.05", RUB="0.1"))


def _same(one: UncertainFutures, other: UncertainFutures) -> bool:
    return (one.no_short, one.goals) == (other.no_short, other.goals) and np.array_equal(one.bands, other.bands)


@given(strategies.households_and_changes(), strategies.conditions())
def test_without_noise_every_future_is_the_plan(world: World, conditions: Conditions) -> None:
    household, changes = world
    plan = project(household, conditions, changes)
    found = tried(household, conditions, changes, futures=3)
    assert np.array_equal(found.bands, np.repeat(plan.liquid.astype(np.float32), len(PERCENTS), axis=0))
    assert found.no_short == Chance(0 if plan.short.any() else 3, 3)
    assert found.goals.keys() == plan.reached.keys()


@given(strategies.households_and_changes(), strategies.conditions())
def test_without_noise_a_goal_that_waits_has_the_chance_of_the_plan(world: World, conditions: Conditions) -> None:
    household, changes = world
    plan = project(household, conditions, changes)
    chances = tried(household, conditions, changes, futures=3).goals
    for goal in household.goals:
        if goal.id in chances and (goal.goal == "reserve" or goal.by is None):
            assert chances[goal.id] == Chance(3 if plan.reached[goal.id][0] >= 0 else 0, 3)


@given(strategies.households_and_changes(), strategies.conditions())
def test_whatever_strays_the_figures_are_numbers(world: World, conditions: Conditions) -> None:
    found = tried(unsettled(world[0]), stray(conditions), world[1], futures=5)
    assert np.isfinite(found.bands).all()
    assert (found.bands >= 0).all()
    assert (np.diff(found.bands, axis=0) >= 0).all()
    assert all(0 <= chance.n <= chance.of == 5 for chance in (found.no_short, *found.goals.values()))


@given(strategies.households_and_changes(), strategies.conditions())
def test_the_same_seed_gives_the_same_result(world: World, conditions: Conditions) -> None:
    household, certain = unsettled(world[0]), stray(conditions)
    assert _same(tried(household, certain, world[1], 5), tried(household, certain, world[1], 5))


def _lively(**parts: object) -> Household:
    """A family that lives on what is sent, a harvest and day labour, with a deposit, a loan and goals."""
    facts: dict[str, object] = {
        "horizon": 60,
        "remittances": (sender(1_500_000),),
        "incomes": (income(60_000, likelihood="unsure"), income(30_000)),
        "spending": (spending(170_000), spending(40_000, need="want", inflation=Decimal(0))),
        "debts": (debt(300_000, rate=Decimal("0.24")),),
        "accounts": (cash(300_000), deposit(50_000, rate=Decimal("0.12"), put_aside=10_000)),
        "goals": (reserve(2), purchase(400_000)),
    }
    return unsettled(family(**facts | parts))


def test_another_seed_gives_another_result() -> None:
    household = _lively()
    assert not np.array_equal(tried(household, DAY).bands, tried(household, DAY, seed=2).bands)


def test_every_plan_meets_the_same_futures() -> None:
    household = _lively()
    assert _same(tried(household, DAY), tried(household.evolve(plan=(SaveMore(amount=5000),)), DAY))
    assert not _same(tried(household, DAY), tried(household, DAY, (SaveMore(amount=5000),)))


@given(strategies.households_and_changes(), strategies.conditions())
def test_a_plan_fares_the_same_whatever_was_tried_before_it(world: World, conditions: Conditions) -> None:
    household, certain = unsettled(world[0]), stray(conditions)
    drawn = noise(household, certain, 4)
    trials = Trials(household, certain, drawn)
    for changes in (world[1], (), (*world[1], SaveMore(amount=5000)), world[1]):
        assert _same(trials.under(changes), uncertain(household, certain, changes, drawn))


def test_futures_gone_through_in_blocks_are_those_of_a_few() -> None:
    household, futures = _lively(horizon=12), TOGETHER + 5
    every = tried(household, DAY, futures=futures)
    first = tried(household, DAY, futures=TOGETHER)
    assert 0 <= every.no_short.n - first.no_short.n <= 5


def test_the_first_futures_of_many_are_those_of_a_smaller_sample() -> None:
    household = _lively(horizon=12)
    drawn = noise(household, DAY, TOGETHER + 5)
    assert _same(uncertain(household, DAY, (), drawn.first(FEW)), tried(household, DAY))


def test_a_band_is_the_nearest_rank() -> None:
    """Of twenty futures 5 of 100 is the poorest, half the tenth, 95 of 100 the nineteenth."""
    earning = family(incomes=(income(100_000, kind=IncomeKind.TRADE),), uncertainty=SPREADS)
    (panel,) = noise(earning, day(), 20).panels.values()
    first_month = np.sort(np.floor(panel[0] * 100_000 + 0.5))
    assert tried(earning, day(), futures=20).bands[:, 0].tolist() == first_month[[0, 4, 9, 14, 18]].tolist()


def test_saving_more_never_makes_a_short_month_likelier() -> None:
    household = _lively(goals=(), debts=())
    drawn = noise(household, DAY, FEW)
    counts = [uncertain(household, DAY, (SaveMore(amount=more),), drawn).no_short.n for more in (0, 10_000, 30_000)]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def test_a_higher_chance_of_nothing_never_makes_the_plan_safer() -> None:
    sending = _lively(incomes=(), debts=())
    counts = [tried(unsettled(sending, nothing), DAY).no_short.n for nothing in ("0", "0.05", "0.2", "1")]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1] == 0


def test_a_weaker_rouble_never_makes_a_goal_likelier() -> None:
    household = _lively()
    drawn = noise(household, DAY, FEW)
    goal = household.goals[1].id
    counts = [
        uncertain(household, DAY, (CurrencyMoves(share=Decimal(share)),), drawn).goals[goal].n
        for share in ("0.2", "0", "-0.3")
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


def test_a_rare_cost_that_surely_comes_is_paid_every_year() -> None:
    sure = Uncertainty(illness=RareCost(chance=Decimal(1), cost=100))
    found = tried(family(accounts=(cash(10_000),), uncertainty=sure), day(), futures=50)
    assert (found.bands[:, -1] == 10_000 - 12 * 100).all()


def test_the_rate_moves_what_is_kept_in_roubles() -> None:
    kept = cash(100_000, kind=AccountKind.FOREIGN_CASH, currency="RUB")
    bands = tried(family(horizon=24, accounts=(kept,)), DAY).bands
    assert (bands[:, 0] == 10_000).all()
    assert bands[0, 23] < 0.8 * 10_000 < 1.2 * 10_000 < bands[-1, 23]


def test_what_is_handed_out_for_a_fee_loses_the_same_fee_at_any_rate() -> None:
    channel = Channel(cash_out_fee=500)
    household = family(remittances=(sender(100_000, channel=channel),))
    bands, free = (
        tried(family(remittances=(one,)), DAY).bands
        for one in (household.remittances[0], household.remittances[0].evolve(channel=Channel()))
    )
    fees = 500 * np.arange(1, 13)
    assert np.abs(free - bands - fees).max() <= 12


def test_a_fee_that_eats_up_the_transfer_leaves_nothing() -> None:
    household = family(remittances=(sender(100, channel=Channel(cash_out_fee=500)),))
    assert not tried(household, DAY).bands.any()


def test_a_goal_with_a_month_is_reached_when_nothing_was_borrowed_for_it() -> None:
    wish = purchase(100_000, by=YearMonth(2027, 6))
    earns = income(20_000, likelihood="unsure")
    found = tried(unsettled(family(incomes=(earns,), goals=(wish,)), uncertainty=SPREADS), day())
    assert found.goals[wish.id] == found.no_short
    assert 0 < found.no_short.n < FEW


def test_a_goal_that_cannot_happen_is_reached_in_no_future() -> None:
    past = purchase(100, by=YearMonth(2020, 1))
    assert tried(family(goals=(past,)), DAY).goals == {past.id: Chance(0, FEW)}


@pytest.mark.parametrize("horizon", [SHORTEST_HORIZON, LONGEST_HORIZON])
@pytest.mark.parametrize("futures", [1, 2, FEW])
def test_the_shortest_and_the_longest_horizon(horizon: int, futures: int) -> None:
    found = tried(_lively(horizon=horizon), DAY, futures=futures)
    assert found.bands.shape == (len(PERCENTS), horizon)
    assert np.isfinite(found.bands).all()


def test_parameters_at_their_limits_give_numbers() -> None:
    utmost = Uncertainty(
        incomes=Spreads(sure=Decimal(1), likely=Decimal(1), unsure=Decimal(1)),
        spell=Decimal(60),
        illness=RareCost(chance=Decimal(1), cost=LARGEST_MINOR),
        animal_loss=RareCost(chance=Decimal(1), cost=LARGEST_MINOR),
    )
    household = _lively(
        horizon=LONGEST_HORIZON,
        remittances=(sender(LARGEST_MINOR, growth=Decimal(5)),),
        accounts=(cash(LARGEST_MINOR, currency="RUB", rate=Decimal(10)),),
    ).evolve(uncertainty=utmost)
    for inflation, rate in (("-0.9", "0.000001"), ("5", "1000000")):
        found = tried(household, stray(day(inflation, RUB=rate), "0.5", "0.5"), futures=50)
        assert np.isfinite(found.bands).all()


@pytest.mark.parametrize(("n", "of", "error"), [(0, 100, 0), (100, 100, 0), (50, 100, 0.05), (7100, 10_000, 0.00454)])
def test_the_sampling_error_is_that_of_a_share(n: int, of: int, error: float) -> None:
    assert Chance(n, of).standard_error == pytest.approx(error, abs=1e-5)
    assert Chance(n, of).standard_error == pytest.approx(sqrt(n / of * (1 - n / of) / of))


def test_shares_of_many_samples_scatter_as_the_sampling_error_says() -> None:
    household = unsettled(family(incomes=(income(100_000),), spending=(spending(98_000),)))
    chances = [tried(household, day(), futures=200, seed=seed).no_short for seed in range(200)]
    scatter = float(np.std([chance.share for chance in chances]))
    assert scatter == pytest.approx(float(np.mean([chance.standard_error for chance in chances])), rel=0.2)


def test_a_future_of_stops_is_the_plan_with_those_stops() -> None:
    """What a sender's spells do to one future is what the what-if of the same months does to the plan."""
    one = sender(1_500_000, channel=Channel(cash_out_fee=500), chance_of_nothing=Decimal("0.2"))
    household = _lively(horizon=24, remittances=(one,), incomes=()).evolve(
        remittances=(one,), uncertainty=Uncertainty()
    )
    conditions = day("0.05", RUB="0.1")
    drawn = noise(household, conditions, 1)
    (works,) = drawn.panels.values()
    months = [household.first_month.plus(int(month)) for month in np.flatnonzero(works[:, 0] == 0)]
    stops = tuple(TransfersStop(start=month, months=1) for month in months)
    stopped, found = project(household, conditions, stops), uncertain(household, conditions, (), drawn)
    assert 0 < len(stops) < 24
    assert np.array_equal(found.bands[2], stopped.liquid[0].astype(np.float32))
    assert found.no_short.n == (not stopped.short.any())


def test_a_future_of_rates_and_prices_is_the_plan_at_those_rates_and_prices() -> None:
    """Each line of the plan is rounded, each future only in sum: they differ by less than a unit for each line."""
    household = family(horizon=12, remittances=(sender(1_500_000),), spending=(spending(90_000), spending(33_333)))
    drawn = noise(household, DAY, 1)
    rate, level = drawn.panels["currency/RUB"][:, 0], drawn.panels["prices"][:, 0]
    plan = project(household, DAY)
    left = plan.cash_in[0] * rate - plan.cash_out[0] * level
    assert (np.cumsum(left) > 0).all()
    assert np.abs(tried(household, DAY, futures=1).bands[2] - np.cumsum(left)).max() <= 12
