from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from budget_app.storage.open_any import read_plain
from budget_app.storage.passphrase import Cost
from budget_app.storage.workshop_file import create, open_file
from tests.cli.answers import SAMPLE_MONTH

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.answers import Command

PASSPHRASE = "apricot stove river winter bridge lamb"


@pytest.fixture
def encrypted(tmp_path: Path) -> Path:
    path = tmp_path / "workshop.budget"
    create(path, PASSPHRASE, read_plain(SAMPLE_MONTH), Cost(passes=1, memory=8192)).close()
    return path


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    path = tmp_path / "passphrase.txt"
    path.write_text(f"{PASSPHRASE}\r\nsecond line", encoding="utf-8")
    return path


def test_the_first_line_of_a_file_opens_the_workshop(
    budget_app: Command, encrypted: Path, passphrase_file: Path
) -> None:
    assert budget_app("check", encrypted, "--passphrase-file", passphrase_file).code == 0


def test_the_environment_opens_the_workshop(
    budget_app: Command, encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUDGET_APP_PASSPHRASE", PASSPHRASE)
    assert budget_app("check", encrypted).code == 0


def test_the_file_comes_before_the_environment(
    budget_app: Command, encrypted: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUDGET_APP_PASSPHRASE", "another one")
    assert budget_app("check", encrypted, "--passphrase-file", passphrase_file).code == 0


def test_a_wrong_passphrase_has_its_exit_code(
    budget_app: Command, encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUDGET_APP_PASSPHRASE", "another one")
    answer = budget_app("project", encrypted)
    assert (answer.code, answer.out) == (4, "")
    assert answer.err == f"budget-app: {encrypted}: The passphrase does not open this workshop.\n"


def test_without_a_passphrase_and_a_terminal_the_message_says_where_it_comes_from(
    budget_app: Command, encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    answer = budget_app("project", encrypted)
    assert (answer.code, answer.out) == (4, "")
    assert "give its passphrase, see --help" in answer.err


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
@pytest.mark.parametrize(("typed", "code"), [(f"{PASSPHRASE}\n", 0), ("another one\n", 4), ("\x04", 4)])
def test_the_passphrase_is_asked_on_a_terminal_and_not_shown(encrypted: Path, typed: str, code: int) -> None:
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "budget_app", "check", str(encrypted)]
    with subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as started:
        assert started.stderr
        asked = started.stderr.read(len("Passphrase: "))
        os.write(ours, typed.encode())
        _, rest = started.communicate(timeout=60)
    os.close(theirs)
    os.close(ours)
    assert (asked, started.returncode) == ("Passphrase: ", code)
    assert typed.strip() not in rest


def test_a_passphrase_file_that_is_not_there(budget_app: Command, encrypted: Path, tmp_path: Path) -> None:
    answer = budget_app("check", encrypted, "--passphrase-file", tmp_path / "nothing")
    assert (answer.code, answer.out) == (3, "")
    assert f"The passphrase cannot be read from {tmp_path / 'nothing'}." in answer.err


def test_a_damaged_workshop_is_told(budget_app: Command, encrypted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUDGET_APP_PASSPHRASE", PASSPHRASE)
    kept = encrypted.read_bytes()[:10_000]
    encrypted.write_bytes(kept + bytes(encrypted.stat().st_size - len(kept)))
    answer = budget_app("check", encrypted)
    assert (answer.code, answer.out) == (3, "")
    assert "This file is damaged." in answer.err


def test_a_workshop_open_in_the_window_can_be_asked_about(
    budget_app: Command, encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUDGET_APP_PASSPHRASE", PASSPHRASE)
    held = open_file(encrypted, PASSPHRASE)
    assert budget_app("check", encrypted).code == 0
    held.close()


def test_asking_changes_nothing_in_the_file(
    budget_app: Command, encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUDGET_APP_PASSPHRASE", PASSPHRASE)
    before = encrypted.read_bytes()
    budget_app("project", encrypted)
    assert encrypted.read_bytes() == before
