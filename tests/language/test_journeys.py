"""What is said of a journey."""

from __future__ import annotations

from datetime import date

import pytest

from budget_app.language.journeys import (
    coming_home_sentences,
    fact_day,
    gain_sentence,
    journey_name,
    outcome_sentences,
    permit_sentence,
)
from budget_app.language.language import LANGUAGES, language_for
from budget_app.model.base import new_id
from budget_app.model.edits.households import new_household
from budget_app.model.journey import Destination, Journey
from budget_app.projection.journey_outcome import ComingHome, JourneyOutcome
from budget_app.projection.result import NEVER
from budget_app.projection.transfers import Transfer
from tests.model.test_limits import MARCH

ENGLISH = language_for("en")
FAMILY = new_household(1, MARCH)
MONTH = Transfer(100, 0, 100, 11, 0, 0.0, 0.0)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def outcome(paid_back: int = 3, debt_paid: int | None = None, leaves: int = 900_00) -> JourneyOutcome:
    return JourneyOutcome(100, MONTH, paid_back, debt_paid, 2, 7, leaves, 700_00)


def test_a_journey_is_called_by_who_goes_where() -> None:
    away = Journey(id=new_id(), label="son", region="Moscow")
    assert journey_name(ENGLISH, away) == "son: Moscow"
    assert journey_name(language_for("ru"), away) == "son: Москва"
    assert journey_name(ENGLISH, away.evolve(region="Perm")) == "son: Perm"
    assert journey_name(ENGLISH, away.evolve(region="", country=Destination.KOREA)) == "son: South Korea"


@pytest.mark.parametrize(
    ("dated", "said"), [("2026", "2026"), ("2024-12", "December 2024"), ("2025-09-29", "29 September 2025")]
)
def test_a_fact_is_dated_as_exactly_as_it_is_known(dated: str, said: str) -> None:
    assert fact_day(ENGLISH, dated) == said


def test_an_old_price_is_marked_and_a_new_one_is_not() -> None:
    away = Journey(id=new_id(), region="Moscow")
    new, old = (plain(permit_sentence(ENGLISH, away, date(year, 6, 1))) for year in (2027, 2028))
    assert new == "Permit to work: known is 10 000 rub. a month (2026, press)."
    assert old == f"{new} ▼ Older than a year: ask what it is today."


@pytest.mark.parametrize("facts", [{"region": "Perm"}, {"country": Destination.OTHER}, {"currency": "USD"}])
def test_a_price_that_nobody_knows_is_asked_for(facts: dict[str, object]) -> None:
    away = Journey(id=new_id(), region="Moscow").evolve(**facts)
    assert "its price is not known here" in permit_sentence(ENGLISH, away, date(2027, 6, 1))


def test_the_outcome_tells_debt_season_and_gain() -> None:
    assert [plain(each) for each in outcome_sentences(ENGLISH, outcome(debt_paid=7), FAMILY)] == [
        "The debt that pays for it is paid back: October 2027.",
        "That is 200 som. more than staying at home.",
    ]


def test_what_never_comes_back_is_told_first() -> None:
    first, *others = outcome_sentences(ENGLISH, outcome(NEVER, NEVER, -100_00), FAMILY)
    assert first == "What it takes does not come back."
    assert others[0] == "The debt that pays for it is paid back: never."
    assert plain(others[-1]) == "▼ That is 800 som. less than staying at home."


def test_coming_home_is_told_with_a_sign() -> None:
    assert [plain(each) for each in coming_home_sentences(ENGLISH, ComingHome(-500, 1000), "TJS")] == [
        "Home a month earlier: −5 som. for the family.",
        "Home a month later: +10 som. for the family.",
    ]
    assert len(list(coming_home_sentences(ENGLISH, ComingHome(None, 1000), "TJS"))) == 1


@pytest.mark.parametrize("code", [code for code, _, _ in LANGUAGES])
def test_every_language_says_it_in_words_of_its_own(code: str) -> None:
    said = " ".join(outcome_sentences(language_for(code), outcome(), FAMILY))
    assert ("staying" in said) is (code == "en")
    assert gain_sentence(language_for(code), -5, "TJS").startswith("▼")
