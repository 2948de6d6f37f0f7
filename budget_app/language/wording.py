"""Codes to sentences: what is wrong, what an edit does.

The long lists of codes are tables, complete by test; a `match` of thirty cases would be no easier to read.
"""

from typing import TYPE_CHECKING, Protocol

from budget_app.language.arithmetic import AmountProblem
from budget_app.language.marked import marked
from budget_app.model.edits.edit import EditCode
from budget_app.model.period import YearMonth
from budget_app.model.problems import Problem, ProblemCode
from budget_app.model.savings_group import Way
from budget_app.projection.loan_rates import NoRate, YearlyRates
from budget_app.projection.payoff import PayoffOrder
from budget_app.projection.quotes import NoSending, Target
from budget_app.projection.savings_group import NoShareOut

if TYPE_CHECKING:
    from budget_app.language.language import Language


class NamedEdit(Protocol):
    """What an edit is called: its code, and what it is about in the user's own words."""

    @property
    def code(self) -> EditCode: ...  # noqa: D102 - said above
    @property
    def subject(self) -> str: ...  # noqa: D102


PROBLEMS: dict[ProblemCode, str] = {
    ProblemCode.LABEL_TOO_LONG: marked("This text has {length} letters; {limit} is the most."),
    ProblemCode.LABEL_CHARACTER: marked("This text has a hidden mark in it. Type it again by hand."),
    ProblemCode.NAME_EMPTY: marked("A name is needed here."),
    ProblemCode.AMOUNT_NEGATIVE: marked("The amount cannot be less than zero."),
    ProblemCode.AMOUNT_TOO_LARGE: marked("This amount is too large. Is there a zero too many?"),
    ProblemCode.NUMBER_TOO_SMALL: marked("This number is too small for this place."),
    ProblemCode.NUMBER_TOO_LARGE: marked("This number is too large for this place."),
    ProblemCode.MONTH_UNKNOWN: marked("There is no such month."),
    ProblemCode.MONTHS_REPEATED: marked("A month stands here twice."),
    ProblemCode.ENDS_BEFORE_START: marked("The end comes before the start."),
    ProblemCode.STEPS_OUT_OF_ORDER: marked("Each new amount must start later than the one before it."),
    ProblemCode.GRACE_TOO_LONG: marked("The pause must be shorter than the loan: {limit} payments are the most."),
    ProblemCode.DEBT_GROWS_TOO_LARGE: marked("With the interest of so long a pause this debt becomes too large."),
    ProblemCode.COST_REPEATED: marked("The same cost stands here twice."),
    ProblemCode.IDENTITY_REPEATED: marked("The same row or household stands here twice."),
    ProblemCode.TOO_MANY: marked("No more fit here; {limit} is the most."),
    ProblemCode.TOO_FEW: marked("There are too few here; {limit} is the least."),
    ProblemCode.NOT_GIVEN: marked("This is needed and is not there."),
    ProblemCode.CONVERSIONS_UNLIKE: marked("Type a rate for both exchanges, or a margin for both."),
    ProblemCode.PURPOSE_UNSIZED: marked("Type either a share or an amount."),
    ProblemCode.MEMBER_UNKNOWN: marked("There is no member {member} in this group; {limit} is the last."),
    ProblemCode.MEETING_UNKNOWN: marked("There is no meeting {meeting} in this cycle; {limit} is the last."),
    ProblemCode.SHARES_ABOVE_MOST: marked("Member {member} buys more than {limit} shares at meeting {meeting}."),
    ProblemCode.BACK_ABOVE_OWED: marked("Member {member} owes less than this at meeting {meeting}."),
    ProblemCode.MEMBER_REPEATED: marked("Another member has this number already."),
    ProblemCode.PAID_UNPROMISED: marked("{month} is marked as paid, but nothing was promised for it."),
    ProblemCode.COPING_REPEATED: marked("The same step stands here twice."),
    ProblemCode.CODE_WRONG: marked("This household code is not right. Look at it once more on the paper."),
    ProblemCode.SHAPE_WRONG: marked("What stands here is not what belongs here."),
    ProblemCode.NO_AMOUNT: marked("There is no amount yet, so nothing is counted here."),
    ProblemCode.NO_MONTH_CHOSEN: marked("No month is chosen, so nothing is counted here."),
    ProblemCode.RATE_MISSING: marked("There is no exchange rate for {currency}, so this row is not counted yet."),
    ProblemCode.NOTHING_ARRIVES: marked("After the fees nothing arrives at home."),
    ProblemCode.OUTSIDE_HORIZON: marked("{month} lies outside the months of this plan."),
    ProblemCode.DEBT_BEYOND_HORIZON: marked("The last payment falls in {month}, after the months of this plan."),
    ProblemCode.NOTHING_HANDED_OUT: marked("The fees take the whole loan, so nothing is handed out."),
    ProblemCode.EXTRA_OUTSIDE_DEBT: marked("In {month} nothing of this debt is owed yet, or any more."),
    ProblemCode.WAGE_SPENT: marked("Living there takes the whole wage, so nothing can be sent home."),
    ProblemCode.SENDS_ABOVE_LEFT: marked("This is more than is left of the wage; only what is left is counted."),
    ProblemCode.BRINGS_ABOVE_KEPT: marked("This is more than is left after what is sent home."),
    ProblemCode.GOAL_IN_PAST: marked("{month} lies before the first month of this plan."),
    ProblemCode.CHANGED_ROW_GONE: marked(
        "The row that this change is about is not there any more, so it changes nothing."
    ),
    ProblemCode.ABROAD_MORE_THAN_PEOPLE: marked("More people are abroad than belong to the family."),
}
NO_RATES: dict[NoRate, str] = {
    NoRate.NOTHING_RECEIVED: marked("Nothing is received, so there is no yearly rate."),
    NoRate.NO_UNIQUE_RATE: marked("What is received and paid here has no single yearly rate."),
    NoRate.TOO_LARGE: marked("The yearly rate is too large to be told."),
}
NO_SENDINGS: dict[NoSending, str] = {
    NoSending.WAGE_SPENT: marked("Living abroad takes the whole wage and {missing} more, so nothing can be sent."),
    NoSending.SENT_ABOVE_LEFT: marked("More is sent than is left of the wage: {missing} a month are missing."),
    NoSending.PURPOSES_ABOVE_TRANSFER: marked("The envelopes need {missing} more than arrives."),
}
TARGETS: dict[Target, str] = {
    Target.WITHIN_AVERAGE: marked("within the target"),
    Target.WITHIN_MOST: marked("above the average aimed at"),
    Target.ABOVE: marked("▼ too dear"),
}
NO_SHARE_OUTS: dict[NoShareOut, str] = {
    NoShareOut.NO_SHARES: marked("Nobody bought shares, so there is nothing to share out."),
    NoShareOut.DEBT_ABOVE_FUND: marked(
        "At meeting {meeting} the members owe {missing} more than the group has. Look at its loans once more."
    ),
    NoShareOut.LOSS_ABOVE_SAVINGS: marked("In this way a member would lose more than was saved."),
}
DEBT_ABOVE_FUND = marked("The members owe {missing} more than the group has. Look at its loans once more.")
WAYS: dict[Way, str] = {
    Way.PROPORTIONAL: marked("In proportion to shares"),
    Way.EQUAL_PROFIT: marked("The same profit for each member"),
    Way.INTEREST_BACK: marked("Interest back to who paid it"),
}
PAYOFF_ORDERS: dict[PayoffOrder, str] = {
    PayoffOrder.AS_AGREED: marked("As agreed"),
    PayoffOrder.DEAREST_FIRST: marked("The dearest first"),
    PayoffOrder.SMALLEST_FIRST: marked("The smallest first"),
}
AMOUNT_PROBLEMS: dict[AmountProblem, str] = {
    AmountProblem.EMPTY: marked("Type a number."),
    AmountProblem.LETTERS: marked("Type only figures, without words or letters."),
    AmountProblem.EXPONENT: marked("Write the number out in full, without the letter e."),
    AmountProblem.NOT_A_NUMBER: marked("This is a word of computers, not a number."),
    AmountProblem.UNDERSCORE: marked("Put a space between thousands, not a line."),
    AmountProblem.HIDDEN_MARK: marked("There is a hidden mark in it. Type the number again by hand."),
    AmountProblem.OTHER_SIGN: marked("Type only figures and the signs + - * / ( )."),
    AmountProblem.TOO_LONG: marked("This is too long for a number."),
    AmountProblem.TOO_LARGE: marked("This number is too large. Is there a zero too many?"),
    AmountProblem.TWO_MEANINGS: marked("This can be read in two ways. Write it like 1 234,50."),
    AmountProblem.UNFINISHED: marked("The sum is not finished."),
    AmountProblem.DIVISION_BY_ZERO: marked("Nothing can be divided by zero."),
    AmountProblem.NEGATIVE: marked("The result is less than zero."),
    AmountProblem.NOT_WHOLE: marked("Type a whole number."),
}
EDITS: dict[EditCode, str] = {
    EditCode.RENAME_WORKSHOP: marked("new name of the workshop"),
    EditCode.CHANGE_CONDITIONS: marked("change of rates and prices"),
    EditCode.CHANGE_QUOTES: marked("change in the ways to send"),
    EditCode.ADD_HOUSEHOLD: marked("new household {subject}"),
    EditCode.COPY_HOUSEHOLD: marked("copy of household {subject}"),
    EditCode.DELETE_HOUSEHOLD: marked("deleting household {subject}"),
    EditCode.MOVE_HOUSEHOLD: marked("moving household {subject}"),
    EditCode.CHANGE_FAMILY: marked("change in the family"),
    EditCode.ADD_ROW: marked("new row “{subject}”"),
    EditCode.CHANGE_ROW: marked("change in “{subject}”"),
    EditCode.DELETE_ROW: marked("deleting “{subject}”"),
    EditCode.MOVE_ROW: marked("moving “{subject}”"),
    EditCode.SWITCH_ROW: marked("switching “{subject}” on or off"),
    EditCode.CHANGE_PLAN: marked("change in our plan"),
    EditCode.CHANGE_WHAT_IFS: marked("change in “what if”"),
    EditCode.ADD_GROUP: marked("new savings group"),
    EditCode.CHANGE_GROUP: marked("change in the savings group"),
    EditCode.DELETE_GROUP: marked("deleting the savings group"),
    EditCode.ADD_PROJECT: marked("new village project"),
    EditCode.CHANGE_PROJECT: marked("change in the village project"),
    EditCode.DELETE_PROJECT: marked("deleting the village project"),
    EditCode.CHANGE_SHARING: marked("sharing out the next transfer"),
    EditCode.CHANGE_OFFERS: marked("change in the loan offers"),
}
EDITS_OF_UNNAMED_ROWS: dict[EditCode, str] = {
    EditCode.ADD_ROW: marked("new row"),
    EditCode.CHANGE_ROW: marked("change in a row"),
    EditCode.DELETE_ROW: marked("deleting a row"),
    EditCode.MOVE_ROW: marked("moving a row"),
    EditCode.SWITCH_ROW: marked("switching a row on or off"),
}


