"""An open workshop in a window, as the program shows it, in any manner and size."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from budget_app.language.language import language_for
from budget_app.ui.parts.tab_order import focusable
from budget_app.ui.session import Session, practice_session
from budget_app.ui.theme import Theme, dress, load_fonts
from budget_app.ui.view import Manner
from budget_app.ui.window import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.ui.theme import Appearance


def manner(code: str = "en", scale: float = 1.0, appearance: Appearance = "light") -> Manner:
    return Manner(language_for(code), Theme(appearance, scale))


def application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def practice_window(wanted: Manner, width: int = 1366, height: int = 768) -> Workspace:
    """The sample families in a dressed window, shown."""
    return window_of(practice_session(wanted.language.code, application()), wanted, width, height)


def window_of(session: Session, wanted: Manner, width: int = 1366, height: int = 768) -> Workspace:
    """A session in a dressed window, shown."""
    dressed(wanted)
    window = Workspace(session, wanted)
    window.resize(width, height)
    window.show()
    settle()
    return window


def dressed(wanted: Manner) -> None:
    """Give the application the faces, and the manner's colours and sizes unless it has them."""
    _faces()
    if application().styleSheet() != wanted.theme.stylesheet():
        dress(application(), wanted.theme)


@cache
def _faces() -> None:
    load_fonts()


def settle() -> None:
    """Let layouts and timers of no length do their work."""
    for _ in range(3):
        application().processEvents()


def unnamed(window: QWidget) -> list[str]:
    """The widgets in sight that take the focus and say nothing of themselves."""
    return [repr(widget) for widget in in_sight(window) if not _name(widget)]


def cut(window: QWidget) -> list[str]:
    """The labels and buttons in sight that have less room than their words need."""
    return [
        f"{type(widget).__name__} “{widget.text()}”: {widget.size()} of {_needed(widget)}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton)
        and widget.isVisible()
        and widget.text().strip()
        and _is_cut(widget)
    ]


def in_sight(window: QWidget) -> Iterator[QWidget]:
    """The widgets that Tab stops at now."""
    return (widget for widget in focusable(window) if widget.isVisible() and widget.isEnabled())


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def _needed(widget: QLabel | QAbstractButton) -> tuple[int, int]:
    hint = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        longest = max(widget.text().replace("\u200b", " ").split(), key=widget.fontMetrics().horizontalAdvance)
        return widget.fontMetrics().horizontalAdvance(longest), widget.heightForWidth(widget.width())
    return hint.width(), hint.height()


def _is_cut(widget: QLabel | QAbstractButton) -> bool:
    width, height = _needed(widget)
    return widget.width() < width or widget.height() < height
