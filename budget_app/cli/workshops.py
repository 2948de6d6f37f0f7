"""The file a command is about: its text, the workshop in it, the household in that."""

from __future__ import annotations

import os
import sys
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from budget_app.cli.arguments import STANDARD_INPUT
from budget_app.cli.exits import Exit, Refused
from budget_app.cli.help_text import PASSPHRASE_VARIABLE
from budget_app.storage import schema
from budget_app.storage.open_any import FileKind, kind_of, read_plain, read_text
from budget_app.storage.workshop_file import open_file

if TYPE_CHECKING:
    from budget_app.cli.arguments import Asked
    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.workshop import Workshop

_LONGEST_NUMBER = 3
_LONGEST_LINE = 4096


def workshop_of(asked: Asked, language: Language) -> Workshop:
    """The workshop in the file asked for; raises `StorageProblem` or `Refused`, and changes nothing."""
    if asked.file == STANDARD_INPUT:
        return schema.decode(text_of(asked))
    path = Path(asked.file)
    if kind_of(path) is FileKind.PLAIN:
        return read_plain(path)
    opened = open_file(path, _passphrase(asked, language))
    opened.close()
    return opened.workshop


def text_of(asked: Asked) -> bytes:
    """What stands in the file asked for or comes from standard input; raises `StorageProblem`."""
    if asked.file == STANDARD_INPUT:
        return sys.stdin.buffer.read(schema.LARGEST_IMPORT + 1)
    return read_text(Path(asked.file))


def household_of(workshop: Workshop, wanted: str | None, language: Language) -> Household:
    """The household of this number or code, or the only one; raises `Refused`."""
    found = [household for household in workshop.households if wanted is None or _is(household, wanted)]
    if len(found) == 1:
        return found[0]
    numbers = language.listing([f"{household.number:02d}" for household in workshop.households])
    raise Refused(Exit.USAGE, _which(wanted, numbers, language))


def _is(household: Household, wanted: str) -> bool:
    if wanted.isdecimal() and len(wanted) <= _LONGEST_NUMBER:
        return household.number == int(wanted)
    return household.code == wanted.upper()


def _which(wanted: str | None, numbers: str, language: Language) -> str:
    if not numbers:
        return language.text("There is no household in this workshop yet.")
    if wanted is None:
        return language.text("Say which household with --household. The file has {numbers}.", numbers=numbers)
    return language.text("There is no household {wanted}. The file has {numbers}.", wanted=wanted, numbers=numbers)


def _passphrase(asked: Asked, language: Language) -> str:
    if asked.passphrase_file is not None:
        return _first_line(asked.passphrase_file, language)
    if passphrase := os.environ.get(PASSPHRASE_VARIABLE):
        return passphrase
    if sys.stdin.isatty():
        try:
            return getpass(language.text("Passphrase: "))
        except EOFError:
            pass
    raise Refused(Exit.PASSPHRASE, language.text("This workshop is encrypted: give its passphrase, see --help."))


def _first_line(path: Path, language: Language) -> str:
    try:
        with path.open(encoding="utf-8") as file:
            return file.readline(_LONGEST_LINE).rstrip("\n")
    except (OSError, UnicodeDecodeError):
        sentence = language.text("The passphrase cannot be read from {path}.", path=str(path))
        raise Refused(Exit.WORLD, sentence) from None
