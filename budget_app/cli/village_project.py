"""The command `village-project`: what a village's project costs, what is promised and paid, and when it can start."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from budget_app.cli.exits import Exit
from budget_app.cli.village_project_written import as_json, as_text
from budget_app.cli.workshops import text_of
from budget_app.model.village_project import ProjectFile
from budget_app.projection.village_project import standing
from budget_app.storage.schema import decode_value

if TYPE_CHECKING:
    from budget_app.cli.arguments import Asked
    from budget_app.language.language import Language


def village_project(asked: Asked, language: Language) -> Exit:
    """Write how a project stands."""
    file = decode_value(text_of(asked), ProjectFile)
    found = standing(file.project, file.conditions)
    sys.stdout.write(as_json(file.project, found) if asked.json else as_text(file.project, found, language))
    return Exit.DATA if found.uncounted else Exit.DONE
