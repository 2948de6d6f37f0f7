"""Compares what the tests reached in each room with the floors in pyproject.toml."""

from __future__ import annotations

import json
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).resolve().parent.parent


class Summary(TypedDict):
    """What coverage.py counts in one file."""

    covered_lines: int
    num_statements: int
    covered_branches: int
    num_branches: int


def room_of(path: str) -> str:
    """`budget_app/ui/theme.py` is in `ui`, `budget_app/cli.py` in `cli`."""
    return Path(path).parts[1].removesuffix(".py")


def reached(files: dict[str, Summary]) -> dict[str, float]:
    """Percent of the lines and branches of each room that the tests ran."""
    done: defaultdict[str, int] = defaultdict(int)
    whole: defaultdict[str, int] = defaultdict(int)
    for path, counts in files.items():
        done[room_of(path)] += counts["covered_lines"] + counts["covered_branches"]
        whole[room_of(path)] += counts["num_statements"] + counts["num_branches"]
    return {room: 100 * done[room] / whole[room] for room in sorted(whole) if whole[room]}


def below_floor(percents: dict[str, float], floors: dict[str, float]) -> list[str]:
    """The rooms that fall short; a room without a floor must be reached whole."""
    return [room for room, percent in percents.items() if percent < floors.get(room, 100)]


def main(report: str) -> int:
    """Prints each room's figure and floor; 0 when none falls short."""
    counted = json.loads((ROOT / report).read_text())["files"]
    percents = reached({path: file["summary"] for path, file in counted.items()})
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    floors: dict[str, float] = settings["tool"]["budget_app"]["coverage_floors"]
    short = below_floor(percents, floors)
    for room, percent in percents.items():
        print(f"{room:14}{percent:6.1f} %  floor {floors.get(room, 100):3} %{'  TOO LOW' if room in short else ''}")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
