"""What each command does: it writes to standard output and answers with its exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from budget_app.cli.as_json import as_json
from budget_app.cli.as_text import as_text, problem_lines, title
from budget_app.cli.exits import Exit, Refused
from budget_app.cli.loan_offers import offers_json, offers_text
from budget_app.cli.loans import debts_of, loan_json, loan_text
from budget_app.cli.workshops import household_of, workshop_of
from budget_app.handouts.problems import PaperProblem, paper_problem
from budget_app.language.file_problems import file_problem_sentence
from budget_app.projection.outlook import outlook

if TYPE_CHECKING:
    from pathlib import Path

    from budget_app.cli.arguments import Asked
    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.workshop import Workshop


def project(asked: Asked, language: Language) -> Exit:
    """Write what follows from a household."""
    workshop = workshop_of(asked, language)
    found = outlook(household_of(workshop, asked.household, language), workshop.conditions)
    sys.stdout.write(as_json(found) if asked.json else as_text(found, language))
    return Exit.DONE


def handout(asked: Asked, language: Language) -> Exit:
    """Make a household's page and write where it is."""
    workshop = workshop_of(asked, language)
    household = household_of(workshop, asked.household, language)
    path = asked.out / f"{household.number:02d}-{asked.sheet}-{language.code}.pdf"
    print_sheet(household, workshop, asked.sheet, language, path)
    sys.stdout.write(f"{path}\n")
    return Exit.DONE


def check(asked: Asked, language: Language) -> Exit:
    """Write what is odd in a workshop, household by household."""
    workshop = workshop_of(asked, language)
    doubts = 0
    for household in workshop.households:
        problems = outlook(household, workshop.conditions).problems
        doubts += len(problems)
        lines = problem_lines(household, problems, language) or [language.text("nothing odd")]
        sys.stdout.write("\n  ".join([title(household, language), *lines]) + "\n")
    sys.stdout.write(_verdict(len(workshop.households), doubts, language) + "\n")
    return Exit.DATA if doubts else Exit.DONE


def loan(asked: Asked, language: Language) -> Exit:
    """Write what a debt costs, or what each of several offers does."""
    debts, late = debts_of(asked), asked.days_late
    debt, *others = debts
    if others:
        sys.stdout.write(offers_json(debts, late) if asked.json else offers_text(debts, late, language))
    else:
        sys.stdout.write(loan_json(debt, late) if asked.json else loan_text(debt, late, language))
    return Exit.DONE


def print_sheet(household: Household, workshop: Workshop, sheet: str, language: Language, path: Path) -> None:
    """One sheet as a PDF file, whole or not at all, in a folder that is made where it is missing; raises `Refused`."""
    from budget_app.handouts import pdf, sheets  # reportlab takes 0.2 s, which only paper needs

    _make(path.parent, language)
    try:
        pdf.write([sheets.make(sheets.SheetKind(sheet), household, workshop, language)], path)
    except PaperProblem as problem:
        raise _refused(path, problem.code, language) from None


def _make(folder: Path, language: Language) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise _refused(folder, "folder_missing", language) from None
    except OSError as error:
        raise _refused(folder, paper_problem(error).code, language) from None


def _refused(path: Path, code: str, language: Language) -> Refused:
    problem = file_problem_sentence(language, code, {})
    return Refused(Exit.WORLD, language.text("{path}: {problem}", path=str(path), problem=problem))


def _verdict(households: int, doubts: int, language: Language) -> str:
    read = language.plural("{count} household read", "{count} households read", households)
    odd = language.plural("{count} doubt", "{count} doubts", doubts)
    return language.text("{read}, {doubts}.", read=read, doubts=odd)
