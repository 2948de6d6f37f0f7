"""What a savings group expects of its cycle, as levers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from budget_app.language.marked import marked, marked_plural
from budget_app.model.money import MINOR_PER_UNIT
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.lever import Lever

if TYPE_CHECKING:
    from budget_app.language.language import Language
    from budget_app.model.savings_group import GroupPlan
    from budget_app.ui.view import Manner

THOUSAND = 1000
MEMBERS = marked_plural("{count} member", "{count} members")
SHARES = marked_plural("{count} share", "{count} shares")
MEETINGS = marked_plural("{count} meeting", "{count} meetings")
RHYTHMS = (
    (52, marked("every week")),
    (26, marked("every two weeks")),
    (24, marked("twice a month")),
    (12, marked("every month")),
)
"""Meetings a year."""


class Unit(Enum):
    """What a lever moves, when it counts nothing."""

    MONEY = "money"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Spec:
    """A lever: its field, its name, its ends, its step, and what it counts: money, a share, or things by words."""

    path: str
    name: str
    low: int
    high: int
    step: int
    unit: Unit | tuple[str, str]


MAIN = (
    Spec("members", marked("Members"), 2, 40, 1, MEMBERS),
    Spec("share_price", marked("Price of a share"), MINOR_PER_UNIT, 100 * MINOR_PER_UNIT, MINOR_PER_UNIT, Unit.MONEY),
    Spec("shares", marked("Shares that each buys at a meeting"), 1, 10, 1, SHARES),
    Spec("meetings", marked("Meetings until the share-out"), 4, 104, 1, MEETINGS),
    Spec("lent", marked("Part of the fund that is lent out"), 0, THOUSAND, 50, Unit.SHARE),
    Spec("rate", marked("Interest a month"), 0, 200, 5, Unit.SHARE),
)
MORE = (
    Spec("fine", marked("Fines at a meeting, together"), 0, 100 * MINOR_PER_UNIT, MINOR_PER_UNIT, Unit.MONEY),
    Spec("social", marked("Social fund, from each"), 0, 20 * MINOR_PER_UNIT, MINOR_PER_UNIT, Unit.MONEY),
    Spec("lost", marked("Part of loans that never comes back"), 0, 500, 10, Unit.SHARE),
)


class GroupLevers(QWidget):
    """Each lever changes one field of the plan."""

    changed = Signal(object, str)
    """The changed plan, and the field."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """All levers under each other."""
        super().__init__(parent)
        language, theme = manner.language, manner.theme
        self._plan: GroupPlan | None = None
        self._levers: dict[str, tuple[Spec, Lever]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for spec in (*MAIN, *MORE):
            lever = Lever(theme, language.text(spec.name), partial(self._words, language, spec), self)
            lever.span(spec.low, spec.high, spec.step)
            lever.setObjectName(spec.path)
            lever.moved.connect(self._moved)
            self._levers[spec.path] = (spec, lever)
            column.addWidget(lever)
        self._rhythm = Choice(theme, [(count, language.text(words)) for count, words in RHYTHMS])
        self._rhythm.changed.connect(self._rhythm_chosen)
        self.setFocusProxy(next(iter(self._levers.values()))[1])
        column.insertWidget(4, Field(theme, language.text("How often the group meets"), self._rhythm))

    def present(self, plan: GroupPlan) -> None:
        """Stand where the plan says."""
        self._plan = plan
        for spec, lever in self._levers.values():
            lever.place(_on_lever(spec, getattr(plan, spec.path)))
        self._rhythm.present(plan.meetings_a_year)

    def _words(self, language: Language, spec: Spec, value: int) -> str:
        if spec.unit is Unit.MONEY:
            return language.money(value, self._plan.currency if self._plan else "TJS")
        if spec.unit is Unit.SHARE:
            return language.percent(Decimal(value) / THOUSAND, 1 if value % 10 else 0)
        return language.plural(*spec.unit, value)

    @Slot(int)
    def _moved(self, value: int) -> None:
        spec, _ = self._levers[self.sender().objectName()]
        self._ask(spec.path, Decimal(value) / THOUSAND if spec.unit is Unit.SHARE else value)

    @Slot(object)
    def _rhythm_chosen(self, meetings_a_year: int) -> None:
        self._ask("meetings_a_year", meetings_a_year)

    def _ask(self, path: str, value: object) -> None:
        if self._plan is not None:
            self.changed.emit(self._plan.evolve(**{path: value}), path)


def _on_lever(spec: Spec, value: int | Decimal) -> int:
    return round(value * THOUSAND) if spec.unit is Unit.SHARE else int(value)
