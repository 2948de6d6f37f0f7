"""What can be wrong with what a person entered, as codes; the language room says them."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import ValidationError


class ProblemCode(StrEnum):
    """Every limit of the model and every doubt about a plan has a code here."""

    # a value is refused: it breaks a limit
    LABEL_TOO_LONG = "label_too_long"
    LABEL_CHARACTER = "label_character"
    NAME_EMPTY = "name_empty"
    AMOUNT_NEGATIVE = "amount_negative"
    AMOUNT_TOO_LARGE = "amount_too_large"
    NUMBER_TOO_SMALL = "number_too_small"
    NUMBER_TOO_LARGE = "number_too_large"
    MONTH_UNKNOWN = "month_unknown"
    MONTHS_REPEATED = "months_repeated"
    ENDS_BEFORE_START = "ends_before_start"
    STEPS_OUT_OF_ORDER = "steps_out_of_order"
    GRACE_TOO_LONG = "grace_too_long"
    DEBT_GROWS_TOO_LARGE = "debt_grows_too_large"
    COST_REPEATED = "cost_repeated"
    IDENTITY_REPEATED = "identity_repeated"
    TOO_MANY = "too_many"
    TOO_FEW = "too_few"
    NOT_GIVEN = "not_given"
    CONVERSIONS_UNLIKE = "conversions_unlike"
    PURPOSE_UNSIZED = "purpose_unsized"
    MEMBER_UNKNOWN = "member_unknown"
    MEETING_UNKNOWN = "meeting_unknown"
    SHARES_ABOVE_MOST = "shares_above_most"
    BACK_ABOVE_OWED = "back_above_owed"
    MEMBER_REPEATED = "member_repeated"
    PAID_UNPROMISED = "paid_unpromised"
    COPING_REPEATED = "coping_repeated"
    CODE_WRONG = "code_wrong"
    SHAPE_WRONG = "shape_wrong"

    # a value is kept, and a line beside it says what is odd
    NO_AMOUNT = "no_amount"
    NO_MONTH_CHOSEN = "no_month_chosen"
    RATE_MISSING = "rate_missing"
    NOTHING_ARRIVES = "nothing_arrives"
    OUTSIDE_HORIZON = "outside_horizon"
    DEBT_BEYOND_HORIZON = "debt_beyond_horizon"
    NOTHING_HANDED_OUT = "nothing_handed_out"
    EXTRA_OUTSIDE_DEBT = "extra_outside_debt"
    WAGE_SPENT = "wage_spent"
    SENDS_ABOVE_LEFT = "sends_above_left"
    BRINGS_ABOVE_KEPT = "brings_above_kept"
    GOAL_IN_PAST = "goal_in_past"
    CHANGED_ROW_GONE = "changed_row_gone"
    ABROAD_MORE_THAN_PEOPLE = "abroad_more_than_people"


@dataclass(frozen=True, slots=True)
class Problem:
    """A code, the place it belongs to (field names, identities, positions), and the values its sentence names."""

    code: ProblemCode
    where: tuple[str | int, ...] = ()
    values: "Mapping[str, str | int]" = field(default_factory=dict[str, str | int])


_LIMITS = {
    "greater_than": ("gt", ProblemCode.NUMBER_TOO_SMALL),
    "greater_than_equal": ("ge", ProblemCode.NUMBER_TOO_SMALL),
    "less_than": ("lt", ProblemCode.NUMBER_TOO_LARGE),
    "less_than_equal": ("le", ProblemCode.NUMBER_TOO_LARGE),
    "too_long": ("max_length", ProblemCode.TOO_MANY),
    "too_short": ("min_length", ProblemCode.TOO_FEW),
}


_OWN_CODES = frozenset(code.value for code in ProblemCode)


def problems_of(error: "ValidationError") -> tuple[Problem, ...]:
    """Each of pydantic's errors as a problem; what has no code of its own is `SHAPE_WRONG`."""
    return tuple(
        _problem(entry["type"], entry["loc"], entry.get("ctx", {}))
        for entry in error.errors(include_url=False, include_input=False)
    )


def _problem(kind: str, where: tuple[str | int, ...], context: "Mapping[str, object]") -> Problem:
    if kind in _LIMITS:
        name, code = _LIMITS[kind]
        return Problem(code, where, {"limit": str(context[name])})
    if kind == "missing":
        return Problem(ProblemCode.NOT_GIVEN, where)
    if kind in _OWN_CODES:
        values = {name: value for name, value in context.items() if isinstance(value, str | int) and name != "code"}
        return Problem(ProblemCode(kind), where, values)
    return Problem(ProblemCode.SHAPE_WRONG, where)
