"""What the sheets are called, by their codes, in the order in which they are offered."""

from typing import TYPE_CHECKING

from budget_app.language.marked import marked

if TYPE_CHECKING:
    from budget_app.language.language import Language

FOR_THE_FAMILY = {
    "plan": marked("Our family’s plan"),
    "goal_ladder": marked("Goal ladder with jars"),
    "agreements": marked("Agreements and visits"),
    "sending": marked("What he sends"),
    "before_leaving": marked("Before leaving"),
    "debt_calendar": marked("Debt calendar"),
    "loan_cost": marked("True cost of loans"),
    "can_carry": marked("Can we carry it?"),
    "ceremony": marked("Feast planner"),
    "diary": marked("Weekly diary"),
}
"""Made for one household each."""
FOR_THE_ROOM = {
    "blank_form": marked("Blank form"),
    "banknotes": marked("Money to count with"),
    "numbers": marked("Numbers of the households"),
    "test_page": marked("Test page for the printer"),
}
"""Made once for all."""


def sheet_name(language: "Language", code: str) -> str:
    """What a sheet is called where it is chosen."""
    return language.text((FOR_THE_FAMILY | FOR_THE_ROOM)[code])
