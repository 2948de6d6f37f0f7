"""A savings group's cycle and share-out, as JSON documented by `budget-app share-out --help`, or as tables."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING

from budget_app.cli.as_json import FORMAT, RATE_PLACES, decimals
from budget_app.cli.as_text import DASH, aligned
from budget_app.language.wording import no_share_out_sentence, way_name
from budget_app.projection.loan_rates import NoRate
from budget_app.projection.savings_group import ShareOut, Unshared, course

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from budget_app.cli.as_json import Plain
    from budget_app.language.language import Language
    from budget_app.model.savings_group import SavingsGroup, Way
    from budget_app.projection.loan_rates import YearlyRates
    from budget_app.projection.savings_group import Member, Period

    Found = Mapping[Way, ShareOut | Unshared]


def as_json(group: SavingsGroup, found: Found) -> str:
    """The months and every way of sharing, in ASCII and ended by a line end."""
    told = {
        "format": FORMAT,
        "currency": group.currency,
        "months": [asdict(month) for month in course(group)],
        "share_outs": [{"way": way, **_shared(each)} for way, each in found.items()],
    }
    return json.dumps(told, indent=1) + "\n"


def as_text(group: SavingsGroup, found: Found, language: Language) -> str:
    """The months, then a table for each way."""
    parts = [
        aligned(_group(group, language)),
        language.text("Month by month ({currency}):", currency=language.currency_name(group.currency, 0)),
        aligned(_months(group, language)),
    ]
    for way, each in found.items():
        parts += _way(way, each, group, language)
    return "\n\n".join(parts) + "\n"


def _shared(found: ShareOut | Unshared) -> Plain:
    if isinstance(found, Unshared):
        return {"problem": found.why, "meeting": found.meeting, "missing": found.missing}
    sums = {name: getattr(found, name) for name in ("fund", "box", "owed", "social", "shares", "profit", "remainder")}
    return {**sums, "share_value": decimals(found.value), "members": [_member(member) for member in found.members]}


def _member(member: Member) -> Plain:
    names = ("number", "shares", "saved", "interest", "fines", "owed", "payout", "cash")
    return {name: getattr(member, name) for name in names} | _rates(member.rates)


def _rates(rates: YearlyRates | NoRate) -> Plain:
    if isinstance(rates, NoRate):
        return {"nominal": None, "effective": None, "no_rate": rates}
    named = {name: decimals(rate, RATE_PLACES) for name, rate in asdict(rates).items()}
    return {**named, "no_rate": None}


def _group(group: SavingsGroup, language: Language) -> list[Sequence[str]]:
    say = language.text
    return [
        (say("Price of a share"), language.money(group.share_price, group.currency)),
        (say("Members"), language.number(group.members)),
        (say("Meetings"), language.number(group.meetings)),
    ]


def _months(group: SavingsGroup, language: Language) -> list[Sequence[str]]:
    say = language.text
    head = [
        say("Month"),
        say("Saved"),
        say("Interest"),
        say("Fines"),
        say("Lent"),
        say("Repaid"),
        say("Written off"),
        say("In the box"),
        say("Owed"),
        say("Social fund"),
    ]
    return [head, *(_month(month, group, language) for month in course(group))]


def _month(month: Period, group: SavingsGroup, language: Language) -> Sequence[str]:
    number, *amounts = asdict(month).values()
    return [language.number(number), *(language.amount(amount, group.currency) for amount in amounts)]


def _way(way: Way, found: ShareOut | Unshared, group: SavingsGroup, language: Language) -> Iterator[str]:
    say, money = language.text, partial(language.money, currency=group.currency)
    yield way_name(language, way)
    if isinstance(found, Unshared):
        yield no_share_out_sentence(language, found.why, found.meeting, money(found.missing))
        return
    yield aligned(_members(found, group, language))
    yield aligned(
        [
            (say("The fund"), money(found.fund)),
            (say("Left over by rounding"), money(found.remainder)),
            (say("Kept apart in the social fund"), money(found.social)),
        ]
    )


def _members(found: ShareOut, group: SavingsGroup, language: Language) -> list[Sequence[str]]:
    say = language.text
    head = [say("Member"), say("Shares"), say("Saved"), say("Gets"), say("Owed"), say("In hand"), say("Return a year")]
    return [head, *(_line(member, group, language) for member in found.members)]


def _line(member: Member, group: SavingsGroup, language: Language) -> Sequence[str]:
    money = partial(language.amount, currency=group.currency)
    rates = member.rates
    return [
        language.number(member.number),
        language.number(member.shares),
        *map(money, (member.saved, member.payout, member.owed, member.cash)),
        DASH if isinstance(rates, NoRate) else language.percent(rates.effective, 1),
    ]
