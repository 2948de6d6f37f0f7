"""What arrives of what is sent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.model.money import Conditions, Rate
from budget_app.model.rows import Channel
from budget_app.model.schedule import ByMonth, Weekly
from budget_app.projection.project import project
from budget_app.projection.transfers import transfer, usual_transfer
from tests.projection.families import day, each_month, family, sender
from tests.strategies import channels

RATE = Decimal("0.11")


def test_a_fee_on_top_leaves_the_whole_sum_to_arrive() -> None:
    told = transfer(20_000_00, Channel(fee_share=Decimal("0.01")), RATE)
    assert (told.fee, told.received, told.loss) == (200_00, 2200_00, 22_00)
    assert told.loss_share == pytest.approx(200 / 20_200)


def test_a_fee_taken_out_is_lost_from_what_arrives() -> None:
    told = transfer(20_000_00, Channel(fee_share=Decimal("0.01"), fee_on_top=False), RATE)
    assert (told.received, told.loss) == (2178_00, 22_00)
    assert told.loss_share == pytest.approx(0.01)


def test_all_costs_of_a_transfer_are_lost() -> None:
    channel = Channel(fee_fixed=100_00, margin=Decimal("0.02"), cash_out_fee=5_00, trip_cost=8_00)
    told = transfer(10_000_00, channel, RATE)
    assert told.received == 1078_00 - 5_00
    assert told.loss == 1111_00 - 1073_00 + 8_00
    assert told.world_bank_cost == pytest.approx(0.01 + 0.02)


def test_the_providers_own_rate_wins_over_the_margin() -> None:
    channel = Channel(provider_rate=Decimal("0.108"), margin=Decimal("0.5"))
    assert transfer(1000_00, channel, RATE).received == 108_00


def test_fees_above_the_sum_let_nothing_arrive() -> None:
    assert transfer(50_00, Channel(fee_fixed=100_00, fee_on_top=False), RATE).received == 0


def test_sending_nothing_costs_nothing() -> None:
    told = transfer(0, Channel(fee_fixed=100_00, trip_cost=10_00), RATE)
    assert (told.fee, told.received, told.loss, told.loss_share, told.world_bank_cost) == (0, 0, 0, 0.0, 0.0)


@given(st.integers(1, 10**7), channels())
def test_what_is_paid_is_what_arrives_and_what_is_lost(sent: int, channel: Channel) -> None:
    told = transfer(sent, channel, RATE)
    paid = Decimal(sent) + (sent * channel.fee_share + channel.fee_fixed if channel.fee_on_top else 0)
    assert abs(paid * RATE - (told.received + told.loss - channel.trip_cost)) <= Decimal("0.5001")


@given(st.integers(1, 10**7), channels())
def test_the_month_gets_what_the_transfer_says(sent: int, channel: Channel) -> None:
    one = sender(each_month(sent), channel=channel)
    arrived = project(family(remittances=(one,)), day(RUB="0.11")).cash_in[0, 0]
    assert arrived == transfer(sent, channel, RATE).received


def test_a_sum_sent_every_week_pays_its_fixed_costs_every_week() -> None:
    one = sender(Weekly(amount=1200_00), channel=Channel(cash_out_fee=12_00))
    projection = project(family(remittances=(one,)), day(RUB="0.11"))
    assert projection.cash_in[0, 0] == (132_00 - 12_00) * 52 / 12


def test_the_usual_transfer_is_the_largest_where_months_differ() -> None:
    told = usual_transfer(sender(ByMonth(amounts=(0, 50, *[20] * 10))), day(RUB="0.11"), "TJS")
    assert told is not None
    assert told.sent == 50


def test_without_a_rate_there_is_no_transfer_to_tell() -> None:
    assert usual_transfer(sender(100), day(), "TJS") is None


def test_the_fee_and_the_worse_rate_are_told_apart() -> None:
    told = transfer(10_000_00, Channel(fee_share=Decimal("0.01"), margin=Decimal("0.02")), RATE)
    assert told.fee_share == pytest.approx(0.01)
    assert told.rate_loss == pytest.approx(0.02)
    assert (transfer(0, Channel(), RATE).fee_share, transfer(0, Channel(), RATE).rate_loss) == (0.0, 0.0)


def test_a_rate_of_another_home_currency_is_not_used() -> None:
    abroad = Rate(currency="RUB", home="KGS", value=Decimal("1.1"), on=date(2027, 1, 1))
    assert not project(family(remittances=(sender(1000),)), Conditions(rates=(abroad,))).cash_in.any()
