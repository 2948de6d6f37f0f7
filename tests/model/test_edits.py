"""Edits change what they name and nothing else."""

from datetime import date

import pytest

from budget_app.model.base import new_id
from budget_app.model.edits import households, rows
from budget_app.model.household import Household, Row
from budget_app.model.rows import Income, Spending
from budget_app.model.workshop import Workshop
from tests.model.test_limits import MARCH


@pytest.fixture
def workshop() -> Workshop:
    """Three households; the second has two incomes and a spending row."""
    seats = [households.new_household(number, MARCH) for number in (1, 2, 3)]
    seats[1] = seats[1].evolve(
        incomes=(Income(id=new_id(), label="apricots"), Income(id=new_id(), label="sewing")),
        spending=(Spending(id=new_id(), label="flour"),),
    )
    return Workshop(id=new_id(), title="Khujand", held=date(2027, 3, 1), households=tuple(seats))


@pytest.fixture
def household(workshop: Workshop) -> Household:
    return workshop.households[1]


def labels(workshop: Workshop) -> list[str]:
    return [income.label for income in workshop.households[1].incomes]


def numbers(workshop: Workshop) -> list[int]:
    return [household.number for household in workshop.households]


def test_a_row_is_added_at_the_end_or_at_a_place(workshop: Workshop, household: Household) -> None:
    pension = Income(id=new_id(), label="pension")
    assert labels(rows.row_added(household.id, pension).change(workshop)) == ["apricots", "sewing", "pension"]
    assert labels(rows.row_added(household.id, pension, at=0).change(workshop)) == ["pension", "apricots", "sewing"]


def test_a_changed_row_keeps_its_place(workshop: Workshop, household: Household) -> None:
    row = household.incomes[0].evolve(label="dried apricots")
    assert labels(rows.row_changed(household.id, row, "label").change(workshop)) == ["dried apricots", "sewing"]


def test_a_copied_row_stands_after_the_first_with_its_own_identity(workshop: Workshop, household: Household) -> None:
    changed = rows.row_copied(household.id, household.incomes[0]).change(workshop)
    assert labels(changed) == ["apricots", "apricots", "sewing"]
    assert len({income.id for income in changed.households[1].incomes}) == 3


def test_a_deleted_row_is_gone_and_the_other_parts_stay(workshop: Workshop, household: Household) -> None:
    changed = rows.row_deleted(household.id, household.incomes[0]).change(workshop)
    assert labels(changed) == ["sewing"]
    assert changed.households[1].spending == household.spending


def test_a_row_moves_within_its_part(workshop: Workshop, household: Household) -> None:
    assert labels(rows.row_moved(household.id, household.incomes[1], 0).change(workshop)) == ["sewing", "apricots"]


def test_an_edit_leaves_other_households_untouched(workshop: Workshop, household: Household) -> None:
    changed = rows.family_changed(household.id, "abroad", 2).change(workshop)
    assert changed.households[1].abroad == 2
    assert changed.households[0] is workshop.households[0]
    assert changed.households[2] is workshop.households[2]


def test_typing_in_one_field_merges_and_in_two_does_not(household: Household) -> None:
    row: Row = household.incomes[0]
    first, again, other = (rows.row_changed(household.id, row, field) for field in ("label", "label", "growth"))
    assert first.merge_key == again.merge_key != other.merge_key


def test_a_new_household_gets_a_number_of_its_own(workshop: Workshop) -> None:
    added = households.household_added(households.new_household(2, MARCH)).change(workshop)
    assert numbers(added) == [1, 2, 3, 4]


def test_a_copied_household_stands_next_to_the_first_under_its_own_code(
    workshop: Workshop, household: Household
) -> None:
    copied = households.household_copied(household, workshop.free_number()).change(workshop)
    assert numbers(copied) == [1, 2, 4, 3]
    assert copied.households[2].incomes == household.incomes
    assert copied.households[2].code != household.code


def test_a_deleted_household_leaves_the_numbers_of_the_others(workshop: Workshop, household: Household) -> None:
    assert numbers(households.household_deleted(household).change(workshop)) == [1, 3]


@pytest.mark.parametrize(("seat", "order"), [(0, [2, 1, 3]), (2, [1, 3, 2]), (1, [1, 2, 3])])
def test_a_household_moves_to_another_seat(
    workshop: Workshop, household: Household, seat: int, order: list[int]
) -> None:
    assert numbers(households.household_moved(household, seat).change(workshop)) == order
