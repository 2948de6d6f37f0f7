"""What a village's project costs, and who promises what: two tables, each in its card."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from budget_app.language.village_project import giver_name
from budget_app.language.wording import problem_sentence
from budget_app.model.base import new_id
from budget_app.model.money import Conditions, round_half_away
from budget_app.model.problems import Problem, ProblemCode
from budget_app.model.village_project import BudgetLine, Pledge
from budget_app.ui.parts.amount_field import AmountField, optional_count_field
from budget_app.ui.parts.kit import Card, Text, TextRole
from budget_app.ui.parts.label_field import LabelField
from budget_app.ui.parts.period_chips import PeriodChips
from budget_app.ui.parts.tick import Tick
from budget_app.ui.parts.value_table import Column, Shape, Told, ValueTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.model.village_project import VillageProject
    from budget_app.ui.view import Drafts, Manner

_AMOUNT, _TICK, _NUMBER, _MONTHS, _TOTAL = 136, 132, 92, 300, 96


def _first(manner: Manner) -> QWidget:
    return Tick(manner.language.text("needed to start"))


def _abroad(manner: Manner) -> QWidget:
    return Tick(manner.language.text("from abroad"))


class BudgetCard(Card):
    """A line for each cost."""

    changed = Signal(object, str)
    """The lines, and what changed."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty table."""
        super().__init__(manner.theme, parent)
        say = manner.language.text
        self._manner = manner
        shape = Shape(
            (
                Column("label", say("What for"), partial(LabelField, framed=True)),
                Column("amount", say("How much"), AmountField, _AMOUNT),
                Column("first", say("First stage"), _first, _TICK),
            ),
            "id",
            say("Add a cost"),
        )
        self._table = ValueTable(manner, shape, _new_line)
        self._table.changed.connect(self.changed)
        self.body.addWidget(Text(say("What it costs"), TextRole.HEADING, self))
        self.body.addWidget(self._table)

    def present(self, project: VillageProject, drafts: Drafts) -> None:
        """Show the budget of a project."""
        say = self._manner.language.text
        self._table.keep_drafts(drafts, project.id)
        told = [(line.label or say("Cost {number}", number=n), Told()) for n, line in enumerate(project.lines, 1)]
        self._table.present(project.lines, told, project.currency)


class PledgesCard(Card):
    """A line for each pledge."""

    changed = Signal(object, str)
    """The pledges, and what changed."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty table."""
        super().__init__(manner.theme, parent)
        say = manner.language.text
        self._manner = manner
        self._currency = "TJS"
        shape = Shape(
            (
                Column("household", say("Household"), optional_count_field),
                Column("label", say("Or who else"), partial(LabelField, framed=True), 150),
                Column("amount", say("Each month"), AmountField, _AMOUNT, "currency"),
                Column("abroad", say("Where from"), _abroad, _TICK),
                Column("months", say("In which months"), PeriodChips, _MONTHS),
            ),
            "id",
            say("Add a promise"),
            say("Together"),
            _TOTAL,
            _NUMBER,
        )
        self._table = ValueTable(manner, shape, self._new)
        self._table.changed.connect(self._change)
        self.body.addWidget(Text(say("Who promises what"), TextRole.HEADING, self))
        lead = say("Households by their numbers; others by a place or a role, never a name.")
        self.body.addWidget(Text(lead, TextRole.QUIET, self))
        self.body.addWidget(self._table)

    def _new(self) -> Pledge:
        return Pledge.model_validate({"id": new_id(), "currency": self._currency})

    def present(self, project: VillageProject, conditions: Conditions, drafts: Drafts) -> None:
        """Show the pledges of a project."""
        self._currency = project.currency
        self._table.keep_drafts(drafts, project.id)
        told = [self._told(pledge, project, conditions) for pledge in project.pledges]
        self._table.present(project.pledges, told, project.currency, project.first_month)

    def _told(self, pledge: Pledge, project: VillageProject, conditions: Conditions) -> tuple[str, Told]:
        language = self._manner.language
        name = giver_name(language, pledge.household, pledge.label)
        rate = conditions.rate(pledge.currency, project.currency)
        if rate is None:
            values = {"currency": pledge.currency}
            return name, Told(problem=problem_sentence(language, Problem(ProblemCode.RATE_MISSING, values=values)))
        monthly = round_half_away(pledge.amount * rate)
        return name, Told(language.whole_money(monthly * len(pledge.months), project.currency))

    @Slot(object, str)
    def _change(self, pledges: tuple[Pledge, ...], field: str) -> None:
        self.changed.emit(pledges, field)


def _new_line() -> BudgetLine:
    return BudgetLine(id=new_id())
