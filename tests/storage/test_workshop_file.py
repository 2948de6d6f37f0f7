"""A workshop file keeps what it is given, opens for the right passphrase only, and shows nothing on the disk."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from budget_app.storage import workshop_file
from budget_app.storage.container import read_start
from budget_app.storage.header import HEADER_SIZE
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.workshop_file import WorkshopFile, open_file
from tests.storage.samples import CHEAP, PASSPHRASE, new_file, workshop

if TYPE_CHECKING:
    from pathlib import Path


def code_of_opening(path: Path, passphrase: str = PASSPHRASE) -> StorageCode:
    with pytest.raises(StorageProblem) as problem:
        open_file(path, passphrase)
    return problem.value.code


def test_what_was_created_is_opened_again(file: WorkshopFile) -> None:
    file.close()
    assert open_file(file.path, PASSPHRASE).workshop == file.workshop


def test_what_was_saved_last_is_opened_again(file: WorkshopFile) -> None:
    for title in ("Isfara", "Panjakent"):
        saved = file.save(workshop(title))
    file.close()
    again = open_file(file.path, PASSPHRASE)
    assert (again.workshop.title, again.saved) == ("Panjakent", saved)


def test_each_save_has_the_next_number(file: WorkshopFile) -> None:
    first = file.saved.sequence
    assert [file.save(file.workshop).sequence - first for _ in range(3)] == [1, 2, 3]


def test_case_spaces_and_composition_of_the_passphrase_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "day.budget"
    workshop_file.create(path, "Чӯй  Ӣд river", workshop(), CHEAP).close()
    open_file(path, " чу\u0304й и\u0304д RIVER ").close()


def test_a_wrong_passphrase_opens_nothing_and_harms_nothing(file: WorkshopFile) -> None:
    file.close()
    before = file.path.read_bytes()
    assert code_of_opening(file.path, PASSPHRASE + "s") is StorageCode.WRONG_PASSPHRASE
    assert file.path.read_bytes() == before


def test_nothing_readable_is_on_the_disk(tmp_path: Path) -> None:
    file = new_file(tmp_path, "Qalandar" * 4)
    file.save(workshop("Isfandiyor" * 4))
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert not [word for word in (b"Qalandar", b"Isfandiyor", b"document", b"SQLite") if word in written]


def test_one_file_is_all_there_is_between_saves(file: WorkshopFile) -> None:
    file.save(workshop())
    assert [path.name for path in file.path.parent.iterdir()] == ["day.budget"]


def test_a_copy_made_between_saves_opens(file: WorkshopFile) -> None:
    file.save(workshop("Isfara"))
    copy = file.path.with_name("copy.budget")
    copy.write_bytes(file.path.read_bytes())
    assert open_file(copy, PASSPHRASE).workshop == file.workshop


def test_a_second_opening_may_only_read_until_the_first_is_closed(file: WorkshopFile) -> None:
    second = open_file(file.path, PASSPHRASE)
    assert (second.read_only, second.workshop) == (StorageCode.IN_USE, file.workshop)
    with pytest.raises(StorageProblem, match=StorageCode.IN_USE):
        second.save(workshop())
    file.close()
    assert open_file(file.path, PASSPHRASE).read_only is None


def test_a_second_opening_does_not_wait_for_the_first(file: WorkshopFile) -> None:
    before = monotonic()
    open_file(file.path, PASSPHRASE)
    assert monotonic() - before < 1


def test_a_second_opening_may_write_once_the_first_is_closed_unchanged(file: WorkshopFile) -> None:
    second = open_file(file.path, PASSPHRASE)
    file.close()
    second.save(workshop("Isfara"))
    assert second.read_only is None


def test_a_second_opening_never_overwrites_what_the_first_saved_later(file: WorkshopFile) -> None:
    second = open_file(file.path, PASSPHRASE)
    file.save(workshop("Isfara"))
    file.close()
    with pytest.raises(StorageProblem, match=StorageCode.OVERTAKEN):
        second.save(workshop("Panjakent"))


def test_looking_at_versions_does_not_make_an_overtaken_file_writable(file: WorkshopFile) -> None:
    second = open_file(file.path, PASSPHRASE)
    file.save(workshop("Isfara"))
    file.close()
    with pytest.raises(StorageProblem, match=StorageCode.OVERTAKEN):
        second.versions()
    with pytest.raises(StorageProblem, match=StorageCode.OVERTAKEN):
        second.save(workshop("Panjakent"))


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_a_new_file_is_for_its_user_alone(file: WorkshopFile) -> None:
    assert file.path.stat().st_mode & 0o777 == 0o600


def test_a_save_that_was_durable_although_it_was_reported_as_failed_is_gone_on_from(
    file: WorkshopFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.time", lambda: 1.0)
    twin_path = file.path.with_name("twin")
    twin_path.write_bytes(file.path.read_bytes())
    twin = open_file(twin_path, PASSPHRASE)
    tried = workshop("Isfara")
    twin.save(tried)
    twin.close()
    twin_path.replace(file.path)
    with pytest.raises(StorageProblem, match=StorageCode.MISSING):
        file.save(tried)
    assert file.save(workshop("Panjakent")).sequence == 3


def test_the_first_goes_on_saving_while_a_second_reads(file: WorkshopFile) -> None:
    second = open_file(file.path, PASSPHRASE)
    file.save(workshop("Isfara"))
    second.close()
    assert file.save(workshop("Panjakent")).sequence == 3


def test_a_save_made_by_another_program_is_never_overwritten(file: WorkshopFile) -> None:
    file.close()
    other = open_file(file.path, PASSPHRASE)
    other.save(workshop("Isfara"))
    other.close()
    with pytest.raises(StorageProblem, match=StorageCode.OVERTAKEN):
        file.save(workshop("Panjakent"))
    assert open_file(file.path, PASSPHRASE).workshop.title == "Isfara"


def test_the_unsaved_workshop_goes_to_another_place_under_the_same_passphrase(file: WorkshopFile) -> None:
    other = file.save_elsewhere(file.path.with_name("other.budget"), workshop("Isfara"))
    other.close()
    assert open_file(other.path, PASSPHRASE).workshop.title == "Isfara"


def test_creating_never_replaces_a_file(file: WorkshopFile) -> None:
    before = file.path.read_bytes()
    with pytest.raises(StorageProblem, match=StorageCode.EXISTS):
        new_file(file.path.parent)
    assert file.path.read_bytes() == before


def test_opening_never_makes_a_file(tmp_path: Path) -> None:
    assert code_of_opening(tmp_path / "day.budget") is StorageCode.MISSING
    assert code_of_opening(tmp_path / "gone" / "day.budget") is StorageCode.FOLDER_MISSING
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"x", b"SQLite format 3\0" * 1000, b"{}", bytes(100_000)])
def test_another_kind_of_file_is_named_as_such(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "day.budget"
    path.write_bytes(content)
    assert code_of_opening(path) is StorageCode.NOT_A_WORKSHOP
    assert path.read_bytes() == content


def test_a_folder_is_not_a_workshop(tmp_path: Path) -> None:
    assert code_of_opening(tmp_path) is StorageCode.NOT_A_WORKSHOP


def test_a_header_without_a_database_is_damaged_and_stays_as_it_is(file: WorkshopFile) -> None:
    file.close()
    start = read_start(file.path)
    for rest in (b"", b"x" * 4095, b"SQLite format 3\0" * 256):
        file.path.write_bytes(start + rest)
        assert code_of_opening(file.path) is StorageCode.DAMAGED
        assert file.path.stat().st_size == HEADER_SIZE + len(rest)


def test_a_path_with_spaces_tajik_letters_and_signs_of_addresses_works(tmp_path: Path) -> None:
    folder = tmp_path / "Рӯзи якум ? # % &"
    folder.mkdir()
    file = new_file(folder)
    file.close()
    assert open_file(file.path, PASSPHRASE).workshop == file.workshop
