"""The family: who belongs to it, where and from when it plans, and what the day assumes."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from budget_app.language.kinds import age_band_name, settlement_name, sex_name
from budget_app.language.wording import problem_sentence
from budget_app.model.edits.rows import family_changed
from budget_app.model.household import LONGEST_HORIZON, SHORTEST_HORIZON, AgeBand, MemberCount, Settlement, Sex
from budget_app.model.period import MONTHS_A_YEAR
from budget_app.ui.parts.amount_field import CURRENCIES
from budget_app.ui.parts.binding import Binding, bound
from budget_app.ui.parts.chips import Chips
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.conditions_card import ConditionsCard, words_field
from budget_app.ui.parts.field import Field
from budget_app.ui.parts.kit import Card, Text, TextRole
from budget_app.ui.parts.month_field import MonthField
from budget_app.ui.parts.picture import Picture
from budget_app.ui.parts.stepper import Stepper
from budget_app.ui.parts.tiles import TileLayout
from budget_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.ui.view import Manner, View

MOST_PEOPLE = 40
ROW = "family"
PICTURES: dict[tuple[AgeBand, Sex], str] = {
    ("baby", "female"): "baby",
    ("baby", "male"): "baby",
    ("child", "female"): "girl",
    ("child", "male"): "boy",
    ("adult", "female"): "woman",
    ("adult", "male"): "building_work",
    ("elder", "female"): "elder",
    ("elder", "male"): "pension",
}


class Members(QWidget):
    """How many people of each age and sex, counted beside their pictures."""

    changed = Signal(object)
    """A tuple of `MemberCount`."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build a counter for each age and sex."""
        super().__init__(parent)
        language, theme = manner.language, manner.theme
        self._steppers: dict[tuple[AgeBand, Sex], Stepper] = {}
        tiles = TileLayout(theme.px(16), theme.px(380), self, most=2)
        for band in get_args(AgeBand):
            cell = QWidget(self)
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            age = age_band_name(language, band)
            column.addWidget(Text(age, TextRole.STRONG))
            line = TileLayout(theme.px(12), theme.px(250), most=2)
            for sex in get_args(Sex):
                name = sex_name(language, sex)
                stepper = self._steppers[band, sex] = Stepper(manner, MOST_PEOPLE)
                stepper.changed.connect(self._count)
                line.addWidget(_counted(manner, PICTURES[band, sex], name, stepper))
                stepper.setAccessibleName(language.text("{age}: {sex}", age=age, sex=name))
            column.addLayout(line)
            tiles.addWidget(cell)
        self.setFocusProxy(next(iter(self._steppers.values())))

    def present(self, members: tuple[MemberCount, ...]) -> None:
        """Show the counts; silent."""
        counts = {(member.band, member.sex): member.count for member in members}
        for key, stepper in self._steppers.items():
            stepper.present(counts.get(key, 0))

    @Slot()
    def _count(self) -> None:
        self.changed.emit(
            tuple(
                MemberCount(band=band, sex=sex, count=stepper.value)
                for (band, sex), stepper in self._steppers.items()
                if stepper.value
            )
        )


