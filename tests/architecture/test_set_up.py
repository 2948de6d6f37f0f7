"""The set-up says what is missing, the locks lock, the checks go on to the end."""

from __future__ import annotations

import gettext
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import checks
import pytest
from babel.messages.pofile import PoFileError
from compile_catalogues import compile_catalogue

ROOT = Path(__file__).resolve().parents[2]
PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf8")
SETTINGS = tomllib.loads(PROJECT)
LOCKED = {
    "run.lock": SETTINGS["project"]["dependencies"],
    "dev.lock": SETTINGS["dependency-groups"]["dev"],
}


@pytest.mark.skipif(sys.platform != "linux", reason="looks for programs on the search path of Linux")
def test_without_apt_the_set_up_names_what_is_missing(tmp_path: Path) -> None:
    command = [sys.executable, "packaging/set_up.py", "test"]
    ended = subprocess.run(command, cwd=ROOT, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr.rstrip().endswith("please install its own: xvfb strace")


@pytest.mark.parametrize("lock", LOCKED)
def test_every_dependency_is_locked(lock: str) -> None:
    locked = re.findall(r"^([\w.-]+)==", (ROOT / "packaging" / lock).read_text(), re.MULTILINE)
    assert {re.split("[<>=]", wanted)[0].lower() for wanted in LOCKED[lock]} <= set(locked)


@pytest.mark.parametrize("lock", LOCKED)
def test_every_locked_release_has_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / "packaging" / lock).read_text()
    releases = [line for line in text.splitlines() if not line.startswith(("#", " "))]
    hashed = re.findall(r"^(\S+==.*\\)\n    --hash=sha256:[0-9a-f]{64}\b", text, re.MULTILINE)
    assert releases == hashed
    assert "://" not in text


def test_every_dependency_says_why_and_under_which_licence() -> None:
    for wanted in [*LOCKED["run.lock"], *LOCKED["dev.lock"]]:
        (line,) = (line for line in PROJECT.splitlines() if line.lstrip().startswith(f'"{wanted}"'))
        assert re.search(r"# .+\(.+\)", line), line


def test_a_check_that_fails_or_is_not_there_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    results = [
        checks.run("broken", (sys.executable, "-c", "raise SystemExit(1)")),
        checks.run("absent", (ROOT / "packaging" / "absent",)),
        checks.run("good", (sys.executable, "-c", "")),
    ]
    assert [result.passed for result in results] == [False, False, True]
    assert re.findall("^(\\w+) +(ok|FAILED)", checks.table(results), re.MULTILINE) == [
        ("broken", "FAILED"),
        ("absent", "FAILED"),
        ("good", "ok"),
    ]
    assert "== broken ==" in capsys.readouterr().out


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    path = tmp_path / "tg" / "LC_MESSAGES" / "budget_app.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8"\n\nmsgid "debt"\nmsgstr "қарз"\n')
    return path


def test_a_compiled_catalogue_is_read_by_gettext(catalogue: Path) -> None:
    compile_catalogue(catalogue)
    with catalogue.with_suffix(".mo").open("rb") as compiled:
        assert gettext.GNUTranslations(compiled).gettext("debt") == "қарз"


def test_a_broken_catalogue_is_refused_and_leaves_nothing_behind(catalogue: Path) -> None:
    catalogue.write_text(f"{catalogue.read_text()}қарз\n")
    with pytest.raises(PoFileError):
        compile_catalogue(catalogue)
    assert not catalogue.with_suffix(".mo").exists()
