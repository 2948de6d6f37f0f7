"""Debts: what is owed, and what follows of it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from budget_app.language.kinds import LOAN_METHODS
from budget_app.model.base import new_id
from budget_app.model.edits.rows import facts_changed
from budget_app.model.journey import Journey
from budget_app.model.rows import LenderKind
from budget_app.reference.stories import sample_workshop
from budget_app.ui.parts.kit import Text
from budget_app.ui.parts.list_editor import ListEditor
from budget_app.ui.screens.debts import Debts
from tests.ui.hands import LARGE_FAMILY, asked, choose, enter, line, rows_of, said, typed
from tests.ui.showing import ENGLISH, Showing, press, type_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from budget_app.model.rows import Debt

METHODS = [str(method) for method in LOAN_METHODS]


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    screen = Debts(ENGLISH)
    qtbot.addWidget(screen)
    showing = Showing(screen, sample_workshop("en"), LARGE_FAMILY)
    screen.resize(1170, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    return showing


def loan(shown: Showing) -> Debt:
    return shown.household.debts[0]


def told(shown: Showing) -> str:
    return "\n".join(text.text() for text in shown.screen.findChildren(Text) if text.isVisible())


def test_a_loan_says_its_instalment_its_cost_both_rates_and_its_end(shown: Showing) -> None:
    words = said(line(shown, 0)).replace("\u00a0", " ")
    assert "592.78 som. each time" in words
    assert "22.3 % nominal, 24.7 % effective" in words
    assert "Last payment: September 2028" in words


def test_a_loan_without_interest_costs_nothing_more(shown: Showing) -> None:
    words = said(line(shown, 1))
    assert "no more is paid than was borrowed" in words
    assert "nominal" not in words


def test_a_higher_rate_costs_more_at_once(shown: Showing) -> None:
    before = said(line(shown, 0))
    enter(typed(asked(line(shown, 0), "rate")), "36")
    assert str(loan(shown).rate) == "0.36"
    assert said(line(shown, 0)) != before


def test_a_flat_rate_is_told_by_its_effective_rate(shown: Showing) -> None:
    choose(asked(line(shown, 0), "method"), METHODS.index("flat"))
    assert loan(shown).method == "flat"
    assert "effective" in said(line(shown, 0))


def test_goods_with_a_markup_are_asked_for_the_markup_and_no_rate(shown: Showing) -> None:
    choose(asked(line(shown, 0), "method"), METHODS.index("murabaha"))
    assert line(shown, 0).controls["margin"].isVisible()
    assert line(shown, 0).controls["rate"].isHidden()


def test_what_a_shop_gives_on_credit_is_asked_for_its_days(shown: Showing) -> None:
    choose(asked(line(shown, 0), "method"), METHODS.index("shop_credit"))
    assert line(shown, 0).controls["days"].isVisible()
    assert line(shown, 0).controls["instalments"].isHidden()


@pytest.mark.parametrize("typed_text", ["0", "361", "2,5", "many"])
def test_a_number_of_payments_that_cannot_be_stays_with_its_reason(shown: Showing, typed_text: str) -> None:
    before = loan(shown).instalments
    field = typed(asked(line(shown, 0), "instalments"))
    enter(field, typed_text)
    assert field.text() == typed_text
    assert field.accessibleDescription()
    assert loan(shown).instalments in (before, 2, 36)


def test_a_debt_longer_than_the_plan_says_so(shown: Showing) -> None:
    enter(typed(asked(line(shown, 0), "instalments")), "300")
    assert "after the months of this plan" in said(line(shown, 0))


def test_fees_that_eat_the_loan_leave_no_rate(shown: Showing) -> None:
    enter(typed(asked(line(shown, 0), "fee")), "9000")
    assert "Nothing is received, so there is no yearly rate" in said(line(shown, 0))


def test_a_grace_longer_than_the_loan_is_refused_in_words(shown: Showing) -> None:
    field = typed(asked(line(shown, 0), "grace"))
    enter(field, "99")
    assert field.text() == "99"
    assert loan(shown).grace == 9
    assert field.accessibleDescription()


def test_an_extra_payment_ends_the_loan_sooner(shown: Showing) -> None:
    extras = asked(line(shown, 0), "extra")
    assert isinstance(extras, ListEditor)
    extras.add.click()
    enter(typed(extras.entries[0].controls["amount"]), "5000")
    assert loan(shown).extra[0].amount == 500_000
    assert "September 2028" not in said(line(shown, 0))


def test_a_debt_that_is_new_says_what_is_missing(shown: Showing) -> None:
    name = rows_of(shown).add_line.name
    type_text(name, "Relative")
    press(name, Qt.Key.Key_Return)
    assert shown.household.debts[-1].lender is LenderKind.RELATIVE
    assert "no amount yet" in said(line(shown, 2))


def test_all_debts_together_are_weighed(shown: Showing) -> None:
    assert "Free of all debts: September 2028" in told(shown)
    assert "of what comes in: this is heavy" in told(shown)


def test_without_debts_nothing_is_weighed(shown: Showing) -> None:
    for _ in range(2):
        line(shown, 0).act("delete")
    assert "Free of all debts" not in told(shown)


def test_a_debt_for_a_journey_that_does_not_count_says_so(shown: Showing) -> None:
    first = shown.household.first_month
    loan = shown.household.debts[0].evolve(taken=first, first_payment=None)
    away = Journey(id=new_id(), loan=loan.id, on=False)
    shown.document.do(facts_changed(shown.household.id, debts=(loan, *shown.household.debts[1:]), journeys=(away,)))
    assert "it pays for a journey that does not count" in said(line(shown, 0))
    shown.document.do(facts_changed(shown.household.id, journeys=(away.evolve(on=True),)))
    assert "it pays for a journey" not in said(line(shown, 0))
