"""A country's dated facts: what a new workshop starts from, until the trainer types today's values."""

from __future__ import annotations

import calendar
import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, cast

from budget_app.model.money import Conditions, Currency, Inflation, Rate
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.places import resources
from budget_app.reference.volatility import volatility

if TYPE_CHECKING:
    from collections.abc import Mapping

Sure = Literal["A", "B", "C"]
"""A: read at the official source. B: press or secondary. C: computed from A or B."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with its unit, its day, who gave it and how sure it is.

    A fact about a month or a year is dated to its last day.
    """

    value: Decimal
    unit: str
    on: date
    source: str
    sure: Sure
    dated: str = ""
    """The day, month or year as the pack writes it: `2025-09-29`, `2025-09`, `2025`."""

    def older_than_a_year(self, today: date) -> bool:
        """Whether its day lies before the same day of last year."""
        return (self.on.year, self.on.month, self.on.day) < (today.year - 1, today.month, today.day)


@dataclass(frozen=True, slots=True)
class Country:
    """What is known of a country.

    `exchange` holds every dated rate of a currency, the newest last; `givers` says a source in another language.
    """

    code: str
    currency: Currency
    deposit_yearly: Fact
    loan_yearly: Fact
    inflation_yearly: Fact
    insured_limit: Fact
    cash_margin: Fact
    transfer_cost_average: Fact
    transfer_cost_most: Fact
    exchange: Mapping[Currency, tuple[Fact, ...]]
    rouble_falls: Fact
    transfers_fall: Fact
    entry_ban_years: Fact
    givers: Mapping[str, Mapping[str, str]]

    def giver(self, fact: Fact, language_code: str) -> str:
        """Who gave a fact, as it is said in a language."""
        return self.givers.get(language_code, {}).get(fact.source, fact.source)


@cache
def read_country(name: str = "tajikistan") -> Country:
    """The country pack of this name; a name without a pack is a FileNotFoundError."""
    text = (resources() / "country" / f"{name}.toml").read_text(encoding="utf-8")
    pack = tomllib.loads(text, parse_float=Decimal)
    exchange = pack["exchange"]
    named = pack["rates"] | pack["transfers"] | pack["shocks"] | {"cash_margin": exchange.pop("cash_margin")}
    return Country(
        code=pack["code"],
        currency=pack["currency"],
        exchange={cast("Currency", currency): _series(rates) for currency, rates in exchange.items()},
        givers=pack["givers"],
        **{key: fact_of(entry) for key, entry in named.items()},
    )


def starting_conditions(country: Country, language_code: str = "en") -> Conditions:
    """The newest dated rate of each currency and the newest inflation, each with its source as its giver.

    How far a rate strays in uncertain futures comes from its series (`volatility`); no fact tells it of inflation.
    """
    givers = country.givers.get(language_code, {})
    inflation = country.inflation_yearly
    return Conditions(
        rates=tuple(
            Rate(
                currency=currency,
                home=country.currency,
                value=facts[-1].value,
                on=facts[-1].on,
                giver=givers.get(facts[-1].source, facts[-1].source),
                volatility=volatility([(fact.on, fact.value) for fact in facts]),
            )
            for currency, facts in country.exchange.items()
        ),
        inflation=Inflation(
            yearly=inflation.value, on=inflation.on, giver=givers.get(inflation.source, inflation.source)
        ),
    )


def _series(rates: dict[str, Any]) -> tuple[Fact, ...]:
    return tuple(
        Fact(value, rates["unit"], _last_day(on), rates["source"], rates["sure"], on) for on, value in rates["series"]
    )


def fact_of(entry: dict[str, Any]) -> Fact:
    """A fact as a pack writes it."""
    dated = entry["date"]
    return Fact(Decimal(entry["value"]), entry["unit"], _last_day(dated), entry["source"], entry["sure"], dated)


def _last_day(text: str) -> date:
    """The last day of `2025`, `2025-09` or `2025-09-29`."""
    year, month, day = [*map(int, text.split("-")), 0, 0][:3]
    month = month or MONTHS_A_YEAR
    return date(year, month, day or calendar.monthrange(year, month)[1])
