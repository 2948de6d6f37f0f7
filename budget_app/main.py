"""Where the program begins: the window, the command line, or, without a display, a sample of both."""

from __future__ import annotations

import gc
import os
import sys

_DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main() -> int:
    """Start what is asked for; returns the exit code."""
    if arguments := sys.argv[1:]:
        from budget_app.cli.run import run  # the window's start is measured and needs nothing of this

        return run(arguments)
    if _has_display():
        gc.disable()  # until the start screen stands there: a start makes much and throws nothing away
        from budget_app.ui.app import run as open_window  # Qt, which a computer without a display need not have

        return open_window()
    from budget_app.cli.sample import show_sample  # as above

    return show_sample()


def _has_display() -> bool:
    return not sys.platform.startswith("linux") or any(map(os.environ.get, _DISPLAY_VARIABLES))
