"""Every measured setting of the database is in force, and tables of a newer program are left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import apsw
import pytest

from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.workshop_file import WorkshopFile, open_unlocked

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """Every connection made during the test."""
    made: list[Any] = []
    monkeypatch.setattr(apsw, "connection_hooks", [made.append])
    yield made
    for connection in made:
        connection.close()


EXPECTED = {
    "cipher": "chacha20",
    "journal_mode": "delete",
    "synchronous": 3,
    "fullfsync": 1,
    "temp_store": 2,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "busy_timeout": 5_000,
}


def test_every_setting_is_in_force(file: WorkshopFile, connections: list[Any]) -> None:
    file.close()
    file.save(file.workshop)
    (connection,) = connections
    assert {name: connection.execute(f"PRAGMA {name}").get for name in EXPECTED} == EXPECTED
    assert connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, -1) == 1


def test_tables_of_a_newer_program_are_named_and_left_alone(file: WorkshopFile, connections: list[Any]) -> None:
    file.close()
    file.save(file.workshop)
    connections[0].execute("ROLLBACK; PRAGMA user_version = 2; DROP TABLE document")
    before = file.path.read_bytes()
    with pytest.raises(StorageProblem, match=StorageCode.NEWER):
        open_unlocked(file.path, file.unlocked)
    assert file.path.read_bytes() == before
