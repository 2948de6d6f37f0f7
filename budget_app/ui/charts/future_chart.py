"""The coming years: a line for each told future, of what the family has put aside less what is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from budget_app.drawing.future_lines import Band, FutureLines, NamedLine, future_lines
from budget_app.drawing.marks import LineStyle, Role, Stroke, line
from budget_app.drawing.scales import Tick
from budget_app.model.money import MINOR_PER_UNIT
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.projection.compare import OUR_PLAN_PLACE
from budget_app.projection.result import PLAN_FUTURE
from budget_app.ui.charts.month_chart import MonthChart, role_colours
from budget_app.ui.charts.screen_pen import ScreenPen, Writing
from budget_app.ui.theme import FAMILY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from budget_app.drawing.charts import Chart
    from budget_app.projection.compare import Future
    from budget_app.projection.result import Projection
    from budget_app.projection.uncertainty import UncertainFutures
    from budget_app.ui.theme import Theme
    from budget_app.ui.view import Manner

LINE_ICON = QSize(26, 12)
HEIGHT = 300
_LOOKS = (
    (Role.QUIET, LineStyle.DOTTED),
    (Role.MONEY_IN, LineStyle.SOLID),
    (Role.MONEY_OUT, LineStyle.DASHED),
    (Role.ABROAD, LineStyle.DASH_DOT),
    (Role.GOAL, LineStyle.DASH_DOT_DOT),
)
"""By the place of a future among those told."""


class FutureChart(MonthChart):
    """Lines of the chosen futures with their names at their ends."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty chart."""
        super().__init__(manner.theme, HEIGHT, parent)
        self._language = manner.language
        self._facts: FutureLines | None = None
        self._bands: tuple[Band, ...] = ()
        self.setAccessibleName(manner.language.text("Savings month by month"))

    def show_futures(self, named: Sequence[tuple[str, Future]]) -> None:
        """Draw these futures under these names, the later over the earlier."""
        lines = tuple(_line(name, future) for name, future in named)
        ticks = _year_ticks(named[0][1].projection) if named else ()
        self._facts = FutureLines(lines, ticks, self._whole) if lines else None
        self.redraw()

    def show_bands(self, found: UncertainFutures | None) -> None:
        """Shade where most futures of our plan lie: 90 of 100, and darker 50; nothing shades nothing."""
        units = found.bands / MINOR_PER_UNIT if found else ()
        pairs = zip(units[: len(units) // 2], units[: len(units) // 2 : -1], strict=True)
        role, _ = _LOOKS[OUR_PLAN_PLACE]
        self._bands = tuple(Band(tuple(low.tolist()), tuple(high.tolist()), role) for low, high in pairs)
        self.redraw()

    def laid_out(self, width: float, height: float) -> Chart | None:
        """The lines at a size, before the bands as long as they."""
        if self._facts is None:
            return None
        bands = tuple(each for each in self._bands if len(each.low) == len(self._facts.lines[0].values))
        facts = replace(self._facts, bands=bands)
        return future_lines(facts, width, height, self.writing, self.text_size)

    def _whole(self, amount: float) -> str:
        return self._language.number(amount)


def line_icon(place: int, theme: Theme) -> QIcon:
    """A piece of a future's line, to tell it by its style."""
    role, style = _LOOKS[place]
    size = LINE_ICON * theme.scale
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    middle = size.height() / 2
    stroke = Stroke(role, 2.5 * theme.scale, style)
    ScreenPen(painter, role_colours(theme.palette), Writing(FAMILY)).draw(
        [line((1, middle), (size.width() - 1, middle), stroke)]
    )
    painter.end()
    return QIcon(pixmap)


def _line(name: str, future: Future) -> NamedLine:
    role, style = _LOOKS[future.place]
    values = future.projection.afloat[PLAN_FUTURE] / MINOR_PER_UNIT
    return NamedLine(name, tuple(values.tolist()), role, style)


def _year_ticks(projection: Projection) -> tuple[Tick, ...]:
    """A tick at each January, and at the first month where no January is near."""
    first = (1 - projection.first_month.month) % MONTHS_A_YEAR
    januaries = range(first, projection.months, MONTHS_A_YEAR)
    return tuple(Tick(month, str(projection.month(month).year)) for month in januaries)
