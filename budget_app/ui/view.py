"""What every screen is shown: the facts, what follows from them, and how to say it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.workshop import Workshop
    from budget_app.projection.outlook import Outlook
    from budget_app.ui.theme import Theme


Drafts = dict[tuple[str, str, str], str]
"""What was typed but is no value (yet), by household, row and field.

The window gives every screen the same drafts and keeps them while the workshop is open, so that a screen which is built
anew (another step, another language) finds in them what it has to show again. A screen takes a draft out when the field
holds a value.
"""


@dataclass(frozen=True, slots=True)
class Manner:
    """How things are said and drawn: made once for a window, which is rebuilt when one of them changes."""

    language: Language
    theme: Theme


@dataclass(frozen=True, slots=True)
class View:
    """The workshop as it is now, the household in front of the trainer, and what follows from it."""

    workshop: Workshop
    household: Household | None = None
    outlook: Outlook | None = None
    look_at: Callable[[Household], Outlook] | None = None
    """What follows from any household of the workshop; computed at most once for each value of it."""


@dataclass(frozen=True, slots=True)
class PaperWish:
    """What handouts should be: which sheets, in which language, in which face, for one household or for all."""

    sheets: tuple[str, ...]
    language: str
    easy: bool = False
    for_all: bool = False
