"""A language: words, numbers and dates, handed to whoever writes text.

The start screen needs this module before anything else, so it imports nothing heavy. What differs between languages
stands in their catalogues, the names of months and currencies too: Babel, which knows these from CLDR, takes three
times as long to load as all of this, and CLDR's Tajik is not what people write. The tests compare both.
"""

import re
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from typing import TYPE_CHECKING, NamedTuple

from budget_app.language import digits
from budget_app.language.currencies import CURRENCY_WORDS, SIGN_CONTEXT, currency_sign
from budget_app.language.months import MONTH_NAMES, NAME_CONTEXT, SHORT_CONTEXT, SHORT_MONTH_NAMES
from budget_app.places import locales

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal

    from budget_app.model.period import YearMonth

DOMAIN = "budget_app"
SOURCE_CODE = "en"
_PLACE = re.compile(r"\{(\w+)\}(\.?)")


class Writing(NamedTuple):
    """What a language needs beside its catalogue: its code, its own name for itself, its decimal sign."""

    code: str
    name: str
    decimal_sign: str


LANGUAGES = (
    Writing("en", "English", "."),
    Writing("ru", "Русский", ","),
    Writing("tg", "Тоҷикӣ", ","),
)
_WRITINGS = {writing.code: writing for writing in LANGUAGES}


@cache
def _translations(code: str) -> NullTranslations:
    """The compiled catalogue; English where it was not compiled."""
    catalogue = locales() / code / "LC_MESSAGES" / f"{DOMAIN}.mo"
    if code == SOURCE_CODE or not catalogue.exists():
        return NullTranslations()
    with catalogue.open("rb") as file:
        return GNUTranslations(file)


@cache
def language_for(code: str, country: str = "TJ") -> "Language":
    """The language of this code, as it is used in this country; a code that is not in `LANGUAGES` is a KeyError."""
    return Language(_WRITINGS[code].code, country)


def _filled(message: str, places: "dict[str, str | int]") -> str:
    """The message with its {places} filled; braces inside a value stay, and "5 сом." ends a sentence as it is."""
    return _PLACE.sub(lambda place: _before_stop(str(places[place[1]]), place[2]), message)


def _before_stop(value: str, stop: str) -> str:
    return value if value.endswith(".") else value + stop


@dataclass(frozen=True)
class Language:
    """Words and number forms of one language; `country` decides whose money has the short sign."""

    code: str
    country: str = "TJ"

    @property
    def writing(self) -> Writing:
        """The language's own name and its decimal sign."""
        return _WRITINGS[self.code]

    def text(self, message: str, **places: str | int) -> str:
        """The sentence in this language, its named {places} filled as they are given."""
        return _filled(_translations(self.code).gettext(message), places)

    def context(self, context: str, message: str, **places: str | int) -> str:
        """The message where the same English words mean different things; the context tells which."""
        return _filled(_translations(self.code).pgettext(context, message), places)

    def plural(self, one: str, many: str, count: int, **places: str | int) -> str:
        """The form that goes with `count`, which fills {count} as a formatted number."""
        form = _translations(self.code).ngettext(one, many, abs(count))
        return _filled(form, {**places, "count": self.number(count)})

    def number(self, value: "float | Decimal", decimals: int = 0) -> str:
        """Figures with so many decimals: 1 234,5."""
        return digits.written(digits.in_units(value, decimals), decimals, self.writing.decimal_sign)

    def percent(self, share: "float | Decimal", decimals: int = 0) -> str:
        """A part of one in hundredths: 0.125 is 13 %."""
        units = digits.in_units(share, decimals + 2)
        return f"{digits.written(units, decimals, self.writing.decimal_sign)}{digits.NO_BREAK_SPACE}%"

    def chance(self, of_hundred: int) -> str:
        """A chance as people say it: 71 of 100."""
        return self.text("{number} of 100", number=self.number(of_hundred))

    def amount(self, minor: int, currency: str) -> str:
        """The figures of an amount in minor units, without its currency: 1 234,50, or 1 234 when it is whole."""
        decimals = CURRENCY_WORDS[currency].minor_digits
        if minor % 10**decimals == 0:
            return self.number(minor // 10**decimals)
        return digits.written(minor, decimals, self.writing.decimal_sign)

    def whole_amount(self, minor: int, currency: str) -> str:
        """The figures of an amount in whole units, without its currency: 1 235."""
        return self.number(_whole(minor, currency))

    def money(self, minor: int, currency: str) -> str:
        """An amount in minor units with the sign of its currency: 1 234,50 сом."""
        return self._with_sign(self.amount(minor, currency), currency)

    def whole_money(self, minor: int, currency: str) -> str:
        """The amount in whole units, halves away from zero, with the sign of its currency: 1 235 сом."""
        return self._with_sign(self.number(_whole(minor, currency)), currency)

    def signed_money(self, minor: int, currency: str) -> str:
        """The amount with its sign in front, plus too: +1 234,50 сом."""
        return _plus(minor) + self.money(minor, currency)

    def signed_whole_money(self, minor: int, currency: str) -> str:
        """The amount in whole units with its sign in front, plus too: +1 235 сом."""
        return _plus(_whole(minor, currency)) + self.whole_money(minor, currency)

    def currency_sign(self, currency: str) -> str:
        """What stands behind an amount: сом."""
        return self.context(SIGN_CONTEXT, currency_sign(currency, self.country))

    def currency_name(self, currency: str, count: int) -> str:
        """The currency's name as it follows this number: рублей."""
        one, many = CURRENCY_WORDS[currency].name
        return self.plural(one, many, count)

    def month(self, month: "YearMonth") -> str:
        """A month of a year: March 2027, марти 2027."""
        # Translators: {month} is the month's name as it stands alone; add what your language needs around it.
        return self.text("{month} {year}", month=self.month_name(month.month), year=month.year)

    def month_name(self, month: int) -> str:
        """The month's name as it stands alone, 1 for January."""
        return self.context(NAME_CONTEXT, MONTH_NAMES[month - 1])

    def month_short(self, month: int) -> str:
        """The month's name in three or four letters."""
        return self.context(SHORT_CONTEXT, SHORT_MONTH_NAMES[month - 1])

    def month_letter(self, month: int) -> str:
        """The month's first letter."""
        return self.month_name(month)[0].upper()

    def months(self, count: int) -> str:
        """A number of months: 8 months."""
        return self.plural("{count} month", "{count} months", count)

    def date(self, day: "date") -> str:
        """A day: 8 March 2027 in English, 08.03.2027 elsewhere."""
        if self.code == SOURCE_CODE:
            return f"{day.day} {self.month_name(day.month)} {day.year}"
        return f"{day.day:02}.{day.month:02}.{day.year}"

    def time(self, hour: int, minute: int) -> str:
        """A time of day on a clock of 24 hours: 10:42."""
        return f"{hour:02}:{minute:02}"

    def listing(self, items: "Sequence[str]") -> str:
        """The items as people name them: a, b and c."""
        *first, last = items or ("",)
        if not first:
            return last
        return self.text("{items} and {last}", items=", ".join(first), last=last)

    def _with_sign(self, figures: str, currency: str) -> str:
        return f"{figures}{digits.NO_BREAK_SPACE}{self.currency_sign(currency)}"


def _plus(number: int) -> str:
    return "+" if number > 0 else ""


def _whole(minor: int, currency: str) -> int:
    return digits.rounded_away(minor, 10 ** CURRENCY_WORDS[currency].minor_digits)
