"""The months of many futures without ledgers are the months of the one engine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from budget_app.projection.accounts import accounts_of
from budget_app.projection.assumptions import assumptions
from budget_app.projection.balance import balances
from budget_app.projection.cashflow import cashflow
from budget_app.projection.coping import MonthlyCash, coping_of
from budget_app.projection.goals import purchases_of, savings_enough, year_up_to
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
    wants, coping = np.floor(flow.wants.T * strays[0]), coping_of(household.coping, household.bridge_rate)
    price, kept = np.floor(purchases.price * strays[1][:, None]), np.floor(purchases.kept * strays[2][:, None])
    abroad = np.array([currency != household.home for currency in accounts.currencies])
    value = None
    if accounts.value is not None:
        value = np.where(abroad[:, None], accounts.value * strays[3][:, None], accounts.value)
    together = balances(
        MonthlyCash(left, wants),
        replace(accounts, opening=np.repeat(accounts.opening, FUTURES, axis=1), value=value),
        replace(
            purchases,
            price=price,
            kept=kept,
            months=np.repeat(purchases.months, FUTURES, axis=1),
            off=np.repeat(purchases.off, FUTURES, axis=2),
        ),
        coping,
    )
    wide = wide_months(
        MonthlyCash(left, wants),
        accounts,
        [value[:, place] if value is not None and far else None for place, far in enumerate(abroad)],
        [
            Wish(
                int(month[0]),
                price[:, place],
                savings_enough(month, price[:, place], kept[:, place], purchases.off[:, place], coping),
            )
            for place, month in enumerate(purchases.months)
        ],
        coping,
    )
    worth = together.balance if value is None else to_minor(together.balance * value)
    assert np.array_equal(wide.liquid, worth.sum(axis=1))
    assert np.array_equal(wide.bridge, together.bridge)
    assert np.array_equal(wide.reached, together.reached)
    assert np.array_equal(wide.bridge.any(axis=0), together.short.any(axis=0))
