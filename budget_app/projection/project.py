"""The one engine: from a household and the day's conditions to its months."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from budget_app.projection.accounts import accounts_of
from budget_app.projection.assumptions import assumptions
from budget_app.projection.balance import balances
from budget_app.projection.cashflow import cashflow
from budget_app.projection.changes import dropped
from budget_app.projection.coping import MonthlyCash, coping_of
from budget_app.projection.goals import goals_reached, purchases_of, year_up_to
from budget_app.projection.result import GIVEN_UP, Ledger, LineKey, Projection
from budget_app.projection.rounding import to_minor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.scenario import Changes
    from budget_app.projection.accounts import Accounts
    from budget_app.projection.balance import Balances
    from budget_app.projection.cashflow import Cashflow
    from budget_app.projection.result import Money


def project(household: Household, conditions: Conditions, changes: Changes = ()) -> Projection:
    """The months of a household under some changes: one future without noise."""
    return project_all(household, conditions, [changes])[0]


def project_all(household: Household, conditions: Conditions, changes: Sequence[Changes]) -> tuple[Projection, ...]:
    """One projection of one future for each list of changes, computed together."""
    together = project_together(household, conditions, changes)
    own = frozenset(row.id for row in household.rows())
    return tuple(_future(together, slice(place, place + 1), own) for place in range(len(changes)))


def project_together(household: Household, conditions: Conditions, changes: Sequence[Changes]) -> Projection:
    """One projection with a future for each list of changes."""
    world = assumptions(household, conditions, changes)
    flow = cashflow(household, world)
    essential_year = year_up_to(flow.essential)
    accounts, purchases = accounts_of(household, world), purchases_of(household, world, essential_year)
    cash = MonthlyCash(np.ascontiguousarray(flow.left.T), flow.wants.T)
    months = balances(cash, accounts, purchases, coping_of(household.coping, household.bridge_rate))
    flow = _without(flow, months.given_up.T)
    worth, interest = _at_home(months.balance, accounts), _at_home(months.interest, accounts)
    opening = to_minor(accounts.opening * accounts.day_value).sum(axis=0)
    liquid, bridge = worth.sum(axis=0), months.bridge.T
    free, bought_in = np.where(bridge == 0, liquid, -1.0), dict(zip(purchases.ids, months.reached, strict=True))
    return _read_only(
        Projection(
            first_month=household.first_month,
            months=household.horizon,
            home=household.home,
            keys=flow.keys,
            flows=flow.flows,
            interest=interest.sum(axis=0),
            cash_in=flow.cash_in,
            cash_out=flow.cash_out,
            left=flow.left,
            put_aside=months.put_aside.T,
            bought=months.bought.T,
            opening=opening,
            liquid=liquid,
            revaluation=_revaluation(liquid, opening, interest.sum(axis=0), flow.left, months),
            accounts=dict(zip(accounts.ids, worth, strict=True)),
            ledgers=_ledgers(accounts, months),
            bridge=bridge,
            bridge_interest=months.bridge_interest.T,
            owed=flow.owed + bridge,
            short=months.short.T,
            reached=goals_reached(household, bought_in, free, essential_year, dropped(world.futures)),
            essential_year=essential_year,
            prices=world.price_level(world.growth(None)),
        )
    )


def _without(flow: Cashflow, given_up: Money) -> Cashflow:
    """The cash of months in which some wants are not bought."""
    if not given_up.any():
        return flow
    keys = (*flow.keys, LineKey(GIVEN_UP, "plan", "saved"))
    flows = np.concatenate([flow.flows, given_up[None]])
    return replace(flow, keys=keys, flows=flows, cash_out=flow.cash_out - given_up)


def _at_home(amounts: NDArray[np.float64], accounts: Accounts) -> NDArray[np.float64]:
    """What amounts of each account are worth at home; (months, accounts, futures) to (accounts, futures, months)."""
    worth = amounts if accounts.value is None else to_minor(amounts * accounts.value)
    return worth.transpose(1, 2, 0)


def _revaluation(liquid: Money, opening: NDArray[np.float64], interest: Money, left: Money, months: Balances) -> Money:
    """What the identity of the month leaves to the change of rates and to rounding between currencies."""
    lent = _growth(months.bridge.T, np.zeros(len(opening))) - months.bridge_interest.T
    return _growth(liquid, opening) - (interest + left - months.bought.T + lent)


def _growth(amounts: Money, before: NDArray[np.float64]) -> Money:
    return np.diff(amounts, axis=1, prepend=before[:, None])


def _ledgers(accounts: Accounts, months: Balances) -> dict[str, Ledger]:
    interest, moved, balance = (own.transpose(1, 2, 0) for own in (months.interest, months.moved, months.balance))
    return {
        account: Ledger(currency, accounts.opening[place], interest[place], moved[place], balance[place])
        for place, (account, currency) in enumerate(zip(accounts.ids, accounts.currencies, strict=True))
    }


_BY_FUTURE = (
    "interest",
    "cash_in",
    "cash_out",
    "left",
    "put_aside",
    "bought",
    "opening",
    "liquid",
    "revaluation",
    "bridge",
    "bridge_interest",
    "owed",
    "short",
    "essential_year",
    "prices",
)


def _future(together: Projection, one: slice, own: frozenset[str]) -> Projection:
    """The same projection with only some of its futures, without lines that only changes of the others bring."""
    brought = np.flatnonzero(together.flows[:, one].any(axis=(1, 2))).tolist()
    lines = [place for place, key in enumerate(together.keys) if key.row in own or place in brought]
    flows = together.flows[lines, one]
    flows.flags.writeable = False
    return replace(
        together,
        **{name: getattr(together, name)[one] for name in _BY_FUTURE},
        keys=tuple(together.keys[place] for place in lines),
        flows=flows,
        accounts={account: amounts[one] for account, amounts in together.accounts.items()},
        ledgers={account: _ledger(ledger, one) for account, ledger in together.ledgers.items()},
        reached={goal: month[one] for goal, month in together.reached.items()},
    )


def _ledger(ledger: Ledger, one: slice) -> Ledger:
    return Ledger(ledger.currency, ledger.opening[one], ledger.interest[one], ledger.moved[one], ledger.balance[one])


def _read_only(projection: Projection) -> Projection:
    """The same projection; views of its arrays cannot be written to either."""
    arrays = [projection.flows, *(getattr(projection, name) for name in _BY_FUTURE)]
    arrays += [*projection.accounts.values(), *projection.reached.values()]
    for ledger in projection.ledgers.values():
        arrays += [ledger.opening, ledger.interest, ledger.moved, ledger.balance]
    for array in arrays:
        array.flags.writeable = False
    return projection
