from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from budget_app.reference.country import Country, Fact, read_country, starting_conditions


def _fact(on: date) -> Fact:
    return Fact(Decimal("0.1"), "a year", on, "somebody", "A")


def _every_fact(country: Country) -> list[Fact]:
    single = [value for name in Country.__slots__ if isinstance(value := getattr(country, name), Fact)]
    return [*single, *(fact for series in country.exchange.values() for fact in series)]


def test_the_pack_knows_deposit_loan_and_inflation_rates_with_their_day() -> None:
    pack = read_country()
    assert (pack.deposit_yearly.value, pack.deposit_yearly.on) == (Decimal("0.1207"), date(2025, 9, 30))
    assert pack.loan_yearly.value == Decimal("0.2228")
    assert pack.inflation_yearly.value == Decimal("0.034")
    assert pack.insured_limit.value == 35000


def test_the_pack_knows_the_target_for_the_cost_of_transfers() -> None:
    average, most = read_country().transfer_cost_average, read_country().transfer_cost_most
    assert (average.value, most.value) == (Decimal("0.03"), Decimal("0.05"))
    assert average.on == most.on == date(2015, 12, 31)


def test_every_fact_names_its_unit_and_its_source() -> None:
    assert all(fact.unit and fact.source and fact.sure in "ABC" for fact in _every_fact(read_country()))


def test_exchange_rates_stand_in_the_order_of_their_days() -> None:
    for series in read_country().exchange.values():
        days = [fact.on for fact in series]
        assert days == sorted(days)


def test_a_fact_about_a_year_is_dated_to_its_last_day() -> None:
    assert read_country().insured_limit.on == date(2023, 12, 31)


def test_a_country_without_a_pack_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        read_country("atlantis")


def test_a_fact_is_old_only_after_the_same_day_of_the_next_year() -> None:
    assert not _fact(date(2025, 9, 29)).older_than_a_year(date(2026, 9, 29))
    assert _fact(date(2025, 9, 29)).older_than_a_year(date(2026, 9, 30))


def test_a_fact_of_a_leap_day_grows_old_without_another_leap_day() -> None:
    assert not _fact(date(2024, 2, 29)).older_than_a_year(date(2025, 2, 28))
    assert _fact(date(2024, 2, 29)).older_than_a_year(date(2025, 3, 1))


def test_a_new_workshop_starts_from_the_newest_rate_of_each_currency() -> None:
    rates = {rate.currency: rate for rate in starting_conditions(read_country()).rates}
    assert (rates["RUB"].value, rates["RUB"].on) == (Decimal("0.1125"), date(2025, 9, 29))
    assert rates["USD"].value == Decimal("9.4063")
    assert {rate.home for rate in rates.values()} == {"TJS"}


def test_a_new_workshop_starts_from_the_dated_inflation() -> None:
    inflation = starting_conditions(read_country()).inflation
    assert (inflation.yearly, inflation.on) == (Decimal("0.034"), date(2025, 3, 31))
    assert inflation.giver == "National Bank of Tajikistan"


@pytest.mark.parametrize("code", ["ru", "tg"])
def test_the_giver_of_a_rate_is_named_in_the_language_asked_for(code: str) -> None:
    conditions = starting_conditions(read_country(), code)
    givers = {conditions.inflation.giver, *(rate.giver for rate in conditions.rates)}
    assert len(givers) == 1
    assert givers.pop() in {"Национальный банк Таджикистана", "Бонки миллии Тоҷикистон"}
