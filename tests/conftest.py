"""What every test starts from: no real screen, no real user files, no stray warning."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported; a display test starts a child of its own
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=60, database=None)
settings.load_profile("ci")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, so that no test reads or writes the real one."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        (home / variable).mkdir(mode=0o700)
        monkeypatch.setenv(variable, str(home / variable))
    return home


@pytest.fixture(autouse=True)
def no_stray_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; one that expects it calls `caplog.clear()` after looking."""
    yield
    if stray := [record.getMessage() for record in caplog.get_records("call")]:
        pytest.fail(f"stray log lines: {stray}")


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """The name of a real X server's display, for a child process with QT_QPA_PLATFORM=xcb."""
    number, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(number) as answer:
            yield f":{answer.readline().strip()}"
        server.terminate()
