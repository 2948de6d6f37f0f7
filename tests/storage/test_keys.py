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
from budget_app.storage.keys import MOST_WAYS, Keys, Slot, SlotKind, new_data_key, new_keys, unlock
from budget_app.storage.passphrase import Cost, Passphrase, calibrated, folded
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.recovery_code import new_recovery_code
from tests.storage.samples import CHEAP

if TYPE_CHECKING:
    from pathlib import Path

    from budget_app.storage.keys import Secret

RIVER, SECOND, CODE = Passphrase("river stone"), Passphrase("second trainer"), new_recovery_code()
ONE = new_keys().with_way(RIVER, CHEAP)
THREE = ONE.with_way(SECOND, CHEAP).with_way(CODE, CHEAP)
SLOT = ONE.slots[0]
OLDEST = Slot(
    1,
    bytes.fromhex("0000000100002000c903a26ec001801d8c652a2b745a0b81"),
    bytes.fromhex(
        "4aca275a24c4a8932c6c90bb0b799ad7ed15abaa10a3df4f8496a3808e759957e3c01491"
        "3f5977b5c61c29f5bf945655648d4f514591fea3d570cc441563a81fe4bfaf3dc64b8519"
    ),
)
"""As the first files had it, for the key of 32 times 7."""
SLOTS = st.builds(Slot, st.integers(0, 255), st.binary(max_size=60), st.binary(max_size=90))


def code_of_unlocking(slot: Slot, secret: Secret = RIVER) -> StorageCode:
    with pytest.raises(StorageProblem) as problem:
        unlock([slot], secret)
    return problem.value.code


def summed(content: bytes) -> bytes:
    """The content of a copy with the checksum that belongs to it."""
    return content + blake2b(content, digest_size=32).digest()


@pytest.mark.parametrize("secret", [RIVER, SECOND, CODE])
def test_every_way_opens_the_same_key(secret: Secret) -> None:
    found = unlock(THREE.slots, secret)
    assert (found.data_key, found.next_key, found.slots) == (ONE.data_key, b"", THREE.slots)


def test_the_own_slot_is_the_one_that_was_opened() -> None:
    assert [unlock(THREE.slots, secret).own for secret in (RIVER, SECOND, CODE)] == list(THREE.slots)


def test_a_slot_of_a_kind_not_known_here_is_passed_over() -> None:
    assert unlock((Slot(200, b"?", b"?"), SLOT), RIVER).data_key == ONE.data_key


def test_a_slot_of_the_first_files_is_still_opened() -> None:
    found = unlock([OLDEST], RIVER)
    assert (found.data_key, found.own) == (bytes([7]) * 32, OLDEST)


def test_the_same_passphrase_never_gives_the_same_slot() -> None:
    other = ONE.with_way(RIVER, CHEAP).slots[-1]
    assert (other.parameters, other.sealed) != (SLOT.parameters, SLOT.sealed)


def test_the_usual_cost_is_the_promised_one() -> None:
    assert Cost() == Cost(passes=3, memory=64 * 1024 * 1024)


def test_a_cost_for_this_computer_is_never_below_the_usual_one_nor_above_what_a_slot_may_ask() -> None:
    for aim in (0.0, 0.5, 100.0):
        cost = calibrated(aim)
        assert Cost().passes <= cost.passes <= 64
        assert Cost().memory <= cost.memory <= 256 * 1024 * 1024


def test_where_there_is_time_memory_is_filled_before_passes_are_added() -> None:
    cost = calibrated(100.0)
    assert cost.memory == 256 * 1024 * 1024
    assert cost.passes > Cost().passes


def test_the_cost_is_kept_in_the_slot() -> None:
    dearer = new_keys().with_way(RIVER, Cost(2, 16384))
    assert unlock(dearer.slots, RIVER).data_key == dearer.data_key


