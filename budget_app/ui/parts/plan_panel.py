"""Our plan: put more aside every month, spend less on some lines."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from budget_app.language.kinds import category_name, row_name
from budget_app.model.categories import Category
from budget_app.model.edits.rows import plan_changed
from budget_app.model.money import MINOR_PER_UNIT
from budget_app.model.scenario import CHANGES_LIMIT, SaveMore, SpendLess
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.lever import Lever

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.rows import Spending
    from budget_app.model.scenario import Change, Changes
    from budget_app.ui.view import Manner

SMALLEST_TOP = 500 * MINOR_PER_UNIT
SAVE_STEP = 10 * MINOR_PER_UNIT
SHARE_STEP = 5
Less = tuple[str | None, Category | None]
"""What to spend less on: a row, or a category."""
ALL_WANTS: Less = (None, None)


class SpendLessRow(QWidget):
    """One line to spend less on: which, and by how much."""

    changed = Signal()
    removed = Signal()

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """A row without a line yet."""
        super().__init__(parent)
        say = manner.language.text
        self._manner = manner
        self._change = SpendLess()
        self.line = Choice(manner.theme, (), self)
        self.line.setAccessibleName(say("Spend less on"))
        self.share = Lever(manner.theme, say("How much less"), self._words, self)
        self.share.span(0, 100, SHARE_STEP)
        remove = Button("×", ButtonKind.ICON, name=say("Do not spend less on this"), parent=self)
        top = QHBoxLayout()
        top.addWidget(self.line, 1)
        top.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.share)
        self.line.changed.connect(self._tell)
        self.share.moved.connect(self._tell)
        remove.clicked.connect(self.removed)

    def present(self, change: SpendLess, spending: tuple[Spending, ...]) -> None:
        """Show a change among the lines that can be chosen."""
        language = self._manner.language
        self._change = change
        choices = [(ALL_WANTS, language.text("everything only wished for"))]
        if change.category:
            choices.append(((None, change.category), category_name(language, change.category)))
        choices += [((row.id, None), row_name(language, row)) for row in spending]
        self.line.offer(choices)
        self.line.present((change.line, change.category))
        self.share.place(round(change.share * 100))

    @property
    def chosen(self) -> SpendLess:
        """The change as it stands in the row."""
        line, category = self.line.value
        return self._change.evolve(share=Decimal(self.share.value) / 100, line=line, category=category)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    def _words(self, hundredths: int) -> str:
        return self._manner.language.percent(Decimal(hundredths) / 100)


class PlanPanel(Card):
    """What the family agrees to change."""

    edit_asked = Signal(object)

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the lever of saving; rows to spend less on come as they are needed."""
        super().__init__(manner.theme, parent)
        say = manner.language.text
        self._manner = manner
        self._household: Household | None = None
        self._rows: list[SpendLessRow] = []
        self._save = Lever(manner.theme, say("Put aside more each month"), self._money_words, self)
        self._save.moved.connect(self._saving_moved)
        self._lines = QVBoxLayout()
        add = Button("+ " + say("Spend less on something"), ButtonKind.QUIET, parent=self)
        add.clicked.connect(self._add_row)
        self.body.addWidget(Text(say("Our plan"), TextRole.HEADING, self))
        self.body.addWidget(self._save)
        self.body.addLayout(self._lines)
        self.body.addWidget(add)

    def present(self, household: Household, year_in: int) -> None:
        """Show the household's plan; the lever reaches to half of what comes in a month."""
        self._household = household
        saving = _saving(household.plan)
        self._save.span(0, max(SMALLEST_TOP, year_in // 24, saving), SAVE_STEP)
        self._save.place(saving)
        less = _less(household.plan)
        while len(self._rows) > len(less):
            self._rows.pop().deleteLater()
        while len(self._rows) < len(less):
            self._append_row()
        for row, change in zip(self._rows, less, strict=True):
            row.present(change, household.spending)

    def _append_row(self) -> None:
        row = SpendLessRow(self._manner, self)
        row.changed.connect(self._row_changed)
        row.removed.connect(self._row_removed)
        self._rows.append(row)
        self._lines.addWidget(row)

    def _money_words(self, minor: int) -> str:
        home = self._household.home if self._household else "TJS"
        return self._manner.language.money(minor, home)

    @Slot(int)
    def _saving_moved(self, minor: int) -> None:
        if self._household is not None:
            others = tuple(each for each in self._household.plan if not isinstance(each, SaveMore))
            self._ask((SaveMore(amount=minor), *others) if minor else others, "save")

    @Slot()
    def _add_row(self) -> None:
        if self._household is not None and len(self._household.plan) < CHANGES_LIMIT:
            first = next((row.id for row in self._household.spending if row.need != "need"), None)
            self._ask((*self._household.plan, SpendLess(share=Decimal("0.1"), line=first)), "add")

    @Slot()
    def _row_changed(self) -> None:
        place = self._place_of_sender()
        if self._household is not None and place is not None:
            self._ask(self._with_less(place, self._rows[place].chosen), f"less {place}")

    @Slot()
    def _row_removed(self) -> None:
        place = self._place_of_sender()
        if self._household is not None and place is not None:
            self._ask(self._with_less(place, None), "remove")

    def _place_of_sender(self) -> int | None:
        sender = self.sender()
        return next((place for place, row in enumerate(self._rows) if row is sender), None)

    def _with_less(self, place: int, change: SpendLess | None) -> Changes:
        """The plan with the `place`-th line to spend less on changed, or taken out."""
        assert self._household is not None
        old = _less(self._household.plan)[place]
        changed = (change if each is old else each for each in self._household.plan)
        return tuple(each for each in changed if each is not None)

    def _ask(self, plan: Changes, field: str) -> None:
        if self._household is not None:
            self.edit_asked.emit(plan_changed(self._household.id, plan, field))


def _saving(plan: tuple[Change, ...]) -> int:
    return sum(each.amount for each in plan if isinstance(each, SaveMore))


def _less(plan: tuple[Change, ...]) -> list[SpendLess]:
    return [each for each in plan if isinstance(each, SpendLess)]
