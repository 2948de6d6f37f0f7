"""Which room may use which library, and which part of it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# The beginnings of the paths whose files may import a library; for one not named here, every room.
MAY_IMPORT = {
    "PySide6": ("ui/", "main.py", "document/"),
    "reportlab": ("handouts/pdf",),
    "apsw": ("storage/",),
    "nacl": ("storage/",),
    "babel": ("language/",),
}


def imported(text: str) -> set[str]:
    """The full names of what a source imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def sources(*beginnings: str) -> dict[str, set[str]]:
    """What each file of the program imports, for paths that begin so."""
    package = ROOT / "budget_app"
    paths = {path.relative_to(package).as_posix(): path for path in package.rglob("*.py")}
    return {name: imported(path.read_text("utf8")) for name, path in paths.items() if name.startswith(beginnings)}


@pytest.mark.parametrize("library", MAY_IMPORT)
def test_a_library_stays_in_its_rooms(library: str) -> None:
    users = [name for name, names in sources("").items() if library in {full.split(".")[0] for full in names}]
    assert [name for name in users if not name.startswith(MAY_IMPORT[library])] == []


def test_the_document_knows_only_qt_core() -> None:
    names = {name for names in sources("document/").values() for name in names if name.startswith("PySide6")}
    assert {name.split(".")[1] for name in names} <= {"QtCore"}


def test_every_way_of_importing_is_seen() -> None:
    text = "import a.b\nfrom c import d\ndef f():\n    from e.f import g"
    assert imported(text) == {"a.b", "c.d", "e.f.g"}
