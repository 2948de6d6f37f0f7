"""Published examples: each entry of worked_examples.toml gives what goes in and what its source says comes out.

A result must match to the last digit its source prints. Sources that round only at the end are worked out in parts
of a minor unit, because instalments and balances here are rounded every month. Where a source prints a rate that is
not exact, the entry says so and gives the exact one.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from budget_app.model.rows import Channel
from budget_app.model.savings_group import Bought, SavingsGroup, Way
from budget_app.projection.indicators import indicators
from budget_app.projection.loan_rates import YearlyRates, yearly_rates
from budget_app.projection.loan_schedules import loan_schedule
from budget_app.projection.project import project
from budget_app.projection.savings_group import ShareOut, share_out
from budget_app.projection.transfers import transfer
from tests.projection.families import cash, day, deposit, family, income, spending

EXAMPLES = tomllib.loads(Path(__file__).with_name("worked_examples.toml").read_text("utf-8"), parse_float=Decimal)
FINE = 10**8
"""How many parts a unit of money has where a source rounds only at the end."""


def _examples(kind: str, *given_facts: str) -> pytest.MarkDecorator:
    entries = [entry for entry in EXAMPLES[kind] if all(fact in entry for fact in given_facts)]
    assert entries
    return pytest.mark.parametrize("example", entries, ids=lambda entry: entry["source"][:40])


def _matches(computed: float, printed: Decimal | int) -> bool:
    printed = Decimal(printed)
    half_a_digit = Decimal(5).scaleb(int(printed.as_tuple().exponent) - 1)
    return abs(Decimal(computed) - printed) <= half_a_digit


def _minor(amount: Decimal | int) -> int:
    return int(amount * 100)


def _payments(example: dict[str, Any]) -> list[int]:
    """The instalments: as the source states them, or as the loan's terms make them."""
    principal, months = _minor(example["principal"]), example["months"]
    if "flat_rate_per_month" in example:
        return list(loan_schedule(principal, Decimal(example["flat_rate_per_month"]), months, "flat").payments)
    return [_minor(example["instalment"])] * months


def _rates(example: dict[str, Any]) -> YearlyRates:
    rates = yearly_rates([_minor(example["principal"]), *(-paid for paid in _payments(example))], 12)
    assert isinstance(rates, YearlyRates)
    return rates


@_examples("loan", "flat_rate_per_month", "instalment")
def test_a_flat_loan_has_the_published_instalment(example: dict[str, Any]) -> None:
    assert _payments(example)[0] == _minor(example["instalment"])


@_examples("loan", "nominal_yearly_percent")
def test_a_loan_has_the_published_nominal_rate_in_per_cent(example: dict[str, Any]) -> None:
    assert _matches(100 * _rates(example).nominal, example["nominal_yearly_percent"])


@_examples("loan", "nominal_yearly", "instalment")
def test_a_loan_has_the_published_nominal_rate(example: dict[str, Any]) -> None:
    assert _matches(_rates(example).nominal, example.get("nominal_yearly_exact", example["nominal_yearly"]))


@_examples("loan", "effective_yearly_percent_computed")
def test_a_loan_has_both_published_rates(example: dict[str, Any]) -> None:
    assert _matches(100 * _rates(example).nominal, example["nominal_yearly_percent_computed"])
    assert _matches(100 * _rates(example).effective, example["effective_yearly_percent_computed"])


@_examples("loan", "first_row")
def test_a_loan_has_the_published_rows(example: dict[str, Any]) -> None:
    rate = example["nominal_yearly"] / 12
    schedule = loan_schedule(example["principal"] * FINE, rate, example["months"], "annuity")
    for place, row in (0, example["first_row"]), (-1, example["last_row"]):
        assert _matches(schedule.principal[place] / FINE, row["principal"])
        assert _matches(schedule.interest[place] / FINE, row["interest"])
        assert _matches(schedule.balances[place] / FINE, row["balance"])
    assert _matches(sum(schedule.interest) / FINE, example["total_interest"])


@_examples("saving", "monthly_deposit")
def test_a_saving_plan_reaches_the_published_value(example: dict[str, Any]) -> None:
    monthly = int(example["monthly_deposit"] * FINE)
    kept = deposit(
        int(example["opening"] * FINE), rate=example["yearly_nominal"], credited="monthly", put_aside=monthly
    )
    saved = project(family(horizon=example["months"], accounts=(kept,), incomes=(income(monthly),)), day())
    reached = saved.accounts[kept.id][0, -1] / FINE
    assert reached == pytest.approx(float(example["future_value"]), abs=1 / FINE * example["months"])


@_examples("saving", "periods_per_year")
def test_a_deposit_reaches_the_published_value(example: dict[str, Any]) -> None:
    assert example["periods_per_year"] == 4
    kept = deposit(example["opening"] * FINE, rate=example["yearly_nominal"], credited="quarterly")
    saved = project(family(horizon=12 * example["years"], accounts=(kept,)), day())
    assert _matches(saved.accounts[kept.id][0, -1] / FINE, example["future_value"])


@_examples("transfer")
def test_a_transfer_costs_what_the_world_bank_method_says(example: dict[str, Any]) -> None:
    channel = Channel(fee_fixed=_minor(example["fee"]), margin=Decimal(example["margin"]))
    cost = transfer(_minor(example["sent"]), channel, Decimal("9.4")).world_bank_cost
    assert _matches(100 * cost, example["world_bank_cost_percent"])


@_examples("share_out")
def test_a_fund_is_shared_out_as_published(example: dict[str, Any]) -> None:
    shares, hers = example["shares"], example["member_shares"]
    holdings = (hers, shares - hers)
    price = _minor(example["fund"]) // shares
    group = SavingsGroup(
        share_price=price,
        most_shares=shares,
        members=len(holdings),
        meetings=1,
        entries=tuple(Bought(member=member, meeting=1, shares=bought) for member, bought in enumerate(holdings, 1)),
    )
    found = share_out(group, Way.PROPORTIONAL)
    assert isinstance(found, ShareOut)
    assert found.members[0].payout == _minor(example["payout"])


@_examples("budget")
def test_a_published_budget_leaves_what_it_says(example: dict[str, Any]) -> None:
    household = family(
        incomes=tuple(income(_minor(amount)) for amount in example["income"].values()),
        spending=tuple(spending(_minor(amount)) for amount in example["spending"].values()),
        accounts=(cash(),),
    )
    average = indicators(project(household, day())).average
    assert average.total_out == _minor(example["total_spending"])
    assert average.left == _minor(example["left"])
