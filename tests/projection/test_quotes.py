"""Quotes side by side, the way from the wage to what it pays, and a transfer shared out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.model.money import Rate
from budget_app.model.quotes import Purpose, Quote, SecondExchange, Sending
from budget_app.model.rows import Channel, CostLine, WorkAbroad
from budget_app.projection.quotes import (
    Chain,
    Envelopes,
    Lacking,
    NoSending,
    Target,
    against_target,
    chain,
    compare_quotes,
    quote_told,
    shared,
)
from budget_app.projection.transfers import transfer
from tests.strategies import channels, shares

if TYPE_CHECKING:
    from budget_app.projection.quotes import Comparison, Quoted
    from budget_app.projection.transfers import Transfer

RATE = Decimal("0.11")


def quote(**costs: Any) -> Quote:
    return Quote(label="somebody", channel=Channel(**costs))


def told(quoted: Quote, sent: int = 20_000_00, times: int = 12) -> Quoted:
    return quote_told(quoted, sent, times, RATE)


def compared(*quotes: Quote) -> Comparison:
    rate = Rate(currency="RUB", home="TJS", value=RATE, on=date(2027, 3, 1))
    return compare_quotes(Sending(sent=20_000_00, reference=rate, quotes=quotes))


# the quotes of a day, by hand: 20,000 roubles at 0.11 are worth 2,200 somoni
#   label          costs                                          arrives    lost
TABLE: list[tuple[str, dict[str, Any], int, int]] = [
    ("free", {}, 2200_00, 0),
    ("1 % on top", {"fee_share": Decimal("0.01")}, 2200_00, 22_00),
    ("1 % taken out", {"fee_share": Decimal("0.01"), "fee_on_top": False}, 2178_00, 22_00),
    ("150 roubles", {"fee_fixed": 150_00, "fee_on_top": False}, 2183_50, 16_50),
    ("margin 2 %", {"margin": Decimal("0.02")}, 2156_00, 44_00),
    ("own rate", {"provider_rate": Decimal("0.107")}, 2140_00, 60_00),
    ("cash-out 5", {"cash_out_fee": 5_00}, 2195_00, 5_00),
    ("trip 12", {"trip_cost": 12_00}, 2200_00, 12_00),
]


@pytest.mark.parametrize(("label", "costs", "arrives", "lost"), TABLE)
def test_a_day_of_quotes(label: str, costs: dict[str, Any], arrives: int, lost: int) -> None:
    once = told(Quote(label=label, channel=Channel(**costs))).once
    assert (once.received, once.loss) == (arrives, lost)


def test_a_year_is_every_transfer_and_a_month_its_twelfth() -> None:
    found = told(quote(fee_fixed=100_00), sent=1000_01, times=10)
    assert (found.year.sent, found.year.fee, found.year.paid) == (10_000_10, 1000_00, 11_000_10)
    assert found.year.received == 10 * found.once.received == 1100_00
    assert (found.month.sent, found.month.received) == (833_34, 91_67)


def test_two_exchanges_multiply() -> None:
    dollars = Channel(provider_rate=Decimal("0.0118"))
    found = told(Quote(label="two", channel=dollars, second=SecondExchange(rate=Decimal("9.2"))))
    assert found.rate == Decimal("0.10856")
    assert found.once.received == 2171_20


def test_two_margins_multiply() -> None:
    half, tenth = Channel(margin=Decimal("0.5")), SecondExchange(margin=Decimal("0.1"))
    assert told(Quote(label="two", channel=half, second=tenth)).rate == RATE * Decimal("0.45")


def test_a_second_exchange_without_a_margin_changes_nothing() -> None:
    one = quote(margin=Decimal("0.02"))
    assert told(one.evolve(second=SecondExchange())).year == told(one).year


def test_a_sum_in_parts_pays_its_fixed_costs_in_each() -> None:
    costs = {"fee_share": Decimal("0.01"), "fee_fixed": 100_00, "cash_out_fee": 3_00, "trip_cost": 8_00}
    whole, split = told(quote(**costs)).once, told(quote(**costs).evolve(parts=4)).once
    assert split.fee - whole.fee == 3 * 100_00
    assert whole.received - split.received == 3 * 3_00
    assert split.loss - whole.loss == 3 * (11_00 + 3_00 + 8_00)


@given(st.integers(1, 10**7), channels())
def test_a_sum_in_one_part_is_the_plain_transfer(sent: int, channel: Channel) -> None:
    assert told(Quote(label="one", channel=channel), sent).once == transfer(sent, channel, RATE)


@given(st.integers(1, 10**7), channels(), st.integers(1, 31), st.integers(1, 366))
def test_equal_quotes_have_equal_results(sent: int, channel: Channel, parts: int, times: int) -> None:
    first, second = (quote_told(Quote(label=name, channel=channel, parts=parts), sent, times, RATE) for name in "ab")
    assert (first.once, first.month, first.year) == (second.once, second.month, second.year)


@given(st.integers(1, 10**7), st.integers(0, 10**4))
def test_without_fee_and_margin_only_the_trip_is_lost(sent: int, trip: int) -> None:
    once = told(quote(trip_cost=trip), sent).once
    assert abs(sent * RATE + trip - once.received - once.loss) <= Decimal("0.5001")
    assert abs(once.loss - trip) <= 1
    assert once.world_bank_cost == 0


@given(st.integers(1, 10**7), channels(), st.integers(1, 30))
def test_more_parts_never_let_more_arrive(sent: int, channel: Channel, parts: int) -> None:
    fewer, more = (told(Quote(label="split", channel=channel, parts=count), sent) for count in (parts, parts + 1))
    assert more.year.received <= fewer.year.received
    assert more.year.loss >= fewer.year.loss


def test_the_quote_by_which_most_arrives_is_found() -> None:
    found = compared(quote(margin=Decimal("0.03")), quote(margin=Decimal("0.01")), quote(margin=Decimal("0.02")))
    assert (found.most_received, found.least_lost) == ((1,), (1,))
    assert found.best is found.quoted[1]


def test_quotes_that_bring_the_same_are_all_told() -> None:
    assert compared(quote(), quote()).most_received == (0, 1)


def test_of_quotes_that_bring_the_same_the_cheaper_one_comes_first() -> None:
    found = compared(quote(fee_share=Decimal("0.05")), quote())
    assert (found.most_received, found.best) == ((1, 0), found.quoted[1])


def test_a_fee_on_top_lets_more_arrive_and_may_lose_more() -> None:
    found = compared(quote(fee_share=Decimal("0.05")), quote(margin=Decimal("0.01")))
    assert (found.most_received, found.least_lost) == ((0,), (1,))


@pytest.mark.parametrize(
    ("cost", "stands"),
    [
        (-0.01, Target.WITHIN_AVERAGE),
        (0.1 * 3 / 10, Target.WITHIN_AVERAGE),
        (0.0301, Target.WITHIN_MOST),
        (0.05, Target.WITHIN_MOST),
        (0.0501, Target.ABOVE),
    ],
)
def test_a_cost_stands_beside_the_target(cost: float, stands: Target) -> None:
    assert against_target(cost, Decimal("0.03"), Decimal("0.05")) is stands


LIVING = (CostLine(label="bed", amount=8_000_00), CostLine(label="food", amount=12_000_00))
AT_HOME = (CostLine(label="flour", amount=600_00), CostLine(label="school", amount=900_00))


def month_of(received: int, paid: int) -> Transfer:
    """A month in which so much arrives of what was paid."""
    month = told(quote()).month
    return type(month)(paid, 0, paid, received, 0, 0.0, 0.0)


def test_the_chain_goes_from_the_wage_to_what_it_pays() -> None:
    month = told(quote(fee_fixed=100_00)).month
    found = chain(WorkAbroad(wage=50_000_00, living=LIVING), month, AT_HOME)
    assert isinstance(found, Chain)
    assert (found.wage, found.living, found.can_send, found.kept) == (50_000_00, 20_000_00, 30_000_00, 9_900_00)
    assert [paid.paid for paid in found.paid] == [600_00, 900_00]
    assert found.left == 700_00


def test_costs_at_home_are_paid_in_their_order_as_far_as_money_goes() -> None:
    found = chain(WorkAbroad(wage=50_000_00), month_of(received=1000_00, paid=1), AT_HOME)
    assert isinstance(found, Chain)
    assert [(paid.label, paid.cost, paid.paid) for paid in found.paid] == [
        ("flour", 600_00, 600_00),
        ("school", 900_00, 400_00),
    ]
    assert found.left == 0


def test_a_wage_that_living_abroad_takes_is_told_by_a_code() -> None:
    found = chain(WorkAbroad(wage=19_000_00, living=LIVING), told(quote()).month, AT_HOME)
    assert found == Lacking(NoSending.WAGE_SPENT, 1000_00)


def test_sending_more_than_is_left_of_the_wage_is_told_by_a_code() -> None:
    work = WorkAbroad(wage=40_000_00, living=LIVING)
    assert isinstance(chain(work, month_of(received=1, paid=20_000_00), ()), Chain)
    assert chain(work, month_of(received=1, paid=20_000_01), ()) == Lacking(NoSending.SENT_ABOVE_LEFT, 1)


def test_of_a_wage_that_is_just_spent_nothing_can_be_sent() -> None:
    work = WorkAbroad(wage=20_000_00, living=LIVING)
    assert chain(work, month_of(received=1, paid=5), ()) == Lacking(NoSending.SENT_ABOVE_LEFT, 5)


def _purposes() -> st.SearchStrategy[list[Purpose]]:
    share = st.builds(Purpose, label=st.just("school"), share=shares("0", "0.5"))
    amount = st.builds(Purpose, label=st.just("debt"), amount=st.integers(0, 10**6))
    return st.lists(share | amount, max_size=12)


@given(st.integers(0, 10**7), _purposes())
def test_envelopes_and_the_rest_are_the_transfer(received: int, purposes: list[Purpose]) -> None:
    found = shared(received, purposes)
    if isinstance(found, Envelopes):
        assert sum(amount for _, amount in found.parts) + found.rest == received
        assert found.rest >= 0
    else:
        assert found.why is NoSending.PURPOSES_ABOVE_TRANSFER
        assert found.missing > 0


def test_shares_and_amounts_are_mixed_and_the_rest_is_named() -> None:
    third, fixed = Purpose(label="school", share=Decimal("0.3333")), Purpose(label="debt", amount=500_00)
    assert shared(1000_01, (third, fixed)) == Envelopes((("school", 333_30), ("debt", 500_00)), 166_71)


def test_a_share_is_rounded_down() -> None:
    most = Purpose(label="school", share=Decimal("0.6"))
    assert shared(1001, (most,)) == Envelopes((("school", 600),), 401)


def test_envelopes_above_the_transfer_are_told_by_a_code() -> None:
    two = (Purpose(label="all", share=Decimal(1)), Purpose(label="debt", amount=5))
    assert shared(1000, two) == Lacking(NoSending.PURPOSES_ABOVE_TRANSFER, 5)
