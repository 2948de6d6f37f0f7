"""What the tests of storage begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.storage.samples import new_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from budget_app.storage.workshop_file import WorkshopFile


@pytest.fixture
def file(tmp_path: Path) -> Iterator[WorkshopFile]:
    """A new workshop file, open."""
    opened = new_file(tmp_path)
    yield opened
    opened.close()
