"""What is known of countries that people leave for."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from budget_app.language.language import LANGUAGES
from budget_app.model.base import new_id
from budget_app.model.journey import Destination, Journey, JourneyCost, JourneyCostKind
from budget_app.reference.destination import DestinationFacts, at_destination, in_region, known_of, permit_of

EXAMPLES = tomllib.loads(
    (Path(__file__).parents[1] / "projection" / "worked_examples.toml").read_text("utf-8"), parse_float=Decimal
)


@pytest.fixture
def russia() -> DestinationFacts:
    found = known_of(Destination.RUSSIA)
    assert found
    return found


@pytest.mark.parametrize("example", EXAMPLES["permit"], ids=lambda example: str(example["region"]))
def test_a_month_of_the_permit_is_that_of_the_published_example(
    russia: DestinationFacts, example: dict[str, Decimal]
) -> None:
    permit = russia.permit
    assert (permit.base.value, permit.deflator.value) == (example["base"], example["deflator"])
    assert permit.month(Decimal(example["coefficient"])) == example["monthly_rub"]
    assert permit.coefficients[str(example["region"])].value == example["coefficient"]


def test_published_prices_agree_with_the_coefficients_that_are_known(russia: DestinationFacts) -> None:
    permit = russia.permit
    for region, coefficient in permit.coefficients.items():
        assert permit.month(coefficient.value) == permit.months[region].value


def test_every_price_of_the_permit_has_its_year_and_its_source(russia: DestinationFacts) -> None:
    facts = [russia.permit.base, russia.permit.deflator, *russia.permit.months.values()]
    assert all(fact.source and fact.unit and fact.on == date(2026, 12, 31) for fact in facts)
    assert russia.permit.months["Krasnodar"].value == 27283


def test_only_the_exam_is_known_of_the_other_costs(russia: DestinationFacts) -> None:
    assert {kind: (fact.value, fact.on) for kind, fact in russia.costs.items()} == {
        JourneyCostKind.EXAM: (Decimal(3800), date(2024, 12, 31))
    }


def test_regions_and_sources_are_named_in_every_language(russia: DestinationFacts) -> None:
    sources = {fact.source for fact in (russia.permit.base, russia.permit.deflator, *russia.costs.values())}
    for code in {code for code, _, _ in LANGUAGES} - {"en"}:
        assert russia.names[code].keys() == {*russia.permit.months, *sources}


def test_a_name_without_a_translation_stays_as_it_is(russia: DestinationFacts) -> None:
    assert russia.named("Moscow", "ru") == "Москва"
    assert russia.named("Moscow", "en") == "Moscow"


def test_of_countries_without_a_pack_nothing_is_known() -> None:
    assert known_of(Destination.KAZAKHSTAN) is None


def test_a_journey_begins_with_the_currency_and_the_costs_that_are_known() -> None:
    away = at_destination(Journey(id=new_id(), currency="USD", region="x", permit=5), Destination.RUSSIA)
    assert (away.currency, away.region, away.permit) == ("RUB", "", 0)
    assert away.costs == (JourneyCost(kind=JourneyCostKind.EXAM, amount=380_000, currency="RUB"),)


def test_a_cost_that_was_typed_stays_in_another_country_and_a_known_one_goes() -> None:
    away = at_destination(Journey(id=new_id()), Destination.RUSSIA)
    ticket = JourneyCost(kind=JourneyCostKind.TICKET, amount=5)
    elsewhere = at_destination(away.evolve(costs=(*away.costs, ticket)), Destination.TURKEY)
    assert elsewhere.costs == (ticket,)
    typed = away.costs[0].evolve(amount=1)
    assert at_destination(away.evolve(costs=(typed,)), Destination.RUSSIA).costs == (typed,)


def test_a_region_brings_its_price_and_takes_it_along() -> None:
    moscow = in_region(Journey(id=new_id()), "Moscow")
    assert moscow.permit == 1_000_000
    assert in_region(moscow, "Tula").permit == 2_500_000
    assert in_region(moscow, "Perm").permit == 0


def test_a_price_that_was_typed_stays_in_a_region_without_one() -> None:
    typed = in_region(Journey(id=new_id()), "Moscow").evolve(permit=7)
    assert in_region(typed, "Perm").permit == 7
    assert in_region(Journey(id=new_id(), permit=7), "Omsk").permit == 7


def test_a_price_in_roubles_is_no_price_in_another_currency() -> None:
    assert permit_of(Journey(id=new_id(), currency="USD"), "Moscow") is None
