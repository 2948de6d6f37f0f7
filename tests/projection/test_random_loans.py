"""Ten thousand random loans of each kind, against numpy-financial and closed forms.

The loans are large, so that rounding to minor units stays below the precision at which they are compared.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

import numpy as np
import numpy_financial  # pyright: ignore[reportMissingTypeStubs] - it has no types
import pytest

from budget_app.model.rows import LoanMethod
from budget_app.projection.loan_rates import YearlyRates
from budget_app.projection.loans import LoanCost, cost_of, loan_of
from tests.projection.families import debt

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

reference: Any = numpy_financial
COUNT = 10_000
KINDS: tuple[LoanMethod, ...] = get_args(LoanMethod)


class Loans(NamedTuple):
    """Principal, rate a month, instalments, margin, days: shape (COUNT,) each."""

    principal: Floats
    rate: Floats
    instalments: Floats
    margin: Floats
    days: Floats


def _random(seed: int) -> Loans:
    random = np.random.default_rng(seed)
    principal = random.integers(10**10, 10**12, COUNT)
    return Loans(
        principal.astype(float),
        random.integers(1, 500, COUNT) / 12 / 10_000 * 10,
        random.integers(2, 37, COUNT).astype(float),
        (principal * random.uniform(0.01, 0.9, COUNT)).round(),
        random.integers(30, 400, COUNT).astype(float),
    )


def _costs(loans: Loans, method: LoanMethod) -> list[LoanCost]:
    return [
        cost_of(
            debt(
                int(principal),
                method=method,
                rate=Decimal(round(rate * 12_000)) / 1000,
                instalments=int(instalments),
                margin=int(margin),
                days=int(days),
            )
        )
        for principal, rate, instalments, margin, days in zip(*loans, strict=True)
    ]


def _shop_rate(loans: Loans) -> Floats:
    """Nominal, a twelfth of it."""
    return loans.margin / loans.principal * 365 / loans.days / 12


def _level_rate(loans: Loans, total: Floats, received: Floats) -> Floats:
    rates: Floats = reference.rate(
        loans.instalments, -total / loans.instalments / received, 1, 0, guess=0.02, tol=1e-12, maxiter=1000
    )
    return rates


TOTALS: dict[LoanMethod, Callable[[Loans], Floats]] = {
    "annuity": lambda all_: -reference.pmt(all_.rate, all_.instalments, all_.principal) * all_.instalments,
    "equal_principal": lambda all_: all_.principal * (1 + all_.rate * (all_.instalments + 1) / 2),
    "flat": lambda all_: all_.principal * (1 + all_.rate * all_.instalments),
    "interest_only": lambda all_: all_.principal * (1 + all_.rate * all_.instalments),
    "interest_first": lambda all_: all_.principal * (1 + all_.rate * all_.instalments),
    "interest_free": lambda all_: all_.principal,
    "murabaha": lambda all_: all_.principal + all_.margin,
    "shop_credit": lambda all_: all_.principal + all_.margin,
}
MONTHLY_RATES: dict[LoanMethod, Callable[[Loans], Floats]] = {
    "annuity": lambda all_: all_.rate,
    "equal_principal": lambda all_: all_.rate,
    "flat": lambda all_: _level_rate(all_, TOTALS["flat"](all_), all_.principal),
    "interest_only": lambda all_: all_.rate,
    "interest_first": lambda all_: _level_rate(
        all_, all_.principal, all_.principal * (1 - all_.rate * all_.instalments)
    ),
    "interest_free": lambda all_: 0 * all_.rate,
    "murabaha": lambda all_: _level_rate(all_, all_.principal + all_.margin, all_.principal),
    "shop_credit": _shop_rate,
}


@pytest.mark.parametrize("method", KINDS)
def test_ten_thousand_loans_cost_what_the_reference_says(method: LoanMethod) -> None:
    loans = _random(KINDS.index(method))
    if method == "interest_first":  # no more interest than leaves half of the loan to hand out
        loans = loans._replace(rate=np.minimum(loans.rate, (0.5 / loans.instalments * 12_000).round() / 12_000))
    costs = _costs(loans, method)
    total = np.array([cost.total for cost in costs])
    assert np.allclose(total, TOTALS[method](loans), rtol=1e-9, atol=0)
    told = np.array([cost.rates.nominal for cost in costs if isinstance(cost.rates, YearlyRates)])
    assert np.allclose(told / 12, MONTHLY_RATES[method](loans), rtol=1e-8, atol=1e-9)


def test_savings_held_back_leave_one_rate_even_beyond_the_last_instalment() -> None:
    random = np.random.default_rng(10)
    for _ in range(COUNT):
        principal = int(random.integers(10**8, 10**10))
        loan = debt(
            principal,
            rate=Decimal(int(random.integers(1, 60))) / 100,
            instalments=int(random.integers(2, 37)),
            held_back=int(principal * random.uniform(0.05, 0.7)),
        )
        rates, flows = cost_of(loan).rates, np.array([*loan_of(loan).flows().values()], float)
        assert isinstance(rates, YearlyRates)
        assert rates.nominal > 0
        assert abs(reference.npv(rates.nominal / 12, flows)) < 1e-7 * principal
