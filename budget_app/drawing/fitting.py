"""Text that fits its place: first smaller, then on more lines, then cut with an ellipsis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budget_app.drawing.marks import Measure

ELLIPSIS = "…"
_STEP = 0.5


@dataclass(frozen=True, slots=True)
class Hand:
    """A size and weight of writing."""

    measure: Measure
    size: float
    bold: bool = False

    def width(self, text: str) -> float:
        """How wide the text is in this hand."""
        return self.measure(text, self.size, bold=self.bold)

    def shrunk(self, text: str, width: float, floor: float) -> Hand:
        """The largest hand from this one down to the size `floor` in which the text is at most `width` wide."""
        size = self.size
        while size > floor and self.measure(text, size, bold=self.bold) > width:
            size = max(floor, size - _STEP)
        return Hand(self.measure, size, self.bold)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of one size."""

    lines: tuple[str, ...]
    size: float


def fit(text: str, width: float, hand: Hand, *, floor: float, lines: int = 1) -> Fitted:
    """The text in at most so many lines, none wider than `width`, in `hand` or smaller down to the size `floor`."""
    small = hand.shrunk(text, width, floor)
    if small.width(text) <= width:
        return Fitted((text,), small.size)
    wrapped = wrap(text, width, small)
    if len(wrapped) > lines:
        wrapped = (*wrapped[: lines - 1], elide(" ".join(wrapped[lines - 1 :]), width, small))
    return Fitted(wrapped, small.size)


def elide(text: str, width: float, hand: Hand) -> str:
    """The text, or as much of its beginning as leaves room for an ellipsis."""
    if hand.width(text) <= width:
        return text
    kept = _longest(text, width - hand.width(ELLIPSIS), hand)
    return text[:kept].rstrip() + ELLIPSIS


def wrap(text: str, width: float, hand: Hand) -> tuple[str, ...]:
    """The text on lines at most `width` wide, broken at spaces; a word that is too wide is broken inside."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if hand.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.extend(_pieces(word, width, hand))
    return tuple(line for line in lines if line) or ("",)


def _pieces(word: str, width: float, hand: Hand) -> list[str]:
    pieces: list[str] = []
    while word:
        kept = max(1, _longest(word, width, hand))
        pieces.append(word[:kept])
        word = word[kept:]
    return pieces


def _longest(text: str, width: float, hand: Hand) -> int:
    """How many letters from the beginning are at most `width` wide."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if hand.width(text[:middle]) <= width else (low, middle - 1)
    return low
