"""Changes inside one household: its facts, its rows, its plan."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from budget_app.model.base import new_id
from budget_app.model.edits.edit import Edit, EditCode
from budget_app.model.household import PART_OF, Household, Part, Row
from budget_app.model.period import YearMonth
from budget_app.model.quotes import Sharing
from budget_app.model.rows import Debt, Event
from budget_app.model.scenario import Change, Scenario
from budget_app.model.workshop import Workshop


def family_changed(household_id: str, field: str, value: object) -> Edit:
    """Set one fact of the household: members, abroad, settlement, first month, horizon, nickname …"""
    return facts_changed(household_id, **{field: value})


def facts_changed(household_id: str, **facts: object) -> Edit:
    """Set several facts of the household together."""

    def change(household: Household) -> Household:
        return household.evolve(**facts)

    return _edit(EditCode.CHANGE_FAMILY, household_id, change, merge_key=(household_id, *facts))


def row_added(household_id: str, row: Row, at: int | None = None) -> Edit:
    """Put a row into its part, at a place or at the end."""
    part = PART_OF[type(row)]

    def change(household: Household) -> Household:
        rows = list(_rows(household, part))
        rows.insert(len(rows) if at is None else at, row)
        return household.evolve(**{part: tuple(rows)})

    return _edit(EditCode.ADD_ROW, household_id, change, row.label)


def row_copied(household_id: str, row: Row) -> Edit:
    """Put a copy with its own identity right after the row."""
    copy = row.evolve(id=new_id())
    part = PART_OF[type(row)]

    def change(household: Household) -> Household:
        rows = list(_rows(household, part))
        rows.insert(_place(rows, row.id) + 1, copy)
        return household.evolve(**{part: tuple(rows)})

    return _edit(EditCode.ADD_ROW, household_id, change, row.label)


def row_changed(household_id: str, row: Row, field: str) -> Edit:
    """Put the row in the place of the one with its identity; `field` is what changed, so that typing merges."""
    part = PART_OF[type(row)]

    def change(household: Household) -> Household:
        rows = tuple(row if other.id == row.id else other for other in _rows(household, part))
        return household.evolve(**{part: rows})

    code = EditCode.SWITCH_ROW if field == "on" else EditCode.CHANGE_ROW
    return _edit(code, household_id, change, row.label, merge_key=(household_id, row.id, field))


def row_deleted(household_id: str, row: Row) -> Edit:
    """Take a row out of its part."""
    part = PART_OF[type(row)]

    def change(household: Household) -> Household:
        return household.evolve(**{part: tuple(other for other in _rows(household, part) if other.id != row.id)})

    return _edit(EditCode.DELETE_ROW, household_id, change, row.label)


def row_moved(household_id: str, row: Row, place: int) -> Edit:
    """Move a row within its part (0 is the first)."""
    part = PART_OF[type(row)]

    def change(household: Household) -> Household:
        rows = list(_rows(household, part))
        rows.insert(place, rows.pop(_place(rows, row.id)))
        return household.evolve(**{part: tuple(rows)})

    return _edit(EditCode.MOVE_ROW, household_id, change, row.label)


def event_moved(household_id: str, event: Event, away: YearMonth | None, to: YearMonth) -> Edit:
    """Let an event happen in the month `to` instead of `away`, see `Event.moved`; moves one after another merge."""
    return replace(row_changed(household_id, event.moved(away, to), "month"), code=EditCode.MOVE_ROW)


def plan_changed(household_id: str, plan: tuple[Change, ...], field: str = "plan") -> Edit:
    """Set what the family agrees to change; `field` names the part of the plan, so that a dragged slider merges."""

    def change(household: Household) -> Household:
        return household.evolve(plan=plan)

    return _edit(EditCode.CHANGE_PLAN, household_id, change, merge_key=(household_id, "plan", field))


def what_ifs_changed(household_id: str, what_ifs: tuple[Scenario, ...], field: str = "what_ifs") -> Edit:
    """Set the list of what may happen; `field` names what changed, so that a dragged slider merges."""

    def change(household: Household) -> Household:
        return household.evolve(what_ifs=what_ifs)

    return _edit(EditCode.CHANGE_WHAT_IFS, household_id, change, merge_key=(household_id, "what_ifs", field))


def sharing_changed(household_id: str, sharing: Sharing, field: str = "") -> Edit:
    """Set what the next transfer is for; `field` names what changed, so that typing merges."""

    def change(household: Household) -> Household:
        return household.evolve(sharing=sharing)

    merge_key = (household_id, "sharing", field) if field else None
    return _edit(EditCode.CHANGE_SHARING, household_id, change, merge_key=merge_key)


def offers_changed(household_id: str, offers: tuple[Debt, ...], field: str = "") -> Edit:
    """Set the loans that are looked at; `field` names what changed, so that typing merges."""

    def change(household: Household) -> Household:
        return household.evolve(offers=offers)

    merge_key = (household_id, "offers", field) if field else None
    return _edit(EditCode.CHANGE_OFFERS, household_id, change, merge_key=merge_key)


def _edit(
    code: EditCode,
    household_id: str,
    change: Callable[[Household], Household],
    subject: str = "",
    merge_key: tuple[str, ...] | None = None,
) -> Edit:
    def on_workshop(workshop: Workshop) -> Workshop:
        households = (change(other) if other.id == household_id else other for other in workshop.households)
        return workshop.evolve(households=tuple(households))

    return Edit(code, on_workshop, subject, merge_key)


def _rows(household: Household, part: Part) -> tuple[Row, ...]:
    return cast("tuple[Row, ...]", getattr(household, part))


def _place(rows: list[Row], row_id: str) -> int:
    return next(place for place, row in enumerate(rows) if row.id == row_id)
