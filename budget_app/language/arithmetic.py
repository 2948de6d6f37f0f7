"""Sums that people type into a field (`350*4`, `1200/12`), worked out exactly."""

import re
from collections import deque
from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction

_PARTS = re.compile(r"[-+*/()]|[^-+*/()]+")


class AmountProblem(StrEnum):
    """Why a typed number was not understood."""

    EMPTY = "empty"
    LETTERS = "letters"
    EXPONENT = "exponent"
    NOT_A_NUMBER = "not_a_number"
    UNDERSCORE = "underscore"
    HIDDEN_MARK = "hidden_mark"
    OTHER_SIGN = "other_sign"
    TOO_LONG = "too_long"
    TOO_LARGE = "too_large"
    TWO_MEANINGS = "two_meanings"
    UNFINISHED = "unfinished"
    DIVISION_BY_ZERO = "division_by_zero"
    NEGATIVE = "negative"
    NOT_WHOLE = "not_whole"


class RefusedError(Exception):
    """The typed text is no number; `problem` says why."""

    def __init__(self, problem: AmountProblem) -> None:
        """Refuse with this code."""
        super().__init__(problem)
        self.problem = problem


def worked_out(text: str, number: Callable[[str], Fraction]) -> Fraction:
    """The value of a sum of plain signs `+ - * / ( )`; `number` reads what stands between them.

    Raises RefusedError where the sum is not complete or divides by zero.
    """
    parts = deque(part if part in "+-*/()" else number(part) for part in map(str.strip, _PARTS.findall(text)) if part)
    value = _sum(parts)
    if parts:
        raise RefusedError(AmountProblem.UNFINISHED)
    return value


def _sum(parts: deque[str | Fraction]) -> Fraction:
    value = _product(parts)
    while parts and parts[0] in ("+", "-"):
        plus = parts.popleft() == "+"
        value += _product(parts) if plus else -_product(parts)
    return value


def _product(parts: deque[str | Fraction]) -> Fraction:
    value = _factor(parts)
    while parts and parts[0] in ("*", "/"):
        times = parts.popleft() == "*"
        value *= _factor(parts) if times else _inverse(_factor(parts))
    return value


def _inverse(divisor: Fraction) -> Fraction:
    if divisor == 0:
        raise RefusedError(AmountProblem.DIVISION_BY_ZERO)
    return 1 / divisor


def _factor(parts: deque[str | Fraction]) -> Fraction:
    part = parts.popleft() if parts else ""
    if isinstance(part, Fraction):
        return part
    if part in ("+", "-"):
        return _factor(parts) if part == "+" else -_factor(parts)
    if part != "(":
        raise RefusedError(AmountProblem.UNFINISHED)
    value = _sum(parts)
    if not parts or parts.popleft() != ")":
        raise RefusedError(AmountProblem.UNFINISHED)
    return value
