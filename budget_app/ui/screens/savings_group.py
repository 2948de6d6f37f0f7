"""A savings group: what would come out of a cycle, and the real share-out at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from budget_app.model.base import new_id
from budget_app.model.edits.together import group_added, group_changed, group_deleted
from budget_app.model.groups import START, Group
from budget_app.projection.group_cycle import foreseen
from budget_app.ui.parts.chosen_one import ChosenOne, Words
from budget_app.ui.parts.group_cycle_card import FundCard, WaysCard
from budget_app.ui.parts.group_levers import GroupLevers
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.picture import Picture, icon
from budget_app.ui.parts.share_out_card import ShareOutCard
from budget_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from budget_app.model.savings_group import GroupPlan
    from budget_app.projection.group_cycle import Cycle
    from budget_app.ui.view import Manner, View

NARROW = 860


class SavingsGroupScreen(Screen):
    """The group chosen: its plan with the fund beside its levers, one member's part, and the share-out."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the cards, and what stands here while there is no group."""
        say = manner.language.text
        super().__init__(
            manner,
            say("Savings group"),
            say("Neighbours who save together, lend to each other, and share out at the end of a cycle."),
            parent,
        )
        self._view: View | None = None
        self._group: Group | None = None
        self._seen: tuple[GroupPlan, Cycle] | None = None
        self._bar = ChosenOne(
            manner,
            Words(
                say("Which group"),
                say("What the group is called"),
                say("A street or a number, no person's name"),
                say("Another group"),
                say("Delete this group"),
            ),
            self,
        )
        self._fund, self._levers = FundCard(manner, self), GroupLevers(manner)
        self._member, self._share_out = WaysCard(manner, self), ShareOutCard(manner, self)
        self._nothing = self._made_nothing()
        self._filled = QWidget(self)
        self._lay_out()
        self._connect()

    def _made_nothing(self) -> Card:
        say, theme = self.manner.language.text, self.manner.theme
        card = Card(theme, self, padding=24)
        card.body.addWidget(Picture(theme, "savings_group", "money_in", side=56, tint="chosen"))
        card.body.addWidget(Text(say("No savings group stands here yet."), TextRole.HEADING, card))
        teaching = say(
            "For instance: 20 members meet every week and each buys 3 shares at 10 somoni. Half of the fund is lent to "
            "members at 5 % a month. Here you see what that comes to, and on the last day who gets how much."
        )
        card.body.addWidget(Text(teaching, TextRole.QUIET, card))
        begin = Button(say("Begin a group"), ButtonKind.PRIMARY, icon=icon(theme, "tool_add", "on_accent"), parent=card)
        begin.clicked.connect(self._add)
        card.body.addWidget(begin, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _lay_out(self) -> None:
        px = self.manner.theme.px
        levers = Card(self.manner.theme)
        levers.body.addWidget(Text(self.manner.language.text("What the group expects"), TextRole.HEADING, levers))
        levers.body.addWidget(self._levers)
        levers.body.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(12))
        told = QVBoxLayout()
        told.setSpacing(px(12))
        told.addWidget(self._fund)
        told.addWidget(self._member)
        told.addStretch(1)
        self._columns.addLayout(told, 7)
        self._columns.addWidget(levers, 3, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._bar)
        column.addLayout(self._columns)
        column.addWidget(self._share_out)
        for widget in (self._nothing, self._filled):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._levers.changed.connect(self._change_plan)
        self._member.changed.connect(self._change_plan)
        self._share_out.changed.connect(self._change)
        self._bar.changed.connect(self._change)
        self._bar.chosen.connect(self._show_again)
        self._bar.added.connect(self._add)
        self._bar.deleted.connect(self._delete)

    def begin(self) -> None:
        """Begin at the first lever."""
        if self._filled.isHidden():
            super().begin()
        else:
            self._levers.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        """Show the group chosen."""
        self._view = view
        language, groups = self.manner.language, view.workshop.groups
        names = [each.label or language.text("Group {number}", number=place) for place, each in enumerate(groups, 1)]
        self._group = group = self._bar.present(groups, names, self.drafts)
        self._nothing.setVisible(group is None)
        self._filled.setVisible(group is not None)
        if group is None:
            return
        if self._seen is None or self._seen[0] != group.plan:
            self._seen = (group.plan, foreseen(group.plan))
            self._levers.present(group.plan)
            self._fund.present(*self._seen)
            self._member.present(*self._seen)
        self._share_out.present(group, self.drafts)

    @Slot()
    def _show_again(self) -> None:
        if self._view is not None:
            self.present(self._view)

    @Slot()
    def _add(self) -> None:
        if self._view is not None:
            group = Group(id=new_id(), plan=START.evolve(currency=self._view.workshop.home))
            self._bar.choose(group.id)
            self.edit_asked.emit(group_added(group))

    @Slot()
    def _delete(self) -> None:
        if self._group is not None:
            self.edit_asked.emit(group_deleted(self._group))

    @Slot(object, str)
    def _change(self, group: Group, field: str) -> None:
        self.edit_asked.emit(group_changed(group, field))

    @Slot(object, str)
    def _change_plan(self, plan: GroupPlan, field: str) -> None:
        if self._group is not None:
            self._change(self._group.evolve(plan=plan), f"plan.{field}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The levers stand under the chart where there is no room beside it."""
        super().resizeEvent(event)
        narrow = self.width() < self.manner.theme.px(NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
