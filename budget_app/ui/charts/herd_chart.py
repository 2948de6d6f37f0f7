"""A herd over the years: how many animals stand there when each year ends, as pictures and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from budget_app.drawing.of_rows import OF_ANIMAL
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.ui.charts.picture_painter import draw_picture

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from budget_app.model.venture import AnimalKind
    from budget_app.projection.herd import HerdMonths
    from budget_app.ui.view import Manner

HIGHEST, PICTURE, LINE = 6, 20, 20
MOST_YEARS = 10
"""At most so many pictures stand upon each other, and so many years beside each other."""


class HerdChart(QWidget):
    """A column for the start and for each year; its accessible name tells the same."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """No animals yet."""
        super().__init__(parent)
        self._manner = manner
        self._heads: list[tuple[str, int]] = []
        self._picture = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def heads(self) -> list[int]:
        """The animals at the start and at the end of each year that is shown."""
        return [heads for _, heads in self._heads]

    def show_herd(self, herd: HerdMonths, animal: AnimalKind) -> None:
        """Show a herd."""
        language = self._manner.language
        ends = range(MONTHS_A_YEAR - 1, len(herd.heads), MONTHS_A_YEAR)
        years = [
            (language.text("year {number}", number=place), int(herd.heads[end])) for place, end in enumerate(ends, 1)
        ]
        self._heads = [(language.text("start"), int(herd.fed[0])), *years[:MOST_YEARS]]
        self._picture = OF_ANIMAL[animal]
        told = "; ".join(f"{name}: {language.number(heads)}" for name, heads in self._heads)
        self.setAccessibleName(language.text("Animals at the end of each year: {told}", told=told))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the pictures, the number and the year."""
        px = self._manner.theme.px
        return QSize(px(320), px(HIGHEST * PICTURE + 2 * LINE + 8))

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(self._manner.theme.px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a column for each year: each picture stands for one animal, or for equally many."""
        del event
        if not self._heads:
            return
        painter = QPainter(self)
        width = min(self.width() / len(self._heads), self._manner.theme.px(80))
        each = max(1, -(-max(self.heads) // HIGHEST))
        for place, (name, heads) in enumerate(self._heads):
            self._column(painter, QRectF(place * width, 0, width, self.height()), name, heads, -(-heads // each))
        painter.end()

    def _column(self, painter: QPainter, room: QRectF, name: str, heads: int, pictures: int) -> None:
        theme, px = self._manner.theme, self._manner.theme.px
        side, line = px(PICTURE), px(LINE)
        floor = room.height() - 2 * line
        for place in range(pictures):
            painter.save()
            painter.translate(room.center().x() - side / 2, floor - (place + 1) * side)
            draw_picture(painter, self._picture, side, QColor(theme.palette.good))
            painter.restore()
        centred = Qt.AlignmentFlag.AlignCenter
        painter.setPen(QColor(theme.palette.ink))
        painter.setFont(theme.font(14, bold=True))
        painter.drawText(QRectF(room.x(), floor, room.width(), line), centred, self._manner.language.number(heads))
        painter.setPen(QColor(theme.palette.quiet))
        painter.setFont(theme.font(11))
        painter.drawText(QRectF(room.x(), floor + line, room.width(), line), centred, name)
