"""Twelve months as chips in one widget: click, drag, arrow keys and Space switch them on and off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from budget_app.model.period import ALL_MONTHS, MONTHS_A_YEAR
from budget_app.ui.parts.kit import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from budget_app.ui.view import Manner

PITCH, CHIP, HIGH, TOUCH = 25, 22, 26, 40
_NOWHERE = 0


class MonthChips(QWidget):
    """The chosen months of the year, January first."""

    changed = Signal(object)
    """The months chosen now, as a tuple of 1 to 12."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """No month is chosen."""
        super().__init__(parent)
        self._manner = manner
        self._months: tuple[int, ...] = ()
        self._at = 1
        self._brush: bool | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._describe()

    def present(self, months: tuple[int, ...]) -> None:
        """Show the chosen months."""
        if months != self._months:
            self._months = months
            self._describe()
            self.update()

    @property
    def months(self) -> tuple[int, ...]:
        """The months chosen now."""
        return self._months

    def switch(self, month: int, *, on: bool) -> None:
        """Choose a month or leave it out, as a person does."""
        if on != (month in self._months):
            chosen = {*self._months, month} if on else {*self._months} - {month}
            self.present(tuple(sorted(chosen)))
            self.changed.emit(self._months)

    def name(self, place: int) -> str:
        """What the chip at a place from 1 to 12 stands for."""
        return self._manner.language.month_name(place)

    def letter(self, place: int) -> str:
        """What stands on the chip at a place."""
        return self._manner.language.month_letter(place)

    def _describe(self) -> None:
        """Tell the month at the cursor and all chosen months, for who does not see them."""
        language = self._manner.language
        month = self.name(self._at)
        names = language.listing([self.name(each) for each in self._months])
        if self._months == ALL_MONTHS:
            names = language.text("every month of the year")
        elif not names:
            names = language.text("no month")
        if self._at in self._months:
            told = language.text("{month} is chosen. Chosen: {months}.", month=month, months=names)
        else:
            told = language.text("{month} is not chosen. Chosen: {months}.", month=month, months=names)
        self.setAccessibleDescription(told)

    def _columns(self, width: int) -> int:
        return MONTHS_A_YEAR if width >= self._manner.theme.px(PITCH) * MONTHS_A_YEAR else MONTHS_A_YEAR // 2

    def _square(self, month: int) -> QRect:
        """The room of a month, its gaps included."""
        px, columns = self._manner.theme.px, self._columns(self.width())
        line, column = divmod(month - 1, columns)
        height = self.height() // (MONTHS_A_YEAR // columns)
        return QRect(column * px(PITCH), line * height, px(PITCH), height)

    def month_at(self, x: float, y: float) -> int:
        """The month at a place inside the widget; 0 where there is none."""
        return next((month for month in ALL_MONTHS if self._square(month).contains(int(x), int(y))), _NOWHERE)

    def sizeHint(self) -> QSize:
        """One line of twelve."""
        px = self._manner.theme.px
        return QSize(px(PITCH) * MONTHS_A_YEAR, px(TOUCH))

    def minimumSizeHint(self) -> QSize:
        """Two lines of six."""
        px = self._manner.theme.px
        return QSize(px(PITCH) * MONTHS_A_YEAR // 2, px(TOUCH))

    def hasHeightForWidth(self) -> bool:
        """Two lines where one is too wide."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One touch height a line."""
        return self._manner.theme.px(TOUCH) * (MONTHS_A_YEAR // self._columns(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the twelve chips; a ring stands around the one at the cursor while keys work here."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in ALL_MONTHS:
            self._paint(painter, month)
        painter.end()

    def _paint(self, painter: QPainter, month: int) -> None:
        theme, on = self._manner.theme, month in self._months
        colours = theme.palette
        chip = QRectF(0, 0, theme.px(CHIP), theme.px(HIGH))
        chip.moveCenter(QRectF(self._square(month)).center())
        radius = theme.px(5)
        accent = colours.edge if self.property("off") == "true" else colours.money_in
        painter.setPen(QPen(QColor(accent if on else colours.line), 1))
        painter.setBrush(QColor(accent if on else colours.card))
        painter.drawRoundedRect(chip, radius, radius)
        painter.setPen(QColor(colours.on_accent if on else colours.quiet))
        painter.setFont(theme.font(11, bold=on))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self.letter(month))
        if month == self._at and self.hasFocus():
            painter.setPen(QPen(QColor(colours.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip.adjusted(-2, -2, 2, 2), radius, radius)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The first month decides whether dragging switches on or off."""
        month = self.month_at(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and month:
            self._brush = month not in self._months
            self._go(month)
            self.switch(month, on=self._brush)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging paints."""
        month = self.month_at(event.position().x(), event.position().y())
        if self._brush is not None and month:
            self._go(month)
            self.switch(month, on=self._brush)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The brush is lifted."""
        del event
        self._brush = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys, Home and End go from month to month, Space switches."""
        moves = {
            Qt.Key.Key_Left: max(1, self._at - 1),
            Qt.Key.Key_Right: min(MONTHS_A_YEAR, self._at + 1),
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: MONTHS_A_YEAR,
        }
        if event.key() in moves:
            self._go(moves[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space:
            self.switch(self._at, on=self._at not in self._months)
        else:
            super().keyPressEvent(event)

    def _go(self, month: int) -> None:
        self._at = month
        self._describe()
        self.update()

    def event(self, event: QEvent) -> bool:
        """The tooltip is the full name of the month under the pointer."""
        if event.type() == QEvent.Type.ToolTip:
            self._tip(event)  # type: ignore[arg-type] # Qt gives a help event with this type
            return True
        return super().event(event)

    def _tip(self, event: QHelpEvent) -> None:
        month = self.month_at(event.pos().x(), event.pos().y())
        name = self.name(month) if month else ""
        QToolTip.showText(event.globalPos(), plain_tip(name) if name else "", self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()
