"""What a page is made of. Blocks hold finished words; how they look is the layout's business."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budget_app.drawing.banknotes import Banknote, Pile
    from budget_app.drawing.ladder import Rung
    from budget_app.drawing.marks import Texture


@dataclass(frozen=True, slots=True)
class Title:
    """The top of the page: what it is, a line under it, and its picture."""

    text: str
    under: str
    picture: str


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands over the next block and stays with it."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words as long as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class AmountRow:
    """One amount three ways: words with a picture, a bar of `share` (0 to 1), figures."""

    picture: str
    words: str
    share: float
    figures: str


@dataclass(frozen=True, slots=True)
class AmountRows:
    """Amounts under one another, their bars filled alike."""

    rows: tuple[AmountRow, ...]
    texture: Texture


@dataclass(frozen=True, slots=True)
class BigNumber:
    """A number to remember: words, large figures, what they count, banknotes, and a bar of `share` where one is."""

    words: str
    figures: str
    under: str
    piles: tuple[Pile, ...] = ()
    share: float | None = None


@dataclass(frozen=True, slots=True)
class BigNumbers:
    """Numbers in boxes side by side."""

    numbers: tuple[BigNumber, ...]


class Sign(StrEnum):
    """What a month is for."""

    PUT_ASIDE = "put_aside"
    TAKE = "take"
    MISSING = "missing"
    PAY_BACK = "pay_back"


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign with figures in a month, or with its meaning in the legend."""

    sign: Sign
    words: str


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the grid; at most two entries."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class MonthGrid:
    """The year, six months in a row, under what its signs mean."""

    legend: tuple[Entry, ...]
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """A box to tick, what was agreed, and a line to write on; without words the line is all."""

    words: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Blanks:
    """Words with a line behind them, to fill in by hand."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """Rungs to colour in, the lowest first."""

    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Jar:
    """Money for one purpose; `filled` is the full part of its jar, from 0 to 1."""

    picture: str
    words: str
    figures: str
    filled: float
    texture: Texture


@dataclass(frozen=True, slots=True)
class Jars:
    """Jars under one another."""

    jars: tuple[Jar, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A cell with words or figures; figures stand at its end."""

    text: str
    bold: bool = False
    end: bool = False


@dataclass(frozen=True, slots=True)
class Ticks:
    """A cell with boxes to tick, each with its words or without; the first `done` of them are ticked."""

    words: tuple[str, ...] = ("",)
    done: int = 0


@dataclass(frozen=True, slots=True)
class ToWrite:
    """A cell with a line to write on."""


Cell = Written | Ticks | ToWrite


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its heading, and its part of the table's width beside the other columns' parts."""

    heading: str
    part: float
    end: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: one cell for each column; its picture stands before the first."""

    cells: tuple[Cell, ...]
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings, with thin lines between them."""

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A card to cut out: large words or a picture, and what stands under them."""

    words: str
    under: str = ""
    picture: str = ""
    note: Banknote | None = None


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards of one size, `across` in a row and `down` a page, with lines to cut along."""

    cards: tuple[Card, ...]
    across: int
    down: int


@dataclass(frozen=True, slots=True)
class Ruler:
    """A line of exactly so many millimetres, with its ends and every centimetre marked."""

    millimetres: int


@dataclass(frozen=True, slots=True)
class Columns:
    """Two blocks side by side."""

    left: Block
    right: Block


Block = (
    Title
    | Heading
    | Paragraph
    | AmountRows
    | BigNumbers
    | MonthGrid
    | Promise
    | Blanks
    | Ladder
    | Jars
    | Table
    | Cards
    | Ruler
    | Columns
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of paper (more where it must be), in the language of that code; `easy` is its face for easy reading.

    `foot` stands small at the end of every page.
    """

    title: str
    language: str
    easy: bool
    blocks: tuple[Block, ...]
    foot: str
