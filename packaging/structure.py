"""How the program is built, in figures: sizes, complexity, types and import cycles."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from pathlib import Path
from statistics import median

import grimp

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "budget_app"

FUNCTION_LINES = 40
CLASS_LINES = 250
FILE_LINES = 400

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
BRANCHING = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case)


@dataclass(frozen=True)
class Piece:
    """A function, class or file: where it stands and how long it is, in lines."""

    place: str
    lines: int


@dataclass(frozen=True)
class Function(Piece):
    """A function: its complexity, and how many of its parameters and its result lack a type."""

    complexity: int
    types: int
    missing_types: int


@dataclass(frozen=True)
class Structure:
    """All pieces of a tree of sources."""

    functions: tuple[Function, ...]
    classes: tuple[Piece, ...]
    files: tuple[Piece, ...]


def measure(sources: dict[str, str]) -> Structure:
    """The pieces of the given sources, by their name."""
    trees = {name: ast.parse(text) for name, text in sources.items()}
    nodes = [(name, node) for name, tree in trees.items() for node in ast.walk(tree)]
    return Structure(
        tuple(_function(name, node) for name, node in nodes if isinstance(node, FunctionNode)),
        tuple(Piece(_place(name, node), _lines(node)) for name, node in nodes if isinstance(node, ast.ClassDef)),
        tuple(Piece(name, len(text.splitlines())) for name, text in sources.items()),
    )


def too_big(structure: Structure) -> list[str]:
    """A sentence for every piece that passes its limit."""
    limits = (structure.functions, FUNCTION_LINES), (structure.classes, CLASS_LINES), (structure.files, FILE_LINES)
    return [
        f"{piece.place}: {piece.lines} lines, {limit} at most"
        for pieces, limit in limits
        for piece in pieces
        if piece.lines > limit
    ]


def find_cycle(imports: dict[str, set[str]]) -> list[str]:
    """The modules of one import cycle, or nothing."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def figures(structure: Structure) -> list[str]:
    """The measured figures, a line each."""
    types = sum(function.types for function in structure.functions)
    missing = sum(function.missing_types for function in structure.functions)
    return [
        _spread("lines of a function", [function.lines for function in structure.functions]),
        _spread("complexity", [function.complexity for function in structure.functions]),
        _spread("lines of a class", [piece.lines for piece in structure.classes]),
        _spread("lines of a file", [piece.lines for piece in structure.files]),
        f"{'typed':20}{100 * (1 - missing / max(types, 1)):.1f} % of {types} parameters and results",
    ]


def _function(name: str, node: FunctionNode) -> Function:
    arguments = node.args
    named = chain(arguments.posonlyargs, arguments.args, arguments.kwonlyargs)
    typed = [argument.annotation for argument in named if argument.arg not in {"self", "cls"}]
    typed += [argument.annotation for argument in (arguments.vararg, arguments.kwarg) if argument]
    typed.append(node.returns)
    complexity = 1 + sum(isinstance(inner, BRANCHING) for inner in ast.walk(node))
    return Function(_place(name, node), _lines(node), complexity, len(typed), typed.count(None))


def _place(name: str, node: FunctionNode | ast.ClassDef) -> str:
    return f"{name}:{node.lineno} {node.name}"


def _lines(node: FunctionNode | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _spread(title: str, numbers: list[int]) -> str:
    ordered = sorted(numbers) or [0]
    ninetieth = ordered[int(0.9 * (len(ordered) - 1))]
    return f"{title:20}median {median(ordered):g}, 90 % up to {ninetieth}, at most {ordered[-1]} (of {len(numbers)})"


def _imports() -> dict[str, set[str]]:
    sys.path.insert(0, str(ROOT))
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    return {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}


def _main() -> int:
    sources = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf8") for path in ROOT.glob(f"{PACKAGE}/**/*.py")
    }
    structure = measure(sources)
    cycle = find_cycle(_imports())
    print(*figures(structure), f"{'import cycles':20}{' > '.join(cycle) or 'none'}", sep="\n")
    problems = too_big(structure)
    print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if problems or cycle else 0


if __name__ == "__main__":
    sys.exit(_main())
