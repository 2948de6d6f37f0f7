from __future__ import annotations

from datetime import date
from decimal import Decimal

from budget_app.model.household import Household
from budget_app.model.money import Conditions, Rate
from budget_app.model.period import YearMonth
from budget_app.model.rows import Account, Goal, Purchase, Reserve, Spending
from budget_app.model.schedule import EachMonth
from budget_app.projection.progress import progress
from budget_app.projection.project import project

CONDITIONS = Conditions(rates=(Rate(currency="USD", home="TJS", value=Decimal("9.5"), on=date(2027, 3, 1)),))
RESERVE = Reserve(id="00000000000000c1", months=Decimal(2))
ROOF = Purchase(id="00000000000000c2", price=500_00)
COW = Purchase(id="00000000000000c3", price=100_00, currency="USD")


def saved(*goals: Goal, savings: int) -> list[tuple[int, int]]:
    family = Household(
        id="00000000000000aa",
        code="23456Q",
        number=1,
        first_month=YearMonth(2027, 3),
        spending=(Spending(id="00000000000000b1", schedule=EachMonth(amount=150_00)),),
        accounts=(Account(id="00000000000000b2", balance=savings),),
        goals=goals,
    )
    found = progress(family, CONDITIONS, project(family, CONDITIONS))
    return [(each.target, each.saved) for each in found]


def test_savings_fill_the_goals_in_their_order() -> None:
    assert saved(RESERVE, ROOF, COW, savings=700_00) == [(300_00, 300_00), (500_00, 400_00), (950_00, 0)]


def test_the_order_of_the_goals_decides() -> None:
    assert saved(ROOF, RESERVE, savings=700_00) == [(500_00, 500_00), (300_00, 200_00)]


def test_a_second_reserve_only_adds_what_it_is_larger() -> None:
    larger = Reserve(id="00000000000000c4", months=Decimal(3))
    assert saved(RESERVE, larger, ROOF, savings=600_00) == [(300_00, 300_00), (450_00, 450_00), (500_00, 150_00)]


def test_a_goal_without_a_rate_or_switched_off_is_left_out() -> None:
    euros = Purchase(id="00000000000000c5", price=1_00, currency="EUR")
    assert saved(euros, ROOF.evolve(on=False), savings=1) == []
