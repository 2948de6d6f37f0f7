"""In which months the instalments of a debt fall."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from budget_app.model.base import new_id
from budget_app.model.instalments import handed_out, instalment_months
from budget_app.model.problems import ProblemCode, problems_of
from budget_app.model.rows import Debt
from tests.model.test_limits import MARCH


def debt(**terms: Any) -> Debt:
    usual: dict[str, Any] = {"principal": 100, "instalments": 3}
    return Debt(id=new_id(), **usual | terms)


@pytest.mark.parametrize(
    ("terms", "begins", "months"),
    [
        ({}, -1, (0, 1, 2)),
        ({"every": 3}, -3, (0, 3, 6)),
        ({"first_payment": MARCH.plus(1)}, 0, (1, 2, 3)),
        ({"first_payment": MARCH.plus(4)}, 0, (4, 5, 6)),
        ({"first_payment": MARCH.plus(-4), "every": 3}, -1, (2, 5, 8)),
        ({"taken": MARCH.plus(2)}, 2, (3, 4, 5)),
        ({"taken": MARCH.plus(2), "every": 6}, 2, (8, 14, 20)),
        ({"taken": MARCH.plus(-2), "first_payment": MARCH}, -2, (0, 1, 2)),
        ({"season": (2, 3)}, -1, (0, 11, 12)),
        ({"season": (5, 6)}, 0, (2, 3, 14)),
        ({"season": (3,), "taken": MARCH}, 0, (12, 24, 36)),
        ({"season": (10,), "first_payment": MARCH.plus(12)}, 0, (19, 31, 43)),
        ({"method": "shop_credit", "days": 60}, 0, (2,)),
        ({"method": "shop_credit", "days": 60, "taken": MARCH.plus(5)}, 5, (7,)),
        ({"method": "shop_credit", "days": 3, "taken": MARCH.plus(5)}, 5, (5,)),
        ({"method": "shop_credit", "first_payment": MARCH.plus(3)}, 0, (3,)),
    ],
)
def test_instalments_fall_in_these_months(terms: dict[str, Any], begins: int, months: tuple[int, ...]) -> None:
    assert handed_out(debt(**terms), MARCH) == begins
    assert instalment_months(debt(**terms), MARCH) == months


@pytest.mark.parametrize("grace", [3, 30])
def test_a_pause_is_shorter_than_the_loan(grace: int) -> None:
    assert debt(grace=2).grace == 2
    with pytest.raises(ValidationError) as caught:
        debt(grace=grace)
    assert [(problem.code, problem.values) for problem in problems_of(caught.value)] == [
        (ProblemCode.GRACE_TOO_LONG, {"limit": 2})
    ]


@pytest.mark.parametrize("terms", [{"every": 12}, {"season": (1,)}])
def test_interest_added_for_long_stops_where_no_amount_can_go_on(terms: dict[str, Any]) -> None:
    """Tenfold interest makes 11 times as much of the debt each year: after ten years 2.6 million million of 100."""
    rate = Decimal(10)
    known = debt(rate=rate, instalments=60, grace=10, grace_interest="capitalised", **terms)
    assert known.evolve(grace=59, grace_interest="paid").grace == 59
    with pytest.raises(ValidationError) as caught:
        known.evolve(grace=11)
    assert [problem.code for problem in problems_of(caught.value)] == [ProblemCode.DEBT_GROWS_TOO_LARGE]
