from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.drawing.banknotes import Banknote, banknote, banknotes, notes_for, row_of_notes
from budget_app.drawing.marks import Box, Picture, Text
from budget_app.drawing.pictures import names
from tests.drawing.extents import extent, overlap
from tests.drawing.writing import measure

CURRENCIES = ("TJS", "RUB", "USD")
AMOUNTS = st.integers(0, 10_000_000)


@given(AMOUNTS, st.sampled_from(CURRENCIES), st.integers(1, 9))
def test_piles_and_their_rest_add_up_to_the_amount(amount: int, currency: str, most: int) -> None:
    notes = notes_for(amount, currency, most)
    assert sum(pile.note.worth * pile.count for pile in notes.piles) + notes.rest == amount
    assert notes.rest >= 0


@given(AMOUNTS, st.sampled_from(CURRENCIES), st.integers(1, 9))
def test_there_are_never_more_pictures_than_asked_for(amount: int, currency: str, most: int) -> None:
    assert len(notes_for(amount, currency, most).piles) <= most


@pytest.mark.parametrize("currency", CURRENCIES)
def test_no_amount_needs_fewer_notes_than_are_chosen(currency: str) -> None:
    fewest = [0]
    for amount in range(1, 1200):
        fewest.append(1 + min(fewest[amount - note.worth] for note in banknotes(currency) if note.worth <= amount))
    assert [sum(pile.count for pile in notes_for(amount, currency, 99).piles) for amount in range(1200)] == fewest


def test_few_notes_lie_side_by_side_and_many_in_piles() -> None:
    assert [(pile.note.worth, pile.count) for pile in notes_for(1200, "TJS").piles] == [(500, 1), (500, 1), (200, 1)]
    assert [(pile.note.worth, pile.count) for pile in notes_for(4000, "TJS").piles] == [(500, 8)]


def test_what_does_not_fit_is_named_as_the_rest() -> None:
    notes = notes_for(888, "TJS", most=3)
    assert ([pile.note.worth for pile in notes.piles], notes.rest) == ([500, 200, 100], 88)


def test_a_currency_without_drawings_leaves_the_whole_amount() -> None:
    assert (notes_for(500, "EUR").piles, notes_for(500, "EUR").rest) == ((), 500)
    assert row_of_notes((), Box(0, 0, 100, 20), measure) == ()


@pytest.mark.parametrize("currency", CURRENCIES)
def test_a_larger_worth_is_never_on_a_smaller_note(currency: str) -> None:
    widths = [note.width for note in banknotes(currency) if note.kind == "note"]
    assert widths == sorted(widths, reverse=True)


@pytest.mark.parametrize("note", [note for currency in CURRENCIES for note in banknotes(currency)], ids=str)
def test_a_note_shows_its_worth_and_a_picture_that_do_not_touch(note: Banknote) -> None:
    marks = banknote(note, 0, 0, 1, measure)
    assert [mark.text for mark in marks if isinstance(mark, Text)] == [str(note.worth)]
    motifs = [mark for mark in marks if isinstance(mark, Picture)]
    assert {motif.name for motif in motifs} <= names()
    assert not any(overlap(extent(motif, measure), extent(marks[2], measure)) for motif in motifs)


@given(AMOUNTS, st.sampled_from(CURRENCIES), st.floats(60, 800), st.floats(10, 80))
def test_a_row_of_notes_stays_in_its_box(amount: int, currency: str, width: float, height: float) -> None:
    piles = notes_for(amount, currency).piles
    for mark in row_of_notes(piles, Box(5, 7, width, height), measure):
        left, top, right, bottom = extent(mark, measure)
        assert left >= 4.9
        assert top >= 6.9
        assert right <= 5 + width + 0.1
        assert bottom <= 7 + height + 0.1
