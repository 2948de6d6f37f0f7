"""Before leaving: what a journey for work costs before it brings anything, and when that is back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.handouts.blocks import (
    BigNumber,
    BigNumbers,
    Blanks,
    Block,
    Heading,
    Paragraph,
    Promise,
    Sheet,
    Table,
    TableColumn,
    TableRow,
    ToWrite,
    Written,
)
from budget_app.handouts.family import title
from budget_app.handouts.foot import foot
from budget_app.language.kinds import journey_cost_name, row_name
from budget_app.model.journey import JourneyCostKind
from budget_app.projection.journey_outcome import journey_outcome
from budget_app.projection.result import NEVER

if TYPE_CHECKING:
    from budget_app.handouts.blocks import Cell
    from budget_app.handouts.family import Family
    from budget_app.language.language import Language
    from budget_app.model.journey import Journey, JourneyCost
    from budget_app.projection.journey_outcome import JourneyOutcome

_WORDS, _AMOUNT = 2.2, 1.0
_FREE_ROWS = 2


def sheet(family: Family) -> Sheet:
    """The first journey that is counted or, without one, an empty list of costs."""
    language = family.language
    journey = next((each for each in family.household.journeys if each.on), None)
    outcome = journey_outcome(family.household, family.conditions, journey) if journey else None
    blocks: list[Block] = [title(family, language.text("Before somebody leaves"), "plane_departure")]
    if journey is not None:
        blocks.append(Paragraph(row_name(language, journey)))
    if outcome is not None:
        blocks += [BigNumbers((_before(family, outcome), _back(family, outcome))), *_season(family, outcome)]
    else:
        blocks.append(Blanks((language.text("Who leaves"), language.text("When"))))
    blocks += [
        Heading(language.text("What has to be paid first")),
        _costs(family, journey),
        Heading(language.text("We agreed")),
        Promise(language.text("We have money at home for the months before the first wage")),
        Promise(language.text("We know what to do if he has to come home")),
        Promise(),
    ]
    return Sheet(language.text("Before somebody leaves"), language.code, family.easy, tuple(blocks), foot(family))


def _before(family: Family, outcome: JourneyOutcome) -> BigNumber:
    needed = outcome.before_first_wage
    words = family.language.text("Needed before the first wage")
    return BigNumber(words, family.figures(needed), family.currency(needed))


def _back(family: Family, outcome: JourneyOutcome) -> BigNumber:
    language = family.language
    words = language.text("All of it brought back")
    if outcome.paid_back == NEVER:
        return BigNumber(words, "—", language.text("not in the months of this plan"))
    month = family.plan.projection.month(outcome.paid_back)
    return BigNumber(words, f"{language.month_short(month.month)} {month.year}", language.month(month))


def _season(family: Family, outcome: JourneyOutcome) -> list[Block]:
    """What is left if he goes, and what is left if he stays."""
    numbers = (
        (family.language.text("Left when it is over"), outcome.leaves),
        (family.language.text("Left if nobody leaves"), outcome.staying),
    )
    boxes = (BigNumber(words, family.figures(minor), family.currency(minor)) for words, minor in numbers)
    return [BigNumbers(tuple(boxes))]


def _costs(family: Family, journey: Journey | None) -> Table:
    """Every kind of cost: with its amount where it is known, else with a line; and free lines."""
    language = family.language
    columns = (
        TableColumn(language.text("what for"), _WORDS),
        TableColumn(language.text("planned"), _AMOUNT, end=True),
        TableColumn(language.text("what it became"), _AMOUNT),
    )
    known = {cost.kind: cost for cost in journey.costs if cost.amount} if journey else {}
    rows = (
        TableRow((Written(journey_cost_name(language, kind)), _planned(language, known.get(kind)), ToWrite()))
        for kind in JourneyCostKind
    )
    return Table(columns, (*rows, *[TableRow((ToWrite(),) * 3)] * _FREE_ROWS))


def _planned(language: Language, cost: JourneyCost | None) -> Cell:
    return Written(language.whole_money(cost.amount, cost.currency), end=True) if cost else ToWrite()
