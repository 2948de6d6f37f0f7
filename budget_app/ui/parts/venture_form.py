"""Own work, part by part: what it takes to begin, how a year goes, and how it may go worse or better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from budget_app.language.wording import problem_sentence
from budget_app.model.edits.ventures import with_form
from budget_app.model.venture import YEARS_LIMIT, Factors, Herd, MonthByMonth, NormalYear, VentureKind, VentureYear
from budget_app.ui.charts.herd_chart import HerdChart
from budget_app.ui.parts.chips import Chips
from budget_app.ui.parts.details import Details
from budget_app.ui.parts.kit import Button, ButtonKind, Card, Text, TextRole
from budget_app.ui.parts.venture_asks import (
    ANIMALS,
    BEGIN,
    BEST,
    HERD_LISTS,
    KEEPING,
    NORMAL,
    NORMAL_SALES,
    WORST,
    YEAR,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.model.household import Household
    from budget_app.model.venture import Venture
    from budget_app.projection.outlook import Outlook
    from budget_app.projection.venture_outcome import VentureOutcome
    from budget_app.ui.parts.row_kind import Ask
    from budget_app.ui.view import Drafts, Manner

_NARROWEST, _WHOLE_LINE = 190, 900


class Part(Card):
    """A card with a heading and groups of questions."""

    asked = Signal(object, str)
    """The venture with a change, and the path of the field that changed."""

    def __init__(self, manner: Manner, heading: str, parent: QWidget) -> None:
        """`heading` is in the screen's language."""
        super().__init__(manner.theme, parent)
        self.manner = manner
        self.groups: list[Details] = []
        self.body.addWidget(Text(heading, TextRole.HEADING, self))

    def ask(self, asks: Sequence[Ask], narrowest: int = _NARROWEST) -> Details:
        """A group of questions below the others."""
        group = Details(self.manner, asks, self, narrowest=narrowest)
        group.asked.connect(self.asked)
        self.groups.append(group)
        self.body.addWidget(group)
        return group

    def present(self, venture: Venture, household: Household, drafts: Drafts) -> None:
        """Show the answers."""
        for group in self.groups:
            group.keep_drafts(drafts, household.id, venture.id)
            group.present(venture, household)


class BeginPart(Part):
    """What it takes to begin, and what is odd."""

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        super().__init__(manner, manner.language.text("To begin"), parent)
        self.ask(BEGIN)
        self.doubts = Text("", TextRole.PROBLEM, self)
        self.body.addWidget(self.doubts)

    def doubt(self, venture: Venture, outlook: Outlook) -> None:
        """Say what is odd about it."""
        odd = (problem for problem in outlook.problems if problem.where[0] == venture.id)
        self.doubts.say("\n".join(problem_sentence(self.manner.language, problem) for problem in odd))


class YearsEditor(QWidget):
    """The years of the full form, each with its costs and sales by month."""

    changed = Signal(object)
    """All years."""

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        super().__init__(parent)
        self._manner = manner
        self._years: tuple[VentureYear, ...] = ()
        self.years: list[tuple[Text, Details]] = []
        say = manner.language.text
        self.more = Button(say("One more year"), ButtonKind.QUIET, parent=self)
        self.fewer = Button(say("Take the last year out"), ButtonKind.QUIET, parent=self)
        self._hint = Text(say("The last year stands for all later ones."), TextRole.HINT, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._hint, self.more, self.fewer):
            self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._grow)
        self.fewer.clicked.connect(self._shrink)

    def present(self, venture: Venture, household: Household, drafts: Drafts) -> None:
        """Show the years of the full form; nothing is shown of another."""
        course = venture.course
        self.setVisible(isinstance(course, MonthByMonth))
        if not isinstance(course, MonthByMonth):
            return
        self._years = course.years
        while len(self.years) < len(course.years):
            self._make()
        for place, (name, year) in enumerate(self.years):
            for widget in (name, year):
                widget.setVisible(place < len(course.years))
            if place < len(course.years):
                year.keep_drafts(drafts, household.id, f"{venture.id}.{place}")
                year.present(course.years[place], household)
        self.more.setEnabled(len(course.years) < YEARS_LIMIT)
        self.fewer.setEnabled(len(course.years) > 1)

    def _make(self) -> None:
        place = len(self.years)
        name = Text(self._manner.language.text("Year {number}", number=place + 1), TextRole.STRONG, self)
        year = Details(self._manner, YEAR, self, narrowest=_WHOLE_LINE)
        year.asked.connect(self._change)
        for widget in (name, year):
            self._column.insertWidget(self._column.count() - 3, widget)
        self.years.append((name, year))

    @Slot(object, str)
    def _change(self, value: VentureYear) -> None:
        place = next(place for place, (_, year) in enumerate(self.years) if year is self.sender())
        self.changed.emit((*self._years[:place], value, *self._years[place + 1 :]))

    @Slot()
    def _grow(self) -> None:
        self.changed.emit((*self._years, self._years[-1]))

    @Slot()
    def _shrink(self) -> None:
        self.changed.emit(self._years[:-1])


