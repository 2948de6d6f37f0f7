"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from budget_app.handouts.problems import paper_problem


def write_whole(content: bytes, path: Path) -> None:
    """Write beside the place, make it durable, then take the place; raises PaperProblem and leaves no broken file."""
    try:
        beside = _beside(content, path)
        try:
            beside.replace(path)
        except OSError:
            beside.unlink()
            raise
        _make_durable(path.parent)
    except OSError as error:
        raise paper_problem(error) from error


def _beside(content: bytes, path: Path) -> Path:
    """A finished file with a name of its own in the same folder."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
    except OSError:
        Path(name).unlink()
        raise
    return Path(name)


def _make_durable(folder: Path) -> None:
    """Keep the new name through a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
