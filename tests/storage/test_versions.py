"""Earlier versions: kept before they are overwritten, thinned by a rule, read back whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.storage import workshop_file
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.versions import DAYS, NEWEST, Saved, outdated
from budget_app.storage.workshop_file import WorkshopFile, open_file
from tests.storage.samples import PASSPHRASE, workshop

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY = 24 * 60 * 60
TIMES = st.lists(st.integers(0, 40 * DAY), max_size=60)


def kept(times: Iterable[int]) -> list[Saved]:
    versions = [Saved(sequence, at) for sequence, at in enumerate(times)]
    gone = outdated(versions)
    return [version for version in versions if version not in gone]


def titles(file: WorkshopFile) -> list[str]:
    return [file.version(saved.sequence).title for saved in file.versions()]


def test_of_one_day_the_last_ten_are_kept() -> None:
    assert [version.sequence for version in kept(range(30))] == list(range(20, 30))


def test_of_thirty_days_the_last_fourteen_have_one_each() -> None:
    days = [version.at // DAY for version in kept(hour * 3600 for hour in range(30 * 24))]
    assert sorted(set(days)) == list(range(30 - DAYS, 30))
    assert len(days) == NEWEST + DAYS - 1


@given(TIMES)
def test_whatever_the_clock_says_the_last_ten_are_kept_and_never_more_than_agreed(times: list[int]) -> None:
    remaining = kept(times)
    assert [version.sequence for version in remaining[-NEWEST:]] == list(range(len(times)))[-NEWEST:]
    assert len(remaining) <= NEWEST + DAYS


@given(TIMES)
def test_thinning_twice_is_thinning_once(times: list[int]) -> None:
    assert outdated(kept(times)) == []


def test_the_state_at_opening_is_kept_before_it_is_overwritten(file: WorkshopFile) -> None:
    file.save(workshop("Isfara"))
    file.save(workshop("Panjakent"))
    assert titles(file) == ["Khujand"]
    file.close()
    again = open_file(file.path, PASSPHRASE)
    again.save(workshop("Khorugh"))
    assert titles(again) == ["Khujand", "Panjakent"]


def test_ten_minutes_of_change_make_a_version(file: WorkshopFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop_file, "BETWEEN_VERSIONS", 0.0)
    for number in range(NEWEST + 5):
        file.save(workshop(f"state {number}"))
    assert titles(file) == [f"state {number}" for number in range(4, NEWEST + 4)]


def test_a_version_that_is_not_kept_is_not_shown(file: WorkshopFile) -> None:
    with pytest.raises(StorageProblem, match=StorageCode.DAMAGED):
        file.version(77)
