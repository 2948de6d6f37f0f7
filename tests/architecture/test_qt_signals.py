"""PySide6 6.12.0 ends Python 3.11 after about 570 emissions of a truth value; the releases we allow must not."""

from __future__ import annotations

import subprocess
import sys

EMISSIONS = """
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    told = Signal(bool, int, str)

class Receiver(QObject):
    heard = 0
    def hear(self, truth, number, text):
        self.heard += truth

sender, receiver = Sender(), Receiver()
sender.told.connect(receiver.hear)
for number in range(2000):
    sender.told.emit(True, number, "сомонӣ")
print(receiver.heard)
"""


def test_two_thousand_signals_do_not_end_the_program() -> None:
    child = subprocess.run([sys.executable, "-c", EMISSIONS], capture_output=True, text=True, check=False)
    assert (child.returncode, child.stdout.strip()) == (0, "2000"), child.stderr
