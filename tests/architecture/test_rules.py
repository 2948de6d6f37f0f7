"""The rules hold everywhere, and each rule sees what it is for."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.architecture import rules
from tests.architecture.rules import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Rule = Callable[[Source], Iterator[int]]

ROOT = Path(__file__).resolve().parents[2]

RANDOM_MOMENT = ("tests/storage/killing.py",)  # a kill comes at any moment of a save
ROOT_ONLY = ("tests/storage/test_faults.py",)  # a disk that fills up is mounted

# Each rule, where it holds, and the named places where it does not.
RULES = [
    (rules.lambda_connected, "budget_app", ()),
    (rules.loop_inside_loop, "budget_app", ("budget_app/ui/app.py",)),
    (rules.everything_caught, "budget_app", ()),
    (rules.import_without_reason, "budget_app", ()),
    (rules.printed, "budget_app", ("budget_app/main.py", "budget_app/cli.py")),
    (rules.label_that_reads_markup, "budget_app", ("budget_app/ui/parts/kit.py",)),
    (rules.tip_that_reads_markup, "budget_app", ()),
    (rules.waits_or_looks_away, "tests", RANDOM_MOMENT + ROOT_ONLY),
]

BREAKING = [
    (rules.lambda_connected, "button.clicked.connect(lambda: self.go())"),
    (rules.loop_inside_loop, "dialog.exec()"),
    (rules.everything_caught, "try: f()\nexcept Exception: pass"),
    (rules.everything_caught, "try: f()\nexcept (OSError, BaseException): pass"),
    (rules.everything_caught, "try: f()\nexcept: pass"),
    (rules.import_without_reason, "def f():\n    import numpy"),
    (rules.printed, "print(1)"),
    (rules.label_that_reads_markup, "from PySide6.QtWidgets import QLabel, QWidget"),
    (rules.tip_that_reads_markup, "button.setToolTip(label)"),
    (rules.waits_or_looks_away, "time.sleep(1)"),
    (rules.waits_or_looks_away, "@pytest.mark.skipif(True)\ndef test(): ..."),
]

KEEPING = [
    (rules.lambda_connected, "button.clicked.connect(self.go)"),
    (rules.loop_inside_loop, "executor.execute()"),
    (rules.everything_caught, "try: f()\nexcept OSError: pass"),
    (rules.import_without_reason, "import numpy\ndef f():\n    import reportlab  # 188 ms, only for paper"),
    (rules.printed, "document.print(printer)"),
    (rules.tip_that_reads_markup, "button.setToolTip(plain_tip(label))"),
    (rules.waits_or_looks_away, "qtbot.waitUntil(done)"),
    (rules.waits_or_looks_away, "@pytest.mark.skipif(sys.platform == 'win32', reason='')\ndef test(): ..."),
]

MACHINE_PATHS = re.compile(
    r"/wor[k]/|/hom[e]/\w|/Use[r]s/\w|/op[t]/\w|/tm[p]/\w|C:\\Users|pythonhoste[d]|registry\.npmj[s]|pypi\.or[g]/simple"
)


def breaks(rule: Rule, folder: str, allowed: tuple[str, ...]) -> list[str]:
    """Where a rule is broken, as `path:line`."""
    paths = {path: path.relative_to(ROOT).as_posix() for path in sorted((ROOT / folder).rglob("*.py"))}
    return [
        f"{name}:{line}"
        for path, name in paths.items()
        if name not in allowed
        for line in rule(Source(path.read_text(encoding="utf8")))
    ]


@pytest.mark.parametrize(("rule", "folder", "allowed"), RULES, ids=lambda value: getattr(value, "__name__", ""))
def test_the_rule_holds_everywhere(rule: Rule, folder: str, allowed: tuple[str, ...]) -> None:
    assert breaks(rule, folder, allowed) == [], rule.__doc__


@pytest.mark.parametrize(("rule", "text"), BREAKING)
def test_the_rule_sees_what_breaks_it(rule: Rule, text: str) -> None:
    assert list(rule(Source(text)))


@pytest.mark.parametrize(("rule", "text"), KEEPING)
def test_the_rule_leaves_the_right_way_alone(rule: Rule, text: str) -> None:
    assert list(rule(Source(text))) == []


def test_nothing_names_a_machine_or_a_registry() -> None:
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]  # whoever owns the clone
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    texts = {name: (ROOT / name).read_bytes().decode("utf8", "replace") for name in listed.split("\0") if name}
    assert [(name, found[0]) for name, text in texts.items() if (found := MACHINE_PATHS.search(text))] == []
