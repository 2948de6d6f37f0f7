"""How much a purpose gets of a transfer: an amount, or a share."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from budget_app.language.amounts import read_amount, read_decimal
from budget_app.language.arithmetic import AmountProblem
from budget_app.ui.parts.amount_field import written_decimal
from budget_app.ui.parts.typed_field import Reader, TypedField

if TYPE_CHECKING:
    from budget_app.language.language import Language
    from budget_app.model.quotes import Purpose
    from budget_app.ui.view import Drafts, Manner

_PER_CENT = 100


def _read_size(text: str) -> int | Decimal | AmountProblem:
    """What ends with a per cent sign is a share."""
    if "%" not in text:
        return read_amount(text) if text.strip() else 0
    share = read_decimal(text.replace("%", "").strip())
    if isinstance(share, AmountProblem):
        return share
    return share / _PER_CENT if share <= _PER_CENT else AmountProblem.TOO_LARGE


def _written_size(language: Language, size: Decimal | int) -> str:
    if isinstance(size, Decimal):
        return f"{written_decimal(language, size * _PER_CENT)} %"
    return language.amount(size, "TJS")


class SizeField(TypedField):
    """How much a purpose gets: "500" is an amount, "30 %" a share of what arrives."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty field."""
        super().__init__(manner, Reader(_read_size, partial(_written_size, manner.language)), parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(manner.language.text("How much of it: 500, or 30 %"))


class PurposeSize(QWidget):
    """The size of a purpose, as a control for the purpose as a whole: an amount takes the place of a share."""

    changed = Signal(object)
    """The purpose with another size."""
    remarked = Signal(str, str)

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty field."""
        super().__init__(parent)
        self._purpose: Purpose | None = None
        self.field = SizeField(manner, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.changed.connect(self._sized)
        self.field.remarked.connect(self.remarked)

    def keep_drafts(self, drafts: Drafts, key: tuple[str, str, str]) -> None:
        """Where text that is no value is kept."""
        self.field.keep_drafts(drafts, key)

    def present(self, purpose: Purpose) -> None:
        """Show the purpose's size."""
        self._purpose = purpose
        self.field.present(purpose.share if purpose.amount is None else purpose.amount)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with it."""
        self.field.refuse(sentence)

    @Slot(object)
    def _sized(self, size: Decimal | int) -> None:
        if self._purpose is not None:
            share, amount = (size, None) if isinstance(size, Decimal) else (None, size)
            self.changed.emit(self._purpose.evolve(share=share, amount=amount))
