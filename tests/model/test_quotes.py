"""What a sum sent home and the quotes for it may be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from budget_app.model.money import Rate
from budget_app.model.problems import ProblemCode
from budget_app.model.quotes import Purpose, Quote, SecondExchange, Sending
from budget_app.model.rows import Channel
from tests.model.refusals import refused

if TYPE_CHECKING:
    from budget_app.model.money import ExchangeValue

FEW = ProblemCode.TOO_FEW
QUOTE = Quote(label="bank app")


def sending(value: ExchangeValue = Decimal("0.11"), **facts: Any) -> Sending:
    rate = Rate(currency="RUB", home="TJS", value=value, on=date(2027, 3, 1))
    known: dict[str, Any] = {"sent": 100, "reference": rate, "quotes": (QUOTE, QUOTE)}
    return Sending(**known | facts)


@pytest.mark.parametrize(
    ("count", "code"), [(0, ProblemCode.TOO_FEW), (1, ProblemCode.TOO_FEW), (5, ProblemCode.TOO_MANY)]
)
def test_two_to_four_quotes_are_compared(count: int, code: ProblemCode) -> None:
    assert refused(lambda: sending(quotes=(QUOTE,) * count)) == {code}


def test_a_sum_is_needed() -> None:
    assert refused(lambda: sending(sent=0)) == {ProblemCode.NUMBER_TOO_SMALL}


def test_a_sending_without_a_reference_rate_is_refused_where_the_rate_belongs() -> None:
    assert refused(lambda: Sending.model_validate({"sent": 100, "quotes": (QUOTE, QUOTE)})) == {ProblemCode.NOT_GIVEN}


def test_a_rate_that_makes_nothing_of_money_is_refused() -> None:
    assert refused(lambda: sending(Decimal("0.0000009"))) == {ProblemCode.NUMBER_TOO_SMALL}
    assert sending(Decimal("0.000001")).quotes


@pytest.mark.parametrize(("own", "second"), [("0.012", None), (None, "9.4")])
def test_two_exchanges_say_their_rates_or_their_margins(own: str | None, second: str | None) -> None:
    channel = Channel(provider_rate=Decimal(own) if own else None)
    exchange = SecondExchange(rate=Decimal(second) if second else None)
    assert refused(lambda: Quote(label="two", channel=channel, second=exchange)) == {ProblemCode.CONVERSIONS_UNLIKE}


@pytest.mark.parametrize("sizes", [{}, {"share": Decimal("0.5"), "amount": 100}])
def test_a_purpose_has_one_size(sizes: dict[str, Any]) -> None:
    assert refused(lambda: Purpose(label="school", **sizes)) == {ProblemCode.PURPOSE_UNSIZED}
