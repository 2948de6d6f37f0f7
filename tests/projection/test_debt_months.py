"""What a debt does to the household's months."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from budget_app.model.rows import ExtraPayment
from budget_app.projection.indicators import indicators
from budget_app.projection.project import project
from tests.projection.families import JANUARY, cash, day, debt, family, income

TWO_PER_CENT = Decimal("0.24")


def _months(**terms: Any) -> tuple[list[float], list[float], list[float]]:
    """Cash in, cash out and what is owed of a family with one debt, in six months."""
    usual: dict[str, Any] = {"method": "interest_free", "instalments": 3, "taken": JANUARY}
    loan = debt(1200, **usual | terms)
    projection = project(family(debts=(loan,), accounts=(cash(100_000),)), day())
    return projection.cash_in[0, :6].tolist(), projection.cash_out[0, :6].tolist(), projection.owed[0, :6].tolist()


def test_savings_held_back_are_no_cash_until_the_last_payment() -> None:
    assert _months(held_back=300) == ([900, 0, 0, 300, 0, 0], [0, 400, 400, 400, 0, 0], [1200, 800, 400, 0, 0, 0])


def test_savings_held_back_of_an_older_loan_return_too() -> None:
    assert _months(held_back=300, taken=None)[:2] == ([0, 0, 300, 0, 0, 0], [400, 400, 400, 0, 0, 0])


def test_what_returns_is_no_income() -> None:
    loan = debt(1200, method="interest_free", instalments=3, held_back=300)
    assert indicators(project(family(debts=(loan,), incomes=(income(500),)), day())).year_income == 6000


def test_interest_taken_first_is_never_handed_out() -> None:
    cash_in, cash_out, _ = _months(method="interest_first", rate=TWO_PER_CENT)
    assert (cash_in[0], cash_out[:4]) == (1200 - 72, [0, 400, 400, 400])


def test_goods_bring_no_cash_and_their_fee_is_paid() -> None:
    assert _months(method="murabaha", margin=300, fee=50) == (
        [0] * 6,
        [50, 500, 500, 500, 0, 0],
        [1200, 800, 400, 0, 0, 0],
    )


def test_shop_credit_is_paid_in_its_month() -> None:
    assert _months(method="shop_credit", margin=100, days=60)[1:] == ([0, 0, 1300, 0, 0, 0], [1200, 1200, 0, 0, 0, 0])


def test_the_fees_of_what_is_owed_already_were_paid_before() -> None:
    assert _months(method="shop_credit", margin=100, days=60, fee=50, taken=None)[1] == [0, 0, 1300, 0, 0, 0]


def test_fees_above_the_loan_are_paid() -> None:
    assert _months(fee=1500)[:2] == ([0] * 6, [300, 400, 400, 400, 0, 0])


def test_capitalised_interest_is_owed() -> None:
    _, paid, owed = _months(method="equal_principal", rate=TWO_PER_CENT, grace=1, grace_interest="capitalised")
    assert (paid[:3], owed[:3]) == ([0, 0, 636], [1200, 1224, 612])


def test_extra_payments_are_paid_beside_the_instalments() -> None:
    extra = ExtraPayment(month=JANUARY.plus(1), amount=500)
    assert _months(extra=(extra,))[1:] == ([0, 900, 300, 0, 0, 0], [1200, 300, 0, 0, 0, 0])


def test_instalments_of_a_season_fall_in_its_months() -> None:
    assert _months(season=(3, 5))[1] == [0, 0, 400, 0, 400, 0]
