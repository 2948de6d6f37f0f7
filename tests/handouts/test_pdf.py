from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from budget_app.handouts import pdf
from budget_app.handouts.blocks import Paragraph, Sheet
from budget_app.handouts.problems import PaperCode, PaperProblem
from budget_app.handouts.sheets import SheetKind, make
from budget_app.language.file_problems import FILE_PROBLEMS
from budget_app.language.language import language_for
from tests.handouts.families import ONE_ROW, many_rows, workshop
from tests.handouts.pdf_reading import page_count, rendered, text

if TYPE_CHECKING:
    from pathlib import Path

TAJIK = "Ғ Ӣ Қ Ӯ Ҳ Ҷ ғ ӣ қ ӯ ҳ ҷ"


def said(words: str, *, easy: bool = False) -> Sheet:
    return Sheet("A title", "tg", easy, (Paragraph(words),), "foot")


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("words", [TAJIK, "Ңңөүғ ўқғҳ", "oʻzbek maʼno", "−1\u202f240 сом. · №5 «нон»"])
def test_words_copy_from_the_page_as_they_were_written(words: str, *, easy: bool) -> None:
    assert plain(words) in plain(text(pdf.pages([said(words, easy=easy)])))


def plain(words: str) -> str:
    return words.replace("\u202f", " ").replace("\u00a0", " ")


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert pdf.pages([said(TAJIK)]) == pdf.pages([said(TAJIK)])


@pytest.mark.parametrize("hostile", ["<img src='file:///etc/passwd'/>", "<b>bold</b> & <font size=99>", "%s {0} \\n"])
def test_markup_in_a_family_s_words_stays_text(hostile: str) -> None:
    assert plain(hostile) in plain(text(pdf.pages([said(hostile)])))


def test_several_sheets_stand_in_one_file_page_after_page() -> None:
    made = pdf.pages([said("one"), said("two", easy=True), said("three")])
    assert page_count(made) == 3
    assert "two" in text(made, 1)


def test_the_file_tells_nothing_but_title_and_language() -> None:
    household = many_rows(2).evolve(nickname="Саида")
    made = pdf.pages([make(SheetKind.PLAN, household, workshop(household), language_for("tg"))])
    for secret in (household.code, "Саида"):
        assert secret not in text(made)
        assert secret.encode() not in made
        assert secret.encode("utf-16-be") not in made
    assert b"/Lang (tg)" in made


@pytest.mark.parametrize("easy", [False, True])
def test_every_font_the_file_names_is_in_it(*, easy: bool) -> None:
    made = pdf.pages([said(TAJIK, easy=easy)])
    assert made.count(b"/BaseFont") == made.count(b"/FontFile2") > 0


def test_the_page_is_black_and_white_on_a4() -> None:
    page = rendered(pdf.pages([make(SheetKind.PLAN, ONE_ROW, workshop(ONE_ROW), language_for("en"))]))
    assert page.shape == (842, 596)
    assert page.min() < 30
    assert (page > 250).mean() > 0.6


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "Нақшаи оила.pdf"
    pdf.write([said("words")], target)
    assert target.read_bytes() == pdf.pages([said("words")])
    assert list(tmp_path.iterdir()) == [target]


def test_a_written_file_takes_the_place_of_the_older_one(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"older")
    pdf.write([said("words")], target)
    assert target.read_bytes().startswith(b"%PDF")


def test_a_missing_folder_is_said_by_its_code(tmp_path: Path) -> None:
    with pytest.raises(PaperProblem) as caught:
        pdf.write([said("words")], tmp_path / "nowhere" / "plan.pdf")
    assert caught.value.code is PaperCode.FOLDER_MISSING


def test_a_folder_in_the_file_s_place_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").mkdir()
    with pytest.raises(PaperProblem) as caught:
        pdf.write([said("words")], tmp_path / "plan.pdf")
    assert caught.value.code is PaperCode.NOT_ALLOWED
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]


def test_a_full_disk_leaves_the_older_file_and_no_broken_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    target = tmp_path / "plan.pdf"
    target.write_bytes(b"older")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PaperProblem) as caught:
        pdf.write([said("words")], target)
    assert caught.value.code is PaperCode.DISK_FULL
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"older"]


def test_every_code_has_a_sentence() -> None:
    assert set(PaperCode) <= set(FILE_PROBLEMS)
