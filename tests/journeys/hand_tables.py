"""The hand-made tables, and the program's figures in their words."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path
from typing import Any

TABLES = Path(__file__).parent / "tables"

Figures = dict[str, str]


def figures_by_hand(family: str) -> tuple[Figures, Figures]:
    """What must come out as today, and with the family's plan."""
    rows = _rows(f"{family}.csv")
    today, plan = ({row["figure"]: row[column] for row in rows} for column in ("as today", "our plan"))
    return today, plan


def months_by_hand(family: str) -> list[Figures]:
    """What must come out in each of the first months."""
    return _rows(f"{family}_months.csv")


def told_figures(future: dict[str, Any]) -> Figures:
    """The figures of one future of the program's JSON, in the words of the tables."""
    year, horizon, months = future["year"], future["horizon"], future["months"]
    return {
        "money in, a year": amount(year["in"]),
        "money out, a year": amount(year["out"]),
        "left, a year": amount(year["left"]),
        "goals bought, the year": amount(year["bought"]),
        "from abroad, a year": amount(year["remittances"]),
        "from abroad, of 100 that come in": _of_hundred(year["remittance_share"]),
        "debt payments, of 100 that come in": _of_hundred(year["debt_share"]),
        "food, of 100 spent on living": _of_hundred(year["food_share"]),
        "tightest month": year["tightest_month"],
        "left in the tightest month": amount(year["tightest_left"]),
        "lean months": " ".join(year["lean_months"]) or "none",
        "money needed before the year starts": amount(horizon["buffer_needed"]),
        "short months, all years": str(horizon["short_months"]),
        "first short month": horizon["first_short_month"],
        "savings last without money from abroad, months": str(horizon["runway_months"]),
        "three months safe": horizon["safe_month"],
        **{f"goal: {goal['label'] or goal['kind']}": goal["month"] for goal in future["goals"]},
        "debt-free month": horizon["debt_free_month"] or "no debts",
        "savings after a year": amount(months[11]["savings"]),
        "savings after five years": amount(months[59]["savings"]),
        "owed to the shop and relatives after five years": amount(months[59]["bridge_debt"]),
    }


def told_month(today: dict[str, Any], plan: dict[str, Any]) -> Figures:
    """One month of both futures of the program's JSON, in the words of the tables."""
    return {
        "month": today["month"],
        "money in": amount(today["in"]),
        "money out": amount(today["out"]),
        "left": amount(today["left"]),
        "interest": amount(today["interest"]),
        "goals bought": amount(today["bought"]),
        "savings": amount(today["savings"]),
        "owed to shop and relatives": amount(today["bridge_debt"]),
        "all debts": amount(today["debts"]),
        "money out with our plan": amount(plan["out"]),
        "savings with our plan": amount(plan["savings"]),
        "all debts with our plan": amount(plan["debts"]),
    }


def amount(minor: int) -> str:
    """Somoni with two decimals."""
    return f"{Decimal(minor).scaleb(-2):.2f}"


def _of_hundred(share: str) -> str:
    return f"{Decimal(share) * 100:.2f}"


def _rows(name: str) -> list[Figures]:
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
