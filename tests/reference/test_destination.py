"""What is known of countries that people leave for."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from budget_app.language.language import LANGUAGES
from budget_app.model.journey import Destination, JourneyCostKind
from budget_app.reference.destination import DestinationFacts, known_of

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
