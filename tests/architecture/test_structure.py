"""The figures of packaging/structure.py and packaging/coverage_floors.py are right."""

from __future__ import annotations

import coverage_floors
import structure

SOURCE = '''
class Pair:
    """Two."""

    def first(self, a: int, *rest: int) -> int:
        if a:
            return 1
        for b in rest:
            return b
        return 0

def untyped(a, b: int):
    pass
'''


def test_a_function_is_measured_with_its_branches_and_types() -> None:
    functions = {function.place: function for function in structure.measure({"x.py": SOURCE}).functions}
    assert functions["x.py:5 first"] == structure.Function("x.py:5 first", 6, complexity=3, types=3, missing_types=0)
    assert functions["x.py:12 untyped"].missing_types == 2


def test_classes_and_files_are_measured() -> None:
    measured = structure.measure({"x.py": SOURCE})
    assert [piece.lines for piece in measured.classes] == [9]
    assert [piece.lines for piece in measured.files] == [13]


def test_only_what_passes_its_limit_is_too_big() -> None:
    def source(lines: int) -> str:
        return "def f():\n" + "    pass\n" * (lines - 1)

    assert structure.too_big(structure.measure({"a.py": source(40)})) == []
    assert structure.too_big(structure.measure({"a.py": source(41)})) == ["a.py:1 f: 41 lines, 40 at most"]


def test_a_cycle_is_named() -> None:
    assert structure.find_cycle({"a": {"b"}, "b": {"c"}, "c": set()}) == []
    assert set(structure.find_cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}})) == {"b", "c"}


def test_coverage_counts_lines_and_branches_of_a_room() -> None:
    half: coverage_floors.Summary = {
        "covered_lines": 4, "num_statements": 8, "covered_branches": 1, "num_branches": 2
    }  # fmt: skip
    assert coverage_floors.reached({"budget_app/ui/a.py": half, "budget_app/ui/b/c.py": half}) == {"ui": 50.0}


def test_a_room_below_its_floor_or_without_one_falls_short() -> None:
    assert coverage_floors.below_floor({"model": 97.9, "ui": 90.0, "new": 99.0}, {"model": 98, "ui": 90}) == [
        "model",
        "new",
    ]
