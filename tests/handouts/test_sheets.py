from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.drawing.banknotes import banknotes
from budget_app.drawing.marks import Polyline
from budget_app.handouts import pdf
from budget_app.handouts.amounts import GROUPS, Amount, folded
from budget_app.handouts.blocks import (
    AmountRows,
    BigNumbers,
    Blanks,
    Cards,
    Columns,
    Heading,
    Jars,
    Ladder,
    MonthGrid,
    Paragraph,
    Promise,
    Sheet,
    Sign,
    Table,
    Ticks,
    Title,
    ToWrite,
    Written,
)
from budget_app.handouts.layout import lay_out
from budget_app.handouts.pdf_pen import Writing
from budget_app.handouts.sheets import SheetKind, make
from budget_app.language.kinds import category_name, journey_cost_name
from budget_app.language.language import language_for
from budget_app.model.categories import Category
from budget_app.model.journey import Journey, JourneyCost, JourneyCostKind
from budget_app.model.money import MINOR_PER_UNIT, Conditions, Inflation
from budget_app.model.period import YearMonth
from budget_app.model.quotes import DayQuote
from budget_app.model.rows import (
    Account,
    Agreement,
    Channel,
    Debt,
    Event,
    EventKind,
    Income,
    IncomeKind,
    Purchase,
    Remittance,
    Reserve,
    Spending,
)
from budget_app.model.scenario import SaveMore
from budget_app.model.schedule import EachMonth
from budget_app.projection.compare import compare
from budget_app.projection.indicators import monthly_average
from budget_app.reference.stories import sample_workshop
from tests.handouts.families import ONE_ROW, many_rows, row_id, workshop
from tests.handouts.pdf_reading import page_count, text

if TYPE_CHECKING:
    from collections.abc import Iterator

ENGLISH = language_for("en")
SAMPLE = sample_workshop("en")
STORIES = range(len(SAMPLE.households))


def sheet_of(kind: SheetKind, seat: int = 2, *, easy: bool = False, code: str = "en") -> Sheet:
    return make(kind, SAMPLE.households[seat], SAMPLE, language_for(code), easy=easy)


def rows_of(sheet: Sheet) -> list[AmountRows]:
    return [block for block in sheet.blocks if isinstance(block, AmountRows)]


def figures(words: str) -> int:
    return int(words.replace("\u00a0", "").replace("−", "-"))


