"""What a plan or a what-if changes, in sentences, and how a family copes."""

from itertools import chain
from typing import TYPE_CHECKING, assert_never

from budget_app.language.kinds import category_name, row_name
from budget_app.language.marked import marked
from budget_app.model.coping import CopingStep
from budget_app.model.scenario import (
    Change,
    CurrencyMoves,
    ExtraCost,
    GoalMoved,
    IncomeChanges,
    LoanTaken,
    PricesRise,
    RowDropped,
    SaveMore,
    SpendLess,
    TransfersChange,
    TransfersStop,
)
from budget_app.projection.solve import NoAnswer

if TYPE_CHECKING:
    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.period import YearMonth
    from budget_app.model.scenario import Changes

COPING_STEPS: dict[CopingStep, str] = {
    CopingStep.RESERVE: marked("Use the money put aside"),
    CopingStep.CUT_WANTS: marked("Do without what is only wished for"),
    CopingStep.POSTPONE_GOALS: marked("Wait with our goals"),
    CopingStep.BORROW: marked("Borrow from the shop or relatives"),
}

NO_ANSWERS: dict[NoAnswer, str] = {
    NoAnswer.NOT_REACHED: marked("This goal is not reached in time, even without all that can be left unspent."),
    NoAnswer.ALREADY_SHORT: marked("The plan has months with too little money already."),
    NoAnswer.NO_LIMIT: marked("Nothing in the months of this plan limits it."),
    NoAnswer.NO_GOAL: marked("This goal is switched off, or has no price yet."),
}
CARD_TITLES = (
    marked("No entry to Russia"),
    marked("Work abroad is lost"),
    marked("The rouble falls"),
    marked("Less money from abroad"),
    marked("Someone falls ill"),
    marked("An animal dies"),
    marked("A wedding in the family"),
    marked("He comes home for good"),
    marked("The harvest fails"),
    marked("Prices rise"),
)
"""The titles of the cards in resources/cards, as they stand there."""


def no_answer_sentence(language: "Language", why: NoAnswer) -> str:
    """Why a question asked backwards has no amount and no month to tell."""
    return language.text(NO_ANSWERS[why])


def coping_step_name(language: "Language", step: CopingStep) -> str:
    """What a family does in a month in which money is missing."""
    return language.text(COPING_STEPS[step])


def changes_told(language: "Language", changes: "Changes", household: "Household") -> tuple[str, ...]:
    """A sentence for each change, with its months where it has any."""
    return tuple(change_told(language, change, household) for change in changes)


def change_told(language: "Language", change: Change, household: "Household") -> str:
    """What a change is and when it holds."""
    sentence, when = change_sentence(language, change, household), change_months(language, change)
    return language.text("{months}: {change}", months=when, change=sentence) if when else sentence


def change_months(language: "Language", change: Change) -> str:
    """In which months a change happens; empty where it holds in all, or where its sentence says it."""
    match change:
        case GoalMoved():
            return ""
        case LoanTaken(debt=debt):
            return _window(language, debt.taken, debt.taken)
        case TransfersStop(start=start, months=months) | CurrencyMoves(start=start, over=months):
            return _window(language, start, start.plus(months - 1)) if start else ""
        case _:
            return _window(language, change.start, change.end)


def _window(language: "Language", start: "YearMonth | None", end: "YearMonth | None") -> str:
    if start and end:
        first, last = language.month(start), language.month(end)
        return first if start == end else language.text("{first} – {last}", first=first, last=last)
    if start:
        return language.text("{month} and later", month=language.month(start))
    return language.text("{month} and before", month=language.month(end)) if end else ""


def change_sentence(language: "Language", change: Change, household: "Household") -> str:
    """What a plan or a what-if changes, without its months."""
    match change:
        case SaveMore() | ExtraCost() | LoanTaken():
            return _of_money(language, change, household)
        case CurrencyMoves() | PricesRise():
            return _of_the_world(language, change)
        case SpendLess() | TransfersStop() | TransfersChange() | IncomeChanges() | RowDropped() | GoalMoved():
            return _of_rows(language, change, _row(language, change.line, household))
    assert_never(change)


