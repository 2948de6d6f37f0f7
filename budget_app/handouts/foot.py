"""What stands small at the end of every page: the workshop's day, and what was assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.model.rows import Agreement, Reserve

if TYPE_CHECKING:
    from decimal import Decimal

    from budget_app.handouts.family import Family
    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.money import Currency, Inflation, Rate


def foot(family: Family) -> str:
    """The workshop's day, the rates of the currencies the family uses, and how prices rise."""
    language, conditions = family.language, family.conditions
    used = _currencies(family.household)
    rates = [rate for rate in conditions.rates if rate.home == family.household.home and rate.currency in used]
    said = [language.text("Workshop of {date}", date=language.date(family.held))]
    said += [_rate(rate, language) for rate in rates]
    if conditions.inflation.yearly:
        said.append(_inflation(conditions.inflation, language))
    return " · ".join(said)


def _currencies(household: Household) -> set[Currency]:
    return {row.currency for row in household.rows() if row.on and not isinstance(row, Reserve | Agreement)}


def _rate(rate: Rate, language: Language) -> str:
    places = {
        "currency": language.currency_name(rate.currency, 1),
        "value": language.number(rate.value, _decimals(rate.value)),
        "home": language.currency_name(rate.home, 2),
        "date": language.date(rate.on),
    }
    if not rate.giver:
        return language.text("1 {currency} = {value} {home} ({date})", **places)
    return language.text("1 {currency} = {value} {home} ({date}, {giver})", giver=rate.giver, **places)


def _inflation(inflation: Inflation, language: Language) -> str:
    share = language.percent(inflation.yearly, 1)
    if inflation.on is None:
        return language.text("prices rise {share} a year", share=share)
    date = language.date(inflation.on)
    if not inflation.giver:
        return language.text("prices rise {share} a year ({date})", share=share, date=date)
    return language.text("prices rise {share} a year ({date}, {giver})", share=share, date=date, giver=inflation.giver)


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
