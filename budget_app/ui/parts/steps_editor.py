"""From which month on the amount is another one: "from September 2028: 600"."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from budget_app.model.period import MONTHS_A_YEAR, YearMonth
from budget_app.model.schedule import Step
from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.kit import Button, ButtonKind, TextRole
from budget_app.ui.parts.month_field import MonthField

if TYPE_CHECKING:
    from budget_app.ui.view import Manner


class StepLine(QWidget):
    """One month and the amount from then on."""

    changed = Signal()
    removed = Signal()

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        """Without a month yet."""
        super().__init__(parent)
        say = manner.language.text
        self.start = MonthField(manner, parent=self)
        self.start.setAccessibleName(say("From this month on"))
        self.amount = AmountField(manner, self)
        self.amount.setAccessibleName(say("New amount"))
        remove = Button("×", ButtonKind.ICON, name=say("Take this change of the amount out"), parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.start, 3)
        row.addWidget(self.amount, 2)
        row.addWidget(remove)
        self._step = Step(start=YearMonth(2000, 1), amount=0)
        self.start.changed.connect(self.changed)
        self.amount.changed.connect(self._typed)
        remove.clicked.connect(self.removed)

    def present(self, step: Step, start: YearMonth) -> None:
        """Show a step of a household that begins in a month."""
        self._step = step
        self.start.begin(start)
        self.start.present(step.start)
        self.amount.present(step.amount)

    @property
    def step(self) -> Step:
        """The step as it stands in the fields."""
        return Step(start=self.start.chosen or self._step.start, amount=self._step.amount)

    @Slot(object)
    def _typed(self, amount: int) -> None:
        self._step = self._step.evolve(amount=amount)
        self.changed.emit()


class StepsEditor(QWidget):
    """The steps of a schedule, in the order of their months."""

    changed = Signal(object)
    """A tuple of `Step`."""
    remarked = Signal(str, str)
    """A sentence and its `TextRole`; an empty one takes it back."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """No step."""
        super().__init__(parent)
        self._manner = manner
        self._steps: tuple[Step, ...] = ()
        self._start = YearMonth(2000, 1)
        self._lines: list[StepLine] = []
        self._add = Button(manner.language.text("The amount changes later"), ButtonKind.QUIET, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._add)
        self.setFocusProxy(self._add)
        self._add.clicked.connect(self._append)

    def begin(self, start: YearMonth) -> None:
        """The household's first month."""
        self._start = start

    def present(self, value: tuple[Step, ...]) -> None:
        """Show the steps."""
        self._steps = value
        self.remarked.emit("", TextRole.HINT)
        while len(self._lines) < len(value):
            self._lines.append(self._line())
        for line in self._lines[len(value) :]:
            line.hide()
            line.deleteLater()
        del self._lines[len(value) :]
        for line, step in zip(self._lines, value, strict=True):
            line.present(step, self._start)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; what was typed stays."""
        self.remarked.emit(sentence, TextRole.PROBLEM)

    def _line(self) -> StepLine:
        line = StepLine(self._manner, self)
        line.changed.connect(self._read)
        line.removed.connect(partial(self._remove, line))
        self._column.insertWidget(len(self._lines), line)
        return line

    @Slot()
    def _read(self) -> None:
        self.changed.emit(tuple(line.step for line in self._lines))

    @Slot()
    def _append(self) -> None:
        start = self._steps[-1].start.plus(1) if self._steps else self._start.plus(MONTHS_A_YEAR)
        self.changed.emit((*self._steps, Step(start=start, amount=0)))
        if self._lines:
            self._lines[-1].start.setFocus()

    def _remove(self, line: StepLine) -> None:
        place = self._lines.index(line)
        self.changed.emit(self._steps[:place] + self._steps[place + 1 :])
