"""The order in which Tab goes through widgets: as they stand, whenever they were made."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def tab_as_laid_out(widget: QWidget) -> None:
    """Let Tab go through everything inside the widget in the order of its layouts."""
    for before, after in pairwise(focusable(widget)):
        QWidget.setTabOrder(before, after)


def focusable(widget: QWidget | None) -> Iterator[QWidget]:
    """Everything inside the widget that Tab stops at, in the order of its layouts."""
    if widget is None:
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner_widget, inner_layout = item.widget(), item.layout()
        if inner_widget is not None:
            yield from focusable(inner_widget)
        elif inner_layout is not None:
            yield from _inside(inner_layout)
