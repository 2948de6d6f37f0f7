"""Figures as text: exact whole numbers of small units, grouped by thousands."""

from decimal import ROUND_HALF_UP, Decimal

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"


def in_units(value: float | Decimal, decimals: int) -> int:
    """The value as a whole number of its smallest shown units; halves go away from zero."""
    if isinstance(value, int):
        return int(value * 10**decimals)
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    return int(exact.scaleb(decimals).to_integral_value(rounding=ROUND_HALF_UP))


def rounded_away(units: int, size: int) -> int:
    """How many times `size` goes into `units`; halves go away from zero."""
    whole = (2 * abs(units) + size) // (2 * size)
    return whole if units >= 0 else -whole


def written(units: int, decimals: int, decimal_sign: str) -> str:
    """`units` of 10^-decimals in figures: `written(123450, 2, ",")` is 1 234,50 with no-break spaces."""
    whole, part = divmod(abs(units), 10**decimals)
    figures = f"{whole:,}".replace(",", NO_BREAK_SPACE)
    fraction = f"{decimal_sign}{part:0{decimals}}" if decimals else ""
    return f"{MINUS if units < 0 else ''}{figures}{fraction}"
