"""A projection depends on what it is given and on nothing else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import budget_app.projection

HIDDEN_INPUTS = {"time", "datetime", "locale", "os", "random", "secrets", "uuid", "pathlib", "io", "sys", "tempfile"}
ROOM = Path(budget_app.projection.__file__).parent


def _imported(source: str) -> set[str]:
    nodes = list(ast.walk(ast.parse(source)))
    plain = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    return {
        name.split(".")[0] for name in plain | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    }


@pytest.mark.parametrize("file", sorted(ROOM.glob("*.py")), ids=lambda file: file.stem)
def test_no_module_can_read_the_clock_the_locale_a_file_or_chance(file: Path) -> None:
    source = file.read_text("utf-8")
    assert not _imported(source) & HIDDEN_INPUTS
    assert not {"open(", "random.", "input("} & set(source.split())
