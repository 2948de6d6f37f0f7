"""What every chart is: marks, and the scales that lead from a place on it back to a month and an amount."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.drawing.marks import Mark

_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Axis:
    """A straight scale: `first` stands at `start`, `last` at `end`."""

    first: float
    last: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a value stands."""
        if self.first == self.last:
            return self.start
        return self.start + (value - self.first) * (self.end - self.start) / (self.last - self.first)

    def nearest(self, position: float) -> int:
        """The whole value nearest to a position, between the ends of the scale."""
        if self.start == self.end:
            return round(self.first)
        value = self.first + (position - self.start) * (self.last - self.first) / (self.end - self.start)
        return round(min(max(value, self.first), self.last))


@dataclass(frozen=True, slots=True)
class Chart:
    """Marks with the scale of its months (0 is the first) and of its amounts."""

    marks: tuple[Mark, ...]
    months: Axis
    amounts: Axis


def round_steps(low: float, high: float, most: int) -> tuple[float, ...]:
    """At most `most` + 1 round values, 1, 2 or 5 times a power of ten apart, that span `low` to `high`."""
    if high <= low:
        return (low,)
    rough = (high - low) / max(1, most - 1)
    power = 10.0 ** floor(log10(rough))
    step = next(power * factor for factor in _STEPS if power * factor >= rough * (1 - 1e-9))
    return tuple(k * step for k in range(floor(low / step), ceil(high / step) + 1))


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> tuple[float, ...]:
    """Places near the wanted ones, in the same order of size, at least `gap` apart and from `low` to `high`.

    Raises ValueError where so many do not fit.
    """
    if (len(wanted) - 1) * gap > high - low + 1e-6:
        raise ValueError("too many labels for the height")
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    places = [0.0] * len(wanted)
    for rank, index in enumerate(order):
        lowest = low if rank == 0 else places[order[rank - 1]] + gap
        places[index] = max(wanted[index], lowest)
    for rank in range(len(order) - 1, -1, -1):
        highest = high - (len(order) - 1 - rank) * gap
        if rank < len(order) - 1:
            highest = min(highest, places[order[rank + 1]] - gap)
        places[order[rank]] = min(places[order[rank]], highest)
    return tuple(places)
