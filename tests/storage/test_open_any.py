"""A plain workshop is accepted beside the encrypted one; anything else is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from budget_app.storage import schema
from budget_app.storage.open_any import FileKind, kind_of, read_plain
from budget_app.storage.problems import StorageCode, StorageProblem
from tests.storage.samples import workshop

if TYPE_CHECKING:
    from pathlib import Path

    from budget_app.storage.workshop_file import WorkshopFile


def test_an_encrypted_workshop_is_told_by_its_start(file: WorkshopFile) -> None:
    assert kind_of(file.path) is FileKind.ENCRYPTED


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b" \r\n\t"])
def test_a_plain_workshop_is_told_and_read(tmp_path: Path, before: bytes) -> None:
    path, kept = tmp_path / "day.json", workshop()
    path.write_bytes(before + schema.encode(kept))
    assert (kind_of(path), read_plain(path)) == (FileKind.PLAIN, kept)


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"<html>", b"SQLite format 3\0"])
def test_another_file_is_not_a_workshop(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "day.json"
    path.write_bytes(content)
    with pytest.raises(StorageProblem, match=StorageCode.NOT_A_WORKSHOP):
        kind_of(path)


def test_a_huge_plain_file_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "day.json"
    with path.open("wb") as file:
        file.write(b"{")
        file.truncate(1 << 40)
    with pytest.raises(StorageProblem, match=StorageCode.TOO_LARGE):
        read_plain(path)


def test_a_missing_plain_file_has_its_code(tmp_path: Path) -> None:
    with pytest.raises(StorageProblem, match=StorageCode.MISSING):
        read_plain(tmp_path / "day.json")
