"""Twelve amounts, one for each month of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from budget_app.model.period import ALL_MONTHS, MONTHS_A_YEAR
from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.kit import Button, ButtonKind
from budget_app.ui.parts.tiles import TileLayout

if TYPE_CHECKING:
    from budget_app.ui.view import Drafts, Manner


class YearTiles(TileLayout):
    """Tiles for months: lines of equal length."""

    def _columns(self, width: int) -> int:
        room = super()._columns(width)
        return next(columns for columns in (12, 6, 4, 3, 2, 1) if columns <= room)


class ByMonthGrid(QWidget):
    """The amounts of a row that is different each month; the last one typed can be copied into all later months."""

    changed = Signal(object)
    """The twelve amounts in minor units, January first."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Twelve empty fields."""
        super().__init__(parent)
        say, px = manner.language.text, manner.theme.px
        self._amounts: tuple[int, ...] = (0,) * MONTHS_A_YEAR
        self._last = 0
        self.fields = [AmountField(manner, self) for _ in ALL_MONTHS]
        self.forward = Button(
            say("Copy forward"), ButtonKind.QUIET, name=say("Copy this amount into all later months"), parent=self
        )
        tiles = YearTiles(px(8), px(78))
        for month, field in zip(ALL_MONTHS, self.fields, strict=True):
            field.currency.hide()
            box = Field(manner.theme, manner.language.month_name(month), field)
            field.remarked.connect(box.remark)
            field.changed.connect(self._typed)
            tiles.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(tiles)
        column.addWidget(self.forward, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.fields[0])
        self.forward.clicked.connect(self._copy_forward)

    def keep_drafts(self, drafts: Drafts, key: tuple[str, str, str]) -> None:
        """Where text that is no amount is kept."""
        for place, field in enumerate(self.fields):
            field.keep_drafts(drafts, (*key[:2], f"{key[2]}.{place}"))

    def present(self, value: tuple[int, ...]) -> None:
        """Show the amounts."""
        self._amounts = value
        for field, amount in zip(self.fields, value, strict=True):
            field.present(amount)

    @Slot(object)
    def _typed(self, amount: int) -> None:
        self._last = next(place for place, field in enumerate(self.fields) if field is self.sender())
        self._ask(tuple(amount if place == self._last else other for place, other in enumerate(self._amounts)))

    @Slot()
    def _copy_forward(self) -> None:
        kept, amount = self._amounts[: self._last], self._amounts[self._last]
        self._ask((*kept, *(amount for _ in self._amounts[self._last :])))

    def _ask(self, amounts: tuple[int, ...]) -> None:
        self._amounts = amounts
        self.changed.emit(amounts)
