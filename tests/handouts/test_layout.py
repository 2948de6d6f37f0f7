from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budget_app.drawing.marks import Box, Picture, Rectangle, Stroke, Text, Texture
from budget_app.handouts.block_layout import LAYOUTS, lay
from budget_app.handouts.blocks import (
    AmountRow,
    AmountRows,
    Block,
    Entry,
    Heading,
    Month,
    MonthGrid,
    Paragraph,
    Promise,
    Sheet,
    Sign,
    Title,
)
from budget_app.handouts.laid import Column
from budget_app.handouts.layout import lay_out
from budget_app.handouts.pdf_pen import Writing
from budget_app.handouts.sheets import SheetKind, make
from budget_app.handouts.style import INNER, style_of
from budget_app.language.kinds import category_name
from budget_app.language.language import language_for
from budget_app.model.categories import Category
from tests.drawing.extents import extent, overlap
from tests.handouts.families import ONE_ROW, many_rows, workshop

if TYPE_CHECKING:
    from budget_app.handouts.layout import Page
    from budget_app.model.household import Household

NOTO, EASY = Writing("NotoSans"), Writing("EasyReading")


def pages_of(household: Household, kind: SheetKind, language: str, *, easy: bool) -> tuple[Page, ...]:
    sheet = make(kind, household, workshop(household), language_for(language), easy=easy)
    return lay_out(sheet, EASY if easy else NOTO)


def outside(page: Page, writing: Writing) -> list[object]:
    right, bottom = INNER.x + INNER.width, INNER.y + INNER.height
    reaches = [(mark, extent(mark, writing)) for mark in page]
    return [
        mark
        for mark, (x1, y1, x2, y2) in reaches
        if x1 < INNER.x - 1 or y1 < INNER.y - 1 or x2 > right + 1 or y2 > bottom + 1
    ]


def touching(page: Page, writing: Writing) -> list[tuple[str, str]]:
    texts = [(mark.text, extent(mark, writing)) for mark in page if isinstance(mark, Text)]
    return [(one, other) for (one, reach), (other, second) in combinations(texts, 2) if overlap(reach, second)]


FAMILIES = st.builds(many_rows, st.integers(1, 30), st.integers(3, 120), st.integers(0, 12))


@settings(max_examples=40)
@given(FAMILIES, st.sampled_from(SheetKind), st.sampled_from(("en", "ru", "tg")), st.booleans())
def test_whatever_a_family_writes_no_words_touch_and_nothing_leaves_the_margins(
    family: Household, kind: SheetKind, language: str, easy: bool
) -> None:
    for page in pages_of(family, kind, language, easy=easy):
        assert not outside(page, EASY if easy else NOTO)
        assert not touching(page, EASY if easy else NOTO)


@pytest.mark.parametrize("kind", [kind for kind in SheetKind if kind is not SheetKind.BLANK_FORM])
@pytest.mark.parametrize("language", ["en", "ru", "tg"])
def test_a_usual_family_fits_one_page(kind: SheetKind, language: str) -> None:
    assert len(pages_of(many_rows(3), kind, language, easy=False)) == 1
    assert len(pages_of(ONE_ROW, kind, language, easy=True)) == 1


def test_thirty_rows_of_every_kind_still_fit_one_page() -> None:
    assert len(pages_of(many_rows(30), SheetKind.PLAN, "tg", easy=False)) == 1


def test_many_promises_take_further_pages_and_none_is_lost() -> None:
    pages = pages_of(many_rows(1, 120, 30), SheetKind.PLAN, "en", easy=False)
    said = [mark.text for page in pages for mark in page if isinstance(mark, Text)]
    assert len(pages) > 1
    assert sum(text.endswith("2028") for text in said) >= 30


def test_every_page_carries_the_foot_and_its_number() -> None:
    pages = pages_of(many_rows(1, 120, 30), SheetKind.PLAN, "en", easy=False)
    numbers = [mark.text for page in pages for mark in page if isinstance(mark, Text) and " / " in mark.text]
    assert numbers == [f"{place} / {len(pages)}" for place in range(1, len(pages) + 1)]


