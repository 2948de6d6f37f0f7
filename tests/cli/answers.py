"""What a command answers, and the files it is asked about."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from budget_app.places import resources

if TYPE_CHECKING:
    from pathlib import Path

STORIES = resources() / "stories"
LARGE_FAMILY = STORIES / "large_family.json"
SAMPLE_MONTH = STORIES / "sample_month.json"


class Answer(NamedTuple):
    """An exit code and what was written."""

    code: int
    out: str
    err: str


class Command(Protocol):
    """The command line as a function."""

    def __call__(self, *arguments: object) -> Answer: ...


def changed(folder: Path, **household: Any) -> Path:
    """The sample month with other facts in its household, as a file."""
    found = json.loads(SAMPLE_MONTH.read_text(encoding="utf-8"))
    found["households"][0] |= household
    path = folder / "workshop.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    return path


def together(folder: Path) -> Path:
    """Two households in one file: 03, code GARDNN, and 04, code MNTHAR."""
    large, month = (json.loads(path.read_text(encoding="utf-8")) for path in (LARGE_FAMILY, SAMPLE_MONTH))
    path = folder / "two.json"
    path.write_text(json.dumps(large | {"households": large["households"] + month["households"]}), encoding="utf-8")
    return path
