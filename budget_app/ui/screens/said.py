"""The line under the words of a row: what it is, and what its schedule says beyond the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.model.schedule import ByMonth, EachMonth, Once

if TYPE_CHECKING:
    from budget_app.language.language import Language
    from budget_app.model.rows import Income, Remittance, Spending
    from budget_app.model.schedule import Schedule

_BETWEEN = " · "


def beside(*sayings: str) -> str:
    """What is said, beside each other; what is empty is left out."""
    return _BETWEEN.join(filter(None, sayings))


def switched_off(language: Language) -> str:
    """What a row says that does not count."""
    return language.text("Switched off: kept, and not counted.")


def of_schedule(language: Language, row: Income | Remittance | Spending) -> str:
    """Every so many months, from when to when, and later amounts."""
    schedule = row.schedule
    if isinstance(schedule, Once):
        return ""
    steps = () if isinstance(schedule, ByMonth) else schedule.steps
    later = (
        language.text(
            "from {month}: {money}", month=language.month(step.start), money=language.money(step.amount, row.currency)
        )
        for step in steps
    )
    return beside(_every(language, schedule), _between(language, schedule), *later)


def of_growth(language: Language, row: Income | Remittance) -> str:
    """How the amount changes from year to year."""
    if not row.growth:
        return ""
    if row.growth < 0:
        return language.text("{share} less each year", share=language.percent(-row.growth, 1))
    return language.text("{share} more each year", share=language.percent(row.growth, 1))


def _every(language: Language, schedule: Schedule) -> str:
    if isinstance(schedule, EachMonth) and schedule.every > 1:
        return language.plural("every {count} month", "every {count} months", schedule.every)
    return ""


def _between(language: Language, schedule: Schedule) -> str:
    if isinstance(schedule, Once):
        return ""
    first, last = schedule.first, schedule.last
    if first and last:
        return language.text("from {first} to {last}", first=language.month(first), last=language.month(last))
    if first:
        return language.text("from {month}", month=language.month(first))
    return language.text("until {month}", month=language.month(last)) if last else ""