def test_a_changed_data_key_opens_for_every_way_that_stayed_without_asking_them() -> None:
    after = THREE.without(THREE.slots[1]).changing(new_data_key()).changed()
    assert after.data_key != THREE.data_key
    assert unlock(after.slots, RIVER).data_key == unlock(after.slots, CODE).data_key == after.data_key
    with pytest.raises(StorageProblem, match=StorageCode.WRONG_PASSPHRASE):
        unlock(after.slots, SECOND)


def test_while_the_data_key_is_changed_each_way_opens_both() -> None:
    passing = THREE.changing(new_data_key())
    found = unlock(passing.slots, SECOND)
    assert (found.data_key, found.next_key) == (THREE.data_key, passing.next_key)
    assert unlock(passing.unchanged().slots, SECOND).next_key == b""


def test_who_was_taken_away_cannot_work_out_the_next_data_key_from_all_that_was_known() -> None:
    known = unlock(THREE.slots, SECOND)
    after = THREE.without(THREE.slots[1]).changing(new_data_key()).changed()
    everything_known = known.data_key + known.token
    for slot in after.slots:
        assert after.data_key not in slot.parameters + slot.sealed + everything_known
        assert code_of_unlocking(slot, SECOND) is StorageCode.WRONG_PASSPHRASE


def test_a_slot_that_a_stranger_sealed_for_a_known_public_key_opens_nothing() -> None:
    theirs = Keys((SLOT,), new_data_key(), new_data_key()).changing(new_data_key()).changed()
    assert theirs.slots[0].parameters == SLOT.parameters
    assert code_of_unlocking(theirs.slots[0]) is StorageCode.WRONG_PASSPHRASE


@pytest.mark.parametrize("whole", [SLOT, THREE.slots[2], OLDEST])
@given(place=st.integers(0, 10_000))
def test_a_changed_slot_opens_nothing(whole: Slot, place: int) -> None:
    content = bytearray(whole.parameters + whole.sealed)
    content[place % len(content)] ^= 1
    cut = len(whole.parameters)
    changed = Slot(whole.kind, bytes(content[:cut]), bytes(content[cut:]))
    secret = CODE if whole.kind == SlotKind.RECOVERY else RIVER
    assert code_of_unlocking(changed, secret) in {StorageCode.WRONG_PASSPHRASE, StorageCode.DAMAGED}


@pytest.mark.parametrize("kind", [SlotKind.PASSPHRASE_ALONE, SlotKind.PASSPHRASE, SlotKind.RECOVERY])
@given(parameters=st.binary(max_size=160), sealed=st.binary(max_size=160))
def test_a_slot_of_any_bytes_ends_in_a_code(kind: SlotKind, parameters: bytes, sealed: bytes) -> None:
    parameters = bytes(7) + b"\1" + bytes(24) + parameters  # a cost that is paid quickly
    secret = CODE if kind == SlotKind.RECOVERY else RIVER
    assert code_of_unlocking(Slot(kind, parameters, sealed), secret) in StorageCode


@pytest.mark.parametrize("parameters", [b"", b"\xff" * 24, b"\0" * 24])
@pytest.mark.parametrize("kind", [SlotKind.PASSPHRASE_ALONE, SlotKind.PASSPHRASE])
def test_a_cost_no_version_wrote_is_refused_before_it_is_paid(kind: SlotKind, parameters: bytes) -> None:
    last = SLOT.parameters[24:] if kind == SlotKind.PASSPHRASE else b""
    assert code_of_unlocking(Slot(kind, parameters + last, SLOT.sealed)) in {
        StorageCode.DAMAGED,
        StorageCode.WRONG_PASSPHRASE,
    }


def test_no_more_ways_are_added_than_fit_into_a_header_while_the_data_key_changes() -> None:
    ways = new_keys()
    for number in range(MOST_WAYS):
        ways = ways.with_way(Passphrase(f"trainer {number}"), CHEAP)
    passing = ways.changing(new_data_key())
    assert Header.unpack(Header(1, passing.slots).pack() * 2).slots == passing.slots
    with pytest.raises(StorageProblem, match=StorageCode.TOO_MANY_WAYS):
        ways.with_way(RIVER, CHEAP)


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


def test_a_header_says_when_there_are_too_many_slots() -> None:
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
