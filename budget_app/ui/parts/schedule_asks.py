"""What is asked about the schedule of a row: amount, how often, in which months; and behind "more" the rest."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QFontMetrics

from budget_app.language.kinds import SCHEDULE_KINDS
from budget_app.language.marked import marked
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.schedule import ByMonth, Step
from budget_app.ui.parts.amount_field import CURRENCIES, AmountField, count_field
from budget_app.ui.parts.by_month_grid import ByMonthGrid
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.how_often import HowOften
from budget_app.ui.parts.list_editor import Entry, ListEditor
from budget_app.ui.parts.month_chips import PITCH, MonthChips
from budget_app.ui.parts.month_field import MonthField, optional_month
from budget_app.ui.parts.row_kind import Ask
from budget_app.ui.parts.row_layout import columns_of
from budget_app.ui.parts.rows import Headings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.model.period import YearMonth
    from budget_app.ui.parts.row_layout import Columns
    from budget_app.ui.view import Manner

_AMOUNT, _TOTAL, _ARROW = 142, 104, 48


def _steps(manner: Manner) -> QWidget:
    """From which months on the amount is another one: "from September 2028: 600"."""
    return ListEditor(manner.language.text("The amount changes later"), partial(_step, manner), _next_step)


def _step(manner: Manner, parent: QWidget) -> Entry:
    start, amount = MonthField(manner), AmountField(manner)
    start.setAccessibleName(manner.language.text("From this month on"))
    amount.setAccessibleName(manner.language.text("New amount"))
    return Entry(manner, (("start", start), ("amount", amount)), parent)


def _next_step(steps: tuple[Step, ...], start: YearMonth) -> Step:
    return Step(start=steps[-1].start.plus(1) if steps else start.plus(MONTHS_A_YEAR), amount=0)


def _currency(manner: Manner) -> QWidget:
    """The currency of twelve amounts."""
    return Choice(manner.theme, [(code, manner.language.currency_name(code, 1)) for code in CURRENCIES])


def _by_month(row: Any) -> bool:
    return isinstance(row.schedule, ByMonth)


SCHEDULE_CELLS = (
    (
        Ask("schedule.amount", marked("Amount"), AmountField, currency="currency"),
        Ask("currency", marked("Currency"), _currency, when=_by_month),
    ),
    (Ask("schedule", marked("How often"), HowOften),),
    (
        Ask("schedule.months", marked("In which months"), MonthChips),
        Ask("schedule.month", marked("In which month"), MonthField),
    ),
)
SCHEDULE_BELOW = (Ask("schedule.amounts", marked("Amount in each month"), ByMonthGrid),)
SCHEDULE_DETAILS = (
    Ask("schedule.first", marked("First month"), partial(optional_month, none=marked("from the beginning"))),
    Ask("schedule.last", marked("Last month"), partial(optional_month, none=marked("to the end"))),
    Ask("schedule.every", marked("Every so many months"), count_field, marked("1: every month; 3: every third month")),
    Ask("schedule.steps", marked("Later amounts"), _steps, currency="currency"),
)


def chips_width(manner: Manner) -> int:
    """The width of twelve months on one line, in pixels."""
    return MONTHS_A_YEAR * manner.theme.px(PITCH)


def schedule_columns(manner: Manner) -> Columns:
    """The columns of a card whose rows have schedules; "how often" is as wide as its longest name."""
    px, say = manner.theme.px, manner.language.text
    metrics = QFontMetrics(manner.theme.font())
    longest = max(metrics.horizontalAdvance(say(name)) for name in SCHEDULE_KINDS.values())
    return columns_of(manner.theme, (px(_AMOUNT), longest + px(_ARROW), chips_width(manner)), _TOTAL)


def schedule_headings(manner: Manner, words: str, add: str) -> Headings:
    """The words over those columns; `words` and `add` are already in the screen's language."""
    say = manner.language.text
    return Headings(words, (say("Amount"), say("How often"), say("In which months")), say("A year"), add)
