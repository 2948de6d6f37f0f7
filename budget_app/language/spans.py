"""Months in words, neighbours together: April – June, September."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from budget_app.language.language import Language
    from budget_app.model.period import YearMonth

_TWO = 2


def month_spans(language: "Language", months: "Iterable[YearMonth]") -> str:
    """The names of months, which stand in order; three and more neighbours as the first and the last of them."""
    return language.listing([name for run in _runs(months) for name in _said(language, run)])


def _runs(months: "Iterable[YearMonth]") -> "list[list[YearMonth]]":
    runs: list[list[YearMonth]] = []
    for month in months:
        if runs and month.months_after(runs[-1][-1]) == 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return runs


def _said(language: "Language", run: "Sequence[YearMonth]") -> "list[str]":
    if len(run) <= _TWO:
        return [language.month_name(month.month) for month in run]
    first, last = (language.month_name(month.month) for month in (run[0], run[-1]))
    return [language.text("{first} – {last}", first=first, last=last)]
