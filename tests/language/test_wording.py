"""Every code has words in every language, without places left open."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from types import ModuleType
from typing import Any, get_args

import pytest

import budget_app.model
from budget_app.language import kinds, occasions, what_if, wording
from budget_app.language.arithmetic import AmountProblem
from budget_app.language.language import LANGUAGES, Language, language_for
from budget_app.language.standard_buttons import STANDARD_BUTTONS, standard_button
from budget_app.model.base import new_id
from budget_app.model.categories import Block, Category, Need
from budget_app.model.coping import CopingStep
from budget_app.model.edits.edit import Edit, EditCode
from budget_app.model.household import PART_OF, AgeBand, Row, Settlement, Sex
from budget_app.model.journey import Destination, JourneyCostKind
from budget_app.model.problems import Problem, ProblemCode
from budget_app.model.rows import (
    AccountKind,
    ChannelKind,
    Crediting,
    EventKind,
    Feast,
    GoalKind,
    GraceInterest,
    Income,
    IncomeKind,
    LenderKind,
    Likelihood,
    LoanMethod,
)
from budget_app.model.savings_group import Way
from budget_app.model.schedule import ScheduleKind
from budget_app.model.steps import Aside, Step
from budget_app.model.uncertainty import Level, Parameter
from budget_app.model.venture import AnimalKind, VentureKind
from budget_app.projection.loan_rates import NoRate
from budget_app.projection.payoff import PayoffOrder
from budget_app.projection.quotes import NoSending, Target
from budget_app.projection.savings_group import NoShareOut
from budget_app.reference.holidays import Holiday

NAMES: list[tuple[tuple[Any, ...], Callable[[Language, Any], str]]] = [
    (tuple(Category), kinds.category_name),
    (tuple(IncomeKind), kinds.income_kind_name),
    (tuple(ChannelKind), kinds.channel_name),
    (tuple(EventKind), kinds.event_kind_name),
    (tuple(Feast), occasions.feast_name),
    (tuple(Holiday), occasions.holiday_name),
    (tuple(LenderKind), kinds.lender_name),
    (tuple(AccountKind), kinds.account_kind_name),
    (tuple(GoalKind), kinds.goal_kind_name),
    (tuple(Destination), kinds.destination_name),
    (tuple(JourneyCostKind), kinds.journey_cost_name),
    (tuple(VentureKind), kinds.venture_kind_name),
    (tuple(AnimalKind), kinds.animal_name),
    (get_args(LoanMethod), kinds.loan_method_name),
    (get_args(GraceInterest), kinds.grace_interest_name),
    (get_args(Crediting), kinds.crediting_name),
    (get_args(ScheduleKind), kinds.schedule_name),
    (get_args(Need), kinds.need_name),
    (get_args(Likelihood), kinds.likelihood_name),
    (get_args(AgeBand), kinds.age_band_name),
    (get_args(Sex), kinds.sex_name),
    (get_args(Settlement), kinds.settlement_name),
    (tuple(CopingStep), what_if.coping_step_name),
    (tuple(AmountProblem), wording.amount_problem_sentence),
    (tuple(NoRate), wording.no_rate_sentence),
    (tuple(PayoffOrder), wording.payoff_order_name),
    (tuple(Target), wording.target_name),
    (tuple(Way), wording.way_name),
    (tuple(NoShareOut), partial(wording.no_share_out_sentence, meeting=3, missing="5")),
    (tuple(NoSending), partial(wording.no_sending_sentence, missing="5")),
]
VALUES: dict[str, str | int] = {
    "limit": 120,
    "length": 130,
    "currency": "RUB",
    "month": "2027-03",
    "member": 7,
    "meeting": 3,
}


@pytest.fixture(params=[writing.code for writing in LANGUAGES])
def language(request: pytest.FixtureRequest) -> Language:
    return language_for(request.param)


def says(text: str) -> bool:
    """Whether the text says something and has no place left open."""
    return bool(text.strip()) and "{" not in text


def edit(code: EditCode, subject: str = "") -> Edit:
    return Edit(code, lambda workshop: workshop, subject)


@pytest.mark.parametrize(("codes", "name"), NAMES, ids=lambda value: getattr(value, "__name__", ""))
def test_every_code_has_a_name_of_its_own(
    language: Language, codes: tuple[Any, ...], name: Callable[[Language, Any], str]
) -> None:
    named = [name(language, code) for code in codes]
    assert all(map(says, named))
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("row", PART_OF, ids=lambda row: row.__name__)
def test_a_row_without_a_label_is_called_what_it_is(language: Language, row: type[Row]) -> None:
    assert says(kinds.row_name(language, row(id=new_id())))


def test_a_row_with_a_label_is_called_by_it(language: Language) -> None:
    assert kinds.row_name(language, Income(id=new_id(), label="{apricots}")) == "{apricots}"


def modules_of_the_model() -> list[ModuleType]:
    found = pkgutil.walk_packages(budget_app.model.__path__, "budget_app.model.")
    return [importlib.import_module(module.name) for module in found]


def test_no_enumeration_of_the_model_is_forgotten() -> None:
    enums = {
        kind
        for module in modules_of_the_model()
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, StrEnum) and kind.__module__.startswith("budget_app.model") and len(kind)
    }
    unsaid = {Block}  # a place in reports, not a word before a family
    elsewhere = {Step, Aside, Level, Parameter}  # named in the window's menus, and with what is uncertain
    assert enums - unsaid - elsewhere - {type(codes[0]) for codes, _ in NAMES} == {ProblemCode, EditCode}


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_has_a_sentence(language: Language, code: ProblemCode) -> None:
    assert says(wording.problem_sentence(language, Problem(code, values=VALUES)))


def test_a_missing_rate_names_the_currency_in_words() -> None:
    problem = Problem(ProblemCode.RATE_MISSING, values={"currency": "RUB"})
    assert "rouble" in wording.problem_sentence(language_for("en"), problem)


def test_a_month_in_a_problem_is_written_as_people_say_it() -> None:
    problem = Problem(ProblemCode.GOAL_IN_PAST, values={"month": "2027-03"})
    assert "марти 2027" in wording.problem_sentence(language_for("tg"), problem)


@pytest.mark.parametrize("subject", ["", "flour {subject}"])
@pytest.mark.parametrize("code", EditCode)
def test_every_edit_has_a_name(language: Language, code: EditCode, subject: str) -> None:
    assert says(wording.edit_name(language, edit(code, subject)).replace("flour {subject}", ""))


def test_an_edit_of_a_row_names_the_row_if_it_has_a_name() -> None:
    english = language_for("en")
    assert wording.undo_name(english, edit(EditCode.CHANGE_ROW, "Flour")) == "Undo: change in “Flour”"
    assert wording.undo_name(english, edit(EditCode.CHANGE_ROW)) == "Undo: change in a row"


def test_undo_and_redo_without_an_edit_are_bare_words() -> None:
    english = language_for("en")
    assert (wording.undo_name(english, None), wording.redo_name(english, None)) == ("Undo", "Redo")


def test_redo_names_the_edit() -> None:
    assert wording.redo_name(language_for("ru"), edit(EditCode.DELETE_ROW)) == "Повторить: удаление строки"


@pytest.mark.parametrize("source", sorted(STANDARD_BUTTONS))
def test_every_standard_button_has_a_word(language: Language, source: str) -> None:
    assert says(standard_button(language, source) or "")


def test_a_shortcut_mark_in_a_button_does_not_hide_its_word() -> None:
    assert standard_button(language_for("tg"), "&Yes") == "Ҳа"


@pytest.mark.parametrize("source", ["", "Some other text"])
def test_other_texts_of_the_toolkit_are_left_to_it(language: Language, source: str) -> None:
    assert standard_button(language, source) is None
