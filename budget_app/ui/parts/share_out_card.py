"""The real share-out: the members' passbooks, the box that was counted, and what each gets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pydantic import ValidationError
from PySide6.QtCore import Signal, Slot

from budget_app.language.groups import box_sentence
from budget_app.language.wording import no_share_out_sentence, problem_sentence, way_name
from budget_app.model.groups import Passbook
from budget_app.model.problems import problems_of
from budget_app.model.savings_group import MOST_MEMBERS, Way
from budget_app.projection.group_tally import tallied
from budget_app.projection.savings_group import Unshared
from budget_app.ui.parts.amount_field import AmountField, count_field, optional_amount_field
from budget_app.ui.parts.binding import bound
from budget_app.ui.parts.chips import Chips
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.kit import Button, Card, Text, TextRole
from budget_app.ui.parts.tiles import side_by_side
from budget_app.ui.parts.value_table import Column, Shape, Told, ValueTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.model.groups import Group
    from budget_app.projection.group_tally import Tally
    from budget_app.projection.savings_group import ShareOut
    from budget_app.ui.view import Drafts, Manner

_COUNT, _AMOUNT, _TOTAL, _MEMBER = 110, 136, 130, 110


class ShareOutCard(Card):
    """Each field becomes an edit; sums, the check of the box and the remainder follow at once."""

    changed = Signal(object, str)
    """The changed group, and the field."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the table and what stands around it."""
        super().__init__(manner.theme, parent)
        self._manner = manner
        self._group: Group | None = None
        self._table = ValueTable(manner, self._shape(), self._new)
        self._fill = Button("", parent=self)
        self._box, self._social = optional_amount_field(manner), AmountField(manner)
        self._bindings = [
            bound(control, path, manner.language, self)
            for path, control in (("box", self._box), ("social", self._social))
        ]
        self._ways = Chips(manner.theme, [(way, way_name(manner.language, way)) for way in Way])
        self._sums, self._check = Text("", TextRole.STRONG, self), Text("", TextRole.BODY, self)
        self._rest, self._problem = Text("", TextRole.BODY, self), Text("", TextRole.PROBLEM, self)
        self._lay_out()
        self._table.changed.connect(self._change_books)
        self._fill.clicked.connect(self._make_books)
        self._ways.changed.connect(self._choose_way)

    def _lay_out(self) -> None:
        say, manner = self._manner.language.text, self._manner
        box = Field(manner.theme, say("Money counted in the box"), self._box, say("Empty: as the passbooks say"))
        social = Field(manner.theme, say("Social fund, kept apart"), self._social, say("It is not shared out"))
        for binding, field in zip(self._bindings, (box, social), strict=True):
            binding.remarked.connect(field.remark)
            binding.asked.connect(self.changed)
        self._ways.setAccessibleName(say("How the fund is shared"))
        self.body.addWidget(Text(say("The share-out"), TextRole.HEADING, self))
        self.body.addWidget(
            Text(
                say(
                    "On the day itself: from each passbook the shares, the interest and fines that were paid, and "
                    "what is still owed. Members have numbers, never names."
                ),
                TextRole.QUIET,
                self,
            )
        )
        for widget in (
            self._ways,
            self._table,
            self._fill,
            side_by_side(manner.theme, box, social, narrowest=220),
            self._check,
            self._problem,
            self._sums,
            self._rest,
        ):
            self.body.addWidget(widget)

    def _shape(self) -> Shape:
        say = self._manner.language.text
        amounts = (("interest", say("Interest paid")), ("fines", say("Fines paid")), ("owed", say("Still owed")))
        return Shape(
            (
                Column("number", say("Member"), count_field),
                Column("shares", say("Shares"), count_field, _COUNT),
                *(Column(path, name, AmountField, _AMOUNT) for path, name in amounts),
            ),
            "number",
            say("Add a member"),
            say("In hand"),
            _TOTAL,
            _MEMBER,
        )

    def _new(self) -> Passbook:
        taken = self._group.free_number() if self._group else 1
        return Passbook(number=min(taken, MOST_MEMBERS))

    def present(self, group: Group, drafts: Drafts) -> None:
        """Show a group's share-out."""
        self._group = group
        language, currency = self._manner.language, group.plan.currency
        found = tallied(group, group.way)
        outcome = found.outcomes[group.way]
        self._ways.present(group.way)
        self._table.keep_drafts(drafts, group.id)
        self._table.present(group.passbooks, self._told(group, outcome), currency)
        for binding, field in zip(self._bindings, (self._box, self._social), strict=True):
            field.present_currency(currency)
            field.currency.setEnabled(False)
            binding.present(group)
            binding.keep_drafts(drafts, (group.id, "", binding.path))
        members = group.plan.members
        self._fill.setVisible(not group.passbooks)
        self._fill.setText(language.plural("A line for {count} member", "Lines for all {count} members", members))
        self._tell(group, found, outcome)

    def _told(self, group: Group, outcome: ShareOut | Unshared) -> list[tuple[str, Told]]:
        """A name and what follows for each passbook."""
        language, money = self._manner.language, partial(self._manner.language.money, currency=group.plan.currency)
        names = [language.text("Member {number}", number=passbook.number) for passbook in group.passbooks]
        if isinstance(outcome, Unshared):
            return [(name, Told()) for name in names]
        told: list[tuple[str, Told]] = []
        for name, member in zip(names, outcome.members, strict=True):
            problem = language.text("▼ Brings {money}, because more is owed.", money=money(-member.cash))
            owing = language.text(
                "Gets {payout}, less {owed} owed.", payout=money(member.payout), owed=money(member.owed)
            )
            told.append(
                (name, Told(money(member.cash), owing if member.owed else "", problem if member.cash < 0 else ""))
            )
        return told

    def _tell(self, group: Group, found: Tally, outcome: ShareOut | Unshared) -> None:
        language, money = self._manner.language, partial(self._manner.language.money, currency=group.plan.currency)
        for text in (self._check, self._sums, self._rest, self._problem):
            text.say()
        if not group.passbooks:
            return
        self._check.say(box_sentence(language, found, group.plan.currency))
        if isinstance(outcome, Unshared):
            self._problem.say(no_share_out_sentence(language, outcome.why, outcome.meeting, money(outcome.missing)))
            return
        self._sums.say(
            language.text(
                "The fund is {fund}: {box} in the box and {owed} owed. A share has come to {value}.",
                fund=money(outcome.fund),
                box=money(outcome.box),
                owed=money(outcome.owed),
                value=money(round(outcome.value)),
            )
        )
        in_hand = money(sum(member.cash for member in outcome.members))
        self._rest.say(
            language.text(
                "Check: {hand} in all hands and {rest} left over by rounding are the {box} in the box.",
                hand=in_hand,
                rest=money(outcome.remainder),
                box=money(outcome.box),
            )
        )

    @Slot(object, str)
    def _change_books(self, passbooks: tuple[Passbook, ...], field: str) -> None:
        if self._group is None:
            return
        try:
            changed = self._group.evolve(passbooks=passbooks)
        except ValidationError as error:
            self._table.refuse(problem_sentence(self._manner.language, problems_of(error)[0]))
        else:
            self.changed.emit(changed, f"passbooks.{field}")

    @Slot()
    def _make_books(self) -> None:
        if self._group is not None:
            books = tuple(Passbook(number=number) for number in range(1, self._group.plan.members + 1))
            self.changed.emit(self._group.evolve(passbooks=books), "passbooks")

    @Slot(object)
    def _choose_way(self, way: Way) -> None:
        if self._group is not None:
            self.changed.emit(self._group.evolve(way=way), "way")
