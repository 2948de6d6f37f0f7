"""What the months of a journey leave, with it and if nobody leaves: two bars below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QWidget

from budget_app.drawing.marks import Fill, Rectangle, Role, Stroke, Texture
from budget_app.ui.charts.month_chart import role_colours
from budget_app.ui.charts.screen_pen import ScreenPen, Writing
from budget_app.ui.parts.kit import Text, TextRole
from budget_app.ui.theme import FAMILY

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from budget_app.model.money import Currency
    from budget_app.projection.journey_outcome import JourneyOutcome
    from budget_app.ui.theme import Theme
    from budget_app.ui.view import Manner

HEIGHT, GAP = 16, 4


class SeasonBars(QWidget):
    """Each bar under its name and its amount, both in one scale; what is missing is hatched."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Bars of no length."""
        super().__init__(parent)
        self._language, say = manner.language, manner.language.text
        self._rows = [
            (Text(name, TextRole.SMALL, self), Text("", TextRole.STRONG, self), Bar(manner.theme, role, self))
            for name, role in ((say("With the journey"), Role.ABROAD), (say("If nobody leaves"), Role.MONEY_IN))
        ]
        self._over = Text("", TextRole.SMALL, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(manner.theme.px(GAP))
        grid.setColumnStretch(0, 1)
        for place, (name, amount, bar) in enumerate(self._rows):
            amount.setAlignment(Qt.AlignmentFlag.AlignRight)
            amount.setWordWrap(False)
            grid.addWidget(name, 2 * place + 1, 0)
            grid.addWidget(amount, 2 * place + 1, 1)
            grid.addWidget(bar, 2 * place + 2, 0, 1, 2)
        grid.addWidget(self._over, 0, 0, 1, 2)

    def show_season(self, outcome: JourneyOutcome, home: Currency) -> None:
        """Show what is left with the journey and without it."""
        months = self._language.months(outcome.months)
        self._over.setText(self._language.text("Left after {months}:", months=months))
        amounts = outcome.leaves, outcome.staying
        most = max(abs(amount) for amount in amounts) or 1
        for amount, (_, figure, bar) in zip(amounts, self._rows, strict=True):
            figure.setText(self._language.whole_money(amount, home))
            bar.show_part(amount / most)
        self.show()


class Bar(QWidget):
    """A part of the width, from -1 to 1; below zero it is hatched."""

    def __init__(self, theme: Theme, role: Role, parent: QWidget) -> None:
        """Nothing of it."""
        super().__init__(parent)
        self._colours, self._role = role_colours(theme.palette), role
        self.part = 0.0
        self.setFixedHeight(theme.px(HEIGHT))

    def show_part(self, part: float) -> None:
        """Show another part."""
        self.part = part
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name and arguments
        """Draw the bar."""
        role, texture = (self._role, Texture.SOLID) if self.part >= 0 else (Role.SHORT, Texture.HATCH)
        length = max(1.0, abs(self.part) * (self.width() - 1))
        mark = Rectangle(0.5, 0.5, length, self.height() - 1, fill=Fill(role, texture), stroke=Stroke(role, 0.8))
        painter = QPainter(self)
        ScreenPen(painter, self._colours, Writing(FAMILY)).draw((mark,))
        painter.end()
