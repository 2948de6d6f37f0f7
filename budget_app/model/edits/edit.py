"""What an edit is."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from budget_app.model.workshop import Workshop


class EditCode(StrEnum):
    """What an edit does, named in the menu beside undo and redo."""

    RENAME_WORKSHOP = "rename_workshop"
    CHANGE_CONDITIONS = "change_conditions"
    CHANGE_QUOTES = "change_quotes"
    ADD_HOUSEHOLD = "add_household"
    COPY_HOUSEHOLD = "copy_household"
    DELETE_HOUSEHOLD = "delete_household"
    MOVE_HOUSEHOLD = "move_household"
    CHANGE_FAMILY = "change_family"
    ADD_ROW = "add_row"
    CHANGE_ROW = "change_row"
    DELETE_ROW = "delete_row"
    MOVE_ROW = "move_row"
    SWITCH_ROW = "switch_row"
    CHANGE_PLAN = "change_plan"
    CHANGE_WHAT_IFS = "change_what_ifs"
    ADD_GROUP = "add_group"
    CHANGE_GROUP = "change_group"
    DELETE_GROUP = "delete_group"
    ADD_PROJECT = "add_project"
    CHANGE_PROJECT = "change_project"
    DELETE_PROJECT = "delete_project"
    CHANGE_SHARING = "change_sharing"
    CHANGE_OFFERS = "change_offers"


@dataclass(frozen=True, slots=True)
class Edit:
    """A change with its name; consecutive edits with the same `merge_key` become one step of undo.

    `subject` is what the change is about, in the user's own words (a row's label), or empty.
    """

    code: EditCode
    change: Callable[[Workshop], Workshop]
    subject: str = ""
    merge_key: tuple[str, ...] | None = None
