"""What is known of a country that people leave for: the permit by region, and single costs; all of it dated."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from budget_app.model.journey import Destination, Journey, JourneyCost, JourneyCostKind
from budget_app.model.money import MINOR_PER_UNIT, round_half_away
from budget_app.places import resources
from budget_app.reference.country import Fact, fact_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from budget_app.model.money import Currency

_PACKS = frozenset({Destination.RUSSIA})


@dataclass(frozen=True, slots=True)
class Permit:
    """What may be asked each month for working there, in whole units of its currency, by region.

    `months` are the prices as published, `coefficients` those of some regions: `base x deflator x coefficient`.
    """

    base: Fact
    deflator: Fact
    coefficients: Mapping[str, Fact]
    months: Mapping[str, Fact]

    def month(self, coefficient: Decimal) -> int:
        """The month's price at a regional coefficient, rounded to a whole unit."""
        return round_half_away(self.base.value * self.deflator.value * coefficient)


@dataclass(frozen=True, slots=True)
class DestinationFacts:
    """`costs` are in whole units of `currency`; `names` says a region or a source in another language."""

    currency: Currency
    permit: Permit
    costs: Mapping[JourneyCostKind, Fact]
    names: Mapping[str, Mapping[str, str]]

    def named(self, words: str, language_code: str) -> str:
        """A region or a source in a language; as it stands in the pack where the language has no word for it."""
        return self.names.get(language_code, {}).get(words, words)


def known_of(destination: Destination) -> DestinationFacts | None:
    """What is known of a country; none where nobody collected facts."""
    return _read(destination.value) if destination in _PACKS else None


@cache
def _read(name: str) -> DestinationFacts:
    text = (resources() / "country" / f"{name}.toml").read_text(encoding="utf-8")
    pack = tomllib.loads(text, parse_float=Decimal)
    permit = pack["permit"]
    return DestinationFacts(
        currency=cast("Currency", pack["currency"]),
        permit=Permit(
            base=fact_of(permit["base"]),
            deflator=fact_of(permit["deflator"]),
            coefficients=_by_region(permit["coefficients"]),
            months=_by_region(permit["months"]),
        ),
        costs={JourneyCostKind(kind): fact_of(entry) for kind, entry in pack["costs"].items()},
        names=pack["names"],
    )


def _by_region(table: dict[str, Any]) -> dict[str, Fact]:
    return {region: fact_of({**table, "value": value}) for region, value in table["values"].items()}


def at_destination(journey: Journey, country: Destination) -> Journey:
    """The journey to a country, begun with what is known of it: its currency and single costs; no region yet."""
    known = known_of(country)
    costs = tuple(cost for cost in journey.costs if not _is_known(cost, journey.country))
    if known is None:
        return journey.evolve(country=country, region="", permit=0, costs=costs)
    kept = {cost.kind for cost in costs if cost.amount}
    added = tuple(
        JourneyCost(kind=kind, amount=_minor(fact), currency=known.currency)
        for kind, fact in known.costs.items()
        if kind not in kept
    )
    costs = tuple(cost for cost in costs if cost.kind in kept)
    return journey.evolve(country=country, region="", permit=0, currency=known.currency, costs=(*costs, *added))


def _is_known(cost: JourneyCost, country: Destination) -> bool:
    """Whether a cost is just what is known of a country, as nobody typed it."""
    known = known_of(country)
    fact = known.costs.get(cost.kind) if known else None
    return known is not None and fact is not None and (cost.amount, cost.currency) == (_minor(fact), known.currency)


def in_region(journey: Journey, region: str) -> Journey:
    """The journey to a region, with the permit's price where it is known; one that was typed stays elsewhere."""
    price = permit_of(journey, region)
    if price is None:
        former = permit_of(journey, journey.region)
        typed = former is None or journey.permit != _minor(former)
        return journey.evolve(region=region, permit=journey.permit if typed else 0)
    return journey.evolve(region=region, permit=_minor(price))


def permit_of(journey: Journey, region: str) -> Fact | None:
    """A month of the permit in a region of the journey's country; none where nobody knows it in its currency."""
    known = known_of(journey.country)
    return known.permit.months.get(region) if known and known.currency == journey.currency else None


def _minor(fact: Fact) -> int:
    return round_half_away(fact.value * MINOR_PER_UNIT)
