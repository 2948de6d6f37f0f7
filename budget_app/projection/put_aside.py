"""What earlier months must put aside, so that the months in which more goes out than comes in are carried.

Goals stand apart, and so do savings that are there already: this is about what months leave over (`in - out`).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from budget_app.model.period import MONTHS_A_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence


class Buffer(NamedTuple):
    """What must be there when months begin: `needed = max(0, -min_t Σ_{k≤t} left)`, and the first t of that minimum."""

    needed: int
    lowest: int


@dataclass(frozen=True, slots=True)
class PutAside:
    """For each month, in minor units: what to put aside in it, and what it lacks that no earlier month can carry.

    `Σ aside + Σ missing` is what all lean months lack; an amount put aside is never more than the month leaves over.
    """

    aside: tuple[int, ...]
    missing: tuple[int, ...]


def buffer_of(left: Sequence[int]) -> Buffer:
    """The buffer that months need which leave `left` over, or lack it with a minus."""
    sums = list(accumulate(left))
    return Buffer(max(0, -min(sums)), sums.index(min(sums)))


def put_aside_before(left: Sequence[int]) -> PutAside:
    """Carry the lean months one after another, the first one first.

    A lean month is carried by the twelve months before it; what these cannot carry by the twelve before them, and so
    on. Most is put aside where most is left over: each of the twelve months keeps one sum K for itself, or all it has
    where that is less, x_k = max(x_k, left_k - K), with the highest K that carries the lean month, exact to the minor
    unit. As every earlier month may carry a lean one, no order carries more: what is missing in the first t months is
    the buffer they need.
    """
    aside, missing = [0] * len(left), [0] * len(left)
    for month, amount in enumerate(left):
        lacking = max(0, -amount)
        for end in range(month, 0, -MONTHS_A_YEAR):
            if lacking:
                lacking -= _put_aside(left, aside, range(max(0, end - MONTHS_A_YEAR), end), lacking)
        missing[month] = lacking
    return PutAside(tuple(aside), tuple(missing))


def _put_aside(left: Sequence[int], aside: list[int], months: range, lacking: int) -> int:
    """Put aside in these months, in place, what is lacking or as much of it as they have; how much that is."""
    before = sum(aside[month] for month in months)
    wanted = min(before + lacking, sum(max(0, left[month]) for month in months))
    if wanted > before:
        kept = _kept(left, aside, months, wanted)
        for month in months:
            aside[month] = _at(kept, left[month], aside[month])
        rest = wanted - sum(aside[month] for month in months)
        for month in [month for month in months if left[month] - aside[month] == kept][:rest]:
            aside[month] += 1
    return wanted - before


def _at(kept: int, left: int, aside: int) -> int:
    return max(aside, left - kept)


def _kept(left: Sequence[int], aside: Sequence[int], months: range, wanted: int) -> int:
    """The lowest sum for each month to keep at which no more than wanted is put aside."""
    low, high = 0, max(left[month] for month in months)
    while low < high:
        middle = (low + high) // 2
        if sum(_at(middle, left[month], aside[month]) for month in months) <= wanted:
            high = middle
        else:
            low = middle + 1
    return low
