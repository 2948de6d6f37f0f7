"""Every change of a plan or a what-if is said in every language."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, get_args

import pytest

from budget_app.language.language import LANGUAGES, Language, language_for
from budget_app.language.what_if import change_sentence, change_told, changes_told, no_answer_sentence
from budget_app.model.categories import Category
from budget_app.model.scenario import (
    Change,
    CurrencyMoves,
    ExtraCost,
    GoalMoved,
    IncomeChanges,
    LoanTaken,
    PricesRise,
    RowDropped,
    SaveMore,
    Scenario,
    SpendLess,
    TransfersChange,
    TransfersStop,
)
from budget_app.projection.solve import NoAnswer
from tests.projection.families import JANUARY, debt, family, identity, income, purchase, sender, spending

SON, SHOP, TAXI, ROOF = (
    sender(1, label="elder son"),
    income(1, label="shop"),
    spending(1, label="taxi"),
    purchase(1, label="roof"),
)
LOAN = debt(100_00, label="aunt", taken=JANUARY.plus(2))
FAMILY = family(
    remittances=(SON,),
    incomes=(SHOP,),
    spending=(TAXI,),
    goals=(ROOF,),
    plan=(LoanTaken(debt=LOAN),),
    what_ifs=(Scenario(id=identity(), changes=(LoanTaken(debt=debt(1, label="shop")),)),),
)
TENTH = Decimal("0.1")
CHANGES: list[tuple[Change, str]] = [
    (SaveMore(amount=35000), ""),
    (SaveMore(amount=-35000), ""),
    (SpendLess(share=TENTH), ""),
    (SpendLess(share=TENTH, category=Category.PHONE), ""),
    (SpendLess(share=TENTH, line=TAXI.id), "taxi"),
    (TransfersStop(months=6), ""),
    (TransfersStop(months=6, line=SON.id), "elder son"),
    (TransfersChange(factor=TENTH), ""),
    (TransfersChange(factor=TENTH, line=SON.id), "elder son"),
    (IncomeChanges(factor=TENTH), ""),
    (IncomeChanges(factor=TENTH, line=SHOP.id), "shop"),
    (CurrencyMoves(share=Decimal("-0.3")), ""),
    (CurrencyMoves(share=Decimal("0.3")), ""),
    (PricesRise(yearly=TENTH), ""),
    (PricesRise(yearly=TENTH, category=Category.FLOUR), ""),
    (ExtraCost(amount=500, category=Category.MEDICINE), ""),
    (ExtraCost(amount=500, start=JANUARY, end=JANUARY), ""),
    (LoanTaken(debt=LOAN), "aunt"),
    (RowDropped(line=LOAN.id), "aunt"),
    (RowDropped(line=TAXI.id), "taxi"),
    (GoalMoved(line=ROOF.id), "roof"),
    (GoalMoved(line=ROOF.id, by=JANUARY), "roof"),
]


@pytest.fixture(params=[writing.code for writing in LANGUAGES])
def language(request: pytest.FixtureRequest) -> Language:
    return language_for(request.param)


@pytest.mark.parametrize(("change", "row"), CHANGES)
def test_every_change_has_a_sentence_that_names_its_row(language: Language, change: Change, row: str) -> None:
    sentence = change_sentence(language, change, FAMILY)
    assert sentence.strip()
    assert "{" not in sentence
    assert row in sentence


def test_no_kind_of_change_is_forgotten() -> None:
    kinds: Any = get_args(get_args(Change)[0])
    assert {type(change) for change, _ in CHANGES} == set(kinds)


def test_different_changes_have_different_sentences(language: Language) -> None:
    told = [change_sentence(language, change, FAMILY) for change, _ in CHANGES]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize(("share", "word"), [("-0.3", "falls"), ("0.3", "rises")])
def test_a_falling_and_a_rising_currency_are_told_apart(share: str, word: str) -> None:
    sentence = change_sentence(language_for("en"), CurrencyMoves(share=Decimal(share)), FAMILY)
    assert sentence == f"The rouble {word} by 30\u00a0%."


def test_a_row_that_is_gone_is_named_as_such() -> None:
    sentence = change_sentence(language_for("en"), SpendLess(share=TENTH, line=identity()), FAMILY)
    assert "a row that is not there any more" in sentence


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (SaveMore(amount=500), "Put aside 5 som. more every month."),
        (SaveMore(amount=500, start=JANUARY), "January 2027 and later: Put aside 5 som. more every month."),
        (SaveMore(amount=500, end=JANUARY), "January 2027 and before: Put aside 5 som. more every month."),
        (
            SaveMore(amount=500, start=JANUARY, end=JANUARY.plus(2)),
            "January 2027 – March 2027: Put aside 5 som. more every month.",
        ),
        (ExtraCost(amount=500, start=JANUARY, end=JANUARY), "January 2027: Pay 5 som. once: Other spending."),
        (TransfersStop(start=JANUARY), "January 2027 – June 2027: Nothing arrives from abroad for 6 months."),
        (CurrencyMoves(start=JANUARY), "January 2027: The rouble falls by 30 %."),
        (LoanTaken(debt=LOAN), "March 2027: Borrow 100 som.: aunt."),
    ],
)
def test_the_months_of_a_change_stand_before_it(change: Change, told: str) -> None:
    assert change_told(language_for("en"), change, FAMILY).replace("\u00a0", " ") == told


def test_a_plan_is_told_change_by_change(language: Language) -> None:
    changes = tuple(change for change, _ in CHANGES)
    assert changes_told(language, changes, FAMILY) == tuple(change_told(language, each, FAMILY) for each in changes)


def test_every_missing_answer_has_a_sentence_of_its_own(language: Language) -> None:
    told = [no_answer_sentence(language, why) for why in NoAnswer]
    assert all(told)
    assert len(set(told)) == len(told)
