"""What the outlook says about single rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budget_app.model.problems import Problem
    from budget_app.model.rows import Row
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.view import Manner

NOT_COUNTED = "—"


def year_total(manner: Manner, row: Row, outlook: Outlook) -> str:
    """What the row brings or takes in the first year, as received at home."""
    amount = outlook.comparison.as_today.indicators.row_year.get(row.id)
    if amount is None or not row.on:
        return NOT_COUNTED
    return manner.language.whole_money(amount, outlook.household.home)


def doubts_by_row(outlook: Outlook) -> dict[str, list[Problem]]:
    """What is odd, by the identity of the row."""
    found: dict[str, list[Problem]] = {}
    for problem in outlook.problems:
        found.setdefault(str(problem.where[0]), []).append(problem)
    return found
