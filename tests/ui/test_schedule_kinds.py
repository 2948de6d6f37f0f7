"""From one kind of schedule to another without losing what it says."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget_app.model.period import ALL_MONTHS, YearMonth
from budget_app.model.schedule import (
    ByMonth,
    Daily,
    EachMonth,
    Once,
    Schedule,
    ScheduleKind,
    Step,
    Weekly,
    Yearly,
)
from budget_app.ui.parts.schedule_kinds import as_kind

START = YearMonth(2027, 3)
KINDS: tuple[ScheduleKind, ...] = get_args(ScheduleKind)
SOME = (7, 8)


@pytest.mark.parametrize(
    ("before", "kind", "after"),
    [
        (EachMonth(amount=500, months=SOME), "yearly", Yearly(amount=500, months=SOME)),
        (EachMonth(amount=500), "yearly", Yearly(amount=500)),
        (Yearly(amount=500), "each_month", EachMonth(amount=500)),
        (EachMonth(amount=500, months=SOME), "by_month", ByMonth(amounts=(0,) * 6 + (500, 500) + (0,) * 4)),
        (Weekly(amount=1200), "by_month", ByMonth(amounts=(5200,) * 12)),
        (Daily(amount=1200), "by_month", ByMonth(amounts=(36500,) * 12)),
        (
            ByMonth(amounts=(0,) * 6 + (500, 900) + (500,) + (0,) * 3),
            "each_month",
            EachMonth(amount=500, months=(7, 8, 9)),
        ),
        (ByMonth(), "weekly", Weekly(amount=0)),
        (EachMonth(amount=500, months=(2, 9)), "once", Once(month=YearMonth(2027, 9), amount=500)),
        (Once(month=YearMonth(2028, 5), amount=500), "yearly", Yearly(amount=500, months=(5,))),
    ],
)
def test_a_schedule_told_in_another_kind(before: Schedule, kind: ScheduleKind, after: Schedule) -> None:
    assert as_kind(before, kind, START) == after


def test_later_amounts_first_and_last_month_go_along() -> None:
    steps = (Step(start=YearMonth(2028, 1), amount=700),)
    before = EachMonth(amount=500, first=YearMonth(2027, 5), last=YearMonth(2029, 5), steps=steps)
    after = as_kind(before, "weekly", START)
    assert after == Weekly(amount=500, first=before.first, last=before.last, steps=steps)


schedules = st.one_of(
    st.builds(EachMonth, amount=st.integers(0, 10**9), months=st.sets(st.sampled_from(ALL_MONTHS)).map(tuple)),
    st.builds(ByMonth, amounts=st.lists(st.integers(0, 10**9), min_size=12, max_size=12).map(tuple)),
    st.builds(
        Once, month=st.builds(YearMonth, st.integers(2027, 2030), st.integers(1, 12)), amount=st.integers(0, 10**9)
    ),
)


@given(schedules, st.sampled_from(KINDS))
def test_every_schedule_can_be_told_in_every_kind(schedule: Schedule, kind: ScheduleKind) -> None:
    assert as_kind(schedule, kind, START).kind == kind
