"""Currencies in words: the sign that stands behind an amount, and the name that is counted."""

from typing import NamedTuple

from budget_app.language.marked import marked_in, marked_plural

SIGN_CONTEXT = "currency sign"


class CurrencyWords(NamedTuple):
    """How one currency is written; `sign_at_home` is used in the country whose money it is."""

    country: str
    sign_at_home: str
    sign: str
    name: tuple[str, str]
    minor_digits: int = 2


CURRENCY_WORDS = {
    "TJS": CurrencyWords(
        "TJ",
        marked_in("currency sign", "som."),
        marked_in("currency sign", "somoni"),
        marked_plural("somoni", "somoni"),
    ),
    "RUB": CurrencyWords(
        "RU",
        marked_in("currency sign", "rub."),
        marked_in("currency sign", "rub."),
        marked_plural("rouble", "roubles"),
    ),
    "KGS": CurrencyWords(
        "KG",
        marked_in("currency sign", "som"),
        marked_in("currency sign", "Kyrgyz som"),
        marked_plural("Kyrgyz som", "Kyrgyz som"),
    ),
    "UZS": CurrencyWords(
        "UZ",
        marked_in("currency sign", "soum"),
        marked_in("currency sign", "Uzbek soum"),
        marked_plural("Uzbek soum", "Uzbek soum"),
    ),
    "KZT": CurrencyWords(
        "KZ",
        marked_in("currency sign", "tenge"),
        marked_in("currency sign", "tenge"),
        marked_plural("tenge", "tenge"),
    ),
    "USD": CurrencyWords("US", "$", "$", marked_plural("dollar", "dollars")),
    "EUR": CurrencyWords("", "€", "€", marked_plural("euro", "euros")),
}


def currency_sign(currency: str, country: str) -> str:
    """The English sign of a currency as people in `country` need it, to be translated with `SIGN_CONTEXT`."""
    words = CURRENCY_WORDS[currency]
    return words.sign_at_home if words.country == country else words.sign
