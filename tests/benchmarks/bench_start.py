"""Cold start, from the process's first moment to something painted, beside a bare window with one label.

"First household" is what a person waits for: until the start screen stands there, and, after a second in which she
reads it, from the click to the painted household.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROUNDS = 11
START_GOAL, HOUSEHOLD_GOAL = 1.3, 1.8
PROGRAMS = Path(__file__).with_name("started")
ROOT = PROGRAMS.parents[2]


def waited(program: str, display: str) -> float:
    """Seconds from starting a program to its word that it was painted, and the seconds it names after that."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(PROGRAMS / program)]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "painted\n"
        painted = time.perf_counter() - began
        return painted + float(child.stdout.read() or 0)


def bench_the_start_screen_and_the_first_household_come_soon(x_display: str) -> None:
    programs = ("bare.py", "start_screen.py", "first_household.py")
    measured = [[waited(program, x_display) for program in programs] for _ in range(ROUNDS + 1)][1:]
    bare, start, household = (median(column) for column in zip(*measured, strict=True))
    print(f"\nbare window {bare:.3f} s")
    print(f"start screen {start:.3f} s, {start / bare:.2f} x (goal {START_GOAL})")
    print(f"first household {household:.3f} s, {household / bare:.2f} x (goal {HOUSEHOLD_GOAL})")
    assert start / bare <= START_GOAL
    assert household / bare <= HOUSEHOLD_GOAL