@pytest.mark.parametrize("seat", STORIES)
def test_rows_sum_to_the_figure_over_them_and_it_is_the_projection_s(seat: int) -> None:
    sheet = sheet_of(SheetKind.PLAN, seat)
    average = monthly_average(compare(SAMPLE.households[seat], SAMPLE.conditions).our_plan.projection, MINOR_PER_UNIT)
    sums = [sum(figures(row.figures) for row in block.rows) for block in rows_of(sheet)]
    assert sums == [average.total_in // 100, average.total_out // 100]
    headings = [block.text for block in sheet.blocks if isinstance(block, Heading)]
    assert headings[0] == f"Money in: {ENGLISH.number(sums[0])} somoni a month"
    assert headings[1] == f"Money out: {ENGLISH.number(sums[1])} somoni a month"


@pytest.mark.parametrize("seat", STORIES)
def test_what_is_left_is_what_comes_in_less_what_goes_out(seat: int) -> None:
    sheet = sheet_of(SheetKind.PLAN, seat)
    coming, going = (sum(figures(row.figures) for row in block.rows) for block in rows_of(sheet))
    box = next(block for block in sheet.blocks if isinstance(block, BigNumbers)).numbers[0]
    assert figures(box.figures) == abs(coming - going)
    assert box.words == ("Missing" if coming < going else "Left to put aside")
    assert sum(pile.note.worth * pile.count for pile in box.piles) <= figures(box.figures)


@given(st.lists(st.integers(1, 99_999), min_size=1, max_size=9))
def test_rows_in_whole_units_sum_to_their_total_whatever_was_rounded(minors: list[int]) -> None:
    incomes = tuple(
        Income(id=row_id(800 + place), schedule=EachMonth(amount=minor)) for place, minor in enumerate(minors)
    )
    family = ONE_ROW.evolve(incomes=incomes)
    sheet = make(SheetKind.PLAN, family, workshop(family), ENGLISH)
    total = sum(figures(row.figures) for block in rows_of(sheet) for row in block.rows)
    assert Heading(f"Money in: {ENGLISH.number(total)} somoni a month") in sheet.blocks


def test_the_bar_beside_what_is_left_is_its_part_of_what_comes_in() -> None:
    spending = Spending(id=row_id(7), inflation=Decimal(0), schedule=EachMonth(amount=75_000))
    family = ONE_ROW.evolve(spending=(spending,))
    sheet = make(SheetKind.PLAN, family, workshop(family), ENGLISH)
    box = next(block for block in sheet.blocks if isinstance(block, BigNumbers)).numbers[0]
    assert (box.figures, box.share) == ("250", 0.25)


@given(st.integers(1, 30), st.booleans())
def test_there_are_never_more_rows_than_can_be_read(rows: int, easy: bool) -> None:
    family = many_rows(rows)
    blocks = rows_of(make(SheetKind.PLAN, family, workshop(family), ENGLISH, easy=easy))
    assert all(len(block.rows) <= (4 if easy else 6) for block in blocks)


def test_the_months_say_what_to_put_aside_and_what_to_take() -> None:
    plan = compare(SAMPLE.households[1], SAMPLE.conditions).our_plan
    grid = next(block for block in sheet_of(SheetKind.PLAN, 1).blocks if isinstance(block, MonthGrid))
    assert [month.name for month in grid.months[:2]] == ["Mar", "Apr"]
    for month, put_aside, missing in zip(grid.months, plan.indicators.put_aside, plan.indicators.missing, strict=True):
        signs = {entry.sign for entry in month.entries}
        assert (Sign.PUT_ASIDE in signs) == (put_aside >= 50)
        assert (Sign.TAKE in signs) == (put_aside <= -50)
        assert (Sign.MISSING in signs) == (missing >= 50)
        assert (Sign.PAY_BACK in signs) == (missing <= -50)


def test_the_legend_explains_the_signs_that_are_used_and_no_others() -> None:
    grid = next(block for block in sheet_of(SheetKind.PLAN, 3).blocks if isinstance(block, MonthGrid))
    assert [entry.sign for entry in grid.legend] == [Sign.PUT_ASIDE]


def test_what_was_agreed_stands_with_its_month_and_an_empty_line_after_it() -> None:
    family = ONE_ROW.evolve(
        plan=(SaveMore(amount=20_000),),
        agreements=(
            Agreement(id=row_id(1_000), label="We pay the shop", by=YearMonth(2027, 11), done=True),
            Agreement(id=row_id(1_001), label="Dropped", on=False),
        ),
    )
    sheet = make(SheetKind.PLAN, family, workshop(family), ENGLISH)
    assert [block for block in sheet.blocks if isinstance(block, Promise)] == [
        Promise("Put aside 200\u00a0som. more every month."),
        Promise("We pay the shop, by November 2027", done=True),
        Promise(),
    ]


def test_an_empty_family_gets_lines_to_fill_in() -> None:
    family = ONE_ROW.evolve(incomes=())
    kinds = (SheetKind.PLAN, SheetKind.GOAL_LADDER)
    plan, ladder = (make(kind, family, workshop(family), ENGLISH) for kind in kinds)
    assert sum(isinstance(block, Promise) for block in plan.blocks) == 3
    assert Blanks(("Our goal",)) in plan.blocks
    assert Blanks(("Our goal", "How much", "By when")) in ladder.blocks
    assert pdf.pages([plan, ladder])


def ladder_and_jars(sheet: Sheet) -> tuple[Ladder, Jars]:
    columns = next(block for block in sheet.blocks if isinstance(block, Columns))
    assert isinstance(columns.left, Ladder)
    assert isinstance(columns.right, Jars)
    return columns.left, columns.right


@given(st.integers(1, 50_000_000), st.booleans())
def test_the_ladder_ends_at_the_goal_in_few_even_steps(price: int, easy: bool) -> None:
    family = ONE_ROW.evolve(goals=(Purchase(id=row_id(900), price=price * 100),))
    ladder, _ = ladder_and_jars(make(SheetKind.GOAL_LADDER, family, workshop(family), ENGLISH, easy=easy))
    sums = [figures(rung.total) for rung in ladder.rungs]
    assert sums[-1] == price
    assert len(sums) <= (10 if easy else 14)
    assert sums[:-1] == [sums[0] * place for place in range(1, len(sums))]


def test_rungs_are_filled_up_to_what_is_saved() -> None:
    family = ONE_ROW.evolve(
        accounts=(Account(id=row_id(7), balance=400_00),), goals=(Purchase(id=row_id(8), price=1_000_00),)
    )
    ladder, jars = ladder_and_jars(make(SheetKind.GOAL_LADDER, family, workshop(family), ENGLISH))
    assert [rung.total for rung in ladder.rungs if rung.filled] == ["100", "200", "300", "400"]
    assert jars.jars[2].filled == 0.4


def test_each_jar_has_a_texture_of_its_own() -> None:
    _, jars = ladder_and_jars(sheet_of(SheetKind.GOAL_LADDER, 0))
    assert len({jar.texture for jar in jars.jars}) == len(jars.jars) == 3


def test_the_foot_names_the_day_and_each_rate_in_use_with_its_date_and_giver() -> None:
    family = ONE_ROW.evolve(remittances=(Remittance(id=row_id(9), schedule=EachMonth(amount=100)),))
    assert make(SheetKind.PLAN, family, workshop(family), ENGLISH).foot == (
        "Workshop of 6 March 2027 · 1 rouble = 0.1125 somoni (29 September 2025, Бонки миллӣ)"
        " · prices rise 3.4\u00a0% a year (31 March 2025, Бонки миллӣ)"
    )


def test_a_rate_that_nobody_uses_is_not_in_the_foot() -> None:
    assert "dollar" not in make(SheetKind.PLAN, ONE_ROW, workshop(ONE_ROW), ENGLISH).foot


def test_a_rate_without_a_giver_still_has_its_date() -> None:
    family = ONE_ROW.evolve(remittances=(Remittance(id=row_id(9), currency="USD"),))
    foot = make(SheetKind.PLAN, family, workshop(family), ENGLISH).foot
    assert "1 dollar = 9.4063 somoni (29\u00a0September 2025)".replace("\u00a0", " ") in foot


def test_gifts_that_come_back_are_named_as_gifts() -> None:
    event = Event(id=row_id(8), kind=EventKind.WEDDING, month=YearMonth(2027, 6), gifts=2_400_000)
    family = ONE_ROW.evolve(events=(event,))
    rows = rows_of(make(SheetKind.PLAN, family, workshop(family), ENGLISH))[0].rows
    assert [row.words for row in rows] == ["Gifts: Wedding", "Ш"]


def test_money_that_is_lent_is_named_as_borrowed() -> None:
    family = ONE_ROW.evolve(
        incomes=(), debts=(Debt(id=row_id(8), label="Bank", principal=500_000, taken=YearMonth(2027, 5)),)
    )
    rows = rows_of(make(SheetKind.PLAN, family, workshop(family), ENGLISH))[0].rows
    assert [row.words for row in rows] == ["Borrowed: Bank"]


def test_prices_that_do_not_rise_are_not_in_the_foot_and_a_rise_without_a_giver_is() -> None:
    def foot(inflation: Inflation) -> str:
        day = workshop(ONE_ROW)
        return make(SheetKind.PLAN, ONE_ROW, day.evolve(conditions=Conditions(inflation=inflation)), ENGLISH).foot

    assert foot(Inflation()) == "Workshop of 6 March 2027"
    assert foot(Inflation(yearly=Decimal("0.1"))).endswith("prices rise 10.0\u00a0% a year")
    assert foot(Inflation(yearly=Decimal("0.1"), on=date(2026, 1, 2))).endswith("a year (2 January 2026)")


def test_a_family_that_only_wants_a_reserve_has_two_jars() -> None:
    family = ONE_ROW.evolve(
        spending=(Spending(id=row_id(7), schedule=EachMonth(amount=50_000)),), goals=(Reserve(id=row_id(8)),)
    )
    ladder, jars = ladder_and_jars(make(SheetKind.GOAL_LADDER, family, workshop(family), ENGLISH))
    assert ladder.rungs[-1].total == jars.jars[1].figures
    assert len(jars.jars) == 2


def test_few_categories_keep_their_names_and_many_stand_in_groups() -> None:
    few, many = Category.FLOUR, (Category.MEAT, Category.RENT, Category.WATER, Category.PHONE, Category.TAXES)
    chosen = (few, Category.SCHOOL, *many)
    spending = tuple(
        Spending(id=row_id(700 + place), category=category, schedule=EachMonth(amount=1_000 * (place + 1)))
        for place, category in enumerate(chosen)
    )
    named, grouped = (
        [row.words for row in rows_of(make(SheetKind.PLAN, family, workshop(family), ENGLISH))[-1].rows]
        for family in (ONE_ROW.evolve(spending=spending[:2]), ONE_ROW.evolve(spending=spending))
    )
    assert named == ["School", "Flour and bread"]
    assert "House, heat, light and water" in grouped
    assert "Food" in grouped
    assert "School" in grouped


def test_no_category_is_in_two_groups() -> None:
    categories = [category for group in GROUPS for category in group.categories]
    assert len(categories) == len(set(categories))


@given(st.lists(st.integers(0, 10**9), max_size=40), st.integers(2, 9))
def test_folding_keeps_the_sum(minors: list[int], most: int) -> None:
    shown = folded([Amount("other", "", minor) for minor in minors], most, ENGLISH)
    assert sum(amount.minor for amount in shown) == sum(minors)
    assert len(shown) <= most


@pytest.mark.parametrize("code", ["en", "ru", "tg"])
@pytest.mark.parametrize("kind", SheetKind)
def test_everything_on_a_sheet_is_found_in_its_pdf(kind: SheetKind, code: str) -> None:
    sheet = sheet_of(kind, code=code)
    made = pdf.pages([sheet])
    said = "".join("".join(text(made, page) for page in range(page_count(made))).split())
    for words in _words(sheet):
        assert "".join(words.split()) in said


def _words(sheet: Sheet) -> Iterator[str]:
    for block in sheet.blocks:
        match block:
            case Title() | Heading() | Paragraph():
                yield block.text
            case BigNumbers():
                yield from (words for box in block.numbers for words in (box.words, box.figures, box.under))
            case Table():
                written = (cell.text for row in block.rows for cell in row.cells if isinstance(cell, Written))
                yield from (word for words in written for word in words.split(" "))  # a wrapped cell stands apart
            case Cards():
                yield from (card.words for card in block.cards)
            case _:
                pass


def cells(table: Table, place: int) -> list[str]:
    return [cell.text if isinstance(cell := row.cells[place], Written) else "" for row in table.rows]


def table_of(sheet: Sheet) -> Table:
    return next(block for block in sheet.blocks if isinstance(block, Table))


def test_the_debt_calendar_has_the_payments_of_the_plan_and_a_box_for_each_month_that_has_one() -> None:
    household = SAMPLE.households[2]
    projection = compare(household, SAMPLE.conditions).our_plan.projection
    debts = [line.amounts[0] for line in projection.lines if line.part == "debts" and line.direction == "out"]
    paid: list[float] = np.sum(debts, axis=0)[:12].tolist()
    table = table_of(sheet_of(SheetKind.DEBT_CALENDAR))
    assert [figures(words or "0") for words in cells(table, 3)] == [round(minor / 100) for minor in paid]
    assert [isinstance(row.cells[-1], Ticks) for row in table.rows] == [minor > 0 for minor in paid]


def test_of_many_debts_the_smaller_ones_stand_together() -> None:
    family = many_rows(9)
    table = table_of(make(SheetKind.DEBT_CALENDAR, family, workshop(family), ENGLISH))
    headings = [column.heading for column in table.columns]
    assert headings[3:] == ["7 others", "together", "paid"]
    assert sum(map(figures, filter(None, cells(table, 4)))) == sum(
        figures(words) for place in (1, 2, 3) for words in cells(table, place) if words
    )


def test_a_loan_that_costs_nothing_pays_back_a_hundred_for_a_hundred() -> None:
    sheet = sheet_of(SheetKind.LOAN_COST)
    said = [block.text for block in sheet.blocks if isinstance(block, Paragraph)]
    assert said == [
        "For every 100 that we borrow we pay back 119. The rate a year is 22.3\u00a0% nominal, 24.7\u00a0% effective.",
        "For every 100 that we borrow we pay back 100.",
    ]


def test_a_family_that_cannot_carry_its_debts_is_told_so() -> None:
    income = Income(id=row_id(1), schedule=EachMonth(amount=100_000))
    debt = Debt(id=row_id(2), principal=720_000, instalments=12)
    family = ONE_ROW.evolve(incomes=(income,), debts=(debt,))
    sheet = make(SheetKind.CAN_CARRY, family, workshop(family), ENGLISH)
    boxes = next(block for block in sheet.blocks if isinstance(block, BigNumbers)).numbers
    assert boxes[1].figures == "6.0"
    assert any("dangerous" in block.text for block in sheet.blocks if isinstance(block, Paragraph))


def test_a_feast_is_planned_to_its_total_less_the_gifts() -> None:
    table = table_of(sheet_of(SheetKind.CEREMONY))
    planned = [figures(words.removesuffix("\u00a0som.")) for words in cells(table, 1)]
    assert planned[-1] == sum(planned[:-1])


def test_the_diary_names_what_the_family_spends_most_on_in_the_order_of_the_form() -> None:
    rows = cells(table_of(sheet_of(SheetKind.DIARY)), 0)
    assert (rows[0], rows[-1]) == ("Money in", "Out, all together")
    names = [category_name(ENGLISH, category) for category in Category]
    assert sorted(rows[1:-2], key=names.index) == rows[1:-2]


def test_the_visit_card_has_each_promise_and_ticks_what_was_done() -> None:
    done = Agreement(id=row_id(1_000), label="We pay the shop", done=True)
    family = ONE_ROW.evolve(agreements=(done,))
    first, second = table_of(make(SheetKind.AGREEMENTS, family, workshop(family), ENGLISH)).rows[:2]
    assert first.cells[:2] == (Written("We pay the shop"), Ticks(("yes", "partly", "no"), done=1))
    assert isinstance(second.cells[0], ToWrite)


def test_the_blank_form_has_the_rows_of_the_screens() -> None:
    tables = [block for block in sheet_of(SheetKind.BLANK_FORM).blocks if isinstance(block, Table)]
    names = [[row.cells[0].text for row in table.rows if isinstance(row.cells[0], Written)] for table in tables]
    assert names[2] == [category_name(ENGLISH, category) for category in Category]
    assert len(names[1]) == 2 + len(IncomeKind)
    assert all(row.picture for row in tables[3].rows)


def test_the_money_set_holds_every_note_and_coin() -> None:
    cards = next(block for block in sheet_of(SheetKind.BANKNOTES).blocks if isinstance(block, Cards)).cards
    assert {card.note for card in cards} == set(banknotes("TJS"))


def test_money_without_drawings_says_so() -> None:
    family = ONE_ROW.evolve(home="EUR")
    sheet = make(SheetKind.BANKNOTES, family, workshop(family), ENGLISH)
    assert "There are no drawings of this money yet." in text(pdf.pages([sheet]))


def test_every_household_has_its_number_on_a_card() -> None:
    cards = [block for block in sheet_of(SheetKind.NUMBERS).blocks if isinstance(block, Cards)]
    assert [card.words for block in cards for card in block.cards] == ["01", "02", "03", "04"]


def test_the_line_of_the_test_page_is_as_long_as_it_says() -> None:
    page = lay_out(sheet_of(SheetKind.TEST_PAGE), Writing("NotoSans"))[0]
    lengths = {mark.points[1][0] - mark.points[0][0] for mark in page if isinstance(mark, Polyline)}
    assert any(abs(length / 72 * 25.4 - 100) < 0.01 for length in lengths)


def test_every_sheet_speaks_the_language_of_the_family() -> None:
    assert sheet_of(SheetKind.PLAN, code="tg").title == "Нақшаи оилаи мо"
    assert sheet_of(SheetKind.PLAN, code="ru").language == "ru"


def test_the_workshop_s_day_is_its_own_and_not_today_s() -> None:
    later = SAMPLE.evolve(held=date(2031, 1, 2))
    assert "2 January 2031" in make(SheetKind.PLAN, later.households[0], later, ENGLISH).foot


def test_what_arrives_and_what_is_lost_come_to_what_was_handed_over() -> None:
    sheet = sheet_of(SheetKind.SENDING)
    arrives, lost = (block.rows[0] for block in rows_of(sheet)[:2])
    assert figures(arrives.figures) + figures(lost.figures) == 20_000 * 0.1125
    assert arrives.share + lost.share == pytest.approx(1)


def test_the_ways_of_the_day_stand_with_what_would_arrive_by_each() -> None:
    way = DayQuote(id=row_id(1), label="Point at the bazaar", on=date(2027, 3, 6), channel=Channel(fee_fixed=20_000))
    day = SAMPLE.evolve(quotes=(way,))
    table = table_of(make(SheetKind.SENDING, day.households[2], day, ENGLISH))
    assert [cell.text for cell in table.rows[0].cells if isinstance(cell, Written)] == [
        "Point at the bazaar",
        "6 March 2027",
        "2\u00a0250",
        "23",
    ]
    assert all(isinstance(cell, ToWrite) for cell in table.rows[1].cells)


def test_a_family_to_which_nobody_sends_gets_lines_to_ask() -> None:
    assert Blanks(("Who sends", "How much")) in make(SheetKind.SENDING, ONE_ROW, workshop(ONE_ROW), ENGLISH).blocks


def test_before_leaving_has_the_known_costs_and_lines_for_the_others() -> None:
    costs = (JourneyCost(kind=JourneyCostKind.TICKET, amount=250_000),)
    going = Journey(id=row_id(9), label="Elder son", months=8, currency="TJS", wage=500_000, costs=costs)
    family = ONE_ROW.evolve(journeys=(going,))
    sheet = make(SheetKind.BEFORE_LEAVING, family, workshop(family), ENGLISH)
    table = table_of(sheet)
    assert cells(table, 0)[: len(JourneyCostKind)] == [journey_cost_name(ENGLISH, kind) for kind in JourneyCostKind]
    assert cells(table, 1)[0] == "2\u00a0500\u00a0som."
    needed = next(block for block in sheet.blocks if isinstance(block, BigNumbers)).numbers[0]
    assert needed.figures == "2\u00a0500"
