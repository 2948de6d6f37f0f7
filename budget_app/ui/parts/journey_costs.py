"""The costs before leaving: a field for each, in its own currency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from budget_app.language.kinds import JOURNEY_COST_KINDS, journey_cost_name
from budget_app.model.journey import JourneyCost, JourneyCostKind
from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.tiles import TileLayout

if TYPE_CHECKING:
    from budget_app.model.money import Currency
    from budget_app.ui.view import Drafts, Manner

_NARROWEST = 160


class JourneyCosts(QWidget):
    """Every cost that is usual; what nobody knows stays empty."""

    changed = Signal(object)
    """A tuple of `JourneyCost`."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Fields without amounts."""
        super().__init__(parent)
        self._home: Currency = "TJS"
        self._costs: dict[JourneyCostKind, JourneyCost] = {}
        self.fields: dict[JourneyCostKind, AmountField] = {}
        self._boxes: dict[JourneyCostKind, Field] = {}
        self._last = JourneyCostKind.OTHER
        tiles = TileLayout(manner.theme.px(10), manner.theme.px(_NARROWEST), self)
        for kind in JOURNEY_COST_KINDS:
            field = self.fields[kind] = AmountField(manner)
            box = self._boxes[kind] = Field(manner.theme, journey_cost_name(manner.language, kind), field)
            box.stand_on_top()
            tiles.addWidget(box)
            field.setObjectName(kind.value)
            field.currency.setObjectName(kind.value)
            field.changed.connect(self._amount_typed)
            field.currency.changed.connect(self._currency_chosen)
            field.remarked.connect(box.remark)
        self.setFocusProxy(self.fields[JourneyCostKind.TICKET])

    def present_home(self, home: Currency) -> None:
        """The currency of what is not said otherwise."""
        self._home = home

    def hint(self, kind: JourneyCostKind, words: str) -> None:
        """What is known of a cost."""
        self._boxes[kind].say(words)

    def keep_drafts(self, drafts: Drafts, key: tuple[str, str, str]) -> None:
        """Where text that is no amount is kept."""
        for kind, field in self.fields.items():
            field.keep_drafts(drafts, (*key[:2], f"{key[2]}.{kind.value}"))

    def present(self, costs: tuple[JourneyCost, ...]) -> None:
        """Show the costs."""
        self._costs = {cost.kind: cost for cost in costs}
        for kind, field in self.fields.items():
            cost = self._cost(kind)
            field.present(cost.amount)
            field.present_currency(cost.currency)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the cost that was typed; the text stays."""
        self.fields[self._last].refuse(sentence)

    def _cost(self, kind: JourneyCostKind) -> JourneyCost:
        return self._costs.get(kind, JourneyCost(kind=kind, currency=self._home))

    @Slot(object)
    def _amount_typed(self, amount: int) -> None:
        self._change(amount=amount)

    @Slot(object)
    def _currency_chosen(self, currency: Currency) -> None:
        self._change(currency=currency)

    def _change(self, **facts: object) -> None:
        """Ask for the costs with a change to one; it is checked with the journey, so that a refusal is told."""
        kind = self._last = JourneyCostKind(self.sender().objectName())
        found = {each: self._costs[each] for each in JourneyCostKind if each in self._costs}
        found[kind] = self._cost(kind).model_copy(update=facts)
        self.changed.emit(tuple(cost for cost in found.values() if cost.amount or cost.currency != self._home))
