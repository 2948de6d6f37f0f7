from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from budget_app import __version__
from budget_app.cli.exits import Exit

if TYPE_CHECKING:
    from tests.cli.answers import Command

_COMMANDS = ("project", "futures", "handout", "check", "loan", "payoff", "transfer", "share-out", "village-project")


def test_the_version(budget_app: Command) -> None:
    assert budget_app("--version") == (0, f"budget-app {__version__}\n", "")


def test_help_names_every_command(budget_app: Command) -> None:
    answer = budget_app("--help")
    assert (answer.code, answer.err) == (0, "")
    assert all(f"    {command} " in answer.out for command in _COMMANDS)


def test_help_documents_every_exit_code(budget_app: Command) -> None:
    lines = budget_app("--help").out.splitlines()
    documented = {int(line[0]) for line in lines if line[:1].isdigit()}
    assert documented == {code.value for code in Exit if code < Exit.INTERRUPTED}


@pytest.mark.parametrize("command", ["project", "handout", "check", "payoff"])
def test_help_of_a_command_says_where_the_passphrase_comes_from(budget_app: Command, command: str) -> None:
    assert "BUDGET_APP_PASSPHRASE" in budget_app(command, "--help").out


@pytest.mark.parametrize("language", ["en", "ru", "tg"])
def test_help_fits_a_terminal_in_every_language(budget_app: Command, language: str) -> None:
    lines = budget_app("project", "--help", "--language", language).out.splitlines()
    assert max(map(len, lines)) <= 100
