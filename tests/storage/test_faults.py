"""A bad disk, a bad byte, a vanished folder: a code, nothing lost, and it works again afterwards."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from budget_app.storage.container import PAGE_SIZE
from budget_app.storage.header import HEADER_SIZE
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.workshop_file import WorkshopFile, open_file
from tests.storage.samples import PASSPHRASE, new_file, workshop

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

FLIPS = 2_000
LARGE = workshop("Khorugh", households=12, rows=40)
posix = pytest.mark.skipif(sys.platform == "win32", reason="limits and modes of POSIX")


def code_of_saving(file: WorkshopFile) -> StorageCode:
    with pytest.raises(StorageProblem) as problem:
        file.save(LARGE)
    return problem.value.code


def shown(path: Path) -> str:
    """The title a person would see, or the code in its place."""
    try:
        file = open_file(path, PASSPHRASE)
    except StorageProblem as problem:
        return problem.code
    file.close()
    return file.workshop.title


@contextmanager
def no_file_longer_than(size: int) -> Generator[None]:
    import resource  # not on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@posix
def test_a_write_refused_at_any_place_of_a_save_loses_nothing(file: WorkshopFile) -> None:
    refused: set[int] = set()
    for size in count(0, 1024):
        with no_file_longer_than(size), suppress(StorageProblem):
            file.save(LARGE)
            break
        refused.add(size)
        assert shown(file.path) == "Khujand"
    file.close()
    assert shown(file.path) == "Khorugh"
    assert len(refused) > 20


@posix
def test_a_refused_save_that_grew_the_file_leaves_what_it_did_not_touch(file: WorkshopFile) -> None:
    file.save(LARGE)
    file.close()
    again = open_file(file.path, PASSPHRASE)
    again.save(workshop("Isfara"))
    size = file.path.stat().st_size
    for room in range(PAGE_SIZE, 5 * PAGE_SIZE, PAGE_SIZE):
        with no_file_longer_than(size + room), pytest.raises(StorageProblem):
            again.save(workshop(households=60, rows=40))
        assert again.version(2) == LARGE


@posix
def test_a_write_the_disk_refuses_has_its_code_and_works_later(file: WorkshopFile) -> None:
    with no_file_longer_than(PAGE_SIZE):
        assert code_of_saving(file) is StorageCode.DISK_FAILED
    file.save(LARGE)
    file.close()
    assert shown(file.path) == "Khorugh"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_has_its_code_and_room_made_is_used(small_disk: Path) -> None:
    file = new_file(small_disk)
    filler = small_disk / "filler"
    with suppress(OSError):
        filler.write_bytes(bytes(1 << 20))
    assert code_of_saving(file) is StorageCode.DISK_FULL
    with pytest.raises(StorageProblem, match=StorageCode.DISK_FULL):
        file.save_elsewhere(small_disk / "other.budget", LARGE)
    assert not (small_disk / "other.budget").exists()
    filler.unlink()
    file.save(LARGE)
    file.close()
    assert shown(file.path) == "Khorugh"


def test_a_file_removed_while_open_is_missed_and_used_again_when_it_is_back(file: WorkshopFile) -> None:
    away = file.path.with_name("away")
    file.path.rename(away)
    assert code_of_saving(file) is StorageCode.MISSING
    assert code_of_saving(file) is StorageCode.MISSING
    away.rename(file.path)
    file.save(LARGE)
    file.close()
    assert shown(file.path) == "Khorugh"


def test_a_folder_that_vanishes_is_missed_and_used_again_when_it_is_back(file: WorkshopFile) -> None:
    folder, away = file.path.parent, file.path.parent.with_name("pulled out")
    folder.rename(away)
    assert code_of_saving(file) is StorageCode.FOLDER_MISSING
    away.rename(folder)
    file.save(LARGE)
    file.close()
    assert shown(file.path) == "Khorugh"


def test_another_file_put_in_the_place_is_not_written(file: WorkshopFile, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = new_file(tmp_path / "other", "Isfara")
    other.close()
    other.path.replace(file.path)
    assert code_of_saving(file) is StorageCode.MISSING
    assert code_of_saving(file) is StorageCode.DAMAGED
    assert shown(file.path) == "Isfara"


def test_a_copy_put_in_the_place_of_the_file_goes_on_from_there(file: WorkshopFile) -> None:
    copy = file.path.with_name("copy")
    copy.write_bytes(file.path.read_bytes())
    copy.replace(file.path)
    assert code_of_saving(file) is StorageCode.MISSING
    file.save(LARGE)
    file.close()
    assert shown(file.path) == "Khorugh"


AS_ANOTHER_USER = """
import os, sys
from pathlib import Path
from tests.storage.samples import *
from budget_app.storage.problems import StorageProblem
from budget_app.storage.workshop_file import open_file
path = Path(sys.argv[1])
os.getuid() or os.setuid(65534)
try:
    file = open_file(path, PASSPHRASE)
    print(file.workshop.title, file.read_only)
    file.save(workshop())