class CoursePart(Part):
    """How it goes when it goes as expected: one normal year, month by month, or a herd."""

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        say = manner.language.text
        super().__init__(manner, say("How it goes when all is well"), parent)
        self._venture: Venture | None = None
        forms = (("normal_year", say("One normal year")), ("month_by_month", say("Month by month")))
        self.forms = Chips(manner.theme, forms, self)
        self.animal_forms = Chips(manner.theme, (("herd", say("The herd")), *forms), self)
        for chips in (self.forms, self.animal_forms):
            chips.changed.connect(self._choose)
            self.body.addWidget(chips)
        self.normal = [self.ask(NORMAL), self.ask(NORMAL_SALES, _WHOLE_LINE)]
        self.herd = [self.ask(ANIMALS), self.ask(KEEPING), self.ask(HERD_LISTS, 300)]
        self.years = YearsEditor(manner, self)
        self.years.changed.connect(self._change_years)
        self.told = Text("", TextRole.PROBLEM, self)
        self.chart = HerdChart(manner, self)
        for widget in (self.years, self.chart, self.told):
            self.body.addWidget(widget)

    def present(self, venture: Venture, household: Household, drafts: Drafts) -> None:
        """Show the course in its form."""
        self._venture = venture
        animals = venture.kind is VentureKind.LIVESTOCK
        self.forms.setVisible(not animals)
        self.animal_forms.setVisible(animals)
        (self.animal_forms if animals else self.forms).present(venture.course.form)
        for group in self.normal:
            group.setVisible(isinstance(venture.course, NormalYear))
        for group in self.herd:
            group.setVisible(isinstance(venture.course, Herd))
        for group in [*self.normal, *self.herd]:
            if not group.isHidden():
                group.keep_drafts(drafts, household.id, venture.id)
                group.present(venture, household)
        self.years.present(venture, household, drafts)

    def show_herd(self, venture: Venture, outcome: VentureOutcome | None, told: str) -> None:
        """Show what becomes of the herd."""
        self.told.say(told)
        herd = outcome.herd if outcome else None
        self.chart.setVisible(bool(herd and herd.fed[0] and isinstance(venture.course, Herd)))
        if herd is not None and isinstance(venture.course, Herd):
            self.chart.show_herd(herd, venture.course.animal)

    @Slot(object)
    def _choose(self, form: str) -> None:
        if self._venture is not None:
            self.asked.emit(with_form(self._venture, form), "course.form")

    @Slot(object)
    def _change_years(self, years: tuple[VentureYear, ...]) -> None:
        if self._venture is not None:
            self.asked.emit(self._venture.evolve(course=MonthByMonth(years=years)), "course.years")


class OutcomesPart(Part):
    """How it may go worse, or better; what was told in figures stays as it is."""

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        say = manner.language.text
        super().__init__(manner, say("If it goes badly, and if it goes well"), parent)
        self.body.addWidget(Text(say("Think of the worst year that you remember."), TextRole.QUIET, self))
        self.body.addWidget(Text(say("In a bad year"), TextRole.STRONG, self))
        self.worst = self.ask(WORST)
        self.body.addWidget(Text(say("In a good year"), TextRole.STRONG, self))
        self.best = self.ask(BEST)

    def present(self, venture: Venture, household: Household, drafts: Drafts) -> None:
        """Show what is told in parts."""
        super().present(venture, household, drafts)
        self.worst.setVisible(isinstance(venture.worst, Factors))
        self.best.setVisible(isinstance(venture.best, Factors))


class VentureForm(QWidget):
    """All parts under each other."""

    asked = Signal(object, str)
    """The venture with a change, and the path of the field that changed."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Cards without a venture."""
        super().__init__(parent)
        self.begin, self.course = BeginPart(manner, self), CoursePart(manner, self)
        self.outcomes = OutcomesPart(manner, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(manner.theme.px(12))
        for part in (self.begin, self.course, self.outcomes):
            column.addWidget(part)
            part.asked.connect(self.asked)
        column.addStretch(1)

    def present(self, venture: Venture, outlook: Outlook, drafts: Drafts) -> None:
        """Show a venture."""
        for part in (self.begin, self.course, self.outcomes):
            part.present(venture, outlook.household, drafts)
        self.begin.doubt(venture, outlook)
