"""What stands at the end of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budget_app.model.household import Row
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.view import Manner

NOT_COUNTED = "—"


def year_total(manner: Manner, row: Row, outlook: Outlook) -> str:
    """What the row brings or takes in the first year, as received at home."""
    return home_money(manner, row, outlook, outlook.comparison.as_today.indicators.row_year.get(row.id))


def home_money(manner: Manner, row: Row, outlook: Outlook, amount: int | None) -> str:
    """An amount in whole units of the home currency, where the row counts."""
    if amount is None or not row.on:
        return NOT_COUNTED
    return manner.language.whole_money(amount, outlook.household.home)
