"""What the changes of a scenario do to the lines of a household.

Those to rates and prices stand in assumptions, new loans in debts, goals that move in goals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.scenario import (
    ExtraCost,
    IncomeChanges,
    RowDropped,
    SaveMore,
    SpendLess,
    TransfersChange,
    TransfersStop,
)
from budget_app.projection.lines import Lines
from budget_app.projection.result import EXTRA, LineKey

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from budget_app.projection.assumptions import Assumptions, Futures
    from budget_app.projection.result import Money


def change_lines(flows: NDArray[np.float64], keys: Sequence[LineKey], futures: Futures) -> None:
    """Do to the lines, in place, what the changes do to them; `flows` has shape (lines, futures, months)."""
    _spend_less(flows, keys, futures)
    _earn(flows, keys, futures)
    for row, off in dropped(futures).items():
        for place, key in enumerate(keys):
            if key.row == row:
                flows[place][off] = 0


def _spend_less(flows: NDArray[np.float64], keys: Sequence[LineKey], futures: Futures) -> None:
    for future, change, holds in futures.held(SpendLess):
        rows = [place for place, key in enumerate(keys) if _concerns(change, key)]
        flows[rows, future] *= np.where(holds, 1 - float(change.share), 1.0)


def _concerns(change: SpendLess, key: LineKey) -> bool:
    """A line, else a category, else all wants; debts are never spent less on."""
    if change.line is not None:
        return key.row == change.line and key.direction == "out" and key.part != "debts"
    if change.category is not None:
        return key.category == change.category
    return key.need == "want"


def _earn(flows: NDArray[np.float64], keys: Sequence[LineKey], futures: Futures) -> None:
    for future, change, holds in futures.held(IncomeChanges):
        rows = [place for place, key in enumerate(keys) if key.part == "incomes" and change.line in (None, key.row)]
        flows[rows, future] *= np.where(holds, float(change.factor), 1.0)


def dropped(futures: Futures) -> Mapping[str, NDArray[np.bool_]]:
    """In which futures and months each dropped row counts nothing, shape (futures, months)."""
    off: dict[str, NDArray[np.bool_]] = {}
    for future, change, holds in futures.held(RowDropped):
        off.setdefault(change.line, np.zeros(futures.shape, np.bool_))[future] |= holds
    return off


def sending(sender: str, futures: Futures) -> Money:
    """What a sender sends as a part of what was entered."""
    part = np.ones(futures.shape)
    for future, stop, elapsed in futures.each(TransfersStop):
        if stop.line in (None, sender):
            part[future, (elapsed >= 0) & (elapsed < stop.months)] = 0
    for future, change, holds in futures.held(TransfersChange):
        if change.line in (None, sender):
            part[future, holds] *= float(change.factor)
    return part


def save_more(futures: Futures) -> Money:
    """How much less is to be spent every month, below zero how much more, in minor units of the home currency."""
    amount = np.zeros(futures.shape)
    for future, change, holds in futures.held(SaveMore):
        amount[future, holds] += change.amount
    return amount


def extra_lines(world: Assumptions) -> Lines:
    """What costs more, a line for each category; it follows prices at home, as the costs of events do."""
    found: dict[LineKey, Money] = {}
    for future, change, holds in world.futures.held(ExtraCost):
        key = LineKey(EXTRA, "plan", "out", change.category)
        amounts = found.setdefault(key, np.zeros(world.futures.shape))
        amounts[future, holds] += change.amount
    flows = [amounts * world.price_level(world.growth(None, key.category)) for key, amounts in found.items()]
    return Lines([*found], np.array(flows).reshape(-1, *world.futures.shape))
