"""The jar of a village's project."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.drawing.marks import Rectangle
from budget_app.drawing.pledge_jar import PROMISED, THERE, Level, PledgeJar, pledge_jar


def measure(text: str, size: float, *, bold: bool = False) -> float:
    return len(text) * size * (0.7 if bold else 0.6)


def filled(jar: PledgeJar) -> list[Rectangle]:
    marks = pledge_jar(jar, 300, 220, measure)
    return [mark for mark in marks if isinstance(mark, Rectangle) and mark.fill in (THERE, PROMISED)]


def test_what_is_promised_stands_on_what_is_there() -> None:
    promised, there = filled(PledgeJar(100, 300, (Level(800, "everything"),)))
    assert promised.y + promised.height == pytest.approx(there.y)
    assert promised.height / there.height == pytest.approx(3)


def test_an_empty_jar_holds_nothing() -> None:
    assert filled(PledgeJar(0, 0, ())) == []


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 10**9))
def test_no_content_leaves_the_jar(there: int, promised: int, budget: int) -> None:
    for part in filled(PledgeJar(there, promised, (Level(budget, "everything"),))):
        assert 0 <= part.y <= part.y + part.height <= 220.001
