"""What the holidays are called, and how their days are written."""

from typing import TYPE_CHECKING

from budget_app.language.marked import marked
from budget_app.model.rows import Feast
from budget_app.reference.holidays import Holiday

if TYPE_CHECKING:
    from budget_app.language.language import Language
    from budget_app.reference.holidays import HolidayDate

HOLIDAYS: dict[Holiday, str] = {
    Holiday.NAVRUZ: marked("Navruz"),
    Holiday.SCHOOL_START: marked("School begins"),
    # Translators: Eid al-Fitr, the feast after Ramadan, under the name your country's calendar gives it
    Holiday.EID_AL_FITR: marked("Idi Ramazon"),
    # Translators: Eid al-Adha, the feast of sacrifice, under the name your country's calendar gives it
    Holiday.EID_AL_ADHA: marked("Idi Qurbon"),
}


def holiday_name(language: "Language", holiday: Holiday) -> str:
    """What a holiday is called."""
    return language.text(HOLIDAYS[holiday])


def feast_name(language: "Language", feast: Feast) -> str:
    """What a feast of the lunar year is called."""
    return holiday_name(language, Holiday(feast.value))


def holiday_in_month(language: "Language", found: "HolidayDate") -> str:
    """The holiday with its day, where its month is said beside it: Navruz (21)."""
    name = holiday_name(language, found.holiday)
    if found.estimated:
        # Translators: {day} is a number, the day of the month
        return language.text("{holiday} (about {day})", holiday=name, day=found.day.day)
    # Translators: {day} is a number, the day of the month
    return language.text("{holiday} ({day})", holiday=name, day=found.day.day)
