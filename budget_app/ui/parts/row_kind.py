"""What a kind of row asks: its columns, the questions behind "more", and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from budget_app.model.household import Row
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.theme import Hue
    from budget_app.ui.view import Manner


@dataclass(frozen=True, slots=True)
class Ask:
    """One question about a row: the field it fills, its name in English, and the control that asks it."""

    path: str
    name: str
    make: Callable[[Manner], QWidget]
    hint: str = ""
    when: Callable[[Any], bool] = bool
    """Whether the question fits the row; it must also have the field."""
    currency: str = ""
    """The path of the currency that stands inside an amount."""


@dataclass(frozen=True, slots=True)
class Choosable:
    """One entry of a picture menu: the row's kind, its picture, its name in English."""

    value: Any
    picture: str
    name: str
    new: Callable[[str], Row]
    """Makes a new row of this kind from a label."""


@dataclass(frozen=True, slots=True)
class RowKind:
    """Everything a row of one kind shows; `cells` are its columns, each of one or more controls that stand there."""

    cells: tuple[tuple[Ask, ...], ...]
    details: tuple[Ask, ...]
    says: Callable[[Manner, Row, Outlook], str]
    """The line under the words: what follows."""
    total: Callable[[Manner, Row, Outlook], str]
    follows: Callable[[Manner, Row, Outlook], str] | None = None
    """Sentences under the whole row: what follows, where the line under the words has no room for it."""
    kinds: Sequence[Choosable] = ()
    kind_path: str = "kind"
    below: tuple[Ask, ...] = field(default=())
    """Controls that stand under the row as long as it has their fields."""
    under: tuple[Ask, ...] = field(default=())
    """Small controls that stand under the words."""
    hue: Hue = "good"
    tint: Hue = "tint_in"
