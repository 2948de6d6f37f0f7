"""What a tile of the year shows: one month's money, and what happens in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from budget_app.drawing.of_rows import picture_of
from budget_app.language.kinds import row_name
from budget_app.language.occasions import holiday_in_month
from budget_app.model.rows import Income, IncomeKind
from budget_app.projection.result import PLAN_FUTURE
from budget_app.reference.holidays import Holiday, holidays_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from budget_app.language.language import Language
    from budget_app.model.household import Household, Row
    from budget_app.model.period import YearMonth
    from budget_app.model.rows import Event
    from budget_app.projection.result import Projection
    from budget_app.projection.year_ahead import YearAhead

HOLIDAY_PICTURES: dict[Holiday, str] = {
    Holiday.NAVRUZ: "spring_feast",
    Holiday.SCHOOL_START: "school",
    Holiday.EID_AL_FITR: "feast",
    Holiday.EID_AL_ADHA: "sheep",
}


class Note(NamedTuple):
    """A picture and its words: a holiday, a harvest, a goal that is bought."""

    picture: str
    words: str


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in a month, and what it costs then; `month` is none where it has no month yet."""

    event: Event
    name: str
    month: YearMonth | None
    cost: int


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """One month; its bars are drawn against `highest`, the largest sum that comes or goes in a month of the year."""

    month: YearMonth
    money_in: int
    money_out: int
    highest: int
    aside: int
    notes: tuple[Note, ...]
    happenings: tuple[Happening, ...]

    @property
    def left(self) -> int:
        """What is left of the month, or with a minus, what it lacks."""
        return self.money_in - self.money_out


class YearFacts:
    """The facts of a year's months, and of the events that have no month."""

    def __init__(self, language: Language, household: Household, projection: Projection, year: YearAhead) -> None:
        """Look at one year of a projection of the household."""
        self._language, self._household, self._projection, self._year = language, household, projection, year
        self._costs = {
            key.row: amounts[PLAN_FUTURE]
            for key, amounts in zip(projection.keys, projection.flows, strict=True)
            if key.part in ("events", "incomes") and not (key.part == "events" and key.direction == "in")
        }

    @property
    def months(self) -> tuple[MonthFacts, ...]:
        """Each month of the year."""
        both = (self._projection.cash_in, self._projection.cash_out)
        money = [tuple(int(amounts[PLAN_FUTURE, index]) for amounts in both) for index in self._year.months]
        highest = max(map(max, money))
        return tuple(
            MonthFacts(
                self._projection.month(index),
                money_in,
                money_out,
                highest,
                aside,
                self._notes(index),
                self._happen(index),
            )
            for index, (money_in, money_out), aside in zip(self._year.months, money, self._year.aside, strict=True)
        )

    @property
    def unplaced(self) -> tuple[Happening, ...]:
        """The events that have no month yet."""
        events = (event for event in self._household.events if event.on and not event.placed)
        return tuple(Happening(event, row_name(self._language, event), None, 0) for event in events)

    def _notes(self, index: int) -> tuple[Note, ...]:
        holidays = holidays_in(self._projection.month(index))
        found = [Note(HOLIDAY_PICTURES[each.holiday], holiday_in_month(self._language, each)) for each in holidays]
        found += [Note(picture_of(row), row_name(self._language, row)) for row in self._rows(index)]
        return tuple(found)

    def _rows(self, index: int) -> Iterator[Row]:
        """Harvests that bring something in the month, and goals that are bought in it."""
        for income in self._household.incomes:
            if _is_harvest(income) and self._cost(income.id, index):
                yield income
        for goal in self._household.goals:
            month = self._projection.reached.get(goal.id)
            if goal.goal == "purchase" and month is not None and month[PLAN_FUTURE] == index:
                yield goal

    def _happen(self, index: int) -> tuple[Happening, ...]:
        month = self._projection.month(index)
        return tuple(
            Happening(event, row_name(self._language, event), month, self._cost(event.id, index))
            for event in self._household.events
            if event.on and event.happens_in(month)
        )

    def _cost(self, row: str, index: int) -> int:
        amounts = self._costs.get(row)
        return 0 if amounts is None else int(amounts[index])


def _is_harvest(income: Income) -> bool:
    return income.on and income.kind is IncomeKind.HARVEST


def month_sentence(language: Language, facts: MonthFacts, home: str) -> str:
    """All that a month's tile shows, in words."""
    places = {
        "month": language.month(facts.month),
        "money_in": language.whole_money(facts.money_in, home),
        "money_out": language.whole_money(facts.money_out, home),
        "money": language.whole_money(abs(facts.left), home),
    }
    told = [
        language.text("{month}: in {money_in}, out {money_out}, {money} is missing.", **places)
        if facts.left < 0
        else language.text("{month}: in {money_in}, out {money_out}, {money} is left.", **places)
    ]
    if facts.aside:
        told.append(language.text("Put aside {money}.", money=language.whole_money(facts.aside, home)))
    happens = [note.words for note in facts.notes] + [each.name for each in facts.happenings]
    return " ".join((*told, *_stopped(happens)))


def _stopped(parts: Sequence[str]) -> Iterator[str]:
    return (part if part.endswith(".") else f"{part}." for part in parts)
