"""What is said of a journey for work: what is known of where it leads, and what it comes to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from budget_app.language.kinds import destination_name, row_name
from budget_app.language.marked import marked
from budget_app.model.money import MINOR_PER_UNIT, round_half_away
from budget_app.model.period import YearMonth
from budget_app.projection.result import NEVER
from budget_app.reference.destination import known_of, permit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.journey import Destination, Journey
    from budget_app.model.money import Currency
    from budget_app.projection.journey_outcome import ComingHome, JourneyOutcome
    from budget_app.reference.country import Fact
    from budget_app.reference.destination import DestinationFacts

_DAY, _MONTH = 3, 2


def region_name(language: Language, country: Destination, region: str) -> str:
    """A region in this language; words that a person typed stay."""
    known = known_of(country)
    return known.named(region, language.code) if known else region


def journey_name(language: Language, journey: Journey) -> str:
    """Who goes where."""
    place = region_name(language, journey.country, journey.region) or destination_name(language, journey.country)
    return language.text("{who}: {place}", who=row_name(language, journey), place=place)


def fact_day(language: Language, dated: str) -> str:
    """The day, month or year that a fact is about."""
    parts = [int(part) for part in dated.split("-")]
    if len(parts) == _DAY:
        return language.date(date(*parts))
    return language.month(YearMonth(*parts)) if len(parts) == _MONTH else dated


def known_sentence(language: Language, fact: Fact, known: DestinationFacts, today: date) -> str:
    """What is known of a cost, as of when, by whom, and whether that is long ago."""
    return _dated(language, marked("Known is {money} ({date}, {source})."), fact, known, today)


def permit_sentence(language: Language, journey: Journey, today: date) -> str:
    """What is known of the permit where the journey leads."""
    known, fact = known_of(journey.country), permit_of(journey, journey.region)
    if known is None or fact is None:
        return language.text("Permit to work: its price is not known here, so type it. Empty: nothing.")
    return _dated(language, marked("Permit to work: known is {money} a month ({date}, {source})."), fact, known, today)


def _dated(language: Language, message: str, fact: Fact, known: DestinationFacts, today: date) -> str:
    said = language.text(
        message,
        money=language.whole_money(round_half_away(fact.value * MINOR_PER_UNIT), known.currency),
        date=fact_day(language, fact.dated),
        source=known.named(fact.source, language.code),
    )
    old = language.text("▼ Older than a year: ask what it is today.")
    return f"{said} {old}" if fact.older_than_a_year(today) else said


def month_or_never(language: Language, index: int, household: Household) -> str:
    """A month by its index from the household's first, or that it does not come."""
    return language.text("never") if index == NEVER else language.month(household.first_month.plus(index))


def outcome_sentences(language: Language, outcome: JourneyOutcome, household: Household) -> Iterator[str]:
    """Whether it is paid back, when its debt is, and how much more is left than if nobody leaves."""
    if outcome.paid_back == NEVER:
        yield language.text("What it takes does not come back.")
    if outcome.debt_paid is not None:
        paid = month_or_never(language, outcome.debt_paid, household)
        yield language.text("The debt that pays for it is paid back: {month}.", month=paid)
    yield gain_sentence(language, outcome.gain, household.home)


def gain_sentence(language: Language, gain: int, home: Currency) -> str:
    """How a season compares with staying at home."""
    money = language.whole_money(abs(gain), home)
    if gain < 0:
        return language.text("▼ That is {money} less than staying at home.", money=money)
    return language.text("That is {money} more than staying at home.", money=money)


def coming_home_sentences(language: Language, found: ComingHome, home: Currency) -> Iterator[str]:
    """What a month more or less abroad changes."""
    if found.earlier is not None:
        money = language.signed_whole_money(found.earlier, home)
        yield language.text("Home a month earlier: {money} for the family.", money=money)
    yield language.text(
        "Home a month later: {money} for the family.", money=language.signed_whole_money(found.later, home)
    )
