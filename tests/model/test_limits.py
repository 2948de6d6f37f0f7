"""Every limit of the model refuses with its code."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest
from pydantic import ValidationError

from budget_app.model.base import new_id
from budget_app.model.edits.households import new_household
from budget_app.model.money import LARGEST_MINOR
from budget_app.model.period import YearMonth
from budget_app.model.problems import ProblemCode, problems_of
from budget_app.model.rows import Debt, Income, Remittance
from budget_app.model.schedule import ByMonth, EachMonth, Step, Weekly
from tests.model.refusals import refused

MARCH = YearMonth(2027, 3)


def label(text: str) -> Callable[[], Income]:
    return lambda: Income(id=new_id(), label=text)


def test_a_label_of_500_letters_is_refused_with_its_length_and_limit() -> None:
    with pytest.raises(ValidationError) as caught:
        label("я" * 500)()
    (problem,) = problems_of(caught.value)
    assert problem.where == ("label",)
    assert problem.values == {"limit": 120, "length": 500}


@pytest.mark.parametrize("text", ["a\u202eb", "a\nb", "a\x00b", "a\u2066b", "a\u2028b", "\ud800"])
def test_a_label_that_could_disguise_other_text_is_refused(text: str) -> None:
    assert refused(label(text)) <= {ProblemCode.LABEL_CHARACTER, ProblemCode.SHAPE_WRONG}


@pytest.mark.parametrize("text", ["Ғуломҷон 🐐", "صاحب", "<b>x</b>", "=1+1", "x" * 120])
def test_a_label_keeps_what_people_really_write(text: str) -> None:
    assert label(text)().label == text


def test_a_label_is_kept_in_composed_form_without_space_at_its_ends() -> None:
    assert label("  и\u0306од ")().label == "йод"


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        (-1, ProblemCode.AMOUNT_NEGATIVE),
        (LARGEST_MINOR + 1, ProblemCode.AMOUNT_TOO_LARGE),
        (1.5, ProblemCode.SHAPE_WRONG),
    ],
)
def test_an_amount_outside_its_limits_is_refused(amount: int, code: ProblemCode) -> None:
    assert refused(lambda: EachMonth(amount=amount)) == {code}


def test_a_year_of_amounts_has_twelve() -> None:
    assert refused(lambda: ByMonth(amounts=(1,) * 13)) == {ProblemCode.TOO_MANY}
    assert refused(lambda: ByMonth(amounts=(1,) * 11)) == {ProblemCode.TOO_FEW}


@pytest.mark.parametrize(
    ("months", "code"),
    [((0,), ProblemCode.MONTH_UNKNOWN), ((13,), ProblemCode.MONTH_UNKNOWN), ((5, 5), ProblemCode.MONTHS_REPEATED)],
)
def test_months_of_the_year_are_known_and_chosen_once(months: tuple[int, ...], code: ProblemCode) -> None:
    assert refused(lambda: EachMonth(months=months)) == {code}


def test_chips_may_all_be_off_and_are_kept_in_order() -> None:
    assert EachMonth(months=()).months == ()
    assert EachMonth(months=(12, 1)).months == (1, 12)


def test_a_schedule_does_not_end_before_it_starts() -> None:
    assert refused(lambda: Weekly(first=MARCH, last=MARCH.plus(-1))) == {ProblemCode.ENDS_BEFORE_START}
    assert Weekly(first=MARCH, last=MARCH).last == MARCH


def test_steps_come_one_after_another() -> None:
    step = Step(start=MARCH, amount=600)
    assert refused(lambda: EachMonth(steps=(step, step))) == {ProblemCode.STEPS_OUT_OF_ORDER}


def test_a_debt_is_not_paid_before_it_is_taken() -> None:
    assert refused(lambda: Debt(id=new_id(), taken=MARCH, first_payment=MARCH.plus(-1))) == {
        ProblemCode.ENDS_BEFORE_START
    }


@pytest.mark.parametrize("chance", [Decimal("-0.1"), Decimal("1.1"), Decimal("NaN"), Decimal("Infinity")])
def test_a_chance_lies_between_never_and_always(chance: Decimal) -> None:
    assert refused(lambda: Remittance(id=new_id(), chance_of_nothing=chance))


@pytest.mark.parametrize(("horizon", "code"), [(11, ProblemCode.NUMBER_TOO_SMALL), (121, ProblemCode.NUMBER_TOO_LARGE)])
def test_a_horizon_is_between_one_and_ten_years(horizon: int, code: ProblemCode) -> None:
    household = new_household(1, MARCH)
    assert refused(lambda: household.evolve(horizon=horizon)) == {code}


def test_a_household_code_with_a_wrong_letter_is_refused() -> None:
    household = new_household(1, MARCH)
    for place, letter in enumerate(household.code):
        other = "A" if letter != "A" else "B"
        mistyped = household.code[:place] + other + household.code[place + 1 :]
        assert refused(partial(household.evolve, code=mistyped)) == {ProblemCode.CODE_WRONG}


def test_a_household_code_with_two_neighbours_swapped_is_refused() -> None:
    household = new_household(1, MARCH)
    for place in range(len(household.code) - 2):
        letters = list(household.code)
        letters[place], letters[place + 1] = letters[place + 1], letters[place]
        swapped = "".join(letters)
        if swapped != household.code:
            assert refused(partial(household.evolve, code=swapped)) == {ProblemCode.CODE_WRONG}


def test_a_row_stands_in_a_household_once() -> None:
    row = Income(id=new_id())
    assert refused(lambda: new_household(1, MARCH).evolve(incomes=(row, row))) == {ProblemCode.IDENTITY_REPEATED}


def test_what_the_format_does_not_know_is_refused_at_its_place() -> None:
    household = new_household(1, MARCH)
    with pytest.raises(ValidationError) as caught:
        type(household).model_validate_json(household.model_dump_json()[:-1] + ',"surname":"x"}')
    assert problems_of(caught.value)[0].where == ("surname",)
