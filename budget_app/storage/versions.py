"""Which earlier versions of a workshop are kept: the last ten, and the last of each day for the last fourteen days.

Order is the order of saving, and a day counts only if something was saved on it: a clock set wrong loses no version.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NEWEST = 10
DAYS = 14
_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True, order=True)
class Saved:
    """A durable save: its number in the life of the file, and when it was (seconds since 1970)."""

    sequence: int
    at: int


def outdated(versions: Iterable[Saved]) -> list[Saved]:
    """Those of the versions that need not be kept."""
    ordered = sorted(versions)
    last_of_day = {version.at // _DAY: version for version in ordered}
    kept = {*ordered[-NEWEST:], *sorted(last_of_day.values())[-DAYS:]}
    return [version for version in ordered if version not in kept]
