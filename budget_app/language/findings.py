"""What was found in a plan, as sentences: facts of the family's own figures, never advice."""

from typing import TYPE_CHECKING, assert_never

from budget_app.language.kinds import row_name
from budget_app.projection.findings import (
    AboveInsured,
    DearLoan,
    DearTransfer,
    Finding,
    HeavyDebts,
    ShortMonth,
    SmallReserve,
)
from budget_app.projection.tried import Helped

if TYPE_CHECKING:
    from budget_app.language.language import Language
    from budget_app.model.household import Household


def finding_sentence(language: "Language", finding: Finding, household: "Household") -> str:
    """A finding of this household in one sentence or two."""
    match finding:
        case ShortMonth():
            return _short_month(language, finding, household)
        case Helped():
            return _helped(language, finding, household)
        case HeavyDebts():
            return _heavy_debts(language, finding)
        case DearTransfer() | DearLoan():
            return _dear(language, finding, household)
        case SmallReserve() | AboveInsured():
            return _savings(language, finding, household)
    assert_never(finding)


def _heavy_debts(language: "Language", finding: HeavyDebts) -> str:
    if finding.share is None:
        return language.text("Debts are to be paid, and no income is written down.")
    number = language.number(100 * finding.share)
    return language.text("Of each 100 that comes in during a year, {number} goes to pay debts.", number=number)


def _dear(language: "Language", finding: DearTransfer | DearLoan, household: "Household") -> str:
    if isinstance(finding, DearTransfer):
        return language.text(
            "{sender}: sending costs {cost} of the sum, fee and rate together; the United Nations aim at {aimed}.",
            sender=_named(language, finding.row, household),
            cost=language.percent(finding.cost, 1),
            aimed=language.percent(finding.aimed),
        )
    return language.text(
        "{debt} costs {dear} a year, and {account} beside it earns {cheap}.",
        debt=_named(language, finding.row, household),
        account=_named(language, finding.account, household),
        dear=language.percent(finding.loan_rate, 1),
        cheap=language.percent(finding.savings_rate, 1),
    )


def _savings(language: "Language", finding: SmallReserve | AboveInsured, household: "Household") -> str:
    if isinstance(finding, SmallReserve):
        return language.text(
            "A month of what the family needs costs {needs}; {saved} is put aside.",
            needs=language.whole_money(finding.month_of_needs, household.home),
            saved=language.whole_money(finding.saved, household.home),
        )
    return language.text(
        "{account}: the state insures {limit} in one bank; {above} lies above that.",
        account=_named(language, finding.row, household),
        limit=language.whole_money(finding.limit, household.home),
        above=language.whole_money(finding.above, household.home),
    )


def _short_month(language: "Language", finding: ShortMonth, household: "Household") -> str:
    places = {
        "month": language.month(household.first_month.plus(finding.month)),
        "missing": language.whole_money(finding.missing, household.home),
        "row": _named(language, finding.row, household),
        "amount": language.whole_money(finding.amount, household.home),
    }
    if not places["row"]:
        return language.text("{month}: {missing} is missing.", month=places["month"], missing=places["missing"])
    if finding.direction == "in":
        return language.text("{month}: {missing} is missing. {amount} less than usual comes from: {row}.", **places)
    return language.text("{month}: {missing} is missing. What weighs most then: {row}, {amount}.", **places)


def _helped(language: "Language", finding: Helped, household: "Household") -> str:
    places = {
        "row": _named(language, finding.row, household),
        "before": language.number(finding.before),
        "after": language.number(finding.after),
    }
    match finding.way:
        case "spend_less":
            return language.text(
                "A tenth less for this would bring short months from {before} down to {after}: {row}.", **places
            )
        case "later_goal":
            return language.text(
                "This goal a year later would bring short months from {before} down to {after}: {row}.", **places
            )
        case "cheaper_sending":
            return language.text(
                "Cheaper sending would bring short months from {before} down to {after}: {row}.", **places
            )
    assert_never(finding.way)


def _named(language: "Language", row_id: str | None, household: "Household") -> str:
    """What a row is called; nothing where the household has no such row."""
    return next((row_name(language, row) for row in household.rows() if row.id == row_id), "")
