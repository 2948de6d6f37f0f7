"""Every edit can be undone and redone, and typing in one field is one step."""

from __future__ import annotations

from datetime import date

from budget_app.document import history as history_module
from budget_app.document.history import History, Name
from budget_app.model.base import new_id
from budget_app.model.edits.edit import Edit, EditCode
from budget_app.model.workshop import Workshop

START = Workshop(id=new_id(), title="Khujand", held=date(2027, 3, 1))
FIELD = ("workshop", "title")


def titled(title: str, merge_key: tuple[str, ...] | None = None) -> Edit:
    return Edit(EditCode.RENAME_WORKSHOP, lambda workshop: workshop.evolve(title=title), title, merge_key)


def after(*edits: Edit) -> History:
    history = History(START)
    for edit in edits:
        history = history.done(edit)
    return history


def titles(history: History) -> tuple[list[str], str, list[str]]:
    past, future = ([step.workshop.title for step in side] for side in (history.past, history.future))
    return past, history.present.title, future


def test_an_edit_becomes_the_present_and_its_name_the_last_step() -> None:
    history = after(titled("Isfara"))
    assert (history.present.title, history.past[-1].name) == ("Isfara", Name(EditCode.RENAME_WORKSHOP, "Isfara"))


def test_undo_goes_back_and_redo_forward_with_the_same_names() -> None:
    history = after(titled("A"), titled("B")).undone()
    assert titles(history) == (["Khujand"], "A", ["B"])
    assert history.future[-1].name.subject == "B"
    assert titles(history.redone()) == (["Khujand", "A"], "B", [])


def test_an_edit_after_undo_forgets_what_was_undone() -> None:
    assert titles(after(titled("A"), titled("B")).undone().done(titled("C"))) == (["Khujand", "A"], "C", [])


def test_at_both_ends_nothing_happens() -> None:
    history = History(START)
    assert history.undone() is history.redone() is history


def test_an_edit_that_changes_nothing_makes_no_step_and_keeps_what_was_undone() -> None:
    history = after(titled("A")).undone()
    assert history.done(titled("Khujand")) is history


def test_typing_in_one_field_is_one_step() -> None:
    history = after(titled("I", FIELD), titled("Is", FIELD), titled("Isfara", FIELD))
    assert titles(history) == (["Khujand"], "Isfara", [])
    assert history.past[-1].name.subject == "Isfara"


def test_typing_in_another_field_or_without_a_key_is_another_step() -> None:
    history = after(titled("A", FIELD), titled("B", ("other",)), titled("C"), titled("D"))
    assert titles(history) == (["Khujand", "A", "B", "C"], "D", [])


def test_typing_after_the_field_was_left_is_another_step() -> None:
    history = after(titled("A", FIELD)).sealed().done(titled("B", FIELD))
    assert titles(history) == (["Khujand", "A"], "B", [])


def test_typing_after_undo_or_redo_is_another_step() -> None:
    history = after(titled("A", FIELD), titled("B", ("other",)))
    assert titles(history.undone().done(titled("C", FIELD))) == (["Khujand", "A"], "C", [])
    assert titles(history.undone().redone().done(titled("C", ("other",)))) == (["Khujand", "A", "B"], "C", [])


def test_the_oldest_steps_are_let_go() -> None:
    history = after(*(titled(f"state {number}") for number in range(history_module.LONGEST + 5)))
    assert len(history.past) == history_module.LONGEST
    assert history.past[0].workshop.title == "state 4"
