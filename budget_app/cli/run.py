"""From the words of the command line to an exit code."""

from __future__ import annotations

import io
import os
import sys
from functools import partial
from typing import TYPE_CHECKING
from unicodedata import category

from budget_app.cli import commands
from budget_app.cli.arguments import PROGRAM, Asked, asked, language_of_computer
from budget_app.cli.exits import Exit, Refused
from budget_app.cli.futures import futures
from budget_app.cli.payoff import payoff
from budget_app.cli.share_out import share_out
from budget_app.cli.transfer import transfer
from budget_app.cli.village_project import village_project
from budget_app.language.file_problems import file_problem_sentence
from budget_app.language.language import language_for
from budget_app.language.wording import problem_sentence
from budget_app.storage.problems import StorageCode, StorageProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from budget_app.language.language import Language

    Command = Callable[[Asked, Language], Exit]

_COMMANDS: dict[str, Command] = {
    "project": commands.project,
    "futures": futures,
    "handout": commands.handout,
    "check": commands.check,
    "loan": commands.loan,
    "payoff": payoff,
    "transfer": transfer,
    "share-out": share_out,
    "village-project": village_project,
}
_TEXT_UNUSABLE = frozenset(
    {
        StorageCode.TOO_LARGE,
        StorageCode.TOO_DEEP,
        StorageCode.NOT_JSON,
        StorageCode.KEY_REPEATED,
        StorageCode.NUMBER_UNUSABLE,
        StorageCode.TEXT_BROKEN,
        StorageCode.FORMAT_MISSING,
        StorageCode.VALUES_REFUSED,
    }
)
_MOST_TOLD = 50
_LONGEST_TOLD = 500
_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def run(arguments: Sequence[str]) -> int:
    """Do what is asked; for help, and for arguments that are not understood, argparse ends the program (SystemExit)."""
    return ended(partial(_done, arguments))


def ended(work: Callable[[], Exit]) -> Exit:
    """How the work ended: what the world refuses becomes a message and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = work()
        sys.stdout.flush()
    except Refused as refused:
        _tell(str(refused))
        return refused.code
    except BrokenPipeError:
        _drop_output()
        return Exit.PIPE_CLOSED
    except OSError:  # of files, the commands have told; this is standard output, on a full disk for example
        _drop_output()
        _tell(language_of_computer().text("What was asked for could not be written."))
        return Exit.WORLD
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    return code


def _drop_output() -> None:
    """What is not written yet goes nowhere, so that the interpreter does not try again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _done(arguments: Sequence[str]) -> Exit:
    wish = asked(arguments)
    language = language_for(wish.language)
    try:
        return _COMMANDS[wish.command](wish, language)
    except StorageProblem as problem:
        _tell(*_sentences(problem, wish.file, language))
        return _exit_of(problem.code)


def _tell(*sentences: str) -> None:
    sys.stderr.writelines(f"{PROGRAM}: {_harmless(sentence)}\n" for sentence in sentences)


def _harmless(sentence: str) -> str:
    """The sentence without signs that steer a terminal, and not endless: a hostile file's words may stand in it."""
    shown = sentence if len(sentence) <= _LONGEST_TOLD else f"{sentence[:_LONGEST_TOLD]}…"
    return "".join("\ufffd" if category(letter) in _STEERING else letter for letter in shown)


def _sentences(problem: StorageProblem, file: str, language: Language) -> list[str]:
    """What is wrong with the file as a whole, then each value that is refused, at its place in the JSON."""
    whole = file_problem_sentence(language, problem.code, problem.values)
    refused = [(_place(each.where), problem_sentence(language, each)) for each in problem.problems[:_MOST_TOLD]]
    found = [(file, _at(_place(problem.where), whole, language)), *refused]
    more = len(problem.problems) - len(refused)
    ending = [language.plural("and {count} place more", "and {count} places more", more)] if more else []
    return [*(_at(path, sentence, language) for path, sentence in found), *ending]


def _at(place: str, problem: str, language: Language) -> str:
    return language.text("{path}: {problem}", path=place, problem=problem) if place else problem


def _place(where: Sequence[str | int]) -> str:
    """A place as `households.0.spending.3.label`."""
    return ".".join(map(str, where))


def _exit_of(code: StorageCode) -> Exit:
    if code is StorageCode.WRONG_PASSPHRASE:
        return Exit.PASSPHRASE
    return Exit.DATA if code in _TEXT_UNUSABLE else Exit.WORLD
