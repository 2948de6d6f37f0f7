"""What earlier months put aside for lean ones: exact to the minor unit, and never more than they have."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from budget_app.projection.put_aside import buffer_of, put_aside_before

lefts = st.lists(st.integers(-(10**7), 10**7), min_size=1, max_size=40)


def test_a_lean_month_is_carried_so_that_each_month_before_it_keeps_the_same() -> None:
    found = put_aside_before([400, 600, 500, -300])
    assert (found.aside, found.missing) == ((0, 200, 100, 0), (0, 0, 0, 0))


def test_a_month_that_has_less_than_the_others_keep_puts_nothing_aside() -> None:
    assert put_aside_before([50, 400, 400, -300]).aside == (0, 150, 150, 0)


def test_a_minor_unit_that_does_not_divide_comes_from_the_first_month() -> None:
    assert put_aside_before([400, 400, 400, -100]).aside == (34, 33, 33, 0)


def test_a_second_lean_month_evens_what_months_keep_after_the_first() -> None:
    assert put_aside_before([400, -100, 400, -100]).aside == (100, 0, 100, 0)


def test_what_comes_later_carries_nothing() -> None:
    found = put_aside_before([-300, 400, -100])
    assert (found.aside, found.missing) == ((0, 100, 0), (300, 0, 0))


def test_what_no_earlier_month_has_over_is_missing() -> None:
    found = put_aside_before([100, -300])
    assert (found.aside, found.missing) == ((100, 0), (0, 200))


def test_the_twelve_months_before_carry_first_and_earlier_ones_what_is_still_lacking() -> None:
    assert put_aside_before([500] + [10] * 12 + [-120]).aside == (0, *(10,) * 12, 0)
    assert put_aside_before([500] + [5] * 12 + [-100]).aside == (40, *(5,) * 12, 0)


@given(lefts)
def test_of_two_months_before_the_first_lean_one_none_keeps_more_while_it_puts_less_aside(left: list[int]) -> None:
    lean = next((month for month, amount in enumerate(left) if amount < 0), 0)
    before = range(max(0, lean - 12), lean)
    found = put_aside_before(left[: lean + 1]).aside
    saving = [left[month] - found[month] for month in before if found[month]]
    assert all(left[month] - found[month] <= min(saving) + 1 for month in before if saving)


@given(lefts)
def test_what_is_put_aside_and_what_is_missing_is_all_that_is_lacking(left: list[int]) -> None:
    found = put_aside_before(left)
    assert sum(found.aside) + sum(found.missing) == -sum(amount for amount in left if amount < 0)
    assert all(0 <= aside <= max(0, amount) for aside, amount in zip(found.aside, left, strict=True))


@given(lefts)
def test_every_lean_month_finds_what_earlier_months_put_aside_for_it(left: list[int]) -> None:
    found = put_aside_before(left)
    kept = 0
    for aside, missing, amount in zip(found.aside, found.missing, left, strict=True):
        kept += aside + missing + min(0, amount)
        assert kept >= 0


@given(lefts)
def test_what_is_missing_up_to_a_month_is_the_buffer_these_months_need(left: list[int]) -> None:
    missing = put_aside_before(left).missing
    for end in range(1, len(left) + 1):
        assert sum(missing[:end]) == buffer_of(left[:end]).needed


@given(lefts)
def test_one_minor_unit_less_than_the_buffer_does_not_carry_the_months(left: list[int]) -> None:
    needed, lowest = buffer_of(left)
    assert needed + sum(left[: lowest + 1]) == (
        0 if needed else min(sum(left[:end]) for end in range(1, len(left) + 1))
    )
    assert all(needed + sum(left[:end]) >= 0 for end in range(1, len(left) + 1))
