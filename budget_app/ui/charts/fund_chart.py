"""A savings group's fund on the screen, growing from meeting to meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.fund_bars import FundBar, FundBars, fund_bars
from budget_app.drawing.scales import Tick
from budget_app.model.money import MINOR_PER_UNIT
from budget_app.ui.charts.month_chart import NO_MONTH, MonthChart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from budget_app.drawing.charts import Chart
    from budget_app.projection.savings_group import Period
    from budget_app.ui.view import Manner

HEIGHT, TICKS = 240, 6


class FundChart(MonthChart):
    """A bar for each meeting; the meeting pointed at is told by its place, counted from 0."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty chart."""
        super().__init__(manner.theme, HEIGHT, parent)
        self._language = manner.language
        self._facts: FundBars | None = None
        self.setAccessibleName(manner.language.text("The fund, meeting by meeting"))

    def show_meetings(self, meetings: Sequence[Period]) -> None:
        """Draw these meetings."""
        saved, bars = 0, list[FundBar]()
        for meeting in meetings:
            saved += meeting.saved
            bars.append(FundBar(*(amount / MINOR_PER_UNIT for amount in (meeting.box, meeting.owed, saved))))
        self._facts = FundBars(tuple(bars), self._ticks(len(bars)), self._language.number)
        if self.month >= len(bars):
            self.point(NO_MONTH)
        self.redraw()

    def _ticks(self, count: int) -> tuple[Tick, ...]:
        every = max(1, -(-count // TICKS))
        places = [0, *range(every - 1 if every > 1 else 1, count, every)]
        return tuple(Tick(place, self._language.text("meeting {number}", number=place + 1)) for place in places)

    def laid_out(self, width: float, height: float) -> Chart | None:
        """The bars at a size."""
        return fund_bars(self._facts, width, height, self.writing, self.text_size) if self._facts else None