def _counted(manner: Manner, picture: str, name: str, stepper: Stepper) -> QWidget:
    """A picture, what is counted, and the counter."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(manner.theme.px(10))
    row.addWidget(Picture(manner.theme, picture, "abroad", side=40, tint="tint_abroad"))
    row.addWidget(Text(name, TextRole.BODY), 1)
    row.addWidget(stepper)
    stepper.setAccessibleName(name)
    return line


class Family(Screen):
    """Each field becomes an edit as soon as it holds a value."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build the cards."""
        say = manner.language.text
        super().__init__(
            manner,
            say("Family"),
            say("Counts only: no names, no papers, no addresses. Nobody can be recognised by what stands here."),
            parent,
        )
        self._household: Household | None = None
        self._bindings: list[Binding] = []
        self._people = Text("", TextRole.STRONG)
        self._abroad_doubt = Text("", TextRole.PROBLEM)
        self.body.addWidget(self._people_card())
        self.body.addWidget(self._plan_card())
        self._conditions = ConditionsCard(manner, self)
        self._conditions.edit_asked.connect(self.edit_asked)
        self.body.addWidget(self._conditions)
        self.body.addStretch(1)

    def _people_card(self) -> Card:
        say, manner = self.manner.language.text, self.manner
        card = Card(manner.theme, self)
        members = Members(manner)
        abroad = Stepper(manner, MOST_PEOPLE)
        self._bind(members, "members")
        self._bind(abroad, "abroad")
        card.body.addWidget(Text(say("Who belongs to the family, also those who work abroad"), TextRole.HEADING))
        card.body.addWidget(members)
        card.body.addWidget(self._people)
        line = TileLayout(manner.theme.px(16), manner.theme.px(380), most=2)
        line.addWidget(_counted(manner, "plane_departure", say("How many of them are abroad now"), abroad))
        card.body.addLayout(line)
        card.body.addWidget(self._abroad_doubt)
        return card

    def _plan_card(self) -> Card:
        manner, language = self.manner, self.manner.language
        say, theme = language.text, manner.theme
        card = Card(theme, self)
        settlements = [(kind, settlement_name(language, kind)) for kind in get_args(Settlement)]
        years = [
            (months, language.plural("{count} year", "{count} years", months // MONTHS_A_YEAR))
            for months in range(SHORTEST_HORIZON, LONGEST_HORIZON + 1, MONTHS_A_YEAR)
        ]
        money = [(code, f"{language.currency_name(code, 1)} · {code}") for code in CURRENCIES]
        card.body.addWidget(Text(say("Where the family lives, and from when it plans"), TextRole.HEADING))
        inside = QWidget(card)
        tiles = TileLayout(theme.px(16), theme.px(260), inside)
        for widget, path, name, hint in (
            (Chips(theme, settlements), "settlement", say("Village, town or city"), ""),
            (MonthField(manner), "first_month", say("First month of the plan"), ""),
            (Choice(theme, years), "horizon", say("How many years the plan covers"), ""),
            (Choice(theme, money), "home", say("Currency at home"), ""),
            (
                words_field(manner),
                "nickname",
                say("Nickname, if you need one to remember"),
                say("Never a real name. It stays in this workshop: it is on no page and in no export."),
            ),
        ):
            field = Field(theme, name, widget, hint)
            self._bind(widget, path).remarked.connect(field.remark)
            tiles.addWidget(field)
        card.body.addWidget(inside)
        return card

    def _bind(self, control: QWidget, path: str) -> Binding:
        binding = bound(control, path, self.manner.language, self)
        binding.asked.connect(self._ask)
        self._bindings.append(binding)
        return binding

    def present(self, view: View) -> None:
        """Show the household; what is being typed stays."""
        household = view.household
        if household is None:
            return
        another = self._household is None or self._household.id != household.id
        self._household = household
        for binding in self._bindings:
            binding.present(household)
            if another:
                binding.keep_drafts(self.drafts, (household.id, ROW, binding.path))
        self._conditions.present(view, household.home, self.drafts)
        self._tell(view, household)

    def _tell(self, view: View, household: Household) -> None:
        """How many people that makes, and what is odd about it."""
        language = self.manner.language
        self._people.say(
            language.plural("Together {count} person.", "Together {count} people.", household.people)
            if household.people
            else language.text("Nobody is counted yet.")
        )
        doubts = [
            problem for problem in (view.outlook.problems if view.outlook else ()) if problem.where[:1] == ("abroad",)
        ]
        if doubts:
            self._abroad_doubt.say(problem_sentence(language, doubts[0]))
        else:
            self._abroad_doubt.say()

    @Slot(object, str)
    def _ask(self, household: Household, path: str) -> None:
        self.edit_asked.emit(family_changed(household.id, path, getattr(household, path)))
