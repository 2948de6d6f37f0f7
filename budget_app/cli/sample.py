"""What the program does where there is no display: the first teaching family's plan, told and printed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from budget_app.cli.arguments import PROGRAM, language_of_computer
from budget_app.cli.as_text import aligned, figures, title
from budget_app.cli.commands import print_sheet
from budget_app.cli.exits import Exit, Refused
from budget_app.cli.run import ended
from budget_app.language.language import LANGUAGES, language_for
from budget_app.projection.outlook import outlook
from budget_app.reference.stories import sample_workshop

if TYPE_CHECKING:
    from budget_app.language.language import Language

FOLDER = "out"


def show_sample() -> int:
    """Write the figures of the sample workshop's first family, its page in every language, and where each page is."""
    return ended(_sample)


def _sample() -> Exit:
    language = language_of_computer()
    workshop = sample_workshop(language.code)
    found = outlook(workshop.households[0], workshop.conditions)
    heading = language.text("There is no display, so the sample workshop is shown: {title}", title=workshop.title)
    told = "\n\n".join([heading, title(found.household, language), aligned(figures(found, language))])
    sys.stdout.write(f"{told}\n\n")
    for path in _pages():
        sys.stdout.write(language.text("The family's page: {path}", path=str(path.absolute())) + "\n")
    return Exit.DONE


def _pages() -> list[Path]:
    """The pages in `out` here, or in the user's documents where nothing can be written here; raises `Refused`."""
    try:
        return _pages_in(Path(FOLDER))
    except Refused:
        import platformdirs  # 20 ms, for this case only

        return _pages_in(platformdirs.user_documents_path() / PROGRAM)


def _pages_in(folder: Path) -> list[Path]:
    return [_page(folder, language_for(writing.code)) for writing in LANGUAGES]


def _page(folder: Path, language: Language) -> Path:
    workshop = sample_workshop(language.code)
    household = workshop.households[0]
    path = folder / f"{household.number:02d}-plan-{language.code}.pdf"
    print_sheet(household, workshop, "plan", language, path)
    return path
