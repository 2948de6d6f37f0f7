"""A group's fund: bars of box and loans, and the line of what was put in."""

from __future__ import annotations

import pytest

from budget_app.drawing.fund_bars import IN_BOX, LENT, FundBar, FundBars, fund_bars
from budget_app.drawing.marks import Polyline, Rectangle, Text
from budget_app.drawing.scales import Tick

BARS = (FundBar(600, 0, 600), FundBar(300, 930, 1200), FundBar(1850, 0, 1800))


def measure(text: str, size: float, *, bold: bool = False) -> float:
    return len(text) * size * (0.7 if bold else 0.6)


def drawn(*bars: FundBar) -> FundBars:
    return FundBars(bars, (Tick(0, "meeting 1"),), lambda amount: f"{amount:.0f}")


def test_box_and_loans_stand_on_each_other_as_high_as_they_are() -> None:
    chart = fund_bars(drawn(*BARS), 600, 240, measure)
    bars = [mark for mark in chart.marks if isinstance(mark, Rectangle)]
    assert [bar.fill for bar in bars] == [IN_BOX, IN_BOX, LENT, IN_BOX]
    box, lent = bars[1], bars[2]
    assert lent.y + lent.height == pytest.approx(box.y)
    assert lent.height / box.height == pytest.approx(930 / 300)


def test_the_line_of_what_was_put_in_ends_where_it_is() -> None:
    chart = fund_bars(drawn(*BARS), 600, 240, measure)
    line = next(mark for mark in reversed(chart.marks) if isinstance(mark, Polyline))
    assert line.points[-1] == pytest.approx((chart.months.at(2), chart.amounts.at(1800)))


@pytest.mark.parametrize("bars", [(FundBar(0, 0, 0),), BARS])
@pytest.mark.parametrize("width", [240, 1000])
def test_everything_stands_inside(bars: tuple[FundBar, ...], width: int) -> None:
    for mark in fund_bars(drawn(*bars), width, 240, measure).marks:
        if isinstance(mark, Rectangle):
            assert 0 <= mark.x <= mark.x + mark.width <= width
            assert 0 <= mark.y <= mark.y + mark.height <= 240
        elif isinstance(mark, Text):
            assert 0 <= mark.y <= 240
