"""Paying several debts down: each order against months worked out by hand, and what always holds."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from budget_app.projection.payoff import Payoff, PayoffOrder, payoff_orders
from tests import strategies
from tests.projection.families import JANUARY, day, debt, identity

if TYPE_CHECKING:
    from budget_app.model.money import Conditions
    from budget_app.model.rows import Debt

FREE = debt(100_00, method="interest_free", instalments=10)
DEAR = debt(1000_00, method="interest_only", rate=Decimal("0.24"), instalments=10)


def _orders(*debts: Debt, monthly: int = 0, conditions: Conditions | None = None) -> dict[PayoffOrder, Payoff]:
    found = payoff_orders(debts, monthly, conditions or day(), "TJS", JANUARY)
    return {each.order: each for each in found}


def test_as_agreed_nothing_is_saved() -> None:
    agreed = _orders(FREE, DEAR, monthly=500_00)[PayoffOrder.AS_AGREED]
    assert (agreed.months, agreed.interest) == (10, 200_00)
    assert (agreed.months_saved, agreed.interest_saved) == (0, 0)
    assert agreed.ends == {FREE.id: 9, DEAR.id: 9}


def test_dearest_first_saves_the_interest_of_what_is_paid_sooner() -> None:
    """500 a month on 1,000 at 2 %: interest 20, 10; the third month pays the free debt's rest."""
    dearest = _orders(FREE, DEAR, monthly=500_00)[PayoffOrder.DEAREST_FIRST]
    assert list(dearest.ends.items()) == [(DEAR.id, 1), (FREE.id, 2)]
    assert (dearest.interest, dearest.interest_saved) == (30_00, 170_00)
    assert (dearest.months, dearest.months_saved) == (3, 7)


def test_smallest_first_closes_a_debt_sooner_and_saves_less() -> None:
    """The free debt's rest of 90, and 410 of the 1,000; then 500 and the free debt's 10; then what is left."""
    smallest = _orders(FREE, DEAR, monthly=500_00)[PayoffOrder.SMALLEST_FIRST]
    assert smallest.ends == {FREE.id: 0, DEAR.id: 2}
    assert smallest.interest == 20_00 + 11_80 + 1_60


def test_what_a_closed_debt_no_longer_takes_goes_to_the_next() -> None:
    free, other = (debt(100_00, method="interest_free", instalments=10) for _ in range(2))
    (*_, smallest) = _orders(free, other, monthly=10_00).values()
    assert smallest.ends == {free.id: 4, other.id: 6}


def test_a_debt_in_another_currency_is_paid_at_the_days_rate() -> None:
    foreign = debt(1000_00, method="interest_free", currency="RUB", instalments=10)
    dearest = _orders(foreign, monthly=10_00, conditions=day(RUB="0.1"))[PayoffOrder.DEAREST_FIRST]
    assert dearest.months == 5
    assert _orders(foreign)[PayoffOrder.AS_AGREED].ends == {}


def test_rounding_between_currencies_never_asks_for_a_payment_below_zero() -> None:
    foreign = [debt(100_01, method="interest_free", currency="RUB", instalments=n) for n in (7, 9, 11)]
    for monthly in range(1, 40):
        agreed, *others = _orders(*foreign, monthly=monthly, conditions=day(RUB="0.3333")).values()
        assert all(order.months <= agreed.months for order in others)


def test_the_smallest_is_that_of_which_least_is_left() -> None:
    large = debt(1000_00, method="interest_free", taken=JANUARY.plus(-10), instalments=12)
    assert list(_orders(FREE.evolve(principal=300_00), large)[PayoffOrder.SMALLEST_FIRST].ends) == [large.id, FREE.id]


def test_a_fee_paid_long_ago_makes_no_debt_dearer() -> None:
    with_fee = DEAR.evolve(id=identity(), rate=Decimal("0.2"), fee=500_00)
    assert list(_orders(with_fee, DEAR)[PayoffOrder.DEAREST_FIRST].ends) == [DEAR.id, with_fee.id]


def test_a_debt_switched_off_has_no_part() -> None:
    assert _orders(FREE.evolve(on=False))[PayoffOrder.AS_AGREED].months == 0


def test_paying_sooner_what_has_no_more_interest_to_come_is_never_dearest() -> None:
    goods = debt(1000_00, method="murabaha", margin=900_00, instalments=10)
    assert list(_orders(goods, DEAR)[PayoffOrder.DEAREST_FIRST].ends) == [DEAR.id, goods.id]


@given(st.lists(strategies.debts(identity()), max_size=4), strategies.conditions(), strategies.amounts(500_000))
def test_a_monthly_sum_never_makes_debts_last_longer(loans: list[Debt], conditions: Conditions, monthly: int) -> None:
    debts = tuple(loan.evolve(id=identity()) for loan in loans)
    agreed, *others = payoff_orders(debts, monthly, conditions, "TJS", strategies.FIRST_MONTH)
    for order in others:
        assert order.months <= agreed.months
        assert order.interest <= agreed.interest + 60 * len(debts)
        assert set(order.ends) == set(agreed.ends)
