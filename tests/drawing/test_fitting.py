from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from budget_app.drawing.fitting import Hand, elide, fit, wrap
from tests.drawing.writing import measure

HAND = Hand(measure, 10)
WORDS = st.text("abв ", max_size=120)


@given(WORDS, st.floats(20, 300), st.integers(1, 4))
def test_fitted_lines_are_never_too_wide_or_too_many(text: str, width: float, lines: int) -> None:
    fitted = fit(text, width, HAND, floor=7, lines=lines)
    assert len(fitted.lines) <= lines
    assert all(measure(line, fitted.size) <= width for line in fitted.lines)
    assert 7 <= fitted.size <= 10


@given(WORDS, st.floats(20, 300))
def test_wrapping_loses_no_letter(text: str, width: float) -> None:
    assert "".join(wrap(text, width, HAND)).replace(" ", "") == text.replace(" ", "")


def test_a_text_becomes_smaller_before_it_takes_a_second_line() -> None:
    assert fit("ten letter", 50, HAND, floor=7, lines=2).lines == ("ten letter",)
    assert fit("ten letter", 40, HAND, floor=7, lines=2).lines == ("ten", "letter")


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    assert fit("one two three four", 40, HAND, floor=10, lines=2).lines == ("one", "two t…")
    assert elide("abcdefghij", 36, HAND) == "abcde…"


def test_a_text_that_fits_is_left_alone() -> None:
    assert elide("abcdef", 36, HAND) == "abcdef"
