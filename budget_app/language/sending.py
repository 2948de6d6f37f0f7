"""What is said of sending money wherever it is said: the day's rate, and what sending should cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from budget_app.language.language import Language
    from budget_app.model.money import Rate

_MOST_DECIMALS = 6


def rate_figures(language: Language, value: Decimal) -> str:
    """A rate with as many decimals as it has, up to six."""
    written = -int(value.normalize().as_tuple().exponent)
    return language.number(value, max(0, min(written, _MOST_DECIMALS)))


def rate_sentence(language: Language, rate: Rate) -> str:
    """What one unit is worth, who said so, and when."""
    return language.text(
        "1 {currency} is {value} {home} ({giver}, {day}).",
        currency=language.currency_sign(rate.currency),
        value=rate_figures(language, rate.value),
        home=language.currency_sign(rate.home),
        giver=rate.giver or language.text("typed by hand"),
        day=language.date(rate.on),
    )


def target_sentence(language: Language, average: Decimal, most: Decimal, source: str, year: int) -> str:
    """What the United Nations aim at."""
    return language.text(
        "The target: fee and worse rate cost {average} on average and {most} at most ({source}, {year}).",
        average=language.percent(average),
        most=language.percent(most),
        source=source,
        year=year,
    )
