"""The same futures on every machine: figures written down once, and why a processor's last place cannot change them.

After a change of what is meant, write them anew: `python -m tests.projection.test_golden_futures`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from budget_app.model.money import MINOR_PER_UNIT
from budget_app.projection import draws
from budget_app.projection.compare import told
from budget_app.projection.noise import USUAL_FUTURES, USUAL_SEED, noise
from budget_app.projection.uncertainty import uncertain
from budget_app.storage.schema import decode

GOLDEN = Path(__file__).parents[1] / "golden"
WORKSHOP, FIGURES = GOLDEN / "uncertain_workshop.json", GOLDEN / "uncertain_futures.json"
MONTHS = (0, 11, 23, 59, 119)


def figures() -> list[dict[str, Any]]:
    """Each told plan of the workshop's family: chances of 10,000, and bands in whole somoni at some months' ends."""
    workshop = decode(WORKSHOP.read_bytes())
    (household,) = workshop.households
    drawn = noise(household, workshop.conditions, USUAL_FUTURES, USUAL_SEED)
    found = [(kind, uncertain(household, workshop.conditions, changes, drawn)) for kind, _, changes in told(household)]
    return [
        {
            "future": kind.value,
            "no_short": one.no_short.n,
            "goals": {goal: chance.n for goal, chance in one.goals.items()},
            "bands": {str(month): [round(band / MINOR_PER_UNIT) for band in one.bands[:, month]] for month in MONTHS},
        }
        for kind, one in found
    ]


def test_the_figures_are_those_written_down() -> None:
    assert figures() == json.loads(FIGURES.read_text(encoding="utf-8"))


@pytest.mark.parametrize("toward", [0.0, 100.0])
def test_the_last_place_of_a_power_does_not_show_in_the_figures(toward: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another processor's exponentials and powers may end one place higher or lower."""
    for name in ("exp", "power", "log1p"):
        monkeypatch.setattr(np, name, _off_by_one_place(getattr(np, name), toward))
    for table in (draws.steps, draws.around_mean, draws.price_steps):
        table.cache_clear()
    try:
        assert figures() == json.loads(FIGURES.read_text(encoding="utf-8"))
    finally:
        for table in (draws.steps, draws.around_mean, draws.price_steps):
            table.cache_clear()


def _off_by_one_place(function: Any, toward: float) -> Any:
    def moved(*arguments: Any, **options: Any) -> Any:
        return np.nextafter(function(*arguments, **options), toward)

    return moved


if __name__ == "__main__":
    FIGURES.write_text(json.dumps(figures(), indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(f"{FIGURES}\n")
