"""What becomes of a sum sent home, as JSON documented by `budget-app transfer --help`, or as tables."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from budget_app.cli.as_json import FORMAT, decimals
from budget_app.cli.as_text import aligned
from budget_app.language.sending import rate_figures, rate_sentence, target_sentence
from budget_app.language.wording import no_sending_sentence, target_name
from budget_app.projection.quotes import Chain, Comparison, Envelopes, Lacking, NoSending, Quoted, against_target
from budget_app.reference.country import read_country

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from budget_app.cli.as_json import Plain
    from budget_app.language.language import Language
    from budget_app.model.quotes import Sending
    from budget_app.projection.quotes import Target
    from budget_app.projection.transfers import Transfer


class Answered(NamedTuple):
    """A sum sent, its quotes side by side, and by the first of the best, the way of a month and the next envelopes."""

    sending: Sending
    comparison: Comparison
    chain: Chain | Lacking | None
    envelopes: Envelopes | Lacking | None

    @property
    def lacking(self) -> list[Lacking]:
        """What cannot be done."""
        return [each for each in (self.chain, self.envelopes) if isinstance(each, Lacking)]


def as_json(found: Answered) -> str:
    """All of it, in ASCII and ended by a line end."""
    reference, country = found.sending.reference, read_country()
    average, most = country.transfer_cost_average, country.transfer_cost_most
    told = {
        "format": FORMAT,
        "currency": reference.currency,
        "home": reference.home,
        "reference": {"value": str(reference.value), "on": str(reference.on), "giver": reference.giver},
        "target": {
            "average": str(average.value),
            "most": str(most.value),
            "on": str(most.on),
            "source": most.source,
        },
        "most_received": found.comparison.most_received,
        "least_lost": found.comparison.least_lost,
        "quotes": [_quoted(each) for each in found.comparison.quoted],
        "chain": _chain(found.chain),
        "envelopes": _envelopes(found.envelopes),
    }
    return json.dumps(told, indent=1) + "\n"


def as_text(found: Answered, language: Language) -> str:
    """The sum, the quotes side by side, then what was asked beside them."""
    parts = [
        _heading(found.sending, language),
        aligned(_table(found, language)),
        *_findings(found, language),
        *_way(found, language),
        *_shares(found, language),
        *(_lacking(each, found.sending, language) for each in found.lacking),
    ]
    return "\n\n".join(parts) + "\n"


def _quoted(quoted: Quoted) -> Plain:
    return {
        "label": quoted.quote.label,
        "rate": f"{quoted.rate.normalize():f}",
        "once": _sums(quoted.once),
        "month": _sums(quoted.month),
        "year": _sums(quoted.year),
        "loss_share": decimals(quoted.once.loss_share),
        "world_bank_cost": decimals(quoted.once.world_bank_cost),
        "target": _target(quoted),
    }


def _sums(transfer: Transfer) -> Plain:
    return {name: getattr(transfer, name) for name in ("sent", "fee", "paid", "received", "loss")}


def _chain(chain: Chain | Lacking | None) -> Plain | None:
    if not isinstance(chain, Chain):
        return _problem(chain)
    return {
        "wage": chain.wage,
        "living": chain.living,
        "can_send": chain.can_send,
        "kept": chain.kept,
        "received": chain.month.received,
        "paid": [{"label": paid.label, "cost": paid.cost, "paid": paid.paid} for paid in chain.paid],
        "left": chain.left,
    }


def _envelopes(envelopes: Envelopes | Lacking | None) -> Plain | None:
    if not isinstance(envelopes, Envelopes):
        return _problem(envelopes)
    parts = [{"label": label, "amount": amount} for label, amount in envelopes.parts]
    return {"parts": parts, "rest": envelopes.rest}


def _problem(lacking: Lacking | None) -> Plain | None:
    return {"problem": lacking.why, "missing": lacking.missing} if lacking else None


def _target(quoted: Quoted) -> Target:
    country = read_country()
    average, most = country.transfer_cost_average.value, country.transfer_cost_most.value
    return against_target(quoted.once.world_bank_cost, average, most)


def _heading(sending: Sending, language: Language) -> str:
    reference = sending.reference
    one = rate_sentence(language, reference)
    times = language.plural("{count} time a year", "{count} times a year", sending.times_a_year)
    sent = language.money(sending.sent, reference.currency)
    return language.text("Sent: {money}, {times}.", money=sent, times=times) + "\n" + one


def _table(found: Answered, language: Language) -> list[Sequence[str]]:
    columns = [_column(quoted, found.sending, language) for quoted in found.comparison.quoted]
    return [(cells[0][0], *(cell for _, cell in cells)) for cells in zip(*columns, strict=True)]


def _column(quoted: Quoted, sending: Sending, language: Language) -> list[tuple[str, str]]:
    """What is told of one quote: what each figure is called, and the figure."""
    say, once = language.text, quoted.once
    abroad = partial(language.money, currency=sending.reference.currency)
    home = partial(language.money, currency=sending.reference.home)
    return [
        ("", quoted.quote.label),
        (say("Paid by the sender"), abroad(once.paid)),
        (say("Fee"), abroad(once.fee)),
        (say("Rate"), rate_figures(language, quoted.rate)),
        (say("Arrives each time"), home(once.received)),
        (say("Arrives a month"), home(quoted.month.received)),
        (say("Arrives a year"), home(quoted.year.received)),
        (say("Lost on the way, each time"), home(once.loss)),
        (say("Lost on the way, a month"), home(quoted.month.loss)),
        (say("Lost on the way, a year"), home(quoted.year.loss)),
        (say("Lost of what is paid"), language.percent(once.loss_share, 1)),
        (say("Fee and worse rate"), language.percent(once.world_bank_cost, 1)),
        (say("Beside the target"), target_name(language, _target(quoted))),
    ]


def _findings(found: Answered, language: Language) -> Iterator[str]:
    """By whom most arrives, by whom least is lost where that is another, and what the target is."""
    comparison, country = found.comparison, read_country()
    average, most = country.transfer_cost_average, country.transfer_cost_most
    yield language.text("Most arrives by: {quotes}.", quotes=_names(comparison, comparison.most_received, language))
    if comparison.most_received != comparison.least_lost:
        fewest = _names(comparison, comparison.least_lost, language)
        yield language.text("Least is lost by: {quotes}. A fee on top is paid beside what arrives.", quotes=fewest)
    yield target_sentence(language, average.value, most.value, country.giver(most, language.code), most.on.year)


def _names(comparison: Comparison, places: Sequence[int], language: Language) -> str:
    return language.listing([comparison.quoted[place].quote.label for place in places])


def _way(found: Answered, language: Language) -> Iterator[str]:
    say, chain = language.text, found.chain
    if not isinstance(chain, Chain):
        return
    abroad = partial(language.money, currency=found.sending.reference.currency)
    home = partial(language.money, currency=found.sending.reference.home)
    yield say("From the wage to what it pays, a month, by {quote}:", quote=found.comparison.best.quote.label)
    yield aligned(
        [
            (say("Wage abroad"), abroad(chain.wage)),
            (say("Living there"), abroad(-chain.living)),
            (say("Can be sent"), abroad(chain.can_send)),
            (say("Stays there"), abroad(-chain.kept)),
            (say("Paid by the sender"), abroad(chain.month.paid)),
            (say("Fee"), abroad(-chain.month.fee)),
            (say("Arrives at home"), home(chain.month.received)),
            *((paid.label or say("Cost at home"), _paid(paid.cost, paid.paid, home, language)) for paid in chain.paid),
            (say("Left at home"), home(chain.left)),
        ]
    )


def _paid(cost: int, paid: int, home: partial[str], language: Language) -> str:
    if paid == cost:
        return home(-paid)
    return language.text("{paid} of {cost}", paid=home(-paid), cost=home(cost))


def _shares(found: Answered, language: Language) -> Iterator[str]:
    envelopes, sending = found.envelopes, found.sending
    if not isinstance(envelopes, Envelopes):
        return
    home = partial(language.money, currency=sending.reference.home)
    rest = (sending.rest or language.text("the rest"), home(envelopes.rest))
    yield language.text("The next transfer by {quote}, in envelopes:", quote=found.comparison.best.quote.label)
    yield aligned([*((label, home(amount)) for label, amount in envelopes.parts), rest])


def _lacking(lacking: Lacking, sending: Sending, language: Language) -> str:
    reference = sending.reference
    at_home = lacking.why is NoSending.PURPOSES_ABOVE_TRANSFER
    money = language.money(lacking.missing, reference.home if at_home else reference.currency)
    return no_sending_sentence(language, lacking.why, money)
