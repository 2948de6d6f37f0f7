"""What may happen: nothing, no money from abroad for some months, or a rouble that moves."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from budget_app.model.base import new_id
from budget_app.model.edits.rows import what_ifs_changed
from budget_app.model.scenario import CurrencyMoves, Scenario, TransfersStop
from budget_app.reference.country import read_country
from budget_app.ui.parts.flow import FlowLayout
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.lever import Lever

if TYPE_CHECKING:
    from budget_app.model.edits.edit import Edit
    from budget_app.model.household import Household
    from budget_app.model.scenario import Change
    from budget_app.ui.view import Manner

NOTHING, NO_TRANSFERS, ROUBLE = range(3)
LONGEST_STOP, LONGEST_FALL = 36, 24
FALL, RISE = -60, 60


class ShockPanel(Card):
    """One shock at a time, stacked on the family's plan; its size moves with levers."""

    edit_asked = Signal(object)

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the choices and the levers of each."""
        super().__init__(manner.theme, parent)
        self._manner = manner
        self._household: Household | None = None
        say, language = manner.language.text, manner.language
        self._kinds = QButtonGroup(self)
        self._start = Lever(manner.theme, say("From which month"), self._month_words, self)
        self._stop = Lever(manner.theme, say("For how long"), language.months, self)
        self._move = Lever(manner.theme, say("The rouble changes by"), self._share_words, self)
        self._over = Lever(manner.theme, say("Over how long"), language.months, self)
        self._stop.span(1, LONGEST_STOP, 1)
        self._move.span(FALL, RISE, 1)
        self._over.span(1, LONGEST_FALL, 1)
        self._build()

    def _build(self) -> None:
        say = self._manner.language.text
        self.body.addWidget(Text(say("What may happen"), TextRole.HEADING, self))
        chips = FlowLayout(self._manner.theme.px(6))
        for kind, name in enumerate((say("Nothing"), say("No money from abroad"), say("The rouble changes"))):
            chip = Button(name, ButtonKind.CHIP)
            chip.setCheckable(True)
            self._kinds.addButton(chip, kind)
            chips.addWidget(chip)
        self.body.addLayout(chips)
        for lever in (self._stop, self._move, self._over, self._start):
            self.body.addWidget(lever)
        self._kinds.idClicked.connect(self._kind_chosen)
        self._stop.moved.connect(self._stop_moved)
        self._move.moved.connect(self._rouble_moved)
        self._over.moved.connect(self._over_moved)
        self._start.moved.connect(self._start_moved)

    def present(self, household: Household) -> None:
        """Show the household's shock."""
        self._household = household
        change = _shock(household)
        kind = _kind(change)
        self._kinds.button(kind).setChecked(True)
        self._stop.setVisible(kind == NO_TRANSFERS)
        for lever in (self._move, self._over):
            lever.setVisible(kind == ROUBLE)
        self._start.setVisible(kind != NOTHING)
        self._start.span(0, household.horizon - 1, 1)
        self._place(change)

    def _place(self, change: Change | None) -> None:
        assert self._household is not None
        match change:
            case TransfersStop(start=start, months=months):
                self._stop.place(months)
            case CurrencyMoves(start=start, share=share, over=over):
                self._move.place(round(share * 100))
                self._over.place(over)
            case _:
                return
        self._start.place(start.months_after(self._household.first_month) if start else 0)

    def _month_words(self, index: int) -> str:
        if self._household is None:
            return ""
        return self._manner.language.month(self._household.first_month.plus(index))

    def _share_words(self, hundredths: int) -> str:
        language = self._manner.language
        return ("+" if hundredths > 0 else "") + language.percent(Decimal(hundredths) / 100)

    @Slot(int)
    def _kind_chosen(self, kind: int) -> None:
        household = self._household
        if household is None:
            return
        if kind == NOTHING:
            self._ask(_switched_off(household), "kind")
            return
        start = household.first_month.plus(min(12, household.horizon - 1))
        fall = read_country().rouble_falls.value
        change = TransfersStop(start=start) if kind == NO_TRANSFERS else CurrencyMoves(start=start, share=fall)
        self._ask(_with_shock(household, change), "kind")

    @Slot(int)
    def _stop_moved(self, months: int) -> None:
        self._change("months", months=months)

    @Slot(int)
    def _rouble_moved(self, hundredths: int) -> None:
        self._change("share", share=Decimal(hundredths) / 100)

    @Slot(int)
    def _over_moved(self, months: int) -> None:
        self._change("over", over=months)

    @Slot(int)
    def _start_moved(self, index: int) -> None:
        if self._household is not None:
            self._change("start", start=self._household.first_month.plus(index))

    def _change(self, field: str, **changes: object) -> None:
        change = _shock(self._household) if self._household else None
        if self._household is not None and change is not None:
            self._ask(_with_shock(self._household, change.evolve(**changes)), field)

    def _ask(self, what_ifs: tuple[Scenario, ...], field: str) -> None:
        if self._household is not None:
            edit: Edit = what_ifs_changed(self._household.id, what_ifs, field)
            self.edit_asked.emit(edit)


def _shown(household: Household) -> Scenario | None:
    """The what-if this panel moves: the first that is on, or the first."""
    return next((each for each in household.what_ifs if each.on), next(iter(household.what_ifs), None))


def _shock(household: Household) -> Change | None:
    """What happens now, if anything."""
    scenario = _shown(household)
    return scenario.changes[0] if scenario and scenario.on and scenario.changes else None


def _kind(change: Change | None) -> int:
    match change:
        case TransfersStop():
            return NO_TRANSFERS
        case CurrencyMoves():
            return ROUBLE
        case _:
            return NOTHING


def _switched_off(household: Household) -> tuple[Scenario, ...]:
    return tuple(each.evolve(on=False) for each in household.what_ifs)


def _with_shock(household: Household, change: Change) -> tuple[Scenario, ...]:
    """The what-ifs with this change alone in the one that is shown, or in a new one where there is none."""
    shown = _shown(household)
    if shown is None:
        return (Scenario(id=new_id(), changes=(change,)),)
    alike = bool(shown.changes) and type(shown.changes[0]) is type(change)
    label = shown.label if alike else ""
    changed = shown.evolve(on=True, label=label, changes=(change, *shown.changes[1:]) if alike else (change,))
    return tuple(changed if each is shown else each for each in household.what_ifs)
