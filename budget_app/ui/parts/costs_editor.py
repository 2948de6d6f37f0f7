"""Costs one below the other: what each is for, and how much."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from budget_app.model.rows import CostLine
from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.label_field import LabelField
from budget_app.ui.parts.list_editor import Entry, ListEditor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.model.period import YearMonth
    from budget_app.ui.view import Manner


def costs_editor(manner: Manner) -> QWidget:
    """A list of `CostLine`."""
    return ListEditor(manner.language.text("One more cost"), partial(_cost, manner), _next_cost)


def _cost(manner: Manner, parent: QWidget) -> Entry:
    say = manner.language.text
    label, amount = LabelField(manner, framed=True), AmountField(manner)
    label.setPlaceholderText(say("What it is for"))
    label.setAccessibleName(say("What it is for"))
    amount.setAccessibleName(say("What it costs"))
    return Entry(manner, (("label", label), ("amount", amount)), parent)


def _next_cost(costs: tuple[CostLine, ...], start: YearMonth) -> CostLine:
    del costs, start
    return CostLine()
