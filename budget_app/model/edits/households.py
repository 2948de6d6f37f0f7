"""Changes to the workshop and its list of households."""

from functools import partial

from budget_app.model.base import new_id
from budget_app.model.edits.edit import Edit, EditCode
from budget_app.model.household import Household, new_code
from budget_app.model.money import Conditions
from budget_app.model.period import YearMonth
from budget_app.model.quotes import DayQuote
from budget_app.model.workshop import Workshop


def new_household(number: int, first_month: YearMonth, home: str = "TJS") -> Household:
    """An empty household under a fresh code."""
    return Household.model_validate(
        {"id": new_id(), "code": new_code(), "number": number, "first_month": first_month, "home": home}
    )


def renamed(title: str) -> Edit:
    """Give the workshop another title; raises ValidationError when applied to an empty one."""
    return Edit(EditCode.RENAME_WORKSHOP, partial(_with, title=title), title, merge_key=("title",))


def conditions_changed(conditions: Conditions) -> Edit:
    """Type the day's exchange rates and prices."""
    return Edit(EditCode.CHANGE_CONDITIONS, partial(_with, conditions=conditions), merge_key=("conditions",))


def quotes_changed(quotes: tuple[DayQuote, ...], field: str = "") -> Edit:
    """Type what sending costs today; `field` names what changed, so that typing merges."""
    merge_key = ("quotes", field) if field else None
    return Edit(EditCode.CHANGE_QUOTES, partial(_with, quotes=quotes), merge_key=merge_key)


def household_added(household: Household, at: int | None = None) -> Edit:
    """Put a household at a seat (the last when `at` is none), numbered afresh when its number is taken."""
    return Edit(EditCode.ADD_HOUSEHOLD, partial(_insert, household=household, at=at), f"{household.number:02d}")


def household_copied(household: Household, number: int) -> Edit:
    """Put a copy with its own identity, code and number right after the household."""
    copy = household.evolve(id=new_id(), code=new_code(), number=number, nickname="")

    def change(workshop: Workshop) -> Workshop:
        return _insert(workshop, copy, _seat(workshop, household.id) + 1)

    return Edit(EditCode.COPY_HOUSEHOLD, change, f"{household.number:02d}")


def household_deleted(household: Household) -> Edit:
    """Take a household out of the workshop."""

    def change(workshop: Workshop) -> Workshop:
        return workshop.evolve(households=tuple(other for other in workshop.households if other.id != household.id))

    return Edit(EditCode.DELETE_HOUSEHOLD, change, f"{household.number:02d}")


def household_moved(household: Household, seat: int) -> Edit:
    """Move a household to another seat (0 is the first)."""

    def change(workshop: Workshop) -> Workshop:
        others = [other for other in workshop.households if other.id != household.id]
        others.insert(seat, workshop.household(household.id))
        return workshop.evolve(households=tuple(others))

    return Edit(EditCode.MOVE_HOUSEHOLD, change, f"{household.number:02d}")


def _with(workshop: Workshop, **changes: object) -> Workshop:
    return workshop.evolve(**changes)


def _seat(workshop: Workshop, household_id: str) -> int:
    return workshop.households.index(workshop.household(household_id))


def _insert(workshop: Workshop, household: Household, at: int | None) -> Workshop:
    if any(other.number == household.number for other in workshop.households):
        household = household.evolve(number=workshop.free_number())
    households = list(workshop.households)
    households.insert(len(households) if at is None else at, household)
    return workshop.evolve(households=tuple(households))
