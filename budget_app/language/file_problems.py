"""Why a file could not be opened, read or written, as sentences: a table by the codes of the storage room.

That room lies above this one, so the codes stand here as their text; a test keeps the table complete.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from budget_app.language.marked import marked

if TYPE_CHECKING:
    from budget_app.language.language import Language

FILE_PROBLEMS: dict[str, str] = {
    "missing": marked("There is no such file."),
    "folder_missing": marked("There is no such folder."),
    "exists": marked("A file with this name is already there. Choose another name."),
    "not_allowed": marked("This computer does not allow it: the file or its folder belongs to someone else."),
    "read_only": marked("This file can only be read, not changed. Save it elsewhere to go on working."),
    "disk_full": marked("The disk is full. Make room, or save elsewhere; nothing typed is lost."),
    "disk_failed": marked("The disk or the stick does not answer. Save elsewhere; nothing typed is lost."),
    "settings_not_kept": marked("The settings could not be kept. They hold until the program closes."),
    "in_use": marked("This workshop is open in another window. Here it can only be read."),
    "overtaken": marked("Another program has changed this file. Save elsewhere, so that neither is lost."),
    "not_a_workshop": marked("This is not a workshop file."),
    "wrong_passphrase": marked("The passphrase does not open this workshop."),
    "code_mistyped": marked("A letter of this recovery code is not right. Look at it once more on the paper."),
    "too_many_ways": marked("This workshop has as many ways to open it as it can hold. Take one away first."),
    "damaged": marked("This file is damaged. Open one of its kept versions."),
    "newer": marked("This file was made by a newer program. Get the newer program to open it."),
    "too_large": marked("This file is too large for a workshop: {limit} bytes are the most."),
    "too_deep": marked("This file is not a workshop: things stand inside each other more than {limit} deep."),
    "not_json": marked("The text of this file breaks off or is broken at line {line}, column {column}."),
    "key_repeated": marked("The name “{found}” stands twice in one place of this file."),
    "number_unusable": marked("The number {found} cannot be used."),
    "text_broken": marked("Some letters of this file are broken. Was it saved as UTF-8?"),
    "format_missing": marked("This file does not say which format it has, so it is not a workshop."),
    "values_refused": marked("Some of what stands in this file cannot be used."),
}


def file_problem_sentence(language: "Language", code: str, values: Mapping[str, str | int]) -> str:
    """What is wrong with a file, and what to do."""
    places = {name: language.number(value) if isinstance(value, int) else value for name, value in values.items()}
    return language.text(FILE_PROBLEMS[code], **places)
