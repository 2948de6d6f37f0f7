"""From an older file format to ours: one pure function for each step, from format n to n + 1, never changed again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: Mapping[int, Step] = {}
"""By the format each step starts from; `resources/` and users' files of that format stay readable for ever."""


def upgraded(found: dict[str, Any], to: int, steps: Mapping[int, Step] = STEPS) -> dict[str, Any]:
    """The parsed workshop carried step by step to format `to`; every step between must be known."""
    while found["format"] < to:
        start = found["format"]
        found = steps[start](found) | {"format": start + 1}
    return found