except StorageProblem as problem:
    print(problem.code)
"""


def as_another_user(path: Path) -> list[str]:
    """What a user without special rights reads in the file, why it may not be written, and what saving says."""
    command = [sys.executable, "-c", AS_ANOTHER_USER, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


@pytest.fixture
def shared() -> Iterator[WorkshopFile]:
    """A file that every user of the machine can reach, which pytest's own folders do not allow; closed."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        file = new_file(folder)
        file.path.chmod(0o666)
        file.close()
        yield file
        folder.chmod(0o777)


@posix
def test_a_file_that_may_not_be_written_opens_for_reading(shared: WorkshopFile) -> None:
    shared.path.chmod(0o444)
    assert as_another_user(shared.path) == ["Khujand", StorageCode.READ_ONLY, StorageCode.READ_ONLY]


@posix
def test_a_folder_that_may_not_be_written_opens_for_reading(shared: WorkshopFile) -> None:
    shared.path.parent.chmod(0o555)
    assert as_another_user(shared.path) == ["Khujand", StorageCode.READ_ONLY, StorageCode.READ_ONLY]


@posix
def test_a_file_that_may_not_be_read_says_so(shared: WorkshopFile) -> None:
    shared.path.chmod(0o000)
    assert as_another_user(shared.path) == [StorageCode.NOT_ALLOWED]


@posix
def test_a_file_that_cannot_be_reached_counts_as_missing(shared: WorkshopFile) -> None:
    shared.path.parent.chmod(0o000)
    assert as_another_user(shared.path) == [StorageCode.MISSING]


def test_a_file_held_by_another_program_opens_for_reading(file: WorkshopFile) -> None:
    command = [sys.executable, "-c", AS_ANOTHER_USER.replace("os.getuid() or", "#"), str(file.path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ended.stdout.split() == ["Khujand", StorageCode.IN_USE, StorageCode.IN_USE]


def test_a_file_cut_short_anywhere_shows_no_other_values(file: WorkshopFile) -> None:
    file.save(LARGE)
    file.close()
    whole = file.path.read_bytes()
    places = random.Random(5).sample(range(len(whole)), 300)
    for length in [*range(0, len(whole), PAGE_SIZE), *places]:
        file.path.write_bytes(whole[:length])
        assert shown(file.path) in {"Khorugh", StorageCode.DAMAGED, StorageCode.NOT_A_WORKSHOP}


def test_a_flipped_bit_anywhere_shows_no_other_values(file: WorkshopFile) -> None:
    file.close()
    whole = file.path.read_bytes()
    chance = random.Random(7)
    for _ in range(FLIPS):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        file.path.write_bytes(flipped)
        assert shown(file.path) in {"Khujand", StorageCode.DAMAGED, StorageCode.WRONG_PASSPHRASE}


def test_one_damaged_copy_of_the_keys_does_not_matter(file: WorkshopFile) -> None:
    file.close()
    whole = file.path.read_bytes()
    for place in (0, HEADER_SIZE // 2):
        file.path.write_bytes(whole[:place] + os.urandom(HEADER_SIZE // 2) + whole[place + HEADER_SIZE // 2 :])
        assert shown(file.path) == "Khujand"
    file.path.write_bytes(whole[:100] + os.urandom(HEADER_SIZE - 100) + whole[HEADER_SIZE:])
    assert shown(file.path) == StorageCode.DAMAGED


def test_pages_of_an_older_save_among_newer_ones_show_no_mixture(file: WorkshopFile) -> None:
    older = file.path.read_bytes()
    file.save(workshop("Khorugh"))
    file.close()
    newer = file.path.read_bytes()
    for choice in range(1, 2 ** (len(newer) // PAGE_SIZE - 2)):
        pages = [(newer, older)[choice >> place & 1] for place in range(len(newer) // PAGE_SIZE - 2)]
        mixed = b"".join(
            pages[place][start : start + PAGE_SIZE]
            for place, start in enumerate(range(HEADER_SIZE, len(newer), PAGE_SIZE))
        )
        file.path.write_bytes(newer[:HEADER_SIZE] + mixed)
        assert shown(file.path) in {"Khujand", "Khorugh", StorageCode.DAMAGED}
