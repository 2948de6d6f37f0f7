"""Money out: what a family spends, and the events it gathers or pays for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from budget_app.drawing.of_rows import OF_CATEGORY, OF_EVENT
from budget_app.language.kinds import CATEGORIES, EVENT_KINDS, NEEDS, category_name, event_kind_name, need_name
from budget_app.language.marked import marked
from budget_app.model.base import new_id
from budget_app.model.categories import USUAL_NEED, Category, Need
from budget_app.model.rows import Event, EventKind, Spending
from budget_app.ui.parts.amount_field import AmountField, percent_field
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.costs_editor import costs_editor
from budget_app.ui.parts.event_timing import EventTiming
from budget_app.ui.parts.month_chips import MonthChips
from budget_app.ui.parts.month_field import MonthField
from budget_app.ui.parts.picture import icon
from budget_app.ui.parts.row_kind import Ask, Choosable, RowKind
from budget_app.ui.parts.row_layout import columns_of
from budget_app.ui.parts.rows import Headings
from budget_app.ui.parts.schedule_asks import (
    SCHEDULE_BELOW,
    SCHEDULE_CELLS,
    SCHEDULE_DETAILS,
    chips_width,
    schedule_columns,
    schedule_headings,
)
from budget_app.ui.parts.year_card import YearCard
from budget_app.ui.screens import said
from budget_app.ui.screens.row_screen import RowScreen
from budget_app.ui.screens.totals import home_money, year_total

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.model.household import Row
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.parts.rows import Rows
    from budget_app.ui.view import Manner

NEED_PICTURES: dict[Need, str] = {"need": "tool_check_circle", "want": "sweets", "can_wait": "hourglass"}
_GIFTS, _TIMING, _COSTS = 142, 128, 112


def _needs(manner: Manner) -> QWidget:
    """A small choice with a mark and a word."""
    choice = Choice(manner.theme, [(need, need_name(manner.language, need)) for need in NEEDS])
    for place, need in enumerate(NEEDS):
        choice.setItemIcon(place, icon(manner.theme, NEED_PICTURES[need], "quiet", 16))
    choice.setIconSize(QSize(manner.theme.px(16), manner.theme.px(16)))
    choice.setProperty("small", "true")
    choice.setMaximumWidth(manner.theme.px(170))
    return choice


def _said_of_spending(manner: Manner, row: Row, outlook: Outlook) -> str:
    """What it is, where it has words of its own, and when."""
    del outlook
    language = manner.language
    if not isinstance(row, Spending) or not row.on:
        return said.switched_off(language)
    what = category_name(language, row.category) if row.label else ""
    return said.beside(what, said.of_schedule(language, row))


def _said_of_event(manner: Manner, row: Row, outlook: Outlook) -> str:
    """What it is, where it has words of its own, and the months of the plan where they change from year to year."""
    language, household = manner.language, outlook.household
    if not isinstance(row, Event) or not row.on:
        return said.switched_off(language)
    kind = event_kind_name(language, row.kind) if row.label else ""
    plan = (household.first_month.plus(index) for index in range(household.horizon))
    months = [language.month(month) for month in plan if row.moves and row.happens_in(month)]
    return said.beside(kind, ", ".join(months))


def _event_total(manner: Manner, row: Row, outlook: Outlook) -> str:
    """What all costs of the event are each time, at the prices of that time."""
    return home_money(manner, row, outlook, outlook.comparison.as_today.indicators.row_month.get(row.id))


def _once(row: Row) -> bool:
    return isinstance(row, Event) and row.month is not None and row.moves is None


def _every_year(row: Row) -> bool:
    return isinstance(row, Event) and row.month is None and row.moves is None


def _new_spending(label: str, category: Category) -> Spending:
    return Spending(id=new_id(), label=label, category=category, need=USUAL_NEED.get(category, "need"))


def _new_event(label: str, kind: EventKind) -> Event:
    return Event(id=new_id(), label=label, kind=kind)


SPENDING_CHOICES = tuple(
    Choosable(category, OF_CATEGORY[category], name, partial(_new_spending, category=category))
    for category, name in CATEGORIES.items()
)
SPENDING = RowKind(
    cells=SCHEDULE_CELLS,
    details=(
        Ask(
            "inflation",
            marked("Its price rises a year, %"),
            partial(percent_field, may_fall=True, may_be_empty=True),
            marked("Empty: like all prices"),
        ),
        *SCHEDULE_DETAILS,
    ),
    says=_said_of_spending,
    total=year_total,
    kinds=SPENDING_CHOICES,
    kind_path="category",
    below=SCHEDULE_BELOW,
    under=(Ask("need", marked("How much the family needs it"), _needs),),
    hue="goal",
    tint="tint_goal",
)
EVENT_CHOICES = tuple(
    Choosable(kind, OF_EVENT[kind], name, partial(_new_event, kind=kind)) for kind, name in EVENT_KINDS.items()
)
EVENT = RowKind(
    cells=(
        (Ask("", marked("How often"), EventTiming),),
        (
            Ask("month", marked("In which month"), MonthField, when=_once),
            Ask("months", marked("In which months"), MonthChips, when=_every_year),
        ),
        (Ask("gifts", marked("Gifts from guests"), AmountField, currency="currency"),),
    ),
    details=(),
    says=_said_of_event,
    total=_event_total,
    kinds=EVENT_CHOICES,
    below=(Ask("costs", marked("Costs"), costs_editor, currency="currency"),),
    hue="goal",
    tint="tint_goal",
)


class MoneyOut(RowScreen):
    """The rows of what goes out, the events, and the family's year."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build a card of spending, a card of events, the card of the year."""
        say = manner.language.text
        super().__init__(
            manner,
            say("Money out"),
            say("Write what really goes out, food first. What comes only once or twice a year is easily forgotten."),
            parent,
        )
        add = say("Add spending — type a name, or choose a picture")
        headings = schedule_headings(manner, say("What for"), add)
        self._spending = self.add_rows({Spending: SPENDING}, SPENDING_CHOICES, schedule_columns(manner), headings)
        self._events = self._event_rows(manner)
        self._year = YearCard(manner, self)
        self.body.addWidget(self._year)
        self.body.addStretch(1)

    def _event_rows(self, manner: Manner) -> Rows:
        say, px = manner.language.text, manner.theme.px
        headings = Headings(
            say("Which event"),
            (say("How often"), say("In which months"), say("Gifts from guests")),
            say("Costs"),
            say("Add an event — type a name, or choose a picture"),
        )
        columns = columns_of(manner.theme, (px(_TIMING), chips_width(manner), px(_GIFTS)), _COSTS, captions=True)
        rows = self.add_rows({Event: EVENT}, EVENT_CHOICES, columns, headings)
        self.add_part(say("Events"), "", rows)
        return rows

    def present_outlook(self, outlook: Outlook) -> None:
        """Show what goes out."""
        household = outlook.household
        self.show_rows(outlook, (self._spending, household.spending), (self._events, household.events))
        self._year.present(outlook)
