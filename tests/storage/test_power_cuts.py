"""The power may go at any moment of a save or of a change of keys: the file is whole before or whole after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.workshop_file import open_file
from tests.storage.power import Disk, Step, cuts, held, laid
from tests.storage.samples import PASSPHRASE
from tests.storage.works import SECOND, begun, recorded, save, take_away

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from budget_app.storage.workshop_file import WorkshopFile


def work(folder: Path, do: Callable[[WorkshopFile], None]) -> tuple[Disk, list[Step]]:
    """The folder before the work, and the steps of it."""
    begun(folder)
    return held(folder), recorded(folder, do)


def title(folder: Path, disk: Disk, passphrase: str = PASSPHRASE) -> str:
    """What the file on such a disk shows, or the code in its place; a file that opens can be saved, too."""
    laid(disk, folder)
    try:
        file = open_file(folder / "day.budget", passphrase)
    except StorageProblem as problem:
        return problem.code
    file.save(file.workshop)
    file.close()
    return file.workshop.title


def test_a_save_is_whole_or_not_begun_wherever_the_power_goes(tmp_path: Path) -> None:
    before, steps = work(tmp_path, save)
    seen: set[str] = set()
    for done, disk in cuts(before, steps, seed=1):
        found = title(tmp_path, disk)
        assert found in {"Khujand", "Khorugh"}
        assert found == "Khorugh" or done < len(steps), "an acknowledged save is lost"
        seen.add(found)
    assert seen == {"Khujand", "Khorugh"}


def test_a_trainer_is_taken_away_wholly_or_not_wherever_the_power_goes(tmp_path: Path) -> None:
    before, steps = work(tmp_path, take_away)
    seen: set[str] = set()
    for done, disk in cuts(before, steps, seed=2):
        second = title(tmp_path, disk, SECOND)
        assert title(tmp_path, disk) == "Khujand"
        assert second in {"Khujand", StorageCode.WRONG_PASSPHRASE}
        assert second == StorageCode.WRONG_PASSPHRASE or done < len(steps)
        seen.add(second)
    assert len(seen) == 2


def test_a_change_of_keys_that_was_cut_short_is_ended_before_anything_else_is_written(tmp_path: Path) -> None:
    before, steps = work(tmp_path, take_away)
    changed = [place for place, step in enumerate(steps) if step.what == "delete"][-1]
    laid(next(disk for done, disk in cuts(before, steps, seed=3) if done > changed), tmp_path)
    written = [step for step in recorded(tmp_path, save) if step.what == "write"]
    assert {(step.place, len(step.data)) for step in written[:2]} == {(0, 4096), (4096, 4096)}


def test_without_a_journal_the_damage_would_be_seen(tmp_path: Path) -> None:
    before, steps = work(tmp_path, save)
    careless = [step for step in steps if not step.name.endswith("-journal")]
    assert StorageCode.DAMAGED in {title(tmp_path, disk) for _, disk in cuts(before, careless, seed=4)}


@pytest.mark.parametrize("kind", ["create", "write", "sync", "delete"])
def test_every_kind_of_step_is_noted(tmp_path: Path, kind: str) -> None:
    _, steps = work(tmp_path, save)
    assert kind in {step.what for step in steps}
