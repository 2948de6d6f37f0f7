"""What a family does, step by step, in a month in which money is missing."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from budget_app.model.base import refusal
from budget_app.model.problems import ProblemCode


class CopingStep(StrEnum):
    """One thing a family does when more goes out than comes in, or when a goal's month comes without its money.

    RESERVE: the accounts are drawn in their order. CUT_WANTS: what is only wished for is not bought that month, as far
    as money is missing. POSTPONE_GOALS: a goal with a fixed month waits until it can be paid without borrowing. BORROW:
    the shop and relatives lend what is missing.
    """

    RESERVE = "reserve"
    CUT_WANTS = "cut_wants"
    POSTPONE_GOALS = "postpone_goals"
    BORROW = "borrow"


USUAL_COPING = (CopingStep.RESERVE, CopingStep.BORROW)


def _distinct(steps: tuple[CopingStep, ...]) -> tuple[CopingStep, ...]:
    if len(set(steps)) != len(steps):
        raise refusal(ProblemCode.COPING_REPEATED)
    return steps


CopingOrder = Annotated[tuple[CopingStep, ...], Field(max_length=len(CopingStep)), AfterValidator(_distinct)]
"""The steps in the order in which they are taken; what is missing after all of them is borrowed.

Nothing is left to the steps after BORROW. Where POSTPONE_GOALS stands before RESERVE, a goal leaves the reserve whole;
where CUT_WANTS stands before it, what is only wished for is given up for the goal.
"""
