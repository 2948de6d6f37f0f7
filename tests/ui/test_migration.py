"""Migration: a journey worked out on the screen, in words and figures."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from budget_app.language.language import LANGUAGES
from budget_app.model.edits.rows import row_added
from budget_app.model.journey import Destination, Journey, JourneyCostKind
from budget_app.model.rows import LenderKind
from budget_app.model.steps import Step
from budget_app.projection.outlook import outlook
from budget_app.reference.stories import sample_workshop
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.journey_form import NEW_LOAN, Part
from budget_app.ui.parts.kit import Text
from budget_app.ui.parts.region_field import RegionField
from budget_app.ui.parts.season_bars import Bar
from budget_app.ui.screens.migration import Migration
from tests.ui.hands import LARGE_FAMILY, choose, enter, typed
from tests.ui.showing import ENGLISH, Showing
from tests.ui.test_every_screen import SIZES
from tests.ui.windows import cut, manner, practice_window, settle, unnamed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from budget_app.ui.parts.details import Details


@pytest.fixture
def shown(qtbot: QtBot) -> Showing:
    screen = Migration(ENGLISH)
    qtbot.addWidget(screen)
    screen.resize(1160, 620)
    workshop = sample_workshop("en").evolve(held=date(2026, 3, 20))
    showing = Showing(screen, workshop, LARGE_FAMILY)
    screen.show()
    return showing


def screen_of(shown: Showing) -> Migration:
    assert isinstance(shown.screen, Migration)
    return shown.screen


def journey(shown: Showing, place: int = 0) -> Journey:
    return shown.household.journeys[place]


def begun(shown: Showing) -> Migration:
    """The first journey, as the button of an empty screen makes it."""
    screen = screen_of(shown)
    screen.begin_button.click()
    return screen


def answer(part: Part | Details, path: str, text: str) -> None:
    details = part.details if isinstance(part, Part) else part
    enter(typed(details.controls[path]), text)


def worked_out(shown: Showing, **facts: str) -> Migration:
    """A journey to Moscow with a wage; amounts in whole units."""
    screen = begun(shown)
    choose_region(screen, "Moscow")
    for path, text in ({"wage": "70000", "living": "12000", "housing": "9000"} | facts).items():
        answer(screen.form.abroad, path, text)
    return screen


def choose_region(screen: Migration, name: str) -> None:
    region = screen.form.who.details.controls["region"]
    assert isinstance(region, RegionField)
    choose(region.choice, region.choice.findText(name))


def told(screen: Migration) -> str:
    texts = [text.text() for text in screen.findChildren(Text) if text.isVisibleTo(screen)]
    return "\n".join(texts).replace("\u00a0", " ")


def test_where_nobody_leaves_the_screen_teaches_and_has_one_button(shown: Showing) -> None:
    screen = screen_of(shown)
    assert "Nobody in this family plans to leave." in told(screen)
    assert not screen.form.isVisible()
    assert not screen.result.isVisible()


def test_a_journey_begins_with_what_is_known_of_its_country(shown: Showing) -> None:
    screen = begun(shown)
    exam = journey(shown).cost_of(JourneyCostKind.EXAM)
    assert exam
    assert (exam.amount, exam.currency) == (380_000, "RUB")
    assert "Known is 3 800 rub. (December 2024, RIA). ▼ Older than a year" in told(screen)
    assert journey(shown).cost_of(JourneyCostKind.TICKET) is None


def test_a_region_brings_the_price_of_its_permit_with_year_and_source(shown: Showing) -> None:
    screen = begun(shown)
    choose_region(screen, "Tula")
    assert (journey(shown).region, journey(shown).permit) == ("Tula", 2_500_000)
    assert "known is 25 000 rub. a month (2026, press)." in told(screen)
    assert "▼ Older than a year" not in screen.form.abroad.permit.text()


def test_in_another_region_the_price_is_typed(shown: Showing) -> None:
    screen = begun(shown)
    choose_region(screen, "Tula")
    choose_region(screen, "Another region")
    assert journey(shown).permit == 0
    region = screen.form.who.details.controls["region"]
    assert isinstance(region, RegionField)
    enter(region.words, "Perm")
    answer(screen.form.abroad, "permit", "7000")
    assert (journey(shown).region, journey(shown).permit) == ("Perm", 700_000)
    assert "its price is not known here" in told(screen)
    enter(region.words, "Omsk")
    assert journey(shown).permit == 700_000


def test_another_country_takes_what_was_known_of_the_first_away(shown: Showing) -> None:
    screen = begun(shown)
    country = screen.form.who.details.controls["country"]
    assert isinstance(country, Choice)
    choose(country, list(Destination).index(Destination.KOREA))
    assert (journey(shown).country, journey(shown).costs) == (Destination.KOREA, ())
    assert not screen.form.who.findChildren(RegionField)[0].choice.isVisible()


def test_costs_before_leaving_are_summed_at_the_rate_of_the_day(shown: Showing) -> None:
    screen = begun(shown)
    enter(screen.form.before.costs.fields[JourneyCostKind.TICKET], "2500")
    assert "Together: 2 928 som." in told(screen)


def test_a_cost_that_is_no_amount_stays_with_its_reason(shown: Showing) -> None:
    screen = begun(shown)
    field = screen.form.before.costs.fields[JourneyCostKind.TICKET]
    enter(field, "much")
    assert field.text() == "much"
    assert "Type only figures" in told(screen)
    assert journey(shown).cost_of(JourneyCostKind.TICKET) is None


def test_an_amount_too_large_is_refused_at_its_field(shown: Showing) -> None:
    screen = begun(shown)
    field = screen.form.before.costs.fields[JourneyCostKind.TICKET]
    enter(field, "9" * 14)
    assert field.text() == "9" * 14
    assert field.accessibleDescription()


def test_the_card_tells_what_it_comes_to(shown: Showing) -> None:
    screen = worked_out(shown)
    answer(screen.form.who, "months", "6")
    words = told(screen)
    assert "Needed before the first wage" in words
    assert "3 915 som." in words  # (31,000 + 3,800) x 0.1125
    assert "4 388 som." in words  # 39,000 x 0.1125 a month
    assert "Left after 7 months" in words
    assert "more than staying at home." in words


def test_what_arrives_enters_the_months_of_the_family(shown: Showing) -> None:
    before = outlook(shown.household, shown.document.workshop.conditions).comparison.as_today.indicators
    worked_out(shown)
    after = outlook(shown.household, shown.document.workshop.conditions).comparison.as_today.indicators
    assert after.year_remittances - before.year_remittances == 11 * 4_387_50


def test_a_wage_that_living_there_takes_is_told_with_what_is_missing(shown: Showing) -> None:
    screen = worked_out(shown, wage="25000")
    words = told(screen)
    assert "Living abroad takes the whole wage and 6 000 rub. more, so nothing can be sent." in words
    assert "What it takes does not come back." in words
    assert "less than staying at home" in words


def test_a_new_debt_pays_for_it_in_the_month_of_leaving(shown: Showing) -> None:
    screen = worked_out(shown)
    before = len(shown.household.debts)
    loan = screen.form.before.loan
    choose(loan, loan.count() - 1)
    debt = shown.household.debts[-1]
    assert len(shown.household.debts) == before + 1
    assert (debt.lender, debt.taken, journey(shown).loan) == (
        LenderKind.RELATIVE,
        shown.household.first_month,
        debt.id,
    )
    assert NEW_LOAN not in {each.id for each in shown.household.debts}
    answer(screen.form.before.terms, "principal", "4000")
    assert shown.household.debts[-1].principal == 400_000
    assert "The debt that pays for it is paid back: March 2028." in told(screen)


def test_undo_takes_a_new_debt_back_with_the_journey_it_pays_for(shown: Showing) -> None:
    screen = worked_out(shown)
    choose(screen.form.before.loan, screen.form.before.loan.count() - 1)
    shown.document.undo()
    assert journey(shown).loan in {None, *(debt.id for debt in shown.household.debts)}
    assert all(debt.label != "For going to work" for debt in shown.household.debts)


def test_a_later_month_of_leaving_moves_its_debt_along(shown: Showing) -> None:
    screen = worked_out(shown)
    choose(screen.form.before.loan, screen.form.before.loan.count() - 1)
    leaves = screen.form.who.details.controls["leaves"]
    choose(leaves.findChildren(Choice)[0], 5)
    assert journey(shown).leaves == shown.household.debts[-1].taken


def test_two_regions_stand_side_by_side_and_only_one_counts(shown: Showing) -> None:
    screen = worked_out(shown)
    screen.compare.click()
    assert [each.on for each in shown.household.journeys] == [True, False]
    choose_region(screen, "Tula")
    table = screen.side_by_side.text().replace("\u00a0", " ")
    assert "Permit to work a month; 10 000 rub.; 25 000 rub." in table
    assert "Work abroad: Moscow; Work abroad: Tula" in table
    screen.counts.click()
    assert [each.on for each in shown.household.journeys] == [False, True]


def test_a_journey_that_is_taken_out_is_gone(shown: Showing) -> None:
    screen = worked_out(shown)
    screen.remove.click()
    assert shown.household.journeys == ()
    assert "Nobody in this family plans to leave." in told(screen)


def test_coming_home_sooner_or_later_is_told_where_the_stay_ends(shown: Showing) -> None:
    screen = worked_out(shown)
    assert "Home a month later" not in told(screen)
    answer(screen.form.who, "months", "6")
    assert "Home a month later: +4 388 som. for the family." in told(screen)
    assert "Home a month earlier: −4 388 som. for the family." in told(screen)


def test_empty_means_all_that_is_left_is_sent(shown: Showing) -> None:
    screen = worked_out(shown, sends="20000")
    assert journey(shown).sends == 2_000_000
    answer(screen.form.abroad, "sends", "")
    assert journey(shown).sends is None


def test_an_income_stops_meanwhile(shown: Showing) -> None:
    screen = worked_out(shown)
    drops = screen.form.home.details.controls["drops"]
    assert isinstance(drops, Choice)
    choose(drops, 1)
    assert journey(shown).drops == shown.household.incomes[0].id
    assert screen.form.home.details.controls["lost"].isVisible()


def test_nothing_on_the_screen_asks_for_a_name_or_an_employer(shown: Showing) -> None:
    words = told(worked_out(shown)).lower()
    assert "never a name" in words
    assert all(word not in words for word in ("employer", "passport", "phone", "address", "legal"))


@pytest.fixture(params=[(code, size) for code, _, _ in LANGUAGES for size in SIZES], ids=str)
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Any:
    code, (width, height, scale) = request.param
    window = practice_window(manner(code, scale), width, height)
    qtbot.addWidget(window)
    window.session.go(2)
    household = window.session.household
    assert household
    for place, region in enumerate(("Moscow", "Saint Petersburg", "Krasnodar")):
        away = Journey(
            id=f"00000000000000f{place}",
            region=region,
            months=8,
            wage=7_000_000,
            living=1_200_000,
            permit=1_000_000,
            drops=household.incomes[0].id,
            loan=household.debts[0].id,
        )
        window.do(row_added(household.id, away))
    yield window
    window.desk.stop()


def test_a_full_screen_names_everything_and_cuts_nothing(window: Any) -> None:
    window.go(Step.MIGRATION.value)
    settle()
    screen = window.screen_shown
    assert unnamed(window) == []
    assert cut(window) == []
    assert screen.widget().width() <= screen.viewport().width()


def test_the_bars_show_the_season_beside_staying(shown: Showing) -> None:
    screen = worked_out(shown)
    answer(screen.form.who, "months", "6")
    going, staying = (bar.part for bar in screen.findChildren(Bar))
    assert going == 1
    assert 0 < staying < 1
    answer(screen.form.abroad, "wage", "25000")
    going, staying = (bar.part for bar in screen.findChildren(Bar))
    assert going < staying == 1


def test_the_next_to_leave_has_a_name_of_his_own_and_counts_beside_the_first(shown: Showing) -> None:
    screen = worked_out(shown)
    screen.another.click()
    assert [(each.label, each.on) for each in shown.household.journeys] == [("", True), ("Somebody else", True)]
    assert screen.form.who.details.controls["label"].hasFocus()
    screen.counts.click()
    assert [each.on for each in shown.household.journeys] == [True, False]
