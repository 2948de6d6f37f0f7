"""Numbers that people type, read the same way in every language.

Spaces and apostrophes part thousands. A point or comma is the decimal sign, unless the number shows that it parts
thousands: it stands there twice, or the other one follows it, or (in amounts and counts, where nobody writes three
decimals) exactly three digits follow it. What can be meant in two ways is refused, never guessed.
"""

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from budget_app.language.arithmetic import AmountProblem, RefusedError, worked_out
from budget_app.language.digits import rounded_away
from budget_app.model.money import LARGEST_MINOR, MINOR_PER_UNIT

LONGEST_TEXT = 80
LONGEST_NUMBER = 13
RATE_DECIMALS = 12

_ARABIC_DECIMAL_SIGN = "\u066b"
_PLAIN = {
    **{first + digit: str(digit) for first in (0x660, 0x6F0, 0xFF10) for digit in range(10)},
    **{0xFEE0 + ord(sign): sign for sign in "+-*/().,'"},
    **dict.fromkeys(map(ord, "\t\u00a0\u2007\u2009\u202f\u3000"), " "),
    **dict.fromkeys(map(ord, "\u2018\u2019\u02bb\u02bc\u066c"), "'"),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u00d7\u00b7\u22c5\u2217"), "*"),
    **dict.fromkeys(map(ord, "\u00f7\u2215\u2044"), "/"),
    ord("\u060c"): ",",
}
_UNDERSTOOD = frozenset("0123456789 .,'+-*/()" + _ARABIC_DECIMAL_SIGN)
_EXPONENT = re.compile(r"\d\s*[eEеЕ]\s*[-+]?\d")
_NOT_A_NUMBER = re.compile(r"[-+]?(nan|inf|infinity)", re.IGNORECASE)
_GROUPED = re.compile(r"\d*|\d{1,3}([ '.,])\d{3}(\1\d{3})*")


def read_amount(text: str, *, may_be_negative: bool = False) -> int | AmountProblem:
    """An amount of money in minor units, halves away from zero: `1 234,5` is 123450, `1.000` is 100000."""
    try:
        value = _value(text, _decimal_in_amount, may_be_negative=may_be_negative) * MINOR_PER_UNIT
    except RefusedError as refused:
        return refused.problem
    minor = rounded_away(value.numerator, value.denominator)
    return minor if abs(minor) <= LARGEST_MINOR else AmountProblem.TOO_LARGE


def read_whole(text: str, *, may_be_negative: bool = False) -> int | AmountProblem:
    """A count: `1.000` is 1000, and `2,5` is refused."""
    try:
        value = _value(text, _decimal_in_amount, may_be_negative=may_be_negative)
    except RefusedError as refused:
        return refused.problem
    return int(value) if value.denominator == 1 else AmountProblem.NOT_WHOLE


def read_decimal(text: str, *, may_be_negative: bool = False) -> Decimal | AmountProblem:
    """A rate or per cent as typed: `0.115` and `0,115` have three decimals; what does not end is cut to twelve."""
    try:
        value = _value(text, _decimal_in_rate, may_be_negative=may_be_negative) * 10**RATE_DECIMALS
    except RefusedError as refused:
        return refused.problem
    units = rounded_away(value.numerator, value.denominator)
    whole, part = divmod(abs(units), 10**RATE_DECIMALS)
    figures = Decimal(f"{whole}.{part:0{RATE_DECIMALS}}".rstrip("0").rstrip("."))
    return figures if units >= 0 else figures.copy_negate()


def echo(typed: str, understood: str) -> str:
    """What to show beside a field: `= 1 400` after `350*4`; nothing where the figures already stand there as typed."""
    return "" if _bare(typed) == _bare(understood) else f"= {understood}"


def _bare(figures: str) -> str:
    """Figures without spaces, with a point, without zeros at the end of decimals."""
    bare = figures.translate(_PLAIN).replace(" ", "").replace(",", ".")
    return bare.rstrip("0").rstrip(".") if "." in bare else bare


def _value(text: str, decimal_at: Callable[[str], int], *, may_be_negative: bool) -> Fraction:
    value = worked_out(_plain(text), lambda figures: _number(figures, decimal_at))
    if value < 0 and not may_be_negative:
        raise RefusedError(AmountProblem.NEGATIVE)
    if abs(value) >= 10**LONGEST_NUMBER:
        raise RefusedError(AmountProblem.TOO_LARGE)
    return value


def _plain(text: str) -> str:
    """The text in ASCII digits and signs with single spaces."""
    plain = " ".join(text.translate(_PLAIN).split(" ")).strip()
    if not plain:
        raise RefusedError(AmountProblem.EMPTY)
    if len(plain) > LONGEST_TEXT:
        raise RefusedError(AmountProblem.TOO_LONG)
    if not _UNDERSTOOD.issuperset(plain):
        raise RefusedError(_why_not_plain(plain))
    return plain


def _why_not_plain(text: str) -> AmountProblem:
    if any(unicodedata.category(sign) in ("Cc", "Cf", "Cs") for sign in text):
        return AmountProblem.HIDDEN_MARK
    if _EXPONENT.search(text):
        return AmountProblem.EXPONENT
    if _NOT_A_NUMBER.fullmatch(text):
        return AmountProblem.NOT_A_NUMBER
    if "_" in text:
        return AmountProblem.UNDERSCORE
    return AmountProblem.LETTERS if any(map(str.isalpha, text)) else AmountProblem.OTHER_SIGN


def _number(figures: str, decimal_at: Callable[[str], int]) -> Fraction:
    """The value of figures with their separators; `decimal_at` finds the decimal sign."""
    count = sum(map(str.isdigit, figures))
    if count == 0:
        raise RefusedError(AmountProblem.UNFINISHED)
    if count > LONGEST_NUMBER:
        raise RefusedError(AmountProblem.TOO_LARGE)
    at = decimal_at(figures)
    whole, part = figures[:at], figures[at + 1 :]
    if not (_GROUPED.fullmatch(whole) and (part.isdigit() or not part)):
        raise RefusedError(AmountProblem.TWO_MEANINGS)
    return Fraction(int(re.sub(r"\D", "", whole + part)), 10 ** len(part))


def _decimal_in_amount(figures: str) -> int:
    """Where the decimal sign of an amount stands: three digits after the only separator make it part thousands."""
    at = _decimal_in_rate(figures)
    whole, part = figures[:at], figures[at + 1 :]
    if len(part) != len("000") or not whole.strip("0") or not whole.isdigit() or figures[at] == _ARABIC_DECIMAL_SIGN:
        return at
    return len(figures)


def _decimal_in_rate(figures: str) -> int:
    """Where the decimal sign stands: the last separator, unless the same one stands there twice; else the end."""
    at = max(map(figures.rfind, (".", ",", _ARABIC_DECIMAL_SIGN)))
    return at if at >= 0 and figures.count(figures[at]) == 1 else len(figures)
