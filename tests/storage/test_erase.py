"""What is erased is gone: the keys first, and never another kind of file."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

import pytest

from budget_app.storage.erase import erase
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.workshop_file import open_file
from tests.storage.samples import PASSPHRASE, workshop

if TYPE_CHECKING:
    from pathlib import Path

    from budget_app.storage.workshop_file import WorkshopFile


def test_nothing_of_the_file_is_left_in_its_folder_within_two_seconds(file: WorkshopFile) -> None:
    file.save(workshop(households=60, rows=40))
    file.close()
    file.path.with_name("day.budget-journal").write_bytes(b"half a save")
    start = monotonic()
    erase(file.path)
    assert monotonic() - start < 2
    assert list(file.path.parent.iterdir()) == []


def test_the_bytes_themselves_are_written_over_before_the_name_goes(file: WorkshopFile) -> None:
    file.close()
    other_name = file.path.with_name("hard link")
    other_name.hardlink_to(file.path)
    erase(file.path)
    assert not any(other_name.read_bytes())
    with pytest.raises(StorageProblem):
        open_file(other_name, PASSPHRASE)


def test_a_file_with_damaged_keys_can_still_be_erased(file: WorkshopFile) -> None:
    file.close()
    content = bytearray(file.path.read_bytes())
    content[40:4096] = bytes(4056)
    file.path.write_bytes(content)
    erase(file.path)
    assert not file.path.exists()


@pytest.mark.parametrize("content", [b"", b"my thesis", b"{}", bytes(100_000)])
def test_another_kind_of_file_is_never_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "thesis"
    path.write_bytes(content)
    with pytest.raises(StorageProblem, match=StorageCode.NOT_A_WORKSHOP):
        erase(path)
    assert path.read_bytes() == content


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(StorageProblem, match=StorageCode.MISSING):
        erase(tmp_path / "day.budget")
