"""Ten thousand uncertain futures of 120 months: fresh, and one frame while a slider is dragged.

References in the same run: drawing as many random numbers alone, with numpy's fastest generator (float32 SFC64) and its
usual one (float64 PCG64); for a frame, sorting the savings of each month alone. A frame computes a plan that saves a
little more, its chances and bands; its painting is not counted. "A rouble alone" is a family as the
built-in facts leave it, the other has everything uncertain that can be.
"""

from __future__ import annotations

import statistics
import time
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.scenario import SaveMore
from budget_app.projection.noise import noise
from budget_app.projection.uncertainty import Trials, uncertain
from budget_app.reference.stories import sample_workshop
from budget_app.storage.schema import decode

if TYPE_CHECKING:
    from collections.abc import Callable

    from budget_app.model.household import Household
    from budget_app.model.money import Conditions

MONTHS, FUTURES, FEWER, FEW = 120, 10_000, 4_096, 2_048
ROUNDS = 15
GOLDEN = Path(__file__).parents[1] / "golden" / "uncertain_workshop.json"


def _milliseconds(works: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The median time of each work; the works take turns."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            begins = time.perf_counter()
            work()
            times[name].append(1000 * (time.perf_counter() - begins))
    return {name: statistics.median(taken) for name, taken in times.items()}


def _measured(name: str, household: Household, conditions: Conditions) -> None:
    drawn = noise(household, conditions, FUTURES)
    streams = range(len(drawn.panels))
    fast, usual = np.random.Generator(np.random.SFC64(1)), np.random.Generator(np.random.PCG64(1))
    savings = usual.standard_normal((MONTHS, FUTURES)).astype(np.float32)
    plan = (*household.plan, SaveMore(amount=5_000))
    steps = count(1)
    trials = {futures: Trials(household, conditions, drawn.first(futures)) for futures in (FUTURES, FEWER, FEW)}

    def frame(futures: int) -> None:
        trials[futures].under((*household.plan, SaveMore(amount=next(steps))))

    taken = _milliseconds(
        {
            "numbers, SFC64": lambda: [fast.standard_normal((MONTHS, FUTURES), np.float32) for _ in streams],
            "numbers, PCG64": lambda: [usual.standard_normal((MONTHS, FUTURES)) for _ in streams],
            "our draws": lambda: noise(household, conditions, FUTURES),
            "fresh": lambda: uncertain(household, conditions, plan, noise(household, conditions, FUTURES)),
            "sorts": lambda: np.sort(savings, axis=1),
            **{f"frame {futures}": partial(frame, futures) for futures in trials},
        }
    )
    print(f"\n{name}: {len(drawn.panels)} streams")
    for work, milliseconds in taken.items():
        reference = taken["sorts" if work.startswith("frame") else "numbers, SFC64"]
        print(f"{work:16} {milliseconds:7.1f} ms {milliseconds / reference:6.2f} x")


def bench_ten_thousand_futures() -> None:
    uncertain_workshop, sample = decode(GOLDEN.read_bytes()), sample_workshop("en")
    (household,) = uncertain_workshop.households
    _measured("all uncertain", household, uncertain_workshop.conditions)
    for name, family in zip(("a deposit and goals", "cash"), sample.households, strict=False):
        _measured(f"a rouble alone, {name}", family.evolve(horizon=MONTHS), sample.conditions)
