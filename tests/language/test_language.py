"""Each language writes numbers, money, dates and lists as its table says; CLDR agrees where it is right."""

import subprocess
import sys
import tomllib
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from budget_app.language.currencies import CURRENCY_WORDS
from budget_app.language.digits import NO_BREAK_SPACE
from budget_app.language.language import LANGUAGES, Language, language_for
from budget_app.model.money import MINOR_PER_UNIT
from budget_app.model.period import YearMonth

TABLES = Path(__file__).parent / "tables"
CODES = [writing.code for writing in LANGUAGES]
MONTHS = range(1, 13)

Row = dict[str, Any]
WRITERS: dict[str, Callable[[Language, Row], str]] = {
    "numbers": lambda language, row: language.number(Decimal(row["value"]), row["decimals"]),
    "amounts": lambda language, row: language.money(row["minor"], row["currency"]),
    "percents": lambda language, row: language.percent(Decimal(row["share"]), row["decimals"]),
    "months_of_a_year": lambda language, row: language.month(YearMonth.parse(row["month"])),
    "days": lambda language, row: language.date(row["day"]),
    "counts_of_months": lambda language, row: language.months(row["count"]),
    "counted": lambda language, row: language.currency_name(row["currency"], row["count"]),
    "lists": lambda language, row: language.listing(row["items"]),
    "chances": lambda language, row: language.chance(row["number"]),
}


def table(code: str) -> dict[str, Any]:
    return tomllib.loads((TABLES / f"{code}.toml").read_text(encoding="utf-8"))


@pytest.fixture(params=CODES)
def language(request: pytest.FixtureRequest) -> Language:
    return language_for(request.param)


@pytest.mark.parametrize("subject", WRITERS)
def test_a_language_writes_what_its_table_says(language: Language, subject: str) -> None:
    rows: list[Row] = table(language.code)[subject]
    written = [WRITERS[subject](language, row).replace(NO_BREAK_SPACE, " ") for row in rows]
    assert written == [row["text"] for row in rows]


def test_short_months_and_letters_are_as_in_the_table(language: Language) -> None:
    assert [language.month_short(month) for month in MONTHS] == table(language.code)["short_months"]
    assert "".join(language.month_letter(month) for month in MONTHS) == table(language.code)["letters"]


def test_month_names_are_those_of_cldr(language: Language) -> None:
    cldr = Locale.parse(language.code).months["stand-alone"]["wide"]
    names = [cldr[month] if language.code == "en" else cldr[month].lower() for month in MONTHS]
    assert [language.month_name(month) for month in MONTHS] == names


def test_the_decimal_sign_is_that_of_cldr(language: Language) -> None:
    assert language.writing.decimal_sign == Locale.parse(language.code).number_symbols["latn"]["decimal"]


def test_russian_plurals_follow_cldr() -> None:
    forms = {"one": "месяц", "few": "месяца", "many": "месяцев"}
    rule = Locale.parse("ru").plural_form
    assert all(
        language_for("ru").months(count).split(NO_BREAK_SPACE)[-1].split()[-1] == forms[rule(count)]
        for count in range(300)
    )


def test_money_never_breaks_across_lines(language: Language) -> None:
    assert " " not in language.money(-123456789, "TJS") + language.percent(0.5) + language.number(1_000_000)


def test_floats_are_rounded_as_they_are_read_not_as_they_are_stored() -> None:
    assert language_for("en").number(1.005, 2) == "1.01"


def test_whole_money_rounds_halves_away_from_zero(language: Language) -> None:
    sign = language.currency_sign("TJS")
    written = [language.whole_money(minor, "TJS").replace(NO_BREAK_SPACE, " ") for minor in (149, 150, -149, -150, -49)]
    assert written == [f"1 {sign}", f"2 {sign}", f"−1 {sign}", f"−2 {sign}", f"0 {sign}"]


def test_signed_money_shows_a_plus_and_a_true_minus() -> None:
    english = language_for("en")
    written = [english.signed_money(minor, "USD").replace(NO_BREAK_SPACE, " ") for minor in (150, -150, 0)]
    assert written == ["+1.50 $", "−1.50 $", "0 $"]


def test_signed_whole_money_has_no_sign_when_it_rounds_to_nothing() -> None:
    english = language_for("en")
    written = [english.signed_whole_money(minor, "USD").replace(NO_BREAK_SPACE, " ") for minor in (150, -150, 49, -49)]
    assert written == ["+2 $", "−2 $", "0 $", "0 $"]


def test_each_country_shortens_the_sign_of_its_own_money() -> None:
    assert language_for("ru", "KG").currency_sign("KGS") == "сом"
    assert language_for("ru", "TJ").currency_sign("KGS") == "кирг. сом"
    assert language_for("ru", "KG").currency_sign("TJS") == "сомони"


def test_every_currency_has_the_minor_units_of_the_model() -> None:
    assert all(10**words.minor_digits == MINOR_PER_UNIT for words in CURRENCY_WORDS.values())


def test_braces_in_a_value_stay_as_they_are(language: Language) -> None:
    assert "{money}" in language.text("Undo: {edit}", edit="{money} {edit}")


def test_a_year_in_a_sentence_is_not_parted_by_thousands() -> None:
    assert language_for("en").text("{month} {year}", month="May", year=2027) == "May 2027"


def test_a_place_without_a_value_is_a_defect() -> None:
    with pytest.raises(KeyError):
        language_for("en").text("Undo: {edit}")


def test_time_is_written_on_a_clock_of_24_hours(language: Language) -> None:
    assert language.time(8, 5) == "08:05"


def test_a_language_is_made_once_and_is_a_value() -> None:
    assert language_for("tg") is language_for("tg")
    assert language_for("tg") == Language("tg")


def test_an_unknown_language_is_a_defect() -> None:
    with pytest.raises(KeyError):
        language_for("xx")


def test_a_language_without_a_compiled_catalogue_speaks_english() -> None:
    assert Language("xx").text("Cancel") == "Cancel"


def test_the_start_screen_gets_its_words_without_heavy_libraries() -> None:
    heavy = {"babel", "pydantic", "numpy", "PySide6", "datetime"}
    program = f"import sys, budget_app.language.language; print(*({heavy!r} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == ""


def test_a_date_of_one_digit_is_padded_outside_english() -> None:
    assert language_for("tg").date(date(2027, 1, 2)) == "02.01.2027"


@pytest.mark.parametrize(("what", "told"), [("5 сом.", "Done: 5 сом."), ("a field", "Done: a field.")])
def test_a_value_that_ends_in_a_full_stop_brings_no_second_one(what: str, told: str) -> None:
    assert language_for("en").text("Done: {edit}.", edit=what) == told
