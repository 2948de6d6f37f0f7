"""What he sends, what arrives: the picture, the quotes of the day, the jars."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from budget_app.language.language import LANGUAGES
from budget_app.model.base import new_id
from budget_app.model.edits.households import quotes_changed
from budget_app.model.quotes import DayQuote, Purpose, SecondExchange, Sharing
from budget_app.model.rows import Channel, CostLine, WorkAbroad
from budget_app.model.steps import Aside, Step
from budget_app.reference.stories import sample_workshop
from budget_app.ui.charts.jar_picture import JarPicture
from budget_app.ui.charts.money_way import MoneyWayPicture
from budget_app.ui.parts.envelopes_card import EnvelopesCard
from budget_app.ui.parts.kit import Button, Text
from budget_app.ui.parts.purpose_size import SizeField
from budget_app.ui.parts.quote_card import QuoteCard
from budget_app.ui.parts.quotes_part import QuotesPart
from budget_app.ui.parts.typed_field import TypedField
from budget_app.ui.parts.way_card import WayCard
from budget_app.ui.screens.sending import SendingScreen
from tests.ui.hands import LARGE_FAMILY, enter
from tests.ui.showing import ENGLISH, Showing
from tests.ui.windows import cut, manner, practice_window, settle, unnamed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from budget_app.model.workshop import Workshop

DAY = sample_workshop("en").held
APP = DayQuote(
    id=new_id(),
    label="app",
    on=DAY,
    channel=Channel(fee_share=Decimal("0.01"), fee_on_top=False, provider_rate=Decimal("0.112")),
)
POINT = DayQuote(
    id=new_id(),
    label="point",
    on=DAY,
    channel=Channel(fee_fixed=150_00, provider_rate=Decimal("0.11"), trip_cost=10_00),
)


def showing(qtbot: QtBot, workshop: Workshop, place: int = LARGE_FAMILY) -> Showing:
    screen = SendingScreen(ENGLISH)
    qtbot.addWidget(screen)
    shown = Showing(screen, workshop, place)
    screen.resize(1170, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    return shown


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    return showing(qtbot, sample_workshop("en").evolve(quotes=(APP, POINT)))


def told(widget: QWidget) -> str:
    settle()
    texts = (text.text() for text in widget.findChildren(Text) if text.isVisible())
    return "\n".join(texts).replace("\u00a0", " ")


def cards(shown: Showing) -> tuple[QuoteCard, ...]:
    return shown.screen.findChildren(QuotesPart)[0].cards


def button(widget: QWidget, words: str) -> Button:
    return next(each for each in widget.findChildren(Button) if each.text().startswith(words))


def field(widget: QWidget, name: str) -> TypedField:
    return next(each for each in widget.findChildren(TypedField) if each.accessibleName() == name)


def picture(shown: Showing) -> str:
    return shown.screen.findChildren(MoneyWayPicture)[0].accessibleDescription().replace("\u00a0", " ")


def test_without_a_wage_the_way_begins_with_what_is_handed_over(shown: Showing) -> None:
    assert picture(shown).startswith(
        "Hands over: 20 000 rub.\nFee and worse rate: −517 rub.\nArrives at home: 2 192 som."
    )
    assert "Of every 100 handed over there, 97.4 arrive here." in told(shown.screen)


def test_a_wage_and_the_life_abroad_stand_before_it(shown: Showing) -> None:
    way = shown.screen.findChildren(WayCard)[0]
    enter(field(way, "Wage there in a month"), "60000")
    button(way, "One more cost").click()
    enter(field(way, "What it costs"), "25000")
    assert shown.household.remittances[0].work == WorkAbroad(wage=60_000_00, living=(CostLine(amount=25_000_00),))
    assert picture(shown).startswith("Wage abroad: 60 000 rub.\nLiving there: −25 000 rub.\nStays there: 15 000 rub.")


def test_a_wage_too_small_for_what_is_sent_is_told(shown: Showing) -> None:
    enter(field(shown.screen, "Wage there in a month"), "5000")
    assert "15 000 rub." in told(shown.screen.findChildren(WayCard)[0])
    assert picture(shown).startswith("Hands over")


def test_the_best_way_says_so_in_words_and_by_a_sign(shown: Showing) -> None:
    app, point = cards(shown)
    assert "✓ Most arrives this way" in told(app)
    assert "2 217.60 som. arrives each time" in told(app)
    assert "1 663 som. a month, 19 958 som. a year" in told(app)
    assert "✓" not in told(point)
    assert "Lost on the way each time: 76.88 som., 3.4 % of what is paid" in told(point)
    assert "Fee and worse rate: 3.0 %, within the target" in told(point)


def test_a_way_is_used_for_the_sender_by_a_button_and_undone(shown: Showing) -> None:
    app, point = cards(shown)
    before = shown.household.remittances[0].channel
    button(app, "Use this for: Elder son").click()
    assert shown.household.remittances[0].channel == APP.channel
    assert not button(app, "Elder son sends this way").isEnabled()
    assert button(point, "Use this for").isEnabled()
    shown.document.undo()
    assert shown.household.remittances[0].channel == before


def test_two_exchanges_and_parts_become_one_way_of_the_sender(qtbot: QtBot) -> None:
    twice = POINT.evolve(
        channel=POINT.channel.evolve(provider_rate=Decimal("0.01")), second=SecondExchange(rate=Decimal(11)), parts=2
    )
    shown = showing(qtbot, sample_workshop("en").evolve(quotes=(twice,)))
    button(cards(shown)[0], "Use this").click()
    channel = shown.household.remittances[0].channel
    assert (channel.provider_rate, channel.fee_fixed, channel.trip_cost) == (Decimal("0.11"), 300_00, 20_00)


def test_without_a_rate_nothing_is_compared(qtbot: QtBot) -> None:
    empty = DayQuote(id=new_id(), on=DAY)
    shown = showing(qtbot, sample_workshop("en").evolve(quotes=(APP, empty)))
    first, second = cards(shown)
    assert "Type the rate that is given, and the fee." in told(second)
    assert "✓" not in told(first) + told(second)


def test_a_quote_from_before_the_day_is_marked(qtbot: QtBot) -> None:
    old = APP.evolve(on=DAY.replace(year=DAY.year - 1))
    shown = showing(qtbot, sample_workshop("en").evolve(quotes=(old, POINT)))
    assert "before this day: ask again" in told(cards(shown)[0])
    assert "ask again" not in told(cards(shown)[1])


def test_a_way_is_typed_once_for_all_families(shown: Showing) -> None:
    button(shown.screen, "One more way to send").click()
    third = cards(shown)[2]
    enter(field(third, "Way to send"), "post")
    enter(field(third, "Rate that is given"), "0.113")
    assert shown.document.workshop.quotes[2].label == "post"
    assert "✓ Most arrives this way" in told(third)
    shown.place = 0
    shown.show()
    assert [each.label for each in shown.document.workshop.quotes] == ["app", "point", "post"]
    assert len(cards(shown)) == 3


def test_a_second_rate_without_a_first_is_refused_beside_the_field(qtbot: QtBot) -> None:
    shown = showing(qtbot, sample_workshop("en").evolve(quotes=(DayQuote(id=new_id(), on=DAY),)))
    card = cards(shown)[0]
    button(card, "More about this way").click()
    enter(field(card, "Rate of a second exchange"), "9")
    assert "Type a rate for both exchanges" in told(card)
    assert shown.document.workshop.quotes[0].second is None


def test_a_way_is_taken_out(shown: Showing) -> None:
    next(each for each in cards(shown)[0].findChildren(Button) if each.accessibleName() == "Take this way out").click()
    assert [each.label for each in shown.document.workshop.quotes] == ["point"]


def test_the_next_sender_is_chosen_by_a_chip_and_stays_chosen(shown: Showing) -> None:
    button(shown.screen, "Second son").click()
    assert picture(shown).startswith("Hands over: 14 150 rub.")
    shown.show()
    assert picture(shown).startswith("Hands over: 14 150 rub.")


def test_purposes_are_amounts_or_shares_and_the_rest_is_named(shown: Showing) -> None:
    card = shown.screen.findChildren(EnvelopesCard)[0]
    for size in ("50 %", "300"):
        button(card, "One more purpose").click()
        enter(card.findChildren(SizeField)[-1], size)
    enter(field(card, "What the rest is for"), "house")
    assert shown.household.sharing == Sharing(
        purposes=(Purpose(label="food", share=Decimal("0.5")), Purpose(label="school", amount=300_00)), rest="house"
    )
    words = told(card)
    assert all(part in words for part in ("1 095.93 som.\nfood", "300 som.\nschool", "795.93 som.\nhouse"))
    assert len([jar for jar in card.findChildren(JarPicture) if jar.isVisible()]) == 3


@pytest.mark.parametrize(("size", "problem"), [("120 %", "too large"), ("x", "Type only figures")])
def test_a_size_that_is_none_is_told_and_kept(shown: Showing, size: str, problem: str) -> None:
    card = shown.screen.findChildren(EnvelopesCard)[0]
    button(card, "One more purpose").click()
    enter(card.findChildren(SizeField)[0], size)
    assert problem in told(card)
    assert card.findChildren(SizeField)[0].text() == size


def test_more_purposes_than_money_say_what_is_missing(shown: Showing) -> None:
    card = shown.screen.findChildren(EnvelopesCard)[0]
    button(card, "One more purpose").click()
    enter(card.findChildren(SizeField)[0], "3000")
    assert "The envelopes need 808.14 som. more than arrives." in told(card)


def test_where_nobody_sends_it_says_what_to_write_and_leads_there(qtbot: QtBot) -> None:
    workshop = sample_workshop("en")
    family = workshop.households[0].evolve(remittances=())
    shown = showing(qtbot, workshop.evolve(households=(family,)), 0)
    asked: list[str] = []
    shown.screen.page_asked.connect(asked.append)
    button(shown.screen, "Write down who sends").click()
    assert asked == [Step.MONEY_IN]


@pytest.mark.parametrize("code", [code for code, _, _ in LANGUAGES])
@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 768, 1.0), (1024, 600, 2.0)])
def test_full_of_quotes_and_jars_nothing_is_cut(qtbot: QtBot, code: str, width: int, height: int, scale: float) -> None:
    window = practice_window(manner(code, scale), width, height)
    qtbot.addWidget(window)
    window.session.go(2)
    window.do(quotes_changed((APP, POINT, DayQuote(id=new_id(), on=DAY))))
    window.go(Aside.SENDING.value)
    for each in window.screen_shown.findChildren(Button):
        if each.isCheckable() and not each.isChecked() and each.parent().__class__ is QuoteCard:
            each.click()
    settle()
    inside = window.screen_shown.widget()
    assert inside is not None
    assert unnamed(window) == []
    assert cut(window) == []
    assert inside.width() <= window.screen_shown.viewport().width()
    window.desk.stop()


def test_the_focus_begins_in_the_first_field(shown: Showing) -> None:
    shown.screen.begin()
    focused = shown.screen.focusWidget()
    assert isinstance(focused, TypedField)
    assert focused.focusPolicy() & Qt.FocusPolicy.TabFocus
