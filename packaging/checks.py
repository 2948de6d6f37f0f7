"""Every check, one after the other, and a table of how each ended."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sys.executable).parent

STATIC = {
    "style": (SCRIPTS / "ruff", "check", "--quiet", "."),
    "format": (SCRIPTS / "ruff", "format", "--check", "--quiet", "."),
    "types, mypy": (SCRIPTS / "mypy",),
    "types, basedpyright": (SCRIPTS / "basedpyright",),
    "imports": (SCRIPTS / "lint-imports", "--no-cache"),
    "catalogues": (ROOT / "packaging" / "catalogues", "check"),
    "structure": (sys.executable, "packaging/structure.py"),
}
TESTS = {
    "tests": (sys.executable, "-m", "pytest", "-q", "-n", "2", "--cov", "--cov-report=json:.coverage.json"),
    "coverage": (sys.executable, "packaging/coverage_floors.py", ".coverage.json"),
}


@dataclass(frozen=True)
class Result:
    """How a check ended; `seconds` is how long it took."""

    name: str
    passed: bool
    seconds: float


def run(name: str, command: tuple[str | Path, ...]) -> Result:
    """Runs one check under its heading."""
    print(f"\n== {name} ==", flush=True)
    start = monotonic()
    try:
        passed = subprocess.run(command, cwd=ROOT, check=False).returncode == 0
    except OSError as error:
        print(error)
        passed = False
    return Result(name, passed, monotonic() - start)


def table(results: list[Result]) -> str:
    """The results, a line each, failures marked."""
    rows = [f"{result.name:22}{'ok' if result.passed else 'FAILED':8}{result.seconds:6.1f} s" for result in results]
    return "\n".join(["\n== summary ==", *rows])


def main(arguments: list[str]) -> int:
    """Runs the checks; 0 when all passed."""
    checks = STATIC if arguments == ["--fast"] else STATIC | TESTS
    results = [run(name, command) for name, command in checks.items()]
    print(table(results))
    return 0 if all(result.passed for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
