"""What savings groups and village projects may hold, and the edits that change them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from budget_app.model.base import new_id
from budget_app.model.edits import together
from budget_app.model.groups import Group, Passbook
from budget_app.model.problems import ProblemCode
from budget_app.model.village_project import BudgetLine, Pledge, VillageProject
from budget_app.model.workshop import TOGETHER_LIMIT, Workshop
from tests.model.refusals import refused
from tests.model.test_limits import MARCH

if TYPE_CHECKING:
    from budget_app.model.edits.edit import Edit


def workshop(**facts: Any) -> Workshop:
    return Workshop(id=new_id(), title="Khujand", held=date(2027, 3, 1), **facts)


def project(**facts: Any) -> VillageProject:
    return VillageProject(id=new_id(), first_month=MARCH, **facts)


def pledge(**facts: Any) -> Pledge:
    return Pledge(id=new_id(), household=7, amount=100_00, **facts)


def test_a_member_has_one_passbook() -> None:
    assert refused(lambda: Group(id=new_id(), passbooks=(Passbook(number=3), Passbook(number=3)))) == {
        ProblemCode.MEMBER_REPEATED
    }


def test_the_next_member_has_the_lowest_free_number() -> None:
    assert Group(id=new_id(), passbooks=(Passbook(number=1), Passbook(number=3))).free_number() == 2
    assert Group(id=new_id()).free_number() == 1


def test_only_a_promised_month_is_paid() -> None:
    assert refused(lambda: pledge(months=(MARCH,), paid=(MARCH.plus(1),))) == {ProblemCode.PAID_UNPROMISED}


def test_months_of_a_pledge_stand_in_order_and_once() -> None:
    assert pledge(months=(MARCH.plus(1), MARCH)).months == (MARCH, MARCH.plus(1))
    assert refused(lambda: pledge(months=(MARCH, MARCH))) == {ProblemCode.MONTHS_REPEATED}


@pytest.mark.parametrize("part", ["lines", "pledges"])
def test_a_row_stands_in_a_project_once(part: str) -> None:
    row = BudgetLine(id=new_id()) if part == "lines" else pledge()
    assert refused(lambda: project(**{part: (row, row)})) == {ProblemCode.IDENTITY_REPEATED}


def test_a_group_or_project_stands_in_a_workshop_once() -> None:
    group, well = Group(id=new_id()), project()
    assert refused(lambda: workshop(groups=(group, group))) == {ProblemCode.IDENTITY_REPEATED}
    assert refused(lambda: workshop(projects=(well, well))) == {ProblemCode.IDENTITY_REPEATED}


def test_a_workshop_holds_so_many_groups() -> None:
    groups = tuple(Group(id=new_id()) for _ in range(TOGETHER_LIMIT + 1))
    assert workshop(groups=groups[1:])
    assert refused(lambda: workshop(groups=groups)) == {ProblemCode.TOO_MANY}


def done(before: Workshop, *edits: Edit) -> Workshop:
    for edit in edits:
        before = edit.change(before)
    return before


def test_groups_are_added_changed_and_deleted() -> None:
    first, second = Group(id=new_id()), Group(id=new_id())
    both = done(workshop(), together.group_added(first), together.group_added(second))
    changed = first.evolve(label="Spring")
    assert done(both, together.group_changed(changed, "label")).groups == (changed, second)
    assert done(both, together.group_deleted(first)).groups == (second,)


def test_projects_are_added_changed_and_deleted() -> None:
    first, second = project(), project()
    both = done(workshop(), together.project_added(first), together.project_added(second))
    changed = second.evolve(label="Bridge")
    assert done(both, together.project_changed(changed, "label")).projects == (first, changed)
    assert done(both, together.project_deleted(first)).projects == (second,)


def test_typing_into_one_field_is_one_step() -> None:
    group = Group(id=new_id())
    keys = [together.group_changed(group, field).merge_key for field in ("plan.shares", "plan.shares", "box")]
    assert keys[0] == keys[1] != keys[2]
