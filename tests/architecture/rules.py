"""Rules of the house that import-linter and ruff cannot say: each gives the lines that break it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Source:
    """A Python file, parsed."""

    text: str

    def nodes(self) -> Iterator[ast.AST]:
        """All of its syntax."""
        return ast.walk(ast.parse(self.text))

    def calls(self, *names: str) -> Iterator[ast.Call]:
        """The calls of functions (`print`, `time.sleep`) or of methods (`.exec`) with these names."""
        methods = tuple(name for name in names if name.startswith("."))
        for node in self.nodes():
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func)
                if name in names or name.endswith(methods):
                    yield node


def lambda_connected(source: Source) -> Iterator[int]:
    """A lambda connected to a signal outlives its widget: connect a bound method."""
    for call in source.calls(".connect"):
        if any(isinstance(argument, ast.Lambda) for argument in call.args):
            yield call.lineno


def loop_inside_loop(source: Source) -> Iterator[int]:
    """A dialog's `exec()` runs a second event loop: use `open()` and a signal."""
    return (call.lineno for call in source.calls(".exec", ".exec_"))


def everything_caught(source: Source) -> Iterator[int]:
    """`except Exception` hides what is wrong with the program."""
    for node in source.nodes():
        if isinstance(node, ast.ExceptHandler) and (
            node.type is None or {"Exception", "BaseException"} & set(ast.unparse(node.type).strip("()").split(", "))
        ):
            yield node.lineno


def import_without_reason(source: Source) -> Iterator[int]:
    """An import inside a function has its reason as a comment in the same line."""
    lines = source.text.splitlines()
    for function in source.nodes():
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom) and "#" not in lines[node.lineno - 1]:
                    yield node.lineno


def printed(source: Source) -> Iterator[int]:
    """Only the command line speaks on the terminal."""
    return (call.lineno for call in source.calls("print"))


def label_that_reads_markup(source: Source) -> Iterator[int]:
    """A QLabel opens `<img src=...>` found in a family's words: use the kit's `Text`."""
    for node in source.nodes():
        if isinstance(node, ast.ImportFrom) and any(name.name == "QLabel" for name in node.names):
            yield node.lineno


def tip_that_reads_markup(source: Source) -> Iterator[int]:
    """So does a tooltip: `setToolTip(plain_tip(...))`, and no `setWhatsThis` at all."""
    for call in source.calls(".setToolTip", ".setWhatsThis"):
        if not ast.unparse(call.args[0]).startswith("plain_tip("):
            yield call.lineno


def waits_or_looks_away(source: Source) -> Iterator[int]:
    """A test waits for something that happens, and runs wherever its system can run it."""
    avoided = ("sleep", "time.sleep", "QTest.qWait", "qtbot.wait", "pytest.skip", "pytest.importorskip", "pytest.xfail")
    marks = ("pytest.mark.skip", "pytest.mark.xfail")
    yield from (call.lineno for call in source.calls(*avoided))
    for node in source.nodes():
        if isinstance(node, ast.Attribute) and ast.unparse(node) in marks:
            yield node.lineno
    for call in source.calls("pytest.mark.skipif"):
        if not ast.unparse(call.args[0]).startswith("sys.platform"):
            yield call.lineno
