"""Every finding has a sentence in every language that names the row and its figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from budget_app.language.findings import finding_sentence
from budget_app.language.language import LANGUAGES, language_for
from budget_app.model.base import new_id
from budget_app.model.edits.households import new_household
from budget_app.model.period import YearMonth
from budget_app.model.rows import Account, Spending
from budget_app.projection.findings import (
    AboveInsured,
    DearLoan,
    DearTransfer,
    Finding,
    HeavyDebts,
    ShortMonth,
    SmallReserve,
)
from budget_app.projection.tried import Helped

ROW, PLACE = Spending(id=new_id(), label="the roof"), Account(id=new_id(), label="the box")
FAMILY = new_household(1, YearMonth(2027, 3)).evolve(spending=(ROW,), accounts=(PLACE,))
FINDINGS: tuple[tuple[Finding, tuple[str, ...]], ...] = (
    (ShortMonth(1, 780_00, ROW.id, "out", 900_00), ("2027", "780", "the roof", "900")),
    (ShortMonth(1, 780_00, ROW.id, "in", 110_00), ("780", "the roof", "110")),
    (ShortMonth(1, 780_00, None, "out", 0), ("2027", "780")),
    (Helped("spend_less", ROW.id, 9, 4), ("the roof", "9", "4")),
    (Helped("later_goal", ROW.id, 9, 4), ("the roof", "9", "4")),
    (Helped("cheaper_sending", ROW.id, 9, 4), ("the roof", "9", "4")),
    (HeavyDebts(0.41), ("41",)),
    (HeavyDebts(None), ()),
    (DearTransfer(ROW.id, 0.081, Decimal("0.03")), ("the roof", "8", "3")),
    (DearLoan(ROW.id, PLACE.id, 0.27, 0.12), ("the roof", "the box", "27", "12")),
    (SmallReserve(900_00, 100_00), ("900", "100")),
    (AboveInsured(PLACE.id, 35_000_00, 5_00), ("the box", "35", "5")),
)


@pytest.mark.parametrize("code", [writing.code for writing in LANGUAGES])
@pytest.mark.parametrize(("finding", "parts"), FINDINGS, ids=lambda value: type(value).__name__)
def test_a_finding_is_said_with_its_row_and_its_figures(code: str, finding: Finding, parts: tuple[str, ...]) -> None:
    sentence = finding_sentence(language_for(code), finding, FAMILY)
    assert sentence.endswith(".")
    assert all(part in sentence for part in parts)
    assert "{" not in sentence
