"""What carries the lean months of a year, in sentences."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from budget_app.language.spans import month_spans
from budget_app.ui.parts.kit import Card, Text, TextRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from budget_app.projection.result import Projection
    from budget_app.projection.year_ahead import YearAhead
    from budget_app.ui.view import Manner


class AheadCard(Card):
    """Lean months, the buffer they need, what to put aside before, and what is missing."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Nothing to say yet."""
        super().__init__(manner.theme, parent)
        self._manner = manner
        self._heading = Text("", TextRole.HEADING, self)
        self._buffer, self._aside, self._missing = (Text("", TextRole.BODY, self) for _ in range(3))
        for text in (self._heading, self._buffer, self._aside, self._missing):
            self.body.addWidget(text)

    def present(self, year: YearAhead, projection: Projection) -> None:
        """Say what carries this year of the projection."""
        self._heading.setText(self._lean(year, projection))
        self._heading.setProperty("mood", "short" if year.lean else "")
        self._buffer.say(self._buffer_sentence(year, projection))
        self._aside.say(self._aside_sentence(year, projection))
        self._missing.say(self._missing_sentence(year, projection))

    def _lean(self, year: YearAhead, plan: Projection) -> str:
        language = self._manner.language
        if not year.lean:
            return language.text("No lean month: in every month of this year enough comes in for what goes out.")
        return language.text(
            "▼ Lean months: {months}. In them {money} more goes out than comes in.",
            months=month_spans(language, map(plan.month, year.lean)),
            money=language.whole_money(year.lacking, plan.home),
        )

    def _buffer_sentence(self, year: YearAhead, plan: Projection) -> str:
        language = self._manner.language
        if not year.buffer.needed:
            return language.text("The months before them carry them.") if year.lean else ""
        places = {
            "buffer": language.whole_money(year.buffer.needed, plan.home),
            "month": language.month_name(plan.month(year.buffer.lowest).month),
            "saved": language.whole_money(max(0, year.saved), plan.home),
            "lacking": language.whole_money(year.buffer.needed - max(0, year.saved), plan.home),
        }
        if year.saved >= year.buffer.needed:
            return language.text(
                "When this year begins, {buffer} must be there already: the lowest point is the end of {month}. "
                "By these figures {saved} will be there, and that is enough.",
                **places,
            )
        return language.text(
            "When this year begins, {buffer} must be there already: the lowest point is the end of {month}. "
            "By these figures {saved} will be there: {lacking} is missing.",
            **places,
        )

    def _aside_sentence(self, year: YearAhead, plan: Projection) -> str:
        parts = list(self._amounts(year, plan))
        if not parts:
            return ""
        return self._manner.language.text(
            "Put aside before the lean months, so that the other months keep much the same: {parts}.",
            parts="; ".join(parts),
        )

    def _amounts(self, year: YearAhead, plan: Projection) -> Iterator[str]:
        """Neighbouring months with the same sum together."""
        language = self._manner.language
        saving = [(plan.month(index), aside) for index, aside in zip(year.months, year.aside, strict=True) if aside]
        for money, months in groupby(saving, lambda each: language.whole_money(each[1], plan.home)):
            names = month_spans(language, [month for month, _ in months])
            yield language.text("{months}: {money}", months=names, money=money)

    def _missing_sentence(self, year: YearAhead, plan: Projection) -> str:
        if not year.missing:
            return ""
        language = self._manner.language
        money = language.whole_money(year.missing, plan.home)
        return language.text("No earlier month has enough over for {money} of it.", money=money)
