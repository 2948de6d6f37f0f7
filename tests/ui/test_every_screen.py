"""What must hold on every screen, in every language, in a wide window and in a small one with large text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from budget_app.language.language import LANGUAGES
from budget_app.model.steps import PAGES, Page
from tests.ui.windows import cut, in_sight, manner, practice_window, settle, unnamed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from budget_app.ui.window import Workspace

SIZES = [(1366, 768, 1.0), (1024, 600, 2.0)]


@pytest.fixture(params=[(code, size) for code, _, _ in LANGUAGES for size in SIZES], ids=str)
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Workspace]:
    code, (width, height, scale) = request.param
    window = practice_window(manner(code, scale), width, height)
    qtbot.addWidget(window)
    window.session.go(2)
    yield window
    window.desk.stop()


@pytest.mark.parametrize("page", PAGES)
def test_a_screen_names_everything_cuts_nothing_and_lets_tab_through(window: Workspace, page: Page) -> None:
    window.go(page.value)
    settle()
    inside = window.screen_shown.widget()
    assert inside is not None
    assert unnamed(window) == []
    assert cut(window) == []
    assert inside.width() <= window.screen_shown.viewport().width()
    assert set(in_sight(window)) <= set(_chain(window))


def _chain(window: Workspace) -> Iterator[QWidget]:
    """Where Tab goes, until it comes back."""
    yield window.top.title
    here = window.top.title.nextInFocusChain()
    while here is not None and here is not window.top.title:
        yield here
        here = here.nextInFocusChain()
