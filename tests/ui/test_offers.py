"""Loan offers side by side: typed like debts, compared, and one of them taken."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from budget_app.language.language import LANGUAGES
from budget_app.model.base import new_id
from budget_app.model.edits.rows import offers_changed
from budget_app.model.rows import Debt
from budget_app.model.steps import Aside
from budget_app.reference.stories import sample_workshop
from budget_app.ui.parts.kit import Button, Text
from budget_app.ui.parts.offer_card import OfferCard
from budget_app.ui.parts.typed_field import TypedField
from budget_app.ui.screens.offers import OffersScreen
from tests.ui.hands import LARGE_FAMILY, enter
from tests.ui.showing import ENGLISH, Showing
from tests.ui.windows import cut, manner, practice_window, settle, unnamed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

BANK = Debt(id=new_id(), label="bank", principal=1200_00, rate=Decimal("0.24"))
LENDER = Debt(id=new_id(), label="lender", principal=1200_00, method="flat", rate=Decimal("0.24"), fee=60_00)
HEAVY = Debt(id=new_id(), label="heavy", principal=60_000_00, rate=Decimal("0.24"))
NO_ROOT = Debt(id=new_id(), label="odd", principal=100_00, fee=100_00)


def showing(qtbot: QtBot, *offers: Debt) -> Showing:
    workshop = sample_workshop("en")
    families = [each.evolve(offers=offers) for each in workshop.households]
    screen = OffersScreen(ENGLISH)
    qtbot.addWidget(screen)
    shown = Showing(screen, workshop.evolve(households=tuple(families)), LARGE_FAMILY)
    screen.resize(1170, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    return shown


def told(shown: Showing, place: int) -> str:
    settle()
    texts = (text.text() for text in card(shown, place).findChildren(Text) if text.isVisible())
    return "\n".join(texts).replace("\u00a0", " ")


def card(shown: Showing, place: int) -> OfferCard:
    return shown.screen.findChildren(OfferCard)[place]


def button(widget: QWidget, words: str) -> Button:
    return next(each for each in widget.findChildren(Button) if each.text() == words)


def field(widget: QWidget, name: str) -> TypedField:
    return next(each for each in widget.findChildren(TypedField) if each.accessibleName() == name)


def test_the_best_of_each_line_is_marked(qtbot: QtBot) -> None:
    shown = showing(qtbot, BANK, LENDER)
    bank, lender = told(shown, 0), told(shown, 1)
    assert "✓ Each payment: 113.47 som. (best)" in bank
    assert "✓ The rate a year is 24.0 % nominal, 26.8 % effective (best)" in bank
    assert "Each 100 borrowed costs 29.0" in lender
    assert "(best)" not in lender


def test_equal_offers_have_no_best(qtbot: QtBot) -> None:
    shown = showing(qtbot, BANK, BANK.evolve(id=new_id()))
    assert "(best)" not in told(shown, 0) + told(shown, 1)


def test_months_the_family_cannot_pay_come_from_its_own_months(qtbot: QtBot) -> None:
    shown = showing(qtbot, BANK.evolve(principal=100_00), HEAVY)
    assert "With it no other month runs short" in told(shown, 0)
    assert "▼ The family cannot pay in" in told(shown, 1)


def test_an_offer_without_a_rate_says_so_instead_of_a_number(qtbot: QtBot) -> None:
    words = told(showing(qtbot, NO_ROOT), 0)
    assert "effective" not in words
    assert "nan" not in words.lower()


def test_an_offer_is_not_counted_until_it_is_taken(qtbot: QtBot) -> None:
    shown = showing(qtbot, BANK)
    before = len(shown.household.debts)
    button(card(shown, 0), "Take this one into the plan").click()
    taken = shown.household.debts[-1]
    assert (len(shown.household.debts), taken.label) == (before + 1, "bank")
    assert taken.taken == shown.household.first_month
    assert not button(card(shown, 0), "Stands among the debts").isEnabled()
    shown.document.undo()
    assert button(card(shown, 0), "Take this one into the plan").isEnabled()


def test_a_second_offer_begins_like_the_first_and_is_typed(qtbot: QtBot) -> None:
    shown = showing(qtbot)
    add = button(shown.screen, "Write down an offer")
    add.click()
    assert "Type how much is borrowed." in told(shown, 0)
    enter(field(card(shown, 0), "How much is borrowed"), "500")
    add.click()
    enter(field(card(shown, 1), "Who offers it"), "shop")
    assert [(each.label, each.principal) for each in shown.household.offers] == [("", 500_00), ("shop", 500_00)]


def test_more_than_four_are_not_asked_for(qtbot: QtBot) -> None:
    shown = showing(qtbot, *(BANK.evolve(id=new_id()) for _ in range(4)))
    assert not button(shown.screen, "Write down an offer").isVisible()


def test_an_offer_is_taken_out(qtbot: QtBot) -> None:
    shown = showing(qtbot, BANK, LENDER)
    out = next(each for each in card(shown, 0).findChildren(Button) if each.accessibleName() == "Take this offer out")
    out.click()
    assert shown.household.offers == (LENDER,)


@pytest.mark.parametrize("code", [code for code, _, _ in LANGUAGES])
@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 768, 1.0), (1024, 600, 2.0)])
def test_full_of_offers_nothing_is_cut(qtbot: QtBot, code: str, width: int, height: int, scale: float) -> None:
    window = practice_window(manner(code, scale), width, height)
    qtbot.addWidget(window)
    window.session.go(2)
    assert window.session.household is not None
    window.do(offers_changed(window.session.household.id, (BANK, LENDER, HEAVY)))
    window.go(Aside.OFFERS.value)
    settle()
    inside = window.screen_shown.widget()
    assert inside is not None
    assert unnamed(window) == []
    assert cut(window) == []
    assert inside.width() <= window.screen_shown.viewport().width()
    window.desk.stop()
