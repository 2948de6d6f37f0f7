"""What a household's journeys come to, as JSON of a stable shape, documented by `budget-app project --help`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.projection.journey_outcome import coming_home, journey_outcome
from budget_app.projection.result import NEVER

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.journey import Journey
    from budget_app.model.money import Conditions
    from budget_app.projection.journey_outcome import JourneyOutcome

    Plain = dict[str, object]


def journeys_plain(household: Household, conditions: Conditions) -> list[Plain]:
    """Each journey, whether it is switched on or not; null where it cannot be worked out."""
    return [_journey(journey, household, conditions) for journey in household.journeys]


def _journey(journey: Journey, household: Household, conditions: Conditions) -> Plain:
    outcome = journey_outcome(household, conditions, journey)
    home = coming_home(household, conditions, journey)
    return {
        "id": journey.id,
        "label": journey.label,
        "on": journey.on,
        "currency": journey.currency,
        "leave_month": str(journey.leaves or household.first_month),
        "stay_months": journey.months,
        "costs": None if outcome is None else outcome.before_first_wage,
        "monthly": _monthly(journey, outcome),
        "paid_back_month": None if outcome is None else _named(outcome.paid_back, household),
        "loan_paid_month": None
        if outcome is None or outcome.debt_paid is None
        else _named(outcome.debt_paid, household),
        "season": None if outcome is None else _season(outcome, household),
        "home_earlier": None if home is None else home.earlier,
        "home_later": None if home is None else home.later,
    }


def _monthly(journey: Journey, outcome: JourneyOutcome | None) -> Plain:
    return {
        "wage": journey.wage,
        "living": journey.living,
        "housing": journey.housing,
        "permit": journey.permit,
        "wage_left": journey.left,
        "sent": journey.sent,
        "arrives": None if outcome is None else outcome.month.received,
    }


def _season(outcome: JourneyOutcome, household: Household) -> Plain:
    return {
        "first_month": _named(outcome.first, household),
        "months": outcome.months,
        "leaves": outcome.leaves,
        "staying": outcome.staying,
        "gain": outcome.gain,
    }


def _named(index: int, household: Household) -> str:
    return "never" if index == NEVER else str(household.first_month.plus(index))
