"""The look that every test of the window begins with, whatever the test before it wore."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from tests.ui.showing import ENGLISH
from tests.ui.windows import dressed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> None:
    """Light, at 100 %."""
    del qapp  # it has to be there
    dressed(ENGLISH)


@pytest.fixture(autouse=True)
def garbage_of_the_window() -> Iterator[None]:
    """As in the program, no thread but the window's collects: a widget finalised elsewhere brings Qt down."""
    gc.disable()
    yield
    gc.collect()
