from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.handouts import pdf
from budget_app.handouts.amounts import GROUPS, Amount, folded
from budget_app.handouts.blocks import (
    AmountRows,
    BigNumbers,
    Blanks,
    Columns,
    Heading,
    Jars,
    Ladder,
    MonthGrid,
    Promise,
    Sheet,
    Sign,
)
from budget_app.handouts.sheets import SheetKind, make
from budget_app.language.language import language_for
from budget_app.model.categories import Category
from budget_app.model.money import MINOR_PER_UNIT, Conditions, Inflation
from budget_app.model.period import YearMonth
from budget_app.model.rows import (
    Account,
    Agreement,
    Debt,
    Event,
    EventKind,
    Income,
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
from tests.handouts.pdf_reading import text

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
    plan, ladder = (make(kind, family, workshop(family), ENGLISH) for kind in SheetKind)
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
    said = "".join(text(pdf.pages([sheet])).split())
    boxes = next(block for block in sheet.blocks if isinstance(block, BigNumbers)).numbers
    for words in (sheet.title, *(words for box in boxes for words in (box.words, box.figures, box.under))):
        assert "".join(words.split()) in said


def test_every_sheet_speaks_the_language_of_the_family() -> None:
    assert sheet_of(SheetKind.PLAN, code="tg").title == "Нақшаи оилаи мо"
    assert sheet_of(SheetKind.PLAN, code="ru").language == "ru"


def test_the_workshop_s_day_is_its_own_and_not_today_s() -> None:
    later = SAMPLE.evolve(held=date(2031, 1, 2))
    assert "2 January 2031" in make(SheetKind.PLAN, later.households[0], later, ENGLISH).foot