def problem_sentence(language: "Language", problem: Problem) -> str:
    """What is wrong or odd, and where it can be said, what to do."""
    places = {name: _said(language, name, value) for name, value in problem.values.items()}
    return language.text(PROBLEMS[problem.code], **places)


def no_rate_sentence(language: "Language", why: NoRate) -> str:
    """Why a loan has no yearly rate."""
    return language.text(NO_RATES[why])


def rates_sentence(language: "Language", rates: YearlyRates | NoRate) -> str:
    """Both names of a loan's yearly rate, or why it has none; nothing where it costs nothing."""
    if isinstance(rates, NoRate):
        return no_rate_sentence(language, rates)
    if not rates.effective:
        return ""
    return language.text(
        "The rate a year is {nominal} nominal, {effective} effective.",
        nominal=language.percent(rates.nominal, 1),
        effective=language.percent(rates.effective, 1),
    )


def no_sending_sentence(language: "Language", why: NoSending, missing: str) -> str:
    """Why money cannot go the way it was entered; `missing` is an amount with its currency."""
    return language.text(NO_SENDINGS[why], missing=missing)


def target_name(language: "Language", target: Target) -> str:
    """Where a transfer's cost stands beside the target of the United Nations."""
    return language.text(TARGETS[target])


def no_share_out_sentence(language: "Language", why: NoShareOut, meeting: int, missing: str) -> str:
    """Why a group's fund cannot be shared; `missing` is an amount with its currency, `meeting` may be 0."""
    if why is NoShareOut.DEBT_ABOVE_FUND and not meeting:
        return language.text(DEBT_ABOVE_FUND, missing=missing)
    return language.text(NO_SHARE_OUTS[why], meeting=meeting, missing=missing)


