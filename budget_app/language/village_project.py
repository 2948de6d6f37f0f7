"""How a village's project stands, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.language.wording import problem_sentence
from budget_app.model.problems import Problem, ProblemCode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.language.language import Language
    from budget_app.model.money import Currency
    from budget_app.projection.village_project import Standing, Start


def giver_name(language: Language, household: int | None, label: str) -> str:
    """Who promised: a household by its number, or others by their words."""
    if household is None:
        return label or language.text("Others")
    return language.text("Household {number}", number=f"{household:02d}")


def start_sentences(language: Language, found: Standing, currency: Currency) -> tuple[str, ...]:
    """When the work can start, what is missing, and what could not be counted."""
    return tuple(_start(language, found, currency)) + tuple(_uncounted(language, found))


def _start(language: Language, found: Standing, currency: Currency) -> Iterator[str]:
    if not found.budget:
        yield language.text("Write down first what the project costs.")
        return
    if found.whole.paid:
        yield language.text("Everything is paid: the work can start now.")
    elif found.stage:
        yield _begins(language, found.stage)
        if found.whole.month:
            yield language.text("All of the money is there: {month}.", month=language.month(found.whole.month))
    else:
        yield _begins(language, found.whole)
    if found.missing:
        yield language.text(
            "When everybody pays as promised, {money} is still missing.",
            money=language.money(found.missing, currency),
        )


def _begins(language: Language, start: Start) -> str:
    if start.paid:
        return language.text("The first stage is paid: the work can start now.")
    if start.month is None:
        return language.text("What is promised is not enough to start yet.")
    return language.text(
        "If everybody pays as promised, the work can start: {month}.", month=language.month(start.month)
    )


def _uncounted(language: Language, found: Standing) -> Iterator[str]:
    for currency in dict.fromkeys(pledge.currency for pledge in found.uncounted):
        yield problem_sentence(language, Problem(ProblemCode.RATE_MISSING, values={"currency": currency}))
