"""`main` chooses, and imports nothing that its choice does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from budget_app.main import main
from tests.handouts.pdf_reading import text

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows always has a display")
HEAVY = {"argparse", "PySide6", "pydantic", "numpy", "reportlab"}
IMPORTED = f"import sys, budget_app.main; print({HEAVY} & set(sys.modules))"


@pytest.fixture
def without_display(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No arguments, no display, and an empty folder to be in."""
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sys, "argv", ["budget-app"])
    monkeypatch.chdir(tmp_path)
    return tmp_path


@posix
def test_without_a_display_the_sample_is_told_and_printed_in_three_languages(
    without_display: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main() == 0
    told = capsys.readouterr()
    pages = sorted((without_display / "out").iterdir())
    assert [page.name for page in pages] == ["01-plan-en.pdf", "01-plan-ru.pdf", "01-plan-tg.pdf"]
    assert all(f"{page}\n" in told.out for page in pages)
    assert text(pages[0].read_bytes()).startswith("Our family’s plan")
    assert "Money in, a year" in told.out
    assert told.err == ""


@posix
@pytest.mark.usefixtures("without_display")
def test_the_sample_speaks_the_language_of_the_computer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "tg_TJ.UTF-8")
    main()
    assert "Оилаҳои таълимӣ" in capsys.readouterr().out


@posix
def test_where_nothing_can_be_written_the_pages_go_to_the_documents(
    without_display: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (without_display / "out").touch()
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(without_display / "documents"))
    assert main() == 0
    assert (without_display / "documents" / "budget-app" / "01-plan-tg.pdf").exists()


@posix
def test_where_no_page_can_be_written_at_all_a_message_says_so(
    without_display: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("out", "documents"):
        (without_display / name).touch()
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(without_display / "documents"))
    assert main() == 3
    assert capsys.readouterr().err.startswith(f"budget-app: {without_display}")


@posix
@pytest.mark.usefixtures("without_display")
def test_the_sample_too_ends_quietly_when_nobody_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert main() == 141


@pytest.mark.usefixtures("without_display", "qapp")
def test_with_a_display_the_window_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    with pytest.raises(RuntimeError, match="QApplication"):  # there is one already: a second one was asked for
        main()


def test_arguments_lead_to_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["budget-app", "check", "nothing"])
    assert main() == 3
    assert capsys.readouterr().err == "budget-app: nothing: There is no such file.\n"


def test_the_package_runs_as_a_module() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "budget_app", "--version"], capture_output=True, check=True, text=True
    )
    assert ended.stdout.startswith("budget-app ")


def test_main_imports_nothing_heavy() -> None:
    ended = subprocess.run([sys.executable, "-c", IMPORTED], capture_output=True, check=True, text=True)
    assert ended.stdout == "set()\n"
