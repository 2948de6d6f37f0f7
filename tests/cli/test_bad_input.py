"""Whatever a person gives the program: a message, an exit code, and never a traceback."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.answers import LARGE_FAMILY, SAMPLE_MONTH, changed, together

if TYPE_CHECKING:
    from tests.cli.answers import Command

posix = pytest.mark.skipif(sys.platform == "win32", reason="users, limits and pipes of POSIX")
linux = pytest.mark.skipif(sys.platform != "linux", reason="a device that is always full")
BROKEN = {
    "breaks off": (b'{"format": 1, "households": [', 1, "breaks off or is broken at line 1, column 30"),
    "is huge": (b'{"format": 1}' + b" " * 5_000_000, 1, "too large for a workshop: 5\u00a0000\u00a0000 bytes"),
    "is deep": (b'{"format": ' + b"[" * 100_000, 1, "stand inside each other more than 32 deep"),
    "is a bit deep": (b'{"format": ' + b"[" * 40 + b"]" * 40 + b"}", 1, "more than 32 deep"),
    "is newer": (b'{"format": 2}', 3, "made by a newer program"),
    "repeats a key": (b'{"format": 1, "format": 1}', 1, "“format” stands twice"),
    "has no number": (b'{"format": 1, "held": NaN}', 1, "The number nan cannot be used"),
    "has broken letters": (b'{"format": 1, "title": "\xff"}', 1, "Some letters of this file are broken"),
    "has no format": (b"{}", 1, "does not say which format it has"),
    "is empty": (b"", 3, "This is not a workshop file"),
    "is a list": (b"[]", 3, "This is not a workshop file"),
    "is something else": (b"\x89PNG\r\n", 3, "This is not a workshop file"),
    "is half encrypted": (b"FAMBUDGET" + bytes(100), 3, "This is not a workshop file"),
}
# Without them root is held to the permissions of its own files, and still reaches the program wherever that lies.
ROOT_S_RIGHTS = "-dac_override,-dac_read_search"


@pytest.mark.parametrize("command", ["check", "project", "handout"])
@pytest.mark.parametrize("case", BROKEN)
def test_a_file_that_cannot_be_used(budget_app: Command, tmp_path: Path, command: str, case: str) -> None:
    content, code, sentence = BROKEN[case]
    path = tmp_path / "бад file.json"
    path.write_bytes(content)
    answer = budget_app(command, path)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"budget-app: {path}")
    assert sentence in answer.err


def test_a_file_that_is_not_there(budget_app: Command, tmp_path: Path) -> None:
    answer = budget_app("check", tmp_path / "nothing.json")
    assert (answer.code, answer.out) == (3, "")
    assert "There is no such file." in answer.err


def test_a_folder_in_place_of_a_file(budget_app: Command, tmp_path: Path) -> None:
    answer = budget_app("project", tmp_path)
    assert (answer.code, answer.out) == (3, "")
    assert "This is not a workshop file." in answer.err


def test_each_value_that_is_refused_is_told_at_its_place(budget_app: Command, tmp_path: Path) -> None:
    rows = [{"id": "00000000000000aa", "schedule": {"kind": "weekly", "amount": -5}}, {"id": "no"}]
    answer = budget_app("project", changed(tmp_path, spending=rows, horizon=5))
    assert (answer.code, answer.out) == (1, "")
    assert "households.0.horizon: This number is too small for this place." in answer.err
    assert "households.0.spending.0.schedule.weekly.amount: The amount cannot be less than zero." in answer.err
    assert "households.0.spending.1.id: What stands here is not what belongs here." in answer.err


def test_words_of_a_file_cannot_steer_the_terminal(budget_app: Command, tmp_path: Path) -> None:
    path = tmp_path / "hostile.json"
    path.write_bytes(rb'{"format": 1, "\u001b[31m": 1, "\u202e": 2, "' + b"long" * 1000 + b'": 3}')
    told = budget_app("check", path).err
    assert "\ufffd[31m: What stands here is not what belongs here." in told
    assert not {"\x1b", "\u202e"} & set(told)
    assert max(map(len, told.splitlines())) < 600


def test_of_very_many_refused_values_the_first_are_told(budget_app: Command, tmp_path: Path) -> None:
    rows = [{"id": "no"} for _ in range(150)]
    lines = budget_app("check", changed(tmp_path, spending=rows)).err.splitlines()
    assert len(lines) == 52
    assert lines[-1] == "budget-app: and 100 places more"


def test_a_household_that_is_not_there(budget_app: Command, tmp_path: Path) -> None:
    answer = budget_app("project", together(tmp_path), "--household", "07")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "budget-app: There is no household 07. The file has 03 and 04.\n"


def test_a_household_must_be_said_where_there_are_several(budget_app: Command, tmp_path: Path) -> None:
    answer = budget_app("handout", together(tmp_path))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "budget-app: Say which household with --household. The file has 03 and 04.\n"


def test_a_workshop_without_households(budget_app: Command, tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_text(json.dumps(json.loads(SAMPLE_MONTH.read_text(encoding="utf-8")) | {"households": []}))
    answer = budget_app("project", path)
    assert (answer.code, answer.err) == (2, "budget-app: There is no household in this workshop yet.\n")


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_household_without_rows_has_a_year_of_nothing(budget_app: Command, tmp_path: Path, form: list[str]) -> None:
    answer = budget_app("project", changed(tmp_path, incomes=[], spending=[]), *form)
    assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("draw",),
        ("project",),
        ("project", SAMPLE_MONTH, "--language", "xx"),
        ("project", SAMPLE_MONTH, "--what"),
        ("project", SAMPLE_MONTH, "--js"),
        ("handout", SAMPLE_MONTH, "--sheet", "song"),
    ],
)
def test_arguments_that_are_not_understood(budget_app: Command, arguments: tuple[object, ...]) -> None:
    answer = budget_app(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("usage: budget-app")


@posix
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "workshop.json"
    path.touch(0o000)
    ended = _with_a_user_s_rights("check", path)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert "This computer does not allow it" in ended.stderr


@posix
@pytest.mark.parametrize("out", ["", "deeper"])
def test_a_folder_that_may_not_be_written(tmp_path: Path, out: str) -> None:
    tmp_path.chmod(0o555)
    ended = _with_a_user_s_rights("handout", SAMPLE_MONTH, "--out", tmp_path / out)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert "This computer does not allow it" in ended.stderr


@posix
def test_a_disk_that_refuses_the_page_leaves_none(budget_app: Command, tmp_path: Path) -> None:
    import resource  # not on Windows

    budget_app("handout", SAMPLE_MONTH, "--out", tmp_path / "before")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
    try:
        answer = budget_app("handout", SAMPLE_MONTH, "--out", tmp_path / "out")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (answer.code, answer.out) == (3, "")
    assert "The disk" in answer.err
    assert list((tmp_path / "out").iterdir()) == []


def test_a_file_in_place_of_the_folder_for_the_page(budget_app: Command, tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    answer = budget_app("handout", SAMPLE_MONTH, "--out", tmp_path / "out")
    assert (answer.code, answer.out) == (3, "")
    assert "There is no such folder." in answer.err


@posix
def test_a_reader_that_stops_reading_ends_the_command_quietly() -> None:
    command = [sys.executable, "-m", "budget_app", "project", str(LARGE_FAMILY), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as started:
        assert started.stdout
        assert started.stderr
        started.stdout.close()
        assert started.stderr.read() == ""
    assert started.returncode == 141


@posix
def test_a_pipe_that_is_closed_has_its_exit_code(budget_app: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert budget_app("project", LARGE_FAMILY).code == 141


@linux
@pytest.mark.parametrize("command", ["project", "check"])
def test_standard_output_on_a_full_disk(command: str) -> None:
    words = [sys.executable, "-m", "budget_app", command, str(LARGE_FAMILY)]
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 3
    assert ended.stderr == "budget-app: What was asked for could not be written.\n"


@linux
def test_output_that_cannot_be_written_is_told(budget_app: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        answer = budget_app("project", LARGE_FAMILY)
    assert (answer.code, answer.err) == (3, "budget-app: What was asked for could not be written.\n")


def test_an_interrupted_command_ends_quietly(budget_app: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(_Interrupted())))
    assert budget_app("check", "-") == (130, "", "")


class _Interrupted(io.RawIOBase):
    """Somebody presses Ctrl+C while it is read."""

    def readable(self) -> bool:
        return True

    def readinto(self, _buffer: object) -> int:
        raise KeyboardInterrupt


def _with_a_user_s_rights(*arguments: object) -> subprocess.CompletedProcess[str]:
    fewer = ["setpriv", "--bounding-set", ROOT_S_RIGHTS] if os.getuid() == 0 else []
    command = [*fewer, sys.executable, "-m", "budget_app", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)
