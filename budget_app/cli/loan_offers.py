"""Offers of a loan side by side: as JSON documented by `budget-app loan --help`, or as a table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from budget_app.cli.as_json import FORMAT
from budget_app.cli.as_text import aligned
from budget_app.cli.loans import cost_names, figures
from budget_app.language.kinds import loan_method_name
from budget_app.language.wording import no_rate_sentence
from budget_app.model.money import Conditions
from budget_app.projection.loan_offers import compare_offers
from budget_app.projection.loan_rates import NoRate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.language.language import Language
    from budget_app.model.rows import Debt


def offers_json(debts: Sequence[Debt], days_late: int | None) -> str:
    """What each offer costs, in ASCII and ended by a line end."""
    offers = compare_offers(debts, None, Conditions())
    found = {"format": FORMAT, "offers": [cost_names(offer.debt, offer.cost, days_late) for offer in offers]}
    return json.dumps(found, indent=1) + "\n"


def offers_text(debts: Sequence[Debt], days_late: int | None, language: Language) -> str:
    """How each offer is repaid, then a row for each figure and a column for each offer, then why one has no rate."""
    offers = compare_offers(debts, None, Conditions())
    names = [_name(number, debt, language) for number, debt in enumerate(debts, 1)]
    columns = [figures(offer.debt, offer.cost, days_late, language) for offer in offers]
    rows = [(cells[0][0], *(figure for _, figure in cells)) for cells in zip(*columns, strict=True)]
    methods = [(name, loan_method_name(language, debt.method)) for name, debt in zip(names, debts, strict=True)]
    no_rates = [
        (name, no_rate_sentence(language, offer.cost.rates))
        for name, offer in zip(names, offers, strict=True)
        if isinstance(offer.cost.rates, NoRate)
    ]
    parts = [_lines(methods, language), aligned([("", *names), *rows]), _lines(no_rates, language)]
    return "\n\n".join(filter(None, parts)) + "\n"


def _name(number: int, debt: Debt, language: Language) -> str:
    return debt.label or language.text("Offer {number}", number=number)


def _lines(told: Sequence[tuple[str, str]], language: Language) -> str:
    return "\n".join(language.text("{row}: {sentence}", row=name, sentence=sentence) for name, sentence in told)
