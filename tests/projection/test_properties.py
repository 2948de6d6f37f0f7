"""What must always hold of a projection, whatever the family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from budget_app.model.base import Value
from budget_app.model.coping import USUAL_COPING
from budget_app.model.household import Household
from budget_app.model.scenario import Changes
from budget_app.projection.project import project, project_all, project_together
from tests import strategies

if TYPE_CHECKING:
    from random import Random

    from budget_app.model.money import Conditions
    from budget_app.projection.result import Projection

World = tuple[Household, Changes]


FINE = 10**5
AMOUNTS = {
    "amount",
    "amounts",
    "balance",
    "brings",
    "cash_out_fee",
    "costs",
    "daily_wage",
    "fee",
    "fee_fixed",
    "feed",
    "gifts",
    "held_back",
    "housing",
    "income_after",
    "living",
    "lost",
    "margin",
    "permit",
    "outlay",
    "own_use",
    "price",
    "principal",
    "product",
    "put_aside",
    "return_cost",
    "sales",
    "sends",
    "trip_cost",
    "value",
    "value_at_end",
    "wage",
}


def _scaled(value: Any, factor: int, name: str = "") -> Any:
    """The same value with every amount of money in it multiplied."""
    if name in AMOUNTS and isinstance(value, int):
        return value * factor
    if isinstance(value, tuple):
        return tuple(_scaled(part, factor, name) for part in value)  # pyright: ignore[reportUnknownVariableType]  # of Any
    if isinstance(value, Value):
        fields = type(value).model_fields
        return value.evolve(**{field: _scaled(getattr(value, field), factor, field) for field in fields})
    return value


def _before(amounts: np.ndarray, opening: np.ndarray) -> np.ndarray:
    return np.concatenate([opening[:, None], amounts[:, :-1]], axis=1)


def _close(amounts: np.ndarray, expected: np.ndarray) -> bool:
    return bool(np.abs(amounts - expected).max() <= FINE / 3 + 1e-9 * np.abs(expected).max())


def _same(one: Projection, other: Projection, months: int | None = None) -> bool:
    names = ("cash_in", "cash_out", "interest", "bought", "liquid", "bridge", "owed", "short")
    return all(
        np.array_equal(getattr(one, name)[:, :months], getattr(other, name)[:, :months], equal_nan=False)
        for name in names
    )


@given(strategies.households_and_changes(), strategies.conditions())
def test_every_account_closes_with_what_it_opened_with_and_what_moved(family: World, conditions: Conditions) -> None:
    projection = project(*(family[0], conditions, family[1]))
    for ledger in projection.ledgers.values():
        expected = _before(ledger.balance, ledger.opening) + ledger.interest + ledger.moved
        assert np.array_equal(ledger.balance, expected)


@given(strategies.households(kept_at_home=True), strategies.conditions())
def test_all_money_that_comes_or_goes_is_accounted_for(household: Household, conditions: Conditions) -> None:
    projection = project(household, conditions)
    lent = projection.bridge - _before(projection.bridge, np.zeros(1)) - projection.bridge_interest
    flows = projection.interest + projection.cash_in - projection.cash_out - projection.bought + lent
    assert np.array_equal(projection.liquid, _before(projection.liquid, projection.opening) + flows)
    assert not projection.revaluation.any()


@given(strategies.households(kept_at_home=True), strategies.conditions())
def test_what_moves_between_accounts_is_what_is_put_aside_and_bought(
    household: Household, conditions: Conditions
) -> None:
    projection = project(household, conditions)
    moved = sum(ledger.moved for ledger in projection.ledgers.values())
    step_four = projection.left - projection.put_aside
    lent = projection.bridge - _before(projection.bridge, np.zeros(1)) - projection.bridge_interest
    assert np.array_equal(moved, projection.put_aside - projection.bought + (lent + step_four))


@given(strategies.households_and_changes(), strategies.conditions())
def test_rounding_between_currencies_stays_small_when_no_rate_moves(family: World, conditions: Conditions) -> None:
    projection = project(family[0], conditions)
    movements = 2 + len(family[0].goals) + len(family[0].accounts)
    assert np.abs(projection.revaluation).max() <= 7 * movements * max(1, len(family[0].accounts))


@given(strategies.households_and_changes(), strategies.conditions())
def test_all_amounts_are_whole_and_never_negative(family: World, conditions: Conditions) -> None:
    projection = project(family[0], conditions, family[1])
    held = [projection.flows, projection.bridge, projection.owed, projection.bought, projection.interest]
    held += [ledger.balance for ledger in projection.ledgers.values()]
    for amounts in held:
        assert (amounts >= 0).all()
        assert np.array_equal(amounts, np.floor(amounts))


@given(strategies.households_and_changes(), strategies.conditions())
def test_bridge_debt_is_taken_only_when_nothing_is_left(family: World, conditions: Conditions) -> None:
    projection = project(family[0].evolve(coping=USUAL_COPING), conditions, family[1])
    assert not projection.liquid[projection.short].any()


@given(strategies.households_and_changes(), strategies.conditions())
def test_a_change_and_its_undoing_give_the_first_projection_back(family: World, conditions: Conditions) -> None:
    household, changes = family
    first = project(household, conditions)
    project(household, conditions, changes)
    assert _same(first, project(household, conditions))


@given(strategies.households_and_changes(), strategies.conditions())
def test_futures_computed_together_are_those_computed_alone(family: World, conditions: Conditions) -> None:
    household, changes = family
    alone = [project(household, conditions), project(household, conditions, changes)]
    together = project_all(household, conditions, [(), changes])
    assert all(_same(one, other) for one, other in zip(alone, together, strict=True))


@given(strategies.households(), strategies.conditions(), st.randoms(use_true_random=False))
def test_the_order_of_lines_does_not_matter(household: Household, conditions: Conditions, random: Random) -> None:
    parts = ("remittances", "incomes", "spending", "events", "debts", "ventures")
    shuffled = {part: random.sample(getattr(household, part), len(getattr(household, part))) for part in parts}
    other = household.evolve(**{part: tuple(rows) for part, rows in shuffled.items()})
    assert _same(project(household, conditions), project(other, conditions))


@given(strategies.households_and_changes(), strategies.conditions(), st.integers(12, 120))
def test_months_beyond_the_horizon_do_not_matter(family: World, conditions: Conditions, horizon: int) -> None:
    household, changes = family
    months = min(horizon, household.horizon)
    shorter = project(household.evolve(horizon=months), conditions, changes)
    longer = project(household, conditions, changes)
    assert _same(shorter, longer, months)
    for goal, month in shorter.reached.items():
        assert month[0] == longer.reached[goal][0] or longer.reached[goal][0] >= months


@given(strategies.households_and_changes(), strategies.conditions())
def test_a_row_that_is_switched_off_counts_nothing(family: World, conditions: Conditions) -> None:
    household, changes = family
    rows = dict.fromkeys(("remittances", "incomes", "spending", "events", "debts", "accounts", "goals", "ventures"), ())
    off = {part: tuple(row.evolve(on=False) for row in getattr(household, part)) for part in rows}
    assert _same(
        project(household.evolve(**off), conditions, changes), project(household.evolve(**rows), conditions, changes)
    )


@given(strategies.households_and_changes(), strategies.conditions())
def test_one_projection_can_hold_many_futures(family: World, conditions: Conditions) -> None:
    household, changes = family
    together = project_together(household, conditions, [(), changes, ()])
    assert together.liquid.shape == (3, household.horizon)
    assert np.array_equal(together.liquid[0], together.liquid[2])


@given(strategies.households_and_changes(), strategies.conditions())
def test_multiplying_every_amount_multiplies_every_result(family: World, conditions: Conditions) -> None:
    """A minor unit is cut into fine parts, so that all that rounding does stays below a third of it."""
    one, three = (
        project(_scaled(family[0], factor), conditions, _scaled(family[1], factor)) for factor in (FINE, 3 * FINE)
    )
    for name in ("cash_in", "cash_out", "interest", "bought", "liquid", "bridge", "owed"):
        assert _close(getattr(three, name), 3 * getattr(one, name)), name
    assert {goal: month[0] for goal, month in one.reached.items()} == {
        goal: month[0] for goal, month in three.reached.items()
    }
