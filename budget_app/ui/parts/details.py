"""The questions about a row that are not asked of everyone: they stand behind "more"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.binding import ABSENT, bound, reach
from budget_app.ui.parts.control import Begins
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.list_editor import ListEditor
from budget_app.ui.parts.tiles import TileLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.model.base import Value
    from budget_app.model.household import Household
    from budget_app.ui.parts.binding import Binding
    from budget_app.ui.parts.row_kind import Ask
    from budget_app.ui.view import Drafts, Manner

NARROWEST_TILE = 210


class Details(QWidget):
    """A tile for each question that the row can be asked."""

    asked = Signal(object, str)
    """A changed row, and the path of the field that changed."""

    def __init__(
        self, manner: Manner, asks: Sequence[Ask], parent: QWidget | None = None, *, narrowest: int = NARROWEST_TILE
    ) -> None:
        """Ask these questions; no tile is narrower than `narrowest`, a size of the unscaled design."""
        super().__init__(parent)
        self._asks = asks
        self._boxes: list[Field] = []
        self._bindings: list[Binding] = []
        self.controls: dict[str, QWidget] = {}
        """The controls by the path of their field."""
        tiles = TileLayout(manner.theme.px(10), manner.theme.px(narrowest), self)
        for ask in asks:
            control = self.controls[ask.path] = ask.make(manner)
            box = Field(
                manner.theme,
                manner.language.text(ask.name),
                control,
                manner.language.text(ask.hint) if ask.hint else "",
            )
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            box.stand_on_top()
            tiles.addWidget(box)
            self._boxes.append(box)
            self._bindings.append(bound(control, ask.path, manner.language, self))
            self._bindings[-1].remarked.connect(box.remark)
            self._bindings[-1].asked.connect(self.asked)

    def keep_drafts(self, drafts: Drafts, household_id: str, row_id: str) -> None:
        """Where text that is no value is kept."""
        for binding in self._bindings:
            binding.keep_drafts(drafts, (household_id, row_id, binding.path))

    def present(self, row: Value, household: Household) -> None:
        """Show the row's answers."""
        for ask, box, binding in zip(self._asks, self._boxes, self._bindings, strict=True):
            begin(binding.control, row, household, ask)
            box.setVisible(binding.present(row) and ask.when(row))


def begin(control: object, row: Value, household: Household, ask: Ask) -> None:
    """Tell a control what it has to know beside its value: where the household's months begin, which currency."""
    if isinstance(control, Begins):
        control.begin(household.first_month)
    if isinstance(control, AmountField | ListEditor):
        code = reach(row, ask.currency) if ask.currency else household.home
        if code is not ABSENT:
            control.present_currency(code)
