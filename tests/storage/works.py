"""Pieces of work on a workshop file, done in a process of their own.

`python -m tests.storage.works FOLDER NAME` does one to the file in the folder and prints, pickled, every step of it.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from budget_app.storage.passphrase import Passphrase
from budget_app.storage.workshop_file import open_file
from tests.storage import power
from tests.storage.samples import CHEAP, PASSPHRASE, new_file, workshop

if TYPE_CHECKING:
    from collections.abc import Callable

    from budget_app.storage.keys import Keys
    from budget_app.storage.workshop_file import WorkshopFile

SECOND = "second trainer by the lake"
LARGE = workshop("Khorugh", households=6, rows=20)


def with_second(keys: Keys) -> Keys:
    return keys.with_way(Passphrase(SECOND), CHEAP)


def without_second(keys: Keys) -> Keys:
    return keys.without(keys.slots[1])


def begun(folder: Path) -> Path:
    """A file of two trainers with the large workshop in it under another title."""
    created = new_file(folder)
    created.change_keys(PASSPHRASE, with_second, Passphrase(SECOND))
    created.save(LARGE.evolve(title="Khujand"))
    created.close()
    return created.path


def save(file: WorkshopFile) -> None:
    file.save(LARGE)


def take_away(file: WorkshopFile) -> None:
    file.change_keys(PASSPHRASE, without_second)


def recorded(folder: Path, work: Callable[[WorkshopFile], None]) -> list[power.Step]:
    """The steps of a piece of work on the file in the folder."""
    command = [sys.executable, "-m", "tests.storage.works", str(folder), work.__name__]
    steps: list[power.Step] = pickle.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return steps


if __name__ == "__main__":
    from tests.storage import works

    noted = power.record()
    opened = open_file(Path(sys.argv[1]) / "day.budget", PASSPHRASE)
    getattr(works, sys.argv[2])(opened)
    opened.close()
    sys.stdout.buffer.write(pickle.dumps(noted))
