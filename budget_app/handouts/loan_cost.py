"""The true cost of a loan, and what to ask before signing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.marks import Texture
from budget_app.drawing.of_rows import picture_of
from budget_app.handouts.blocks import AmountRow, AmountRows, Block, Heading, Paragraph, Promise, Sheet
from budget_app.handouts.family import title
from budget_app.handouts.foot import foot
from budget_app.language.digits import rounded_away
from budget_app.language.kinds import row_name
from budget_app.language.wording import rates_sentence
from budget_app.projection.loans import cost_of

if TYPE_CHECKING:
    from budget_app.handouts.family import Family
    from budget_app.language.language import Language
    from budget_app.model.rows import Debt
    from budget_app.projection.loans import LoanCost

_MOST_LOANS = 3


def sheet(family: Family) -> Sheet:
    """The dearest loans first, then the questions; a family without loans gets the questions."""
    language = family.language
    costs = [(debt, cost_of(debt, family.household.first_month)) for debt in family.household.debts if debt.on]
    costs = sorted((each for each in costs if each[1].total), key=lambda each: -each[1].cost)[:_MOST_LOANS]
    blocks: list[Block] = [title(family, language.text("What a loan truly costs"), "bank")]
    for debt, cost in costs:
        blocks += _loan(language, debt, cost)
    blocks.append(Heading(language.text("We ask before we sign")))
    blocks += [Promise(question) for question in _questions(language)]
    return Sheet(language.text("What a loan truly costs"), language.code, family.easy, tuple(blocks), foot(family))


def _loan(language: Language, debt: Debt, cost: LoanCost) -> list[Block]:
    """What is borrowed and what is paid, in one scale; what a hundred cost; both names of the rate."""
    largest = max(debt.principal, cost.total, 1)

    def bar(minor: int) -> tuple[float, str]:
        return minor / largest, language.whole_money(minor, debt.currency)

    said = [_for_a_hundred(language, cost), rates_sentence(language, cost.rates)]
    return [
        Heading(row_name(language, debt)),
        AmountRows((AmountRow(picture_of(debt), language.text("We borrow"), *bar(debt.principal)),), Texture.SOLID),
        AmountRows((AmountRow("tool_arrow_out", language.text("We pay back"), *bar(cost.total)),), Texture.HATCH),
        Paragraph(" ".join(filter(None, said))),
    ]


def _for_a_hundred(language: Language, cost: LoanCost) -> str:
    if cost.cost_of_100 is None:
        return ""
    back = 100 + rounded_away(round(cost.cost_of_100 * 100), 100)
    return language.text("For every 100 that we borrow we pay back {back}.", back=language.number(back))


def _questions(language: Language) -> tuple[str, ...]:
    return (
        language.text("How much money do we get in our hands?"),
        language.text("How much do we pay back in all?"),
        language.text("How much is each payment, and on which day?"),
        language.text("Which fees are there, now and later?"),
        language.text("What happens when we pay late?"),
        language.text("May we pay back earlier without a fee?"),
    )
