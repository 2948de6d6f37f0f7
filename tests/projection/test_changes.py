"""What each change does to the months."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from budget_app.model.categories import Category
from budget_app.model.rows import Channel, CostLine, Event, EventKind
from budget_app.model.scenario import (
    Change,
    CurrencyMoves,
    PricesRise,
    SaveMore,
    SpendLess,
    TransfersChange,
    TransfersStop,
)
from budget_app.projection.project import project
from budget_app.projection.result import SAVED
from tests.projection.families import JANUARY, day, debt, family, identity, income, purchase, sender, spending

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions

APRIL = JANUARY.plus(3)
DAY = day(RUB="0.10")


def _out(household: Household, *changes: Change, on: Conditions = DAY) -> list[float]:
    cash_out: list[float] = project(household, on, changes).cash_out[0].tolist()
    return cash_out


def _in(household: Household, *changes: Change) -> list[float]:
    cash_in: list[float] = project(household, DAY, changes).cash_in[0].tolist()
    return cash_in


def test_saving_more_takes_the_amount_off_what_goes_out_from_its_month_on() -> None:
    household = family(spending=(spending(1000),))
    assert _out(household, SaveMore(amount=300, start=APRIL)) == [1000] * 3 + [700] * 9


def test_saving_more_stands_apart_as_a_line() -> None:
    household = family(spending=(spending(1000),))
    lines = {line.row: line for line in project(household, DAY, (SaveMore(amount=300),)).lines}
    assert lines[SAVED].direction == "saved"
    assert lines[SAVED].amounts[0, 0] == 300
    assert lines[household.spending[0].id].amounts[0, 0] == 1000


def test_saving_more_never_turns_spending_below_zero_and_leaves_debts_alone() -> None:
    household = family(spending=(spending(1000),), debts=(debt(12_00, method="interest_free"),))
    assert _out(household, SaveMore(amount=5000)) == [100] * 12


def test_spending_less_concerns_a_line() -> None:
    one, other = spending(1000), spending(500)
    assert _out(family(spending=(one, other)), SpendLess(share=Decimal("0.1"), line=one.id))[0] == 1400


def test_spending_less_concerns_a_category_and_its_events() -> None:
    wedding = Event(id=identity(), kind=EventKind.WEDDING, month=APRIL, costs=(CostLine(amount=2000),))
    gifts = spending(1000, category=Category.CEREMONIES)
    change = SpendLess(share=Decimal("0.5"), category=Category.CEREMONIES)
    assert _out(family(spending=(gifts, spending(100)), events=(wedding,)), change)[2:4] == [600, 1600]


def test_spending_less_concerns_all_wants_where_nothing_is_named() -> None:
    household = family(spending=(spending(1000, need="want"), spending(500), spending(100, need="can_wait")))
    assert _out(household, SpendLess(share=Decimal("0.25")))[0] == 1350


def test_transfers_stop_for_some_months_and_come_back() -> None:
    assert (
        _in(family(remittances=(sender(1000),)), TransfersStop(start=APRIL, months=2)) == [100] * 3 + [0, 0] + [100] * 7
    )


def test_transfers_stop_from_one_sender_only() -> None:
    one, other = sender(1000), sender(2000)
    assert _in(family(remittances=(one, other)), TransfersStop(line=one.id, months=12))[0] == 200


def test_what_is_sent_is_multiplied_before_its_fixed_costs() -> None:
    one = sender(1000, channel=Channel(cash_out_fee=10))
    assert _in(family(remittances=(one,)), TransfersChange(factor=Decimal("0.5"), start=APRIL)) == [90] * 3 + [40] * 9


def test_a_currency_moves_evenly_over_its_months_and_stays() -> None:
    falls = CurrencyMoves(start=APRIL, share=Decimal("-0.3"), over=3)
    assert _in(family(remittances=(sender(1000),)), falls)[2:8] == [100, 90, 80, 70, 70, 70]


def test_a_providers_own_rate_moves_with_the_currency() -> None:
    one = sender(1000, channel=Channel(provider_rate=Decimal("0.09")))
    assert _in(family(remittances=(one,)), CurrencyMoves(share=Decimal("-0.5")))[0] == 45


def test_a_move_of_the_home_currency_changes_nothing() -> None:
    household = family(incomes=(income(1000),))
    assert _in(household, CurrencyMoves(currency="TJS", share=Decimal("-0.5"))) == [1000] * 12


def test_prices_rise_faster_for_what_follows_prices_at_home() -> None:
    own = spending(1000, inflation=Decimal(0))
    household = family(horizon=24, spending=(spending(1000), own))
    out = _out(household, PricesRise(yearly=Decimal("0.1")), on=day(inflation="0.1"))
    assert (out[0], out[12]) == (2000, 2200)


def test_prices_rise_from_their_start_on() -> None:
    rises = PricesRise(yearly=Decimal("0.21"), start=JANUARY.plus(12))
    out = _out(family(horizon=36, spending=(spending(1000),)), rises)
    assert (out[12], out[18], out[24]) == (1000, 1100, 1210)


def test_prices_of_one_category_rise_whatever_the_line_follows() -> None:
    coal = spending(1000, category=Category.HEATING, inflation=Decimal(0))
    rises = PricesRise(yearly=Decimal("0.5"), category=Category.HEATING)
    assert _out(family(horizon=13, spending=(coal, spending(1000))), rises)[12] == 2500


def test_prices_at_home_carry_the_price_of_a_goal() -> None:
    household = family(horizon=13, incomes=(income(10_000),), goals=(purchase(1000, by=JANUARY.plus(12)),))
    bought = project(household, DAY, (PricesRise(yearly=Decimal("0.5")),)).bought
    assert bought[0, 12] == 1500


@pytest.mark.parametrize("share", ["0.5", "0.25"])
def test_changes_of_the_same_line_stack(share: str) -> None:
    one = spending(1000, need="want")
    changes = SpendLess(share=Decimal(share)), SpendLess(share=Decimal("0.5"), line=one.id)
    assert _out(family(spending=(one,)), *changes)[0] == 1000 * (1 - float(share)) / 2
