"""The program as it starts, up to its painted start screen."""

from __future__ import annotations

import gc
import os

gc.disable()  # as main does

from budget_app.ui import app  # noqa: E402


def painted() -> None:
    print("painted", flush=True)
    os._exit(0)


program = app.open_program()
program.shell.painted_first.connect(painted)
program.application.exec()
