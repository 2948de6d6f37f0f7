"""An installed wheel finds what it carries, wherever it was installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

FOUND = """
from pathlib import Path
import budget_app
from budget_app import places
package = Path(budget_app.__file__).parent
print(package)
print(*(path.relative_to(package / "resources").as_posix() for path in places.resources().rglob("*")), sep=",")
print(*(path.relative_to(package / "locales").as_posix() for path in places.locales().rglob("*.*")), sep=",")
"""


def run(*command: str | Path, cwd: Path = ROOT, path: Path | None = None) -> str:
    environment = {"PYTHONPATH": str(path)} if path else None
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=True, text=True).stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = tmp_path_factory.mktemp("built")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", built)
    (wheel,) = built.glob("*.whl")
    target = built / "буҷаи оила ӣ қ" / "a b"
    run(sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", target, wheel)
    return target


@pytest.fixture(scope="module")
def found(installed: Path) -> list[str]:
    return run(sys.executable, "-c", FOUND, cwd=installed, path=installed).splitlines()


def files_below(folder: str, pattern: str) -> set[str]:
    return {path.relative_to(ROOT / folder).as_posix() for path in (ROOT / folder).rglob(pattern)}


def test_the_child_uses_the_installed_program(installed: Path, found: list[str]) -> None:
    assert Path(found[0]) == installed / "budget_app"


def test_every_resource_is_found(found: list[str]) -> None:
    resources = files_below("resources", "*")
    assert resources
    assert resources <= set(found[1].split(","))


def test_every_catalogue_is_found_compiled_and_nothing_else(found: list[str]) -> None:
    catalogues = {name.removesuffix(".po") + ".mo" for name in files_below("locales", "*.po")}
    assert set(found[2].split(",")) - {""} == catalogues


def test_the_clone_finds_its_own(tmp_path: Path) -> None:
    command = "from budget_app import places; print(places.resources(), places.locales(), sep=chr(10))"
    answer = run(sys.executable, "-c", command, cwd=tmp_path, path=ROOT)
    assert answer.splitlines() == [str(ROOT / "resources"), str(ROOT / "locales")]
