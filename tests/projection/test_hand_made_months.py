"""Small families whose months were worked out by hand: facts in tables/*.toml, months in tables/*.csv."""

from __future__ import annotations

import csv
import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from budget_app.model.household import Household
from budget_app.model.money import Conditions
from budget_app.projection.project import project
from tests.strategies import CODE

if TYPE_CHECKING:
    from budget_app.projection.result import Projection

TABLES = Path(__file__).parent / "tables"
PARTS = ("remittances", "incomes", "spending", "events", "debts", "accounts", "goals", "journeys")


def _family(name: str) -> tuple[Household, Conditions, dict[str, Any]]:
    facts = tomllib.loads((TABLES / f"{name}.toml").read_text("utf-8"))
    expected = {key: facts.pop(key) for key in ("bought", "reserve")}
    conditions = Conditions.model_validate_json(json.dumps({"rates": facts.pop("rates", [])}, default=str))
    identities = iter(f"{number:016x}" for number in range(100))
    for row in (row for part in PARTS for row in facts.get(part, [])):
        row["id"] = next(identities)
    household = {"id": next(identities), "code": CODE, "number": 1, **facts}
    return Household.model_validate_json(json.dumps(household)), conditions, expected


def _columns(household: Household, projection: Projection) -> dict[str, Any]:
    named = {account.label: projection.accounts[account.id] for account in household.accounts}
    return named | {
        "in": projection.cash_in,
        "out": projection.cash_out,
        "left": projection.left,
        "interest": projection.interest,
        "bought": projection.bought,
        "bridge": projection.bridge,
        "owed": projection.owed,
    }


@pytest.mark.parametrize("name", [table.stem for table in sorted(TABLES.glob("*.csv"))])
def test_the_months_are_those_worked_out_by_hand(name: str) -> None:
    household, conditions, _ = _family(name)
    projection = project(household, conditions)
    columns = _columns(household, projection)
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as table:
        for index, line in enumerate(csv.DictReader(table)):
            assert line.pop("month") == str(projection.month(index))
            expected = {column: Decimal(value) for column, value in line.items()}
            assert {column: Decimal(columns[column][0, index]) / 100 for column in line} == expected, index


@pytest.mark.parametrize("name", [table.stem for table in sorted(TABLES.glob("*.csv"))])
def test_the_goals_are_reached_in_the_months_worked_out_by_hand(name: str) -> None:
    household, conditions, expected = _family(name)
    projection = project(household, conditions)
    reached = {goal.label: str(projection.month(int(projection.reached[goal.id][0]))) for goal in household.goals}
    assert reached == expected["bought"] | expected["reserve"]
