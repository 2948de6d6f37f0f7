"""The look that every test of the window begins with, whatever the test before it wore."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.showing import ENGLISH
from tests.ui.windows import dressed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> None:
    """Light, at 100 %."""
    del qapp  # it has to be there
    dressed(ENGLISH)
