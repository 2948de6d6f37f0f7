"""A killed program loses nothing it acknowledged."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 200


@pytest.mark.skipif(sys.platform == "win32", reason="children are forked")
def test_every_acknowledged_save_survives_a_kill_at_any_moment(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.storage.killing", str(tmp_path), str(KILLS)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    kills, interrupted, lost, damaged = map(int, ended.stdout.split())
    assert (kills, lost, damaged) == (KILLS, 0, 0)
    assert interrupted > 0, "no kill fell into a save: the test proves nothing"
