"""What the changes of a scenario do to the lines of a household; those to rates and prices stand in assumptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.scenario import SaveMore, SpendLess, TransfersChange, TransfersStop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from budget_app.projection.assumptions import Futures
    from budget_app.projection.result import LineKey, Money


def spend_less(flows: NDArray[np.float64], keys: Sequence[LineKey], futures: Futures) -> None:
    """Take the shares off the lines they concern, in place; `flows` has shape (lines, futures, months)."""
    for future, change, elapsed in futures.each(SpendLess):
        rows = [place for place, key in enumerate(keys) if _concerns(change, key)]
        flows[rows, future] *= np.where(elapsed >= 0, 1 - float(change.share), 1.0)


def _concerns(change: SpendLess, key: LineKey) -> bool:
    """A line, else a category, else all wants; debts are never spent less on."""
    if change.line is not None:
        return key.row == change.line
    if change.category is not None:
        return key.category == change.category
    return key.need == "want"


def sending(sender: str, futures: Futures) -> Money:
    """What a sender sends as a part of what was entered."""
    part = np.ones(futures.shape)
    for future, stop, elapsed in futures.each(TransfersStop):
        if stop.line in (None, sender):
            part[future, (elapsed >= 0) & (elapsed < stop.months)] = 0
    for future, change, elapsed in futures.each(TransfersChange):
        if change.line in (None, sender):
            part[future, elapsed >= 0] *= float(change.factor)
    return part


def save_more(futures: Futures) -> Money:
    """How much less is to be spent every month, in minor units of the home currency."""
    amount = np.zeros(futures.shape)
    for future, change, elapsed in futures.each(SaveMore):
        amount[future, elapsed >= 0] += change.amount
    return amount
