"""The months of many futures without ledgers are the months of the one engine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from budget_app.projection.accounts import accounts_of, monthly
from budget_app.projection.assumptions import assumptions
from budget_app.projection.balance import balances
from budget_app.projection.cashflow import cashflow
from budget_app.projection.goals import purchases_of, year_up_to
from budget_app.projection.rounding import to_minor
from budget_app.projection.wide import Wish, wide_months
from tests import strategies

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.scenario import Changes

FUTURES = 7


@given(strategies.households_and_changes(), strategies.conditions(), st.integers(0, 1000))
def test_many_futures_have_the_months_of_the_one_engine(
    family: tuple[Household, Changes], conditions: Conditions, seed: int
) -> None:
    household, changes = family
    world = assumptions(household, conditions, [changes])
    flow = cashflow(household, world)
    accounts, purchases = accounts_of(household, world), purchases_of(household, world, year_up_to(flow.essential))
    strays = np.random.default_rng(seed).lognormal(0, 0.4, (4, household.horizon, FUTURES))
    left = np.floor((flow.cash_in - flow.cash_out).T * strays[0])
    price, kept = np.floor(purchases.price * strays[1][:, None]), np.floor(purchases.kept * strays[2][:, None])
    abroad = np.array([currency != household.home for currency in accounts.currencies])
    value = None
    if accounts.value is not None:
        value = np.where(abroad[:, None], accounts.value * strays[3][:, None], accounts.value)
    together = balances(
        left,
        replace(accounts, opening=np.repeat(accounts.opening, FUTURES, axis=1), value=value),
        replace(purchases, price=price, kept=kept),
        monthly(household.bridge_rate),
    )
    wide = wide_months(
        left,
        accounts,
        [value[:, place] if value is not None and far else None for place, far in enumerate(abroad)],
        [Wish(month, price[:, place], kept[:, place]) for place, month in enumerate(purchases.months)],
        monthly(household.bridge_rate),
    )
    worth = together.balance if value is None else to_minor(together.balance * value)
    assert np.array_equal(wide.liquid, worth.sum(axis=1))
    assert np.array_equal(wide.bridge, together.bridge)
    assert np.array_equal(wide.reached, together.reached)
    assert np.array_equal(wide.bridge.any(axis=0), together.short.any(axis=0))