def way_name(language: "Language", way: Way) -> str:
    """How a group's fund is shared."""
    return language.text(WAYS[way])


def payoff_order_name(language: "Language", order: PayoffOrder) -> str:
    """In which order debts are paid down."""
    return language.text(PAYOFF_ORDERS[order])


def amount_problem_sentence(language: "Language", problem: AmountProblem) -> str:
    """Why a typed number was not understood."""
    return language.text(AMOUNT_PROBLEMS[problem])


def edit_name(language: "Language", edit: NamedEdit) -> str:
    """What an edit does, to stand after "Undo:"."""
    if not edit.subject and edit.code in EDITS_OF_UNNAMED_ROWS:
        return language.text(EDITS_OF_UNNAMED_ROWS[edit.code])
    return language.text(EDITS[edit.code], subject=edit.subject)


def undo_name(language: "Language", edit: NamedEdit | None) -> str:
    """The menu's line that takes an edit back; without one, the bare word."""
    if edit is None:
        return language.text("Undo")
    return language.text("Undo: {edit}", edit=edit_name(language, edit))


def redo_name(language: "Language", edit: NamedEdit | None) -> str:
    """The menu's line that does an edit again; without one, the bare word."""
    if edit is None:
        return language.text("Redo")
    return language.text("Redo: {edit}", edit=edit_name(language, edit))


def _said(language: "Language", name: str, value: str | int) -> str | int:
    match name:
        case "month":
            return language.month(YearMonth.parse(value))
        case "currency":
            return language.currency_name(str(value), 1)
        case _:
            return value
