"""A project that the village pays for together: its budget, the promises, who has paid, and when the work can start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from budget_app.drawing.pledge_jar import Level, PledgeJar
from budget_app.language.village_project import start_sentences
from budget_app.model.base import new_id
from budget_app.model.edits.together import project_added, project_changed, project_deleted
from budget_app.model.money import MINOR_PER_UNIT
from budget_app.model.period import YearMonth
from budget_app.model.village_project import VillageProject
from budget_app.projection.village_project import standing
from budget_app.ui.charts.pledge_jar import PledgeJarPicture
from budget_app.ui.parts.amount_field import AmountField
from budget_app.ui.parts.binding import bound
from budget_app.ui.parts.chosen_one import ChosenOne, Words
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.month_field import MonthField
from budget_app.ui.parts.paid_card import PaidCard
from budget_app.ui.parts.picture import Picture, icon
from budget_app.ui.parts.project_tables import BudgetCard, PledgesCard
from budget_app.ui.parts.tiles import side_by_side
from budget_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from budget_app.model.village_project import BudgetLine, Pledge
    from budget_app.projection.village_project import Standing
    from budget_app.ui.view import Manner, View


class StandingCard(Card):
    """The jar, and in words when the work can start and what is missing."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """An empty jar."""
        super().__init__(manner.theme, parent)
        self._manner = manner
        self._jar = PledgeJarPicture(manner, self)
        self._start, self._rest = Text("", TextRole.LARGE, self), Text("", TextRole.BODY, self)
        self._sums = Text("", TextRole.QUIET, self)
        told = QWidget(self)
        words = QVBoxLayout(told)
        words.setContentsMargins(0, 0, 0, 0)
        for text in (self._start, self._rest, self._sums):
            words.addWidget(text)
        words.addStretch(1)
        self.body.addWidget(side_by_side(manner.theme, self._jar, told, narrowest=300))

    def present(self, project: VillageProject, found: Standing) -> None:
        """Show how a project stands."""
        first, *rest = start_sentences(self._manner.language, found, project.currency)
        self._start.say(first)
        self._rest.say("\n".join(rest))
        self._sums.say(self._sums_of(project, found))
        self._jar.show_jar(self._filled(found), " ".join((first, *rest)))

    def _sums_of(self, project: VillageProject, found: Standing) -> str:
        language = self._manner.language
        costs, there, promised = (
            language.whole_money(amount, project.currency)
            for amount in (found.budget, found.there, found.pledged - found.paid)
        )
        return language.text(
            "It costs {costs}. {there} is there; {promised} is promised and not paid yet.",
            costs=costs,
            there=there,
            promised=promised,
        )

    def _filled(self, found: Standing) -> PledgeJar:
        say = self._manner.language.text
        levels = [Level(found.budget / MINOR_PER_UNIT, say("everything"))] if found.budget else []
        if found.stage and found.stage.needed < found.budget:
            levels.append(Level(found.stage.needed / MINOR_PER_UNIT, say("first stage")))
        return PledgeJar(found.there / MINOR_PER_UNIT, (found.pledged - found.paid) / MINOR_PER_UNIT, tuple(levels))


class VillageProjectScreen(Screen):
    """The project chosen, from its standing down to who has paid."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the cards, and what stands here while there is no project."""
        say = manner.language.text
        super().__init__(
            manner, say("Village project"), say("A bridge, a water pipe, a school: paid for together."), parent
        )
        self._view: View | None = None
        self._project: VillageProject | None = None
        self._bar = ChosenOne(
            manner,
            Words(
                say("Which project"),
                say("What it is"),
                say("For instance: water pipe"),
                say("Another project"),
                say("Delete this project"),
            ),
            self,
        )
        self._standing, self._budget = StandingCard(manner, self), BudgetCard(manner, self)
        self._pledges, self._paid = PledgesCard(manner, self), PaidCard(manner, self)
        self._first, self._in_hand = MonthField(manner), AmountField(manner)
        self._nothing, self._filled = self._made_nothing(), QWidget(self)
        self._bindings = [
            bound(control, path, manner.language, self)
            for path, control in (("first_month", self._first), ("in_hand", self._in_hand))
        ]
        self._lay_out()
        self._connect()

    def _made_nothing(self) -> Card:
        say, theme = self.manner.language.text, self.manner.theme
        card = Card(theme, self, padding=24)
        card.body.addWidget(Picture(theme, "water", "money_in", side=56, tint="chosen"))
        card.body.addWidget(Text(say("No village project stands here yet."), TextRole.HEADING, card))
        teaching = say(
            "For instance a water pipe for 9 000 somoni: 15 households promise 100 a month for half a year, and two "
            "men in Russia send something in spring. Here you see when digging can begin, and who has paid."
        )
        card.body.addWidget(Text(teaching, TextRole.QUIET, card))
        begin = Button(
            say("Begin a project"), ButtonKind.PRIMARY, icon=icon(theme, "tool_add", "on_accent"), parent=card
        )
        begin.clicked.connect(self._add)
        card.body.addWidget(begin, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _lay_out(self) -> None:
        say, theme = self.manner.language.text, self.manner.theme
        first = Field(theme, say("First month in which money is collected"), self._first)
        in_hand = Field(theme, say("There already"), self._in_hand, say("Of a grant, or from an earlier collection"))
        for binding, field in zip(self._bindings, (first, in_hand), strict=True):
            binding.remarked.connect(field.remark)
        start = Card(theme)
        start.body.addWidget(side_by_side(theme, first, in_hand, narrowest=260))
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for card in (self._bar, self._standing, self._budget, start, self._pledges, self._paid):
            column.addWidget(card)
        for part in (self._nothing, self._filled):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        for binding in self._bindings:
            binding.asked.connect(self._change)
        self._bar.changed.connect(self._change)
        self._bar.chosen.connect(self._show_again)
        self._bar.added.connect(self._add)
        self._bar.deleted.connect(self._delete)
        self._budget.changed.connect(self._change_lines)
        self._pledges.changed.connect(self._change_pledges)
        self._paid.changed.connect(self._change_pledge)

    def present(self, view: View) -> None:
        """Show the project chosen."""
        self._view = view
        language, projects = self.manner.language, view.workshop.projects
        names = [each.label or language.text("Project {number}", number=n) for n, each in enumerate(projects, 1)]
        self._project = project = self._bar.present(projects, names, self.drafts)
        self._nothing.setVisible(project is None)
        self._filled.setVisible(project is not None)
        if project is None:
            return
        conditions = view.workshop.conditions
        self._standing.present(project, standing(project, conditions))
        self._budget.present(project, self.drafts)
        self._first.begin(YearMonth(view.workshop.held.year, view.workshop.held.month))
        self._in_hand.present_currency(project.currency)
        self._in_hand.currency.setEnabled(False)
        for binding in self._bindings:
            binding.present(project)
            binding.keep_drafts(self.drafts, (project.id, "", binding.path))
        self._pledges.present(project, conditions, self.drafts)
        self._paid.present(project)

    @Slot()
    def _show_again(self) -> None:
        if self._view is not None:
            self.present(self._view)

    @Slot()
    def _add(self) -> None:
        if self._view is not None:
            held = self._view.workshop.held
            first, home = YearMonth(held.year, held.month), self._view.workshop.home
            project = VillageProject(id=new_id(), currency=home, first_month=first)
            self._bar.choose(project.id)
            self.edit_asked.emit(project_added(project))

    @Slot()
    def _delete(self) -> None:
        if self._project is not None:
            self.edit_asked.emit(project_deleted(self._project))

    @Slot(object, str)
    def _change(self, project: VillageProject, field: str) -> None:
        self.edit_asked.emit(project_changed(project, field))

    @Slot(object, str)
    def _change_lines(self, lines: tuple[BudgetLine, ...], field: str) -> None:
        if self._project is not None:
            self._change(self._project.evolve(lines=lines), f"lines.{field}")

    @Slot(object, str)
    def _change_pledges(self, pledges: tuple[Pledge, ...], field: str) -> None:
        if self._project is not None:
            self._change(self._project.evolve(pledges=pledges), f"pledges.{field}")

    @Slot(object)
    def _change_pledge(self, changed: Pledge) -> None:
        if self._project is not None:
            pledges = tuple(changed if each.id == changed.id else each for each in self._project.pledges)
            self._change(self._project.evolve(pledges=pledges), f"paid.{changed.id}.{len(changed.paid)}")
