"""What the tests of the command line begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from budget_app.cli.run import run
from tests.cli.answers import Answer

if TYPE_CHECKING:
    from tests.cli.answers import Command


@pytest.fixture
def budget_app(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command line, in English and without a passphrase of its own: call it with arguments."""
    monkeypatch.delenv("BUDGET_APP_PASSPHRASE", raising=False)

    def call(*arguments: object) -> Answer:
        try:
            code = run([str(argument) for argument in arguments])
        except SystemExit as ended:  # argparse ends the program itself
            code = int(ended.code or 0)
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return call
