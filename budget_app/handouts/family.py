"""The family a sheet is made for, and what several sheets say of it alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from budget_app.drawing.banknotes import notes_for
from budget_app.drawing.of_rows import picture_of
from budget_app.handouts.blocks import BigNumber, Title
from budget_app.language.digits import rounded_away
from budget_app.language.kinds import row_name
from budget_app.model.money import MINOR_PER_UNIT
from budget_app.model.rows import Purchase
from budget_app.projection.indicators import Average, monthly_average
from budget_app.projection.progress import Progress, progress
from budget_app.projection.result import NEVER

if TYPE_CHECKING:
    from datetime import date

    from budget_app.drawing.banknotes import Pile
    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.money import Conditions
    from budget_app.model.workshop import Workshop
    from budget_app.projection.compare import Comparison, Future

MOST_NOTES = 5
HIGHEST_PILE = 30


@dataclass(frozen=True)
class Family:
    """A household, its workshop, what follows from its plan, and the language and face of its paper."""

    household: Household
    workshop: Workshop
    comparison: Comparison
    language: Language
    easy: bool

    @property
    def held(self) -> date:
        """The workshop's day."""
        return self.workshop.held

    @property
    def conditions(self) -> Conditions:
        """The rates and prices of that day."""
        return self.workshop.conditions

    @property
    def plan(self) -> Future:
        """The future that the family agreed on."""
        return self.comparison.our_plan

    @cached_property
    def average(self) -> Average:
        """The plan's averages a month, in whole units."""
        return monthly_average(self.plan.projection, unit=MINOR_PER_UNIT)

    @cached_property
    def goals(self) -> tuple[Progress, ...]:
        """Its goals, the dearest first."""
        return progress(self.household, self.conditions, self.plan.projection)

    @property
    def goal(self) -> Progress | None:
        """What a sheet is about: the first thing to buy; else the first reserve."""
        to_buy = (each for each in self.goals if isinstance(each.goal, Purchase))
        return next(to_buy, self.goals[0] if self.goals else None)

    def figures(self, minor: int) -> str:
        """An amount in whole units."""
        return self.language.number(whole_units(minor))

    def money(self, minor: int) -> str:
        """An amount in whole units with its currency's full name."""
        # Translators: an amount of money with its currency, such as "4 845 somoni".
        return self.language.text("{number} {currency}", number=self.figures(minor), currency=self.currency(minor))

    def currency(self, minor: int) -> str:
        """The full name of the currency as it follows an amount in whole units."""
        return self.language.currency_name(self.household.home, whole_units(minor))


def whole_units(minor: int) -> int:
    """Minor units as whole ones, halves away from zero."""
    return rounded_away(minor, MINOR_PER_UNIT)


def title(family: Family, text: str, picture: str) -> Title:
    """The top of a sheet, with the family's seat and the plan's first month under it."""
    under = family.language.text(
        "Family {number} · {month}",
        number=f"{family.household.number:02}",
        month=family.language.month(family.household.first_month),
    )
    return Title(text, under, picture)


def left_box(family: Family) -> BigNumber:
    """What is left to put aside a month, as figures, banknotes and a part of what comes in; or what is missing, as a
    part of what goes out."""
    language, left = family.language, family.average.left
    words, whole = (
        (language.text("Missing"), family.average.total_out)
        if left < 0
        else (language.text("Left to put aside"), family.average.total_in)
    )
    under = language.text("{currency} a month", currency=family.currency(left))
    share = abs(left) / whole if whole else 0.0
    return BigNumber(words, family.figures(abs(left)), under, _piles(family, abs(left)), share)


def goal_box(family: Family, progress: Progress) -> BigNumber:
    """What a goal costs today, in figures and banknotes; how far it is saved; and when it is reached."""
    words = family.language.text("Our goal: {goal}", goal=row_name(family.language, progress.goal))
    share = progress.saved / progress.target if progress.target else 0.0
    piles = _piles(family, progress.target)
    return BigNumber(words, family.figures(progress.target), _when(family, progress), piles, share)


def goal_picture(family: Family) -> str:
    """The picture of the goal, or of goals at all."""
    return picture_of(family.goal.goal) if family.goal else "goal"


def _when(family: Family, progress: Progress) -> str:
    projection, language = family.plan.projection, family.language
    reached = family.plan.indicators.reached.get(progress.goal.id, NEVER)
    if reached == NEVER:
        last = family.language.month(projection.month(projection.months - 1))
        return language.text("{currency} · later than {month}", currency=family.currency(progress.target), month=last)
    month = family.language.month(projection.month(reached))
    return language.text("{currency} · {month}", currency=family.currency(progress.target), month=month)


def _piles(family: Family, minor: int) -> tuple[Pile, ...]:
    """Nothing where the piles would be too high to see."""
    piles = notes_for(whole_units(minor), family.household.home, MOST_NOTES).piles
    return piles if all(pile.count <= HIGHEST_PILE for pile in piles) else ()
