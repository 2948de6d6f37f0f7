"""The way of a month's money on a journey: wage, living there, permit, sent, arrived."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from budget_app.drawing.chain import MoneyWay, Share, Station

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from budget_app.language.language import Language
    from budget_app.model.journey import Journey
    from budget_app.model.money import Currency
    from budget_app.projection.transfers import Transfer


def way_of(language: Language, journey: Journey, month: Transfer, reference: Decimal, home: Currency) -> MoneyWay:
    """What is drawn: every amount at home at the day's rate, the figures in their own currency."""
    arrives = Share("", language.whole_money(month.received, home), month.received)
    stations = [*_abroad(language, journey, month), *_on_the_way(language, journey, month, reference)]
    rate = float(reference)
    scaled = (replace(each, comes=each.comes * rate, leaves=each.leaves * rate) for each in stations)
    return MoneyWay(tuple(scaled), language.text("Arrives at home, a month"), (arrives,) if month.received else ())


def _abroad(language: Language, journey: Journey, month: Transfer) -> Iterator[Station]:
    """What a month there takes; more than the wage cannot be taken of it."""
    say, code, left = language.text, journey.currency, journey.wage
    yield Station("wage", say("Wage abroad"), language.whole_money(journey.wage, code), left)
    for picture, words, takes in (
        ("food", say("Living there"), journey.living),
        ("house", say("Room"), journey.housing),
        ("tax", say("Permit"), journey.permit),
    ):
        if takes:
            yield Station(picture, words, language.whole_money(-takes, code), max(left, 0), min(takes, max(left, 0)))
            left -= takes
    kept = left - month.paid
    if kept > 0 and month.paid:
        yield Station("jar", say("Stays there"), language.whole_money(kept, code), left, kept, lost=False)


def _on_the_way(language: Language, journey: Journey, month: Transfer, reference: Decimal) -> Iterator[Station]:
    """What is handed over, and what fee and rate take of it."""
    if not month.paid:
        return
    code, lost = journey.currency, max(0.0, month.paid - float(month.received / reference))
    handed = language.whole_money(month.paid, code)
    yield Station("plane_departure", language.text("Hands over"), handed, month.paid)
    if round(lost):
        words = language.text("Fee and worse rate")
        yield Station("bank", words, language.whole_money(-round(lost), code), month.paid, lost)


def words_of(language: Language, way: MoneyWay) -> str:
    """What the picture shows, in lines."""
    named = [(each.words, each.figures) for each in way.stations]
    named += [(way.end, each.figures) for each in way.shares]
    return "\n".join(language.text("{name}: {value}", name=name, value=value) for name, value in named)
