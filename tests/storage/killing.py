"""Kill a program while it saves, again and again, and look at what the file holds afterwards.

`python -m tests.storage.killing FOLDER KILLS` prints the kills, how many of them left a journal to undo, how many lost
an acknowledged save, and how many left a file that does not open. There is no pause between saves, so every moment of a
save is hit; children are forked, so one start of Python serves all kills.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from budget_app.storage.problems import StorageProblem
from budget_app.storage.workshop_file import open_unlocked
from tests.storage.samples import new_file, workshop

if TYPE_CHECKING:
    from budget_app.storage.keys import Keys

LONGEST_LIFE = 0.03


@dataclass
class Tally:
    """What the kills did."""

    kills: int = 0
    interrupted: int = 0
    lost: int = 0
    damaged: int = 0


def save_for_ever(path: Path, unlocked: Keys, acknowledge: int) -> None:
    """Save one workshop after another, small and large, and write each number once it is durable."""
    file = open_unlocked(path, unlocked)
    sizes = [workshop(households=count, rows=20) for count in (1, 8)]
    while True:
        number = file.saved.sequence + 1
        saved = file.save(sizes[number % 2].evolve(title=f"save {number}"))
        os.write(acknowledge, saved.sequence.to_bytes(8))


def killed_child(path: Path, unlocked: Keys) -> int:
    """Fork a saving child, kill it at a random moment; the last number it acknowledged, or 0."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        save_for_ever(path, unlocked, writing)
    os.close(writing)
    time.sleep(random.uniform(0.0, LONGEST_LIFE))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as acknowledged:
        return int.from_bytes(acknowledged.read()[-8:])


def campaign(folder: Path, kills: int) -> Tally:
    """Kill `kills` children that save into one file of the folder."""
    created = new_file(folder)
    path, unlocked = created.path, created.unlocked
    created.save(created.workshop.evolve(title="save 2"))
    created.close()
    tally, known = Tally(), 2
    for _ in range(kills):
        acknowledged = max(known, killed_child(path, unlocked))
        tally.kills += 1
        tally.interrupted += path.with_name(path.name + "-journal").exists()
        try:
            file = open_unlocked(path, unlocked)
        except StorageProblem:
            tally.damaged += 1
            break
        known = file.saved.sequence
        tally.lost += known < acknowledged or file.workshop.title != f"save {known}"
        file.close()
    return tally


if __name__ == "__main__":
    print(*astuple(campaign(Path(sys.argv[1]), int(sys.argv[2]))))
