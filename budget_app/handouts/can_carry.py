"""Can we carry it? What payments of debts take of what comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from budget_app.drawing.marks import Texture
from budget_app.handouts.blocks import (
    AmountRow,
    AmountRows,
    BigNumber,
    BigNumbers,
    Blanks,
    Block,
    Heading,
    Paragraph,
    Promise,
    Sheet,
)
from budget_app.handouts.family import title
from budget_app.handouts.foot import foot
from budget_app.projection.indicators import DEBTS, Light

if TYPE_CHECKING:
    from budget_app.handouts.family import Family
    from budget_app.language.language import Language
    from budget_app.projection.indicators import DebtService

_OF_TEN = 10


def sheet(family: Family) -> Sheet:
    """The year's average and the three heaviest months; room to try one more payment by hand."""
    language, average = family.language, family.average
    paid = average.outgoing.get(DEBTS, 0)
    largest = max(average.total_in, paid, 1)
    coming = AmountRow("tool_arrow_in", language.text("Comes in, a month"), *_bar(family, average.total_in, largest))
    going = AmountRow("debt", language.text("Goes to debts, a month"), *_bar(family, paid, largest))
    measured = family.plan.indicators
    blocks: list[Block] = [
        title(family, language.text("Can we carry it?"), "debt"),
        AmountRows((coming,), Texture.SOLID),
        AmountRows((going,), Texture.HATCH),
        BigNumbers(
            (
                _box(language, language.text("Over the year"), measured.debt_service),
                _box(language, language.text("In the three heaviest months"), measured.debt_service_worst),
            )
        ),
        Paragraph(_verdict(language, measured.debt_service_worst)),
        Heading(language.text("If we take one more loan")),
        Blanks((language.text("One payment"), language.text("In how many months"))),
        Promise(language.text("We can pay it also in the months when little comes in")),
        Promise(language.text("We can pay it when nothing comes from abroad for three months")),
        Promise(language.text("What we buy with it brings more than it costs, or we need it")),
    ]
    return Sheet(language.text("Can we carry it?"), language.code, family.easy, tuple(blocks), foot(family))


def _bar(family: Family, minor: int, largest: int) -> tuple[float, str]:
    return minor / largest, family.figures(minor)


def _box(language: Language, words: str, service: DebtService) -> BigNumber:
    """So many of ten somoni that come in."""
    if service.share is None:
        return BigNumber(words, "—", language.text("nothing comes in"))
    of_ten = language.number(service.share * _OF_TEN, 1)
    under = language.text("of every 10 that come in go to debts")
    return BigNumber(words, of_ten, under, share=min(service.share, 1.0))


def _verdict(language: Language, service: DebtService) -> str:
    match service.light:
        case Light.CALM:
            return language.text("This can be carried.")
        case Light.WATCH:
            return language.text("This can be carried; take no further loan without need.")
        case Light.HEAVY:
            return language.text("This is heavy: one bad month, and a payment is missed.")
        case Light.DANGER:
            return language.text("This is dangerous: pay one debt off before anything new is borrowed.")
    assert_never(service.light)