@pytest.mark.parametrize("language", ["en", "ru", "tg"])
def test_a_long_table_goes_on_under_its_headings_and_no_row_is_lost(language: str) -> None:
    pages = pages_of(ONE_ROW, SheetKind.BLANK_FORM, language, easy=False)
    said = [[mark.text for mark in page if isinstance(mark, Text)] for page in pages]
    heading = language_for(language).text("how much")
    assert len(pages) > 2
    assert all(heading in words for words in said)
    everything = " ".join(word for words in said for word in words)
    assert all(category_name(language_for(language), category).split()[0] in everything for category in Category)


@pytest.mark.parametrize("lines", range(20, 45))
def test_a_heading_stands_on_the_page_of_what_follows_it(lines: int) -> None:
    blocks: list[Block] = [Paragraph("filler") for _ in range(lines)]
    sheet = Sheet("", "en", easy=False, blocks=(*blocks, Heading("Heading"), Paragraph("below " * 60)), foot="")
    pages = [{mark.text.split(" ")[0] for mark in page if isinstance(mark, Text)} for page in lay_out(sheet, NOTO)]
    assert all(("Heading" in words) == ("below" in words) for words in pages)


def test_every_kind_of_block_has_a_look() -> None:
    assert set(LAYOUTS) == set(get_args(Block))


STYLE = style_of(NOTO, 1, easy=False)
COLUMN = Column(0, 0, 500)


def test_bars_are_as_long_as_their_amounts() -> None:
    rows = AmountRows(tuple(AmountRow("bread", "", share, "") for share in (1, 0.5, 0)), Texture.HATCH)
    bars = [mark for mark in lay(rows, COLUMN, STYLE).marks if isinstance(mark, Rectangle)]
    assert [bar.width for bar in bars] == [bars[0].width, bars[0].width / 2]
    assert bars[0].fill
    assert bars[0].fill.texture is Texture.HATCH


def test_a_month_that_needs_money_stands_out_without_colour() -> None:
    months = (
        Month("Jan", (Entry(Sign.TAKE, "5"), Entry(Sign.MISSING, "3"))),
        Month("Feb", (Entry(Sign.PUT_ASIDE, "5"),)),
    )
    laid = lay(MonthGrid((), months), COLUMN, STYLE)
    filled = [mark for mark in laid.marks if isinstance(mark, Rectangle) and mark.fill]
    arrows = [mark.name for mark in laid.marks if isinstance(mark, Picture)]
    assert len(filled) == 1
    assert arrows == ["tool_arrow_left", "tool_arrow_right"]


def test_a_kept_promise_has_its_tick_and_an_open_one_a_line() -> None:
    done, still_open = (lay(Promise("we pay", done=done), COLUMN, STYLE).marks for done in (True, False))
    assert len(done) == len(still_open) + 1


def test_lines_on_paper_are_never_thinner_than_a_laser_prints() -> None:
    strokes = [
        mark.stroke
        for kind in SheetKind
        for page in pages_of(many_rows(5), kind, "tg", easy=False)
        for mark in page
        if not isinstance(mark, Text | Picture)
    ]
    assert min(stroke.width for stroke in strokes if isinstance(stroke, Stroke)) >= 0.8


def test_words_on_paper_are_large_enough_to_read() -> None:
    page = pages_of(many_rows(3), SheetKind.PLAN, "tg", easy=False)[0]
    words = [mark for mark in page if isinstance(mark, Text) and mark.y < INNER.y + INNER.height - 30]
    body = [mark.size for mark in words if any(letter.isalpha() for letter in mark.text)]
    assert sorted(body)[len(body) // 2] >= 12.5
    assert max(body) >= 28


def test_a_long_title_keeps_clear_of_its_picture() -> None:
    laid = lay(Title("Нақшаи " * 8, "Оила", "house"), COLUMN, STYLE)
    picture = next(mark for mark in laid.marks if isinstance(mark, Picture))
    texts = [extent(mark, NOTO) for mark in laid.marks if isinstance(mark, Text)]
    place = Box(picture.x, picture.y, picture.side, picture.side)
    assert all(reach[2] <= place.x for reach in texts)
