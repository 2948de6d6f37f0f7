"""A household's figures as tables that a person reads, and what is odd in a workshop, line by line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, assert_never

from budget_app.language.digits import rounded_away
from budget_app.language.kinds import row_name
from budget_app.language.wording import problem_sentence
from budget_app.model.money import MINOR_PER_UNIT
from budget_app.projection.compare import FutureKind
from budget_app.projection.result import NEVER, PLAN_FUTURE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.problems import Problem
    from budget_app.model.scenario import Scenario
    from budget_app.projection.compare import Future
    from budget_app.projection.indicators import Indicators
    from budget_app.projection.outlook import Outlook
    from budget_app.projection.result import Projection

    Row = Sequence[str]

_GAP = "  "
DASH = "–"


def as_text(outlook: Outlook, language: Language) -> str:
    """The year and the goals of every future, then the months of the family's plan."""
    household, plan = outlook.household, outlook.comparison.our_plan
    currency = language.currency_name(household.home, 0)
    parts = [
        title(household, language),
        aligned(figures(outlook, language)),
        language.text("Our plan, month by month ({currency}):", currency=currency),
        aligned(_months(plan.projection, language)),
        *problem_lines(household, outlook.problems, language),
    ]
    return "\n\n".join(parts) + "\n"


def title(household: Household, language: Language) -> str:
    """Whose figures these are, and over which months."""
    last = household.first_month.plus(household.horizon - 1)
    return language.text(
        "Household {number}: {first} – {last}",
        number=f"{household.number:02d}",
        first=language.month(household.first_month),
        last=language.month(last),
    )


def problem_lines(household: Household, problems: Sequence[Problem], language: Language) -> list[str]:
    """Each doubt with the row it belongs to."""
    names = {row.id: row_name(language, row) for row in household.rows()}
    return [
        language.text(
            "{row}: {sentence}",
            row=names.get(str(problem.where[0]), title(household, language)),
            sentence=problem_sentence(language, problem),
        )
        for problem in problems
    ]


def aligned(rows: Sequence[Row]) -> str:
    """Columns of equal width: words to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_GAP.join(_cells(row, widths)).rstrip() for row in rows)


def _cells(row: Row, widths: Sequence[int]) -> Iterator[str]:
    yield row[0].ljust(widths[0])
    yield from (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))


def future_name(kind: FutureKind, scenario: Scenario | None, language: Language) -> str:
    """What a future is called."""
    match kind:
        case FutureKind.AS_TODAY:
            return language.text("As today")
        case FutureKind.OUR_PLAN:
            return language.text("Our plan")
        case FutureKind.SHOCK:
            return (scenario and scenario.label) or language.text("What if")
    assert_never(kind)


def figures(outlook: Outlook, language: Language) -> list[Row]:
    """What is told of each future, a row for each figure and a column for each future."""
    columns = [_column(future, outlook.household, language) for future in outlook.comparison.futures]
    return [(cells[0][0], *(cell for _, cell in cells)) for cells in zip(*columns, strict=True)]


def _column(future: Future, household: Household, language: Language) -> list[tuple[str, str]]:
    """What is told of one future: what each figure is called, and the figure."""
    say, measured = language.text, future.indicators
    money = partial(language.whole_money, currency=household.home)
    month = partial(_named, projection=future.projection, language=language)
    return [
        ("", future_name(future.kind, future.scenario, language)),
        (say("Money in, a year"), money(measured.year_in)),
        (say("Money out, a year"), money(measured.year_out)),
        (say("Left, a year"), money(measured.year_left)),
        (say("From abroad"), _percent(measured.remittance_share, language)),
        (say("Tightest month"), month(measured.tightest_month)),
        (say("Left in that month"), money(measured.tightest_left)),
        (say("Months in which more goes out than comes in, a year"), language.number(len(measured.lean_months))),
        (say("Months with too little money, all years"), language.number(measured.short_count)),
        *((name, month(reached)) for name, reached in _goals(measured, household, language)),
        (say("Debt free"), DASH if measured.debt_free is None else month(measured.debt_free)),
        (say("Savings at the end"), money(measured.savings_end)),
    ]


def _goals(measured: Indicators, household: Household, language: Language) -> Iterator[tuple[str, int]]:
    """What each goal that counts is called, and the month it is reached."""
    for goal in household.goals:
        if goal.id in measured.reached:
            yield language.text("Goal: {goal}", goal=row_name(language, goal)), measured.reached[goal.id]


def _months(projection: Projection, language: Language) -> list[Row]:
    say = language.text
    head = [say("Month"), say("In"), say("Out"), say("Left"), say("Goals"), say("Savings"), say("Owed"), ""]
    return [head, *(_month(projection, index, language) for index in range(projection.months))]


def _month(projection: Projection, index: int, language: Language) -> Row:
    arrays = (
        projection.cash_in,
        projection.cash_out,
        projection.left,
        projection.bought,
        projection.liquid,
        projection.owed,
    )
    figures = [language.number(rounded_away(int(array[PLAN_FUTURE, index]), MINOR_PER_UNIT)) for array in arrays]
    short = language.text("▼ short") if projection.short[PLAN_FUTURE, index] else ""
    return [language.month(projection.month(index)), *figures, short]


def _named(index: int, projection: Projection, language: Language) -> str:
    return language.text("never") if index == NEVER else language.month(projection.month(index))


def _percent(share: float | None, language: Language) -> str:
    return DASH if share is None else language.percent(share)
