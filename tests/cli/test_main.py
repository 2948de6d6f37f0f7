"""`main` chooses, and imports nothing that its choice does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows always has a display")
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
IMPORTED = """
import sys
import budget_app.main
print(sorted({name.split(".")[0] for name in sys.modules} & {"argparse", "PySide6", "pydantic", "numpy", "reportlab"}))
"""


def _without_display(folder: Path, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    paths = {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=environment | paths | variables,
        capture_output=True,
        text=True,
        check=False,
    )


@posix
def test_without_a_display_the_sample_is_told_and_printed_in_three_languages(tmp_path: Path) -> None:
    ended = _without_display(tmp_path, "-m", "budget_app")
    assert (ended.returncode, ended.stderr) == (0, "")
    pages = sorted((tmp_path / "out").iterdir())
    assert [page.name for page in pages] == ["01-plan-en.pdf", "01-plan-ru.pdf", "01-plan-tg.pdf"]
    assert all(f"{page}\n" in ended.stdout for page in pages)
    assert "Money in, a year" in ended.stdout


@posix
def test_the_sample_speaks_the_language_of_the_computer(tmp_path: Path) -> None:
    ended = _without_display(tmp_path, "-m", "budget_app", LC_ALL="tg_TJ.UTF-8")
    assert "Оилаҳои таълимӣ" in ended.stdout


@posix
def test_where_nothing_can_be_written_the_pages_go_to_the_documents(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    ended = _without_display(tmp_path, "-m", "budget_app", XDG_DOCUMENTS_DIR=str(tmp_path / "documents"))
    assert ended.returncode == 0
    assert (tmp_path / "documents" / "budget-app" / "01-plan-tg.pdf").exists()


@posix
def test_where_no_page_can_be_written_at_all_a_message_says_so(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    (tmp_path / "documents").touch()
    ended = _without_display(tmp_path, "-m", "budget_app", XDG_DOCUMENTS_DIR=str(tmp_path / "documents"))
    assert ended.returncode == 3
    assert "Traceback" not in ended.stderr
    assert ended.stderr.startswith("budget-app: ")


def test_arguments_lead_to_the_command_line(tmp_path: Path) -> None:
    ended = _without_display(tmp_path, "-m", "budget_app", "--version")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("budget-app ")


def test_main_imports_nothing_heavy(tmp_path: Path) -> None:
    assert _without_display(tmp_path, "-c", IMPORTED).stdout == "[]\n"
