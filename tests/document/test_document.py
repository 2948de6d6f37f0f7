"""The document tells of each change once, and any sequence of gestures keeps it whole."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from pydantic import ValidationError

from budget_app.document.document import Document
from budget_app.document.history import Name
from budget_app.model.base import new_id
from budget_app.model.edits import households, rows
from budget_app.model.edits.edit import EditCode
from budget_app.model.period import YearMonth
from budget_app.model.rows import Income
from budget_app.model.workshop import Workshop
from budget_app.storage.passphrase import Cost
from budget_app.storage.workshop_file import create, open_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from budget_app.model.edits.edit import Edit

MARCH = YearMonth(2027, 3)


def empty_workshop() -> Workshop:
    return Workshop(id=new_id(), title="Khujand", held=date(2027, 3, 1))


@pytest.fixture
def document() -> Document:
    return Document(empty_workshop())


@pytest.fixture
def heard(document: Document) -> list[str]:
    """The titles shown, one for each time the document told of a change."""
    shown: list[str] = []

    def hear() -> None:
        shown.append(document.workshop.title)

    document.changed.connect(hear)
    return shown


def test_each_change_is_told_once(document: Document, heard: list[str]) -> None:
    document.do(households.renamed("Isfara"))
    document.undo()
    document.redo()
    document.open(empty_workshop())
    assert heard == ["Isfara", "Khujand", "Isfara", "Khujand"]


def test_what_changes_nothing_is_not_told(document: Document, heard: list[str]) -> None:
    document.do(households.renamed("Khujand"))
    document.undo()
    document.redo()
    document.seal()
    assert heard == []


def test_a_refused_edit_changes_nothing(document: Document, heard: list[str]) -> None:
    before = document.workshop
    with pytest.raises(ValidationError):
        document.do(households.renamed(""))
    assert (document.workshop, document.undo_name, heard) == (before, None, [])


def test_undo_and_redo_have_the_name_of_the_edit(document: Document) -> None:
    document.do(households.renamed("Isfara"))
    name = Name(EditCode.RENAME_WORKSHOP, "Isfara")
    assert (document.undo_name, document.redo_name) == (name, None)
    document.undo()
    assert (document.undo_name, document.redo_name) == (None, name)


def test_another_workshop_begins_its_own_history(document: Document) -> None:
    document.do(households.renamed("Isfara"))
    document.open(empty_workshop())
    assert (document.undo_name, document.redo_name) == (None, None)


class Gestures(RuleBasedStateMachine):
    """Edits, undo, redo, saving and loading in any order, beside a list of all states as the simplest history."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.document = Document(empty_workshop())
        self.states = [self.document.workshop]
        self.at = 0
        self.file = create(Path(self.folder.name) / "day.budget", "x", self.document.workshop, Cost(1, 8192))
        self.kept = self.document.workshop

    def do(self, edit: Edit) -> None:
        self.document.do(edit)
        if self.document.workshop != self.states[self.at]:
            self.states[self.at + 1 :] = [self.document.workshop]
            self.at += 1

    @rule(title=st.text("ab", min_size=1, max_size=2))
    def rename(self, title: str) -> None:
        self.document.seal()
        self.do(households.renamed(title))

    @precondition(lambda self: len(self.document.workshop.households) < 4)
    @rule()
    def add_household(self) -> None:
        number = self.document.workshop.free_number()
        self.do(households.household_added(households.new_household(number, MARCH)))

    @precondition(lambda self: self.document.workshop.households)
    @rule(data=st.data(), gesture=st.sampled_from(["delete", "copy", "add row", "delete row"]))
    def change_household(self, data: st.DataObject, gesture: str) -> None:
        household = data.draw(st.sampled_from(self.document.workshop.households))
        gestures: dict[str, Callable[[], Edit]] = {
            "delete": lambda: households.household_deleted(household),
            "copy": lambda: households.household_copied(household, self.document.workshop.free_number()),
            "add row": lambda: rows.row_added(household.id, Income(id=new_id(), label="мева")),
            "delete row": lambda: rows.row_deleted(household.id, household.incomes[0]),
        }
        if gesture != "delete row" or household.incomes:
            self.do(gestures[gesture]())

    @rule()
    def undo(self) -> None:
        self.document.undo()
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        self.document.redo()
        self.at = min(len(self.states) - 1, self.at + 1)

    @rule()
    def save(self) -> None:
        self.kept = self.document.workshop
        self.file.save(self.kept)

    @rule()
    def close_and_load(self) -> None:
        self.file.close()
        self.file = open_file(self.file.path, "x")
        assert self.file.workshop == self.kept
        self.document.open(self.file.workshop)
        self.states, self.at = [self.kept], 0

    @invariant()
    def shows_the_expected_state(self) -> None:
        assert self.document.workshop == self.states[self.at]

    @invariant()
    def knows_what_can_be_undone(self) -> None:
        assert (self.document.undo_name is None) == (self.at == 0)
        assert (self.document.redo_name is None) == (self.at == len(self.states) - 1)

    def teardown(self) -> None:
        self.file.close()
        self.folder.cleanup()


Gestures.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
TestAnySequenceOfGestures = Gestures.TestCase
