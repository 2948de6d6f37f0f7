"""The card of what the figures show: found after a rest, at most three, each with its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from budget_app.model.base import new_id
from budget_app.model.edits.households import new_household
from budget_app.model.money import Conditions
from budget_app.model.period import YearMonth
from budget_app.model.rows import Account, Debt, Income, Spending
from budget_app.model.schedule import EachMonth
from budget_app.model.steps import Page, Step
from budget_app.projection.outlook import outlook
from budget_app.ui.findings_card import MOST, SUBJECTS, FindingsCard
from budget_app.ui.parts.kit import Text
from tests.ui.showing import ENGLISH

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from budget_app.model.household import Household

FAMILY = new_household(7, YearMonth(2027, 3)).evolve(
    incomes=(Income(id=new_id(), schedule=EachMonth(amount=100_00)),),
    spending=(
        Spending(id=new_id(), schedule=EachMonth(amount=90_00)),
        Spending(id=new_id(), label="tea with friends", need="want", schedule=EachMonth(amount=20_00)),
    ),
    debts=(Debt(id=new_id(), label="the shop", principal=600_00, method="interest_free"),),
    accounts=(Account(id=new_id(), balance=5_00),),
)


def card(step: Step, household: Household, qtbot: QtBot) -> FindingsCard:
    found = FindingsCard(ENGLISH, step)
    qtbot.addWidget(found)
    found.present(outlook(household, Conditions()))
    return found


def sentences(card: FindingsCard) -> list[str]:
    return [text.text().replace("\u00a0", " ") for text in card.findChildren(Text)][1:]


def test_nothing_is_found_on_the_way_of_a_keystroke_but_after_a_rest(qtbot: QtBot) -> None:
    shown = card(Step.FUTURE, FAMILY, qtbot)
    assert not shown.isVisible()
    qtbot.waitUntil(shown.isVisible)


def test_at_most_three_findings_stand_on_a_screen_what_weighs_most_first(qtbot: QtBot) -> None:
    shown = card(Step.FUTURE, FAMILY, qtbot)
    qtbot.waitUntil(shown.isVisible)
    assert len(sentences(shown)) == MOST
    assert sentences(shown)[0].startswith("March 2027:")


@pytest.mark.parametrize(
    ("step", "pages"), [(Step.FUTURE, ["year", "payoff", "goals"]), (Step.YEAR, ["money_out", "goals"])], ids=str
)
def test_each_finding_leads_to_where_it_can_be_tried(step: Step, pages: list[Page], qtbot: QtBot) -> None:
    shown = card(step, FAMILY, qtbot)
    qtbot.waitUntil(shown.isVisible)
    for button, page in zip(shown.findChildren(QPushButton), pages, strict=True):
        with qtbot.waitSignal(shown.page_asked, check_params_cb=page.__eq__):
            button.click()


def test_a_family_of_which_nothing_is_to_be_said_sees_no_card(qtbot: QtBot) -> None:
    calm = FAMILY.evolve(spending=(), debts=())
    shown = card(Step.FUTURE, FAMILY, qtbot)
    qtbot.waitUntil(shown.isVisible)
    shown.present(outlook(calm, Conditions()))
    qtbot.waitUntil(shown.isHidden)


def test_every_screen_with_a_card_says_what_belongs_there() -> None:
    assert set(SUBJECTS) == {Step.MONEY_IN, Step.DEBTS, Step.GOALS, Step.YEAR, Step.FUTURE}
    assert all(SUBJECTS.values())
