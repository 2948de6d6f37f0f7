"""The family's year as bars: what comes in and goes out, month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.year_bars import MonthBars, year_bars
from budget_app.ui.charts.month_chart import MonthChart

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.drawing.charts import Chart
    from budget_app.ui.view import Manner

HEIGHT = 132


class YearBars(MonthChart):
    """In solid, out hatched, ▼ where money has to be put aside before."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty chart."""
        super().__init__(manner.theme, HEIGHT, parent)
        self._language = manner.language
        self._months: tuple[MonthBars, ...] = ()
        self.setAccessibleName(manner.language.text("The family's year"))

    def show_months(self, months: tuple[MonthBars, ...]) -> None:
        """Draw these months."""
        if months != self._months:
            self._months = months
            self.redraw()

    def laid_out(self, width: float, height: float) -> Chart | None:
        """The bars at a size."""
        if not self._months:
            return None
        return year_bars(self._months, width, height, self.writing, self.text_size)