def _of_money(language: "Language", change: SaveMore | ExtraCost | LoanTaken, household: "Household") -> str:
    match change:
        case SaveMore():
            return _save_more(language, change, household)
        case ExtraCost():
            return _extra_cost(language, change, household)
        case LoanTaken(debt=debt):
            money = language.money(debt.principal, debt.currency)
            return language.text("Borrow {money}: {lender}.", money=money, lender=row_name(language, debt))
    assert_never(change)


def _of_the_world(language: "Language", change: CurrencyMoves | PricesRise) -> str:
    match change:
        case CurrencyMoves():
            return _currency_moves(language, change)
        case PricesRise():
            return _prices_rise(language, change)
    assert_never(change)


def _of_rows(
    language: "Language",
    change: SpendLess | TransfersStop | TransfersChange | IncomeChanges | RowDropped | GoalMoved,
    row: str,
) -> str:
    match change:
        case SpendLess():
            return _spend_less(language, change, row)
        case TransfersStop():
            return _transfers_stop(language, change, row)
        case TransfersChange():
            return _transfers_change(language, change, row)
        case IncomeChanges():
            return _income_changes(language, change, row)
        case RowDropped():
            return language.text("Without this: {row}.", row=row)
        case GoalMoved():
            return _goal_moved(language, change, row)
    assert_never(change)


def _row(language: "Language", line: str | None, household: "Household") -> str:
    """What the row that a change is about is called; nothing where it is about none."""
    if line is None:
        return ""
    changes = household.plan + tuple(chain.from_iterable(scenario.changes for scenario in household.what_ifs))
    row = next((row for row in household.rows_under(changes) if row.id == line), None)
    return row_name(language, row) if row else language.text("a row that is not there any more")


def _save_more(language: "Language", change: SaveMore, household: "Household") -> str:
    money = language.money(abs(change.amount), household.home)
    if change.amount < 0:
        return language.text("Put aside {money} less every month.", money=money)
    return language.text("Put aside {money} more every month.", money=money)


def _spend_less(language: "Language", change: SpendLess, row: str) -> str:
    share = language.percent(change.share)
    what = row or (category_name(language, change.category) if change.category else "")
    if what:
        return language.text("Spend {share} less: {what}.", share=share, what=what)
    return language.text("Spend {share} less on everything that is only wished for.", share=share)


def _transfers_stop(language: "Language", change: TransfersStop, row: str) -> str:
    months = language.months(change.months)
    if row:
        return language.text("Nothing arrives for {months}: {sender}.", months=months, sender=row)
    return language.text("Nothing arrives from abroad for {months}.", months=months)


def _transfers_change(language: "Language", change: TransfersChange, row: str) -> str:
    share = language.percent(change.factor)
    if row:
        return language.text("{sender} sends {share} of what came before.", share=share, sender=row)
    return language.text("From abroad comes {share} of what came before.", share=share)


def _income_changes(language: "Language", change: IncomeChanges, row: str) -> str:
    share = language.percent(change.factor)
    if row:
        return language.text("{income}: {share} of what came before.", share=share, income=row)
    return language.text("What we earn at home is {share} of what it was.", share=share)


def _currency_moves(language: "Language", change: CurrencyMoves) -> str:
    places = {"currency": language.currency_name(change.currency, 1), "share": language.percent(abs(change.share))}
    if change.share < 0:
        return language.text("The {currency} falls by {share}.", **places)
    return language.text("The {currency} rises by {share}.", **places)


def _prices_rise(language: "Language", change: PricesRise) -> str:
    share = language.percent(change.yearly)
    if change.category:
        category = category_name(language, change.category)
        return language.text("Prices rise {share} more a year: {category}.", share=share, category=category)
    return language.text("All prices rise {share} more a year.", share=share)


def _extra_cost(language: "Language", change: ExtraCost, household: "Household") -> str:
    money, what = language.money(change.amount, household.home), category_name(language, change.category)
    if change.start is not None and change.start == change.end:
        return language.text("Pay {money} once: {what}.", money=money, what=what)
    return language.text("Pay {money} more every month: {what}.", money=money, what=what)


def _goal_moved(language: "Language", change: GoalMoved, goal: str) -> str:
    if change.by is None:
        return language.text("As soon as it can be paid: {goal}.", goal=goal)
    return language.text("{goal} by this month: {month}.", goal=goal, month=language.month(change.by))
