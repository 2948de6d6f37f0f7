"""The command `share-out`: a savings group's months, and its fund shared out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from budget_app.cli.exits import Exit
from budget_app.cli.share_out_written import as_json, as_text
from budget_app.cli.workshops import text_of
from budget_app.model.savings_group import SavingsGroup, Way
from budget_app.projection import savings_group
from budget_app.projection.savings_group import Unshared
from budget_app.storage.schema import decode_value

if TYPE_CHECKING:
    from budget_app.cli.arguments import Asked
    from budget_app.language.language import Language


def share_out(asked: Asked, language: Language) -> Exit:
    """Write the months of a cycle, and its share-out in every way."""
    group = decode_value(text_of(asked), SavingsGroup)
    found = {way: savings_group.share_out(group, way) for way in Way}
    sys.stdout.write(as_json(group, found) if asked.json else as_text(group, found, language))
    return Exit.DATA if any(isinstance(each, Unshared) for each in found.values()) else Exit.DONE
