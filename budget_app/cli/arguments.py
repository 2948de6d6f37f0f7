"""What can be asked on the command line."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from budget_app import __version__
from budget_app.cli import help_text, help_together
from budget_app.language.amounts import read_amount
from budget_app.language.arithmetic import AmountProblem
from budget_app.language.language import LANGUAGES, SOURCE_CODE, language_for
from budget_app.language.sheet_names import FOR_THE_FAMILY, FOR_THE_ROOM
from budget_app.language.wording import amount_problem_sentence
from budget_app.projection.noise import MOST_FUTURES, SEEDS, USUAL_FUTURES, USUAL_SEED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from budget_app.language.language import Language

SHEETS = tuple(FOR_THE_FAMILY | FOR_THE_ROOM)
STANDARD_INPUT = "-"
PROGRAM = "budget-app"
MOST_DAYS_LATE = 3650
_CODES = tuple(writing.code for writing in LANGUAGES)
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


class Asked(argparse.Namespace):
    """What a person asked for."""

    language: str
    command: Literal[
        "project", "futures", "handout", "check", "loan", "payoff", "transfer", "share-out", "village-project"
    ]
    file: str
    passphrase_file: Path | None
    household: str | None
    json: bool
    futures: int
    seed: int
    sheet: str
    out: Path
    days_late: int | None
    monthly: int


def asked(arguments: Sequence[str]) -> Asked:
    """The arguments understood; ends the program with help, the version or what is wrong with them."""
    language = _language_before_all(arguments)
    return _parser(language).parse_args([*arguments], namespace=Asked(language=language.code))


def language_of_computer() -> Language:
    """The language the computer is set to, where the program speaks it; English otherwise."""
    setting = next((value for name in _LOCALE_VARIABLES if (value := os.environ.get(name))), "")
    code = setting[:2].lower()
    return language_for(code if code in _CODES else SOURCE_CODE)


def _language_before_all(arguments: Sequence[str]) -> Language:
    """The language of help and of mistakes, needed before the arguments are understood."""
    _, *after = [*arguments, ""]
    named = [value for option, value in zip(arguments, after, strict=True) if option == "--language"]
    inside = [option.partition("=")[2] for option in arguments if option.startswith("--language=")]
    code = next((code for code in named + inside if code in _CODES), None)
    return language_for(code) if code else language_of_computer()


def _parser(language: Language) -> argparse.ArgumentParser:
    say = language.text
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description=help_text.program(language),
        epilog=help_text.files_and_exits(language),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_language_option(language)],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}", help=say("show the version"))
    commands = parser.add_subparsers(dest="command", required=True, title=say("commands"), metavar="COMMAND")
    _project(_command(commands.add_parser, "project", help_text.project(language), language), language)
    _futures(_command(commands.add_parser, "futures", help_text.futures(language), language), language)
    _handout(_command(commands.add_parser, "handout", help_text.handout(language), language), language)
    _command(commands.add_parser, "check", help_text.check(language), language)
    _loan(_value(commands.add_parser, "loan", help_text.loan(language), language), language)
    _payoff(_command(commands.add_parser, "payoff", help_text.payoff(language), language), language)
    _value(commands.add_parser, "transfer", help_text.transfer(language), language)
    _value(commands.add_parser, "share-out", help_together.share_out(language), language)
    _value(commands.add_parser, "village-project", help_together.village_project(language), language)
    return parser


def _language_option(language: Language) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False)
    help_line = language.text("of all that is written, messages too; the computer's where it is not given")
    parser.add_argument("--language", choices=_CODES, default=argparse.SUPPRESS, help=help_line)
    return parser


def _command(
    add: Callable[..., argparse.ArgumentParser], name: str, purpose: help_text.Purpose, language: Language
) -> argparse.ArgumentParser:
    """A command about a workshop."""
    say = language.text
    parser = _bare_command(add, name, purpose, language)
    parser.add_argument("file", metavar="FILE", help=say("a workshop file, or - for JSON from standard input"))
    parser.add_argument(
        "--passphrase-file", metavar="PATH", type=Path, help=say("a file whose first line is the passphrase")
    )
    return parser


def _value(
    add: Callable[..., argparse.ArgumentParser], name: str, purpose: help_text.Purpose, language: Language
) -> argparse.ArgumentParser:
    """A command about one thing in a file of its own."""
    parser = _bare_command(add, name, purpose, language)
    help_line = language.text("JSON with the names below, or - for standard input")
    parser.add_argument("file", metavar="FILE", help=help_line)
    _json(parser, language)
    return parser


def _bare_command(
    add: Callable[..., argparse.ArgumentParser], name: str, purpose: help_text.Purpose, language: Language
) -> argparse.ArgumentParser:
    return add(
        name,
        help=purpose.line,
        description=purpose.line,
        epilog=purpose.more,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_language_option(language)],
        allow_abbrev=False,
    )


def _project(parser: argparse.ArgumentParser, language: Language) -> None:
    _household(parser, language)
    _json(parser, language)


def _json(parser: argparse.ArgumentParser, language: Language) -> None:
    parser.add_argument("--json", action="store_true", help=language.text("write JSON instead of tables"))


def _futures(parser: argparse.ArgumentParser, language: Language) -> None:
    say = language.text
    _household(parser, language)
    parser.add_argument(
        "--futures",
        metavar="COUNT",
        type=_Whole(1, MOST_FUTURES, language),
        default=USUAL_FUTURES,
        help=say(
            "how many futures to try, at most {most}; {usual} where it is not given",
            most=MOST_FUTURES,
            usual=USUAL_FUTURES,
        ),
    )
    parser.add_argument(
        "--seed",
        metavar="NUMBER",
        type=_Whole(0, SEEDS - 1, language),
        default=USUAL_SEED,
        help=say("the same number gives the same futures; {usual} where it is not given", usual=USUAL_SEED),
    )
    _json(parser, language)


def _loan(parser: argparse.ArgumentParser, language: Language) -> None:
    parser.add_argument(
        "--days-late",
        metavar="DAYS",
        type=_Whole(1, MOST_DAYS_LATE, language),
        help=language.text("tell also what one payment costs more when it comes so many days late"),
    )


def _payoff(parser: argparse.ArgumentParser, language: Language) -> None:
    _household(parser, language)
    parser.add_argument(
        "--monthly",
        metavar="SUM",
        required=True,
        type=_Amount(language),
        help=language.text("what goes to the debts each month beside what is agreed: 500 or 500.50, in home currency"),
    )
    _json(parser, language)


class _Amount:
    """Reads an amount of money, into minor units."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, text: str) -> int:
        amount = read_amount(text)
        if isinstance(amount, AmountProblem):
            raise argparse.ArgumentTypeError(amount_problem_sentence(self._language, amount))
        return amount


class _Whole:
    """Reads a whole number within limits."""

    def __init__(self, least: int, most: int, language: Language) -> None:
        self._least = least
        self._most = most
        self._language = language

    def __call__(self, text: str) -> int:
        digits = text.isascii() and text.isdigit() and len(text) <= len(str(self._most))
        if digits and self._least <= int(text) <= self._most:
            return int(text)
        sentence = self._language.text("a whole number from {least} to {most}", least=self._least, most=self._most)
        raise argparse.ArgumentTypeError(sentence)


def _handout(parser: argparse.ArgumentParser, language: Language) -> None:
    say = language.text
    _household(parser, language)
    parser.add_argument("--sheet", choices=SHEETS, default="plan", help=say("which page; plan where it is not given"))
    parser.add_argument(
        "--out",
        metavar="DIR",
        type=Path,
        default=Path(),
        help=say("the folder of the PDF file; made where it is missing"),
    )


def _household(parser: argparse.ArgumentParser, language: Language) -> None:
    help_line = language.text("the household's number or code; not needed where the file has only one")
    parser.add_argument("--household", metavar="07", help=help_line)
