"""What a savings group is called, and what its cycle and its share-out come to, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.language.wording import no_rate_sentence
from budget_app.projection.loan_rates import NoRate

if TYPE_CHECKING:
    from budget_app.language.language import Language
    from budget_app.model.money import Currency
    from budget_app.projection.group_tally import Tally
    from budget_app.projection.loan_rates import YearlyRates
    from budget_app.projection.savings_group import Period

HUNDRED = 100_00
LARGEST_TOLD = 100


def meeting_sentence(language: Language, meeting: Period, currency: Currency) -> str:
    """What the group has after a meeting."""
    fund, box, owed = (language.whole_money(each, currency) for each in (meeting.fund, meeting.box, meeting.owed))
    return language.text(
        "Meeting {number}: the group has {fund}; {box} lies in the box, {owed} is lent out.",
        number=meeting.number,
        fund=fund,
        box=box,
        owed=owed,
    )


def return_sentence(language: Language, rates: YearlyRates | NoRate, currency: Currency) -> str:
    """What money kept in the group for a year becomes."""
    if isinstance(rates, NoRate):
        return no_rate_sentence(language, rates)
    if rates.effective > LARGEST_TOLD:
        return no_rate_sentence(language, NoRate.TOO_LARGE)
    return language.text(
        "{hundred} kept in the group for a year become {money} ({rate} a year).",
        hundred=language.money(HUNDRED, currency),
        money=language.whole_money(round(HUNDRED * (1 + rates.effective)), currency),
        rate=language.percent(rates.effective, 1),
    )


def box_sentence(language: Language, found: Tally, currency: Currency) -> str:
    """Whether the box holds what the passbooks say."""
    expected = language.money(max(0, found.expected), currency)
    if not found.difference:
        return language.text("By the passbooks the box should hold {money}.", money=expected)
    places = {"money": expected, "difference": language.money(abs(found.difference), currency)}
    if found.difference < 0:
        return language.text(
            "▼ By the passbooks the box should hold {money}: {difference} is missing. Count once more together.",
            **places,
        )
    return language.text(
        "By the passbooks the box should hold {money}: {difference} more is there. Count once more together.", **places
    )
