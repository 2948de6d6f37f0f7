"""What is known of a country that people leave for: the permit by region, and single costs; all of it dated."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from budget_app.model.journey import Destination, JourneyCostKind
from budget_app.model.money import round_half_away
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
