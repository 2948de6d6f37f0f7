"""What senders send in which rhythm, and what it pays at home."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from budget_app.model.period import YearMonth
from budget_app.model.quotes import DayQuote, SecondExchange
from budget_app.model.rows import Channel, CostLine, WorkAbroad
from budget_app.model.schedule import ByMonth, Daily, EachMonth, Once, Schedule, Weekly, Yearly
from budget_app.projection.indicators import indicators
from budget_app.projection.project import project
from budget_app.projection.quotes import NoSending
from budget_app.projection.sending import Rhythm, rhythm_of, sent_home
from tests import strategies
from tests.projection.families import day, family, identity, sender, spending

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.projection.sending import Sent

TENTH = day(RUB="0.1")
HALF_YEAR = (1, 2, 3, 4, 5, 6)
RHYTHMS = [
    (EachMonth(amount=100), Rhythm(100, 12, 12)),
    (EachMonth(amount=100, months=HALF_YEAR), Rhythm(100, 6, 6)),
    (EachMonth(amount=100, every=3), Rhythm(100, 4, 4)),
    (ByMonth(amounts=(0,) * 9 + (30, 70, 50)), Rhythm(70, 3, 3)),
    (Once(month=YearMonth(2027, 1), amount=9), Rhythm(9, 1, 1)),
    (Weekly(amount=10), Rhythm(10, 52, 12)),
    (Weekly(amount=10, months=HALF_YEAR), Rhythm(10, 26, 6)),
    (Daily(amount=10), Rhythm(10, 365, 12)),
    (Yearly(amount=10, months=(3, 9)), Rhythm(10, 2, 2)),
]


def sent(household: Household) -> tuple[Sent, ...]:
    return sent_home(household, TENTH, indicators(project(household, TENTH)).row_year)


@pytest.mark.parametrize(("schedule", "rhythm"), RHYTHMS)
def test_a_schedule_has_its_rhythm(schedule: Schedule, rhythm: Rhythm) -> None:
    assert rhythm_of(schedule) == rhythm


def test_money_pays_the_needs_first_and_the_next_sender_pays_what_is_left() -> None:
    trip = spending(30_00, need="want")
    bread, school = spending(100_00), spending(80_00)
    first, second = sent(family(remittances=(sender(1500_00), sender(1000_00)), spending=(trip, bread, school)))
    assert first.pays == ((bread, 100_00), (school, 50_00))
    assert second.pays == ((school, 30_00), (trip, 30_00))
    assert second.way.left == 40_00


def test_a_wage_leads_to_what_is_sent() -> None:
    work = WorkAbroad(wage=5000_00, living=(CostLine(amount=3000_00),))
    (one,) = sent(family(remittances=(sender(1500_00, work=work),)))
    assert one.wage_known
    assert (one.way.can_send, one.way.kept) == (2000_00, 500_00)


def test_a_wage_that_does_not_lead_to_what_is_sent_is_told_and_the_way_begins_later() -> None:
    (one,) = sent(family(remittances=(sender(1500_00, work=WorkAbroad(wage=1000_00)),)))
    assert one.lacking is not None
    assert (one.lacking.why, one.lacking.missing) == (NoSending.SENT_ABOVE_LEFT, 500_00)
    assert (one.wage_known, one.way.wage) == (False, 1500_00)


def test_a_week_of_sending_is_told_as_a_month() -> None:
    (one,) = sent(family(remittances=(sender(Weekly(amount=1200_00)),)))
    assert one.now.once.received == 120_00
    assert one.month.received == 120_00 * 52 // 12


def test_who_sends_nothing_or_is_switched_off_or_has_no_rate_is_not_there() -> None:
    senders = (sender(0), sender(100, on=False), sender(100, currency="USD"))
    assert sent(family(remittances=senders)) == ()


def test_a_quote_is_told_for_the_sum_and_the_rhythm_of_the_sender() -> None:
    (one,) = sent(family(remittances=(sender(EachMonth(amount=1000_00, months=HALF_YEAR)),)))
    channel = Channel(fee_share=Decimal("0.02"), fee_on_top=False, provider_rate=Decimal("0.09"))
    told = one.told(DayQuote(id=identity(), on=date(2027, 1, 5), channel=channel), "by hand")
    assert told.quote.label == "by hand"
    assert (told.once.received, told.year.received) == (88_20, 6 * 88_20)


def test_two_exchanges_and_parts_are_told_too() -> None:
    (one,) = sent(family(remittances=(sender(1000_00),)))
    channel = Channel(provider_rate=Decimal("0.01"), cash_out_fee=1_00)
    quote = DayQuote(
        id=identity(), on=date(2027, 1, 5), channel=channel, second=SecondExchange(rate=Decimal(9)), parts=2
    )
    assert one.told(quote, "x").once.received == 88_00


@given(strategies.households(), strategies.conditions())
def test_what_arrives_is_paid_or_left_to_the_minor_unit(household: Household, conditions: object) -> None:
    del conditions
    for one in sent(household):
        assert sum(amount for _, amount in one.pays) + one.way.left == one.month.received
