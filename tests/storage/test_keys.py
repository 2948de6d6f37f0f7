"""The data key opens for the right secret only, and the two copies of the slots survive a write cut short."""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budget_app.storage.container import create_empty, read_header, write_header
from budget_app.storage.header import COPY_SIZE, HEADER_SIZE, Header
from budget_app.storage.keys import Cost, Slot, calibrated, folded, new_data_key, passphrase_slot, unlock
from budget_app.storage.problems import StorageCode, StorageProblem
from tests.storage.samples import CHEAP

if TYPE_CHECKING:
    from pathlib import Path

KEY = new_data_key()
SLOT = passphrase_slot(KEY, "river stone", CHEAP)
SLOTS = st.builds(Slot, st.integers(0, 255), st.binary(max_size=60), st.binary(max_size=90))


def code_of_unlocking(slot: Slot, passphrase: str = "river stone") -> StorageCode:
    with pytest.raises(StorageProblem) as problem:
        unlock([slot], passphrase)
    return problem.value.code


def summed(content: bytes) -> bytes:
    """The content of a copy with the checksum that belongs to it."""
    return content + blake2b(content, digest_size=32).digest()


def test_every_trainer_opens_the_same_key() -> None:
    slots = (SLOT, passphrase_slot(KEY, "second trainer", CHEAP))
    assert unlock(slots, "river stone") == unlock(slots, "second trainer") == KEY


def test_a_slot_of_a_kind_not_known_here_is_passed_over() -> None:
    assert unlock((Slot(200, b"?", b"?"), SLOT), "river stone") == KEY


def test_the_same_passphrase_never_gives_the_same_slot() -> None:
    other = passphrase_slot(KEY, "river stone", CHEAP)
    assert (other.parameters, other.sealed) != (SLOT.parameters, SLOT.sealed)


def test_the_usual_cost_is_the_promised_one() -> None:
    assert Cost() == Cost(passes=3, memory=64 * 1024 * 1024)


def test_a_cost_for_this_computer_is_never_below_the_usual_one_nor_above_what_a_slot_may_ask() -> None:
    for aim in (0.0, 0.5, 100.0):
        cost = calibrated(aim)
        assert Cost().passes <= cost.passes <= 64
        assert Cost().memory <= cost.memory <= 256 * 1024 * 1024


def test_a_slower_derivation_fills_more_memory_first() -> None:
    assert calibrated(100.0).memory == 256 * 1024 * 1024
    assert calibrated(100.0).passes > Cost().passes


def test_the_cost_is_kept_in_the_slot() -> None:
    assert unlock([passphrase_slot(KEY, "river", Cost(2, 16384))], "river") == KEY


@given(st.integers(0, 10_000))
def test_a_changed_slot_opens_nothing(place: int) -> None:
    whole = bytearray(SLOT.parameters + SLOT.sealed)
    whole[place % len(whole)] ^= 1
    cut = len(SLOT.parameters)
    changed = Slot(SLOT.kind, bytes(whole[:cut]), bytes(whole[cut:]))
    assert code_of_unlocking(changed) in {StorageCode.WRONG_PASSPHRASE, StorageCode.DAMAGED}


@pytest.mark.parametrize("parameters", [b"", b"\xff" * 24, b"\0" * 24])
def test_a_cost_no_version_wrote_is_refused_before_it_is_paid(parameters: bytes) -> None:
    assert code_of_unlocking(Slot(1, parameters, SLOT.sealed)) is StorageCode.DAMAGED


@given(st.text())
def test_folding_twice_is_folding_once(passphrase: str) -> None:
    assert folded(folded(passphrase)) == folded(passphrase)


@given(st.integers(0, 2**63), st.lists(SLOTS, max_size=20))
def test_a_header_is_read_as_it_was_packed(generation: int, slots: list[Slot]) -> None:
    header = Header(generation, tuple(slots))
    assert Header.unpack(header.pack() + bytes(COPY_SIZE)) == header


def test_the_newer_whole_copy_counts() -> None:
    old, new = Header(4, (SLOT,)), Header(5, ())
    assert Header.unpack(old.pack() + new.pack()) == Header.unpack(new.pack() + old.pack()) == new


def test_a_header_of_a_newer_program_is_named() -> None:
    newer = summed(Header(1, ()).pack()[:-32].replace(b"\0\1", b"\0\2", 1))
    with pytest.raises(StorageProblem, match=StorageCode.NEWER):
        Header.unpack(newer * 2)


@pytest.mark.parametrize("slots", [b"\1\0\1\xff\xff", b"\1\xff\xff\0\1", b"\0" * 5 * 3])
def test_slots_that_claim_more_room_than_there_is_are_damaged(slots: bytes) -> None:
    start = Header(1, (SLOT,) * 3).pack()[:20].replace(b"\0\3", b"\xff\xff", 1)
    with pytest.raises(StorageProblem, match=StorageCode.DAMAGED):
        Header.unpack(summed((start + slots).ljust(COPY_SIZE - 32, b"\0")) * 2)


def test_a_header_holds_a_slot_for_each_of_35_trainers_and_says_when_there_are_too_many() -> None:
    assert len(Header.unpack(Header(1, (SLOT,) * 35).pack() * 2).slots) == 35
    with pytest.raises(ValueError, match="100"):
        Header(1, (SLOT,) * 100).pack()


@settings(max_examples=300)
@given(st.binary(max_size=HEADER_SIZE))
def test_any_bytes_end_in_a_code(junk: bytes) -> None:
    with pytest.raises(StorageProblem):
        Header.unpack(Header(1, (SLOT,)).pack()[:100] + junk)


@pytest.mark.parametrize("generation", [2, 3])
@pytest.mark.parametrize("cut_before", [True, False])
def test_a_change_cut_short_at_any_byte_leaves_the_slots_before_or_after(generation: int, *, cut_before: bool) -> None:
    older, before, after = Header(generation - 1, ()), Header(generation, (SLOT,)), Header(generation + 1, ())
    start = bytearray((older if cut_before else before).pack() * 2)
    start[before.place : before.place + COPY_SIZE] = before.pack()
    for written in range(0, COPY_SIZE + 1, 256):
        torn = start.copy()
        torn[after.place : after.place + written] = after.pack()[:written]
        assert Header.unpack(bytes(torn)) in (before, after)


def test_a_change_leaves_no_copy_of_the_slot_it_removed(tmp_path: Path) -> None:
    path = tmp_path / "day.budget"
    create_empty(path)
    write_header(path, Header(1, (SLOT,)))
    write_header(path, Header(1, (SLOT,)).next(()))
    os.truncate(path, HEADER_SIZE + 4096)
    assert read_header(path) == Header(2, ())
    assert SLOT.sealed not in path.read_bytes()
