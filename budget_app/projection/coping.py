"""How a family copes, as the months ask for it: what covers a missing sum, and what a goal waits for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from budget_app.model.coping import CopingStep
from budget_app.projection.accounts import monthly

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Coping:
    """What `CopingStep`s in their order come to."""

    covers: tuple[CopingStep, ...]
    """What covers a missing sum, in this order; the rest is borrowed."""
    postpones: bool
    """Whether a goal with a fixed month waits for its money, as a goal without a month does."""
    leaves_reserve: bool
    """Whether a postponed goal leaves the reserve whole."""
    gives_up_first: bool
    """Whether wants are given up for a goal before it is postponed."""
    interest: float = 0.0
    """That of what the shop and relatives lend, a month as a part of one."""


class MonthlyCash(NamedTuple):
    """What comes in less what goes out, (months, futures), and the wants in it that may be given up.

    `wants` has shape (months, futures or 1); None where the family never gives up any.
    """

    left: NDArray[np.float64]
    wants: NDArray[np.float64] | None = None


def coping_of(order: Sequence[CopingStep], bridge_rate: Decimal = Decimal(0)) -> Coping:
    """What stands behind BORROW never comes: the shop and relatives lend all that is missing, at a rate a year."""
    steps = tuple(takewhile(lambda step: step is not CopingStep.BORROW, order))
    postpones = CopingStep.POSTPONE_GOALS in steps
    before = steps[: steps.index(CopingStep.POSTPONE_GOALS)] if postpones else ()
    return Coping(
        tuple(step for step in steps if step is not CopingStep.POSTPONE_GOALS),
        postpones,
        CopingStep.RESERVE not in before,
        CopingStep.CUT_WANTS in before,
        monthly(bridge_rate),
    )
